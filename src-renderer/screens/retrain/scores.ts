import type { Interval } from '../../../src-main/api/views-learning.ts';

export const METHOD_NAMES: Record<string, string> = { mean: 'Mean baseline', ridge: 'Ridge', mlp: 'Small MLP' };

/** One axis for all methods. A hopeless fit may have an interval far off; it is clipped so that the others stay apart. */
export function scoreDomain(intervals: readonly Interval[]): [number, number] {
  const middles = intervals.map((one) => one.value).filter(Number.isFinite);
  if (middles.length === 0) return [0, 1];
  const spread = Math.max(...middles) - Math.min(...middles) || Math.abs(middles[0] ?? 1) || 1;
  const low = Math.max(Math.min(...intervals.map((one) => one.low)), Math.min(...middles) - 2 * spread);
  const high = Math.min(Math.max(...intervals.map((one) => one.high)), Math.max(...middles) + 2 * spread);
  const pad = (high - low || 1) * 0.06;
  return [low - pad, high + pad];
}
