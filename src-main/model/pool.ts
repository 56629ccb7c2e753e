import * as tf from '@tensorflow/tfjs-core';
import { CHANNEL_SIZE } from '../text/channel-layout.ts';
import type { Batch, PackedRows } from './batch.ts';
import type { EncoderConfig } from './config.ts';
import { takeRows } from './ops.ts';

/** Coordinates of a sentence vector: the hidden width, and the number channel's where the model has one. */
export function vectorSize(config: EncoderConfig): number {
  return config.hiddenSize + (config.numbers.channel === null ? 0 : CHANNEL_SIZE);
}

/**
 * One vector a sequence from last hidden states [B*T, D]: the mean over its tokens (special tokens included, as sentence-transformers does) or the
 * first token, scaled to length 1; then, where the model has a number channel, its coordinates beside it and the whole scaled to length 1.
 * Returns [B, vectorSize]. `normalize: false` gives the bare mean [B, D].
 */
export function pool(config: EncoderConfig, hidden: tf.Tensor2D, batch: Batch, normalize = true): tf.Tensor2D {
  const pooled = batch.packed === null ? poolRows(config, hidden, batch) : poolPacked(config, hidden, batch.packed);
  if (!normalize) return pooled;
  const words = unitRows(pooled);
  return batch.channel === null ? words : unitRows(tf.concat([words, batch.channel], 1));
}

function poolRows(config: EncoderConfig, hidden: tf.Tensor2D, { ids, mask }: Batch): tf.Tensor2D {
  const [rows, width] = ids.shape;
  const grid = tf.reshape<tf.Rank.R3>(hidden, [rows, width, config.hiddenSize]); // [B, T, D]
  return config.pooling === 'cls' ? firstToken(grid) : meanOverTokens(grid, mask);
}

/** Of sequences that share rows: [sequences, D]. */
function poolPacked(config: EncoderConfig, hidden: tf.Tensor2D, { starts, lengths }: PackedRows): tf.Tensor2D {
  if (config.pooling === 'cls') return takeRows(hidden, tf.tensor1d([...starts], 'int32'));
  const places = hidden.shape[0];
  const weights = new Float32Array(starts.length * places);
  starts.forEach((start, index) => {
    const first = index * places + start;
    weights.fill(1 / lengths[index]!, first, first + lengths[index]!);
  });
  return tf.matMul(tf.tensor2d(weights, [starts.length, places]), hidden);
}

function unitRows(rows: tf.Tensor2D): tf.Tensor2D {
  return tf.div(rows, tf.maximum(tf.norm(rows, 'euclidean', -1, true), 1e-12));
}

function firstToken(grid: tf.Tensor3D): tf.Tensor2D {
  const [rows, , d] = grid.shape;
  return tf.reshape(tf.slice(grid, [0, 0, 0], [rows, 1, d]), [rows, d]);
}

function meanOverTokens(grid: tf.Tensor3D, mask: tf.Tensor2D | null): tf.Tensor2D {
  if (mask === null) return tf.mean(grid, 1);
  const weights = tf.div(mask, tf.sum(mask, 1, true)); // [B, T], rows sum to 1
  return tf.squeeze<tf.Tensor2D>(tf.matMul(tf.expandDims<tf.Tensor3D>(weights, 1), grid), [1]);
}
