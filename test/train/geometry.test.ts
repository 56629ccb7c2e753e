import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cosineTarget,
  DEFAULT_GEOMETRY,
  type GroupLayout,
  geometryLoss,
  rankedTriples,
  unit,
} from '../../src-main/train/objectives/geometry.ts';
import { startBackend, values } from '../model/support.ts';

beforeAll(startBackend);

/** Two statements with four values each. */
const layout: GroupLayout = {
  group: [0, 0, 0, 0, 1, 1, 1, 1],
  logs: [0, 1, 2, 4, 5, 5.1, 7, 9],
  wording: [0, 0, 0, 0, 0, 0, 0, 0],
  teacherGroup: [0, 1],
};

/** Unit vectors [N, 4]: the statement's direction, and an angle that grows with the value's logarithm. */
const arranged = (logs: readonly number[]) =>
  logs.map((log, i) => {
    const angle = 0.08 * log;
    return i < 4 ? [Math.cos(angle), Math.sin(angle), 0, 0] : [0, 0, Math.cos(angle), Math.sin(angle)];
  });

/** What the teacher says of each statement: the direction of its sentences together. */
function teacherOf(rows: number[][]): tf.Tensor2D {
  return tf.tidy(() =>
    unit(tf.stack([0, 4].map((from) => tf.mean(tf.tensor2d(rows.slice(from, from + 4)), 0))) as tf.Tensor2D),
  );
}

describe('the number geometry', () => {
  it('is content with vectors that order the values and stay with the teacher', () => {
    tf.tidy(() => {
      const good = arranged(layout.logs);
      const shuffled = arranged([2, 0, 4, 1, 7, 9, 5, 5.1]);
      const teacher = teacherOf(good);
      const loss = (rows: number[][], by: tf.Tensor2D) =>
        values(geometryLoss(tf.tensor2d(rows), tf.tensor2d(rows), by, layout, DEFAULT_GEOMETRY))[0]!;
      expect(loss(good, teacher)).toBeLessThan(loss(shuffled, teacher));
      const swapped = tf.reverse(teacher, 0);
      expect(loss(good, swapped) - loss(good, teacher)).toBeGreaterThan(5);
    });
  });

  it('with sameness asks the words of one wording to be alike, and of nothing else', () => {
    tf.tidy(() => {
      const vectors = tf.tensor2d(arranged(layout.logs));
      const teacher = teacherOf(arranged(layout.logs));
      const same = layout.group.map((group, i) => [group, layout.wording[i]! + 1, 1, 0]);
      const apart = same.map((row, i) => [...row.slice(0, 3), i % 2]);
      const added = (rows: number[][]) => {
        const words = unit(tf.tensor2d(rows));
        const [without, asked] = [0, 3].map(
          (sameness) =>
            values(geometryLoss(vectors, words, teacher, layout, { ...DEFAULT_GEOMETRY, sameness }))[0] as number,
        );
        return asked! - without!;
      };
      expect(added(same)).toBeCloseTo(0, 4);
      expect(added(apart)).toBeGreaterThan(0.1);
    });
  });

  it('has a gradient that agrees with finite differences', () => {
    const rows = arranged(layout.logs).map((row, i) => row.map((x, j) => x + 0.05 * Math.sin(3 * i + j)));
    const teacher = teacherOf(arranged(layout.logs));
    const config = { ...DEFAULT_GEOMETRY, temperature: 0.2, sameness: 2 };
    const loss = (x: tf.Tensor2D) => geometryLoss(unit(x), unit(x), teacher, layout, config);
    const gradient = values(tf.grad((x) => loss(x as tf.Tensor2D))(tf.tensor2d(rows)));
    const at = (i: number, j: number, by: number) =>
      tf.tidy(
        () => values(loss(tf.tensor2d(rows.map((row, r) => row.map((x, c) => (r === i && c === j ? x + by : x))))))[0]!,
      );
    for (const [i, j] of [
      [0, 0],
      [3, 1],
      [5, 3],
      [7, 2],
    ] as const) {
      const slope = (at(i, j, 0.01) - at(i, j, -0.01)) / 0.02;
      expect(gradient[4 * i + j]).toBeCloseTo(slope, 1);
    }
  });

  it('ranks only what is clear and worded alike', () => {
    const { near, far } = rankedTriples({ group: [0, 0, 0], logs: [0, 1, 3], wording: [0, 0, 0] });
    // From 0: 1 before 3. From 1: 0 before 3. From 3: 1 before 0. Indices into a 3 x 3 matrix.
    expect(near).toEqual([1, 3, 7]);
    expect(far).toEqual([2, 5, 6]);
    expect(rankedTriples({ group: [0, 0, 0], logs: [0, 1, -1.05], wording: [0, 0, 0] }).near).not.toContain(1);
    expect(rankedTriples({ group: [0, 0, 0], logs: [0, 1, 3], wording: [0, 0, 1] }).near).toEqual([7]);
    expect(rankedTriples({ group: [0, 0, 1], logs: [0, 1, 3], wording: [0, 0, 0] }).near).toEqual([]);
  });

  it('asks for less likeness the farther the values lie apart', () => {
    const targets = [0, 0.01, 0.1, 1, 3, 6].map((distance) => cosineTarget(distance, DEFAULT_GEOMETRY));
    expect(targets).toEqual([...targets].sort((a, b) => b - a));
    expect(targets[0]).toBe(1);
    expect(targets.at(-1)).toBeCloseTo(1 - DEFAULT_GEOMETRY.depth);
  });
});
