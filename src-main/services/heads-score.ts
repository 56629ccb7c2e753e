/** How well heads predict companies they never saw, with intervals, and what that means in words. */
import type { HeadReport, Interval } from '../api/views-learning.ts';
import { bootstrap, pearson, spearman } from '../evaluate/intervals.ts';

/** Actual and predicted values of the test filings, and their companies. */
export interface Tested {
  actual: readonly number[];
  predicted: readonly number[];
  company: readonly number[];
}

export type Scores = Pick<HeadReport['methods'][number], 'mae' | 'r2' | 'pearson' | 'spearman'>;

/** With fewer companies than these, an interval over companies says nothing. */
export const ENOUGH = { train: 15, test: 8 };

const averageOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** Rows of each company, in order of first appearance. */
function byCompany(company: readonly number[]): number[][] {
  return [...Map.groupBy(company.keys(), (row) => company[row]!).values()];
}

/** A statistic of the rows with a 95% percentile interval; whole companies are redrawn, since filings of one company are alike. */
function interval(company: readonly number[], statistic: (rows: number[]) => number): Interval {
  const groups = byCompany(company);
  return bootstrap(groups.length, (indices) => statistic(indices.flatMap((index) => groups[index]!)));
}

/**
 * Mean absolute error, R2 against the mean of the training targets (1 - SSE / SSE of that mean), Pearson and Spearman; correlations are null where one
 * side does not vary.
 */
export function score({ actual, predicted, company }: Tested, trainingMean: number): Scores {
  const pick = (values: readonly number[], rows: number[]) => rows.map((row) => values[row]!);
  const squares = (rows: number[], of: (row: number) => number) =>
    rows.reduce((sum, row) => sum + (actual[row]! - of(row)) ** 2, 0);
  const correlation = (of: (x: readonly number[], y: readonly number[]) => number) => {
    const found = interval(company, (rows) => of(pick(actual, rows), pick(predicted, rows)));
    return Number.isFinite(found.value) ? found : null;
  };
  const varies = predicted.some((value) => value !== predicted[0]);
  return {
    mae: interval(company, (rows) => averageOf(rows.map((row) => Math.abs(actual[row]! - predicted[row]!)))),
    r2: interval(company, (rows) => 1 - squares(rows, (row) => predicted[row]!) / squares(rows, () => trainingMean)),
    pearson: varies ? correlation(pearson) : null,
    spearman: varies ? correlation(spearman) : null,
  };
}

/** How much smaller the mean absolute error is than the mean's, with its interval: positive is better. */
export function gain(tested: Tested, trainingMean: number): Interval {
  const { actual, predicted, company } = tested;
  const saved = (row: number) => Math.abs(actual[row]! - trainingMean) - Math.abs(actual[row]! - predicted[row]!);
  return interval(company, (rows) => averageOf(rows.map(saved)));
}

const show = (value: number) => (Object.is(value, -0) ? 0 : value).toPrecision(3);

/** Says whether a head beat the mean. The head with the larger gain speaks for both. */
export function verdict(
  companies: { train: number; test: number },
  gains: { name: string; gain: Interval; mae: number; baseline: number }[],
): string {
  if (companies.train < ENOUGH.train || companies.test < ENOUGH.test) {
    const needed = Math.ceil((ENOUGH.train + ENOUGH.test) * 1.3);
    return `Too few to tell: ${companies.train} companies to learn from and ${companies.test} to test on. The errors are worth a look but prove nothing; label about ${needed} companies or more.`;
  }
  const best = [...gains].sort((a, b) => b.gain.value - a.gain.value)[0];
  if (best === undefined) return 'Nothing was trained.';
  const compared = `error ${show(best.mae)}, the mean's ${show(best.baseline)}`;
  const range = `95% interval ${show(best.gain.low)} to ${show(best.gain.high)}`;
  if (best.gain.low > 0)
    return `Signal: ${best.name} beats the mean on companies it never saw (${compared}; better by ${show(best.gain.value)}, ${range}).`;
  if (best.gain.high < 0)
    return `No signal: every head does worse than the mean on companies it never saw (best: ${best.name}, ${compared}).`;
  return `No signal: ${best.name} cannot be told from the mean on companies it never saw (${compared}; difference ${show(best.gain.value)}, ${range}).`;
}
