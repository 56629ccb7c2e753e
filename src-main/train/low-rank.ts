import * as tf from '@tensorflow/tfjs-core';
import { isLayerMatrix, type Params } from '../model/params.ts';
import { random } from '../text/random.ts';
import type { Variables } from './optimizer.ts';

/**
 * Low-rank adaptation (LoRA, Hu et al. 2021): each matrix W [out, in] of the layers stays, and what is used is W + alpha / rank * B A, with A [rank, in]
 * drawn at random and B [out, rank] zero at first, so that training begins from the model as it is. The sum is what is saved: nothing else needs to know.
 */
export interface LowRankConfig {
  readonly rank: number;
  readonly alpha: number;
}

export const DEFAULT_LOW_RANK: LowRankConfig = { rank: 8, alpha: 16 };

const PREFIX = 'lowRank.';

/** A and B of every matrix, by `lowRank.NAME.A` and `.B`. */
export function initLowRank(params: Params, { rank }: LowRankConfig, seed: number): Variables {
  const made: Record<string, tf.Variable> = {};
  for (const [name, { shape }] of Object.entries(params)) {
    if (!isLayerMatrix(name, shape)) continue;
    const [out, width] = shape as [number, number];
    const draw = random(seed, 'low-rank', name);
    const a = Float32Array.from({ length: rank * width }, () => draw.normal() / Math.sqrt(width));
    made[`${PREFIX}${name}.A`] = tf.tidy(() => tf.variable(tf.tensor2d(a, [rank, width])));
    made[`${PREFIX}${name}.B`] = tf.tidy(() => tf.variable(tf.zeros([out, rank])));
  }
  return made;
}

/** The weights with their additions; differentiable in A and B. Tensors of its own in the caller's tidy. */
export function mergeLowRank(params: Params, additions: Variables, { rank, alpha }: LowRankConfig): Params {
  const merged: Record<string, tf.Tensor> = { ...params };
  for (const name of Object.keys(params)) {
    const [a, b] = [additions[`${PREFIX}${name}.A`], additions[`${PREFIX}${name}.B`]];
    if (a === undefined || b === undefined) continue;
    const sum = tf.matMul(b as tf.Tensor as tf.Tensor2D, a as tf.Tensor as tf.Tensor2D);
    merged[name] = tf.add(params[name]!, tf.mul(sum, alpha / rank));
  }
  return merged;
}
