import * as tf from '@tensorflow/tfjs-core';
import { CHANNEL_SIZE } from '../text/channel-layout.ts';
import { channelVector } from './channel.ts';
import type { EncoderConfig } from './config.ts';
import { yearFeature } from './number-features.ts';
import { type BinPositions, binPositions, type NumberInput } from './numbers.ts';
import type { RowLayout } from './packing.ts';

/** A tokenised text: ids with special tokens, and what stands at its number placeholders and years. */
export interface Sequence {
  readonly ids: Int32Array;
  readonly numbers: readonly (NumberInput & { readonly position: number })[];
  readonly years?: readonly { readonly position: number; readonly year: number }[];
}

/** B sequences padded to T tokens, on the backend; or packed (packing.ts), and then B in what follows is the number of rows. */
export interface Batch {
  readonly ids: tf.Tensor2D; // int32 [B, T]
  /** float32 [B, T], 1 for a token and 0 for padding; null when no row is padded, and attention then needs no mask; null when packed. */
  readonly mask: tf.Tensor2D | null;
  readonly numbers: NumberSlots | null;
  /** float32 [B*T, 1]: the year's feature where a year stands, 0 elsewhere; null without years, or when the config has them off. */
  readonly years: tf.Tensor2D | null;
  /** float32 [B, CHANNEL_SIZE]: the numbers' coordinates of each text (channel.ts), a row a sequence; null when the config has none. */
  readonly channel: tf.Tensor2D | null;
  /** Where several sequences share a row; null when each has its own. */
  readonly packed: PackedRows | null;
}

export interface PackedRows {
  /** int32 [B, T]: the sequence that holds each place; -1 where none does. */
  readonly marks: tf.Tensor2D;
  /** int32 [B*T]: each token's position in its own sequence; 0 where nothing is. */
  readonly positions: tf.Tensor1D;
  /** The place b * T + t of each sequence's first token, and how many tokens it has. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

export interface NumberSlots {
  /** int32 [B*T]: for each place the row it takes of [token vectors; number vectors], i.e. its own index or B*T + n. */
  readonly source: tf.Tensor1D;
  readonly at: BinPositions; // N numbers
}

/**
 * Pads to the longest sequence, to `length`, or lays the sequences as a layout says. The caller disposes it with `disposeBatch` or by a tidy around
 * the step.
 */
export function makeBatch(config: EncoderConfig, sequences: readonly Sequence[], length?: number | RowLayout): Batch {
  const longest = Math.max(...sequences.map((sequence) => sequence.ids.length));
  const layout = typeof length === 'object' ? length : null;
  const rows = layout?.rows ?? sequences.length;
  const width = typeof length === 'object' ? length.width : (length ?? longest);
  // A packed row may be wider than the model sees: each sequence has positions of its own.
  if (longest > Math.min(width, config.maxTokens) || (layout === null && width > config.maxTokens)) {
    throw new RangeError(`A sequence of ${longest} tokens does not fit ${width} of at most ${config.maxTokens}.`);
  }
  const ids = new Int32Array(rows * width).fill(config.padTokenId);
  const mask = new Float32Array(rows * width);
  const source = Int32Array.from({ length: rows * width }, (_, i) => i);
  const numbers: NumberInput[] = [];
  const starts = layout?.starts ?? rowStarts(rows, width);
  sequences.forEach((sequence, index) => {
    const start = starts[index]!;
    ids.set(sequence.ids, start);
    mask.fill(1, start, start + sequence.ids.length);
    for (const number of sequence.numbers) {
      source[start + number.position] = rows * width + numbers.length;
      numbers.push(number);
    }
  });
  const padded = layout === null && sequences.some((sequence) => sequence.ids.length < width);
  return {
    ids: tf.tensor2d(ids, [rows, width], 'int32'),
    mask: padded ? tf.tensor2d(mask, [rows, width]) : null,
    numbers:
      numbers.length > 0 ? { source: tf.tensor1d(source, 'int32'), at: binPositions(numbers, config.numbers) } : null,
    years: config.numbers.years ? yearColumn(sequences, rows * width, starts) : null,
    channel: channelRows(config, sequences),
    packed: layout === null ? null : packedRows(sequences, layout),
  };
}

/** The place b * T + t of each sequence's first token. */
export function startsOf({ ids, packed }: Batch): readonly number[] {
  return packed?.starts ?? rowStarts(...ids.shape);
}

function rowStarts(rows: number, width: number): number[] {
  return Array.from({ length: rows }, (_, row) => row * width);
}

function packedRows(sequences: readonly Sequence[], { rows, width, starts }: RowLayout): PackedRows {
  const marks = new Int32Array(rows * width).fill(-1);
  const positions = new Int32Array(rows * width);
  const lengths = sequences.map(({ ids }) => ids.length);
  lengths.forEach((length, index) => {
    for (let t = 0; t < length; t++) {
      marks[starts[index]! + t] = index;
      positions[starts[index]! + t] = t;
    }
  });
  return {
    marks: tf.tensor2d(marks, [rows, width], 'int32'),
    positions: tf.tensor1d(positions, 'int32'),
    starts,
    lengths,
  };
}

function yearColumn(sequences: readonly Sequence[], places: number, starts: readonly number[]): tf.Tensor2D | null {
  if (sequences.every(({ years }) => years === undefined || years.length === 0)) return null;
  const column = new Float32Array(places);
  sequences.forEach(({ years = [] }, index) => {
    for (const { position, year } of years) column[starts[index]! + position] = yearFeature(year);
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
  const { ids, mask, numbers, years, channel, packed } = batch;
  const { features = null, ...at } = numbers?.at ?? {};
  const all = [
    ids,
    mask,
    numbers?.source,
    features,
    years,
    channel,
    packed?.marks,
    packed?.positions,
    ...Object.values(at),
  ];
  tf.dispose(all.filter((tensor) => tensor instanceof tf.Tensor));
}
