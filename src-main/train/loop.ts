import * as tf from '@tensorflow/tfjs-core';
import { throwIfCancelled } from '../api/errors.ts';
import type { Encoder } from '../model/encoder.ts';
import { random } from '../text/random.ts';
import type { Objective, ObjectiveBatch } from './objectives/objective.ts';
import {
  applyUpdate,
  type CompileUpdate,
  clipScale,
  type Gradients,
  globalNorm,
  type OptimizerState,
  type UpdateConfig,
  type Variables,
} from './optimizer.ts';
import { rateFactor, type Schedule } from './schedule.ts';

export interface LoopConfig extends UpdateConfig {
  readonly seed: number;
  readonly schedule: Schedule;
  /** Largest norm of a step's gradient. */
  readonly clip: number;
  /** Batches of one update. */
  readonly accumulate: number;
}

/** What changes from step to step. */
export interface LoopState {
  /** The encoder as it stands; called inside the tidy of a step. */
  readonly encoder: () => Encoder;
  /** What learns; the encoder's other parameters are frozen. */
  readonly variables: Variables;
  readonly optimizer: OptimizerState;
  readonly compileUpdate?: CompileUpdate | undefined;
  /** Steps made. */
  step: number;
}

/** What a step tells. */
export interface StepReport {
  readonly step: number;
  readonly objective: string;
  readonly loss: number;
  /** What the loss is made of, each before its own weight. */
  readonly parts: Readonly<Record<string, number>>;
  /** Norm of the gradient before clipping. */
  readonly norm: number;
  readonly tokens: number;
  readonly places: number;
  readonly milliseconds: number;
}

export interface LoopHooks {
  readonly signal?: AbortSignal;
  onStep?(report: StepReport): void;
  /** Between steps: validation, checkpoints. True ends the training. */
  afterStep?(step: number): Promise<boolean>;
  /** Between the batches of one update, so that messages get in. */
  turn?(): Promise<void>;
}

/**
 * Trains until `config.schedule.steps`. Each step takes batches of one objective, drawn by the objectives' shares from the seed and the
 * step alone, so that a resumed run sees what an unbroken one would have. Throws `cancelled` between steps once the signal is aborted.
 */
export async function train(
  state: LoopState,
  objectives: readonly Objective[],
  config: LoopConfig,
  hooks: LoopHooks = {},
): Promise<void> {
  const served = countServed(objectives, config.seed, state.step);
  while (state.step < config.schedule.steps) {
    throwIfCancelled(hooks.signal);
    const which = objectiveOf(objectives, config.seed, state.step);
    const report = await trainStep(state, objectives[which]!, served[which]!, config, hooks);
    served[which]! += 1;
    state.step += 1;
    hooks.onStep?.(report);
    if (await hooks.afterStep?.(state.step)) return;
  }
}

/** One update, the objective's n-th: forward and gradients of its batches, clipping, the optimizer. Leaves no tensor behind. */
async function trainStep(
  state: LoopState,
  objective: Objective,
  n: number,
  config: LoopConfig,
  hooks: LoopHooks,
): Promise<StepReport> {
  const started = performance.now();
  const batches = Array.from({ length: config.accumulate }, (_, i) => objective.batch(n * config.accumulate + i));
  const { figures, gradients } = await accumulated(state, batches, hooks);
  const norm = tf.tidy(() => {
    const norm = globalNorm(gradients);
    const factor = rateFactor(state.step, config.schedule);
    const scale = clipScale(norm, config.clip);
    applyUpdate(state.variables, gradients, state.optimizer, config, factor, scale, state.compileUpdate);
    return norm;
  });
  const length = (await norm.data())[0]!;
  norm.dispose();
  const { loss, ...parts } = figures as { loss: number };
  const total = (of: (batch: ObjectiveBatch) => number) => batches.reduce((sum, batch) => sum + of(batch), 0);
  return {
    step: state.step,
    objective: objective.name,
    loss,
    parts,
    norm: length,
    tokens: total(({ tokens }) => tokens),
    places: total(({ places }) => places),
    milliseconds: performance.now() - started,
  };
}

/** The mean gradient of batches by their weights, and the same mean of loss and parts. */
async function accumulated(state: LoopState, batches: readonly ObjectiveBatch[], hooks: LoopHooks) {
  const all = batches.reduce((sum, { weight }) => sum + weight, 0);
  const figures: Record<string, number> = {};
  let gradients: Gradients = {};
  try {
    for (const [index, batch] of batches.entries()) {
      if (index > 0) {
        await hooks.turn?.();
        throwIfCancelled(hooks.signal);
      }
      const share = all > 0 ? batch.weight / all : 1 / batches.length;
      const before = gradients;
      const fresh = batchGradients(state, batch);
      gradients = batches.length === 1 ? fresh.gradients : added(before, fresh.gradients, share);
      for (const [name, value] of Object.entries(fresh.figures)) figures[name] = (figures[name] ?? 0) + share * value;
    }
    return { figures, gradients };
  } catch (error) {
    tf.dispose(Object.values(gradients));
    throw error;
  }
}

/** before + share * fresh, letting go of both. */
function added(before: Gradients, fresh: Gradients, share: number): Gradients {
  const names = new Set([...Object.keys(before), ...Object.keys(fresh)]);
  const sum: Record<string, tf.Tensor> = {};
  for (const name of names) {
    const [old, own] = [before[name], fresh[name]];
    sum[name] = tf.tidy(() => {
      if (own === undefined) return tf.clone(old!);
      const weighed = tf.mul(own, share);
      return old === undefined ? weighed : tf.add(old, weighed);
    });
    tf.dispose([old, own].filter((tensor) => tensor !== undefined));
  }
  return sum;
}

/** Gradients of one batch, and its loss and the loss's parts. */
function batchGradients(state: LoopState, batch: ObjectiveBatch) {
  const named: Record<string, tf.Scalar> = {};
  const { value, gradients } = tf.tidy(() =>
    lossAndGradients(state.variables, () => {
      const loss = batch.loss(state.encoder());
      if (loss instanceof tf.Tensor) return loss;
      for (const [name, part] of Object.entries(loss.parts)) named[name] = tf.keep(tf.clone(part));
      return loss.total;
    }),
  );
  const figures: Record<string, number> = { loss: value.dataSync()[0]! };
  for (const [name, part] of Object.entries(named)) figures[name] = part.dataSync()[0]!;
  tf.dispose([value, ...Object.values(named)]);
  return { gradients, figures };
}

/** The value of a scalar function and its gradient in every variable that it depends on. */
export function lossAndGradients(
  variables: Variables,
  loss: () => tf.Scalar,
): { value: tf.Scalar; gradients: Record<string, tf.Tensor> } {
  const names = Object.keys(variables);
  const result = tf.engine().gradients(
    loss,
    names.map((name) => variables[name]!),
    undefined,
    true,
  );
  const gradients: Record<string, tf.Tensor> = {};
  names.forEach((name, index) => {
    // Nothing leads from a parameter to this loss: null or undefined, whatever the types say.
    const gradient = result.grads[index] as tf.Tensor | null | undefined;
    if (gradient !== null && gradient !== undefined) gradients[name] = gradient;
  });
  return { value: result.value as tf.Scalar, gradients };
}

/** Which objective a step serves. */
export function objectiveOf(objectives: readonly Objective[], seed: number, step: number): number {
  const total = objectives.reduce((sum, { share }) => sum + share, 0);
  let left = random(seed, 'mix', step).next() * total;
  for (const [index, { share }] of objectives.entries()) {
    left -= share;
    if (left < 0) return index;
  }
  return objectives.length - 1;
}

function countServed(objectives: readonly Objective[], seed: number, steps: number): number[] {
  const served = objectives.map(() => 0);
  for (let step = 0; step < steps; step++) served[objectiveOf(objectives, seed, step)]! += 1;
  return served;
}
