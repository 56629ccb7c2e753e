import { resolve } from 'node:path';
import type { FileOutcome } from '../../../api/views.ts';
import { flagValue, textValue } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Outcome, UsageError, type Values } from '../command.ts';
import { runJob } from '../jobs.ts';

function outcomeText(file: FileOutcome): string {
  if (file.error) return `failed: ${file.error.message}`;
  const warnings = file.warnings.length > 0 ? ` (${file.warnings.join(' ')})` : '';
  return `${file.state === 'duplicate' ? 'already in the corpus' : file.state}${warnings}`;
}

/** Outcomes as they are printed: sentences are not cut. */
export function report(files: readonly FileOutcome[]): string {
  const names = columns(files.map((file) => [file.name])).split('\n');
  return files
    .map((file, i) => `${names[i]?.padEnd(Math.max(...names.map((name) => name.length)))}  ${outcomeText(file)}`)
    .join('\n');
}

/** @throws {UsageError} when a company is named without a website */
function websiteOf(values: Values): { website?: { company?: string } } {
  const company = textValue(values, 'company');
  if (flagValue(values, 'website')) return { website: company === undefined ? {} : { company } };
  if (company !== undefined) throw new UsageError('--company says whose website it is; it needs --website.');
  return {};
}

type Surroundings = { open: Parameters<Command['run']>[0]['client'] } & Pick<
  Parameters<Command['run']>[0],
  'signal' | 'progress'
>;

/** @throws {UsageError} for what is no id of a filing */
async function readAgain(given: readonly string[], values: Values, { open, signal, progress }: Surroundings) {
  const ids = given.map((text) => {
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new UsageError(
        `${text} is no id of a filing; "mantissa list" shows them. New files come in without --reparse.`,
      );
    return Number(text);
  });
  if (flagValue(values, 'website') || textValue(values, 'company') !== undefined)
    throw new UsageError('--reparse reads what is in the corpus; --website and --company are for new pages.');
  const client = await open();
  const watch = { client, signal, progress };
  const job = await runJob(watch, () => client.filings.reparse({ embed: false, ...(ids.length > 0 ? { ids } : {}) }));
  const files = await client.jobs.files({ id: job.id });
  const failed = files.filter((file) => file.state === 'failed');
  const read = files.length - failed.length;
  const embedding =
    flagValue(values, 'no-embed') || read === 0 ? null : await runJob(watch, () => client.filings.embed());
  const embedded = embedding?.result ?? null;
  const told = failed.length > 0 ? `${report(failed)}\n` : '';
  return {
    json: { read, failed: failed.length, files, embedded },
    text: `${told}${read} read anew, ${failed.length} failed${embedded ? `, ${Number(embedded.embedded)} chunks embedded` : ''}.`,
    failed: read === 0 && failed.length > 0,
  };
}

export const command: Command = {
  name: 'ingest',
  summary: 'Read files into the corpus and embed them.',
  usage: ['ingest PATH...', 'ingest --website PATH... [--company NAME]', 'ingest --reparse [ID...]'],
  details:
    'PATH is a filing (.htm, .html, .txt, .pdf, a scan as .tif, .png, .jpg or .webp; also .gz), a .zip, or a folder, which is searched through. A file that cannot be read is reported and the\nrest goes on; the exit code is 1 only when none could be read.\nWith --website the paths together are one website of a company: saved pages, a folder or mirror of them, or a web archive (.warc, .warc.gz).\nWith --reparse the filings of the corpus, or those with the given ids, are read again from their kept originals; what was mended by hand stays.',
  options: {
    website: { type: 'boolean', help: 'the paths are one website' },
    company: { type: 'string', placeholder: 'NAME', help: 'whose website it is; read from the pages if not given' },
    reparse: { type: 'boolean', help: "read stored filings again with this version's parser" },
    'no-embed': { type: 'boolean', help: 'do not embed; "mantissa embed" does it later' },
  },
  run: async ({ positionals, values, client: open, signal, progress }): Promise<Outcome> => {
    if (flagValue(values, 'reparse')) return readAgain(positionals, values, { open, signal, progress });
    if (positionals.length === 0) throw new UsageError('Say what to ingest: files, folders or archives.');
    const client = await open();
    const watch = { client, signal, progress };
    const paths = positionals.map((path) => resolve(path));
    const job = await runJob(watch, () => client.filings.ingest({ paths, embed: false, ...websiteOf(values) }));
    const files = await client.jobs.files({ id: job.id });
    const count = (state: FileOutcome['state']) => files.filter((file) => file.state === state).length;
    const embedding =
      flagValue(values, 'no-embed') || count('done') === 0 ? null : await runJob(watch, () => client.filings.embed());
    const summary = { read: count('done'), duplicates: count('duplicate'), failed: count('failed') };
    const embedded = embedding?.result ?? null;
    return {
      json: { ...summary, files, embedded },
      text: `${report(files)}\n${summary.read} read, ${summary.duplicates} already there, ${summary.failed} failed${embedded ? `, ${Number(embedded.embedded)} chunks embedded` : ''}.`,
      failed: summary.read + summary.duplicates === 0,
    };
  },
};
