import type * as tf from '@tensorflow/tfjs-core';
import type { Encoder } from '../../model/encoder.ts';
import type { RowLayout } from '../../model/packing.ts';
import { type Random, random } from '../../text/random.ts';
import { type PlannedBatch, planBatches, planGroups } from '../batches.ts';

/** One thing that is trained for. Each step of the loop serves one objective. */
export interface Objective {
  readonly name: string;
  /** Its share of the steps, relative to the others'. */
  readonly share: number;
  /** Its n-th batch, the same whenever it is asked for: nothing else need be saved to resume. */
  batch(n: number): ObjectiveBatch;
}

export interface ObjectiveBatch {
  /** Tokens that student and teacher read, and places of their batches, empty ones included. */
  readonly tokens: number;
  readonly places: number;
  /** How much it weighs beside other batches of one update: what its loss is the mean of (targets, sequences). */
  readonly weight: number;
  /** The loss to descend: a scalar. Runs inside the step's tidy. */
  loss(encoder: Encoder): tf.Scalar | LossParts;
}

/** A loss and what it is made of, each before its own weight, to report. In nats, and 0 where the model can do no better (excess over the targets' entropy). */
export interface LossParts {
  readonly total: tf.Scalar;
  readonly parts: Readonly<Record<string, tf.Scalar>>;
}

/** Batches between two fresh draws of items: the more, the better do lengths complement each other. */
export const BATCHES_AN_EPOCH = 100;

/** The shortest piece worth cutting to fill a row. */
const SHORTEST_PIECE = 12;

export interface DrawnBatch<T> {
  readonly items: readonly T[];
  /** Of the items' sequences, item by item. */
  readonly layout: RowLayout;
  readonly tokens: number;
  readonly places: number;
}

export interface BatchSource<T> {
  readonly seed: readonly (number | string)[];
  readonly tokenBudget: number;
  /** A fresh item. */
  readonly draw: (rng: Random) => T;
  /** Tokens of its sequences; several must be in one batch. */
  readonly lengthsOf: (item: T) => readonly number[];
  /** A fresh item of one sequence of at most so many tokens, where items can be cut to any length. */
  readonly cut?: (rng: Random, most: number) => T;
}

/** Turns a source of items into an endless series of batches: each epoch draws fresh items and plans its batches over all of them (batches.ts). */
export function endlessBatches<T>(source: BatchSource<T>): (n: number) => DrawnBatch<T> {
  let current = -1;
  let epoch: Epoch<T> = { items: [], batches: [] };
  return (n) => {
    const wanted = Math.floor(n / BATCHES_AN_EPOCH);
    if (wanted !== current) {
      epoch = drawEpoch(source, random(...source.seed, wanted));
      current = wanted;
    }
    const { items: indices, layout } = epoch.batches[n % BATCHES_AN_EPOCH]!;
    const items = indices.map((index) => epoch.items[index]!);
    const tokens = items.reduce((sum, item) => sum + total(source.lengthsOf(item)), 0);
    return { items, layout, tokens, places: layout.rows * layout.width };
  };
}

interface Epoch<T> {
  readonly items: readonly T[];
  readonly batches: readonly PlannedBatch[];
}

/** Draws until there are enough batches: a little more than they hold, since what fits nowhere is dropped. */
function drawEpoch<T>({ tokenBudget, draw, lengthsOf, cut }: BatchSource<T>, rng: Random): Epoch<T> {
  const drawn: T[] = [];
  for (let wanted = (cut ? 1 : 1.04) * BATCHES_AN_EPOCH * tokenBudget; ; wanted *= 1.1) {
    let tokens = drawn.reduce((sum, item) => sum + total(lengthsOf(item)), 0);
    while (tokens < wanted) {
      const item = draw(rng);
      drawn.push(item);
      tokens += total(lengthsOf(item));
    }
    const items = [...drawn];
    const fill = (room: number) => {
      if (room < SHORTEST_PIECE || cut === undefined) return null;
      const item = cut(rng, room);
      const length = total(lengthsOf(item));
      // A single word may be longer than the room.
      return length > room ? null : { index: items.push(item) - 1, length };
    };
    const lengths = drawn.map(lengthsOf);
    const batches = lengths.every(({ length }) => length === 1)
      ? planBatches(lengths.flat(), tokenBudget, rng, cut && fill)
      : planGroups(lengths, tokenBudget, rng);
    if (batches.length >= BATCHES_AN_EPOCH) return { items, batches };
  }
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
