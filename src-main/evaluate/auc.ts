import { random } from '../text/random.ts';
import { quantile } from './intervals.ts';
import type { Figure } from './report.ts';

/** A scored case: the higher the score, the more it is taken for a positive. `group`: what is drawn together in the bootstrap (a text, a filing). */
export interface Scored {
  readonly score: number;
  readonly positive: boolean;
  readonly group: number;
}

const RESAMPLES = 300;

/**
 * Area under the ROC curve (the chance that a positive scores above a negative, ties counting half), with a percentile bootstrap over groups. NaN when one of the
 * two is missing.
 */
export function auc(cases: readonly Scored[], seed = 1): Figure {
  const sorted = [...cases].sort((a, b) => a.score - b.score);
  const groups = 1 + Math.max(0, ...cases.map(({ group }) => group));
  const value = area(sorted, () => 1);
  const rng = random(seed, 'auc', cases.length);
  const draws: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const weights = new Uint16Array(groups);
    for (let k = 0; k < groups; k++) weights[rng.integer(0, groups - 1)]! += 1;
    const drawn = area(sorted, (group) => weights[group]!);
    if (Number.isFinite(drawn)) draws.push(drawn);
  }
  draws.sort((a, b) => a - b);
  return { value, low: quantile(draws, 0.025, value), high: quantile(draws, 0.975, value) };
}

/** Cases by rising score, each counted as often as its group's weight says. */
function area(sorted: readonly Scored[], weightOf: (group: number) => number): number {
  let below = 0;
  let negatives = 0;
  let positives = 0;
  let won = 0;
  for (let from = 0; from < sorted.length; ) {
    let tiedNegatives = 0;
    let tiedPositives = 0;
    let to = from;
    for (; to < sorted.length && sorted[to]!.score === sorted[from]!.score; to++) {
      const weight = weightOf(sorted[to]!.group);
      if (sorted[to]!.positive) tiedPositives += weight;
      else tiedNegatives += weight;
    }
    won += tiedPositives * (below + tiedNegatives / 2);
    below += tiedNegatives;
    negatives += tiedNegatives;
    positives += tiedPositives;
    from = to;
  }
  return won / (positives * negatives);
}
