import { beforeAll, expect, it } from 'vitest';
import { fillMasks } from '../../src-main/model/fill.ts';
import { createTokenizer } from '../../src-main/text/tokenizer.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';
import { startBackend, tinyEncoder } from './support.ts';

beforeAll(startBackend);

const tokenizer = createTokenizer(bertTokenizerJson(), {}, { max_position_embeddings: 48 });
const filler = (knowsNumbers = true, knowsTokens = true) => ({
  ...tinyEncoder('bert'),
  tokenizer,
  knowsNumbers,
  knowsTokens,
});
const tagged = { text: '17 up [MASK] was [MASK].', numbers: [{ start: 0, end: 2, value: 17 }] };

it('reads each mask as a magnitude with an interval, and as tokens', async () => {
  const masks = await fillMasks(filler(), tagged, { candidates: 3 });
  expect(masks).toHaveLength(2);
  for (const { value, low, high, distribution, candidates } of masks) {
    expect(low).toBeLessThan(high);
    expect(value).toBeGreaterThan(1e-3);
    expect(distribution.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    const texts = candidates.filter((candidate) => 'text' in candidate);
    expect(texts).toHaveLength(3);
    expect(texts[0]!.probability).toBeGreaterThanOrEqual(texts[1]!.probability);
    expect(candidates[0]).toHaveProperty('value');
  }
});

it('lets the numbers around a mask change its reading', async () => {
  const other = { ...tagged, numbers: [{ start: 0, end: 2, value: 17e9 }] };
  const [changed] = await fillMasks(filler(), other);
  const [first] = await fillMasks(filler(), tagged);
  expect(changed!.value).not.toBe(first!.value);
});

it('answers in units of the scale word after the mask', async () => {
  const numbers = [{ start: 0, end: 2, value: 17 }];
  const encoded = { ...tagged, text: '17 up [MASK] was.', numbers };
  const [whole] = await fillMasks(filler(true, false), encoded);
  const scaled = await fillMasks(filler(true, false), { text: '17 up [MASK] million was.', numbers });
  expect(scaled[0]!.value).toBeLessThan(whole!.value / 1e3);
  expect(scaled[0]!.low).toBeLessThan(scaled[0]!.high);
  expect(Math.max(...scaled[0]!.distribution)).toBeGreaterThan(0);
});

it('asks only heads that have learned', async () => {
  const untaught = await fillMasks(filler(true, false), tagged);
  expect(untaught.flatMap(({ candidates }) => candidates).every((candidate) => 'value' in candidate)).toBe(true);
  await expect(fillMasks(filler(false), tagged)).rejects.toEqual(expect.objectContaining({ code: 'bad_model' }));
});

it('guesses among number tokens in plain mode', async () => {
  const [first] = await fillMasks(filler(false), tagged, { plain: true });
  expect([1, 2, 17, 2018]).toContain(first!.value);
  expect(first!.candidates.every((candidate) => 'text' in candidate)).toBe(true);
});

it('refuses a text without a mask, or too long', async () => {
  const refusal = expect.objectContaining({ code: 'bad_request' });
  await expect(fillMasks(filler(), { text: '17 plus 2', numbers: [] })).rejects.toEqual(refusal);
  await expect(fillMasks(filler(), { text: `${'up '.repeat(60)}[MASK]`, numbers: [] })).rejects.toEqual(refusal);
});
