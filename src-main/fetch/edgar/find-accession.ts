/** A filing by its accession number alone. Its first ten digits are who sent it in, often an agent, so the company must be looked for. */
import { gunzipSync } from 'node:zlib';
import { AppError } from '../../api/errors.ts';
import { isGzipped } from '../gzip.ts';
import { getBytes, type Http } from '../http.ts';
import { accessionYear } from './accession.ts';
import type { EdgarAddresses } from './addresses.ts';
import { type EdgarFiling, findFiling } from './submissions.ts';

/** An index of a past quarter never changes; that of the running one does each day. */
const FRESH_MS = 12 * 3600 * 1000;

/**
 * Looks in the list of the sender, who is the company itself more often than not, then in the quarterly indexes of the accession's year.
 * @throws {AppError} `not_found`
 */
export async function findByAccession(
  accession: string,
  cik: string | null,
  where: EdgarAddresses,
  http: Http,
): Promise<EdgarFiling> {
  const sender = String(Number(accession.slice(0, 10)));
  for (const one of cik === null ? [sender] : [cik]) {
    const found = await orNull(() => findFiling(one, accession, where, http));
    if (found !== null) return found;
  }
  if (cik !== null) return bare(accession, cik);
  http.note('The accession number names an agent and not the company: looking in the index of its year.');
  const year = accessionYear(accession);
  for (let quarter = 1; quarter <= 4; quarter++) {
    const row = await inQuarter(accession, where.quarter(year, quarter), http);
    if (row !== null) return (await orNull(() => findFiling(row.cik, accession, where, http))) ?? row;
  }
  throw new AppError(
    'not_found',
    `EDGAR has no filing with the accession number ${accession}. Give the company's CIK or ticker with it if you know it.`,
  );
}

const bare = (accession: string, cik: string): EdgarFiling => ({
  cik,
  accession,
  company: null,
  ticker: null,
  form: '',
  filed: null,
  period: null,
  document: null,
});

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

/** Lines "CIK|Company Name|Form Type|Date Filed|edgar/data/CIK/ACCESSION.txt". A filing of several companies has one line each: the first is the issuer's as a rule. */
async function inQuarter(accession: string, url: string, http: Http): Promise<EdgarFiling | null> {
  const bytes = await orNull(() => getBytes({ url, freshFor: FRESH_MS }, http));
  if (bytes === null) return null;
  const plain = isGzipped(bytes) ? gunzipSync(bytes) : Buffer.from(bytes);
  const at = plain.indexOf(`/${accession}.txt`);
  if (at < 0) return null;
  const start = plain.lastIndexOf(10, at) + 1;
  const [cik, company, form, filed] = plain.subarray(start, at).toString('latin1').split('|');
  if (cik === undefined || !/^\d+$/.test(cik)) return null;
  return { ...bare(accession, cik), company: company ?? null, form: form ?? '', filed: filed ?? null };
}
