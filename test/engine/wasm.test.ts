import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../src-main/engine/backends.ts';
import { embedFixed, fixedBatch } from '../model/fixed-batch.ts';
import { tinyEncoder, tinySequences } from '../model/support.ts';

/** Matrix product in plain JavaScript; the matrices row-major, b given as it is or transposed. */
function product(
  a: Float32Array,
  b: Float32Array,
  [m, k, n]: [number, number, number],
  transposeA: boolean,
  transposeB: boolean,
) {
  return Float32Array.from({ length: m * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = 0;
    for (let l = 0; l < k; l++) sum += a[transposeA ? l * m + i : i * k + l]! * b[transposeB ? j * k + l : l * n + j]!;
    return sum;
  });
}

describe('the wasm backend', () => {
  beforeAll(async () => {
    const { name, software } = await chooseBackend(['wasm']);
    expect({ name, software }).toEqual({ name: 'wasm', software: false });
  });

  it.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])('multiplies matrices, transposed or not (%s, %s), and leaves nothing behind', (transposeA, transposeB) => {
    const [m, k, n] = [3, 4, 5];
    const a = Float32Array.from({ length: m * k }, (_, i) => Math.sin(i));
    const b = Float32Array.from({ length: k * n }, (_, i) => Math.cos(i * 2));
    const left = tf.tensor2d(a, transposeA ? [k, m] : [m, k]);
    const right = tf.tensor2d(b, transposeB ? [n, k] : [k, n]);
    const before = { tensors: tf.memory().numTensors, data: tf.engine().backend.numDataIds() };
    const result = tf.matMul(left, right, transposeA, transposeB);
    const expected = product(a, b, [m, k, n], transposeA, transposeB);
    Array.from(result.dataSync()).forEach((x, i) => {
      expect(x).toBeCloseTo(expected[i]!, 5);
    });
    result.dispose();
    expect({ tensors: tf.memory().numTensors, data: tf.engine().backend.numDataIds() }).toEqual(before);
  });

  it.each(['bert', 'modernbert'] as const)('runs a whole %s, in vectors of length 1', (family) => {
    const encoder = tinyEncoder(family);
    const inputs = fixedBatch(encoder.config, tinySequences(), 24);
    const [vectors] = embedFixed(encoder)(inputs);
    const lengths = Array.from(tf.norm(vectors!, 'euclidean', 1).dataSync());
    for (const length of lengths) expect(length).toBeCloseTo(1, 5);
  });
});
