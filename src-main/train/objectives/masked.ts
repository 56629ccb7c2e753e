import * as tf from '@tensorflow/tfjs-core';
import type { TaggedText } from '../../api/types.ts';
import { makeBatch, startsOf } from '../../model/batch.ts';
import { type Encoder, forward, mlmLogits } from '../../model/encoder.ts';
import { sparseCrossEntropy, takeRows } from '../../model/ops.ts';
import type { RowLayout } from '../../model/packing.ts';
import type { Random } from '../../text/random.ts';
import type { Tokenizer } from '../../text/tokenizer.ts';
import { type MaskedSequence, type MaskingRules, maskSequence } from '../masking.ts';
import { cutPiece, measureLines } from '../pieces.ts';
import { DEFAULT_NUMBER_LOSS, type NumberLossConfig, numberLossParts } from './number-loss.ts';
import { endlessBatches, type Objective } from './objective.ts';

/** Cross entropies of a masked batch, each a scalar in nats; zero where nothing of the kind was masked. */
export interface MaskedLosses {
  readonly text: tf.Scalar;
  readonly number: tf.Scalar;
  /** What the two are made of: words without years, years, and the number loss's own parts; only what was masked. */
  readonly parts: Readonly<Record<string, tf.Scalar>>;
}

/**
 * Predicts masked tokens and masked numbers, logits at the chosen places only. `headOnly`: the loss of the tokens teaches their head and stops
 * there. Without a layout the sequences are padded.
 */
export function maskedLosses(
  encoder: Encoder,
  items: readonly MaskedSequence[],
  headOnly = false,
  weights: NumberLossConfig = DEFAULT_NUMBER_LOSS,
  layout?: RowLayout,
): MaskedLosses {
  const sequences = items.map((item) => item.sequence);
  const batch = makeBatch(encoder.config, sequences, layout);
  const starts = startsOf(batch);
  const hidden = forward(encoder, batch);
  const at = (places: readonly { row: number; position: number }[]) =>
    takeRows(
      hidden,
      tf.tensor1d(
        places.map(({ row, position }) => starts[row]! + position),
        'int32',
      ),
    );
  const tokens = items.flatMap((item, row) => item.tokens.map((target) => ({ row, ...target })));
  const numbers = items.flatMap((item, row) => item.numbers.map((target) => ({ row, ...target })));
  const ids = tokens.map(({ id }) => id);
  const logits = ids.length === 0 ? null : mlmLogits(encoder, headOnly ? withoutGradient(at(tokens)) : at(tokens));
  const text = logits === null ? tf.scalar(0) : sparseCrossEntropy(logits, tf.tensor1d(ids, 'int32'));
  const isYear = (row: number, position: number) =>
    items[row]!.sequence.years?.some((year) => year.position === position) ?? false;
  const years = tokens.flatMap(({ row, position }, index) => (isYear(row, position) ? [index] : []));
  const number = numbers.length === 0 ? null : numberLossParts(encoder, hidden, starts, sequences, numbers, weights);
  return {
    text,
    number: number?.total ?? tf.scalar(0),
    parts: { ...(logits === null ? {} : textParts(logits, ids, years, text)), ...number?.parts },
  };
}

/** The mean loss of words, and of years apart: few and easy, they would make the words look better than they are. */
function textParts(
  logits: tf.Tensor2D,
  ids: readonly number[],
  years: readonly number[],
  all: tf.Scalar,
): Record<string, tf.Scalar> {
  if (years.length === 0) return { text: all };
  const rows = tf.tensor1d([...years], 'int32');
  const own = sparseCrossEntropy(
    takeRows(logits, rows),
    tf.tensor1d(
      years.map((index) => ids[index]!),
      'int32',
    ),
  );
  const rest = ids.length - years.length;
  if (rest === 0) return { years: own };
  return { years: own, text: tf.div(tf.sub(tf.mul(all, ids.length), tf.mul(own, years.length)), rest) };
}

/** The same values, through which no gradient flows. */
function withoutGradient(x: tf.Tensor2D): tf.Tensor2D {
  return tf.customGrad((x) => ({
    value: tf.clone(x as tf.Tensor),
    gradFunc: (dy: tf.Tensor) => [tf.zerosLike(dy)],
  }))(x) as tf.Tensor2D;
}

export interface MaskedOptions {
  readonly seed: number;
  readonly share: number;
  readonly tokenBudget: number;
  readonly rules: MaskingRules;
  readonly headOnly: boolean;
  readonly weights: NumberLossConfig;
  readonly tokenizer: Tokenizer;
  /** Chunks of filings. */
  readonly chunks: readonly TaggedText[];
  /** Longest piece in tokens; a third of the pieces is up to this long, the others up to a half and a quarter of it. */
  readonly maxTokens: number;
}

/** Numbers from which on a chunk counts as rich in them, and the share of pieces that are cut from one of these. */
const MANY_NUMBERS = 16;
const RICH_SHARE = 0.75;

/** Masked language modelling on filings: text and numbers, both losses weighing the same. Pieces are cut, and masks drawn, anew each time. */
export function maskedObjective({
  seed,
  share,
  tokenBudget,
  rules,
  headOnly,
  weights,
  tokenizer,
  chunks,
  maxTokens,
}: MaskedOptions): Objective {
  const all = chunks.map((chunk) => measureLines(chunk, tokenizer));
  const rich = all.filter(({ numbers }) => numbers >= MANY_NUMBERS);
  const piece = (rng: Random, limit: number, most: number) => {
    const chunk = rng.pick(rich.length > 0 && rng.chance(RICH_SHARE) ? rich : all);
    return maskSequence(tokenizer.encode(cutPiece(chunk, limit, rng), { maxTokens: most }), rules, rng);
  };
  const draw = endlessBatches<MaskedSequence>({
    seed: [seed, 'masked'],
    tokenBudget,
    draw: (rng) => piece(rng, Math.ceil(maxTokens / rng.pick([1, 2, 4])), maxTokens),
    cut: (rng, most) => piece(rng, Math.min(most, maxTokens), Math.min(most, maxTokens)),
    lengthsOf: (item) => [item.sequence.ids.length],
  });
  return {
    name: 'masked',
    share,
    batch: (n) => {
      const { items, layout, tokens, places } = draw(n);
      return {
        tokens,
        places,
        weight: items.reduce((sum, { tokens, numbers }) => sum + tokens.length + numbers.length, 0),
        loss: (encoder) => {
          const { text, number, parts } = maskedLosses(encoder, items, headOnly, weights, layout);
          return { total: tf.add(text, number), parts };
        },
      };
    },
  };
}
