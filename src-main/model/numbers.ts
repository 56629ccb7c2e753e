import * as tf from '@tensorflow/tfjs-core';
import { binWeights, type MagnitudeWindow, magnitudeAt } from '../text/magnitude.ts';
import type { EncoderConfig, NumberConfig } from './config.ts';
import { layerNorm, linear, silu } from './ops.ts';
import type { Params } from './params.ts';

/**
 * The number path of the seed essay. In: each number is one placeholder token whose embedding is replaced by the interpolation of the
 * two nearest of `bins` learned magnitude vectors; one further row stands for a masked number. Out: a classification over the same
 * bins, trained with soft two-bin cross entropy and read as a distribution over magnitudes.
 */

/** A number at a token position. `masked` shows the encoder the masked-number row; the value is then only a target. */
export interface NumberInput {
  readonly value: number;
  readonly masked?: boolean;
  readonly kind?: string;
}

/** Where each number interpolates between bins. All of length N. */
export interface BinPositions {
  readonly lower: tf.Tensor1D; // int32, row of the table
  readonly upper: tf.Tensor1D; // int32
  readonly weightUpper: tf.Tensor1D; // float32, weight of `upper`; `lower` has the rest
}

/** Rows of the embedding table for numbers; a masked one reads row `bins` whole. */
export function binPositions(numbers: readonly NumberInput[], window: MagnitudeWindow): BinPositions {
  const lower = new Int32Array(numbers.length);
  const upper = new Int32Array(numbers.length);
  const weightUpper = new Float32Array(numbers.length);
  numbers.forEach((number, i) => {
    if (number.masked) {
      lower[i] = window.bins;
      upper[i] = window.bins;
      return;
    }
    const weights = binWeights(number.value, window);
    lower[i] = weights.lower;
    upper[i] = weights.upper;
    weightUpper[i] = weights.weightUpper;
  });
  return {
    lower: tf.tensor1d(lower, 'int32'),
    upper: tf.tensor1d(upper, 'int32'),
    weightUpper: tf.tensor1d(weightUpper),
  };
}

/** The vectors of N numbers: [N, D]. Differentiable in the table `numbers.embedding.weight` [bins + 1, D]. */
export function embedNumbers(params: Params, at: BinPositions): tf.Tensor2D {
  const table = params['numbers.embedding.weight']!;
  const upper = tf.expandDims(at.weightUpper, 1); // [N, 1]
  const lower = tf.sub(1, upper);
  return tf.add(tf.mul(tf.gather(table, at.lower), lower), tf.mul(tf.gather(table, at.upper), upper));
}

/** Logits over the magnitude bins from last hidden states: [M, D] -> [M, bins]. */
export function numberHead(params: Params, config: EncoderConfig, hidden: tf.Tensor2D): tf.Tensor2D {
  const p = (name: string) => params[`numbers.head.${name}`]!;
  if (config.numbers.head === 'plain') return linear(hidden, p('output.weight'), p('output.bias'));
  const gate = silu(linear(hidden, p('gate.weight'), p('gate.bias')));
  const gated = tf.mul(gate, linear(hidden, p('value.weight'), p('value.bias'))) as tf.Tensor2D; // [M, D]
  const normed = layerNorm(gated, p('norm.weight'), p('norm.bias'), config.normEps);
  return linear(normed, p('output.weight'), p('output.bias'));
}

/**
 * Mean soft cross entropy against the two-bin targets: -(1 - w) log p[lower] - w log p[upper]. logits [M, bins]: a scalar in nats.
 * Its floor is the targets' own entropy (`targetEntropy`), which depends on the numbers: report the excess over it.
 */
export function twoHotCrossEntropy(logits: tf.Tensor2D, at: BinPositions): tf.Scalar {
  const bins = logits.shape[1];
  const upper = tf.expandDims(at.weightUpper, 1);
  const target = tf.add(tf.mul(tf.oneHot(at.lower, bins), tf.sub(1, upper)), tf.mul(tf.oneHot(at.upper, bins), upper));
  return tf.neg(tf.mean(tf.sum(tf.mul(target, tf.logSoftmax(logits)), -1))) as tf.Scalar;
}

/** A magnitude read from the head. `value`, `low` and `high` are |x|: the sign is in the text. */
export interface NumberReading {
  readonly value: number;
  /** 10th percentile of the distribution. */
  readonly low: number;
  /** 90th percentile. */
  readonly high: number;
  readonly probabilities: Float32Array;
}

/**
 * Reads one row of logits: softmax, the most probable bin, its neighbours up to two away renormalised, the expectation of the bin index,
 * and back to a magnitude. The interval takes each bin's mass as spread evenly half a bin to both sides.
 */
export function decodeNumber(logits: Float32Array, config: NumberConfig): NumberReading {
  const probabilities = softmax(logits);
  const best = probabilities.indexOf(Math.max(...probabilities));
  let mass = 0;
  let moment = 0;
  for (let bin = Math.max(0, best - 2); bin <= Math.min(config.bins - 1, best + 2); bin++) {
    mass += probabilities[bin]!;
    moment += probabilities[bin]! * bin;
  }
  const at = (position: number) => magnitudeAt(Math.min(config.bins - 1, Math.max(0, position)), config);
  return {
    value: at(moment / mass),
    low: at(quantile(probabilities, 0.1)),
    high: at(quantile(probabilities, 0.9)),
    probabilities,
  };
}

/** Bin position below which a share `q` of the mass lies, bins being intervals of width 1 around their index. */
function quantile(probabilities: Float32Array, q: number): number {
  let below = 0;
  for (let bin = 0; bin < probabilities.length; bin++) {
    const p = probabilities[bin]!;
    if (below + p >= q) return bin - 0.5 + (q - below) / p;
    below += p;
  }
  return probabilities.length - 1;
}

function softmax(logits: Float32Array): Float32Array {
  const max = Math.max(...logits);
  const out = logits.map((x) => Math.exp(x - max));
  const total = out.reduce((sum, x) => sum + x, 0);
  return out.map((x) => x / total);
}
