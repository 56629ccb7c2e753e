import * as tf from '@tensorflow/tfjs-core';
import type { TaggedText } from '../api/types.ts';
import { makeBatch } from '../model/batch.ts';
import type { Model } from '../model/checkpoint.ts';
import { planBatches } from '../model/encode.ts';
import { type Encoder, forward, mlmLogits, numberOutputs } from '../model/encoder.ts';
import { sparseCrossEntropy, takeRows } from '../model/ops.ts';
import { random } from '../text/random.ts';
import type { TrainingConfig } from './config.ts';
import { type MaskedSequence, maskSequence } from './masking.ts';
import { binLoss } from './objectives/number-loss.ts';
import { maskingRules, pieces } from './pieces.ts';

/** Pieces of held-out filings that a validation asks about. */
const PIECES = 160;
const TOKEN_BUDGET = 2048;

/** Pieces of chunks, drawn and masked once: the same places at every validation of every run. */
export function heldSet(
  model: Model,
  { maxTokens, maskRate, numberMaskRate }: Pick<TrainingConfig, 'maxTokens' | 'maskRate' | 'numberMaskRate'>,
  held: readonly TaggedText[],
): MaskedSequence[] {
  const { tokenizer } = model;
  const rng = random('validation', 'held');
  const some = rng.shuffle(held).slice(0, PIECES);
  const drawn = rng.shuffle(pieces(some, tokenizer, maxTokens)).slice(0, PIECES);
  const rules = maskingRules(model, maskRate, numberMaskRate);
  return drawn.map((piece) => maskSequence(tokenizer.encode(piece, { maxTokens }), rules, rng));
}

/**
 * Means over all masked places: `held_text` and `held_years` cross entropy of words and of years, `held_numbers` excess cross entropy of the bins. A kind
 * that no place has is left out.
 */
export function heldLosses(encoder: Encoder, items: readonly MaskedSequence[]): Record<string, number> {
  const sums = { held_text: [0, 0], held_years: [0, 0], held_numbers: [0, 0] };
  const sequences = items.map(({ sequence }) => sequence);
  for (const indices of planBatches(sequences, TOKEN_BUDGET)) {
    const batch = indices.map((index) => items[index]!);
    const means = tf.tidy(() => batchLosses(encoder, batch));
    for (const [name, { mean, count }] of Object.entries(means)) {
      sums[name as keyof typeof sums][0]! += mean * count;
      sums[name as keyof typeof sums][1]! += count;
    }
  }
  return Object.fromEntries(
    Object.entries(sums).flatMap(([name, [total, count]]) => (count === 0 ? [] : [[name, total! / count!]])),
  );
}

type Means = Record<string, { readonly mean: number; readonly count: number }>;

function batchLosses(encoder: Encoder, items: readonly MaskedSequence[]): Means {
  const batch = makeBatch(
    encoder.config,
    items.map(({ sequence }) => sequence),
  );
  const width = batch.ids.shape[1];
  const states = forward(encoder, batch);
  const at = (places: readonly number[]) => takeRows(states, tf.tensor1d([...places], 'int32'));
  const tokens = items.flatMap(({ sequence, tokens }, row) =>
    tokens.map(({ position, id }) => ({
      place: row * width + position,
      id,
      year: sequence.years?.some((year) => year.position === position) ?? false,
    })),
  );
  const means: Means = {};
  for (const [name, some] of [
    ['held_text', tokens.filter(({ year }) => !year)],
    ['held_years', tokens.filter(({ year }) => year)],
  ] as const) {
    if (some.length === 0) continue;
    const logits = mlmLogits(encoder, at(some.map(({ place }) => place)));
    const ids = tf.tensor1d(
      some.map(({ id }) => id),
      'int32',
    );
    means[name] = { mean: sparseCrossEntropy(logits, ids).dataSync()[0]!, count: some.length };
  }
  // An exact zero has no bin where the model knows signs.
  const numbers = items
    .flatMap(({ numbers }, row) => numbers.map(({ position, value }) => ({ place: row * width + position, value })))
    .filter(({ value }) => !(encoder.config.numbers.sign && value === 0));
  if (numbers.length > 0) {
    const { bins } = numberOutputs(encoder, at(numbers.map(({ place }) => place)));
    const values = numbers.map(({ value }) => value);
    const loss = binLoss(bins, values, encoder.config.numbers, { gaussian: 0, wasserstein: 0 });
    means.held_numbers = { mean: loss.dataSync()[0]!, count: numbers.length };
  }
  return means;
}
