import * as tf from '@tensorflow/tfjs-core';
import { makeBatch } from '../model/batch.ts';
import { type Encoder, forward, numberLogits } from '../model/encoder.ts';
import { decodeNumber } from '../model/numbers.ts';
import { takeRows } from '../model/ops.ts';
import { random } from '../text/random.ts';
import { tagText } from '../text/tag.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { drawQuestion } from './data/arithmetic.ts';
import { drawValueGroup } from './data/geometry.ts';
import { rankedTriples } from './objectives/geometry.ts';
import { sentenceVectors } from './objectives/meaning.ts';
import { type NumberTargets, questionTargets } from './objectives/numeracy.ts';

/** Fresh generated items of the training kind, to watch a run by; the published figures come from evaluate/, with wordings never trained on. */
export interface ValidationSet {
  readonly questions: readonly NumberTargets[];
  readonly groups: readonly {
    readonly sequences: readonly NumberTargets['sequence'][];
    readonly logs: readonly number[];
    readonly wording: readonly number[];
  }[];
}

const QUESTIONS = 200;
const GROUPS = 40;

export function validationSet(tokenizer: Tokenizer): ValidationSet {
  const rng = random('validation');
  const tag = (text: string) => tagText(text, { masksAreNumbers: true });
  const questions = Array.from({ length: QUESTIONS }, () => questionTargets(drawQuestion(rng), tokenizer, tag));
  questions.sort((a, b) => a.sequence.ids.length - b.sequence.ids.length);
  const groups = Array.from({ length: GROUPS }, () => {
    const { texts, logs, wording } = drawValueGroup(rng, 4);
    return { sequences: texts.map((text) => tokenizer.encode(tag(text))), logs, wording };
  });
  return { questions, groups };
}

/** Arithmetic: median and clipped mean relative error. Ordering: share of (anchor, nearer, farther) that the cosines rank rightly. */
export function validate(encoder: Encoder, set: ValidationSet): Record<string, number> {
  const errors = relativeErrors(encoder, set.questions).sort((a, b) => a - b);
  return {
    median_relative_error: errors[Math.floor(errors.length / 2)]!,
    clipped_mean_relative_error: errors.reduce((sum, x) => sum + Math.min(1, x), 0) / errors.length,
    ordering: orderingShare(encoder, set.groups),
  };
}

function relativeErrors(encoder: Encoder, questions: readonly NumberTargets[]): number[] {
  const errors: number[] = [];
  const { bins } = encoder.config.numbers;
  for (let from = 0; from < questions.length; from += 50) {
    const items = questions.slice(from, from + 50);
    const logits = tf.tidy(() => {
      const batch = makeBatch(
        encoder.config,
        items.map((item) => item.sequence),
      );
      const width = batch.ids.shape[1];
      const rows = items.map((item, row) => row * width + item.targets[0]!.position);
      return numberLogits(encoder, takeRows(forward(encoder, batch), tf.tensor1d(rows, 'int32'))).dataSync();
    }) as Float32Array;
    items.forEach((item, row) => {
      const { value } = decodeNumber(logits.slice(row * bins, (row + 1) * bins), encoder.config.numbers);
      const truth = item.targets[0]!.value;
      errors.push(Math.abs(value - truth) / truth);
    });
  }
  return errors;
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
