import * as tf from '@tensorflow/tfjs-core';
import { CHANNEL_SIZE } from '../text/channel-layout.ts';
import { channelVector } from './channel.ts';
import type { EncoderConfig } from './config.ts';
import { yearFeature } from './number-features.ts';
import { type BinPositions, binPositions, type NumberInput } from './numbers.ts';

/** A tokenised text: ids with special tokens, and what stands at its number placeholders and years. */
export interface Sequence {
  readonly ids: Int32Array;
  readonly numbers: readonly (NumberInput & { readonly position: number })[];
  readonly years?: readonly { readonly position: number; readonly year: number }[];
}

/** B sequences padded to T tokens, on the backend. */
export interface Batch {
  readonly ids: tf.Tensor2D; // int32 [B, T]
  /** float32 [B, T], 1 for a token and 0 for padding; null when no row is padded, and attention then needs no mask. */
  readonly mask: tf.Tensor2D | null;
  readonly numbers: NumberSlots | null;
  /** float32 [B*T, 1]: the year's feature where a year stands, 0 elsewhere; null without years, or when the config has them off. */
  readonly years: tf.Tensor2D | null;
  /** float32 [B, CHANNEL_SIZE]: the numbers' coordinates of each text (channel.ts); null when the config has none. */
  readonly channel: tf.Tensor2D | null;
}

export interface NumberSlots {
  /** int32 [B*T]: for each place the row it takes of [token vectors; number vectors], i.e. its own index or B*T + n. */
  readonly source: tf.Tensor1D;
  readonly at: BinPositions; // N numbers
}

/** Pads to the longest sequence, or to `length`. The caller disposes it with `disposeBatch` or by a tidy around the step. */
export function makeBatch(config: EncoderConfig, sequences: readonly Sequence[], length?: number): Batch {
  const rows = sequences.length;
  const longest = Math.max(...sequences.map((sequence) => sequence.ids.length));
  const width = length ?? longest;
  if (longest > width || width > config.maxTokens) {
    throw new RangeError(`A sequence of ${longest} tokens does not fit ${width} of at most ${config.maxTokens}.`);
  }
  const ids = new Int32Array(rows * width).fill(config.padTokenId);
  const mask = new Float32Array(rows * width);
  const source = Int32Array.from({ length: rows * width }, (_, i) => i);
  const numbers: NumberInput[] = [];
  sequences.forEach((sequence, row) => {
    ids.set(sequence.ids, row * width);
    mask.fill(1, row * width, row * width + sequence.ids.length);
    for (const number of sequence.numbers) {
      source[row * width + number.position] = rows * width + numbers.length;
      numbers.push(number);
    }
  });
  const padded = sequences.some((sequence) => sequence.ids.length < width);
  return {
    ids: tf.tensor2d(ids, [rows, width], 'int32'),
    mask: padded ? tf.tensor2d(mask, [rows, width]) : null,
    numbers:
      numbers.length > 0 ? { source: tf.tensor1d(source, 'int32'), at: binPositions(numbers, config.numbers) } : null,
    years: config.numbers.years ? yearColumn(sequences, width) : null,
    channel: channelRows(config, sequences),
  };
}

function yearColumn(sequences: readonly Sequence[], width: number): tf.Tensor2D | null {
  if (sequences.every(({ years }) => years === undefined || years.length === 0)) return null;
  const column = new Float32Array(sequences.length * width);
  sequences.forEach(({ years = [] }, row) => {
    for (const { position, year } of years) column[row * width + position] = yearFeature(year);
  });
  return tf.tensor2d(column, [column.length, 1]);
}

function channelRows({ numbers: { channel } }: EncoderConfig, sequences: readonly Sequence[]): tf.Tensor2D | null {
  if (channel === null) return null;
  const rows = new Float32Array(sequences.length * CHANNEL_SIZE);
  sequences.forEach(({ numbers, years = [] }, row) => {
    rows.set(channelVector(numbers, years, channel), row * CHANNEL_SIZE);
  });
  return tf.tensor2d(rows, [sequences.length, CHANNEL_SIZE]);
}

export function disposeBatch(batch: Batch): void {
  const { ids, mask, numbers, years, channel } = batch;
  const { features = null, ...at } = numbers?.at ?? {};
  const all = [ids, mask, numbers?.source, features, years, channel, ...Object.values(at)];
  tf.dispose(all.filter((tensor) => tensor instanceof tf.Tensor));
}
