/**
 * Sample filings: 10-Ks of fictional companies, made from a seed, with the truth about every figure beside them. The companies differ in sector, calendar,
 * units and house style; their statements balance and tie, so that reading them can be checked to the last digit.
 */
import { copperline } from './companies/copperline.ts';
import { greatBasin } from './companies/great-basin.ts';
import { halden } from './companies/halden.ts';
import { lumenworth } from './companies/lumenworth.ts';
import { meridia } from './companies/meridia.ts';
import { torvane } from './companies/torvane.ts';
import { contextFor } from './context.ts';
import type { Node } from './document.ts';
import { simulate } from './economy.ts';
import { compose } from './filing.ts';
import { renderInlineXbrl } from './render/inline-xbrl.ts';
import { renderModern } from './render/modern.ts';
import { renderPlain } from './render/plain.ts';
import { renderSubmission } from './render/submission.ts';
import { renderTypewritten, type TypingHabits } from './render/typewritten.ts';
import type { CompanySpec } from './spec.ts';
import { type Truth, truthOf } from './truth.ts';

export type { TypingHabits } from './render/typewritten.ts';
export type { Truth, TruthFigure } from './truth.ts';

export interface SampleFiling {
  /** File name, e.g. "HRIX-2023-10k.htm". */
  name: string;
  html: string;
  truth: Truth;
}

export interface Samples {
  filings: SampleFiling[];
  /** CSV: cik, company, year and the growth of revenue in the year that follows, for retraining. */
  labels: string;
}

export const COMPANIES: readonly CompanySpec[] = [halden, copperline, meridia, torvane, greatBasin, lumenworth];

function render(spec: CompanySpec, c: ReturnType<typeof contextFor>, nodes: Node[]): string {
  const title = `${spec.ticker.toLowerCase()}-${c.now.fiscal.end.replaceAll('-', '')}`;
  if (spec.style === 'plain') return renderPlain(title, nodes);
  return spec.style === 'ixbrl' ? renderInlineXbrl(c, title, nodes) : renderModern(title, nodes);
}

/** Makes all sample filings; the same seed gives the same bytes. */
export function generateSamples(options: { seed?: number } = {}): Samples {
  const seed = options.seed ?? 1;
  const filings: SampleFiling[] = [];
  const labels = ['cik,company,year,next_year_revenue_growth'];
  for (const spec of COMPANIES) {
    const figures = simulate(spec, seed);
    for (const year of spec.years) {
      const c = contextFor(spec, figures, year, seed);
      const nodes = compose(c);
      filings.push({ name: `${spec.ticker}-${year}-10k.htm`, html: render(spec, c, nodes), truth: truthOf(c, nodes) });
      const next = figures.find((y) => y.fiscal.year === year + 1);
      if (next) {
        const growth = next.income.revenue / c.now.income.revenue - 1;
        // The year in which the fiscal year ends, as data vendors count and as an untagged filing is read.
        labels.push(`${spec.cik},"${spec.name}",${c.now.fiscal.end.slice(0, 4)},${growth.toFixed(6)}`);
      }
    }
  }
  return { filings, labels: `${labels.join('\r\n')}\r\n` };
}

export interface SampleSubmission {
  /** File name of the whole submission. */
  name: string;
  text: string;
  /** The main document alone. */
  main: string;
  truth: Truth;
}

/** The same filings as typewritten full submissions of the 1990s, one a company and year, with an exhibit after the report. */
export function generateSubmissions(options: { seed?: number; habits?: TypingHabits } = {}): SampleSubmission[] {
  const seed = options.seed ?? 1;
  return COMPANIES.flatMap((spec, company) => {
    const figures = simulate(spec, seed);
    return spec.years.map((year) => {
      const c = contextFor(spec, figures, year, seed);
      const nodes = compose(c);
      const truth = truthOf(c, nodes);
      const main = renderTypewritten(nodes, options.habits);
      const accession = `${String(900_001 + company).padStart(10, '0')}-${String(year % 100).padStart(2, '0')}-000017`;
      const head = {
        accession,
        form: '10-K',
        period: truth.periodEnd,
        filed: `${Number(truth.periodEnd.slice(0, 4)) + 1}-03-28`,
        company: spec.name,
        cik: spec.cik,
      };
      const text = renderSubmission(head, [
        { type: '10-K', description: 'ANNUAL REPORT', filename: 'report.txt', text: main },
        {
          type: 'EX-21',
          description: 'SUBSIDIARIES',
          filename: 'subsidiaries.txt',
          text: 'The registrant has 12 subsidiaries.\n',
        },
      ]);
      return { name: `${spec.ticker}-${year}.txt`, text, main, truth };
    });
  });
}
