import type { GrowthResult } from '../../../api/views.ts';
import { columns } from '../columns.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';
import { findCompany, findFiling } from '../companies.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

function text({ company, growth, reason }: GrowthResult): string {
  if (growth === null) return `${company}: ${reason}`;
  const head = `${company}, ${growth.from} to ${growth.to}: ${percent(growth.rate)} a year (log ${growth.logGrowth.toFixed(4)}) from ${growth.metrics.length} figures`;
  const rows = growth.metrics.map((metric) => [
    metric.concept,
    metric.family,
    metric.weight.toFixed(1),
    metric.early.toLocaleString('en-US'),
    metric.late.toLocaleString('en-US'),
    metric.unit,
    `${metric.logRatio.toFixed(3)}${metric.clipped ? ' clipped' : ''}`,
    metric.contribution.toFixed(4),
  ]);
  return `${head}\n\n${columns([['figure', 'family', 'weight', 'early', 'late', 'unit', 'log ratio', 'contribution'], ...rows])}`;
}

export const command: Command = {
  name: 'growth',
  summary: 'Infer growth from every figure that two filings of a company report.',
  usage: ['growth COMPANY', 'growth COMPANY:YEAR COMPANY:YEAR'],
  details:
    'The significance-weighted mean of log ratios of positive figures, clipped, per year. COMPANY alone takes its earliest and its latest filing of one form.',
  options: {},
  reads: true,
  run: async ({ positionals, client: open, signal }): Promise<Outcome> => {
    const [first, second] = positionals;
    if (first === undefined || positionals.length > 2) throw new UsageError('Name a company, or two of its filings.');
    const client = await open();
    const companies = await client.filings.companies();
    let filingIds: [number, number];
    if (second === undefined) {
      const company = findCompany(companies, first);
      const dated = company.filings
        .filter(({ periodEnd }) => periodEnd !== null)
        .sort((a, b) => (a.periodEnd ?? '').localeCompare(b.periodEnd ?? ''));
      const last = dated.at(-1);
      const early = dated.find(({ form, id }) => form === last?.form && id !== last?.id);
      if (last === undefined || early === undefined)
        throw new UsageError(
          `${company.name} has no two filings of one form with a date in the corpus; ingest another.`,
        );
      filingIds = [early.id, last.id];
    } else filingIds = [findFiling(companies, first), findFiling(companies, second)];
    const result = await client.compare.growth({ filingIds }, { signal });
    return { json: result, text: text(result) };
  },
};
