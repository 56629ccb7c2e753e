/** EDGAR's part of the `fetch` job: list, fetch, read. */
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../api/errors.ts';
import { longCik } from '../fetch/edgar/accession.ts';
import { createEdgar, type Edgar, type EdgarFiling, filingName } from '../fetch/edgar/index.ts';
import type { FetchContext } from './fetching.ts';
import { type FetchItem, fetchItems } from './fetching-items.ts';
import { storeFile } from './filings-ingest.ts';

const bases = z.object({ edgar: z.string(), edgarData: z.string(), edgarSearch: z.string() }).partial();

export const edgarInput = z.object({
  source: z.literal('edgar'),
  tickers: z.array(z.string()),
  ciks: z.array(z.string()),
  accessions: z.array(z.string()),
  forms: z.array(z.string()),
  years: z.object({ from: z.number(), to: z.number() }).nullable(),
  whole: z.boolean(),
  facts: z.boolean(),
  embed: z.boolean(),
  bases,
});
export type EdgarInput = z.infer<typeof edgarInput>;

export async function fetchEdgar(input: EdgarInput, context: FetchContext) {
  const { job, deps, http } = context;
  const own = deps.settings.bases();
  const edgar = createEdgar(
    {
      www: input.bases.edgar ?? own.edgar,
      data: input.bases.edgarData ?? own.edgarData,
      efts: input.bases.edgarSearch ?? own.edgarSearch,
    },
    http,
  );
  job.progress({ step: 'asking EDGAR what there is', done: 0, total: null });
  const { filings, failures } = await edgar.list(input);
  const [first] = failures;
  if (filings.length === 0 && first !== undefined && failures.length === 1 && !input.facts) throw first.error;
  const items: FetchItem[] = [
    ...failures.map(({ asked, error }) => ({ path: asked, name: asked, error })),
    ...filings.map((filing) => filingItem(filing, input.whole, edgar, context)),
    ...(input.facts ? await factItems(input, edgar, context) : []),
  ];
  if (items.length === 0) {
    job.progress({ message: `EDGAR lists nothing of the kind: ${nothing(input)}.` });
    return { read: 0, duplicate: 0, failed: 0, filingIds: [] };
  }
  return fetchItems(items, context);
}

function nothing({ forms, years }: EdgarInput): string {
  const what = forms.length === 0 ? 'no filing' : `no ${forms.join(' or ')}`;
  return years === null ? what : `${what} for ${years.from} to ${years.to}`;
}

function filingItem(filing: EdgarFiling, whole: boolean, edgar: Edgar, context: FetchContext): FetchItem {
  const url = edgar.urlOf(filing, whole);
  const { deps, folder, job } = context;
  return {
    path: url,
    name: filingName(filing),
    async work(onProgress) {
      const before = deps.corpus.read.sources.byUrl(url);
      if (before !== null) return { state: 'duplicate', filingId: before.filingId, error: null, warnings: [] };
      const target = join(folder, filing.accession, fileName(url, filing));
      const { filing: known, downloaded } = await edgar.fetch(url, filing, target, onProgress);
      const fetched = { url, known: knownOf(known) };
      const settled = await storeFile({ name: basename(target), path: target, fetched }, deps, job.signal);
      await rm(join(folder, filing.accession), { recursive: true, force: true });
      return { ...settled, warnings: [...downloaded.warnings, ...settled.warnings] };
    },
  };
}

/** The last part of the address, which EDGAR keeps to plain letters; the folder is the job's own. */
function fileName(url: string, { accession }: EdgarFiling): string {
  const name = decodeURIComponent(basename(new URL(url).pathname)).replace(/[^\w.-]/g, '_');
  return /^\.*$/.test(name) ? `${accession}.txt` : name;
}

const knownOf = ({ company, cik, ticker, form, filed, accession, period }: EdgarFiling) => ({
  company,
  cik: longCik(cik),
  ticker,
  form: form === '' ? null : form,
  filed,
  accession,
  periodEnd: period,
});

/** All facts of each company as the SEC collects them: kept in the corpus folder, and read where they can be. */
async function factItems(input: EdgarInput, edgar: Edgar, { deps, job }: FetchContext): Promise<FetchItem[]> {
  const asked = [...input.tickers.map((ticker) => ({ ticker })), ...input.ciks.map((cik) => ({ cik }))];
  const items: FetchItem[] = [];
  for (const one of asked) {
    const cik = await edgar.cikOf(one);
    const name = `CIK${longCik(cik)}.json`;
    const target = join(deps.corpus.paths.downloads, 'companyfacts', name);
    items.push({
      path: edgar.factsUrl(cik),
      name: `All facts of ${'ticker' in one ? one.ticker.toUpperCase() : `CIK ${longCik(cik)}`}`,
      async work(onProgress) {
        await edgar.companyFacts(cik, target, onProgress);
        const kept = { state: 'done' as const, filingId: null, error: null, warnings: [`Kept in ${target}.`] };
        return storeFile({ name, path: target }, deps, job.signal).catch((error: unknown) => {
          if (error instanceof AppError && error.code === 'unsupported_format') return kept;
          throw error;
        });
      },
    });
  }
  return items;
}
