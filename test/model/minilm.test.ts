import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModelFolder, type Model } from '../../src-main/model/checkpoint.ts';
import { embedTexts } from '../../src-main/model/encode.ts';
import { miniLmFolder } from '../support/minilm.ts';
import { hasShared, sharedPath } from '../support/shared.ts';
import { largestDifference, startBackend } from './support.ts';

const folder = miniLmFolder();
const asText = (text: string) => ({ text, numbers: [] });

describe.skipIf(folder === null)('the real all-MiniLM-L6-v2', () => {
  let model: Model;
  beforeAll(async () => {
    await startBackend();
    model = await loadModelFolder(folder!);
  });
  afterAll(() => model.dispose());

  it('loads as it is, and says what was left out and made', () => {
    expect(model.knowsNumbers).toBe(false);
    expect(model.knowsTokens).toBe(false);
    expect(model.notes.join(' ')).toMatch(/pooler\.dense\.weight.*numbers\.embedding\.weight/);
    expect(model.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.skipIf(!hasShared('reference/minilm-sentences.json'))('gives sentence-transformers’ vectors', async () => {
    const path = sharedPath('reference/minilm-sentences.json');
    const { texts, vectors } = JSON.parse(readFileSync(path, 'utf8')) as { texts: string[]; vectors: number[][] };
    const ours = await embedTexts(model, texts.map(asText), { plain: true });
    expect(ours.dimension).toBe(384);
    for (const [i, wanted] of vectors.entries()) {
      const vector = ours.vectors.slice(i * 384, (i + 1) * 384);
      expect(largestDifference(vector, wanted)).toBeLessThan(1e-4);
      const dot = wanted.reduce((sum, x, j) => sum + x * vector[j]!, 0);
      expect(dot / (Math.hypot(...wanted) * Math.hypot(...vector))).toBeGreaterThan(0.99999);
    }
  });

  it('gives each text its own vector whatever the batches, in order, and leaves no tensor behind', async () => {
    const texts = [
      'Net sales rose.',
      'Goodwill was impaired in the retail segment after a review.',
      'No.',
      'Net sales rose.',
    ];
    const together = await embedTexts(model, texts.map(asText));
    const before = tf.memory().numTensors;
    const seen: number[] = [];
    const apart = await embedTexts(model, texts.map(asText), {
      tokenBudget: 1,
      onBatch: ({ indices }) => void seen.push(...indices),
    });
    expect(tf.memory().numTensors).toBe(before);
    expect(seen.sort()).toEqual([0, 1, 2, 3]);
    expect(largestDifference(apart.vectors, together.vectors)).toBeLessThan(1e-5);
    expect(apart.tokens).toBe(together.tokens);
  });

  it('stops between batches when asked', async () => {
    const controller = new AbortController();
    const work = embedTexts(
      model,
      Array.from({ length: 5 }, () => asText('A filing.')),
      {
        tokenBudget: 1,
        signal: controller.signal,
        onBatch: () => controller.abort(),
      },
    );
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  });
});
