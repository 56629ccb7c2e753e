import type { Model } from '../model/checkpoint.ts';
import { digitSurprise } from '../model/plain-digits.ts';
import type { RowsOptions } from '../model/rows.ts';
import { scoreNumbers } from '../model/score-numbers.ts';
import { spacedMasks } from '../text/spaced-masks.ts';
import { auc, type Scored } from './auc.ts';
import { median, wilson } from './intervals.ts';
import { nearestVisible } from './masked-items.ts';
import type { OutlierCase } from './outlier-cases.ts';
import type { EvaluationReport, Metrics } from './report.ts';

/** Numbers of a text hidden in this many turns. */
const PASSES = 4;

/**
 * Finds the wrong number of each text by the surprise of every number given the others. `auc`: over all numbers of all texts, wrong against right; `first`: share of
 * texts with a wrong number in which it is the most surprising. A wrong number that the number path does not read counts as never found.
 */
export async function evaluateOutliers(
  model: Model,
  cases: readonly OutlierCase[],
  source: string,
  turn?: (what: string) => RowsOptions['turn'],
): Promise<EvaluationReport> {
  const hidden = cases.flatMap(({ tagged }, text) =>
    spacedMasks(tagged.numbers.length, PASSES).map((some) => ({ tagged, hidden: some, text })),
  );
  const scores = await scoreNumbers(model, hidden, { turn: turn?.('surprise') });
  const surprises = scores.map((list) => list.map((score) => score?.surprise ?? 0));
  const gather = (values: readonly (readonly (number | null)[])[]) => {
    const byText = cases.map(({ tagged }) => new Array<number>(tagged.numbers.length).fill(0));
    hidden.forEach(({ text, hidden: some }, pass) => {
      some.forEach((index, place) => {
        byText[text]![index] = values[pass]![place] ?? 0;
      });
    });
    return byText;
  };
  const baselines: Record<string, Metrics> = {
    chance: { auc: { value: 0.5, low: 0.5, high: 0.5 } },
    character_counts: measure(cases, cases.map(lengthOddity)),
    nearest_number: measure(cases, cases.map(neighbourRatio)),
  };
  if (model.knowsTokens) {
    const plain = await digitSurprise(model, hidden, { turn: turn?.('digits as text') });
    baselines.digits_as_text = measure(cases, gather(plain));
  }
  return {
    name: 'outliers',
    n: cases.length,
    metrics: measure(cases, gather(surprises)),
    baselines,
    source,
  };
}

function measure(cases: readonly OutlierCase[], scoresOf: readonly (readonly number[])[]): Metrics {
  const scored: Scored[] = [];
  let first = 0;
  let texts = 0;
  cases.forEach(({ wrong }, group) => {
    const scores = scoresOf[group]!;
    scores.forEach((score, index) => {
      scored.push({ score, positive: index === wrong, group });
    });
    if (wrong === null) scored.push({ score: Number.NEGATIVE_INFINITY, positive: true, group });
    if (wrong === -1) return;
    texts += 1;
    if (wrong !== null && scores.every((score, index) => index === wrong || score < scores[wrong]!)) first += 1;
  });
  return { auc: auc(scored), ...(texts > 0 ? { first: wilson(first, texts) } : {}) };
}

/** Baseline: how unusual the count of digits is in its text. */
function lengthOddity({ tagged: { text, numbers } }: OutlierCase): number[] {
  const lengths = numbers.map(({ start, end }) => text.slice(start, end).replace(/\D/g, '').length);
  const usual = median(lengths);
  return lengths.map((length) => Math.abs(length - usual));
}

/** Baseline: how many decades the number is away from the one that stands nearest. */
function neighbourRatio({ tagged }: OutlierCase): number[] {
  return tagged.numbers.map(({ value }, index) => {
    const other = nearestVisible({ tagged, hidden: [index] }, index);
    const far = Math.abs(Math.log10(Math.abs(value) / Math.abs(other)));
    return Number.isFinite(far) ? far : 0;
  });
}
