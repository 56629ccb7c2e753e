import * as tf from '@tensorflow/tfjs-core';
import type { TaggedText } from '../../api/types.ts';
import { makeBatch, type Sequence } from '../../model/batch.ts';
import { type Encoder, forward } from '../../model/encoder.ts';
import { takeRows } from '../../model/ops.ts';
import { pool } from '../../model/pool.ts';
import type { Tokenizer } from '../../text/tokenizer.ts';
import { unit } from './geometry.ts';
import { countPlaces, endlessBatches, type Objective } from './objective.ts';

/** A text as the student reads it (numbers through the number path) and as the teacher does (digits as text). */
export interface TwoViews {
  readonly tagged: Sequence;
  readonly plain: Sequence;
}

export function twoViews(text: TaggedText, tokenizer: Tokenizer, maxTokens: number): TwoViews {
  return {
    tagged: tokenizer.encode(text, { maxTokens }),
    plain: tokenizer.encode(text, { maxTokens, plain: true }),
  };
}

/**
 * Sentence vectors of unit length: [B, vectorSize]. `slices`: which sequences to read together; compiled layers lay all of them end to end and take
 * them at once.
 */
export function sentenceVectors(
  encoder: Encoder,
  sequences: readonly Sequence[],
  slices: readonly (readonly number[])[] = [],
): tf.Tensor2D {
  if (slices.length > 1 && encoder.runLayers === undefined) {
    const parts = slices.map((slice) =>
      sentenceVectors(
        encoder,
        slice.map((index) => sequences[index]!),
      ),
    );
    const places = new Int32Array(sequences.length);
    for (const [place, index] of slices.flat().entries()) places[index] = place;
    return takeRows(tf.concat(parts, 0), tf.tensor1d(places, 'int32'));
  }
  const batch = makeBatch(encoder.config, sequences);
  return pool(encoder.config, forward(encoder, batch), batch);
}

/** The words' part of sentence vectors, scaled to length 1: [B, D]. A number channel is no business of a teacher that has none. */
export function wordVectors(encoder: Encoder, vectors: tf.Tensor2D): tf.Tensor2D {
  if (encoder.config.numbers.channel === null) return vectors;
  return unit(tf.slice(vectors, [0, 0], [vectors.shape[0], encoder.config.hiddenSize]));
}

/** 1 - cosine between the student's vectors and the teacher's, mean over the batch: a scalar. */
export function distillationLoss(student: Encoder, teacher: Encoder, views: readonly TwoViews[]): tf.Scalar {
  const target = wordVectors(
    teacher,
    sentenceVectors(
      teacher,
      views.map((view) => view.plain),
    ),
  );
  const vectors = wordVectors(
    student,
    sentenceVectors(
      student,
      views.map((view) => view.tagged),
    ),
  );
  return tf.sub(1, tf.mean(tf.sum(tf.mul(vectors, target), 1)));
}

export interface MeaningOptions {
  readonly seed: number;
  readonly share: number;
  readonly weight: number;
  readonly tokenBudget: number;
  readonly maxTokens: number;
  readonly tokenizer: Tokenizer;
  /** The unmodified base model. */
  readonly teacher: Encoder;
  readonly texts: readonly TaggedText[];
}

/** Keeps the meaning that the base model sees: sentence vectors stay close to its own. */
export function meaningObjective(options: MeaningOptions): Objective {
  const { seed, share, weight, tokenBudget, maxTokens, tokenizer, teacher, texts } = options;
  const draw = endlessBatches(
    [seed, 'meaning'],
    tokenBudget,
    (rng) => twoViews(rng.pick(texts), tokenizer, maxTokens),
    (views) => Math.max(views.tagged.ids.length, views.plain.ids.length),
  );
  return {
    name: 'meaning',
    share,
    batch: (n) => {
      const views = draw(n);
      return {
        ...countPlaces(views.map((view) => view.tagged)),
        weight: views.length,
        loss: (encoder) => {
          const distance = distillationLoss(encoder, teacher, views);
          return { total: tf.mul(distance, weight), parts: { distance } };
        },
      };
    },
  };
}
