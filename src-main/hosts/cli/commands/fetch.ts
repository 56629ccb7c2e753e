import type { FileOutcome, Job } from '../../../api/views.ts';
import { choiceValue, flagValue, listValue, textValue } from '../arguments.ts';
import { type Command, type Context, type Outcome, UsageError, type Values } from '../command.ts';
import { ensureIdentity } from '../identity.ts';
import { runJob } from '../jobs.ts';
import { report } from './ingest.ts';

/** "2020-2024" or "2023". @throws {UsageError} */
export function readYears(text: string | undefined): { from: number; to: number } | null {
  if (text === undefined) return null;
  const found = /^(\d{4})(?:\s*(?:-|\.\.|to)\s*(\d{4}))?$/.exec(text.trim());
  const from = Number(found?.[1]);
  const to = Number(found?.[2] ?? found?.[1]);
  if (found === null || to < from) throw new UsageError(`--years must be like 2020-2024 or 2023, not "${text}".`);
  return { from, to };
}

/** Values of an option that may be given several times or hold several, with commas between. */
const list = (values: Values, name: string): string[] =>
  listValue(values, name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');

async function edgar(context: Context): Promise<Outcome> {
  const { values } = context;
  const asked = { tickers: list(values, 'ticker'), ciks: list(values, 'cik'), accessions: list(values, 'accession') };
  if (Object.values(asked).every((one) => one.length === 0))
    throw new UsageError('Say what to fetch: --ticker T, --cik C or --accession A.');
  const form = list(values, 'form');
  const forms = form.includes('all') ? [] : form.length > 0 ? form : ['10-K'];
  const years = readYears(textValue(values, 'years'));
  const base = textValue(values, 'base-url') ?? process.env.MANTISSA_EDGAR_BASE;
  const bases = base === undefined ? {} : { edgar: base, edgarData: base, edgarSearch: base };
  const client = await context.client();
  await ensureIdentity(client, textValue(values, 'identity'));
  const options = { whole: flagValue(values, 'whole'), facts: flagValue(values, 'facts'), embed: false, bases };
  return fetched(context, () => client.fetch.edgar({ ...asked, forms, years, ...options }));
}

/** Runs the job, then embeds what came, as `ingest` does. */
async function fetched(
  { client: open, signal, progress, values }: Context,
  start: () => Promise<Job>,
): Promise<Outcome> {
  const client = await open();
  const watch = { client, signal, progress };
  const job = await runJob(watch, start);
  const files = await client.jobs.files({ id: job.id });
  const count = (state: FileOutcome['state']) => files.filter((file) => file.state === state).length;
  const summary = { fetched: count('done'), duplicates: count('duplicate'), failed: count('failed') };
  const embedding =
    flagValue(values, 'no-embed') || summary.fetched === 0 ? null : await runJob(watch, () => client.filings.embed());
  const embedded = embedding?.result ?? null;
  const text = `${summary.fetched} fetched, ${summary.duplicates} already there, ${summary.failed} failed${embedded ? `, ${Number(embedded.embedded)} chunks embedded` : ''}.`;
  return {
    json: { ...summary, job: job.id, files, embedded },
    text: files.length === 0 ? (job.message ?? text) : `${report(files)}\n${text}`,
    failed: summary.fetched + summary.duplicates === 0,
  };
}

async function companiesHouse(context: Context): Promise<Outcome> {
  const { values } = context;
  const base = textValue(values, 'base-url') ?? process.env.MANTISSA_COMPANIES_HOUSE_BASE;
  const bases =
    base === undefined ? {} : { companiesHouse: base, companiesHouseDocuments: base, companiesHouseDownloads: base };
  const client = await context.client();
  const period = textValue(values, 'bulk');
  if (period !== undefined) return bulk(context, () => client.fetch.bulk({ period, bases, read: false }));
  const numbers = list(values, 'company');
  if (numbers.length === 0) throw new UsageError('Say what to fetch: --company NUMBER or --bulk 2024-03-05.');
  const category = list(values, 'category');
  const categories = category.includes('all') ? [] : category.length > 0 ? category : ['accounts'];
  const years = readYears(textValue(values, 'years'));
  const form = choiceValue(values, 'as', ['any', 'xhtml', 'pdf'] as const) ?? 'any';
  return fetched(context, () => client.fetch.companiesHouse({ numbers, categories, years, form, embed: false, bases }));
}

/** The file onto disk, then all of it into the corpus unless it was only to be fetched. */
async function bulk({ client: open, signal, progress, values }: Context, start: () => Promise<Job>): Promise<Outcome> {
  const client = await open();
  const watch = { client, signal, progress };
  const job = await runJob(watch, start);
  const path = String(job.result?.path);
  if (flagValue(values, 'no-read')) return { json: { path, bytes: job.result?.bytes }, text: path };
  const read = await runJob(watch, () => client.filings.ingest({ paths: [path], embed: false }));
  const { read: done, duplicate, failed } = read.result as { read: number; duplicate: number; failed: number };
  return {
    json: { path, bytes: job.result?.bytes, fetched: done, duplicates: duplicate, failed },
    text: `${path}: ${done} read, ${duplicate} already there, ${failed} failed. "mantissa embed" embeds them.`,
    failed: done + duplicate === 0,
  };
}

const sources: Record<string, (context: Context) => Promise<Outcome>> = {
  edgar,
  'companies-house': companiesHouse,
};

export const command: Command = {
  name: 'fetch',
  summary: 'Fetch filings straight into the corpus. Nothing is fetched unless asked for.',
  usage: [
    'fetch edgar --ticker T | --cik C | --accession A [--form 10-K] [--years 2020-2024]',
    'fetch companies-house --company NUMBER [--category accounts] [--years 2020-2024] [--as xhtml]',
    'fetch companies-house --bulk 2024-03-05 | 2024-03 [--no-read]',
  ],
  details:
    'Years are those of the period that a filing reports on. --form takes several with commas between, or "all". At most 8 requests a second are made, whatever\nruns at once; a limit of the server is waited out. Who asks (--identity) is kept once it has been given. The proxy of HTTPS_PROXY and the certificates of\nthe system and of NODE_EXTRA_CA_CERTS are used. Running the same call again fetches only what is missing.',
  options: {
    ticker: { type: 'string', placeholder: 'T', multiple: true, help: 'ticker of the company' },
    cik: { type: 'string', placeholder: 'C', multiple: true, help: 'its number at the SEC' },
    accession: { type: 'string', placeholder: 'A', multiple: true, help: 'one filing, by its accession number' },
    form: { type: 'string', placeholder: 'FORM', multiple: true, help: '10-K if not given' },
    years: { type: 'string', placeholder: 'FROM-TO', help: 'every year if not given' },
    whole: { type: 'boolean', help: 'the full submission instead of the main document' },
    facts: { type: 'boolean', help: 'all XBRL facts of the company as well (companyfacts)' },
    identity: { type: 'string', placeholder: '"NAME MAIL"', help: 'who asks; kept for the next time' },
    company: { type: 'string', placeholder: 'NUMBER', multiple: true, help: 'company number at Companies House' },
    category: {
      type: 'string',
      placeholder: 'NAME',
      multiple: true,
      help: 'accounts if not given; "all" for every document',
    },
    as: { type: 'string', placeholder: 'any|xhtml|pdf', help: 'data where there is it, else pages (any)' },
    bulk: { type: 'string', placeholder: 'DAY|MONTH', help: 'all accounts filed on a day or in a month' },
    'no-read': { type: 'boolean', help: 'only keep the bulk file' },
    'base-url': {
      type: 'string',
      placeholder: 'URL',
      help: 'another address for this call (also MANTISSA_EDGAR_BASE)',
    },
    'no-embed': { type: 'boolean', help: 'do not embed; "mantissa embed" does it later' },
  },
  run: async (context): Promise<Outcome> => {
    const [source, ...rest] = context.positionals;
    const run = source === undefined ? undefined : sources[source];
    if (run === undefined) throw new UsageError(`Say where to fetch from: ${Object.keys(sources).join(' or ')}.`);
    if (rest.length > 0) throw new UsageError(`"${rest[0]}" is one word too many.`);
    return run(context);
  },
};
