import * as tf from '@tensorflow/tfjs-core';

const LARGEST = 2048;

/** One product of two n x n matrices, waited for. @returns seconds. */
async function timeProducts(matrix: tf.Tensor2D, count: number): Promise<number> {
  const started = performance.now();
  const corner = tf.tidy(() => {
    let product = matrix;
    for (let i = 0; i < count; i++) product = tf.matMul(matrix, matrix);
    return tf.slice(product, [0, 0], [1, 1]);
  });
  await corner.data();
  corner.dispose();
  return (performance.now() - started) / 1000;
}

/**
 * Speed of square float32 matrix products on the current backend, 2n^3 operations each, in 10^9 a second. The size doubles from
 * 64 until one product takes 20 ms, so that fast and slow backends are both measured where they are busy.
 */
export async function measureMatmul(seconds = 1): Promise<number> {
  let size = 64;
  let matrix = tf.randomNormal<tf.Rank.R2>([size, size], 0, 1, 'float32', 1);
  await timeProducts(matrix, 1); // Compiles, allocates.
  while (size < LARGEST && (await timeProducts(matrix, 1)) < 0.02) {
    matrix.dispose();
    size *= 2;
    matrix = tf.randomNormal<tf.Rank.R2>([size, size], 0, 1, 'float32', 1);
    await timeProducts(matrix, 1);
  }
  let products = 0;
  let spent = 0;
  for (let count = 1; spent < seconds; count = Math.min(count * 2, 16)) {
    spent += await timeProducts(matrix, count);
    products += count;
  }
  matrix.dispose();
  return (products * 2 * size ** 3) / spent / 1e9;
}
