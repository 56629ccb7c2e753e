import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from './batch.ts';
import type { EncoderConfig } from './config.ts';

/**
 * One vector a sequence from last hidden states [B*T, D]: the mean over its tokens (special tokens included, as sentence-transformers does) or the
 * first token, then scaled to length 1. Returns [B, D].
 */
export function pool(config: EncoderConfig, hidden: tf.Tensor2D, batch: Batch, normalize = true): tf.Tensor2D {
  const [rows, width] = batch.ids.shape;
  const grid = tf.reshape<tf.Rank.R3>(hidden, [rows, width, config.hiddenSize]); // [B, T, D]
  const pooled = config.pooling === 'cls' ? firstToken(grid) : meanOverTokens(grid, batch.mask);
  if (!normalize) return pooled;
  const length = tf.maximum(tf.norm(pooled, 'euclidean', -1, true), 1e-12);
  return tf.div(pooled, length);
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
