import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import {
  type AdamWConfig,
  applyAdamW,
  clipScale,
  DEFAULT_ADAMW,
  disposeOptimizer,
  globalNorm,
  initOptimizer,
} from '../../src-main/train/optimizer.ts';
import { largestDifference, startBackend, values } from '../model/support.ts';

beforeAll(startBackend);

/** AdamW as the paper writes it, in double precision. */
function paperAdamW(
  start: number[],
  gradients: number[][],
  config: AdamWConfig,
  rate: number,
  decays: boolean,
): number[] {
  const weights = [...start];
  const m = start.map(() => 0);
  const v = start.map(() => 0);
  gradients.forEach((gradient, index) => {
    const t = index + 1;
    gradient.forEach((g, i) => {
      m[i] = config.beta1 * m[i]! + (1 - config.beta1) * g;
      v[i] = config.beta2 * v[i]! + (1 - config.beta2) * g * g;
      const corrected = m[i]! / (1 - config.beta1 ** t);
      const spread = Math.sqrt(v[i]! / (1 - config.beta2 ** t));
      weights[i]! -= rate * (corrected / (spread + config.epsilon) + (decays ? config.weightDecay * weights[i]! : 0));
    });
  });
  return weights;
}

const config: AdamWConfig = { ...DEFAULT_ADAMW, learningRate: 0.01, weightDecay: 0.1, numberRate: 4 };
const start = [1, -2, 0.5, 3];
const gradients = [
  [0.1, -0.2, 3, 0],
  [0.3, 0.1, -1, 0.01],
  [-0.2, 0.4, 2, -0.5],
];

it.each([
  ['a matrix', 'layer.weight', 0.01, true],
  ['a bias', 'layer.bias', 0.01, false],
  ['the number table', 'numbers.embedding.weight', 0.04, false],
  ['a number matrix', 'numbers.head.gate.weight', 0.04, true],
])('three updates of %s are those of the paper', (_, name, rate, decays) => {
  const shape = name.endsWith('bias') ? [4] : [2, 2];
  const variables = { [name]: tf.variable(tf.tensor(start, shape)) };
  const state = initOptimizer(variables);
  const before = tf.memory().numTensors;
  for (const gradient of gradients) {
    tf.tidy(() => applyAdamW(variables, { [name]: tf.tensor(gradient, shape) }, state, config, 1, tf.scalar(1)));
  }
  expect(tf.memory().numTensors).toBe(before);
  const expected = paperAdamW(start, gradients, config, rate, decays);
  expect(largestDifference(values(variables[name]!), expected)).toBeLessThan(2e-6);
  disposeOptimizer(state);
  variables[name]!.dispose();
});

it('a gradient longer than the limit is shortened to it, a shorter one is left alone', () => {
  tf.tidy(() => {
    const long = globalNorm({ a: tf.tensor([3, 0]), b: tf.tensor([[0], [4]]) });
    expect(values(long)[0]).toBeCloseTo(5, 6);
    expect(values(clipScale(long, 1))[0]).toBeCloseTo(0.2, 6);
    expect(values(clipScale(tf.scalar(0.5), 1))[0]).toBe(1);
  });
});
