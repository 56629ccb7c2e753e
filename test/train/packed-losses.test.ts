import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sequence } from '../../src-main/model/batch.ts';
import type { Encoder } from '../../src-main/model/encoder.ts';
import { layRows, type RowLayout } from '../../src-main/model/packing.ts';
import { random } from '../../src-main/text/random.ts';
import { lossAndGradients } from '../../src-main/train/loop.ts';
import { maskedLosses } from '../../src-main/train/objectives/masked.ts';
import { distillationLoss } from '../../src-main/train/objectives/meaning.ts';
import { DEFAULT_NUMBER_LOSS } from '../../src-main/train/objectives/number-loss.ts';
import { numberLoss } from '../../src-main/train/objectives/numeracy.ts';
import { BATCHES_AN_EPOCH } from '../../src-main/train/objectives/objective.ts';
import { teacherVectors } from '../../src-main/train/objectives/teacher.ts';
import { sentenceVectors } from '../../src-main/train/objectives/vectors.ts';
import type { Variables } from '../../src-main/train/optimizer.ts';
import { largestDifference, startBackend, tinyEncoder, values } from '../model/support.ts';

beforeAll(startBackend);

const numbers = { bins: 12, min: -3, max: 12, sign: true, offset: true, derivations: true, years: true };
const rng = random('packed losses');

/** A sequence of some length with a visible and a hidden number, and its targets. */
function item(length: number) {
  const ids = Int32Array.from({ length }, () => rng.integer(5, 39));
  const position = length - 2;
  const value = 10 ** rng.integer(0, 6);
  const sequence: Sequence = {
    ids,
    numbers: [
      { position: 1, value: 2 * value },
      { position, value, masked: true },
    ],
    years: [{ position: 2, year: 2018 }],
  };
  return {
    sequence,
    targets: [{ position, value }],
    tokens: [
      { position: 2, id: 7 },
      { position: 3, id: 9 },
    ],
    numbers: [{ position, value, hidden: true }],
  };
}
const items = [7, 20, 11, 5, 16, 9].map(item);
const sequences = items.map(({ sequence }) => sequence);
const lengths = sequences.map(({ ids }) => ids.length);
const layouts: Record<string, RowLayout> = {
  'rows of 24': layRows(lengths, 24),
  'one row': layRows(lengths, 96),
  'rows of 40 and an empty one': { ...layRows(lengths, 40), rows: 3 },
};

const losses: Record<string, (encoder: Encoder, layout?: RowLayout) => tf.Scalar> = {
  'hidden numbers': (encoder, layout) => numberLoss(encoder, items, DEFAULT_NUMBER_LOSS, layout).total,
  'masked words and numbers': (encoder, layout) => {
    const { text, number } = maskedLosses(encoder, items, false, DEFAULT_NUMBER_LOSS, layout);
    return tf.add(text, number);
  },
  'nearness to a teacher': (encoder, layout) => {
    const vectors = sentenceVectors(encoder, sequences, layout);
    const target = tf.randomNormal<tf.Rank.R2>([items.length, vectors.shape[1]], 0, 1, 'float32', 3);
    return distillationLoss(vectors, target);
  },
};

describe.each(['bert', 'modernbert'] as const)('losses of %s', (family) => {
  it.each(Object.keys(losses))('of %s and their gradients are the same however sequences are packed', (name) => {
    const encoder = tinyEncoder(family, { trainable: true, overrides: { numbers } });
    const variables = encoder.params as Variables;
    const run = (layout?: RowLayout) => lossAndGradients(variables, () => losses[name]!(encoder, layout));
    tf.tidy(() => {
      const padded = run();
      expect(Math.abs(values(padded.value)[0]!)).toBeGreaterThan(0.01);
      for (const [rows, layout] of Object.entries(layouts)) {
        const packed = run(layout);
        expect(values(packed.value)[0], rows).toBeCloseTo(values(padded.value)[0]!, 4);
        expect(Object.keys(packed.gradients)).toEqual(Object.keys(padded.gradients));
        for (const [parameter, gradient] of Object.entries(padded.gradients)) {
          const largest = values(tf.max(tf.abs(gradient)))[0]!;
          const difference = largestDifference(values(packed.gradients[parameter]!), values(gradient));
          expect(difference / Math.max(largest, 0.01), `${rows}: ${parameter}`).toBeLessThan(1e-3);
        }
      }
    });
  });
});

it('what a teacher says of a batch is the same in whatever order batches are asked for, and what it says of them alone', () => {
  const encoder = tinyEncoder('bert');
  const drawn = Array.from({ length: BATCHES_AN_EPOCH }, (_, n) =>
    items.slice(n % 3, 3 + (n % 4)).map((one) => one.sequence),
  );
  const make = () => teacherVectors(encoder, (n) => drawn[n]!, 96, 32);
  const say = (taught: ReturnType<typeof make>, n: number) => tf.tidy(() => Array.from(values(taught(n).vectors())));
  const forward = make();
  const all = drawn.slice(0, 25).map((_, n) => say(forward, n));
  for (const n of [17, 4, 24, 10]) expect(say(make(), n)).toEqual(all[n]);
  for (const n of [0, 11]) {
    const alone = tf.tidy(() => Array.from(values(sentenceVectors(encoder, drawn[n]!))));
    expect(largestDifference(all[n]!, alone)).toBeLessThan(1e-5);
  }
  const { tokens, places } = forward(12);
  expect(tokens).toBe(drawn[12]!.reduce((sum, { ids }) => sum + ids.length, 0));
  expect(places).toBeGreaterThanOrEqual(tokens);
});
