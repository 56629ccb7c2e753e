import { type MlpHead, predictMlp } from '../../train/heads/mlp.ts';
import { predictRidge, type RidgeHead } from '../../train/heads/ridge.ts';
import type { Task } from './task.ts';

export interface PredictHeadInput {
  readonly head: RidgeHead | MlpHead;
  /** [rows, dimension] row-major. */
  readonly features: Float32Array;
}

/** Predictions of a trained head: [rows]. */
export const predictHead: Task<PredictHeadInput, Float64Array> = async ({ head, features }) =>
  head.kind === 'ridge' ? predictRidge(head, features) : predictMlp(head, features);
