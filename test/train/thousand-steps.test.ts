import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCompiler } from '../../src-main/engine/graph/compiler.ts';
import { writeSafetensors } from '../../src-main/model/safetensors.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { DEFAULT_TRAINING, OBJECTIVES, type TrainingConfig } from '../../src-main/train/config.ts';
import { trainEncoder } from '../../src-main/train/run.ts';
import { startBackend, tinyConfig, tinyTable } from '../model/support.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';

let root: string;
beforeAll(async () => {
  await startBackend();
  root = mkdtempSync(join(tmpdir(), 'mantissa-thousand-'));
  const numbers = {
    bins: 12,
    min: -3,
    max: 12,
    sign: true,
    mantissa: true,
    kind: true,
    offset: true,
    derivations: true,
  };
  const config = tinyConfig('bert', {
    max_position_embeddings: 96,
    initializer_range: 0.1,
    num_hidden_layers: 1,
    numbers: { ...numbers, years: true, channel: true },
  });
  writeFileSync(join(root, 'config.json'), JSON.stringify(config.source));
  writeFileSync(join(root, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
  await writeSafetensors(join(root, 'model.safetensors'), tinyTable(config));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const STEPS = 1000;
const config: TrainingConfig = {
  ...DEFAULT_TRAINING,
  steps: STEPS,
  tokenBudget: { numeracy: 48, statements: 48, values: 48, meaning: 48, masked: 48 },
  shares: { numeracy: 1, statements: 1, values: 1, meaning: 1, masked: 1 },
  groupSize: 3,
  maxTokens: 32,
  filingTokens: 32,
  saveEvery: 400,
  validateEvery: 500,
};
const texts = ['revenue was $ 12 and net income was $ 17 .', 'net income was up to 17 % in 2018 , a loss of 2 .'].map(
  (text) => tagText(text),
);

/** Tensors alive after each of a thousand steps of all objectives. */
async function countTensors(name: string, create?: typeof createCompiler) {
  const counts: number[] = [];
  const seen = new Set<string>();
  const before = tf.memory().numTensors;
  const compiler = create?.(() => {});
  await trainEncoder({
    modelDir: root,
    runDir: join(root, name),
    config,
    data: { texts, filings: texts, held: texts },
    compiler,
    onStep: ({ objective }) => {
      seen.add(objective);
      counts.push(tf.memory().numTensors);
    },
  });
  compiler?.dispose();
  expect([...seen].sort()).toEqual([...OBJECTIVES].sort());
  expect(counts.length).toBe(STEPS);
  expect(tf.memory().numTensors).toBe(before);
  return counts;
}

it('the number of tensors is flat over a thousand steps of all objectives, op by op', {
  timeout: 3_600_000,
}, async () => {
  expect(new Set(await countTensors('plain')).size).toBe(1);
});

it('and compiled it grows by what each new shape holds alone', { timeout: 3_600_000 }, async () => {
  const counts = await countTensors('compiled', createCompiler);
  // A shape that comes up late still brings its tables: a few dozen tensors at a time, and nothing in between.
  const late = counts.slice(300);
  expect(new Set(late).size).toBeLessThan(8);
  expect(late.at(-1)! - late[0]!).toBeLessThan(300);
});
