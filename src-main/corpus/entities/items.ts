import type { ItemSpan } from '../../api/types.ts';
import type { Db } from '../connect.ts';

interface Row extends Omit<ItemSpan, 'also' | 'part' | 'more'> {
  also: string | null;
  more: string | null;
  part: string | null;
}

/** The item that holds an offset, as `text/item-at.ts` says; null where none does. Both arguments are SQL. */
const itemAt = (filing: string, offset: string): string => `coalesce(
  (SELECT i.item FROM items i WHERE i.filing_id = ${filing} AND i.start <= ${offset} AND i."end" > ${offset}
    ORDER BY i.start DESC, i."end", i.position LIMIT 1),
  (SELECT i.item FROM items i, json_each(i.more) r WHERE i.filing_id = ${filing} AND r.value ->> 'start' <= ${offset} AND r.value ->> 'end' > ${offset}
    ORDER BY r.value ->> 'start' DESC, r.value ->> 'end', i.position LIMIT 1))`;

export function readItems(db: Db) {
  const all = db.prepare<[number], Row>(
    'SELECT item, part, also, more, title, start, "end", characters, confidence, reason FROM items WHERE filing_id = ? ORDER BY position',
  );
  const at = db.prepare<{ id: number; at: number }, string>(`SELECT ${itemAt('@id', '@at')}`).pluck();
  return {
    list: (filingId: number): ItemSpan[] =>
      all.all(filingId).map(({ also, part, more, ...item }) => ({
        ...item,
        ...(part === null ? {} : { part }),
        ...(also === null ? {} : { also: JSON.parse(also) as string[] }),
        ...(more === null ? {} : { more: JSON.parse(more) as NonNullable<ItemSpan['more']> }),
      })),
    /** The item that holds an offset. */
    at: (filingId: number, offset: number): string | null => at.get({ id: filingId, at: offset }) ?? null,
  };
}

export function writeItems(db: Db) {
  const row = db.prepare(
    `INSERT INTO items (filing_id, position, item, also, title, start, "end", characters, confidence, reason, part, more)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const clear = db.prepare('DELETE FROM items WHERE filing_id = ?');
  const follow = [
    `UPDATE chunks SET item = ${itemAt('chunks.filing_id', 'chunks.start')} WHERE filing_id = ?`,
    `UPDATE tables SET item = ${itemAt('tables.filing_id', 'tables.start')} WHERE filing_id = ?`,
  ].map((sql) => db.prepare(sql));
  const count = db.prepare('UPDATE filings SET items = ? WHERE id = ?');
  const insert = (filingId: number, items: readonly ItemSpan[]): void => {
    items.forEach((item, position) => {
      const also = item.also === undefined ? null : JSON.stringify(item.also);
      const { title, start, end, characters, confidence, reason } = item;
      const { part = null } = item;
      const more = item.more === undefined ? null : JSON.stringify(item.more);
      row.run(filingId, position, item.item, also, title, start, end, characters, confidence, reason, part, more);
    });
  };
  return {
    insert,
    /** Other items in the place of those there are; chunks and tables follow. */
    replace(filingId: number, items: readonly ItemSpan[]): void {
      clear.run(filingId);
      insert(filingId, items);
      count.run(items.length, filingId);
      for (const statement of follow) statement.run(filingId);
    },
  };
}
