import * as tf from '@tensorflow/tfjs-core';

/**
 * Muon (Jordan et al. 2024, "Muon: An optimizer for hidden layers in neural networks", kellerjordan.github.io/posts/muon): the momentum of a matrix's
 * gradient is replaced by the nearest matrix with orthonormal rows or columns, found by five Newton-Schulz steps.
 *   M = momentum * M + G;  U = NewtonSchulz(G + momentum * M);  W -= rate * (sqrt(max(1, rows / columns)) * U + decay * W)
 */
export interface MuonConfig {
  /** Multiplied by the schedule's factor. The update's size does not depend on the gradient's. */
  readonly learningRate: number;
  readonly momentum: number;
  readonly weightDecay: number;
}

/** The authors' 0.02 is for training from scratch; a trained backbone wants a tenth of it and less. */
export const DEFAULT_MUON: MuonConfig = { learningRate: 0.002, momentum: 0.95, weightDecay: 0.01 };

/** The quintic that brings singular values near 1 in few steps: it swings between about 0.7 and 1.2 and does not converge further. */
const [A, B, C] = [3.4445, -4.775, 2.0315];
const STEPS = 5;

/** The matrix with the singular vectors of `x` [rows, columns] and singular values near 1. */
export function orthogonalised(x: tf.Tensor2D): tf.Tensor2D {
  const tall = x.shape[0] > x.shape[1];
  let y = tall ? tf.transpose(x) : x;
  // Below a norm of 1 every singular value is below 1 too.
  y = tf.div(y, tf.add(tf.sqrt(tf.sum(tf.square(y))), 1e-7));
  for (let step = 0; step < STEPS; step++) {
    const square = tf.matMul(y, y, false, true);
    const polynomial = tf.add<tf.Tensor2D>(tf.mul(square, B), tf.mul(tf.matMul(square, square), C));
    y = tf.add(tf.mul(y, A), tf.matMul(polynomial, y));
  }
  return tall ? tf.transpose(y) : y;
}

/** [new weight, new momentum] of one matrix; `step` is the learning rate as a scalar tensor. */
export function muonUpdate(
  weight: tf.Tensor,
  momentum: tf.Tensor,
  gradient: tf.Tensor,
  step: tf.Tensor,
  config: MuonConfig,
): [tf.Tensor, tf.Tensor] {
  const [rows, columns] = weight.shape as [number, number];
  const fresh = tf.add(tf.mul(momentum, config.momentum), gradient);
  const looking = tf.add(gradient, tf.mul(fresh, config.momentum)) as tf.Tensor2D;
  const size = Math.sqrt(Math.max(1, rows / columns));
  const direction = tf.mul(orthogonalised(looking), size);
  const kept = tf.mul(weight, tf.sub(1, tf.mul(step, config.weightDecay)));
  return [tf.sub(kept, tf.mul(direction, step)), fresh];
}
