/** The list of a company's filings: `submissions/CIK….json` and its older pages, columnar, into rows. */
import { AppError } from '../../api/errors.ts';
import { getJson, type Http } from '../http.ts';
import { accessionYear, longCik } from './accession.ts';
import type { EdgarAddresses } from './addresses.ts';

/** A filing as EDGAR lists it. */
export interface EdgarFiling {
  /** Without leading zeros. */
  cik: string;
  company: string | null;
  ticker: string | null;
  accession: string;
  form: string;
  filed: string | null;
  /** Period of report; null for forms without one. */
  period: string | null;
  /** Main document; null where EDGAR names none (before 2001). */
  document: string | null;
}

/** What the analyst asks for. */
export interface Wanted {
  /** Forms, e.g. ["10-K"]; empty for every form. */
  forms: readonly string[];
  /** Years of the period of report, both included. */
  years: { from: number; to: number } | null;
}

interface Page {
  name: string;
  filingFrom: string;
  filingTo: string;
}

type Columns = Record<string, unknown>;

/** Filings of a company, newest first. Only the older pages that can hold what is wanted are asked for. */
export async function listFilings(
  cik: string,
  wanted: Wanted,
  where: EdgarAddresses,
  http: Http,
): Promise<EdgarFiling[]> {
  const first = await firstPage(cik, where, http);
  const rows = [...first.rows];
  for (const page of first.pages.filter((one) => mayHold(one, wanted)))
    rows.push(...(await olderPage(page, first.who, where, http)));
  const chosen = rows.filter((row) => isWanted(row, wanted));
  return [...new Map(chosen.map((row) => [row.accession, row])).values()];
}

/** The filing of an accession number in a company's list; null when it is not there. */
export async function findFiling(
  cik: string,
  accession: string,
  where: EdgarAddresses,
  http: Http,
): Promise<EdgarFiling | null> {
  const first = await firstPage(cik, where, http);
  const isIt = (row: EdgarFiling) => row.accession === accession;
  const found = first.rows.find(isIt);
  if (found !== undefined) return found;
  const year = accessionYear(accession);
  for (const page of first.pages.filter((one) => overlaps(one, year, year))) {
    const older = (await olderPage(page, first.who, where, http)).find(isIt);
    if (older !== undefined) return older;
  }
  return null;
}

async function firstPage(cik: string, where: EdgarAddresses, http: Http) {
  const url = where.submissions(cik);
  const json = (await getJson({ url }, http)) as {
    name?: unknown;
    tickers?: unknown;
    filings?: { recent?: Columns; files?: unknown };
  } | null;
  const recent = json?.filings?.recent;
  if (recent === undefined || recent === null)
    throw new AppError(
      'network',
      `${new URL(url).host} answered for CIK ${longCik(cik)} with something that is no list of filings.`,
    );
  const ticker = Array.isArray(json?.tickers) ? json.tickers[0] : null;
  const who = { cik, company: text(json?.name), ticker: text(ticker)?.toUpperCase() ?? null };
  const files = json?.filings?.files;
  return { who, rows: rowsOf(recent, who), pages: (Array.isArray(files) ? files : []).filter(isPage) };
}

async function olderPage(
  page: Page,
  who: Pick<EdgarFiling, 'cik' | 'company' | 'ticker'>,
  where: EdgarAddresses,
  http: Http,
) {
  return rowsOf((await getJson({ url: where.page(page.name) }, http)) as Columns, who);
}

function isPage(value: unknown): value is Page {
  const page = value as Page | null;
  return typeof page?.name === 'string' && /^[\w.-]+\.json$/.test(page.name);
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function rowsOf(columns: Columns, who: Pick<EdgarFiling, 'cik' | 'company' | 'ticker'>): EdgarFiling[] {
  const column = (name: string): unknown[] => (Array.isArray(columns[name]) ? (columns[name] as unknown[]) : []);
  const accessions = column('accessionNumber');
  const [forms, filed, periods, documents] = ['form', 'filingDate', 'reportDate', 'primaryDocument'].map(column);
  return accessions.flatMap((accession, i) => {
    if (typeof accession !== 'string' || !/^\d{10}-\d{2}-\d{6}$/.test(accession)) return [];
    const row = { accession, form: text(forms?.[i]) ?? '', filed: text(filed?.[i]), period: text(periods?.[i]) };
    return [{ ...who, ...row, document: safeDocument(text(documents?.[i])) }];
  });
}

/** A name from the net becomes part of an address: only what EDGAR itself uses. */
function safeDocument(name: string | null): string | null {
  return name !== null && /^[\w.\- ()/]+$/.test(name) && !name.includes('..') && !name.startsWith('/') ? name : null;
}

/** Forms that went by another name for a time: annual reports under Item 405, and for a transition period. */
const SAME: Record<string, readonly string[]> = { '10-K': ['10-K', '10-K405', '10-KT'], '10-Q': ['10-Q', '10-QT'] };

export function isForm(form: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const plain = form.toUpperCase();
  return wanted.some((one) => (SAME[one.toUpperCase()] ?? [one.toUpperCase()]).includes(plain));
}

/** The year that a filing reports on: that of its period, where a year that ends in the first ten days of January counts for the one before; else of the day it was filed. */
export function yearOf({ period, filed }: Pick<EdgarFiling, 'period' | 'filed'>): number | null {
  const date = period ?? filed;
  if (date === null) return null;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return month === 1 && day <= 10 && period !== null ? year - 1 : year;
}

function isWanted(row: EdgarFiling, { forms, years }: Wanted): boolean {
  if (!isForm(row.form, forms)) return false;
  if (years === null) return true;
  const year = yearOf(row);
  return year !== null && year >= years.from && year <= years.to;
}

/** A report is filed after its period, sometimes by two years. */
const mayHold = (page: Page, { years }: Wanted) => years === null || overlaps(page, years.from, years.to + 2);

function overlaps({ filingFrom, filingTo }: Page, from: number, to: number): boolean {
  const [first, last] = [filingFrom, filingTo].map((date) => Number(/^\d{4}/.exec(date ?? '')?.[0]));
  return !first || !last || (first <= to && last >= from);
}
