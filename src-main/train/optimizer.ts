import * as tf from '@tensorflow/tfjs-core';
import type { TensorFunction } from '../model/compiled-layers.ts';
import { isLayerMatrix } from '../model/params.ts';
import { DEFAULT_MUON, type MuonConfig, muonUpdate } from './muon.ts';

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

/** First and second moments by parameter name (Muon has no second), and the number of updates made. */
export interface OptimizerState {
  readonly first: Record<string, tf.Variable>;
  readonly second: Record<string, tf.Variable>;
  updates: number;
}

export type Gradients = Readonly<Record<string, tf.Tensor>>;
export type Variables = Readonly<Record<string, tf.Variable>>;

/** Fresh state: all moments zero. `muon`: the matrices of the layers are Muon's. */
export function initOptimizer(variables: Variables, muon = false): OptimizerState {
  const zeros = (names: readonly string[]) =>
    Object.fromEntries(
      names.map((name) => [name, tf.tidy(() => tf.variable(tf.zerosLike(variables[name]!), false))] as const),
    );
  const names = Object.keys(variables);
  const second = names.filter((name) => !(muon && isLayerMatrix(name, variables[name]!.shape)));
  return { first: zeros(names), second: zeros(second), updates: 0 };
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

/** How an update is made. */
export interface UpdateConfig {
  readonly adamw: AdamWConfig;
  readonly muon: MuonConfig;
}

/**
 * One update in place, by AdamW, or by Muon where the state has no second moment. AdamW's moments are kept as plain decaying sums, M = b1 M + g and
 * V = b2 V + g^2, so that the usual averages are m^ = M (1 - b1) / (1 - b1^t) and v^ = V (1 - b2) / (1 - b2^t): w -= rate * (m^ / sqrt(v^ + eps^2)
 * + decay * w) then costs fewer passes over memory, which is what an update is made of. `factor` is the schedule's; `scale` multiplies every gradient
 * first (clipping). Goes layer by layer, letting go of gradients as it goes, so that new weights and moments beside the old take little memory.
 */
export function applyUpdate(
  variables: Variables,
  gradients: Gradients,
  state: OptimizerState,
  { adamw, muon }: UpdateConfig,
  factor: number,
  scale: tf.Scalar,
  compile: CompileUpdate = (_, run) => run,
): void {
  state.updates += 1;
  const average1 = (1 - adamw.beta1) / (1 - adamw.beta1 ** state.updates);
  const average2 = (1 - adamw.beta2) / (1 - adamw.beta2 ** state.updates);
  const rates = tf.tensor1d([
    (adamw.learningRate * factor * average1) / Math.sqrt(average2),
    adamw.learningRate * factor * adamw.weightDecay,
    adamw.epsilon ** 2 / average2,
    muon.learningRate * factor,
  ]);
  for (const names of groupByLayer(Object.keys(gradients))) {
    const weights = names.map((name) => variables[name]!);
    const traits = names.map((name, index) => ({
      muon: state.second[name] === undefined,
      rate: name.startsWith('numbers.') ? adamw.numberRate : 1,
      decays: adamw.weightDecay > 0 && decays(name, weights[index]!),
    }));
    const key = JSON.stringify([adamw, muon, traits, weights.map(({ shape }) => shape)]);
    const update = compile(key, updateOf(traits, adamw, muon));
    // A weight and its moments, each in turn replaced by what the update makes of it.
    const held = names.map((name, index) => [weights[index]!, ...momentsOf(state, name)]);
    tf.tidy(() => {
      const parts = held.map((tensors, index) => [...tensors, gradients[names[index]!]!]);
      const fresh = update([rates, scale, ...parts.flat()]);
      held.flat().forEach((variable, index) => {
        variable.assign(fresh[index]!);
      });
    });
    for (const name of names) gradients[name]!.dispose();
  }
  rates.dispose();
}

/** One update of a state that is AdamW's alone. */
export function applyAdamW(
  variables: Variables,
  gradients: Gradients,
  state: OptimizerState,
  adamw: AdamWConfig,
  factor: number,
  scale: tf.Scalar,
  compile?: CompileUpdate,
): void {
  applyUpdate(variables, gradients, state, { adamw, muon: DEFAULT_MUON }, factor, scale, compile);
}

function momentsOf({ first, second }: OptimizerState, name: string): tf.Variable[] {
  return second[name] === undefined ? [first[name]!] : [first[name]!, second[name]];
}

interface Traits {
  readonly muon: boolean;
  readonly rate: number;
  readonly decays: boolean;
}

/** [rates, scale, then of each weight: itself, its moments, its gradient] to [of each weight: itself, its moments], all new. */
function updateOf(traits: readonly Traits[], adamw: AdamWConfig, muon: MuonConfig): TensorFunction {
  return (inputs) => {
    const [rates, scale, ...rest] = inputs as [tf.Tensor1D, tf.Scalar, ...tf.Tensor[]];
    const [step, decay, tiny, muonStep] = tf.split(rates, 4) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    let at = 0;
    return traits.flatMap((trait) => {
      const taken = rest.slice(at, at + (trait.muon ? 3 : 4));
      at += taken.length;
      const g = tf.mul(taken.at(-1)!, scale);
      const [weight, first, second] = taken as [tf.Tensor, tf.Tensor, tf.Tensor];
      if (trait.muon) return muonUpdate(weight, first, g, muonStep, muon);
      const m = tf.add(tf.mul(first, adamw.beta1), g);
      const v = tf.add(tf.mul(second, adamw.beta2), tf.square(g));
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
