import * as tf from '@tensorflow/tfjs-core';
import { makeBatch, type Sequence } from './batch.ts';
import { type Encoder, forward, numberLogits } from './encoder.ts';
import { decodeNumber } from './numbers.ts';
import { takeRows } from './ops.ts';

/** A sequence and the place in it where a number is to be read. */
export interface NumberPlace {
  readonly sequence: Sequence;
  readonly position: number;
}

/** Sequences in one batch. */
const ROWS = 48;

/**
 * The magnitude that the number head reads at one place of each sequence, in the order given. Neighbours in length share a batch. `turn` is
 * awaited between batches.
 */
export async function predictNumbers(
  encoder: Encoder,
  places: readonly NumberPlace[],
  turn?: () => Promise<void>,
): Promise<number[]> {
  const order = [...places.keys()].sort((a, b) => places[a]!.sequence.ids.length - places[b]!.sequence.ids.length);
  const values = new Array<number>(places.length);
  const { bins } = encoder.config.numbers;
  for (let from = 0; from < order.length; from += ROWS) {
    const indices = order.slice(from, from + ROWS);
    const logits = logitsAt(
      encoder,
      indices.map((index) => places[index]!),
    );
    indices.forEach((index, row) => {
      values[index] = decodeNumber(logits.slice(row * bins, (row + 1) * bins), encoder.config.numbers).value;
    });
    await turn?.();
  }
  return values;
}

/** Magnitude logits at the places: [rows * bins]. */
function logitsAt(encoder: Encoder, places: readonly NumberPlace[]): Float32Array {
  return tf.tidy(() => {
    const batch = makeBatch(
      encoder.config,
      places.map(({ sequence }) => sequence),
    );
    const width = batch.ids.shape[1];
    const rows = places.map(({ position }, row) => row * width + position);
    return numberLogits(encoder, takeRows(forward(encoder, batch), tf.tensor1d(rows, 'int32'))).dataSync();
  }) as Float32Array;
}
