import type { FilingMeta } from '../../api/types.ts';
import type { Db } from '../connect.ts';

/** What an archive says of a filing. It goes before what the parser read, but for the period, which filings say better themselves. */
export type KnownMeta = Partial<
  Pick<FilingMeta, 'company' | 'cik' | 'ticker' | 'form' | 'filed' | 'accession' | 'periodEnd'>
>;

export interface FetchedFrom {
  url: string;
  known: KnownMeta;
}

export interface SourceRow extends FetchedFrom {
  filingId: number;
  fetchedAt: string;
}

type Row = Omit<SourceRow, 'known'> & { known: string };
const toSource = (row: Row | undefined): SourceRow | null =>
  row === undefined ? null : { ...row, known: JSON.parse(row.known) as KnownMeta };

export function readSources(db: Db) {
  const select = 'SELECT filing_id filingId, url, fetched_at fetchedAt, known FROM filing_sources';
  const one = db.prepare<[number], Row>(`${select} WHERE filing_id = ?`);
  const byUrl = db.prepare<[string], Row>(`${select} WHERE url = ? ORDER BY filing_id DESC LIMIT 1`);
  return {
    get: (filingId: number): SourceRow | null => toSource(one.get(filingId)),
    /** The filing that came from this address. */
    byUrl: (url: string): SourceRow | null => toSource(byUrl.get(url)),
  };
}

export function writeSources(db: Db) {
  const put = db.prepare(
    `INSERT INTO filing_sources VALUES (?, ?, ?, ?)
     ON CONFLICT (filing_id) DO UPDATE SET url = excluded.url, fetched_at = excluded.fetched_at, known = excluded.known`,
  );
  return {
    put(filingId: number, { url, known }: FetchedFrom): void {
      put.run(filingId, url, new Date().toISOString(), JSON.stringify(known));
    },
  };
}

/** The parser's metadata with what the archive knows. */
export function mergeMeta(meta: FilingMeta, known: KnownMeta | undefined): FilingMeta {
  if (known === undefined) return meta;
  const { periodEnd: knownPeriod, ...rest } = known;
  const sure = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
  const periodEnd = meta.periodEnd ?? knownPeriod ?? null;
  return { ...meta, ...sure, periodEnd, fiscalYear: meta.fiscalYear ?? yearOf(periodEnd) };
}

/** A year that ends in the first days of January counts for the one before. */
function yearOf(period: string | null): number | null {
  if (period === null) return null;
  const [year = 0, month = 0, day = 0] = period.split('-').map(Number);
  return month === 1 && day <= 10 ? year - 1 : year;
}
