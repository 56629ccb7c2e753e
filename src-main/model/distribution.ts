import { binWeights, magnitudeAt, targetEntropy } from '../text/magnitude.ts';
import type { NumberConfig } from './config.ts';
import { agrees } from './derivations/candidates.ts';
import { OPERATIONS } from './derivations/operations.ts';
import type { NumberInput } from './numbers.ts';

/** A value that follows from other numbers of the text. */
export interface Derivation {
  readonly value: number;
  /** Of all that gives this value, to within 0.1 %, as the pointer has it. */
  readonly probability: number;
  /** Name of the likeliest operation (derivations/operations.ts). */
  readonly operation: string;
  /** Its operands, as indices into the sequence's numbers. */
  readonly operands: readonly [number, number];
}

/**
 * What the model takes one hidden number to be: the one distribution that intervals, probabilities shown and surprises are read from. With
 * probability `none` the number follows from nothing on view: minus, zero or plus by `signs`, and its size by `bins`. Else it is one of the `exact` values.
 */
export interface NumberDistribution {
  /** Probability of each magnitude bin of a number that is derived from nothing. */
  readonly bins: Float32Array;
  /** Of minus, zero and plus; [0, 0, 1] without a sign head, values then being sizes. */
  readonly signs: readonly [number, number, number];
  /** Values with their probability. */
  readonly exact: readonly { readonly value: number; readonly probability: number }[];
  /** 1 less the probabilities of `exact`. */
  readonly none: number;
}

/**
 * The pointer is too sure of itself in filings: of what it gave 0.26, 0.57, 0.85 and 0.94, 0.12, 0.36, 0.72 and 0.88 held in six held-out annual reports (3,401 numbers,
 * 2026-11-28). Its probability to this power is right to within 0.07 there (0.15 in other numbers of the same reports), and what it scatters over thousands of candidates vanishes.
 */
const POINTER_POWER = 1.5;
const NEAR = new Set(OPERATIONS.filter(({ near }) => near).map(({ name }) => name));

/** Whether a derivation says only about how large the number is. */
export const isAbout = ({ operation }: Pick<Derivation, 'operation'>): boolean => NEAR.has(operation);

/**
 * Puts together what the heads say. "About" a number held in a fifth to a quarter of cases whatever its probability, so that what the pointer gives it goes to the bins,
 * which say about how large a number is themselves.
 */
export function distributionOf(
  bins: Float32Array,
  signs: NumberDistribution['signs'],
  derivations: readonly Derivation[],
): NumberDistribution {
  const exact = derivations
    .filter((one) => !isAbout(one))
    .map(({ value, probability }) => ({ value, probability: probability ** POINTER_POWER }));
  return { bins, signs, exact, none: 1 - exact.reduce((sum, { probability }) => sum + probability, 0) };
}

/**
 * Probability of a number, to the fineness of a bin where nothing derives it: the sum of the exact values that it agrees with within rounding, and
 * none * signs[its sign] * exp(-KL), KL being the divergence in nats of the bins from the number's own two-bin target (its cross entropy less its entropy). Zero has no bins.
 */
export function chanceOf(
  { bins, signs, exact, none }: NumberDistribution,
  { value, kind }: Pick<NumberInput, 'value' | 'kind'>,
  config: NumberConfig,
): number {
  // Without a sign head sizes are compared.
  const as = (x: number) => (config.sign ? x : Math.abs(x));
  const number = { value: as(value), ...(kind === undefined ? {} : { kind }) };
  const derived = exact.reduce((sum, one) => sum + (agrees(as(one.value), number) ? one.probability : 0), 0);
  if (config.sign && value === 0) return derived + none * signs[1];
  const target = binWeights(value, config);
  const log = (bin: number) => Math.log(Math.max(bins[bin]!, 1e-12));
  const loss = -target.weightLower * log(target.lower) - target.weightUpper * log(target.upper);
  const ofSign = config.sign ? signs[1 + Math.sign(value)]! : 1;
  return derived + none * ofSign * Math.exp(Math.min(0, targetEntropy(target) - loss));
}

/** Entropy in nats: how unsure the model is. */
export function entropyOf({ bins, signs, exact, none }: NumberDistribution): number {
  const choice = entropy([none, ...exact.map(({ probability }) => probability)]);
  return choice + none * (entropy(signs) + (1 - signs[1]) * entropy(bins));
}

function entropy(probabilities: Iterable<number>): number {
  let sum = 0;
  for (const p of probabilities) if (p > 1e-12) sum -= p * Math.log(p);
  return sum;
}

/** Probability of each magnitude bin of the whole distribution, exact values in the two bins next to them; zero, where it is likely, is left out. */
export function magnitudeBins({ bins, exact, none }: NumberDistribution, config: NumberConfig): Float32Array {
  const out = bins.map((p) => p * none);
  for (const { value, probability } of exact) {
    const { lower, upper, weightLower, weightUpper } = binWeights(value, config);
    out[lower]! += probability * weightLower;
    out[upper]! += probability * weightUpper;
  }
  return out;
}

/** A piece of the distribution of the signed value; a point where both ends are the same. Else both have one sign. */
interface Piece {
  readonly low: number;
  readonly high: number;
  readonly mass: number;
}

/** The 80 % interval: 10th and 90th percentile of the signed value. Each bin's mass is spread evenly (in the logarithm) over half a bin to both sides. */
export function intervalOf(distribution: NumberDistribution, config: NumberConfig): { low: number; high: number } {
  const ordered = withPoints(
    spansOf(distribution, config),
    distribution.exact.map(({ value, probability }) => ({ low: value, high: value, mass: probability })),
  );
  const total = ordered.reduce((sum, { mass }) => sum + mass, 0);
  const at = (q: number) => {
    let left = q * total;
    for (const { low, high, mass } of ordered) {
      if (left <= mass) return low === high ? low : low * (high / low) ** (left / mass);
      left -= mass;
    }
    return ordered.at(-1)?.high ?? 0;
  };
  return { low: at(0.1), high: at(0.9) };
}

/** The bins of both signs and zero, from the least value to the largest; they touch and do not overlap. */
function spansOf({ bins, signs, none }: NumberDistribution, config: NumberConfig): Piece[] {
  const [minus, zero, plus] = signs;
  const edge = (position: number) => magnitudeAt(Math.min(config.bins - 1, Math.max(0, position)), config);
  const sizes = Array.from(bins, (p, bin): Piece => ({ low: edge(bin - 0.5), high: edge(bin + 0.5), mass: none * p }));
  const negative = sizes.map(({ low, high, mass }): Piece => ({ low: -high, high: -low, mass: mass * minus }));
  const positive = sizes.map((size): Piece => ({ ...size, mass: size.mass * plus }));
  const all = [...negative.reverse(), { low: 0, high: 0, mass: none * zero }, ...positive];
  return all.filter(({ mass }) => mass > 0);
}

/** Spans in order with points put in; a span is cut where a point stands in it, so that no piece begins before the one before ends. */
function withPoints(spans: readonly Piece[], points: readonly Piece[]): Piece[] {
  const waiting = points.filter(({ mass }) => mass > 0).sort((a, b) => a.low - b.low);
  const out: Piece[] = [];
  let next = 0;
  for (const span of spans) {
    let rest = span;
    for (; next < waiting.length && waiting[next]!.low < span.high; next++) {
      const at = waiting[next]!;
      if (at.low > rest.low) {
        const share = rest.mass * (Math.log(at.low / rest.low) / Math.log(rest.high / rest.low));
        out.push({ low: rest.low, high: at.low, mass: share });
        rest = { low: at.low, high: rest.high, mass: rest.mass - share };
      }
      out.push(at);
    }
    out.push(rest);
  }
  return [...out, ...waiting.slice(next)];
}
