import type { TaggedText } from '../../api/types.ts';
import { makeBatch, type Sequence, startsOf } from '../../model/batch.ts';
import { type Encoder, forward } from '../../model/encoder.ts';
import type { RowLayout } from '../../model/packing.ts';
import type { Random } from '../../text/random.ts';
import type { Tokenizer } from '../../text/tokenizer.ts';
import { type NumberLossConfig, numberLossParts } from './number-loss.ts';
import { endlessBatches, type LossParts, type Objective } from './objective.ts';

/** A sequence and the numbers to predict in it. */
export interface NumberTargets {
  readonly sequence: Sequence;
  readonly targets: readonly {
    readonly position: number;
    readonly value: number;
    readonly kind?: string | undefined;
  }[];
}

/** Masked-number prediction at the targets' places alone, in nats (number-loss.ts). Without a layout the sequences are padded. */
export function numberLoss(
  encoder: Encoder,
  items: readonly NumberTargets[],
  weights: NumberLossConfig,
  layout?: RowLayout,
): LossParts {
  const sequences = items.map((item) => item.sequence);
  const batch = makeBatch(encoder.config, sequences, layout);
  const targets = items.flatMap((item, row) => item.targets.map((target) => ({ row, hidden: true, ...target })));
  return numberLossParts(encoder, forward(encoder, batch), startsOf(batch), sequences, targets, weights);
}

export interface NumberTextOptions {
  /** "numeracy", "statements": names the objective and its stream of random numbers. */
  readonly name: string;
  readonly seed: number;
  readonly share: number;
  readonly tokenBudget: number;
  readonly weights: NumberLossConfig;
  /** A fresh text with hidden numbers. */
  readonly draw: (rng: Random) => NumberTargets;
}

/** Generated texts, fresh in every batch, some numbers of each hidden. */
export function numberTextObjective(options: NumberTextOptions): Objective {
  const { name, seed, share, tokenBudget, weights, draw } = options;
  const next = endlessBatches({
    seed: [seed, name],
    tokenBudget,
    draw,
    lengthsOf: (item) => [item.sequence.ids.length],
  });
  return {
    name,
    share,
    batch: (n) => {
      const { items, layout, tokens, places } = next(n);
      return {
        tokens,
        places,
        weight: items.reduce((sum, { targets }) => sum + targets.length, 0),
        loss: (encoder) => numberLoss(encoder, items, weights, layout),
      };
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

/** Encodes a tagged text of which the numbers at some indices are hidden. */
export function hiddenTargets(
  tagged: TaggedText,
  hide: readonly number[],
  tokenizer: Tokenizer,
  maxTokens: number,
): NumberTargets {
  const hidden = new Set(hide);
  const numbers = tagged.numbers.map((number, index) => (hidden.has(index) ? { ...number, masked: true } : number));
  const sequence = tokenizer.encode({ text: tagged.text, numbers }, { maxTokens });
  const targets = sequence.numbers
    .filter(({ masked }) => masked)
    .map(({ position, value, kind }) => ({ position, value, kind }));
  return { sequence, targets };
}
