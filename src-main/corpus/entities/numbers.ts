import type { NumberKind, NumberRecord, ScaleSource } from '../../api/types.ts';
import type { ReaderNumber } from '../../api/views.ts';
import type { Db } from '../connect.ts';
import { rowIds } from '../row-ids.ts';
import { internTerms } from './terms.ts';

/** A number and the filing it stands in. */
export interface StoredNumber extends ReaderNumber {
  filingId: number;
}

/** Values from `low` to `high`, both included. */
export interface ValueQuery {
  low: number;
  high: number;
  unit?: string;
  kind?: NumberKind;
  /** Only these filings; all when absent. */
  filingIds?: readonly number[];
  /** Nearest to this value first; the middle of the range when absent. */
  near?: number;
  limit: number;
}

interface Row {
  id: number;
  filingId: number;
  start: number;
  end: number;
  digitsStart: number;
  digitsEnd: number;
  raw: string;
  value: number | null;
  sign: -1 | 0 | 1;
  scale: number;
  scaleSource: ScaleSource;
  scaleText: string | null;
  unit: string | null;
  kind: NumberKind;
  period: string | null;
  table: number | null;
  row: number | null;
  column: number | null;
  concept: string | null;
  fact: number | null;
}

function toNumber(row: Row): StoredNumber {
  const { scaleText, table, row: tableRow, column, concept, fact, ...rest } = row;
  return {
    ...rest,
    ...(scaleText === null ? {} : { scaleText }),
    ...(table === null || tableRow === null || column === null ? {} : { table: [table, tableRow, column] }),
    ...(concept === null ? {} : { concept }),
    ...(fact === null ? {} : { fact }),
  };
}

const SELECT = `SELECT n.id, n.filing_id filingId, n.start, n."end", n.digits_start digitsStart, n.digits_end digitsEnd, n.raw, n.value, n.sign,
    n.scale, n.scale_source scaleSource, s.text scaleText, n.unit, n.kind, p.text period, n."table", n."row", n."column", c.text concept, n.fact
  FROM numbers n LEFT JOIN terms s ON s.id = n.scale_text LEFT JOIN terms p ON p.id = n.period LEFT JOIN terms c ON c.id = n.concept`;

export function readNumbers(db: Db) {
  const one = db.prepare<[number], Row>(`${SELECT} WHERE n.id = ?`);
  const range = db.prepare<[number, number, number], Row>(
    `${SELECT} WHERE n.filing_id = ? AND n.start >= ? AND n.start < ? ORDER BY n.start`,
  );
  const byFact = db.prepare<[number, number], Row>(`${SELECT} WHERE n.filing_id = ? AND n.fact = ? ORDER BY n.start`);
  const after = db.prepare<[number, number], Row>(`${SELECT} WHERE n.id > ? ORDER BY n.id LIMIT ?`);
  const count = db.prepare<[], number>('SELECT count(*) FROM numbers').pluck();
  const wanted = '(@unit IS NULL OR unit = @unit) AND (@kind IS NULL OR kind = @kind) AND value BETWEEN @low AND @high';
  // Outwards from the value on both sides, each in the order of the index: a wide range is never read whole, nor sorted.
  const side = (half: string, order: string) =>
    `SELECT * FROM (SELECT id, abs(value - @near) far FROM numbers WHERE ${wanted} AND ${half} ORDER BY value ${order} LIMIT @limit)`;
  const everywhere = `${side('value >= @near', 'ASC')} UNION ALL ${side('value < @near', 'DESC')}`;
  const inFilings = `SELECT id, abs(value - @near) far FROM numbers INDEXED BY numbers_place
     WHERE filing_id IN (SELECT value FROM json_each(@filings)) AND ${wanted}`;
  const nearest = (source: string) =>
    db.prepare<Record<string, unknown>, Row>(
      `WITH found AS (${source} ORDER BY far, id LIMIT @limit) ${SELECT} JOIN found ON found.id = n.id ORDER BY found.far, n.id`,
    );
  const search = nearest(everywhere);
  const searchFilings = nearest(inFilings);
  return {
    get: (id: number): StoredNumber | null => mapOne(one.get(id)),
    /** Numbers whose raw text starts in [start, end) of the filing's clean Markdown, in order. */
    inRange: (filingId: number, start: number, end: number): StoredNumber[] =>
      range.all(filingId, start, end).map(toNumber),
    /** The places where a tagged fact stands. */
    ofFact: (filingId: number, fact: number): StoredNumber[] => byFact.all(filingId, fact).map(toNumber),
    /** Numbers by value, nearest first. */
    search(query: ValueQuery): StoredNumber[] {
      const { low, high, limit } = query;
      const near = query.near ?? (low + high) / 2;
      const asked = { low, high, limit, near, unit: query.unit ?? null, kind: query.kind ?? null };
      const found =
        query.filingIds === undefined
          ? search.all(asked)
          : searchFilings.all({ ...asked, filings: JSON.stringify(query.filingIds) });
      return found.map(toNumber);
    },
    /** Pages through all numbers by id (exports). */
    after: (id: number, limit: number): StoredNumber[] => after.all(id, limit).map(toNumber),
    count: (): number => count.get() ?? 0,
  };
}

const mapOne = (row: Row | undefined): StoredNumber | null => (row === undefined ? null : toNumber(row));

export function writeNumbers(db: Db) {
  const terms = internTerms(db);
  const insert = db.prepare(
    `INSERT INTO numbers (id, filing_id, start, "end", digits_start, digits_end, raw, value, sign, scale, scale_source, scale_text, unit, kind, period,
       "table", "row", "column", concept, fact)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const nextId = rowIds(db, 'numbers');
  return {
    insert(filingId: number, numbers: readonly NumberRecord[]): void {
      const term = terms.begin();
      for (const n of numbers) {
        insert.run(
          nextId(),
          filingId,
          n.start,
          n.end,
          n.digitsStart,
          n.digitsEnd,
          n.raw,
          n.value,
          n.sign,
          n.scale,
          n.scaleSource,
          term(n.scaleText),
          n.unit,
          n.kind,
          term(n.period),
          n.table?.[0] ?? null,
          n.table?.[1] ?? null,
          n.table?.[2] ?? null,
          term(n.concept),
          n.fact ?? null,
        );
      }
    },
  };
}
