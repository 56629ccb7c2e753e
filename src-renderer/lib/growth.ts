/** The figures behind the growth of a company, as the table of them shows them. */
import type { Growth, GrowthMetric } from '../../src-main/api/views.ts';

export interface GrowthRow extends GrowthMetric {
  /** 0.05 is 5% a year, as reported: not clipped. */
  yearly: number;
  /** Its part of all that pulls the rate up or down: -1..1, with the sign of its pull; sizes add up to 1. */
  share: number;
}

/** The weightiest first; of one weight, the one that moves the rate most. */
export function growthRows({ metrics, years }: Growth): GrowthRow[] {
  const pull = metrics.reduce((sum, { contribution }) => sum + Math.abs(contribution), 0);
  const rows = metrics.map((metric) => ({
    ...metric,
    yearly: Math.expm1(Math.log(metric.late / metric.early) / years),
    share: pull === 0 ? 0 : metric.contribution / pull,
  }));
  return rows.sort(
    (a, b) => b.weight - a.weight || Math.abs(b.share) - Math.abs(a.share) || a.concept.localeCompare(b.concept),
  );
}
