/** Growth of a company from two of its filings: the significance-weighted mean of the log ratios of every figure that both report, per year. */
import type { Fact } from '../api/types.ts';
import type { Growth, GrowthMetric } from '../api/views.ts';
import { familyOf } from './growth-metrics.ts';

/** No figure counts for more than a factor of e^3, about 20. */
export const MAX_LOG_RATIO = 3;
/** One figure alone says nothing of the company. */
export const MIN_METRICS = 2;
const DAY = 86_400_000;
const YEAR = 365.25;

export interface GrowthFiling {
  /** ISO date at which its period ends. */
  periodEnd: string;
  facts: readonly Fact[];
}

interface Figure {
  value: number;
  unit: string;
}

/**
 * Growth from the earlier filing to the later, or why it cannot be told. Only positive amounts and counts of the filing's own period and without
 * dimensions are compared; figures of periods that differ in length are made yearly.
 */
export function inferGrowth(first: GrowthFiling, second: GrowthFiling): Growth | { reason: string } {
  const [early, late] = first.periodEnd <= second.periodEnd ? [first, second] : [second, first];
  const years = days(early.periodEnd, late.periodEnd) / YEAR;
  if (!(years > 0.2))
    return { reason: 'The filings are of the same period, or of periods less than three months apart.' };
  const before = figuresOf(early);
  const after = figuresOf(late);
  const metrics: GrowthMetric[] = [];
  for (const [concept, { value, unit }] of before) {
    const now = after.get(concept);
    const { name, weight } = familyOf(concept);
    if (now === undefined || now.unit !== unit || weight === 0) continue;
    const ratio = Math.log(now.value / value);
    const logRatio = Math.max(-MAX_LOG_RATIO, Math.min(MAX_LOG_RATIO, ratio));
    metrics.push({
      concept,
      family: name,
      weight,
      unit,
      early: value,
      late: now.value,
      logRatio,
      clipped: ratio !== logRatio,
      contribution: 0,
    });
  }
  if (metrics.length < MIN_METRICS)
    return {
      reason: `Only ${metrics.length} figure is reported in both filings; at least ${MIN_METRICS} are needed.`.replace(
        'Only 0 figure is',
        'No figure is',
      ),
    };
  const total = metrics.reduce((sum, { weight }) => sum + weight, 0);
  for (const metric of metrics) metric.contribution = (metric.weight * metric.logRatio) / total / years;
  const logGrowth = metrics.reduce((sum, { contribution }) => sum + contribution, 0);
  const plain = metrics.reduce((sum, { logRatio }) => sum + logRatio, 0) / metrics.length / years;
  metrics.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || a.concept.localeCompare(b.concept));
  return {
    from: early.periodEnd,
    to: late.periodEnd,
    years,
    logGrowth,
    unweighted: plain,
    rate: Math.expm1(logGrowth),
    metrics,
  };
}

/** The filing's own figures by the local name of their concept: at its end, or of the longest period that ends there. */
function figuresOf({ facts, periodEnd }: GrowthFiling): Map<string, Figure> {
  const found = new Map<string, Figure & { length: number }>();
  for (const { concept, numeric, value, unit, instant, start, end, dimensions } of facts) {
    if (!numeric || value === null || !unit || /pure|\//.test(unit) || Object.keys(dimensions).length > 0) continue;
    const at = instant ?? end;
    if (at === undefined || Math.abs(days(at, periodEnd)) > 7) continue;
    const amount = Number(value);
    if (!(amount > 0) || !Number.isFinite(amount)) continue;
    const length = instant === undefined && start !== undefined ? days(start, at) + 1 : 0;
    const key = concept.slice(concept.indexOf(':') + 1);
    const known = found.get(key);
    if (known !== undefined && known.length >= length) continue;
    // A quarter's figure in an annual report is not its year's.
    if (length > 0 && length < 80) continue;
    found.set(key, { value: amount, unit, length });
  }
  return new Map(
    [...found].map(([key, { value, unit, length }]) => [key, { value: yearly(value, length, unit), unit }]),
  );
}

/** A flow over a period of unusual length as if over a year; 52 or 53 weeks are a year. Counts of people and the like do not flow. */
function yearly(value: number, length: number, unit: string): number {
  return length === 0 || Math.abs(length - YEAR) <= 8 || !/^[A-Z]{3}$/.test(unit) ? value : (value * YEAR) / length;
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
