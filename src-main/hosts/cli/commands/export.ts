import { resolve } from 'node:path';
import { exportFormat, exportLevel } from '../../../api/contract.ts';
import { choiceValue, flagValue, textValue } from '../arguments.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';
import { runJob } from '../jobs.ts';

export const command: Command = {
  name: 'export',
  summary: 'Export embeddings and what they belong to, as CSV with a manifest.',
  usage: ['export --level chunk --out embeddings.csv'],
  options: {
    level: { type: 'string', placeholder: exportLevel.options.join('|'), help: 'what a row is' },
    format: { type: 'string', placeholder: exportFormat.options.join('|'), help: 'csv when not given' },
    out: {
      type: 'string',
      placeholder: 'PATH',
      help: 'the file to write; in the corpus’s exports folder when not given',
    },
    excel: { type: 'boolean', help: 'with a byte order mark, so that Excel reads it as UTF-8' },
  },
  run: async ({ positionals, values, client: open, signal, progress }): Promise<Outcome> => {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is not expected; the file is named by --out PATH.`);
    const level = choiceValue(values, 'level', exportLevel.options) ?? 'chunk';
    const format = choiceValue(values, 'format', exportFormat.options) ?? 'csv';
    const out = textValue(values, 'out');
    const client = await open();
    const path = out === undefined ? (await client.export.suggestPath({ level, format })).path : resolve(out);
    const job = await runJob({ client, signal, progress }, () =>
      client.export.start({ level, format, path, excel: flagValue(values, 'excel') }),
    );
    const json = { level, format, path, ...job.result };
    return { json, text: `${job.result?.rows ?? 'All'} rows written to ${path}.` };
  },
};
