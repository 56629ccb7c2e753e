import type { Db } from '../connect.ts';

/** Strings that come back on thousands of rows (concepts, periods, scale headings) are stored once and named by id. */
export function internTerms(db: Db) {
  const find = db.prepare<[string], number>('SELECT id FROM terms WHERE text = ?').pluck();
  const insert = db.prepare('INSERT INTO terms (text) VALUES (?)');
  return {
    /** For one transaction: a rolled-back insert must not stay in the memory of the next. */
    begin() {
      const known = new Map<string, number>();
      return (text: string | null | undefined): number | null => {
        if (text === null || text === undefined) return null;
        const cached = known.get(text);
        if (cached !== undefined) return cached;
        const id = find.get(text) ?? Number(insert.run(text).lastInsertRowid);
        known.set(text, id);
        return id;
      };
    },
  };
}
