import type { RunRecord } from './checkpoint.ts';
import type { StepReport } from './loop.ts';

/** Figures of a run as it goes: mean losses since they were last taken, and how much of the places was padding. */
export interface Tally {
  add(report: StepReport): void;
  /** For the record: the losses since the last time, and all tokens and places so far. */
  take(): Required<Pick<RunRecord, 'losses' | 'tokens' | 'places'>>;
  paddingWaste(): number;
}

/** Goes on where the record of a resumed run left off. */
export function createTally(base: RunRecord): Tally {
  let tokens = base.tokens ?? 0;
  let places = base.places ?? 0;
  let known = base.losses ?? {};
  let sums = new Map<string, { total: number; count: number }>();
  return {
    add({ objective, loss, parts, ...report }) {
      tokens += report.tokens;
      places += report.places;
      const named = Object.entries(parts).map(([part, value]) => [`${objective} ${part}`, value] as const);
      for (const [name, value] of [[objective, loss] as const, ...named]) {
        const { total, count } = sums.get(name) ?? { total: 0, count: 0 };
        sums.set(name, { total: total + value, count: count + 1 });
      }
    },
    take() {
      known = { ...known, ...Object.fromEntries([...sums].map(([name, { total, count }]) => [name, total / count])) };
      sums = new Map();
      return { losses: known, tokens, places };
    },
    paddingWaste: () => (places === 0 ? 0 : 1 - tokens / places),
  };
}
