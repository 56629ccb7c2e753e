import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src-main/evaluate/embedders.ts';
import { evaluate } from '../../src-main/evaluate/evaluate.ts';
import { generateItems } from '../../src-main/evaluate/items.ts';
import { loadModelFolder, type Model } from '../../src-main/model/checkpoint.ts';
import { embedTexts } from '../../src-main/model/encode.ts';
import { fillMasks } from '../../src-main/model/fill.ts';
import { readNumbers } from '../../src-main/model/predict.ts';
import { askEquation, drawEquation, OPERATIONS } from '../../src-main/text/arithmetic.ts';
import { random } from '../../src-main/text/random.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { startBackend } from '../model/support.ts';
import { SHIPPED_MODEL } from '../support/mantissa.ts';

/** The model that comes with Mantissa, as it is stored. Its card has the full figures; this guards them on a part of each set. */
const dir = SHIPPED_MODEL;
let model: Model;
beforeAll(async () => {
  await startBackend();
  model = await loadModelFolder(dir);
});
afterAll(() => model.dispose());

const embedder =
  (plain: boolean): Embedder =>
  async (texts) => {
    const tagged = texts.map((text) => tagText(text));
    const { vectors, dimension } = await embedTexts(model, tagged, { plain });
    return texts.map((_, i) => vectors.subarray(i * dimension, (i + 1) * dimension));
  };

function placeOf({ text }: { readonly text: string }) {
  const sequence = model.tokenizer.encode(tagText(text, { masksAreNumbers: true }));
  return { sequence, position: sequence.numbers.find(({ masked }) => masked)!.position };
}

describe('the shipped model', () => {
  it('fits 35 MB, lacks nothing and has a card with a licence', () => {
    const bytes = readdirSync(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(35_000_000);
    expect(model.notes).toEqual([]);
    expect(model.knowsNumbers).toBe(true);
    expect(readFileSync(join(dir, 'card.md'), 'utf8')).toMatch(/Apache-2\.0/);
  });

  it('orders values better than its own reading of digits and than character counts, outside the intervals', async () => {
    const subject = { embed: embedder(false), predict: async () => [] };
    const items = generateItems('ordering', 150, 77);
    const report = await evaluate('ordering', items, { model: subject, others: { plain: embedder(true) } }, 'test');
    const { low } = report.metrics.accuracy!;
    expect(low).toBeGreaterThan(report.baselines.plain!.accuracy!.high);
    expect(low).toBeGreaterThan(report.baselines.character_counts!.accuracy!.high);
    expect(report.metrics.accuracy!.value).toBeGreaterThan(0.93);
  });

  it('works out most arithmetic questions exactly, in wordings it was not trained on, and says how', async () => {
    const questions = generateItems('numeracy', 120, 77);
    const readings = await readNumbers(model, questions.map(placeOf));
    const right = readings.filter(({ value }, i) => Math.abs(value / questions[i]!.value - 1) < 0.01);
    expect(right.length / questions.length).toBeGreaterThan(0.8);

    const [mask] = await fillMasks(model, tagText('16 plus 24 gives [MASK].'));
    expect(mask!.value).toBeCloseTo(40, 9);
    expect(mask!.derivation).toBe('16 + 24');
  });

  it('works out most questions in wordings written after its training', async () => {
    const wordings = JSON.parse(readFileSync(resolve(import.meta.dirname, '../fixtures/fresh-wordings.json'), 'utf8'));
    const rng = random(77, 'fresh');
    const questions = Array.from({ length: 160 }, (_, i) => {
      const operation = OPERATIONS[i % 4]!;
      const unknown = rng.pick(['a', 'b', 'c', 'c'] as const);
      return askEquation(drawEquation(rng, operation), rng.pick(wordings[operation] as string[]), unknown);
    });
    const readings = await readNumbers(model, questions.map(placeOf));
    const right = readings.filter(({ value }, i) => Math.abs(value / questions[i]!.value - 1) < 0.01);
    expect(right.length / questions.length).toBeGreaterThan(0.7);
  });

  it('finds "revenue was $17 billion" nearer to 15 than to 1, however it is written', async () => {
    const [a, near, other, far] = await embedder(false)([
      'revenue was $17 billion',
      'revenue was $15 billion',
      'revenue was $15,000 million',
      'revenue was $1 billion',
    ]);
    const dot = (x: Float32Array) => x.reduce((sum, value, i) => sum + value * a![i]!, 0);
    expect(dot(near!)).toBeGreaterThan(dot(far!));
    expect(dot(other!)).toBeGreaterThan(dot(far!));
  });
});
