/** Ticker to CIK, by the SEC's own list. */
import { AppError } from '../../api/errors.ts';
import { getJson, type Http } from '../http.ts';
import type { EdgarAddresses } from './addresses.ts';

/** The list changes with listings: once a day is enough. */
const FRESH_MS = 24 * 3600 * 1000;

/** @throws {AppError} `not_found` with the tickers that are near */
export async function cikOfTicker(ticker: string, where: EdgarAddresses, http: Http): Promise<string> {
  const wanted = plain(ticker);
  const json = await getJson({ url: where.tickers, freshFor: FRESH_MS }, http);
  const rows = Object.values((json ?? {}) as Record<string, { cik_str?: number | string; ticker?: string }>);
  const found = rows.find((row) => typeof row?.ticker === 'string' && plain(row.ticker) === wanted);
  const cik = String(found?.cik_str ?? '').replace(/^0+/, '');
  if (/^\d{1,10}$/.test(cik)) return cik;
  throw new AppError(
    'not_found',
    `The SEC lists no company with the ticker ${ticker.toUpperCase()}. Where it is no longer listed, give its CIK.`,
  );
}

/** "BRK.B", "BRK/B" and "brk-b" are one. */
const plain = (ticker: string) => ticker.trim().toUpperCase().replace(/[./ ]/g, '-');
