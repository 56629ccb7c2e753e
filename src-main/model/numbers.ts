import * as tf from '@tensorflow/tfjs-core';
import { binWeights } from '../text/magnitude.ts';
import type { TablePlace } from '../text/tokenizer.ts';
import type { EncoderConfig, NumberConfig } from './config.ts';
import { featureCount, featureRows } from './number-features.ts';
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
  /** Base units in one of its physical unit; left out where it is 1. */
  readonly unitSize?: number;
  /** Words make it negative though it is written without a minus. */
  readonly wordNegative?: boolean;
  /** Its place when it stands in a table. */
  readonly cell?: TablePlace;
}

/** Where each number interpolates between bins, and what else is told of it. All of length N. */
export interface BinPositions {
  readonly lower: tf.Tensor1D; // int32, row of the table
  readonly upper: tf.Tensor1D; // int32
  readonly weightUpper: tf.Tensor1D; // float32, weight of `upper`; `lower` has the rest
  /** [N, F] (number-features.ts); null when the config has none. */
  readonly features: tf.Tensor2D | null;
}

/** Rows of the embedding table for numbers; a masked one reads row `bins` whole, an exact zero row `bins + 1` where the config has signs. */
export function binPositions(numbers: readonly NumberInput[], config: NumberConfig): BinPositions {
  const lower = new Int32Array(numbers.length);
  const upper = new Int32Array(numbers.length);
  const weightUpper = new Float32Array(numbers.length);
  numbers.forEach((number, i) => {
    if (number.masked || (config.sign && number.value === 0)) {
      lower[i] = config.bins + (number.masked ? 0 : 1);
      upper[i] = lower[i]!;
      return;
    }
    const weights = binWeights(number.value, config);
    lower[i] = weights.lower;
    upper[i] = weights.upper;
    weightUpper[i] = weights.weightUpper;
  });
  const count = featureCount(config);
  return {
    lower: tf.tensor1d(lower, 'int32'),
    upper: tf.tensor1d(upper, 'int32'),
    weightUpper: tf.tensor1d(weightUpper),
    features: count === 0 ? null : tf.tensor2d(featureRows(numbers, config), [numbers.length, count]),
  };
}

/**
 * The vectors of N numbers: [N, D]. Differentiable in the table `numbers.embedding.weight` [bins + 1, D], the row of an exact zero
 * `numbers.zero.weight` [1, D] and `numbers.features.weight` [F, D], the last two where the config has them.
 */
export function embedNumbers(params: Params, at: BinPositions): tf.Tensor2D {
  const bins = params['numbers.embedding.weight'] as tf.Tensor2D;
  const zero = params['numbers.zero.weight'] as tf.Tensor2D | undefined;
  const table = zero === undefined ? bins : tf.concat([bins, zero], 0);
  const upper = tf.expandDims(at.weightUpper, 1); // [N, 1]
  const lower = tf.sub(1, upper);
  const vectors = tf.add<tf.Tensor2D>(
    tf.mul(tf.gather(table, at.lower), lower),
    tf.mul(tf.gather(table, at.upper), upper),
  );
  if (at.features === null) return vectors;
  return tf.add(vectors, tf.matMul(at.features, params['numbers.features.weight'] as tf.Tensor2D));
}

/** What the number head says at M places. */
export interface NumberOutputs {
  /** Logits over the magnitude bins: [M, bins]. */
  readonly bins: tf.Tensor2D;
  /** Logits of minus, zero and plus: [M, 3]; null when the config has no signs. */
  readonly sign: tf.Tensor2D | null;
  /** Bins by which the number lies above the nearest bin, -0.5 to 0.5: [M, 1]; null when the config has no offset. */
  readonly offset: tf.Tensor2D | null;
}

/** The number head on last hidden states [M, D]. */
export function numberHead(params: Params, config: EncoderConfig, hidden: tf.Tensor2D): NumberOutputs {
  const dense = (x: tf.Tensor2D, name: string) =>
    linear(x, params[`numbers.head.${name}.weight`]!, params[`numbers.head.${name}.bias`]!);
  const inner = config.numbers.head === 'plain' ? hidden : gluHidden(params, config, hidden);
  return {
    bins: dense(inner, 'output'),
    sign: config.numbers.sign ? dense(inner, 'sign') : null,
    offset: config.numbers.offset ? dense(inner, 'offset') : null,
  };
}

function gluHidden(params: Params, config: EncoderConfig, hidden: tf.Tensor2D): tf.Tensor2D {
  const p = (name: string) => params[`numbers.head.${name}`]!;
  const gate = silu(linear(hidden, p('gate.weight'), p('gate.bias')));
  const gated = tf.mul(gate, linear(hidden, p('value.weight'), p('value.bias'))) as tf.Tensor2D; // [M, D]
  return layerNorm(gated, p('norm.weight'), p('norm.bias'), config.normEps);
}
