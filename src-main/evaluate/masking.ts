import type { TaggedNumber } from '../api/types.ts';
import type { Model } from '../model/checkpoint.ts';
import { predictDigits } from '../model/plain-digits.ts';
import type { RowsOptions } from '../model/rows.ts';
import { type NumberScore, scoreNumbers } from '../model/score-numbers.ts';
import { scoreTokens, type TokenScore } from '../model/score-tokens.ts';
import { maskScale, tagText } from '../text/tag.ts';
import { bootstrap, median } from './intervals.ts';
import type { Items } from './items.ts';
import { hideNumbers, hideTokens, inTable, type MaskedChunk, nearestVisible } from './masked-items.ts';
import { relativeError } from './metrics.ts';
import type { EvaluationReport, Figure, FilingChunk, Metrics } from './report.ts';

/** One hidden number and what each method said of it. */
interface Guess {
  readonly group: number;
  readonly truth: number;
  readonly kind: string;
  readonly table: boolean;
  readonly score: NumberScore;
  /** By baseline; NaN where it had nothing to say. */
  readonly baselines: Readonly<Record<string, number>>;
}

export interface MaskingOptions {
  readonly count: number;
  readonly seed: number;
  readonly source: string;
  readonly turn?: (what: string) => RowsOptions['turn'];
  /** The unmodified base model: its guesses of the digits are a baseline, where it knows tokens. */
  readonly base?: Model | undefined;
}

/** Masked numbers and masked words of filings: what the model reads there, beside digits as text and the nearest number on view. */
export async function evaluateMasking(
  model: Model,
  chunks: readonly FilingChunk[],
  { count, seed, source, turn, base }: MaskingOptions,
): Promise<EvaluationReport> {
  const masked = hideNumbers(chunks, count, seed);
  const numbers = withBaseNote(report(await guess(model, masked, turn, base), source), base);
  const text = await maskedText(model, masked, seed, turn);
  return { ...numbers, ...(text === null ? {} : withText(numbers, text)) };
}

/** The same for texts with one [MASK] each. */
export async function evaluateMaskedItems(
  model: Model,
  items: Items<'masking'>,
  { source, turn, base }: Omit<MaskingOptions, 'count' | 'seed'>,
): Promise<EvaluationReport> {
  const masked = items.map(({ text, value }, company): MaskedChunk => {
    const tagged = tagText(text, { masksAreNumbers: true });
    const index = tagged.numbers.findIndex((number) => number.masked);
    const numbers = tagged.numbers.map(
      (number, i): TaggedNumber => (i === index ? { ...number, value: value * maskScale(text, number.start) } : number),
    );
    return { tagged: { text, numbers }, hidden: [index], company };
  });
  return withBaseNote(report(await guess(model, masked, turn, base), source), base);
}

/** Says why a base that was asked for has no figures. */
function withBaseNote(told: EvaluationReport, base: Model | undefined): EvaluationReport {
  if (base === undefined || base.knowsTokens) return told;
  const note = 'The base model has no token head, so it cannot guess masked digits.';
  return { ...told, notes: [...(told.notes ?? []), note] };
}

async function guess(
  model: Model,
  masked: readonly MaskedChunk[],
  turn: MaskingOptions['turn'],
  base: Model | undefined,
): Promise<Guess[]> {
  const scores = await scoreNumbers(model, masked, { turn: turn?.('masked numbers') });
  const unmodified = base?.knowsTokens
    ? { base: await predictDigits(base, masked, 'single', { turn: turn?.('base model') }) }
    : {};
  const plain = model.knowsTokens
    ? {
        digits_as_text: await predictDigits(model, masked, 'single', { turn: turn?.('digits as text') }),
        digits_as_text_length_known: await predictDigits(model, masked, 'length_known', {
          turn: turn?.('digits as text, length known'),
        }),
      }
    : {};
  return masked.flatMap((chunk, item) =>
    chunk.hidden.flatMap((index, place): Guess[] => {
      const score = scores[item]![place];
      if (score === null || score === undefined) return [];
      const number = chunk.tagged.numbers[index]!;
      const baselines: Record<string, number> = { nearest_number: nearestVisible(chunk, index) };
      for (const [name, values] of Object.entries({ ...plain, ...unmodified }))
        baselines[name] = values[item]![place] ?? Number.NaN;
      const table = inTable(chunk.tagged, number.start);
      return [{ group: chunk.company, truth: number.value, kind: number.kind ?? 'other', table, score, baselines }];
    }),
  );
}

function report(guesses: readonly Guess[], source: string): EvaluationReport {
  const names = [...new Set(guesses.flatMap(({ baselines }) => Object.keys(baselines)))];
  const parts: NonNullable<EvaluationReport['parts']> = {};
  const part = (name: string, some: readonly Guess[]) => {
    if (some.length >= 20) parts[name] = { n: some.length, metrics: ownMetrics(some) };
  };
  part(
    'in tables',
    guesses.filter(({ table }) => table),
  );
  part(
    'in prose',
    guesses.filter(({ table }) => !table),
  );
  for (const kind of new Set(guesses.map((one) => one.kind)))
    part(
      kind,
      guesses.filter((one) => one.kind === kind),
    );
  return {
    name: 'masking',
    n: guesses.length,
    metrics: ownMetrics(guesses),
    baselines: Object.fromEntries(
      names.map((name) => [
        name,
        sizeMetrics(
          guesses,
          guesses.map(({ baselines }) => baselines[name] ?? Number.NaN),
        ),
      ]),
    ),
    parts,
    source,
    notes: [
      'Errors are of sizes, without their sign; sign_accuracy, where the model tells signs, counts minus, zero and plus.',
      'digits_as_text_length_known is told how many digits and commas stood there; the model is not.',
      'Intervals are drawn by company (one of a file: by item).',
    ],
  };
}

function ownMetrics(guesses: readonly Guess[]): Metrics {
  const sizes = sizeMetrics(
    guesses,
    guesses.map(({ score }) => score.value),
  );
  // A model with signs answers with one; without, sizes are compared.
  const truthOf = ({ truth, score }: Guess) => (score.signed ? truth : Math.abs(truth));
  const inside = (at: Guess) => +(truthOf(at) >= at.score.low && truthOf(at) <= at.score.high);
  const signed = guesses.filter(({ score }) => score.signed);
  const signRight = ({ truth, score }: Guess) => +(Math.sign(score.value) === Math.sign(truth));
  return {
    ...sizes,
    excess_loss: byGroup(guesses, (some) => mean(some.map(({ score }) => score.excess))),
    inside_80_percent: byGroup(guesses, (some) => mean(some.map(inside))),
    ...(signed.length > 0 ? { sign_accuracy: byGroup(signed, (some) => mean(some.map(signRight))) } : {}),
  };
}

function sizeMetrics(guesses: readonly Guess[], predicted: readonly number[]): Metrics {
  const rows = guesses.map(({ group, truth }, i) => {
    const [size, said] = [Math.abs(truth), Math.abs(predicted[i]!)];
    const factor = size === 0 || said === 0 ? Number.POSITIVE_INFINITY : Math.max(size / said, said / size);
    return { group, error: relativeError(said, size), factor };
  });
  const share = (test: (row: (typeof rows)[number]) => boolean) =>
    byGroup(rows, (some) => mean(some.map((row) => +test(row))));
  return {
    within_1_percent: share(({ error }) => error <= 0.01),
    within_10_percent: share(({ error }) => error <= 0.1),
    within_factor_2: share(({ factor }) => factor <= 2),
    median_relative_error: byGroup(rows, (some) => median(some.map(({ error }) => error))),
    clipped_mean_relative_error: byGroup(rows, (some) => mean(some.map(({ error }) => Math.min(1, error)))),
  };
}

/** A statistic with a bootstrap over groups: numbers of one company go together. With fewer than five groups, over the rows. */
function byGroup<T extends { readonly group: number }>(
  rows: readonly T[],
  statistic: (rows: readonly T[]) => number,
): Figure {
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()];
  if (groups.length < 5) return bootstrap(rows.length, (indices) => statistic(indices.map((index) => rows[index]!)));
  return bootstrap(groups.length, (indices) => statistic(indices.flatMap((index) => groups[index]!)));
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

interface TextGuess extends TokenScore {
  readonly group: number;
  readonly year: boolean;
}

async function maskedText(
  model: Model,
  chunks: readonly MaskedChunk[],
  seed: number,
  turn: MaskingOptions['turn'],
): Promise<TextGuess[] | null> {
  if (!model.knowsTokens) return null;
  const hidden = hideTokens(chunks, model.tokenizer, Math.min(model.config.maxTokens, model.tokenizer.maxTokens), seed);
  const scores = await scoreTokens(model, hidden, { turn: turn?.('masked words') });
  return scores.flatMap((list, item) =>
    list.map((score, i) => ({ ...score, group: chunks[item]!.company, year: hidden[item]!.years[i]! })),
  );
}

function withText(numbers: EvaluationReport, guesses: readonly TextGuess[]): Partial<EvaluationReport> {
  const measures = (some: readonly TextGuess[]): Metrics => ({
    text_loss: byGroup(some, (rows) => mean(rows.map(({ loss }) => loss))),
    text_accuracy: byGroup(some, (rows) => mean(rows.map(({ hit }) => +hit))),
  });
  const words = guesses.filter(({ year }) => !year);
  const years = guesses.filter(({ year }) => year);
  return {
    metrics: { ...numbers.metrics, ...(words.length > 0 ? measures(words) : {}) },
    parts: {
      ...numbers.parts,
      ...(years.length >= 20 ? { years: { n: years.length, metrics: measures(years) } } : {}),
    },
  };
}
