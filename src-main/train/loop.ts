import * as tf from '@tensorflow/tfjs-core';
import { throwIfCancelled } from '../api/errors.ts';
import type { Encoder } from '../model/encoder.ts';
import { random } from '../text/random.ts';
import type { Objective } from './objectives/objective.ts';
import {
  type AdamWConfig,
  applyAdamW,
  type CompileUpdate,
  clipScale,
  globalNorm,
  type OptimizerState,
  type Variables,
} from './optimizer.ts';
import { rateFactor, type Schedule } from './schedule.ts';

export interface LoopConfig {
  readonly seed: number;
  readonly schedule: Schedule;
  readonly adamw: AdamWConfig;
  /** Largest norm of a step's gradient. */
  readonly clip: number;
}

/** What changes from step to step. */
export interface LoopState {
  readonly encoder: Encoder;
  /** The parameters that learn; the encoder's others are frozen. */
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
  /** Norm of the gradient before clipping. */
  readonly norm: number;
  readonly tokens: number;
  readonly places: number;
  readonly milliseconds: number;
}

export interface LoopHooks {
  readonly signal?: AbortSignal;
  onStep?(report: StepReport): void;
  /** Between steps: validation, checkpoints. */
  afterStep?(step: number): Promise<void>;
}

/**
 * Trains until `config.schedule.steps`. Each step takes one batch of one objective, drawn by the objectives' shares from the seed and the
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
    const report = await trainStep(state, objectives[which]!, served[which]!, config);
    served[which]! += 1;
    state.step += 1;
    hooks.onStep?.(report);
    await hooks.afterStep?.(state.step);
  }
}

/** One update on the n-th batch of an objective: forward, gradients, clipping, AdamW. Leaves no tensor behind. */
async function trainStep(state: LoopState, objective: Objective, n: number, config: LoopConfig): Promise<StepReport> {
  const started = performance.now();
  const batch = objective.batch(n);
  const [loss, norm] = tf.tidy(() => {
    const { value, gradients } = lossAndGradients(state.variables, () => batch.loss(state.encoder));
    const norm = globalNorm(gradients);
    const factor = rateFactor(state.step, config.schedule);
    const scale = clipScale(norm, config.clip);
    applyAdamW(state.variables, gradients, state.optimizer, config.adamw, factor, scale, state.compileUpdate);
    return [value, norm];
  }) as [tf.Scalar, tf.Scalar];
  const figures = [(await loss.data())[0]!, (await norm.data())[0]!] as const;
  tf.dispose([loss, norm]);
  return {
    step: state.step,
    objective: objective.name,
    loss: figures[0],
    norm: figures[1],
    tokens: batch.tokens,
    places: batch.places,
    milliseconds: performance.now() - started,
  };
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
