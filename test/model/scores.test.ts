import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModelFolder, type Model } from '../../src-main/model/checkpoint.ts';
import { fillMasks } from '../../src-main/model/fill.ts';
import { predictDigits } from '../../src-main/model/plain-digits.ts';
import { writeSafetensors } from '../../src-main/model/safetensors.ts';
import { scoreNumbers } from '../../src-main/model/score-numbers.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';
import { startBackend, tinyConfig, tinyTable } from './support.ts';

let dir: string;
let model: Model;
beforeAll(async () => {
  await startBackend();
  dir = mkdtempSync(join(tmpdir(), 'mantissa-scores-'));
  const config = tinyConfig('bert');
  writeFileSync(join(dir, 'config.json'), JSON.stringify(config.source));
  writeFileSync(join(dir, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
  await writeSafetensors(join(dir, 'model.safetensors'), tinyTable(config));
  model = await loadModelFolder(dir);
});
afterAll(() => {
  model.dispose();
  rmSync(dir, { recursive: true, force: true });
});

const texts = ['revenue was $ 17 million up 4 % .', 'net income was 12 , a loss of 17 , up to 3 .'];

describe('hidden numbers', () => {
  it('are read as model fill reads a [MASK], whatever else shares the batch', async () => {
    const hidden = texts.map((text) => ({ tagged: tagText(text), hidden: [1] }));
    const scores = await scoreNumbers(model, hidden, { tokenBudget: 16 });
    for (const [i, { tagged }] of hidden.entries()) {
      const { start, end } = tagged.numbers[1]!;
      const masked = tagText(`${tagged.text.slice(0, start)}[MASK]${tagged.text.slice(end)}`);
      const [reading] = await fillMasks(model, masked);
      expect(scores[i]![0]!.value).toBeCloseTo(reading!.value, 3);
      expect(scores[i]![0]!.low).toBeCloseTo(reading!.low, 3);
    }
  });

  it('one that the head expects is less surprising than one ten thousand times as large; no score is below zero excess', async () => {
    const tagged = tagText(texts[0]!);
    const expected = (await scoreNumbers(model, [{ tagged, hidden: [0] }]))[0]![0]!.value;
    const at = async (value: number) => {
      const numbers = tagged.numbers.map((number, i) => (i === 0 ? { ...number, value } : number));
      return (await scoreNumbers(model, [{ tagged: { text: tagged.text, numbers }, hidden: [0] }]))[0]![0]!;
    };
    const [near, far] = [await at(expected), await at(expected * 1e5)];
    expect(near.excess).toBeGreaterThanOrEqual(0);
    expect(far.surprise).toBeGreaterThan(near.surprise);
  });

  it('past the longest text have no score, and nothing leaks', async () => {
    const long = tagText(`${'revenue was up 4 % . '.repeat(20)}`);
    const last = long.numbers.length - 1;
    await scoreNumbers(model, [{ tagged: long, hidden: [0] }]);
    const before = tf.memory().numTensors;
    const [scores] = await scoreNumbers(model, [{ tagged: long, hidden: [last, 0] }]);
    expect(scores![0]).toBeNull();
    expect(scores![1]).not.toBeNull();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('digits as text', () => {
  it('keep the scale that the words say', async () => {
    const tagged = tagText(texts[0]!);
    const [[value]] = (await predictDigits(model, [{ tagged, hidden: [0] }], 'length_known')) as [[number | null]];
    // The tiny vocabulary has few digit tokens of two digits; whatever is guessed is a number of millions.
    if (value !== null) expect(value % 1e6).toBe(0);
    const [[single]] = (await predictDigits(model, [{ tagged, hidden: [0] }], 'single')) as [[number | null]];
    expect(single === null || single % 1e6 === 0).toBe(true);
  });
});
