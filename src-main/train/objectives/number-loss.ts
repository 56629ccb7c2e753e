import * as tf from '@tensorflow/tfjs-core';
import type { Sequence } from '../../model/batch.ts';
import type { NumberConfig } from '../../model/config.ts';
import { agrees, isNear } from '../../model/derivations/candidates.ts';
import { OPERATIONS } from '../../model/derivations/operations.ts';
import {
  type DerivationPlace,
  derivationLogits,
  derivationSlots,
  forEachCandidate,
} from '../../model/derivations/scores.ts';
import { type Encoder, numberOutputs } from '../../model/encoder.ts';
import type { NumberInput } from '../../model/numbers.ts';
import { sparseCrossEntropy, takeRows } from '../../model/ops.ts';
import { derivationPlace } from '../../model/predict.ts';
import { binWeights, targetEntropy } from '../../text/magnitude.ts';
import type { LossParts } from './objective.ts';

/** How the losses of numbers are made; the defaults are the seed essay's two-bin targets with what the config has on. */
export interface NumberLossConfig {
  /** Width in bins of Gaussian targets; 0 means the two nearest bins. */
  readonly gaussian: number;
  /** Weight of |expected bin - bin|. */
  readonly wasserstein: number;
  /** Weights of the sign, the offset within the bin, and the derivations. */
  readonly sign: number;
  readonly offset: number;
  readonly derivation: number;
}

export const DEFAULT_NUMBER_LOSS: NumberLossConfig = { gaussian: 0, wasserstein: 0, sign: 1, offset: 2, derivation: 1 };

/** A number to predict: where it stands and what it is. */
export interface NumberTarget {
  /** Sequence of the batch and token position. */
  readonly row: number;
  readonly position: number;
  readonly value: number;
  readonly kind?: string | undefined;
  /** Hidden from the encoder: only then is it asked what it follows from. */
  readonly hidden: boolean;
}

/**
 * The loss of the number head at some places of a batch, in nats: cross entropy over the bins less the targets' own entropy (so that
 * 0 is perfect whatever the window), and as far as the config has them sign, offset and derivations. With it what it is made of: `excess` of the
 * bins' cross entropy, `distance` in bins, `sign`, `offset`, `derivation`. `states` [B*T, D] are the last hidden states, `starts` the places of
 * the sequences' first tokens in them.
 */
export function numberLossParts(
  encoder: Encoder,
  states: tf.Tensor2D,
  starts: readonly number[],
  sequences: readonly Sequence[],
  targets: readonly NumberTarget[],
  weights: NumberLossConfig,
): LossParts {
  const { numbers } = encoder.config;
  const flat = targets.map(({ row, position }) => starts[row]! + position);
  const outputs = numberOutputs(encoder, takeRows(states, tf.tensor1d(flat, 'int32')));
  const values = targets.map(({ value }) => value);
  const { excess, distance } = binTerms(outputs.bins, values, numbers, weights);
  const parts: Record<string, tf.Scalar> = { excess };
  const terms: tf.Scalar[] = [excess];
  const add = (name: string, part: tf.Scalar, weight: number) => {
    parts[name] = part;
    terms.push(tf.mul(part, weight));
  };
  if (distance !== null) add('distance', distance, weights.wasserstein);
  if (outputs.sign !== null) add('sign', signLoss(outputs.sign, values), weights.sign);
  if (outputs.offset !== null) add('offset', offsetLoss(outputs.offset, values, numbers), weights.offset);
  const hidden = targets.filter((target) => target.hidden);
  if (numbers.derivations && hidden.length > 0) {
    add('derivation', derivationLoss(encoder, states, starts, sequences, hidden), weights.derivation);
  }
  return { total: tf.addN(terms), parts };
}

/** An exact zero has no magnitude where the config has signs. */
function skipsBins(value: number, config: NumberConfig): boolean {
  return config.sign && value === 0;
}

/** Mean excess cross entropy of the bins, plus the Wasserstein term. */
export function binLoss(
  logits: tf.Tensor2D,
  values: readonly number[],
  config: NumberConfig,
  weights: Pick<NumberLossConfig, 'gaussian' | 'wasserstein'>,
): tf.Scalar {
  const { excess, distance } = binTerms(logits, values, config, weights);
  return distance === null ? excess : tf.add(excess, tf.mul(distance, weights.wasserstein));
}

/** Mean excess cross entropy, and the mean distance |expected bin - bin| where it has a weight. */
function binTerms(
  logits: tf.Tensor2D,
  values: readonly number[],
  config: NumberConfig,
  { gaussian, wasserstein }: Pick<NumberLossConfig, 'gaussian' | 'wasserstein'>,
): { excess: tf.Scalar; distance: tf.Scalar | null } {
  const { bins } = config;
  const rows = values.length;
  const target = new Float32Array(rows * bins);
  const position = new Float32Array(rows);
  const counted = new Float32Array(rows);
  let entropy = 0;
  values.forEach((value, row) => {
    if (skipsBins(value, config)) return;
    counted[row] = 1;
    const weights = binWeights(value, config);
    position[row] = weights.lower + weights.weightUpper;
    const own = target.subarray(row * bins, (row + 1) * bins);
    if (gaussian > 0) entropy += writeGaussian(own, position[row]!, gaussian);
    else {
      own[weights.lower]! += weights.weightLower;
      own[weights.upper]! += weights.weightUpper;
      entropy += targetEntropy(weights);
    }
  });
  const total = Math.max(
    1,
    counted.reduce((a, b) => a + b, 0),
  );
  const log = tf.logSoftmax(logits);
  const cross = tf.neg(tf.sum(tf.mul(tf.tensor2d(target, [rows, bins]), log)));
  const excess = tf.div(tf.sub(cross, entropy), total) as tf.Scalar;
  if (wasserstein === 0) return { excess, distance: null };
  const expected = tf.squeeze(tf.matMul(tf.exp(log), tf.reshape(tf.range(0, bins), [bins, 1])), [1]);
  const distance = tf.sum(tf.mul(tf.abs(tf.sub(expected, tf.tensor1d(position))), tf.tensor1d(counted)));
  return { excess, distance: tf.div(distance, total) };
}

/** Fills a row with a normal density around a position, summing to 1; returns its entropy in nats. */
function writeGaussian(row: Float32Array, position: number, sigma: number): number {
  let total = 0;
  for (let bin = 0; bin < row.length; bin++) {
    row[bin] = Math.exp(-0.5 * ((bin - position) / sigma) ** 2);
    total += row[bin]!;
  }
  let entropy = 0;
  for (let bin = 0; bin < row.length; bin++) {
    row[bin]! /= total;
    if (row[bin]! > 0) entropy -= row[bin]! * Math.log(row[bin]!);
  }
  return entropy;
}

function signLoss(logits: tf.Tensor2D, values: readonly number[]): tf.Scalar {
  return sparseCrossEntropy(
    logits,
    tf.tensor1d(
      values.map((value) => 1 + Math.sign(value)),
      'int32',
    ),
  );
}

/** Mean smooth L1 (quadratic below a tenth of a bin) of the distance above the nearest bin. */
function offsetLoss(offset: tf.Tensor2D, values: readonly number[], config: NumberConfig): tf.Scalar {
  const counted = values.map((value) => (skipsBins(value, config) ? 0 : 1));
  const targets = values.map((value) => {
    if (skipsBins(value, config)) return 0;
    const { lower, weightUpper } = binWeights(value, config);
    const position = lower + weightUpper;
    return position - Math.round(position);
  });
  const error = tf.abs(tf.sub(tf.squeeze(offset, [1]), tf.tensor1d(targets)));
  const bend = 0.1;
  const small = tf.minimum(error, bend);
  const huber = tf.add(tf.mul(tf.square(small), 0.5 / bend), tf.sub(error, small));
  const total = Math.max(
    1,
    counted.reduce<number>((a, b) => a + b, 0),
  );
  return tf.div(tf.sum(tf.mul(huber, tf.tensor1d(counted))), total) as tf.Scalar;
}

/** A negative number of a size that no difference of logits comes near. */
const HIDDEN = -1e9;

/**
 * Mean of -log of the probability of all derivations that give the number, or of "none" where no candidate does. A candidate that gives it but for
 * the sign counts only when none gives it with the sign, one that it is merely like only when none gives it at all.
 */
function derivationLoss(
  encoder: Encoder,
  states: tf.Tensor2D,
  starts: readonly number[],
  sequences: readonly Sequence[],
  targets: readonly NumberTarget[],
): tf.Scalar {
  const places = targets.map((target) => derivationPlace(sequences[target.row]!, target.position, starts[target.row]!));
  const slots = derivationSlots(places);
  const logits = derivationLogits(encoder.params, states, slots);
  const right = tf.tensor2d(rightCandidates(places, targets, slots.k, logits.shape[1]), logits.shape);
  const all = tf.logSumExp(logits, 1);
  const good = tf.logSumExp(tf.add(logits, right), 1);
  return tf.mean(tf.sub(all, good)) as tf.Scalar;
}

/** [M, candidates + 1]: 0 at what is right, a large negative number elsewhere. */
function rightCandidates(
  places: readonly DerivationPlace[],
  targets: readonly NumberTarget[],
  k: number,
  size: number,
): Float32Array {
  const out = new Float32Array(places.length * size).fill(HIDDEN);
  places.forEach(({ candidates }, m) => {
    const target: Pick<NumberInput, 'value' | 'kind'> = targets[m]! as NumberInput;
    const signed: number[] = [];
    const unsigned: number[] = [];
    const near: number[] = [];
    forEachCandidate(candidates, k, (at, value, operation) => {
      if (OPERATIONS[operation]!.near) {
        if (isNear(value, target.value)) near.push(at);
      } else if (agrees(value, target)) signed.push(at);
      else if (agrees(-value, target)) unsigned.push(at);
    });
    const right = [signed, unsigned, near, [size - 1]].find((some) => some.length > 0)!;
    for (const at of right) out[m * size + at] = 0;
  });
  return out;
}
