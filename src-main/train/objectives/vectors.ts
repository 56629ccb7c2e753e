import * as tf from '@tensorflow/tfjs-core';
import { makeBatch, type Sequence } from '../../model/batch.ts';
import { type Encoder, forward } from '../../model/encoder.ts';
import type { RowLayout } from '../../model/packing.ts';
import { pool } from '../../model/pool.ts';
import { unit } from './geometry.ts';

/** Sentence vectors of unit length: [B, vectorSize]. Without a layout the sequences are padded. */
export function sentenceVectors(encoder: Encoder, sequences: readonly Sequence[], layout?: RowLayout): tf.Tensor2D {
  const batch = makeBatch(encoder.config, sequences, layout);
  return pool(encoder.config, forward(encoder, batch), batch);
}

/** The words' part of sentence vectors, scaled to length 1: [B, D]. A number channel is no business of a teacher that has none. */
export function wordVectors(encoder: Encoder, vectors: tf.Tensor2D): tf.Tensor2D {
  if (encoder.config.numbers.channel === null) return vectors;
  return unit(tf.slice(vectors, [0, 0], [vectors.shape[0], encoder.config.hiddenSize]));
}
