import type { Db } from './connect.ts';

type Table = 'filings' | 'chunks' | 'numbers';

const counters = new WeakMap<Db, Map<Table, number>>();

/**
 * The next row id of a table, never one that a row of this process had before, even if that row has gone. SQLite gives the id of the last row again once it is
 * deleted: what is under way on a filing (its vectors, its surprises, a new reading) would then be stored with whatever took its place.
 */
export function rowIds(db: Db, table: Table): () => number {
  const used = counters.get(db) ?? new Map<Table, number>();
  counters.set(db, used);
  if (!used.has(table))
    used.set(table, db.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() ?? 0);
  return () => {
    const id = (used.get(table) ?? 0) + 1;
    used.set(table, id);
    return id;
  };
}
