import type { TaggedText } from '../../api/types.ts';
import { fillMasks, type MaskReading } from '../../model/fill.ts';
import { loadModel } from '../loaded-model.ts';
import type { Task } from './task.ts';

export interface FillInput {
  /** The model folder. */
  readonly modelDir: string;
  /** A text with at least one "[MASK]"; its other numbers are tagged. */
  readonly tagged: TaggedText;
  /** How many candidates of each sort. */
  readonly candidates?: number;
  /** The bare backbone's guess, numbers as text. */
  readonly plain?: boolean;
}

/** Predicts what stands at each [MASK]: a magnitude with its 80 % interval, and tokens where the model has learned them. */
export const fill: Task<FillInput, { masks: MaskReading[] }> = async (input, { models, log }) => {
  const { modelDir, tagged, ...options } = input;
  const model = await loadModel(models, modelDir, log);
  return { masks: await fillMasks(model, tagged, options) };
};
