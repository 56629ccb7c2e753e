import * as tf from '@tensorflow/tfjs-core';
import { throwIfCancelled } from '../api/errors.ts';
import type { TaggedText } from '../api/types.ts';
import type { Encoded, Tokenizer } from '../text/tokenizer.ts';
import { makeBatch, type Sequence } from './batch.ts';
import { type Encoder, forward } from './encoder.ts';
import { pool, vectorSize } from './pool.ts';

export interface EmbedOptions {
  /** Padded tokens in one batch. */
  readonly tokenBudget?: number;
  /** Longest sequence; the model's own limit when left out. */
  readonly maxTokens?: number;
  /** The bare backbone's view of the text, numbers as text. */
  readonly plain?: boolean;
  readonly signal?: AbortSignal;
  /**
   * The same encoder with its layers compiled for each shape (`withPaddedLayers`): batches are then padded to few widths, and full ones go this way.
   * Left out: every batch runs as it comes, with less padding.
   */
  readonly fast?: Encoder | undefined;
  /** After each batch, awaited: which texts it held and their vectors [indices.length, D]. */
  readonly onBatch?: (progress: EmbedProgress) => void | Promise<void>;
}

export interface EmbedProgress {
  readonly done: number;
  readonly total: number;
  readonly indices: readonly number[];
  readonly vectors: Float32Array;
}

export interface Embeddings {
  readonly dimension: number;
  /** Row-major [texts, dimension], in the order of the texts. */
  readonly vectors: Float32Array;
  /** Tokens read, without padding. */
  readonly tokens: number;
}

/** Wide enough to keep the cores busy, small enough that scores and feed-forward of a batch stay within tens of megabytes. */
const DEFAULT_TOKEN_BUDGET = 2048;

/** With a compiler, widths are multiples of this: chunks of filings fill few such widths, and padding is 4 %. */
const FIXED_STEP = 32;

/** Embeds texts. Throws `cancelled` between batches once the signal is aborted. */
export async function embedTexts(
  model: Encoder & { readonly tokenizer: Tokenizer },
  texts: readonly TaggedText[],
  options: EmbedOptions = {},
): Promise<Embeddings> {
  const { plain = false, tokenBudget = DEFAULT_TOKEN_BUDGET, signal, onBatch, fast } = options;
  const maxTokens = Math.min(options.maxTokens ?? model.tokenizer.maxTokens, model.config.maxTokens);
  const encoded = texts.map((text) => model.tokenizer.encode(text, { maxTokens, plain }));
  const dimension = vectorSize(model.config);
  const vectors = new Float32Array(texts.length * dimension);
  let done = 0;
  const fixedWidth = (length: number) => Math.min(model.config.maxTokens, Math.ceil(length / FIXED_STEP) * FIXED_STEP);
  const widthOf = fast === undefined ? (length: number) => length : fixedWidth;
  for (const indices of planBatches(encoded, tokenBudget, widthOf)) {
    throwIfCancelled(signal);
    const sequences = indices.map((index) => encoded[index]!);
    const width = widthOf(sequences[0]!.ids.length);
    const isFull = sequences.length === Math.floor(tokenBudget / width);
    const rows =
      fast !== undefined && isFull ? await embedBatch(fast, sequences, width) : await embedBatch(model, sequences);
    indices.forEach((index, row) => {
      vectors.set(rows.subarray(row * dimension, (row + 1) * dimension), index * dimension);
    });
    done += indices.length;
    await onBatch?.({ done, total: texts.length, indices, vectors: rows });
  }
  return { dimension, vectors, tokens: encoded.reduce((sum, { ids }) => sum + ids.length, 0) };
}

/** One tidy a batch; only the pooled rows leave the backend. */
async function embedBatch(
  encoder: Encoder,
  sequences: readonly Sequence[],
  width = roundedLength(sequences, encoder.config.maxTokens),
): Promise<Float32Array> {
  const pooled = tf.tidy(() => {
    const batch = makeBatch(encoder.config, sequences, width);
    return pool(encoder.config, forward(encoder, batch), batch);
  });
  try {
    return (await pooled.data()) as Float32Array;
  } finally {
    pooled.dispose();
  }
}

/**
 * Longest first (so that running out of memory shows at once), then greedily as many as the budget of padded tokens allows: neighbours in length
 * share a batch and padding stays near nothing.
 */
export function planBatches(
  sequences: readonly Pick<Encoded, 'ids'>[],
  tokenBudget: number,
  widthOf: (length: number) => number = (length) => length,
): number[][] {
  const order = sequences.map((_, index) => index).sort((a, b) => sequences[b]!.ids.length - sequences[a]!.ids.length);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const index of order) {
    const width = batch.length === 0 ? 0 : widthOf(sequences[batch[0]!]!.ids.length);
    if (batch.length > 0 && (batch.length + 1) * width > tokenBudget) {
      batches.push(batch);
      batch = [];
    }
    batch.push(index);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/** A batch whose rows all have one length keeps it and needs no mask; others pad to a multiple of 8, so that there are few shapes. */
function roundedLength(sequences: readonly Sequence[], limit: number): number {
  const lengths = sequences.map((sequence) => sequence.ids.length);
  const longest = Math.max(...lengths);
  if (lengths.every((length) => length === longest)) return longest;
  return Math.min(limit, Math.ceil(longest / 8) * 8);
}
