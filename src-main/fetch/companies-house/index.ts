/** Companies House: the documents that a company filed, and the bulk files of all accounts. */
import { AppError } from '../../api/errors.ts';
import { faultOfDocument, faultOfZip } from '../complete.ts';
import { type Downloaded, download } from '../download.ts';
import { getJson, type Http } from '../http.ts';
import type { CompaniesHouseBases } from './addresses.ts';
import { type BulkFile, bulkName } from './bulk.ts';

export { COMPANIES_HOUSE_BASES, type CompaniesHouseBases } from './addresses.ts';
export { type BulkFile, bulkName, readBulk } from './bulk.ts';

/** A document as the filing history lists it. */
export interface UkFiling {
  number: string;
  company: string | null;
  /** Of the transaction. */
  id: string;
  /** "AA" for accounts, "CS01" for a confirmation statement. */
  type: string;
  category: string;
  filed: string | null;
  /** Day up to which accounts are made. */
  madeUpTo: string | null;
  documentId: string;
}

export interface UkRequest {
  numbers: readonly string[];
  /** "accounts", "confirmation-statement" ...; empty for every kind. */
  categories: readonly string[];
  years: { from: number; to: number } | null;
}

/** Which form of a document is wanted: as data where there is it, else as pages. */
export type UkForm = 'xhtml' | 'pdf' | 'any';

const PAGE = 100;
/** No company has more documents. */
const MOST_PAGES = 100;
const MOST_BYTES = 1024 ** 3;
const TYPES = { xhtml: 'application/xhtml+xml', pdf: 'application/pdf' } as const;
/** The content of a document lies in a store of Amazon's, under an address that is signed and short-lived. */
const STORES = ['.amazonaws.com'];

const join = (base: string, path: string) => `${base.replace(/\/+$/, '')}/${path}`;

export interface CompaniesHouse {
  list(request: UkRequest): Promise<{ filings: UkFiling[]; failures: { asked: string; error: unknown }[] }>;
  urlOf(filing: UkFiling): string;
  /** Fetches a document in the first form that there is; answers the file's extension. */
  fetch(
    filing: UkFiling,
    form: UkForm,
    target: (extension: string) => string,
    onProgress?: (bytes: number, total: number | null) => void,
  ): Promise<Downloaded>;
  /** Fetches a bulk file. No key is needed. */
  bulk(file: BulkFile, target: string, onProgress?: (bytes: number, total: number | null) => void): Promise<Downloaded>;
}

/** Eight characters: digits with leading zeros, or two letters and six digits. */
export function readCompanyNumber(text: string): string {
  const plain = text.trim().toUpperCase().replace(/\s/g, '');
  const padded = /^\d{1,8}$/.test(plain)
    ? plain.padStart(8, '0')
    : plain.replace(
        /^([A-Z]{2})(\d{1,6})$/,
        (_all, letters: string, digits: string) => letters + digits.padStart(6, '0'),
      );
  if (!/^(?:\d{8}|[A-Z]{2}\d{6}|[A-Z]\d{7}|R\d{7})$/.test(padded))
    throw new AppError('bad_request', `"${text}" is no company number; one looks like 01234567 or SC123456.`);
  return padded;
}

export function createCompaniesHouse(
  bases: CompaniesHouseBases,
  key: string | null,
  http: Http,
  stores: readonly string[] = STORES,
): CompaniesHouse {
  const authorization = key === null ? undefined : `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
  const ask = (url: string) => getJson({ url, authorization }, http);
  const urlOf = ({ documentId }: UkFiling) => join(bases.documents, `document/${documentId}/content`);

  async function history(number: string, request: UkRequest): Promise<UkFiling[]> {
    const profile = (await ask(join(bases.api, `company/${number}`))) as { company_name?: unknown } | null;
    const company = typeof profile?.company_name === 'string' ? profile.company_name : null;
    const category =
      request.categories.length > 0 ? `&category=${request.categories.map(encodeURIComponent).join(',')}` : '';
    const filings: UkFiling[] = [];
    for (let page = 0; page < MOST_PAGES; page++) {
      const url = join(
        bases.api,
        `company/${number}/filing-history?items_per_page=${PAGE}&start_index=${page * PAGE}${category}`,
      );
      const { items, total_count: total } = (await ask(url)) as { items?: unknown[]; total_count?: number };
      const rows = (items ?? []).flatMap((item) => readItem(item, number, company));
      filings.push(...rows);
      if ((items ?? []).length === 0 || (page + 1) * PAGE >= (total ?? 0)) break;
    }
    return filings.filter((filing) => isWanted(filing, request));
  }

  return {
    urlOf,
    async list(request) {
      const filings: UkFiling[] = [];
      const failures: { asked: string; error: unknown }[] = [];
      for (const asked of request.numbers) {
        try {
          filings.push(...(await history(readCompanyNumber(asked), request)));
        } catch (error) {
          // A key that is not accepted fails for every company alike.
          if (http.signal.aborted || (error instanceof AppError && error.code === 'unauthorized')) throw error;
          failures.push({ asked, error });
        }
      }
      return { filings, failures };
    },
    async fetch(filing, form, target, onProgress) {
      const metadata = (await ask(join(bases.documents, `document/${filing.documentId}`))) as {
        resources?: Record<string, unknown>;
      };
      const wanted = form === 'any' ? (['xhtml', 'pdf'] as const) : [form];
      const found = wanted.find((one) => metadata.resources?.[TYPES[one]] !== undefined);
      if (found === undefined) {
        const there = Object.keys(metadata.resources ?? {}).join(', ') || 'nothing';
        throw new AppError(
          'not_found',
          `Companies House has this document as ${there}, not as ${wanted.join(' or ')}.`,
        );
      }
      const url = urlOf(filing);
      return download(
        {
          url,
          target: target(found === 'pdf' ? 'pdf' : 'xhtml'),
          accept: TYPES[found],
          authorization,
          redirectHosts: stores,
          mostBytes: MOST_BYTES,
          check: (file) => faultOfDocument(file, new URL(url).host),
          ...(onProgress === undefined ? {} : { onProgress }),
        },
        http,
      );
    },
    async bulk(file, target, onProgress) {
      const name = bulkName(file);
      const get = (url: string) =>
        download({ url, target, check: faultOfZip, ...(onProgress === undefined ? {} : { onProgress }) }, http);
      try {
        return await get(join(bases.downloads, name));
      } catch (error) {
        // Months older than a year move to the archive.
        if (file.day !== undefined || !(error instanceof AppError) || error.code !== 'not_found') throw error;
        return get(join(bases.downloads, `archive/${name}`));
      }
    },
  };
}

function readItem(value: unknown, number: string, company: string | null): UkFiling[] {
  const item = value as {
    transaction_id?: string;
    type?: string;
    category?: string;
    date?: string;
    description_values?: { made_up_date?: string };
    action_date?: string;
    links?: { document_metadata?: string };
  };
  // Its address may name another host than ours: the last part is what counts.
  const documentId = /\/document\/([\w-]{1,200})\/?$/.exec(item.links?.document_metadata ?? '')?.[1];
  if (documentId === undefined || typeof item.transaction_id !== 'string') return [];
  const madeUpTo = day(item.description_values?.made_up_date) ?? day(item.action_date);
  return [
    {
      number,
      company,
      id: item.transaction_id,
      type: item.type ?? '',
      category: item.category ?? '',
      filed: day(item.date),
      madeUpTo,
      documentId,
    },
  ];
}

const day = (text: unknown): string | null =>
  typeof text === 'string' ? (/^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null) : null;

function isWanted({ category, madeUpTo, filed }: UkFiling, { categories, years }: UkRequest): boolean {
  if (categories.length > 0 && !categories.includes(category)) return false;
  const year = Number((madeUpTo ?? filed)?.slice(0, 4));
  return years === null || (year >= years.from && year <= years.to);
}
