import type { Comparison } from '../../../api/views.ts';
import { columns } from '../columns.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';
import { findFiling } from '../companies.ts';

const percent = (similarity: number | null) => (similarity === null ? '' : similarity.toFixed(3));

function text(comparison: Comparison): string {
  const names = comparison.columns.map(({ company, period }) => `${company}${period === null ? '' : ` ${period}`}`);
  const facts = comparison.facts.map((row) => [
    row.label,
    row.unit ?? '',
    ...row.cells.map((cell) => (cell === null ? '' : cell.value.toLocaleString('en-US'))),
  ]);
  const items = comparison.items.flatMap((row) =>
    comparison.columns
      .slice(1)
      .map((_, i) => [
        `Item ${row.item}`,
        row.title,
        names[i + 1] ?? '',
        percent(row.similarity[i + 1] ?? null),
        `${row.lengths[0] ?? '-'} / ${row.lengths[i + 1] ?? '-'}`,
      ]),
  );
  return [
    columns([['figure', 'unit', ...names], ...facts]),
    '',
    columns([['item', 'title', `against ${names[0]}`, 'similarity', 'characters'], ...items]),
    '',
    ...names
      .slice(1)
      .map(
        (name, i) =>
          `Whole filing, ${names[0]} and ${name}: ${percent(comparison.similarity[i + 1] ?? null) || 'not embedded'}`,
      ),
    ...comparison.notes.map((note) => `Note: ${note}`),
  ].join('\n');
}

export const command: Command = {
  name: 'compare',
  summary: 'Compare filings: figures side by side, changes of text, similarities.',
  usage: ['compare COMPANY[:YEAR] COMPANY[:YEAR]...'],
  details:
    'COMPANY is a name or its beginning, a ticker or a CIK; without YEAR its latest filing. The first is the reference for the others.',
  options: {},
  reads: true,
  run: async ({ positionals, client: open, signal }): Promise<Outcome> => {
    if (positionals.length < 2 || positionals.length > 8)
      throw new UsageError('Name two to eight filings: COMPANY or COMPANY:YEAR each.');
    const client = await open();
    const companies = await client.filings.companies();
    const filingIds = positionals.map((word) => findFiling(companies, word));
    const comparison = await client.compare.filings({ filingIds }, { signal });
    return { json: comparison, text: text(comparison) };
  },
};
