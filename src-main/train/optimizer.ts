import * as tf from '@tensorflow/tfjs-core';

/** AdamW (Loshchilov & Hutter 2019). Rates are multiplied by the schedule's factor at each step. */
export interface AdamWConfig {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Decoupled: weights shrink by learningRate * weightDecay a step, whatever the gradient. Matrices only; not biases, norms or number vectors. */
  readonly weightDecay: number;
  /** Number modules ("numbers.*") learn this many times faster than the backbone, which is trained already. */
  readonly numberRate: number;
}

export const DEFAULT_ADAMW: AdamWConfig = {
  learningRate: 5e-5,
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  weightDecay: 0.01,
  numberRate: 20,
};

/** First and second moments by parameter name, and the number of updates made. */
export interface OptimizerState {
  readonly first: Record<string, tf.Variable>;
  readonly second: Record<string, tf.Variable>;
  updates: number;
}

export type Gradients = Readonly<Record<string, tf.Tensor>>;
export type Variables = Readonly<Record<string, tf.Variable>>;

/** Fresh state: all moments zero. */
export function initOptimizer(variables: Variables): OptimizerState {
  const zeros = () =>
    Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, tf.tidy(() => tf.variable(tf.zerosLike(value), false))]),
    );
  return { first: zeros(), second: zeros(), updates: 0 };
}

export function disposeOptimizer(state: OptimizerState): void {
  for (const moments of [state.first, state.second]) for (const moment of Object.values(moments)) moment.dispose();
}

/** Square root of the sum of squares of all gradients: a scalar. */
export function globalNorm(gradients: Gradients): tf.Scalar {
  return tf.tidy(() => tf.sqrt(tf.addN(Object.values(gradients).map((g) => tf.sum(tf.square(g))))) as tf.Scalar);
}

/**
 * One AdamW update in place. The moments are kept as plain decaying sums, M = b1 M + g and V = b2 V + g^2, so that the usual averages are
 * m^ = M (1 - b1) / (1 - b1^t) and v^ = V (1 - b2) / (1 - b2^t): w -= rate * (m^ / sqrt(v^ + eps^2) + decay * w) then costs fewer passes
 * over memory, which is what an update is made of. `factor` is the schedule's; `scale` multiplies every gradient first (clipping).
 */
export function applyAdamW(
  variables: Variables,
  gradients: Gradients,
  state: OptimizerState,
  config: AdamWConfig,
  factor: number,
  scale: tf.Scalar,
): void {
  state.updates += 1;
  const average1 = (1 - config.beta1) / (1 - config.beta1 ** state.updates);
  const average2 = (1 - config.beta2) / (1 - config.beta2 ** state.updates);
  for (const [name, gradient] of Object.entries(gradients)) {
    const weight = variables[name]!;
    const first = state.first[name]!;
    const second = state.second[name]!;
    const rate = config.learningRate * factor * (name.startsWith('numbers.') ? config.numberRate : 1);
    tf.tidy(() => {
      const g = tf.mul(gradient, scale);
      const m = tf.add(tf.mul(first, config.beta1), g);
      const v = tf.add(tf.mul(second, config.beta2), tf.square(g));
      const inverse = tf.rsqrt(tf.add(v, config.epsilon ** 2 / average2));
      const step = tf.mul(tf.mul(m, inverse), (rate * average1) / Math.sqrt(average2));
      const kept =
        config.weightDecay > 0 && decays(name, weight) ? tf.mul(weight, 1 - rate * config.weightDecay) : weight;
      first.assign(m);
      second.assign(v);
      weight.assign(tf.sub(kept, step));
    });
  }
}

function decays(name: string, weight: tf.Tensor): boolean {
  return weight.rank === 2 && !name.includes('embedding');
}

/** 1 when the norm is within the limit, limit / norm otherwise: a scalar to multiply gradients by. */
export function clipScale(norm: tf.Scalar, limit: number): tf.Scalar {
  return tf.tidy(() => tf.minimum(1, tf.div(limit, tf.add(norm, 1e-12))) as tf.Scalar);
}
