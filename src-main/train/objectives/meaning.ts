import * as tf from '@tensorflow/tfjs-core';
import type { TaggedText } from '../../api/types.ts';
import type { Sequence } from '../../model/batch.ts';
import type { Encoder } from '../../model/encoder.ts';
import type { Tokenizer } from '../../text/tokenizer.ts';
import { cutText } from '../pieces.ts';
import { endlessBatches, type Objective } from './objective.ts';
import { teacherVectors } from './teacher.ts';
import { sentenceVectors, wordVectors } from './vectors.ts';

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

/** 1 - cosine between the student's vectors [B, D] and the teacher's, mean over the batch: a scalar. */
export function distillationLoss(student: tf.Tensor2D, teacher: tf.Tensor2D): tf.Scalar {
  return tf.sub(1, tf.mean(tf.sum(tf.mul(student, teacher), 1)));
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
  const drawn = (text: TaggedText) => twoViews(text, tokenizer, maxTokens);
  const draw = endlessBatches({
    seed: [seed, 'meaning'],
    tokenBudget,
    draw: (rng) => drawn(rng.pick(texts)),
    cut: (rng, most) => drawn(cutText(rng.pick(texts), tokenizer, Math.min(most, maxTokens))),
    lengthsOf: (views) => [views.tagged.ids.length],
  });
  const taught = teacherVectors(teacher, (n) => draw(n).items.map((views) => views.plain), tokenBudget, maxTokens);
  return {
    name: 'meaning',
    share,
    batch: (n) => {
      const { items, layout, tokens, places } = draw(n);
      const target = taught(n);
      return {
        tokens: tokens + target.tokens,
        places: places + target.places,
        weight: items.length,
        loss: (encoder) => {
          const sequences = items.map((views) => views.tagged);
          const vectors = wordVectors(encoder, sentenceVectors(encoder, sequences, layout));
          const distance = distillationLoss(vectors, target.vectors());
          return { total: tf.mul(distance, weight), parts: { distance } };
        },
      };
    },
  };
}
