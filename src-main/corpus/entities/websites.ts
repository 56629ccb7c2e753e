import type { TaggedText, WebsiteStatistics } from '../../api/types.ts';
import type { Db } from '../connect.ts';
import { writeChunks } from './chunks.ts';

export interface StoredWebsite {
  filingId: number;
  companyId: number;
  host: string | null;
  statistics: WebsiteStatistics;
}

export interface ConfirmedWebsite {
  companyId: number;
  /** Empty where the analyst says that there is none. */
  url: string;
  host: string;
  confirmedAt: string;
}

type Row = Omit<StoredWebsite, 'statistics'> & { statistics: string };
const toWebsite = (row: Row): StoredWebsite => ({
  ...row,
  statistics: JSON.parse(row.statistics) as WebsiteStatistics,
});

/** An appended chunk covers nothing of its filing's text: it stands at its end, empty. */
const APPENDED = 'start = "end"';

export interface AppendedChunk {
  filingId: number;
  /** Length of the filing's text. */
  characters: number;
  /** Null takes the chunk away. */
  chunk: { tagged: TaggedText; tokens: number } | null;
}

export function readWebsites(db: Db) {
  const select =
    'SELECT w.filing_id filingId, f.company_id companyId, w.host, w.statistics FROM websites w JOIN filings f ON f.id = w.filing_id';
  const ofCompany = db.prepare<[number], Row>(`${select} WHERE f.company_id = ? ORDER BY f.id DESC`);
  const all = db.prepare<[], Row>(`${select} ORDER BY f.id DESC`);
  const confirmed = 'SELECT company_id companyId, url, host, confirmed_at confirmedAt FROM company_websites';
  const one = db.prepare<[number], ConfirmedWebsite>(`${confirmed} WHERE company_id = ?`);
  const everyConfirmed = db.prepare<[], ConfirmedWebsite>(confirmed);
  const appended = db.prepare<[], { filingId: number; text: string }>(
    `SELECT filing_id filingId, text FROM chunks WHERE ${APPENDED}`,
  );
  const filings = db.prepare<[number], { id: number; characters: number }>(
    "SELECT id, characters FROM filings WHERE company_id = ? AND format <> 'website' AND chunker_version > 0 ORDER BY id",
  );
  return {
    /** The chunks that were appended to filings, by filing. */
    appended: (): Map<number, string> => new Map(appended.all().map(({ filingId, text }) => [filingId, text])),
    /** Filings of a company to which the figures of its website belong: those that are chunked, and no websites themselves. */
    filingsOf: (companyId: number) => filings.all(companyId),
    /** Websites read for a company, the newest first. */
    ofCompany: (companyId: number): StoredWebsite[] => ofCompany.all(companyId).map(toWebsite),
    list: (): StoredWebsite[] => all.all().map(toWebsite),
    confirmed: (companyId: number): ConfirmedWebsite | null => one.get(companyId) ?? null,
    everyConfirmed: (): ConfirmedWebsite[] => everyConfirmed.all(),
  };
}

export function writeWebsites(db: Db) {
  const confirm = db.prepare(
    `INSERT INTO company_websites VALUES (?, ?, ?, ?)
     ON CONFLICT (company_id) DO UPDATE SET url = excluded.url, host = excluded.host, confirmed_at = excluded.confirmed_at`,
  );
  const forget = db.prepare('DELETE FROM company_websites WHERE company_id = ?');
  const drop = db.prepare(`DELETE FROM chunks WHERE filing_id = ? AND ${APPENDED}`);
  const dropVectors = db.prepare(
    `DELETE FROM embeddings WHERE chunk_id IN (SELECT id FROM chunks WHERE filing_id = ? AND ${APPENDED})`,
  );
  const next = db
    .prepare<[number], number>('SELECT coalesce(max(position) + 1, 0) FROM chunks WHERE filing_id = ?')
    .pluck();
  const recount = db.prepare(
    'UPDATE filings SET chunks = (SELECT count(*) FROM chunks WHERE filing_id = filings.id) WHERE id = ?',
  );
  const chunks = writeChunks(db);
  return {
    /** Puts an appended chunk in the place of the one before; vectors of that go with it. */
    append: db.transaction((rows: readonly AppendedChunk[]): void => {
      for (const { filingId, characters, chunk } of rows) {
        dropVectors.run(filingId);
        drop.run(filingId);
        if (chunk !== null) {
          const index = next.get(filingId) ?? 0;
          chunks.insert(filingId, [{ index, item: null, start: characters, end: characters, page: null, ...chunk }]);
        }
        recount.run(filingId);
      }
    }),
    /** Keeps what the analyst confirmed; null takes it back. */
    confirm(companyId: number, website: { url: string; host: string } | null): void {
      if (website === null) forget.run(companyId);
      else confirm.run(companyId, website.url, website.host, new Date().toISOString());
    },
  };
}

/** Statements that store a website's figures with its filing; used by the filing's own writes. */
export function writeWebsiteParts(db: Db) {
  const drop = db.prepare('DELETE FROM websites WHERE filing_id = ?');
  const insert = db.prepare('INSERT INTO websites VALUES (?, ?, ?)');
  const companyOf = db
    .prepare<[string], number>('SELECT company_id FROM company_websites WHERE host = ? ORDER BY company_id')
    .pluck();
  return {
    put(filingId: number, website: { host: string | null; statistics: WebsiteStatistics } | undefined): void {
      drop.run(filingId);
      if (website !== undefined) insert.run(filingId, website.host, JSON.stringify(website.statistics));
    },
    /** The company whose confirmed website this is. */
    companyOf: (host: string): number | null => companyOf.get(host) ?? null,
  };
}
