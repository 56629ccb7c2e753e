import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TABLE_END, TABLE_START, type TaggedText } from '../../src-main/api/types.ts';
import { createCompiler } from '../../src-main/engine/graph/compiler.ts';
import { loadModelFolder } from '../../src-main/model/checkpoint.ts';
import { readSafetensors, writeSafetensors } from '../../src-main/model/safetensors.ts';
import { random } from '../../src-main/text/random.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { readRecord } from '../../src-main/train/checkpoint.ts';
import { DEFAULT_TRAINING, type TrainingConfig } from '../../src-main/train/config.ts';
import type { StepReport } from '../../src-main/train/loop.ts';
import { cutPiece, measureLines, pieces } from '../../src-main/train/pieces.ts';
import { type RunOptions, trainEncoder } from '../../src-main/train/run.ts';
import { largestDifference, startBackend, tinyConfig, tinyTable } from '../model/support.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';

let root: string;
let modelDir: string;
let runs = 0;
beforeAll(async () => {
  await startBackend();
  root = mkdtempSync(join(tmpdir(), 'mantissa-train-'));
  modelDir = root;
  const config = tinyConfig('bert', { max_position_embeddings: 96, initializer_range: 0.1 });
  writeFileSync(join(root, 'config.json'), JSON.stringify(config.source));
  writeFileSync(join(root, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
  await writeSafetensors(join(root, 'model.safetensors'), tinyTable(config));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let runDir: string;
beforeEach(() => {
  runDir = join(root, `run${runs++}`);
});

const sentence = 'Revenue was $17 million, up 4% from net income of $2,018 in the prior year .';
const data = {
  texts: [sentence, 'net income was up to 17 %', 'prof revenue loss was - 2018 .'].map((text) => tagText(text)),
  filings: Array.from({ length: 3 }, (_, i) =>
    tagText(`revenue was $ ${i + 1}2 and net income was $ 17, a loss of ${i}7% .`),
  ),
};

const tiny: TrainingConfig = {
  ...DEFAULT_TRAINING,
  steps: 12,
  warmup: 2,
  tokenBudget: { numeracy: 128, statements: 128, values: 160, meaning: 96, masked: 96 },
  groupSize: 4,
  maxTokens: 48,
  saveEvery: 100,
  validateEvery: 100,
};

function start(options: Partial<RunOptions> & { config: TrainingConfig }) {
  const steps: StepReport[] = [];
  const done = trainEncoder({ modelDir, runDir, data, onStep: (report) => steps.push(report), ...options });
  return { steps, done };
}

/** Each shape of batches takes seconds to compile, so the compiled runs have two objectives only. */
const WAYS = [
  ['op by op', null, tiny],
  [
    'compiled',
    createCompiler,
    { ...tiny, steps: 7, shares: { numeracy: 1, statements: 0, values: 0, meaning: 0, masked: 1 } },
  ],
] as const;

const losses = (steps: readonly StepReport[]) => steps.map(({ step, objective, loss }) => ({ step, objective, loss }));

describe('a run', () => {
  it.each(WAYS)(
    'resumed from a checkpoint goes on bit for bit as an unbroken one, %s',
    { timeout: 300_000 },
    async (_, create, config) => {
      const complaints: string[] = [];
      const compilers = [0, 1, 2].map(() => create?.((message) => complaints.push(message)));
      const whole = start({ config, compiler: compilers[0] });
      const result = await whole.done;
      expect(new Set(whole.steps.map(({ objective }) => objective)).size).toBeGreaterThan(1);

      runDir = join(root, `run${runs++}`);
      const controller = new AbortController();
      const broken = start({
        config,
        compiler: compilers[1],
        signal: controller.signal,
        turn: async () => {
          if (broken.steps.length === 5) controller.abort();
        },
      });
      await expect(broken.done).rejects.toMatchObject({ code: 'cancelled' });
      expect((await readRecord(runDir))?.step).toBe(5);
      const rest = start({ config, resume: true, compiler: compilers[2] });
      const resumed = await rest.done;

      expect(losses([...broken.steps, ...rest.steps])).toEqual(losses(whole.steps));
      const [one, two] = [result, resumed].map(({ modelDir }) => readSafetensors(join(modelDir, 'model.safetensors')));
      for (const [name, { values }] of Object.entries(one!)) expect(two![name]!.values, name).toEqual(values);
      for (const compiler of compilers) compiler?.dispose();
      expect(complaints).toEqual([]);
    },
  );

  it.each(WAYS)('leaves no tensor behind, step after step, %s', { timeout: 300_000 }, async (_, create, config) => {
    const counts: number[] = [];
    const before = tf.memory().numTensors;
    const compiler = create?.(() => {});
    const { done } = start({
      config: { ...config, steps: 20 },
      compiler,
      turn: async () => void counts.push(tf.memory().numTensors),
    });
    await done;
    compiler?.dispose();
    // Compiled programs hold small tables; each comes with the first batch of its shape.
    expect(new Set(counts.slice(create === null ? 0 : 10)).size).toBe(1);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('leaves the token and position tables as they were and moves the rest', async () => {
    const { modelDir: trained } = await start({
      config: { ...tiny, steps: 6, shares: { numeracy: 1, statements: 0, values: 0, meaning: 0, masked: 0 } },
    }).done;
    const [before, after] = [modelDir, trained].map((dir) => readSafetensors(join(dir, 'model.safetensors')));
    const moved = (name: string) => largestDifference(after![name]!.values, before![name]!.values);
    expect(moved('bert.embeddings.word_embeddings.weight')).toBe(0);
    expect(moved('bert.embeddings.position_embeddings.weight')).toBe(0);
    expect(moved('numbers.embedding.weight')).toBeGreaterThan(0);
    expect(moved('numbers.head.output.weight')).toBeGreaterThan(0);
    expect(moved('bert.encoder.layer.0.attention.self.query.weight')).toBeGreaterThan(0);
  });

  it.each(['numeracy', 'statements', 'values', 'meaning', 'masked'] as const)('learns %s', async (objective) => {
    const shares = { numeracy: 0, statements: 0, values: 0, meaning: 0, masked: 0, [objective]: 1 };
    const adamw = { ...tiny.adamw, learningRate: 8e-3, numberRate: 4 };
    // Fresh sentences in every batch: enough of them that the mean loss says something.
    const tokenBudget = { ...tiny.tokenBudget, numeracy: 1024, statements: 1024, values: 2048 };
    const { steps, done } = start({ config: { ...tiny, steps: 48, shares, adamw, tokenBudget, tokenHeadOnly: false } });
    const { modelDir: trained } = await done;
    const mean = (part: readonly StepReport[]) => part.reduce((sum, { loss }) => sum + loss, 0) / part.length;
    expect(mean(steps.slice(-6))).toBeLessThan(0.97 * mean(steps.slice(0, 5)));
    (await loadModelFolder(trained)).dispose();
  });

  it('refuses to go on with other texts, or from nothing', async () => {
    await expect(start({ config: tiny, resume: true }).done).rejects.toMatchObject({ code: 'not_found' });
    await start({ config: { ...tiny, steps: 2 } }).done;
    const other = { ...data, texts: data.texts.slice(1) };
    await expect(start({ config: tiny, data: other, resume: true }).done).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says what it lacks before it loads anything', async () => {
    await expect(start({ config: { ...tiny, steps: 0 } }).done).rejects.toMatchObject({ code: 'bad_request' });
    await expect(start({ config: tiny, data: { texts: data.texts, filings: [] } }).done).rejects.toThrow(
      /needs filings/,
    );
  });
});

describe('pieces', () => {
  /** Prose, a table of eight rows with a number each, prose. */
  function chunkWithTable(): TaggedText {
    const rows = Array.from({ length: 8 }, (_, i) => `revenue\t$ 1${i}\t2018`);
    const text = `net income was up .\n${TABLE_START}${rows.join('\n')}${TABLE_END}\nloss`;
    const numbers = [...text.matchAll(/\$ (\d+)/g)].map((match) => {
      const start = match.index + 2;
      return { start, end: start + match[1]!.length, value: Number(match[1]) };
    });
    return { text, numbers };
  }

  it('cut at lines, keep each number at its digits and close what they open', async () => {
    const model = await loadModelFolder(modelDir);
    const cut = pieces([chunkWithTable()], model.tokenizer, 24);
    expect(cut.length).toBeGreaterThan(2);
    for (const piece of cut) {
      expect(model.tokenizer.countTokens(piece)).toBeLessThanOrEqual(24);
      for (const { start, end, value } of piece.numbers) expect(piece.text.slice(start, end)).toBe(String(value));
    }
    const inner = cut.filter((piece) => piece.text.includes('revenue'));
    expect(inner.every((piece) => piece.text.includes(TABLE_START))).toBe(true);
    expect(cut.flatMap((piece) => piece.numbers).length).toBe(8);
    model.dispose();
  });

  it('cut anywhere begin at many lines, fit, and open the table they begin in', async () => {
    const model = await loadModelFolder(modelDir);
    const chunk = measureLines(chunkWithTable(), model.tokenizer);
    const rng = random('pieces');
    const seen = new Set<string>();
    for (let i = 0; i < 60; i++) {
      const piece = cutPiece(chunk, 30, rng);
      expect(model.tokenizer.countTokens(piece)).toBeLessThanOrEqual(30);
      for (const { start, end, value } of piece.numbers) expect(piece.text.slice(start, end)).toBe(String(value));
      if (piece.text.includes('revenue')) expect(piece.text).toContain(TABLE_START);
      seen.add(piece.text);
    }
    expect(seen.size).toBeGreaterThan(8);
    expect(cutPiece(chunk, 500, rng).text).toBe(chunkWithTable().text);
    model.dispose();
  });
});
