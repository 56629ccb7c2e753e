import { describe, expect, it } from 'vitest';
import { bagOfWords, characterCounts, cosine, type Embedder } from '../../src-main/evaluate/embedders.ts';
import { evaluate } from '../../src-main/evaluate/evaluate.ts';
import { generateItems, parseItems } from '../../src-main/evaluate/items.ts';
import { numeracyMetrics, paraphraseMetrics } from '../../src-main/evaluate/metrics.ts';
import { tagText } from '../../src-main/text/tag.ts';

/** Knows nothing but the first number: an angle that grows with its logarithm. */
const oracle: Embedder = async (texts) =>
  texts.map((text) => {
    const angle = 0.1 * Math.log10(Math.abs(tagText(text).numbers[0]?.value ?? 1));
    return Float32Array.of(Math.cos(angle), Math.sin(angle));
  });
const nothing = async () => [];

describe('reports', () => {
  const items = [1, 2, 3, 50].map((x) => ({
    anchor: `Sales were ${x}00 pieces.`,
    near: `Sales were ${x}10 pieces.`,
    far: `Sales were ${x} pieces.`,
  }));

  it('give the model, every baseline and intervals', async () => {
    const subjects = { model: { embed: oracle, predict: nothing }, others: { plain: bagOfWords } };
    const report = await evaluate('ordering', items, subjects, 'here');
    expect(report).toMatchObject({
      name: 'ordering',
      n: 4,
      source: 'here',
      metrics: { accuracy: { value: 1, high: 1 } },
    });
    expect(Object.keys(report.baselines)).toEqual(['chance', 'character_counts', 'bag_of_words', 'plain']);
    expect(report.metrics.accuracy!.low).toBeCloseTo(0.5101, 3);
    expect(report.baselines.chance!.accuracy!.value).toBe(0.5);
  });

  it('count a tie as wrong', async () => {
    const same: Embedder = async (texts) => texts.map(() => Float32Array.of(1, 0));
    const report = await evaluate('ordering', items, { model: { embed: same, predict: nothing }, others: {} }, '');
    expect(report.metrics.accuracy!.value).toBe(0);
  });

  it('an embedder that sees the value solves the generated triplets of money', async () => {
    const triplets = generateItems('triplets', 600, 9).filter(({ low }) => /\$|dollars/.test(low));
    const report = await evaluate('triplets', triplets, { model: { embed: oracle, predict: nothing }, others: {} }, '');
    expect(report.metrics.accuracy!.value).toBeGreaterThan(0.99);
  });

  it('arithmetic is told apart by operation and size of the answer', async () => {
    const questions = generateItems('numeracy', 80, 1);
    const predict = async () => questions.map(({ value }, i) => (i % 2 ? value : value * 1.5));
    const report = await evaluate('numeracy', questions, { model: { embed: oracle, predict }, others: {} }, '');
    expect(report.parts!.add!.n).toBe(20);
    expect(report.parts!.divide!.metrics.median_relative_error!.value).toBeCloseTo(0, 6);
    expect(report.parts!.add!.metrics.median_relative_error!.value).toBeCloseTo(0.5, 6);
    expect(report.metrics.clipped_mean_relative_error!.value).toBeCloseTo(0.25, 6);
    expect(Object.keys(report.baselines)).toEqual(['median_value', 'largest_number']);
  });
});

describe('metrics', () => {
  it('relative errors are clipped at 1, a prediction that is no number counts 1', () => {
    const { clipped_mean_relative_error, median_relative_error } = numeracyMetrics(
      [10, 1000, Number.NaN, -9],
      [10, 10, 10, -10],
    );
    expect(clipped_mean_relative_error!.value).toBeCloseTo((0 + 1 + 1 + 0.1) / 4);
    expect(median_relative_error!.value).toBeCloseTo(0.55);
  });

  it('paraphrases: ranks both ways', () => {
    const vectors: Record<string, number[]> = { a1: [1, 0], b1: [1, 0.1], a2: [0, 1], b2: [1, 0.2] };
    const items = [
      { a: 'a1', b: 'b1' },
      { a: 'a2', b: 'b2' },
    ];
    const { recall_at_1, mrr } = paraphraseMetrics(items, (text) => Float32Array.from(vectors[text]!));
    // a1 -> b1 first, a2 -> b2 first, b1 -> a1 first, b2 -> a1 before a2.
    expect(recall_at_1!.value).toBe(0.75);
    expect(mrr!.value).toBe(0.875);
  });

  it('count vectors see characters and words', async () => {
    const [ab, ba, xy] = await characterCounts(['ab', 'ba', 'xy']);
    expect(cosine(ab!, ba!)).toBeCloseTo(1);
    expect(cosine(ab!, xy!)).toBe(0);
    const [one, two] = await bagOfWords(['Sales of $1,200', 'sales of 1,200!']);
    expect(cosine(one!, two!)).toBeCloseTo(1);
  });
});

describe('files', () => {
  it('are JSON lines, or STS-B rows', () => {
    expect(parseItems('triplets', '{"low":"a","mid":"b","high":"c"}\n\n')).toEqual([{ low: 'a', mid: 'b', high: 'c' }]);
    expect(parseItems('sts', '"He said ""no"", twice.",He refused.,4.2\n{"a":"x","b":"y","score":1}')).toEqual([
      { a: 'He said "no", twice.', b: 'He refused.', score: 4.2 },
      { a: 'x', b: 'y', score: 1 },
    ]);
  });

  it.each([
    ['ordering', '{"anchor":"a","near":"b"}', /Line 1 .*ordering .*anchor, near, far/],
    ['ordering', '{"anchor":"a","near":"b","far":"c"}\nnonsense', /Line 2/],
    ['numeracy', '{"text":"2 plus 2 is 4","value":4}', /no \[MASK\]/],
    ['numeracy', '{"text":"1 plus [MASK] is 2","value":1}\n\n{"text":"a","value":4}', /^Line 3 has no \[MASK\]/],
    ['masking', '{"text":"[MASK] plus [MASK] is 40","value":16}', /Line 1 has 2 times \[MASK\].*a line for each/],
    ['numeracy', '{"text":"2 plus [MASK] is 4"}', /an object with text, value\)/],
    ['sts', '', /no items/],
  ] as const)('%s says what is wrong with %j', (name, content, message) => {
    expect(() => parseItems(name, content)).toThrow(message);
    expect(() => parseItems(name, content)).toThrow(expect.objectContaining({ code: 'bad_request' }));
  });

  it('STS has no generated set', () => expect(() => generateItems('sts')).toThrow(/--file/));
});
