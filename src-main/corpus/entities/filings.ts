import { deserialize } from 'node:v8';
import { type Chunk, type FilingDocument, LOW_CONFIDENCE, type ParsedFiling } from '../../api/types.ts';
import type { FilingSummary } from '../../api/views.ts';
import type { Db } from '../connect.ts';
import { rowIds } from '../row-ids.ts';
import { writeBlocks } from './blocks.ts';
import { writeChunks } from './chunks.ts';
import { writeCompanies } from './companies.ts';
import { writeCorrections } from './corrections.ts';
import { writeFacts } from './facts.ts';
import { writeItems } from './items.ts';
import { type LostItem, writeMendedItems } from './mended-items.ts';
import { writeNumbers } from './numbers.ts';
import { type FetchedFrom, mergeMeta, readSources, writeSources } from './sources.ts';
import { writeSurprises } from './surprises.ts';
import { writeTables } from './tables.ts';
import { writeWebsiteParts } from './websites.ts';

/** What was read from one file, ready to be stored. */
export interface ReadFiling {
  parsed: ParsedFiling;
  chunks: readonly Chunk[];
  chunkerVersion: number;
  /** What the filing says, whatever wraps it; null where that cannot be told. */
  contentKey?: string | null;
}

/** The same as bytes: `v8.serialize` of `{ filing, chunks, contentKey }`, unpacked on the writer thread. */
export interface PackedFiling {
  packed: Uint8Array;
  chunkerVersion: number;
}

interface PackedParts {
  filing: ParsedFiling;
  chunks: Chunk[] | null;
  contentKey: string | null;
}

export type Reading = ReadFiling | PackedFiling;

export type NewFiling = Reading & FilingSource;

/** Where a filing came from. */
export interface FilingSource {
  /** Of the uncompressed bytes. */
  sha256: string;
  /** File name as the analyst knows it. */
  name: string;
  path: string;
  /** Name of the file in originals/. */
  original: string;
  /** Uncompressed size. */
  bytes: number;
  /** Where it was fetched, and what is known of it from there. */
  fetched?: FetchedFrom | undefined;
}

/** A summary as SQL answers it. */
interface Row extends Omit<FilingSummary, 'warnings' | 'dormant'> {
  /** JSON. */
  warnings: string;
  dormantFlag: number | null;
}

const toSummary = ({ warnings, dormantFlag, ...row }: Row): FilingSummary => ({
  ...row,
  warnings: JSON.parse(warnings),
  dormant: dormantFlag === null ? null : dormantFlag === 1,
});

/** The filing of the same company and period that this one amends, or that amends it, by the form's name: 10-K and 10-K/A. */
const VERSIONS = `
      (SELECT o.id FROM filings o WHERE f.form LIKE '%/A' AND o.company_id = f.company_id AND o.form = substr(f.form, 1, length(f.form) - 2)
        AND o.period_end = f.period_end ORDER BY o.filed, o.id LIMIT 1) amends,
      (SELECT a.id FROM filings a WHERE a.company_id = f.company_id AND a.form = f.form || '/A' AND a.period_end = f.period_end
        ORDER BY a.filed DESC, a.id DESC LIMIT 1) amendedBy`;

export interface StoredOriginal {
  filingId: number;
  sha256: string;
  name: string;
  original: string;
}

export function readFilings(db: Db) {
  const select = `SELECT f.id, f.company_id companyId, coalesce(f.company, c.name) company, coalesce(f.cik, c.cik) cik,
      coalesce(f.ticker, c.ticker) ticker, f.form, f.period_end periodEnd, f.fiscal_year fiscalYear, f.filed, f.accession, f.name, f.format, f.bytes,
      f.sha256, f.characters, f.items, f.tables, f.numbers, f.facts, f.chunks, f.warnings, f.added_at addedAt, f.company_number companyNumber, f.dormant dormantFlag, ${VERSIONS},
      (SELECT count(*) FROM items i WHERE i.filing_id = f.id AND i.confidence < ${LOW_CONFIDENCE}) lowConfidence,
      (SELECT count(*) FROM embeddings e WHERE e.filing_id = f.id AND e.model_id = (SELECT id FROM models WHERE hash = ?)) embedded
    FROM filings f JOIN companies c ON c.id = f.company_id`;
  const all = db.prepare<[string], Row>(`${select} ORDER BY c.name COLLATE NOCASE, f.period_end DESC, f.id DESC`);
  const one = db.prepare<[string, number], Row>(`${select} WHERE f.id = ?`);
  const text = db.prepare<[number], string>('SELECT text FROM filing_texts WHERE filing_id = ?').pluck();
  const bySha = db.prepare<[string], { id: number; parserVersion: number; chunkerVersion: number }>(
    'SELECT id, parser_version parserVersion, chunker_version chunkerVersion FROM filings WHERE sha256 = ?',
  );
  const ofCompany = db.prepare<[number], number>('SELECT id FROM filings WHERE company_id = ? ORDER BY id').pluck();
  const originals = 'SELECT id filingId, sha256, name, original FROM filings';
  const original = db.prepare<[number], StoredOriginal>(`${originals} WHERE id = ?`);
  const stale = db.prepare<[number, number], StoredOriginal>(
    `${originals} WHERE parser_version <> ? OR chunker_version <> ? ORDER BY id`,
  );
  const everyOriginal = db.prepare<[], StoredOriginal>(`${originals} ORDER BY id`);
  const documents = db.prepare<[number], string | null>('SELECT documents FROM filings WHERE id = ?').pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM filings').pluck();
  return {
    /** Every filing, by company and newest first; `embedded` counts vectors of the given model ('' for none). */
    list: (modelHash: string): FilingSummary[] => all.all(modelHash).map(toSummary),
    get(id: number, modelHash: string): FilingSummary | null {
      const row = one.get(modelHash, id);
      return row === undefined ? null : toSummary(row);
    },
    /** The clean Markdown. */
    text: (id: number): string | null => text.get(id) ?? null,
    /** The filing of these bytes, and the code that read it. */
    bySha: (sha256: string) => bySha.get(sha256) ?? null,
    ofCompany: (companyId: number): number[] => ofCompany.all(companyId),
    /** What the submission held, in its order; nothing for a file that is one document. */
    documents(id: number): FilingDocument[] {
      const list = documents.get(id) ?? null;
      return list === null ? [] : JSON.parse(list);
    },
    /** Of every filing. */
    originals: (): StoredOriginal[] => everyOriginal.all(),
    original: (id: number): StoredOriginal | null => original.get(id) ?? null,
    /** Filings read by another version of the parser or the chunker. */
    stale: (parserVersion: number, chunkerVersion: number): StoredOriginal[] =>
      stale.all(parserVersion, chunkerVersion),
    count: (): number => count.get() ?? 0,
  };
}

export function writeFilings(db: Db) {
  const companies = writeCompanies(db);
  const parts = { blocks: writeBlocks(db), tables: writeTables(db), items: writeItems(db), facts: writeFacts(db) };
  const numbers = writeNumbers(db);
  const chunks = writeChunks(db);
  const sources = { ...readSources(db), ...writeSources(db) };
  const websites = writeWebsiteParts(db);
  const mended = writeMendedItems(db);
  const corrections = writeCorrections(db);
  const surprises = writeSurprises(db);
  const nextId = rowIds(db, 'filings');
  const known = db.prepare<[string], number>('SELECT id FROM filings WHERE sha256 = ?').pluck();
  const copyOf = db.prepare<[string], number>('SELECT filing_id FROM filing_copies WHERE sha256 = ?').pluck();
  const twin = db.prepare<[string], number>('SELECT id FROM filings WHERE content_key = ? ORDER BY id LIMIT 1').pluck();
  const insertCopy = db.prepare('INSERT INTO filing_copies VALUES (?, ?, ?, ?)');
  const insert = db.prepare(
    `INSERT INTO filings (id, company_id, sha256, name, path, original, bytes, format, company, cik, ticker, form, period_end, fiscal_year, filed, accession,
       company_number, dormant, content_key, characters, items, tables, numbers, facts, chunks, warnings, parser_version, chunker_version, added_at, documents)
     VALUES (@id, @companyId, @sha256, @name, @path, @original, @bytes, @format, @company, @cik, @ticker, @form, @periodEnd, @fiscalYear, @filed, @accession,
       @companyNumber, @dormant, @contentKey, @characters, @items, @tables, @numbers, @facts, @chunks, @warnings, @parserVersion, @chunkerVersion, @addedAt, @documents)`,
  );
  const update = db.prepare(
    `UPDATE filings SET company_id = @companyId, format = @format, company = @company, cik = @cik, ticker = @ticker, form = @form,
       period_end = @periodEnd, fiscal_year = @fiscalYear, filed = @filed, accession = @accession,
       company_number = @companyNumber, dormant = @dormant, content_key = @contentKey, characters = @characters, items = @items,
       tables = @tables, numbers = @numbers, facts = @facts, chunks = @chunks, warnings = @warnings, parser_version = @parserVersion,
       chunker_version = @chunkerVersion, documents = @documents WHERE id = @id`,
  );
  const insertText = db.prepare('INSERT INTO filing_texts VALUES (?, ?)');
  const remove = db.prepare<[number], { original: string }>('DELETE FROM filings WHERE id = ? RETURNING original');
  const derived = [
    'embeddings',
    'chunks',
    'numbers',
    'facts',
    'contexts',
    'tables',
    'blocks',
    'items',
    'filing_texts',
  ].map((table) => db.prepare(`DELETE FROM ${table} WHERE filing_id = ?`));
  const nameOf = db.prepare<[number], string>('SELECT name FROM filings WHERE id = ?').pluck();
  const textOf = db.prepare<[number], string>('SELECT text FROM filing_texts WHERE filing_id = ?').pluck();

  function columns(
    name: string,
    { parsed, chunks: list, chunkerVersion, contentKey }: ReadFiling,
    fetched: FetchedFrom | undefined,
  ) {
    const meta = mergeMeta(parsed.meta, fetched?.known);
    const company = meta.company?.trim() || null;
    const named = parsed.website?.named === true || fetched?.known.company != null;
    const host = named ? null : (parsed.website?.host ?? null);
    const confirmed = host === null ? null : websites.companyOf(host);
    return {
      ...meta,
      company,
      companyNumber: meta.companyNumber ?? null,
      dormant: meta.dormant == null ? null : Number(meta.dormant),
      contentKey: contentKey ?? null,
      companyId:
        confirmed ??
        companies.resolve({
          name: company ?? name.replace(/(\.[a-z]{2,4})+$/i, ''),
          cik: meta.cik,
          number: meta.companyNumber ?? null,
          ticker: meta.ticker,
        }),
      format: parsed.format,
      characters: parsed.text.length,
      items: parsed.items.length,
      tables: parsed.tables.length,
      numbers: parsed.numbers.length,
      facts: parsed.facts.length,
      chunks: list.length,
      warnings: JSON.stringify(parsed.warnings),
      documents: parsed.documents === undefined ? null : JSON.stringify(parsed.documents),
      parserVersion: parsed.parserVersion,
      chunkerVersion,
    };
  }

  function unpack(reading: Reading): ReadFiling {
    if (!('packed' in reading)) return reading;
    const { filing, chunks: list, contentKey }: PackedParts = deserialize(reading.packed);
    return { parsed: filing, chunks: list ?? [], chunkerVersion: reading.chunkerVersion, contentKey };
  }

  function insertParts(id: number, { parsed, chunks: list }: ReadFiling): void {
    insertText.run(id, parsed.text);
    parts.items.insert(id, parsed.items);
    parts.blocks.insert(id, parsed.blocks);
    parts.tables.insert(id, parsed.tables);
    parts.facts.insert(id, parsed.facts);
    numbers.insert(id, parsed.numbers);
    chunks.insert(id, list);
    websites.put(id, parsed.website);
  }

  /** Puts a reading in the place of the one before. */
  function exchange(id: number, name: string, read: ReadFiling): void {
    for (const statement of derived) statement.run(id);
    surprises.forget(id);
    update.run({ ...columns(name, read, sources.get(id) ?? undefined), id });
    insertParts(id, read);
    companies.tidy();
  }

  return {
    /**
     * Stores a filing with all that was read from it, and what the analyst mended in these bytes before, in one transaction. The same bytes twice are one
     * filing, and so is the same content in another wrapper, of which only the hash is kept. `lost` are items that the analyst set and whose words are gone.
     */
    insert: db.transaction((filing: NewFiling): { id: number; duplicate: boolean; lost: LostItem[] } => {
      const before = known.get(filing.sha256) ?? copyOf.get(filing.sha256);
      if (before !== undefined) return { id: before, duplicate: true, lost: [] };
      const { sha256, name, path, original, bytes } = filing;
      const addedAt = new Date().toISOString();
      const read = unpack(filing);
      const same = read.contentKey ? twin.get(read.contentKey) : undefined;
      if (same !== undefined) {
        insertCopy.run(sha256, same, name, addedAt);
        return { id: same, duplicate: true, lost: mended.lay(same) };
      }
      const id = nextId();
      insert.run({ ...columns(name, read, filing.fetched), id, sha256, name, path, original, bytes, addedAt });
      insertParts(id, read);
      if (filing.fetched !== undefined) sources.put(id, filing.fetched);
      return { id, duplicate: false, lost: mended.lay(id) };
    }),
    /**
     * Puts a new reading of the same bytes in the place of an old one, with what the analyst mended laid over it, in one transaction; vectors of the old
     * chunks and surprises of the old numbers go with them. Null when the filing has gone meanwhile.
     */
    replace: db.transaction((id: number, reading: Reading): { lost: LostItem[] } | null => {
      const name = nameOf.get(id);
      if (name === undefined) return null;
      exchange(id, name, unpack(reading));
      return { lost: mended.lay(id) };
    }),
    /**
     * Takes back what the analyst said of a filing's items: those of a new reading stand in their place. Where its text is another than the one stored, all
     * of the reading does. Answers whether it did, or null when the filing has gone meanwhile.
     */
    restoreItems: db.transaction((id: number, reading: Reading): { replaced: boolean } | null => {
      const name = nameOf.get(id);
      if (name === undefined) return null;
      const read = unpack(reading);
      mended.forget(id);
      const replaced = textOf.get(id) !== read.parsed.text;
      if (replaced) exchange(id, name, read);
      else parts.items.replace(id, read.parsed.items);
      return { replaced };
    }),
    /** Removes filings and everything made from them; answers the names of originals that nothing needs any more. */
    remove: db.transaction((ids: readonly number[]): { removed: number; originals: string[] } => {
      for (const id of ids) {
        corrections.handToCopies(id);
        surprises.forget(id);
      }
      const gone = ids.flatMap((id) => remove.all(id));
      companies.tidy();
      return { removed: gone.length, originals: gone.map((row) => row.original) };
    }),
  };
}
