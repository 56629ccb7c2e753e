import * as tf from '@tensorflow/tfjs-core';
import type { TensorFunction } from '../model/compiled-layers.ts';

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

/** Gives the compiled form of a function, made once for each key; `run` depends on nothing but its inputs and what the key says. */
export type CompileUpdate = (key: string, run: TensorFunction) => TensorFunction;

/** Compiles one function for each key. */
export function compileOnce(compile: (run: TensorFunction) => TensorFunction): CompileUpdate {
  const made = new Map<string, TensorFunction>();
  return (key, run) => {
    const known = made.get(key) ?? compile(run);
    made.set(key, known);
    return known;
  };
}

/**
 * One AdamW update in place. The moments are kept as plain decaying sums, M = b1 M + g and V = b2 V + g^2, so that the usual averages are
 * m^ = M (1 - b1) / (1 - b1^t) and v^ = V (1 - b2) / (1 - b2^t): w -= rate * (m^ / sqrt(v^ + eps^2) + decay * w) then costs fewer passes
 * over memory, which is what an update is made of. `factor` is the schedule's; `scale` multiplies every gradient first (clipping).
 * Goes layer by layer, letting go of gradients as it goes, so that new weights and moments beside the old take little memory.
 */
export function applyAdamW(
  variables: Variables,
  gradients: Gradients,
  state: OptimizerState,
  config: AdamWConfig,
  factor: number,
  scale: tf.Scalar,
  compile: CompileUpdate = (_, run) => run,
): void {
  state.updates += 1;
  const average1 = (1 - config.beta1) / (1 - config.beta1 ** state.updates);
  const average2 = (1 - config.beta2) / (1 - config.beta2 ** state.updates);
  const rates = tf.tensor1d([
    (config.learningRate * factor * average1) / Math.sqrt(average2),
    config.learningRate * factor * config.weightDecay,
    config.epsilon ** 2 / average2,
  ]);
  for (const names of groupByLayer(Object.keys(gradients))) {
    const weights = names.map((name) => variables[name]!);
    const traits = names.map((name, index) => ({
      rate: name.startsWith('numbers.') ? config.numberRate : 1,
      decays: config.weightDecay > 0 && decays(name, weights[index]!),
    }));
    const key = JSON.stringify([config, traits, weights.map(({ shape }) => shape)]);
    const update = compile(key, updateOf(traits, config));
    const parts = names.map((name) => [state.first[name]!, state.second[name]!, gradients[name]!]);
    tf.tidy(() => {
      const fresh = update([rates, scale, ...weights, ...parts.flat()]);
      names.forEach((name, index) => {
        weights[index]!.assign(fresh[index * 3]!);
        state.first[name]!.assign(fresh[index * 3 + 1]!);
        state.second[name]!.assign(fresh[index * 3 + 2]!);
      });
    });
    for (const name of names) gradients[name]!.dispose();
  }
  rates.dispose();
}

interface Traits {
  readonly rate: number;
  readonly decays: boolean;
}

/** [rates, scale, N weights, N times (first, second, gradient)] to N times (weight, first, second), all new. */
function updateOf(traits: readonly Traits[], { beta1, beta2 }: AdamWConfig): TensorFunction {
  return (inputs) => {
    const [rates, scale, ...rest] = inputs as [tf.Tensor1D, tf.Scalar, ...tf.Tensor[]];
    const [step, decay, tiny] = tf.split(rates, 3) as [tf.Tensor, tf.Tensor, tf.Tensor];
    return traits.flatMap((trait, index) => {
      const at = traits.length + index * 3;
      const [weight, first, second, gradient] = [rest[index]!, rest[at]!, rest[at + 1]!, rest[at + 2]!];
      const g = tf.mul(gradient, scale);
      const m = tf.add(tf.mul(first, beta1), g);
      const v = tf.add(tf.mul(second, beta2), tf.square(g));
      const change = tf.mul(tf.mul(m, tf.rsqrt(tf.add(v, tiny))), tf.mul(step, trait.rate));
      const kept = trait.decays ? tf.mul(weight, tf.sub(1, tf.mul(decay, trait.rate))) : weight;
      return [tf.sub(kept, change), m, v];
    });
  };
}

/** Names of one layer together, all others by themselves: layers are alike, so that one compiled update serves them all. */
function groupByLayer(names: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = /^(.*?\.\d+)\./.exec(name)?.[1] ?? name;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
}

function decays(name: string, weight: tf.Tensor): boolean {
  return weight.rank === 2 && !name.includes('embedding');
}

/** 1 when the norm is within the limit, limit / norm otherwise: a scalar to multiply gradients by. */
export function clipScale(norm: tf.Scalar, limit: number): tf.Scalar {
  return tf.tidy(() => tf.minimum(1, tf.div(limit, tf.add(norm, 1e-12))) as tf.Scalar);
}
