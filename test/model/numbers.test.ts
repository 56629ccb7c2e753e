import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_NUMBERS } from '../../src-main/model/config.ts';
import { modes } from '../../src-main/model/fill.ts';
import { binPositions, embedNumbers } from '../../src-main/model/numbers.ts';
import { readNumber } from '../../src-main/model/reading.ts';
import { binWeights, DEFAULT_WINDOW, magnitudeAt, targetEntropy } from '../../src-main/text/magnitude.ts';
import { binLoss, DEFAULT_NUMBER_LOSS } from '../../src-main/train/objectives/number-loss.ts';
import { largestDifference, startBackend, tinyConfig, tinyEncoder, tinyTable, values } from './support.ts';

beforeAll(startBackend);

describe('binWeights', () => {
  it('puts the ends of the window on the first and last bin', () => {
    expect(binWeights(1e-3, DEFAULT_WINDOW)).toMatchObject({ lower: 0, weightUpper: 0 });
    expect(binWeights(1e12, DEFAULT_WINDOW)).toMatchObject({ lower: 127, upper: 127, weightLower: 1 });
  });

  it('weighs the upper bin by the position minus its floor', () => {
    // 2018: (log10 2018 + 3) / 15 * 127 = 53.3832...
    const weights = binWeights(2018, DEFAULT_WINDOW);
    expect(weights).toMatchObject({ lower: 53, upper: 54 });
    expect(weights.weightUpper).toBeCloseTo(((Math.log10(2018) + 3) / 15) * 127 - 53, 10);
    expect(weights.weightLower + weights.weightUpper).toBe(1);
  });

  it('places the essay model’s years where it says, with its wider window', () => {
    const { lower, weightUpper } = binWeights(2018, { bins: 128, min: -12, max: 12 });
    expect(lower + weightUpper).toBeCloseTo(80.99, 2);
  });

  it('gives zero and what is below the window to bin 0, ignores the sign and clamps above', () => {
    for (const value of [0, -0, 1e-9, -1e-5])
      expect(binWeights(value, DEFAULT_WINDOW)).toMatchObject({ lower: 0, weightUpper: 0 });
    expect(binWeights(-1234, DEFAULT_WINDOW)).toEqual(binWeights(1234, DEFAULT_WINDOW));
    expect(binWeights(1e300, DEFAULT_WINDOW).lower).toBe(127);
    expect(binWeights(Number.POSITIVE_INFINITY, DEFAULT_WINDOW).lower).toBe(127);
    expect(() => binWeights(Number.NaN, DEFAULT_WINDOW)).toThrow(RangeError);
  });

  it('is undone by magnitudeAt', () => {
    for (const value of [0.0123, 1, 17e9, 999]) {
      const { lower, weightUpper } = binWeights(value, DEFAULT_WINDOW);
      expect(magnitudeAt(lower + weightUpper, DEFAULT_WINDOW) / value).toBeCloseTo(1, 9);
    }
  });
});

describe('the number embedder', () => {
  it('interpolates two rows, and reads the reserved row for a masked number', () => {
    const { config, params } = tinyEncoder('bert');
    const table = values(params['numbers.embedding.weight']!);
    const { lower, weightUpper } = binWeights(1234.5, config.numbers);
    const vectors = values(
      embedNumbers(params, binPositions([{ value: 1234.5 }, { value: 1, masked: true }], config.numbers)),
    );
    const expected = [...Array(16).keys()].map(
      (i) => table[lower * 16 + i]! * (1 - weightUpper) + table[(lower + 1) * 16 + i]! * weightUpper,
    );
    expect(largestDifference(vectors.slice(0, 16), expected)).toBeLessThan(1e-6);
    expect([...vectors.slice(16)]).toEqual([...table.slice(12 * 16, 13 * 16)]);
  });

  it('starts smooth: nearer bins have nearer vectors, all as long as a token', () => {
    const { values: table } = tinyTable(tinyConfig('bert', { numbers: { bins: 128 }, hidden_size: 64 }))[
      'numbers.embedding.weight'
    ]!;
    const row = (bin: number) => table.subarray(bin * 64, (bin + 1) * 64);
    const cosine = (a: Float32Array, b: Float32Array) =>
      a.reduce((sum, x, i) => sum + x * b[i]!, 0) / (Math.hypot(...a) * Math.hypot(...b));
    for (const bin of [5, 40, 90]) {
      expect(cosine(row(bin), row(bin + 1))).toBeGreaterThan(0.75);
      expect(cosine(row(bin), row(bin + 5))).toBeLessThan(cosine(row(bin), row(bin + 1)));
      expect(cosine(row(bin), row(bin + 30))).toBeLessThan(0.5);
      expect(Math.hypot(...row(bin))).toBeCloseTo(Math.hypot(...row(0)), 4);
    }
  });
});

describe('the number head', () => {
  it('has soft two-bin cross entropy, told less the entropy of the targets', () => {
    const window = { ...DEFAULT_NUMBERS, bins: 12 };
    const targets = [1234.5, 3e4];
    const probabilities = targets.flatMap((value) => {
      const { lower, upper, weightLower, weightUpper } = binWeights(value, window);
      return Array.from(
        { length: 12 },
        (_, bin) => (bin === lower ? weightLower : 0) + (bin === upper ? weightUpper : 0),
      );
    });
    const perfect = tf.log(tf.add(tf.tensor2d(probabilities, [2, 12]), 1e-12));
    expect(values(binLoss(perfect as tf.Tensor2D, targets, window, DEFAULT_NUMBER_LOSS))[0]).toBeCloseTo(0, 5);
    const floor = targets.reduce((sum, value) => sum + targetEntropy(binWeights(value, window)) / 2, 0);
    expect(floor).toBeGreaterThan(0.1);
    const uniform = tf.zeros<tf.Rank.R2>([2, 12]);
    expect(values(binLoss(uniform, targets, window, DEFAULT_NUMBER_LOSS))[0]).toBeCloseTo(Math.log(12) - floor, 5);
  });

  it('decodes a two-bin distribution back to its number', () => {
    const config = DEFAULT_NUMBERS;
    for (const value of [17e9, 0.25, 2018]) {
      const { lower, weightLower, weightUpper } = binWeights(value, config);
      const logits = new Float32Array(128).fill(-30);
      logits[lower] = Math.log(weightLower);
      logits[lower + 1] = Math.log(weightUpper);
      const reading = readNumber({ bins: logits }, config);
      expect(reading.value / value).toBeCloseTo(1, 4);
      expect(reading.low).toBeLessThan(value);
      expect(reading.high).toBeGreaterThan(value);
      expect(reading.high / reading.low).toBeLessThan(2);
    }
  });

  it('reads around the highest peak, and spans all of them in its interval', () => {
    const config = DEFAULT_NUMBERS;
    const logits = new Float32Array(128).fill(-30);
    logits[30] = Math.log(0.6);
    logits[100] = Math.log(0.4);
    const { value, low, high, distribution } = readNumber({ bins: logits }, config);
    expect(value).toBeCloseTo(magnitudeAt(30, config), 6);
    expect(low).toBeLessThan(magnitudeAt(31, config));
    expect(high).toBeGreaterThan(magnitudeAt(99, config));
    const peaks = modes(distribution.bins, config, 5);
    expect(peaks.map(({ probability }) => Math.round(probability * 100))).toEqual([60, 40]);
  });
});
