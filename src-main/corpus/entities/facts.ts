import type { Fact } from '../../api/types.ts';
import type { Db } from '../connect.ts';
import { internTerms } from './terms.ts';

/** Text facts (whole notes tagged as one) repeat the filing's text; the corpus keeps their beginning. */
export const TEXT_FACT_CHARACTERS = 2000;

/** A fact and its index in the filing. */
export interface StoredFact extends Fact {
  index: number;
}

interface Row {
  position: number;
  concept: string;
  contextRef: string;
  value: string | null;
  raw: string | null;
  numeric: number;
  unit: string | null;
  instant: string | null;
  start: string | null;
  end: string | null;
  dimensions: string | null;
  scale: number;
  sign: -1 | 1;
  hidden: number;
}

const toFact = (row: Row): StoredFact => ({
  index: row.position,
  concept: row.concept,
  contextRef: row.contextRef,
  value: row.value,
  numeric: row.numeric === 1,
  unit: row.unit,
  ...(row.instant === null ? {} : { instant: row.instant }),
  ...(row.start === null ? {} : { start: row.start }),
  ...(row.end === null ? {} : { end: row.end }),
  dimensions: row.dimensions === null ? {} : JSON.parse(row.dimensions),
  raw: row.raw ?? row.value ?? '',
  scale: row.scale,
  sign: row.sign,
  hidden: row.hidden === 1,
});

export function readFacts(db: Db) {
  const select = `SELECT f.position, t.text concept, c.ref contextRef, f.value, f.raw, f."numeric", f.unit, c.instant, c.start, c."end", c.dimensions,
      f.scale, f.sign, f.hidden
    FROM facts f JOIN terms t ON t.id = f.concept JOIN contexts c ON c.id = f.context_id`;
  const one = db.prepare<[number, number], Row>(`${select} WHERE f.filing_id = ? AND f.position = ?`);
  const all = db.prepare<[number], Row>(`${select} WHERE f.filing_id = ? ORDER BY f.position`);
  const byConcept = db.prepare<[number, string], Row>(
    `${select} WHERE f.filing_id = ? AND t.text IN (SELECT value FROM json_each(?)) ORDER BY f.position`,
  );
  return {
    get(filingId: number, index: number): StoredFact | null {
      const row = one.get(filingId, index);
      return row === undefined ? null : toFact(row);
    },
    list: (filingId: number): StoredFact[] => all.all(filingId).map(toFact),
    /** Facts of the named concepts ("us-gaap:Revenues", ...), dimensions and all. */
    byConcept: (filingId: number, concepts: readonly string[]): StoredFact[] =>
      byConcept.all(filingId, JSON.stringify(concepts)).map(toFact),
  };
}

export function writeFacts(db: Db) {
  const terms = internTerms(db);
  const context = db.prepare(
    'INSERT INTO contexts (filing_id, ref, instant, start, "end", dimensions) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insert = db.prepare(
    `INSERT INTO facts (filing_id, position, concept, context_id, value, raw, "numeric", unit, scale, sign, hidden)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    insert(filingId: number, facts: readonly Fact[]): void {
      const term = terms.begin();
      const contexts = new Map<string, number>();
      facts.forEach((fact, position) => {
        let contextId = contexts.get(fact.contextRef);
        if (contextId === undefined) {
          const dimensions = Object.keys(fact.dimensions).length === 0 ? null : JSON.stringify(fact.dimensions);
          const { contextRef, instant, start, end } = fact;
          contextId = Number(
            context.run(filingId, contextRef, instant ?? null, start ?? null, end ?? null, dimensions).lastInsertRowid,
          );
          contexts.set(contextRef, contextId);
        }
        const value = fact.numeric ? fact.value : (fact.value?.slice(0, TEXT_FACT_CHARACTERS) ?? null);
        const raw = fact.numeric ? fact.raw : fact.raw.slice(0, TEXT_FACT_CHARACTERS);
        const { numeric, unit, scale, sign, hidden } = fact;
        const same = raw === value ? null : raw;
        insert.run(
          filingId,
          position,
          term(fact.concept),
          contextId,
          value,
          same,
          +numeric,
          unit,
          scale,
          sign,
          +hidden,
        );
      });
    },
  };
}
