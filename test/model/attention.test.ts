import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_IN_SIGHT, attend, type Sights, sightsOfMarks } from '../../src-main/model/attention.ts';
import { largestDifference, startBackend, values } from './support.ts';

beforeAll(startBackend);

type Marks = tf.Tensor2D | null;

/** The same marks as a score bias where it is small, and as they are. */
function bothSights(marks: Marks): Sights[] {
  return marks === null ? [ALL_IN_SIGHT] : [sightsOfMarks(marks), { far: marks, near: marks }];
}

const [B, H, S] = [2, 3, 4];
const random = (width: number, seed: number) => tf.randomNormal<tf.Rank.R4>([B, H, width, S], 0, 1, 'float32', seed);

/** The definition, number by number: softmax over the keys of the query's mark and within reach, then the mean of the values. */
function byHand(q: tf.Tensor4D, k: tf.Tensor4D, v: tf.Tensor4D, sight: Marks, reach: number): Float32Array {
  const [queries, keys, all, marks] = [values(q), values(k), values(v), sight === null ? null : values(sight)];
  const width = q.shape[2];
  const at = (b: number, h: number, t: number) => ((b * H + h) * width + t) * S;
  const out = new Float32Array(B * width * H * S);
  for (let b = 0; b < B; b++) {
    for (let h = 0; h < H; h++) {
      for (let t = 0; t < width; t++) {
        const seen = [...Array(width).keys()].filter(
          (u) => Math.abs(t - u) <= reach && (marks === null || marks[b * width + t] === marks[b * width + u]),
        );
        const scores = seen.map((u) => {
          let score = 0;
          for (let s = 0; s < S; s++) score += queries[at(b, h, t) + s]! * keys[at(b, h, u) + s]!;
          return Math.exp(score);
        });
        const total = scores.reduce((a, x) => a + x, 0);
        seen.forEach((u, n) => {
          for (let s = 0; s < S; s++) {
            out[((b * width + t) * H + h) * S + s]! += (scores[n]! / total) * all[at(b, h, u) + s]!;
          }
        });
      }
    }
  }
  return out;
}

function marksOf(width: number, kind: 'all' | 'padded' | 'packed'): Marks {
  if (kind === 'all') return null;
  const rows = Array.from({ length: B }, (_, b) =>
    Array.from({ length: width }, (_, t) => {
      if (kind === 'padded') return t < width - 3 * b - 1 ? 1 : 0;
      return t < width / 3 ? 0 : t < width - 2 ? b + 1 : -1;
    }),
  );
  return tf.tensor2d(rows, [B, width], 'int32');
}

describe('attention', () => {
  const cases = (['all', 'padded', 'packed'] as const).flatMap((kind) =>
    [
      { width: 7, reach: Number.POSITIVE_INFINITY },
      { width: 7, reach: 3 },
      { width: 17, reach: 3 },
      { width: 18, reach: 3 },
      { width: 23, reach: 1 },
    ].map((one) => ({ kind, ...one })),
  );

  it.each(cases)('over $width tokens within $reach, $kind, is what its definition says', ({ kind, width, reach }) => {
    tf.tidy(() => {
      const [q, k, v] = [random(width, 1), random(width, 2), random(width, 3)];
      const sight = marksOf(width, kind);
      const expected = byHand(q, k, v, sight, reach);
      for (const sights of bothSights(sight)) {
        expect(largestDifference(values(attend(q, k, v, sights, reach)), expected)).toBeLessThan(1e-5);
        // Queries in blocks of few, the last one short.
        const blocks = attend(q, k, v, sights, reach, B * H * width * 2);
        expect(largestDifference(values(blocks), expected)).toBeLessThan(1e-5);
      }
    });
  });

  it('by windows and by blocks has the derivatives of the whole matrix', () => {
    tf.tidy(() => {
      const width = 18;
      const weight = tf.randomNormal([B * width, H * S], 0, 1, 'float32', 5);
      const inputs = [random(width, 1), random(width, 2), random(width, 3)];
      const sight = marksOf(width, 'packed');
      const gradients = (run: (q: tf.Tensor4D, k: tf.Tensor4D, v: tf.Tensor4D) => tf.Tensor) =>
        tf.grads((...args: tf.Tensor[]) =>
          tf.sum(tf.mul(run(...(args as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D])), weight)),
        )(inputs);
      // A bias that hides what is out of reach, and tfjs's own derivatives: the full matrix.
      const whole = (reach: number) => (q: tf.Tensor4D, k: tf.Tensor4D, v: tf.Tensor4D) => {
        const marks = values(sight!);
        const bias = tf.buffer([B, 1, width, width]);
        for (let b = 0; b < B; b++)
          for (let t = 0; t < width; t++)
            for (let u = 0; u < width; u++)
              if (Math.abs(t - u) > reach || marks[b * width + t] !== marks[b * width + u]) bias.set(-1e9, b, 0, t, u);
        const mixed = tf.matMul(tf.softmax(tf.add(tf.matMul(q, k, false, true), bias.toTensor())), v);
        return tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [B * width, H * S]);
      };
      for (const [reach, most] of [
        [3, 1 << 20],
        [Number.POSITIVE_INFINITY, B * H * width * 5],
        [Number.POSITIVE_INFINITY, 1 << 20],
      ] as const) {
        const expected = gradients(whole(reach));
        for (const sights of bothSights(sight)) {
          const actual = gradients((q, k, v) => attend(q, k, v, sights, reach, most));
          actual.forEach((one, n) => {
            expect(largestDifference(values(one), values(expected[n]!)), `${reach} ${n}`).toBeLessThan(1e-4);
          });
        }
      }
    });
  });
});
