import type { ItemSpan } from '../../api/types.ts';
import type { Db } from '../connect.ts';

interface Row extends Omit<ItemSpan, 'also'> {
  also: string | null;
}

export function readItems(db: Db) {
  const all = db.prepare<[number], Row>(
    'SELECT item, also, title, start, "end", characters, confidence, reason FROM items WHERE filing_id = ? ORDER BY position',
  );
  const at = db
    .prepare<[number, number, number], string>(
      'SELECT item FROM items WHERE filing_id = ? AND start <= ? AND "end" > ? ORDER BY start DESC LIMIT 1',
    )
    .pluck();
  return {
    list: (filingId: number): ItemSpan[] =>
      all.all(filingId).map(({ also, ...item }) => (also === null ? item : { ...item, also: JSON.parse(also) })),
    /** The item that holds an offset. */
    at: (filingId: number, offset: number): string | null => at.get(filingId, offset, offset) ?? null,
  };
}

export function writeItems(db: Db) {
  const insert = db.prepare('INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    insert(filingId: number, items: readonly ItemSpan[]): void {
      items.forEach((item, position) => {
        const also = item.also === undefined ? null : JSON.stringify(item.also);
        const { title, start, end, characters, confidence, reason } = item;
        insert.run(filingId, position, item.item, also, title, start, end, characters, confidence, reason);
      });
    },
  };
}
