import { describe, expect, it } from 'vitest';
import { bootstrap, median, quantile, ranks, spearman, wilson } from '../../src-main/evaluate/intervals.ts';
import { random } from '../../src-main/text/random.ts';

describe('intervals', () => {
  it('Wilson’s are those of the textbook', () => {
    // Newcombe 1998, table I: 81 of 263, and 0 of 20.
    const figure = wilson(81, 263);
    expect(figure.value).toBeCloseTo(0.308, 3);
    expect(figure.low).toBeCloseTo(0.2553, 4);
    expect(figure.high).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(() => wilson(0, 0)).toThrow(RangeError);
  });

  it('the bootstrap of a mean is about 1.96 standard errors wide, and repeats exactly', () => {
    const rng = random('sample');
    const sample = Array.from({ length: 400 }, () => rng.normal());
    const mean = (indices: readonly number[]) => indices.reduce((sum, i) => sum + sample[i]!, 0) / indices.length;
    const figure = bootstrap(400, mean);
    expect(figure.high - figure.low).toBeCloseTo((2 * 1.96) / 20, 1);
    expect(figure.low).toBeLessThan(figure.value);
    expect(figure.high).toBeGreaterThan(figure.value);
    expect(bootstrap(400, mean)).toEqual(figure);
  });
});

describe('rank statistics', () => {
  it('share ranks among ties', () => expect(ranks([10, 20, 10, 5])).toEqual([2.5, 4, 2.5, 1]));

  it('Spearman looks at order alone', () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1);
    expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
    expect(spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(0.8);
  });

  it('medians and quantiles interpolate', () => {
    expect(median([3, 1, 2, 4])).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(quantile([], 0.5, 7)).toBe(7);
  });
});
