import * as tf from '@tensorflow/tfjs-core';
import type { TaggedText } from '../api/types.ts';
import type { Model } from '../model/checkpoint.ts';
import type { Encoder } from '../model/encoder.ts';
import { predictNumbers } from '../model/predict.ts';
import { random } from '../text/random.ts';
import { tagText } from '../text/tag.ts';
import type { BestSoFar } from './checkpoint.ts';
import type { TrainingConfig } from './config.ts';
import { drawQuestion } from './data/arithmetic.ts';
import { drawValueGroup } from './data/geometry.ts';
import type { MaskedSequence } from './masking.ts';
import { rankedTriples } from './objectives/geometry.ts';
import { type NumberTargets, questionTargets } from './objectives/numeracy.ts';
import { sentenceVectors } from './objectives/vectors.ts';
import { heldLosses, heldSet } from './validate-held.ts';

/**
 * What a run is watched by: fresh generated items of the training kind, and masked words and numbers of companies held out. The published figures come
 * from evaluate/, with wordings never trained on.
 */
export interface ValidationSet {
  readonly held: readonly MaskedSequence[];
  readonly questions: readonly NumberTargets[];
  readonly groups: readonly {
    readonly sequences: readonly NumberTargets['sequence'][];
    readonly logs: readonly number[];
    readonly wording: readonly number[];
  }[];
}

const QUESTIONS = 200;
const GROUPS = 40;

export function validationSet(
  model: Model,
  config: Pick<TrainingConfig, 'maxTokens' | 'maskRate' | 'numberMaskRate'>,
  held: readonly TaggedText[] = [],
): ValidationSet {
  const { tokenizer } = model;
  const rng = random('validation');
  const tag = (text: string) => tagText(text, { masksAreNumbers: true });
  const questions = Array.from({ length: QUESTIONS }, () => questionTargets(drawQuestion(rng), tokenizer, tag));
  const groups = Array.from({ length: GROUPS }, () => {
    const { texts, logs, wording } = drawValueGroup(rng, 4);
    return { sequences: texts.map((text) => tokenizer.encode(tag(text))), logs, wording };
  });
  return { questions, groups, held: held.length === 0 ? [] : heldSet(model, config, held) };
}

/**
 * Arithmetic: median and clipped mean relative error. Ordering: share of (anchor, nearer, farther) that the cosines rank rightly. Companies held out
 * (validate-held.ts), where there are any: losses in nats above what can be reached, years apart.
 */
export async function validate(encoder: Encoder, set: ValidationSet): Promise<Record<string, number>> {
  const errors = (await relativeErrors(encoder, set.questions)).sort((a, b) => a - b);
  return {
    median_relative_error: errors[Math.floor(errors.length / 2)]!,
    clipped_mean_relative_error: errors.reduce((sum, x) => sum + Math.min(1, x), 0) / errors.length,
    ordering: orderingShare(encoder, set.groups),
    ...heldLosses(encoder, set.held),
  };
}

/** What early stop goes by, lower is better: words and numbers of companies held out, or, without any, the clipped error of arithmetic. */
export function scoreOf(metrics: Readonly<Record<string, number>>): number {
  const held = [metrics.held_text, metrics.held_numbers].filter((value) => value !== undefined);
  return held.length > 0 ? held.reduce((a, b) => a + b) : metrics.clipped_mean_relative_error!;
}

/** The best validation after one more. */
export function nextBest(best: BestSoFar | undefined, step: number, score: number): BestSoFar {
  if (best !== undefined && !(score < best.score)) return { ...best, misses: best.misses + 1 };
  return { step, score, misses: 0 };
}

async function relativeErrors(encoder: Encoder, questions: readonly NumberTargets[]): Promise<number[]> {
  const places = questions.map(({ sequence, targets }) => ({ sequence, position: targets[0]!.position }));
  const values = await predictNumbers(encoder, places);
  return questions.map(({ targets }, index) => Math.abs((values[index]! - targets[0]!.value) / targets[0]!.value));
}

function orderingShare(encoder: Encoder, groups: ValidationSet['groups']): number {
  let right = 0;
  let all = 0;
  for (const { sequences, logs, wording } of groups) {
    const cosines = tf.tidy(() => {
      const vectors = sentenceVectors(encoder, sequences);
      return tf.matMul(vectors, vectors, false, true).dataSync();
    });
    const { near, far } = rankedTriples({ group: sequences.map(() => 0), logs, wording });
    near.forEach((index, i) => {
      all += 1;
      if (cosines[index]! > cosines[far[i]!]!) right += 1;
    });
  }
  return right / all;
}
