import { binWeights, magnitudeAt } from '../text/magnitude.ts';
import type { NumberConfig } from './config.ts';
import type { Candidates } from './derivations/candidates.ts';
import { OPERATIONS } from './derivations/operations.ts';
import { forEachCandidate } from './derivations/scores.ts';
import { type Derivation, distributionOf, intervalOf, type NumberDistribution } from './distribution.ts';

/** What the heads say of one masked number, off the backend. */
export interface NumberEvidence {
  /** Logits over the magnitude bins. */
  readonly bins: Float32Array;
  /** Logits of minus, zero, plus. */
  readonly sign?: Float32Array;
  /** Bins above the nearest bin. */
  readonly offset?: number;
  readonly derivations?: DerivationEvidence;
}

export interface DerivationEvidence {
  readonly candidates: Candidates;
  /** Logits over [operations, k, k], the last for none of them. */
  readonly logits: Float32Array;
  readonly k: number;
}

/** A number read at a place. */
export interface NumberReading {
  /** Signed where the model has signs; otherwise the magnitude. */
  readonly value: number;
  /** 10th percentile of the distribution of the signed value; no more than `value`. */
  readonly low: number;
  /** 90th percentile; no less than `value`. */
  readonly high: number;
  /** What `low`, `high` and every probability shown are read from. */
  readonly distribution: NumberDistribution;
  /** What the bins alone say, signed: `value` unless a derivation was believed. */
  readonly binsValue: number;
  /** Derived values, the likeliest first, at most ten. */
  readonly derivations: readonly Derivation[];
}

/**
 * Reads the evidence. The bins: the most probable one, its neighbours up to two away renormalised, the expectation of the index (or with an
 * offset head the bin's centre and the offset), and back to a magnitude, with the likeliest sign. A derivation's value is taken instead when it is
 * likelier than the likeliest bin in the case that none holds; among derivations those count more whose value the bins and the sign head find plausible.
 * The interval is that of the whole distribution (distribution.ts).
 */
export function readNumber(evidence: NumberEvidence, config: NumberConfig): NumberReading {
  const probabilities = softmax(evidence.bins);
  const [minus, zero, plus] = evidence.sign ? (softmax(evidence.sign) as unknown as number[]) : [0, 0, 1];
  const sign = zero! > Math.max(minus!, plus!) ? 0 : minus! > plus! ? -1 : 1;
  const binsValue = sign * magnitudeAt(clampBin(binPosition(probabilities, evidence.offset), config), config);
  const plausible = (value: number) => {
    const ofSign = evidence.sign ? [minus!, zero!, plus!][1 + Math.sign(value)]! : 1;
    return density(value, probabilities, config) * (ofSign + FLOOR) ** SIGN_WEIGHT;
  };
  const { found, none } = evidence.derivations
    ? derivedValues(evidence.derivations, plausible)
    : { found: [], none: 1 };
  const best = found[0];
  const believed = best !== undefined && best.probability > none * Math.max(...probabilities);
  const distribution = distributionOf(probabilities, [minus!, zero!, plus!], found);
  const value = believed ? best.value : binsValue;
  const { low, high } = intervalOf(distribution, config);
  return {
    value,
    low: Math.min(low, value),
    high: Math.max(high, value),
    distribution,
    binsValue,
    derivations: found.slice(0, MOST_DERIVATIONS),
  };
}

const MOST_DERIVATIONS = 10;

/** Fractional bin that the distribution points at. */
function binPosition(probabilities: Float32Array, offset: number | undefined): number {
  const best = probabilities.indexOf(Math.max(...probabilities));
  let mass = 0;
  let moment = 0;
  for (let bin = Math.max(0, best - 2); bin <= Math.min(probabilities.length - 1, best + 2); bin++) {
    mass += probabilities[bin]!;
    moment += probabilities[bin]! * bin;
  }
  const mean = moment / mass;
  // The offset says where in the bin nearest to the expectation; it is worth only as much as the distribution is narrow.
  return offset === undefined
    ? mean
    : mean + (Math.round(mean) + Math.max(-0.5, Math.min(0.5, offset)) - mean) * mass ** 4;
}

function clampBin(position: number, config: NumberConfig): number {
  return Math.min(config.bins - 1, Math.max(0, position));
}

/** Even what the bins rule out keeps this much. */
const FLOOR = 1e-4;
/** In wordings never seen the pointer is too sure of itself, and turns a difference round more often than the sign head is wrong. */
const SIGN_WEIGHT = 2;

/** Probability of the bins around a value's magnitude, by a normal of one bin. */
function density(value: number, probabilities: Float32Array, config: NumberConfig): number {
  const { lower, weightUpper } = binWeights(value, config);
  const position = lower + weightUpper;
  let total = FLOOR;
  for (let bin = Math.max(0, lower - 4); bin <= Math.min(probabilities.length - 1, lower + 5); bin++) {
    total += probabilities[bin]! * Math.exp(-0.5 * (bin - position) ** 2);
  }
  return total;
}

/**
 * Candidates gathered by value, the likeliest first, and the probability that none holds. Among themselves they are weighed by how `plausible` bins and
 * sign find their values, which is evidence of its own; their probability together stays the pointer's.
 */
function derivedValues(
  { candidates, logits, k }: DerivationEvidence,
  plausible: (value: number) => number,
): { found: Derivation[]; none: number } {
  const probabilities = softmax(logits);
  const single: Derivation[] = [];
  let before = 0;
  let after = 0;
  forEachCandidate(candidates, k, (at, value, operation, i, j) => {
    const own = probabilities[at]!;
    if (own < 1e-6) return;
    const probability = own * plausible(value);
    before += own;
    after += probability;
    const operands = [candidates.operands[i]!, candidates.operands[j]!] as const;
    single.push({ value, probability, operation: OPERATIONS[operation]!.name, operands });
  });
  for (const [index, one] of single.entries()) {
    single[index] = { ...one, probability: (one.probability * before) / after };
  }
  single.sort((a, b) => b.probability - a.probability);
  const found: Derivation[] = [];
  for (const one of single) {
    const same = found.findIndex(({ value }) => Math.abs(value - one.value) <= 1e-3 * Math.abs(value));
    if (same < 0) found.push(one);
    else found[same] = { ...found[same]!, probability: found[same]!.probability + one.probability };
  }
  found.sort((a, b) => b.probability - a.probability);
  return { found, none: probabilities.at(-1)! };
}

/** Logits to probabilities. */
export function softmax(logits: Float32Array): Float32Array {
  let max = Number.NEGATIVE_INFINITY;
  for (const x of logits) if (x > max) max = x;
  const out = logits.map((x) => Math.exp(x - max));
  let total = 0;
  for (const x of out) total += x;
  return out.map((x) => x / total);
}
