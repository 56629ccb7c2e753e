import { columns } from '../columns.ts';
import type { Command, Outcome } from '../command.ts';

export const command: Command = {
  name: 'list',
  summary: 'List the filings in the corpus.',
  usage: ['list'],
  options: {},
  reads: true,
  run: async ({ client: open }): Promise<Outcome> => {
    const client = await open();
    const filings = await client.filings.list();
    const rows = filings.map((filing) => [
      String(filing.id),
      filing.company ?? filing.name,
      filing.form ?? '',
      filing.fiscalYear === null ? '' : String(filing.fiscalYear),
      filing.periodEnd ?? '',
      String(filing.items),
      String(filing.numbers),
      `${filing.embedded}/${filing.chunks}`,
      filing.warnings.length > 0 ? `${filing.warnings.length} warnings` : '',
    ]);
    const header = ['id', 'company', 'form', 'year', 'period end', 'items', 'numbers', 'embedded', ''];
    return {
      json: { filings },
      text: filings.length > 0 ? columns([header, ...rows]) : 'The corpus is empty. "mantissa ingest PATH" fills it.',
    };
  },
};
