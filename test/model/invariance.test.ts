import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBatch, type Sequence } from '../../src-main/model/batch.ts';
import { planBatches } from '../../src-main/model/encode.ts';
import { type Encoder, forward, withPaddedLayers } from '../../src-main/model/encoder.ts';
import { pool } from '../../src-main/model/pool.ts';
import { largestDifference, startBackend, tinyEncoder, tinySequences, values } from './support.ts';

beforeAll(startBackend);

function pooled(encoder: Encoder, sequences: readonly Sequence[], length?: number): Float32Array {
  return tf.tidy(() => {
    const batch = makeBatch(encoder.config, sequences, length);
    return values(pool(encoder.config, forward(encoder, batch), batch));
  });
}

describe.each(['bert', 'modernbert'] as const)('%s', (family) => {
  const [long, short] = tinySequences() as [Sequence, Sequence];

  it('does not see padding', () => {
    const encoder = tinyEncoder(family);
    const alone = pooled(encoder, [short]);
    expect(largestDifference(pooled(encoder, [short], 48), alone)).toBeLessThan(2e-6);
    expect(largestDifference(pooled(encoder, [long, short]).slice(16), alone)).toBeLessThan(2e-6);
  });

  it('does not mind the order of a batch', () => {
    const encoder = tinyEncoder(family);
    const swapped = pooled(encoder, [short, long]);
    const straight = pooled(encoder, [long, short]);
    expect(largestDifference([...swapped.slice(16), ...swapped.slice(0, 16)], straight)).toBeLessThan(2e-6);
  });

  it('does not mind the order in which a file has the weights of a layer', () => {
    const { config, params } = tinyEncoder(family);
    const names = Object.keys(params);
    const inLast = (name: string) => name.includes(`.${config.layers - 1}.`);
    const order = [...names.filter((name) => !inLast(name)), ...names.filter(inLast).reverse()];
    const shuffled = { config, params: Object.fromEntries(order.map((name) => [name, params[name]!])) };
    const fast = withPaddedLayers(shuffled, (run) => run);
    expect(largestDifference(pooled(fast, [long, short]), pooled(shuffled, [long, short]))).toBeLessThan(2e-6);
  });

  it('returns vectors of length 1, by mean or by first token', () => {
    const encoder = tinyEncoder(family);
    const byFirst = { ...encoder, config: { ...encoder.config, pooling: 'cls' as const } };
    expect(Math.hypot(...pooled(encoder, [long]))).toBeCloseTo(1, 5);
    const hidden = forward(encoder, makeBatch(encoder.config, [long]));
    const first = values(hidden).slice(0, 16);
    const length = Math.hypot(...first);
    expect(
      largestDifference(
        pooled(byFirst, [long]),
        first.map((x) => x / length),
      ),
    ).toBeLessThan(2e-6);
  });

  it('sees the number, its magnitude alone, and the mask instead of it', () => {
    const encoder = tinyEncoder(family);
    const withNumber = (value: number, masked = false) =>
      pooled(encoder, [{ ids: short.ids, numbers: [{ position: 9, value, masked }] }]);
    expect(largestDifference(withNumber(5), withNumber(5000))).toBeGreaterThan(1e-3);
    expect(largestDifference(withNumber(5), withNumber(-5))).toBe(0);
    expect(largestDifference(withNumber(5, true), withNumber(7e8, true))).toBe(0);
    expect(largestDifference(withNumber(5, true), withNumber(5))).toBeGreaterThan(1e-3);
  });

  it('refuses a sequence that does not fit', () => {
    const encoder = tinyEncoder(family);
    const tooLong = { ids: new Int32Array(49), numbers: [] };
    expect(() => makeBatch(encoder.config, [tooLong])).toThrow(/49 tokens/);
  });
});

describe('planBatches', () => {
  const ofLengths = (...lengths: number[]) => lengths.map((length) => ({ ids: new Int32Array(length) }));

  it('puts neighbours in length together within the budget, and every text once', () => {
    const batches = planBatches(ofLengths(3, 10, 9, 2, 10, 4), 20);
    expect(batches).toEqual([
      [1, 4],
      [2, 5],
      [0, 3],
    ]);
  });

  it('gives a text longer than the budget a batch of its own', () => {
    expect(planBatches(ofLengths(50, 4), 20)).toEqual([[0], [1]]);
    expect(planBatches([], 20)).toEqual([]);
  });
});
