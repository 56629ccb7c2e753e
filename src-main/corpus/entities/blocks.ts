import type { Block, BlockKind } from '../../api/types.ts';
import type { Db } from '../connect.ts';

/** A block and its position in the filing, from 0. */
export interface StoredBlock extends Block {
  index: number;
}

interface Row {
  position: number;
  kind: BlockKind;
  start: number;
  end: number;
  level: number | null;
  table: number | null;
  page: number | null;
  confidence: number | null;
}

const toBlock = (row: Row): StoredBlock => ({
  index: row.position,
  kind: row.kind,
  start: row.start,
  end: row.end,
  ...(row.level === null ? {} : { level: row.level }),
  ...(row.table === null ? {} : { table: row.table }),
  ...(row.page === null ? {} : { page: row.page }),
  ...(row.confidence === null ? {} : { confidence: row.confidence }),
});

export function readBlocks(db: Db) {
  const columns = 'position, kind, start, "end", level, "table", page, confidence';
  const page = db.prepare<[number, number, number], Row>(
    `SELECT ${columns} FROM blocks WHERE filing_id = ? AND position >= ? ORDER BY position LIMIT ?`,
  );
  const count = db.prepare<[number], number>('SELECT count(*) FROM blocks WHERE filing_id = ?').pluck();
  const at = db
    .prepare<[number, number], number>(
      'SELECT position FROM blocks WHERE filing_id = ? AND start <= ? ORDER BY start DESC, position DESC LIMIT 1',
    )
    .pluck();
  return {
    page: (filingId: number, from: number, limit: number): StoredBlock[] =>
      page.all(filingId, from, limit).map(toBlock),
    count: (filingId: number): number => count.get(filingId) ?? 0,
    /** Position of the last block that starts at or before the offset (0 before the first). */
    at: (filingId: number, offset: number): number => at.get(filingId, offset) ?? 0,
  };
}

export function writeBlocks(db: Db) {
  const insert = db.prepare('INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    insert(filingId: number, blocks: readonly Block[]): void {
      blocks.forEach((block, position) => {
        insert.run(
          filingId,
          position,
          block.kind,
          block.start,
          block.end,
          block.level ?? null,
          block.table ?? null,
          block.page ?? null,
          block.confidence ?? null,
        );
      });
    },
  };
}
