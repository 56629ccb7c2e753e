import * as tf from '@tensorflow/tfjs-core';

/**
 * Sequences laid end to end in rows of one width, so that a batch holds hardly any padding and batches of all sorts have few shapes:
 * what a compiler for fixed shapes needs. Tokens see the tokens of their own segment only.
 */
export interface Packing {
  readonly rows: number;
  readonly width: number;
  /** For each place [rows * width] the padded batch's place b * T + t that comes there; -1 where none does. */
  readonly source: Int32Array;
  /** For each place of the padded batch [B * T] its place in the rows; -1 for padding. */
  readonly target: Int32Array;
  /** The sequence that holds each place [rows * width]; -1 where none does. */
  readonly segments: Int32Array;
}

/** Rows of a packing are a multiple of 1, 2, 4, ... so that there are few shapes and at most an eighth of the rows is empty. */
export function roundedRows(rows: number): number {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(rows)) - 3);
  return Math.ceil(rows / step) * step;
}

/** Widths are 32, 64, 128, ...: the smallest that the longest sequence fits, so that attention reads little of other segments. */
export function packedWidth(longest: number): number {
  return 2 ** Math.max(5, Math.ceil(Math.log2(longest)));
}

/** Packs sequences of these lengths, given in a batch padded to `padded` tokens: longest first, each into the first row with room. */
export function packSequences(lengths: readonly number[], padded: number): Packing {
  const width = packedWidth(Math.max(...lengths));
  const order = lengths.map((_, index) => index).sort((a, b) => lengths[b]! - lengths[a]!);
  const filled: number[] = [];
  const starts = new Int32Array(lengths.length);
  for (const index of order) {
    const length = lengths[index]!;
    const found = filled.findIndex((used) => used + length <= width);
    const row = found >= 0 ? found : filled.push(0) - 1;
    starts[index] = row * width + filled[row]!;
    filled[row]! += length;
  }
  const rows = roundedRows(filled.length);
  const source = new Int32Array(rows * width).fill(-1);
  const target = new Int32Array(lengths.length * padded).fill(-1);
  const segments = new Int32Array(rows * width).fill(-1);
  lengths.forEach((length, index) => {
    for (let t = 0; t < length; t++) {
      const place = starts[index]! + t;
      source[place] = index * padded + t;
      target[index * padded + t] = place;
      segments[place] = index;
    }
  });
  return { rows, width, source, target, segments };
}

/** Whether nothing moves: the sequences fill the rows as they are. */
export function isIdentity({ source, target }: Packing): boolean {
  return source.length === target.length && source.every((from, place) => from === place);
}

/**
 * Rows of `x` [N, D] at `from` (-1: zeros). `back` is the same the other way round, which makes the derivative a gather too: each row is
 * taken at most once.
 */
export function moveRows(x: tf.Tensor2D, from: Int32Array, back: Int32Array): tf.Tensor2D {
  return tf.customGrad((x) => ({
    value: gatherOrZero(x as tf.Tensor2D, from) as tf.Tensor,
    gradFunc: (dy: tf.Tensor) => [gatherOrZero(dy as tf.Tensor2D, back)],
  }))(x) as tf.Tensor2D;
}

function gatherOrZero(x: tf.Tensor2D, from: Int32Array): tf.Tensor2D {
  const [rows, d] = x.shape;
  if (!from.includes(-1)) return tf.gather(x, tf.tensor1d(from, 'int32'));
  const index = from.map((row) => (row < 0 ? rows : row));
  return tf.gather(tf.concat([x, tf.zeros([1, d])], 0) as tf.Tensor2D, tf.tensor1d(index, 'int32'));
}
