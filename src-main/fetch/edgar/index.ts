/** EDGAR as the services use it: what is asked for into a list of filings, and each filing onto disk. */
import { faultOfDocument, faultOfJson } from '../complete.ts';
import { type Downloaded, download, ends } from '../download.ts';
import type { Http } from '../http.ts';
import { longCik, readAccession, readCik } from './accession.ts';
import { addresses, type EdgarBases } from './addresses.ts';
import { cikOfTicker } from './companies.ts';
import { findByAccession } from './find-accession.ts';
import { readHeader } from './header.ts';
import { type EdgarFiling, listFilings, type Wanted } from './submissions.ts';

export { EDGAR_BASES, type EdgarBases } from './addresses.ts';
export type { EdgarFiling } from './submissions.ts';

export interface EdgarRequest extends Wanted {
  tickers: readonly string[];
  ciks: readonly string[];
  accessions: readonly string[];
}

/** A document of a filing is at most this large; the largest known submission has 400 MB. */
const MOST_BYTES = 1024 ** 3;

export interface Edgar {
  /** Every filing asked for, each once. A company or accession that cannot be found is an error in `failures`, and the rest goes on. */
  list(request: EdgarRequest): Promise<{ filings: EdgarFiling[]; failures: { asked: string; error: unknown }[] }>;
  /** Address of a filing's main document, or of its full submission where that is wanted or there is no other. */
  urlOf(filing: EdgarFiling, whole: boolean): string;
  /** Fetches it, and answers what its header adds to what the list knew. */
  fetch(
    url: string,
    filing: EdgarFiling,
    target: string,
    onProgress?: (bytes: number, total: number | null) => void,
  ): Promise<{ filing: EdgarFiling; downloaded: Downloaded }>;
  factsUrl(cik: string): string;
  /** Every fact that the company ever tagged, one JSON document. */
  companyFacts(
    cik: string,
    target: string,
    onProgress?: (bytes: number, total: number | null) => void,
  ): Promise<Downloaded>;
  cikOf(asked: { ticker: string } | { cik: string }): Promise<string>;
}

export function createEdgar(bases: EdgarBases, http: Http): Edgar {
  const where = addresses(bases);
  const cikOf: Edgar['cikOf'] = async (asked) =>
    'cik' in asked ? readCik(asked.cik) : cikOfTicker(asked.ticker, where, http);

  return {
    cikOf,
    async list({ tickers, ciks, accessions, ...wanted }) {
      const found = new Map<string, EdgarFiling>();
      const failures: { asked: string; error: unknown }[] = [];
      const attempt = async (asked: string, work: () => Promise<EdgarFiling[]>) => {
        try {
          for (const filing of await work()) found.set(filing.accession, filing);
        } catch (error) {
          if (http.signal.aborted) throw error;
          failures.push({ asked, error });
        }
      };
      if (accessions.length > 0) {
        const owner =
          ciks[0] !== undefined ? { cik: ciks[0] } : tickers[0] !== undefined ? { ticker: tickers[0] } : null;
        const cik = owner === null ? null : await cikOf(owner);
        for (const asked of accessions)
          await attempt(asked, async () => [await findByAccession(readAccession(asked), cik, where, http)]);
        return { filings: [...found.values()], failures };
      }
      for (const ticker of tickers)
        await attempt(ticker, async () => listFilings(await cikOf({ ticker }), wanted, where, http));
      for (const cik of ciks) await attempt(cik, async () => listFilings(readCik(cik), wanted, where, http));
      return { filings: [...found.values()], failures };
    },
    urlOf: ({ cik, accession, document }, whole) =>
      whole || document === null ? where.submission(cik, accession) : where.document(cik, accession, document),
    async fetch(url, filing, target, onProgress) {
      const downloaded = await download(
        {
          url,
          target,
          compressed: true,
          mostBytes: MOST_BYTES,
          check: (file) => faultOfDocument(file, new URL(url).host),
          ...(onProgress === undefined ? {} : { onProgress }),
        },
        http,
      );
      const { head } = await ends(target);
      const header = readHeader(/<SEC-HEADER>|^ACCESSION NUMBER:/m.test(head) ? head : '');
      const merged = {
        ...filing,
        company: filing.company ?? header.company,
        form: filing.form || (header.form ?? ''),
        filed: filing.filed ?? header.filed,
        period: filing.period ?? header.period,
      };
      return { filing: merged, downloaded };
    },
    factsUrl: where.companyFacts,
    companyFacts: (cik, target, onProgress) =>
      download(
        {
          url: where.companyFacts(cik),
          target,
          compressed: true,
          accept: 'application/json',
          mostBytes: MOST_BYTES,
          check: faultOfJson,
          ...(onProgress === undefined ? {} : { onProgress }),
        },
        http,
      ),
  };
}

/** Name under which a filing is listed: "Apple Inc. 10-K 2023-09-30". */
export function filingName({ company, cik, form, period, filed, accession }: EdgarFiling): string {
  return [company ?? `CIK ${longCik(cik)}`, form, period ?? filed ?? accession].filter((part) => part !== '').join(' ');
}
