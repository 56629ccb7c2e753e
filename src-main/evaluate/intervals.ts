import { random } from '../text/random.ts';
import type { Figure } from './report.ts';

/** Normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

/** A share with Wilson's score interval (Wilson 1927), right also near 0 and 1. Throws when there is nothing to count. */
export function wilson(successes: number, n: number): Figure {
  if (n <= 0) throw new RangeError('A share of nothing has no interval.');
  const p = successes / n;
  const centre = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  // At 0 and 1 the bound is exact; rounding would leave it a hair off.
  return { value: p, low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half };
}

/** Resamples of a bootstrap. */
const RESAMPLES = 500;

/**
 * A statistic of n items with its percentile bootstrap interval: `statistic` gets the item indices, first all of them once, then resamples
 * drawn with replacement (seeded, so a report repeats exactly).
 */
export function bootstrap(n: number, statistic: (indices: readonly number[]) => number, seed = 1): Figure {
  const all = Array.from({ length: n }, (_, index) => index);
  const rng = random(seed, 'bootstrap', n);
  const draws: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const value = statistic(all.map(() => rng.integer(0, n - 1)));
    if (Number.isFinite(value)) draws.push(value);
  }
  draws.sort((a, b) => a - b);
  const value = statistic(all);
  return { value, low: quantile(draws, 0.025, value), high: quantile(draws, 0.975, value) };
}

/** Quantile of sorted values by linear interpolation; `fallback` when there are none. */
export function quantile(sorted: readonly number[], q: number, fallback = Number.NaN): number {
  if (sorted.length === 0) return fallback;
  const at = q * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** Spearman's rank correlation: Pearson's on ranks, ties sharing their mean rank. NaN when one side does not vary. */
export function spearman(x: readonly number[], y: readonly number[]): number {
  return pearson(ranks(x), ranks(y));
}

export function pearson(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const meanX = x.reduce((a, b) => a + b, 0) / n;
  const meanY = y.reduce((a, b) => a + b, 0) / n;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

/** Ranks from 1; equal values get the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const out = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let i = from; i <= to; i++) out[order[i]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return out;
}
