import * as tf from '@tensorflow/tfjs-core';
import type { Sequence } from '../../model/batch.ts';
import type { Encoder } from '../../model/encoder.ts';
import { layRows } from '../../model/packing.ts';
import { sentenceVectors, wordVectors } from './vectors.ts';

/** Batches of which the teacher reads all sequences at once: their lengths are others than the student's, and few of them leave rows half empty. */
const WINDOW = 10;

/** What the teacher says of one batch. */
export interface Taught {
  /** Its words' vectors [sequences, D], of unit length; a new tensor. */
  vectors(): tf.Tensor2D;
  /** What it read for them, and places with empty ones. */
  readonly tokens: number;
  readonly places: number;
}

/**
 * The teacher's vectors of the sequences of the n-th batch. It reads those of ten batches together, always the same ten whichever is asked for, in rows
 * of `width` (or the next power of two times that which the longest fits) and about `tokenBudget` places at a time.
 */
export function teacherVectors(
  teacher: Encoder,
  sequencesOf: (n: number) => readonly Sequence[],
  tokenBudget: number,
  width: number,
): (n: number) => Taught {
  let current = -1;
  let window: readonly Taught[] = [];
  return (n) => {
    const wanted = Math.floor(n / WINDOW);
    if (wanted !== current) {
      const batches = Array.from({ length: WINDOW }, (_, i) => sequencesOf(wanted * WINDOW + i));
      window = readWindow(teacher, batches, tokenBudget, width);
      current = wanted;
    }
    return window[n % WINDOW]!;
  };
}

function readWindow(
  teacher: Encoder,
  batches: readonly (readonly Sequence[])[],
  tokenBudget: number,
  least: number,
): Taught[] {
  const sequences = batches.flat();
  const lengths = sequences.map(({ ids }) => ids.length);
  let width = least;
  while (width < Math.max(...lengths)) width *= 2;
  const { rows, starts } = layRows(lengths, width);
  const d = teacher.config.hiddenSize;
  const vectors = new Float32Array(sequences.length * d);
  // Calls of like sizes, so that there are few shapes.
  const calls = Math.ceil(rows / Math.max(1, Math.floor(tokenBudget / width)));
  for (let call = 0; call < calls; call++) {
    const [first, end] = [Math.floor((call * rows) / calls), Math.floor(((call + 1) * rows) / calls)];
    const own = starts.flatMap((start, index) => (start >= first * width && start < end * width ? [index] : []));
    const layout = { rows: end - first, width, starts: own.map((index) => starts[index]! - first * width) };
    const read = tf.tidy(() => {
      const some = own.map((index) => sequences[index]!);
      return wordVectors(teacher, sentenceVectors(teacher, some, layout)).dataSync<'float32'>();
    });
    for (const [row, index] of own.entries()) vectors.set(read.subarray(row * d, (row + 1) * d), index * d);
  }
  const all = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  return batches.map((batch) => {
    const part = vectors.subarray(before * d, (before + batch.length) * d);
    before += batch.length;
    const tokens = batch.reduce((sum, { ids }) => sum + ids.length, 0);
    const places = (rows * width * tokens) / all;
    return { vectors: () => tf.tensor2d(part, [batch.length, d]), tokens, places };
  });
}
