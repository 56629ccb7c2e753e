import type * as tf from '@tensorflow/tfjs-core';
import type { Encoder } from '../../model/encoder.ts';
import { type Random, random } from '../../text/random.ts';
import { planBatches } from '../batches.ts';

/** One thing that is trained for. Each step of the loop serves one objective. */
export interface Objective {
  readonly name: string;
  /** Its share of the steps, relative to the others'. */
  readonly share: number;
  /** Its n-th batch, the same whenever it is asked for: nothing else need be saved to resume. */
  batch(n: number): ObjectiveBatch;
}

export interface ObjectiveBatch {
  /** Tokens, and places including padding. */
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

/** Batches between two fresh draws of items: the more, the nearer in length are the neighbours. With 40, 2 % of the places were padding; with 100, 0.8 %. */
const BATCHES_AN_EPOCH = 100;

/**
 * Turns a source of items into an endless series of batches: each epoch draws fresh items, orders them by length, fills batches by the token
 * budget and shuffles them. `lengthOf` is the padded tokens one item takes as a row (a group of rows counts whole).
 */
export function endlessBatches<T>(
  seed: readonly (number | string)[],
  tokenBudget: number,
  draw: (rng: Random) => T,
  lengthOf: (item: T) => number,
): (n: number) => T[] {
  let current = -1;
  let items: T[] = [];
  let batches: readonly (readonly number[])[] = [];
  return (n) => {
    const epoch = Math.floor(n / BATCHES_AN_EPOCH);
    if (epoch !== current) {
      const rng = random(...seed, epoch);
      items = [];
      for (let total = 0; total < BATCHES_AN_EPOCH * tokenBudget; ) {
        const item = draw(rng);
        items.push(item);
        // One that is longer than the budget still makes one batch.
        total += Math.min(tokenBudget, lengthOf(item));
      }
      batches = planBatches(items.map(lengthOf), tokenBudget, rng).batches;
      current = epoch;
    }
    return batches[n % BATCHES_AN_EPOCH]!.map((index) => items[index]!);
  };
}

/** Tokens and padded places of a batch of sequences. */
export function countPlaces(sequences: readonly { readonly ids: Int32Array }[]): { tokens: number; places: number } {
  const lengths = sequences.map(({ ids }) => ids.length);
  return { tokens: lengths.reduce((a, b) => a + b, 0), places: lengths.length * Math.max(...lengths) };
}
