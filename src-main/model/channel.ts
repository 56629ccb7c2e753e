import type { NumberKind } from '../api/types.ts';
import {
  CHANNEL_KINDS,
  CHANNEL_SIZE,
  HARMONICS,
  KIND_AT,
  SIGN_AT,
  YEAR_AT,
  YEAR_HARMONICS,
} from '../text/channel-layout.ts';
import type { ChannelConfig } from './config.ts';
import type { NumberInput } from './numbers.ts';

/**
 * The numbers' own coordinates of a sentence vector. They hold, for each number, its magnitude, sign and kind, averaged over the text's numbers,
 * and its years likewise; the words' vector stands beside them, untouched. The scalar product of two magnitudes falls strictly with the
 * distance of their logarithms and depends on nothing else (`magnitudeKernel`), so that of two sentences that differ in one value the nearer
 * one is nearer by construction, at every size. Nothing here is learned.
 */

/** log10|x| is taken within this range, so that no two values lie more than the kernel's reach apart. */
const LOG_RANGE = [-6, 12] as const;
const REACH = LOG_RANGE[1] - LOG_RANGE[0];
/** Decades below which the target kernel is about linear; beyond, logarithmic. */
const NEAR = 0.05;
/** Order of the smoothing kernel cos(x/2)^2n: large enough to leave the harmonics in use, small enough to damp the last ones. */
const SMOOTHNESS = 6000;
const YEAR_REACH = 120;

/** What a text's numbers add to its vector. All zero for a text without numbers and years. */
export function channelVector(
  numbers: readonly NumberInput[],
  years: readonly { readonly year: number }[],
  weights: ChannelConfig,
): Float32Array {
  const out = new Float32Array(CHANNEL_SIZE);
  const visible = numbers.filter(({ masked }) => !masked);
  for (const number of visible) addNumber(out, number, weights, 1 / visible.length);
  for (const { year } of years) addYear(out, year, weights.year / years.length);
  return out;
}

function addNumber(out: Float32Array, number: NumberInput, weights: ChannelConfig, share: number): void {
  const value = signedValue(number);
  const size = Math.abs(value) * (number.unitSize ?? 1) * (number.kind === 'bps' ? 0.01 : 1);
  // Zero stands at the lower end, so that it is nearer to 0.001 than to one.
  const log = Math.min(LOG_RANGE[1], Math.max(LOG_RANGE[0], Math.log10(size)));
  for (let j = 1; j <= HARMONICS; j++) {
    const angle = (Math.PI * j * log) / REACH;
    const weight = weights.magnitude * share * AMPLITUDES[j - 1]!;
    out[2 * j - 2]! += weight * Math.cos(angle);
    out[2 * j - 1]! += weight * Math.sin(angle);
  }
  out[SIGN_AT + 1 + Math.sign(value)]! += weights.sign * share;
  const kind = CHANNEL_KINDS.indexOf(number.kind === 'bps' ? 'percent' : ((number.kind ?? 'count') as NumberKind));
  out[KIND_AT + (kind < 0 ? CHANNEL_KINDS.length : kind)]! += weights.kind * share;
}

function addYear(out: Float32Array, year: number, weight: number): void {
  for (let j = 0; j < YEAR_HARMONICS; j++) {
    const angle = (Math.PI * (2 * j + 1) * (year - 2000)) / YEAR_REACH;
    const amplitude = (weight * (1 / (2 * j + 1))) / YEAR_NORM;
    out[YEAR_AT + 2 * j]! += amplitude * Math.cos(angle);
    out[YEAR_AT + 2 * j + 1]! += amplitude * Math.sin(angle);
  }
}

const YEAR_NORM = Math.hypot(...Array.from({ length: YEAR_HARMONICS }, (_, j) => 1 / (2 * j + 1)));

/** The value with the sign that its words give it ("a loss of"). */
export function signedValue({ value, wordNegative }: Pick<NumberInput, 'value' | 'wordNegative'>): number {
  return wordNegative ? -Math.abs(value) : value;
}

/**
 * Amplitudes of the harmonics, of which the squares are the kernel's cosine coefficients: the even, convex and falling
 * 1 - log(1 + d / NEAR) / log(1 + REACH / NEAR) on [0, REACH], expanded in cos(pi j d / REACH), each coefficient times that of a
 * de la Vallee-Poussin kernel, under which what falls keeps falling. The squares sum to 1.
 */
const AMPLITUDES: readonly number[] = (() => {
  const steps = 20_000;
  const squares = Array.from({ length: HARMONICS }, (_, index) => {
    const j = index + 1;
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      const d = ((i + 0.5) / steps) * REACH;
      sum += (1 - Math.log1p(d / NEAR) / Math.log1p(REACH / NEAR)) * Math.cos((Math.PI * j * d) / REACH);
    }
    return Math.max(0, sum) * poussin(j, SMOOTHNESS);
  });
  const total = squares.reduce((a, b) => a + b, 0);
  return squares.map((square) => Math.sqrt(square / total));
})();

/** Fourier coefficient j of cos(x/2)^2n over that of j = 0: (n!)^2 / ((n - j)! (n + j)!). */
function poussin(j: number, n: number): number {
  let product = 1;
  for (let i = 1; i <= j; i++) product *= (n - j + i) / (n + i);
  return product;
}

/** The scalar product of two magnitudes `distance` decades apart, 1 at distance 0. */
export function magnitudeKernel(distance: number): number {
  return AMPLITUDES.reduce((sum, a, index) => sum + a * a * Math.cos((Math.PI * (index + 1) * distance) / REACH), 0);
}
