/** Companies House's part of the `fetch` job. */
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../api/errors.ts';
import type { BaseUrls } from '../api/views.ts';
import {
  bulkName,
  type CompaniesHouse,
  createCompaniesHouse,
  readBulk,
  type UkFiling,
} from '../fetch/companies-house/index.ts';
import type { FetchContext } from './fetching.ts';
import { type FetchItem, fetchItems } from './fetching-items.ts';
import { storeFile } from './filings-ingest.ts';

const bases = z
  .object({ companiesHouse: z.string(), companiesHouseDocuments: z.string(), companiesHouseDownloads: z.string() })
  .partial();

export const companiesHouseInput = z.object({
  source: z.literal('companies-house'),
  numbers: z.array(z.string()),
  categories: z.array(z.string()),
  years: z.object({ from: z.number(), to: z.number() }).nullable(),
  form: z.enum(['any', 'xhtml', 'pdf']),
  embed: z.boolean(),
  bases,
});
export type CompaniesHouseInput = z.infer<typeof companiesHouseInput>;

export const bulkInput = z.object({
  source: z.literal('bulk'),
  period: z.string(),
  read: z.boolean(),
  embed: z.boolean(),
  bases,
});
export type BulkInput = z.infer<typeof bulkInput>;

export const noKey = () =>
  new AppError(
    'unauthorized',
    'Companies House wants an API key: enter yours in Settings, or with "mantissa settings set companies-house-key".',
  );

function archive(given: z.infer<typeof bases>, { deps, http }: FetchContext): CompaniesHouse {
  const own: BaseUrls = deps.settings.bases();
  const where = {
    api: given.companiesHouse ?? own.companiesHouse,
    documents: given.companiesHouseDocuments ?? own.companiesHouseDocuments,
    downloads: given.companiesHouseDownloads ?? own.companiesHouseDownloads,
  };
  return createCompaniesHouse(where, deps.settings.companiesHouseKey(), http, deps.storeHosts);
}

export async function fetchCompaniesHouse(input: CompaniesHouseInput, context: FetchContext) {
  const { job, deps } = context;
  if (deps.settings.companiesHouseKey() === null) throw noKey();
  const house = archive(input.bases, context);
  job.progress({ step: 'asking Companies House what there is', done: 0, total: null });
  const { filings, failures } = await house.list(input);
  const [first] = failures;
  if (filings.length === 0 && first !== undefined && failures.length === 1) throw first.error;
  const items: FetchItem[] = [
    ...failures.map(({ asked, error }) => ({ path: asked, name: asked, error })),
    ...filings.map((filing) => documentItem(filing, input.form, house, context)),
  ];
  if (items.length === 0) {
    job.progress({ message: 'Companies House lists no such document.' });
    return { read: 0, duplicate: 0, failed: 0, filingIds: [] };
  }
  return fetchItems(items, context);
}

function documentItem(
  filing: UkFiling,
  form: CompaniesHouseInput['form'],
  house: CompaniesHouse,
  context: FetchContext,
): FetchItem {
  const { deps, folder, job } = context;
  const url = house.urlOf(filing);
  const { company, number, madeUpTo, filed, type, documentId } = filing;
  return {
    path: url,
    name: [company ?? number, type, madeUpTo ?? filed].filter(Boolean).join(' '),
    async work(onProgress) {
      const before = deps.corpus.read.sources.byUrl(url);
      if (before !== null) return { state: 'duplicate', filingId: before.filingId, error: null, warnings: [] };
      const at = join(folder, documentId);
      const target = (extension: string) =>
        join(at, `${number}_${(madeUpTo ?? filed ?? 'undated').replaceAll('-', '')}.${extension}`);
      const { file, warnings } = await house.fetch(filing, form, target, onProgress);
      const fetched = { url, known: { company, filed, periodEnd: madeUpTo } };
      const settled = await storeFile({ name: basename(file), path: file, fetched }, deps, job.signal);
      await rm(at, { recursive: true, force: true });
      return { ...settled, warnings: [...warnings, ...settled.warnings] };
    },
  };
}

/** Fetches a bulk file and hands it to an `ingest` job of its own. A file that is there whole is not fetched again. */
export async function fetchBulk(
  { period, read, bases: given }: BulkInput,
  context: FetchContext,
  ingest: (path: string) => Promise<string>,
) {
  const { job, deps, folder } = context;
  const file = readBulk(period);
  const target = join(deps.corpus.paths.downloads, 'bulk', bulkName(file));
  job.progress({ step: `fetching ${bulkName(file)}`, done: 0, total: null });
  const { bytes } = await archive(given, context).bulk(file, target, (done, total) => job.progress({ done, total }));
  await rm(folder, { recursive: true, force: true });
  job.progress({ message: `${bulkName(file)}, ${(bytes / 1e6).toFixed(1)} MB` });
  return { path: target, bytes, ingestJob: read ? await ingest(target) : null };
}
