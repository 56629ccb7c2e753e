import * as tf from '@tensorflow/tfjs-core';
import { makeBatch, type Sequence } from './batch.ts';
import { planBatches } from './encode.ts';
import { type Encoder, forward } from './encoder.ts';
import { takeRows } from './ops.ts';

/** A sequence and the places in it that are asked about. */
export interface Places {
  readonly sequence: Sequence;
  readonly positions: readonly number[];
}

export interface RowsOptions {
  /** Padded tokens in one batch. */
  readonly tokenBudget?: number;
  /** After each batch, awaited; throws to stop. */
  readonly turn?: ((done: number, total: number) => Promise<void>) | undefined;
}

const TOKEN_BUDGET = 4096;

/**
 * What a head says at places of many sequences: `onRow(item, place, row)` for each, `row` being valid during the call alone. Neighbours in length share
 * a batch; only the rows asked for go through the head. `head` maps hidden rows [M, D] to [M, W]; null leaves them as they are.
 */
export async function eachRow(
  encoder: Encoder,
  items: readonly Places[],
  head: ((encoder: Encoder, hidden: tf.Tensor2D) => tf.Tensor2D) | null,
  onRow: (item: number, place: number, row: Float32Array) => void,
  { tokenBudget = TOKEN_BUDGET, turn }: RowsOptions = {},
): Promise<void> {
  const asked = items.flatMap((item, index) => (item.positions.length > 0 ? [index] : []));
  const plan = planBatches(
    asked.map((index) => items[index]!.sequence),
    tokenBudget,
  );
  let done = 0;
  for (const batch of plan) {
    const indices = batch.map((at) => asked[at]!);
    const { values, width } = rowsOf(
      encoder,
      indices.map((index) => items[index]!),
      head,
    );
    let row = 0;
    for (const index of indices) {
      items[index]!.positions.forEach((_, place) => {
        onRow(index, place, values.subarray(row * width, (row + 1) * width));
        row += 1;
      });
    }
    done += indices.length;
    await turn?.(done, asked.length);
  }
}

function rowsOf(
  encoder: Encoder,
  items: readonly Places[],
  head: ((encoder: Encoder, hidden: tf.Tensor2D) => tf.Tensor2D) | null,
): { values: Float32Array; width: number } {
  const out = tf.tidy(() => {
    const batch = makeBatch(
      encoder.config,
      items.map(({ sequence }) => sequence),
    );
    const width = batch.ids.shape[1];
    const rows = items.flatMap(({ positions }, row) => positions.map((position) => row * width + position));
    const hidden = takeRows(forward(encoder, batch), tf.tensor1d(rows, 'int32'));
    return head === null ? hidden : head(encoder, hidden);
  });
  try {
    return { values: out.dataSync() as Float32Array, width: out.shape[1] };
  } finally {
    out.dispose();
  }
}
