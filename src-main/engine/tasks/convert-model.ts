import { join } from 'node:path';
import { loadModelFolder, saveModelFolder } from '../../model/checkpoint.ts';
import { isEssayFormat } from '../../model/essay-format.ts';
import { tensorNames } from '../../model/safetensors.ts';
import type { Task } from './task.ts';

export interface ConvertModelInput {
  readonly from: string;
  readonly to: string;
}

export interface ConvertModelOutput {
  /** False when the folder is read as it is and nothing was written. */
  readonly converted: boolean;
}

/** Writes a model of the seed essay's published format as a folder of ours; any other stays as it is. */
export const convertModel: Task<ConvertModelInput, ConvertModelOutput> = async ({ from, to }, { log }) => {
  if (!isEssayFormat(tensorNames(join(from, 'model.safetensors')))) return { converted: false };
  const model = await loadModelFolder(from);
  try {
    for (const note of model.notes) log(note);
    await saveModelFolder(to, model);
    return { converted: true };
  } finally {
    model.dispose();
  }
};
