import * as tf from '@tensorflow/tfjs-core';
import type { TaggedText } from '../../api/types.ts';
import { makeBatch, type Sequence } from '../../model/batch.ts';
import { type Encoder, forward, numberLogits } from '../../model/encoder.ts';
import { binPositions, twoHotCrossEntropy } from '../../model/numbers.ts';
import { takeRows } from '../../model/ops.ts';
import type { Tokenizer } from '../../text/tokenizer.ts';
import { drawQuestion } from '../data/arithmetic.ts';
import { countPlaces, endlessBatches, type Objective } from './objective.ts';

/** A sequence and the numbers to predict in it. */
export interface NumberTargets {
  readonly sequence: Sequence;
  readonly targets: readonly { readonly position: number; readonly value: number }[];
}

/**
 * Masked-number prediction: soft two-bin cross entropy at the targets' places alone. A scalar in nats; its floor is the targets' own entropy.
 */
export function numberLoss(encoder: Encoder, items: readonly NumberTargets[]): tf.Scalar {
  const batch = makeBatch(
    encoder.config,
    items.map((item) => item.sequence),
  );
  const width = batch.ids.shape[1];
  const rows = items.flatMap((item, row) => item.targets.map(({ position }) => row * width + position));
  const values = items.flatMap((item) => item.targets.map(({ value }) => ({ value })));
  const hidden = takeRows(forward(encoder, batch), tf.tensor1d(rows, 'int32'));
  return twoHotCrossEntropy(numberLogits(encoder, hidden), binPositions(values, encoder.config.numbers));
}

export interface NumeracyOptions {
  readonly seed: number;
  readonly share: number;
  readonly tokenBudget: number;
  readonly tokenizer: Tokenizer;
  /** Finds the numbers of a text and turns [MASK] into a masked number. */
  readonly tag: (text: string) => TaggedText;
}

/** Arithmetic sentences, fresh in every batch, one number of each hidden. */
export function numeracyObjective({ seed, share, tokenBudget, tokenizer, tag }: NumeracyOptions): Objective {
  const draw = endlessBatches(
    [seed, 'numeracy'],
    tokenBudget,
    (rng) => questionTargets(drawQuestion(rng), tokenizer, tag),
    (item) => item.sequence.ids.length,
  );
  return {
    name: 'numeracy',
    share,
    batch: (n) => {
      const items = draw(n);
      return { ...countPlaces(items.map((item) => item.sequence)), loss: (encoder) => numberLoss(encoder, items) };
    },
  };
}

/** Encodes a question; its masked numbers become the targets. Throws when the text has no masked number. */
export function questionTargets(
  question: { readonly text: string; readonly value: number },
  tokenizer: Tokenizer,
  tag: (text: string) => TaggedText,
): NumberTargets {
  const sequence = tokenizer.encode(tag(question.text));
  const targets = sequence.numbers
    .filter((number) => number.masked)
    .map(({ position }) => ({ position, value: question.value }));
  if (targets.length === 0) throw new RangeError(`There is no [MASK] in "${question.text}".`);
  return { sequence, targets };
}
