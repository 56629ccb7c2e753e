import type { ItemSpan } from '../../api/types.ts';
import type { Db } from '../connect.ts';

interface Row extends Omit<ItemSpan, 'also' | 'part'> {
  also: string | null;
  part: string | null;
}

export function readItems(db: Db) {
  const all = db.prepare<[number], Row>(
    'SELECT item, part, also, title, start, "end", characters, confidence, reason FROM items WHERE filing_id = ? ORDER BY position',
  );
  const at = db
    .prepare<[number, number, number], string>(
      'SELECT item FROM items WHERE filing_id = ? AND start <= ? AND "end" > ? ORDER BY start DESC LIMIT 1',
    )
    .pluck();
  return {
    list: (filingId: number): ItemSpan[] =>
      all.all(filingId).map(({ also, part, ...item }) => ({
        ...item,
        ...(part === null ? {} : { part }),
        ...(also === null ? {} : { also: JSON.parse(also) as string[] }),
      })),
    /** The item that holds an offset. */
    at: (filingId: number, offset: number): string | null => at.get(filingId, offset, offset) ?? null,
  };
}

export function writeItems(db: Db) {
  const row = db.prepare(
    `INSERT INTO items (filing_id, position, item, also, title, start, "end", characters, confidence, reason, part)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const clear = db.prepare('DELETE FROM items WHERE filing_id = ?');
  const itemAt = (table: string) =>
    `(SELECT item FROM items i WHERE i.filing_id = ${table}.filing_id AND i.start <= ${table}.start AND i."end" > ${table}.start ORDER BY i.start DESC LIMIT 1)`;
  const follow = [
    `UPDATE chunks SET item = ${itemAt('chunks')} WHERE filing_id = ?`,
    `UPDATE tables SET item = ${itemAt('tables')} WHERE filing_id = ?`,
  ].map((sql) => db.prepare(sql));
  const count = db.prepare('UPDATE filings SET items = ? WHERE id = ?');
  const insert = (filingId: number, items: readonly ItemSpan[]): void => {
    items.forEach((item, position) => {
      const also = item.also === undefined ? null : JSON.stringify(item.also);
      const { title, start, end, characters, confidence, reason } = item;
      const { part = null } = item;
      row.run(filingId, position, item.item, also, title, start, end, characters, confidence, reason, part);
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
