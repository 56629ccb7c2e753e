import type { BinWeights } from '../api/types.ts';

/**
 * The magnitude window: `bins` points spaced evenly on log10|x| from `min` to `max`, both ends included.
 * The seed essay's intent is 128 bins on [-3, 12] (0.118 decades a bin); its shipped model has [-12, 12].
 */
export interface MagnitudeWindow {
  readonly bins: number;
  readonly min: number;
  readonly max: number;
}

export const DEFAULT_WINDOW: MagnitudeWindow = { bins: 128, min: -3, max: 12 };

/**
 * Where a number stands among the magnitude bins. Its position is p = (clamp(log10|x|, min, max) - min) / (max - min) * (bins - 1);
 * it is a mixture of bin floor(p) and the next one, the upper weighted by p - floor(p). The sign is left to the text. Zero and anything
 * below the window fall wholly into bin 0, anything above it into the last bin, where `lower` and `upper` are the same bin.
 */
export function binWeights(value: number, window: MagnitudeWindow): BinWeights {
  if (Number.isNaN(value)) throw new RangeError('A number without a value has no magnitude.');
  const log10 = Math.min(window.max, Math.max(window.min, Math.log10(Math.abs(value))));
  const position = ((log10 - window.min) / (window.max - window.min)) * (window.bins - 1);
  const lower = Math.floor(position);
  const weightUpper = position - lower;
  return { log10, lower, upper: Math.min(lower + 1, window.bins - 1), weightLower: 1 - weightUpper, weightUpper };
}

/** The magnitude |x| at a (fractional) bin position: the inverse of `binWeights` inside the window. */
export function magnitudeAt(position: number, window: MagnitudeWindow): number {
  return 10 ** (window.min + (position / (window.bins - 1)) * (window.max - window.min));
}

/** Entropy in nats of the two-bin target, the floor of its cross entropy. */
export function targetEntropy(weights: BinWeights): number {
  const term = (p: number) => (p > 0 ? -p * Math.log(p) : 0);
  return term(weights.weightLower) + term(weights.weightUpper);
}
