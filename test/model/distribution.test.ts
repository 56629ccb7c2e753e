import { describe, expect, it } from 'vitest';
import { DEFAULT_NUMBERS } from '../../src-main/model/config.ts';
import {
  chanceOf,
  distributionOf,
  entropyOf,
  intervalOf,
  type NumberDistribution,
} from '../../src-main/model/distribution.ts';
import { magnitudeAt } from '../../src-main/text/magnitude.ts';

const config = { ...DEFAULT_NUMBERS, sign: true };

/** Bins with this much at each of some places, the rest spread over all. */
function bins(peaks: Readonly<Record<number, number>>): Float32Array {
  const left = 1 - Object.values(peaks).reduce((a, b) => a + b, 0);
  return new Float32Array(config.bins).map((_, bin) => (peaks[bin] ?? 0) + left / config.bins);
}

const at = (bin: number) => magnitudeAt(bin, config);
const surprise = (distribution: NumberDistribution, value: number) =>
  -Math.log(chanceOf(distribution, { value }, config)) - entropyOf(distribution);
const derivation = (value: number, probability: number, operation = 'total') =>
  ({ value, probability, operation, operands: [0, 1] }) as const;

describe('how surprising a number is', () => {
  const plain = distributionOf(bins({ 90: 0.9 }), [0.02, 0.01, 0.97], []);

  it('without a derivation: the surprise of its sign and that of its size, added', () => {
    const p = chanceOf(plain, { value: at(90) }, config);
    expect(p).toBeCloseTo(0.97 * plain.bins[90]!, 5);
    expect(chanceOf(plain, { value: -at(90) }, config)).toBeCloseTo(p * (0.02 / 0.97), 6);
    expect(chanceOf(plain, { value: 0 }, config)).toBeCloseTo(0.01, 6);
    expect(surprise(plain, -at(90))).toBeGreaterThan(surprise(plain, at(90)) + 3);
    expect(surprise(plain, at(115))).toBeGreaterThan(surprise(plain, at(90)) + 5);
  });

  it('between two bins that share the mass it is not surprising at all', () => {
    const even = distributionOf(bins({ 90: 0.5, 91: 0.5 }), [0, 0, 1], []);
    expect(chanceOf(even, { value: at(90.5) }, config)).toBeCloseTo(1, 5);
  });

  it('one that misses what follows from others is surprising by how sure that was, however near it is', () => {
    const value = at(90);
    const sure = distributionOf(bins({ 90: 0.9 }), [0, 0, 1], [derivation(value, 0.98)]);
    const unsure = distributionOf(bins({ 90: 0.9 }), [0, 0, 1], [derivation(value, 0.6)]);
    expect(chanceOf(sure, { value: value * 1.001 }, config)).toBeGreaterThan(0.97);
    for (const slip of [0.98, 1.02]) {
      expect(surprise(sure, value * slip)).toBeGreaterThan(surprise(sure, value) + 3);
      expect(surprise(unsure, value * slip)).toBeLessThan(surprise(sure, value * slip));
    }
  });

  it('a number "about" another leaves its mass to the bins', () => {
    const about = distributionOf(bins({ 90: 0.9 }), [0, 0, 1], [derivation(at(20), 0.9, 'like')]);
    expect(about.none).toBe(1);
    expect(chanceOf(about, { value: at(20) }, config)).toBeLessThan(0.01);
  });

  it('without a sign head sizes are compared', () => {
    const sizes = distributionOf(bins({ 90: 0.9 }), [0, 0, 1], [derivation(-500, 0.9)]);
    const unsigned = { ...config, sign: false };
    for (const value of [at(90), 500])
      expect(chanceOf(sizes, { value: -value }, unsigned)).toBe(chanceOf(sizes, { value }, unsigned));
    expect(chanceOf(sizes, { value: 500 }, unsigned)).toBeGreaterThan(0.8);
  });
});

describe('the interval', () => {
  it('holds 80 % of the whole, derived values and both signs included', () => {
    const half = distributionOf(bins({ 60: 0.5, 100: 0.5 }), [0.5, 0, 0.5], [derivation(7, 0.4)]);
    const { low, high } = intervalOf(half, config);
    expect(low).toBeCloseTo(-at(100), -Math.log10(at(100)) + 1);
    expect(high / at(100)).toBeGreaterThan(0.85);
    expect(high / at(100)).toBeLessThan(1.15);
  });

  it('is a point only where one value has eight tenths', () => {
    const derived = (probability: number) =>
      intervalOf(distributionOf(bins({ 60: 0.5, 100: 0.5 }), [0, 0, 1], [derivation(7e5, probability)]), config);
    expect(derived(0.95)).toEqual({ low: 7e5, high: 7e5 });
    const { low, high } = derived(0.8);
    expect(high).toBeGreaterThan(low);
  });

  it('keeps its order where a derived value stands inside a likely bin', () => {
    for (const shift of [-0.45, -0.1, 0.1, 0.45]) {
      for (const sign of [-1, 1]) {
        const signs = sign < 0 ? ([1, 0, 0] as const) : ([0, 0, 1] as const);
        const value = sign * at(90 + shift);
        const { low, high } = intervalOf(distributionOf(bins({ 90: 0.98 }), signs, [derivation(value, 0.86)]), config);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
    }
  });
});
