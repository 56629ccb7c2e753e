/** A small multi-layer perceptron on frozen vectors: standardised input -> hidden -> ReLU -> one value. */
import * as tf from '@tensorflow/tfjs-core';
import { random } from '../../text/random.ts';
import { columnMeans, type HeadData, mean, takeRows } from './data.ts';

export interface MlpHead {
  readonly kind: 'mlp';
  readonly hidden: number;
  /** Mean and inverse deviation of each input: [dimension] each. */
  readonly shift: Float32Array;
  readonly gain: Float32Array;
  /** [dimension, hidden] and [hidden] */
  readonly inner: Float32Array;
  readonly innerBias: Float32Array;
  /** [hidden] */
  readonly outer: Float32Array;
  readonly outerBias: number;
  /** Mean and deviation of the targets it was trained on. */
  readonly centre: number;
  readonly spread: number;
  /** Epoch whose weights were kept. */
  readonly epoch: number;
}

export interface MlpOptions {
  readonly seed: number;
  readonly hidden?: number;
  readonly epochs?: number;
  readonly signal?: AbortSignal;
  /** Lets messages in between epochs. */
  readonly turn?: () => Promise<void>;
  readonly onEpoch?: (epoch: number, validation: number) => void;
}

const LEARNING_RATE = 5e-3;
const WEIGHT_DECAY = 1e-2;
const DROPOUT = 0.2;
const BATCH = 128;
/** Epochs without a better validation error before training stops. */
const PATIENCE = 25;
/** Companies kept aside to say when to stop. */
const VALIDATION_SHARE = 0.2;

type Weights = { inner: tf.Variable; innerBias: tf.Variable; outer: tf.Variable; outerBias: tf.Variable };

/** x [B, D] -> [B] */
function run(weights: Weights, x: tf.Tensor2D, dropout: number, seed: number): tf.Tensor1D {
  const bent = tf.relu(tf.add(tf.matMul(x, weights.inner as unknown as tf.Tensor2D), weights.innerBias));
  const kept = dropout > 0 ? tf.dropout(bent, dropout, undefined, seed) : bent;
  return tf.add(
    tf.squeeze(tf.matMul(kept as tf.Tensor2D, weights.outer as unknown as tf.Tensor2D), [1]),
    weights.outerBias,
  ) as tf.Tensor1D;
}

function initialise(dimension: number, hidden: number, seed: number): Weights {
  const rng = random(seed, 'mlp-init');
  const normals = (count: number, deviation: number) =>
    Float32Array.from({ length: count }, () => rng.normal() * deviation);
  const inner = normals(dimension * hidden, Math.sqrt(2 / dimension));
  const outer = normals(hidden, 0.1 / Math.sqrt(hidden));
  return tf.tidy(() => ({
    inner: tf.variable(tf.tensor2d(inner, [dimension, hidden])),
    innerBias: tf.variable(tf.zeros([hidden])),
    outer: tf.variable(tf.tensor2d(outer, [hidden, 1])),
    outerBias: tf.variable(tf.scalar(0)),
  }));
}

/** Companies for validation: the first share of the shuffled order, at least one when there are two. */
function validationRows(data: HeadData, order: readonly number[]): { train: number[]; validation: number[] } {
  const count = order.length < 2 ? 0 : Math.max(1, Math.round(order.length * VALIDATION_SHARE));
  const aside = new Set(order.slice(0, count));
  const rows = [...data.groups.keys()];
  return {
    train: rows.filter((row) => !aside.has(data.groups[row]!)),
    validation: rows.filter((row) => aside.has(data.groups[row]!)),
  };
}

function standardiser(data: HeadData) {
  const { features, dimension } = data;
  const shift = columnMeans(features, dimension);
  const variance = new Float64Array(dimension);
  const rows = features.length / dimension;
  for (let i = 0; i < features.length; i++)
    variance[i % dimension]! += (features[i]! - shift[i % dimension]!) ** 2 / rows;
  return { shift: Float32Array.from(shift), gain: Float32Array.from(variance, (v) => 1 / Math.sqrt(v + 1e-8)) };
}

const standardised = (features: Float32Array, shift: Float32Array, gain: Float32Array) =>
  features.map((value, at) => (value - shift[at % shift.length]!) * gain[at % shift.length]!);

/** One pass over the training rows in shuffled batches. */
function epochOf(
  weights: Weights,
  optimizer: tf.Optimizer,
  x: Float32Array,
  y: Float64Array,
  dimension: number,
  seed: number,
): void {
  const order = random(seed, 'mlp-order').shuffle([...y.keys()]);
  for (let from = 0; from < order.length; from += BATCH) {
    const rows = order.slice(from, from + BATCH);
    const batch = new Float32Array(rows.length * dimension);
    rows.forEach((row, at) => {
      batch.set(x.subarray(row * dimension, (row + 1) * dimension), at * dimension);
    });
    tf.tidy(() => {
      const input = tf.tensor2d(batch, [rows.length, dimension]);
      const wanted = tf.tensor1d(rows.map((row) => y[row]!));
      optimizer.minimize(() => {
        const error = tf.mean(tf.square(tf.sub(run(weights, input, DROPOUT, seed + from), wanted)));
        const decay = tf.add(tf.sum(tf.square(weights.inner)), tf.sum(tf.square(weights.outer)));
        return tf.add(error, tf.mul(decay, WEIGHT_DECAY / 2)) as tf.Scalar;
      });
    });
  }
}

/** Reading is asynchronous: WebGPU cannot wait. */
async function readOut(tensor: tf.Tensor): Promise<Float32Array> {
  return Float32Array.from(await tensor.data());
}

async function validationError(weights: Weights, x: Float32Array, y: Float64Array, dimension: number): Promise<number> {
  if (y.length === 0) return 0;
  const output = tf.tidy(() => run(weights, tf.tensor2d(x, [y.length, dimension]), 0, 0));
  const predicted = await readOut(output);
  output.dispose();
  return mean(Float64Array.from(predicted, (value, row) => (value - y[row]!) ** 2));
}

async function snapshot(weights: Weights) {
  return {
    inner: await readOut(weights.inner),
    innerBias: await readOut(weights.innerBias),
    outer: await readOut(weights.outer),
    outerBias: (await readOut(weights.outerBias))[0]!,
  };
}

/**
 * Trains the perceptron with Adam; stops when companies kept aside stop improving and keeps the weights of the best epoch. Epoch 0, the untrained
 * net that says little more than the mean, competes too.
 */
export async function fitMlp(data: HeadData, order: readonly number[], options: MlpOptions): Promise<MlpHead> {
  const { dimension } = data;
  const { seed, hidden = 32, epochs = 300 } = options;
  const split = validationRows(data, order);
  const training = takeRows(data, split.train.length > 0 ? split.train : [...data.groups.keys()]);
  const validation = takeRows(data, split.validation);
  const { shift, gain } = standardiser(training);
  const centre = mean(training.targets);
  const spread = Math.sqrt(mean(training.targets.map((value) => (value - centre) ** 2))) || 1;
  const scaled = (targets: Float64Array) => targets.map((value) => (value - centre) / spread);
  const [x, y] = [standardised(training.features, shift, gain), scaled(training.targets)];
  const [vx, vy] = [standardised(validation.features, shift, gain), scaled(validation.targets)];
  const weights = initialise(dimension, hidden, seed);
  const optimizer = tf.train.adam(LEARNING_RATE);
  try {
    let best = { error: await validationError(weights, vx, vy, dimension), epoch: 0, weights: await snapshot(weights) };
    const last = split.validation.length === 0 ? Math.min(epochs, 50) : epochs;
    for (let epoch = 1; epoch <= last && (split.validation.length === 0 || epoch - best.epoch <= PATIENCE); epoch++) {
      await options.turn?.();
      epochOf(weights, optimizer, x, y, dimension, seed * 1000 + epoch);
      const error = await validationError(weights, vx, vy, dimension);
      options.onEpoch?.(epoch, error);
      if (error < best.error || split.validation.length === 0)
        best = { error, epoch, weights: await snapshot(weights) };
    }
    return { kind: 'mlp', hidden, shift, gain, ...best.weights, centre, spread, epoch: best.epoch };
  } finally {
    for (const variable of Object.values(weights)) variable.dispose();
    optimizer.dispose();
  }
}

/** Predictions of vectors [rows, dimension]: [rows]. Small enough for plain loops. */
export function predictMlp(head: MlpHead, features: Float32Array): Float64Array {
  const { hidden, shift, gain, inner, innerBias, outer } = head;
  const dimension = shift.length;
  const out = new Float64Array(features.length / dimension);
  for (let row = 0; row < out.length; row++) {
    const sums = Float64Array.from(innerBias);
    for (let d = 0; d < dimension; d++) {
      const value = (features[row * dimension + d]! - shift[d]!) * gain[d]!;
      for (let h = 0; h < hidden; h++) sums[h]! += value * inner[d * hidden + h]!;
    }
    let value = head.outerBias;
    for (let h = 0; h < hidden; h++) value += Math.max(0, sums[h]!) * outer[h]!;
    out[row] = value * head.spread + head.centre;
  }
  return out;
}
