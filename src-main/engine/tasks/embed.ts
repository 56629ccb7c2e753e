import type { TaggedText } from '../../api/types.ts';
import { embedTexts } from '../../model/encode.ts';
import { vectorSize } from '../../model/pool.ts';
import { loadModel } from '../loaded-model.ts';
import type { Task } from './task.ts';

export interface EmbedInput {
  /** The model folder. */
  readonly modelDir: string;
  readonly texts: readonly TaggedText[];
  /** The bare backbone's view, numbers as text. */
  readonly plain?: boolean;
  /** Longest text in tokens; the model's own limit when left out. */
  readonly maxTokens?: number;
  /** Padded tokens in one batch. */
  readonly tokenBudget?: number;
}

/** What a progress event carries: the vectors of one finished batch, row-major, for the texts at `indices`. */
export interface EmbedPayload {
  readonly indices: readonly number[];
  readonly dimension: number;
  readonly vectors: Float32Array;
}

export interface EmbedOutput {
  readonly dimension: number;
  /** [texts, dimension] in the order of the texts, each of length 1. */
  readonly vectors: Float32Array;
  readonly tokens: number;
  /** Hash of the model that made them. */
  readonly modelHash: string;
}

/** Embeds texts, reporting each batch's vectors as it is done so that a caller can store them at once. */
export const embed: Task<EmbedInput, EmbedOutput> = async (input, { signal, turn, progress, log, models, backend }) => {
  const { modelDir, texts, ...options } = input;
  const model = await loadModel(models, modelDir, log);
  const { dimension, vectors, tokens } = await embedTexts(model, texts, {
    ...options,
    fast: backend.name === 'tensorflow' ? model.fast : undefined,
    signal,
    onBatch: async ({ done, total, indices, vectors }) => {
      const payload: EmbedPayload = { indices, dimension: vectorSize(model.config), vectors };
      progress(done, total, 'Embedding', payload);
      await turn();
    },
  });
  return { dimension, vectors, tokens, modelHash: model.hash };
};
