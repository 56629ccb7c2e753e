import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTensorflow } from '../../../src-main/engine/native.ts';
import { random } from '../../../src-main/text/random.ts';
import { groupFolds, type HeadData, takeRows } from '../../../src-main/train/heads/data.ts';
import { gramColumns, gramRows, solveShifted } from '../../../src-main/train/heads/linear-algebra.ts';
import { fitMlp, predictMlp } from '../../../src-main/train/heads/mlp.ts';
import { fitRidge, predictRidge } from '../../../src-main/train/heads/ridge.ts';

beforeAll(() => {
  loadTensorflow();
});

/** Rows in companies of three; the target depends on the features by `signal`. */
function made(
  rows: number,
  dimension: number,
  signal: (row: Float32Array) => number,
  noise: number,
  seed = 1,
): HeadData {
  const rng = random(seed, 'heads-test');
  const features = Float32Array.from({ length: rows * dimension }, () => rng.normal() / Math.sqrt(dimension));
  const targets = Float64Array.from(
    { length: rows },
    (_, row) => signal(features.subarray(row * dimension, (row + 1) * dimension)) + noise * rng.normal(),
  );
  return { features, dimension, targets, groups: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 3)) };
}

const companies = (data: HeadData) => [...new Set(data.groups)];
const squaredError = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0) / a.length;
const variance = (y: Float64Array) => {
  const centre = y.reduce((a, b) => a + b, 0) / y.length;
  return squaredError(y, new Float64Array(y.length).fill(centre));
};

describe('linear algebra', () => {
  test('solves a shifted system', () => {
    const a = Float64Array.from([4, 1, 1, 3]);
    const x = solveShifted(a, 1, Float64Array.from([7, 9]));
    expect([5 * x[0]! + x[1]!, x[0]! + 4 * x[1]!]).toEqual([expect.closeTo(7, 12), expect.closeTo(9, 12)]);
    expect(() => solveShifted(Float64Array.from([1, 2, 2, 1]), 0.1, new Float64Array(2))).toThrow(/positive definite/);
  });

  test('Gram matrices of both sides', () => {
    const x = Float64Array.from([1, 2, 3, 4, 5, 6]);
    expect([...gramColumns(x, 2)]).toEqual([35, 44, 44, 56]);
    expect([...gramRows(x, 3)]).toEqual([14, 32, 32, 77]);
  });
});

describe('folds', () => {
  test('a company is never in two folds, and folds are even', () => {
    const groups = Int32Array.from([1, 1, 2, 3, 3, 3, 4, 5, 6, 6]);
    const folds = groupFolds(groups, [6, 2, 4, 1, 3, 5], 3);
    for (const group of new Set(groups))
      expect(new Set([...folds].filter((_, row) => groups[row] === group)).size).toBe(1);
    expect(new Set(folds).size).toBe(3);
    expect(new Set(groupFolds(groups, [1, 2], 5)).size).toBe(2);
  });
});

describe('ridge', () => {
  test('primal and dual give the same head', () => {
    const data = made(40, 40, (row) => row[0]! * 3, 0.05);
    const wide = { ...data, features: new Float32Array(40 * 41), dimension: 41 };
    for (let row = 0; row < 40; row++) wide.features.set(data.features.subarray(row * 40, row * 40 + 40), row * 41);
    const [primal, dual] = [fitRidge(data, companies(data)), fitRidge(wide, companies(wide))];
    expect(dual.penalty).toBe(primal.penalty);
    primal.weights.forEach((weight, d) => {
      expect(dual.weights[d]).toBeCloseTo(weight, 5);
    });
  });

  test('finds a linear rule on companies it never saw', () => {
    const data = made(600, 32, (row) => 2 + 5 * row[0]! - 3 * row[7]!, 0.1);
    const rows = [...data.groups.keys()];
    const training = takeRows(data, rows.slice(0, 450));
    const test = takeRows(data, rows.slice(450));
    const head = fitRidge(training, companies(training));
    expect(squaredError(predictRidge(head, test.features), test.targets)).toBeLessThan(0.05 * variance(test.targets));
  });

  test('says the mean when there is no rule', () => {
    const data = made(120, 64, () => 4, 1);
    const head = fitRidge(data, companies(data));
    expect(head.penalty).toBeGreaterThanOrEqual(10);
    const predicted = predictRidge(head, data.features);
    expect(variance(predicted)).toBeLessThan(0.1 * variance(data.targets));
  });

  test('one company: the largest penalty, no failure', () => {
    const data = made(3, 8, () => 1, 0.1);
    expect(fitRidge(data, [0]).penalty).toBe(100);
  });
});

describe('perceptron', () => {
  test('finds a bent rule that no line can, on companies it never saw', async () => {
    const data = made(600, 6, (row) => Math.abs(row[0]!) * 4, 0.05);
    const rows = [...data.groups.keys()];
    const training = takeRows(data, rows.slice(0, 450));
    const unseen = takeRows(data, rows.slice(450));
    const head = await fitMlp(training, companies(training), { seed: 3 });
    const line = fitRidge(training, companies(training));
    const error = squaredError(predictMlp(head, unseen.features), unseen.targets);
    expect(error).toBeLessThan(0.4 * variance(unseen.targets));
    expect(error).toBeLessThan(0.6 * squaredError(predictRidge(line, unseen.features), unseen.targets));
  });

  test('the same seed gives the same head, and no tensor is left behind', async () => {
    const data = made(90, 16, (row) => row[1]!, 0.1);
    const before = tf.memory().numTensors;
    const heads = [await fitMlp(data, companies(data), { seed: 5 }), await fitMlp(data, companies(data), { seed: 5 })];
    expect(tf.memory().numTensors).toBe(before);
    expect(heads[0]).toEqual(heads[1]);
  });

  test('stops soon when there is nothing to learn', async () => {
    const data = made(150, 16, () => 0, 1);
    let epochs = 0;
    const head = await fitMlp(data, companies(data), {
      seed: 1,
      onEpoch: () => {
        epochs += 1;
      },
    });
    expect(epochs).toBeLessThan(150);
    expect(variance(predictMlp(head, data.features))).toBeLessThan(variance(data.targets));
  });

  test('can be stopped between epochs', async () => {
    const data = made(60, 8, (row) => row[0]!, 0.1);
    let turns = 0;
    const turn = async () => {
      turns += 1;
      if (turns === 3) throw new Error('stop');
    };
    const before = tf.memory().numTensors;
    await expect(fitMlp(data, companies(data), { seed: 1, turn })).rejects.toThrow('stop');
    expect(tf.memory().numTensors).toBe(before);
  });
});
