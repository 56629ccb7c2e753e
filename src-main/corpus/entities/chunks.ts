import { type Chunk, NUMBER_KINDS, type TaggedNumber, type TaggedText } from '../../api/types.ts';
import type { Db } from '../connect.ts';
import { rowIds } from '../row-ids.ts';

/** A chunk with its row id and filing. */
export interface StoredChunk extends Chunk {
  id: number;
  filingId: number;
}

interface Row {
  id: number;
  filingId: number;
  position: number;
  item: string | null;
  start: number;
  end: number;
  page: number | null;
  tokens: number;
  text: string;
  numbers: string;
}

/** [start, end, value, index of kind or -1] */
type PackedNumber = [number, number, number, number];

const packNumbers = (numbers: readonly TaggedNumber[]): string =>
  JSON.stringify(
    numbers.map(
      (n): PackedNumber => [n.start, n.end, n.value, n.kind === undefined ? -1 : NUMBER_KINDS.indexOf(n.kind)],
    ),
  );

function unpackTagged(text: string, packed: string): TaggedText {
  const rows: PackedNumber[] = JSON.parse(packed);
  const numbers = rows.map(([start, end, value, kindIndex]): TaggedNumber => {
    const kind = NUMBER_KINDS[kindIndex];
    return kind === undefined ? { start, end, value } : { start, end, value, kind };
  });
  return { text, numbers };
}

const toChunk = (row: Row): StoredChunk => ({
  id: row.id,
  filingId: row.filingId,
  index: row.position,
  item: row.item,
  start: row.start,
  end: row.end,
  page: row.page,
  tokens: row.tokens,
  tagged: unpackTagged(row.text, row.numbers),
});

export function readChunks(db: Db) {
  const select = 'SELECT id, filing_id filingId, position, item, start, "end", page, tokens, text, numbers FROM chunks';
  const one = db.prepare<[number], Row>(`${select} WHERE id = ?`);
  const byIndex = db.prepare<[number, number], Row>(`${select} WHERE filing_id = ? AND position = ?`);
  const at = db.prepare<[number, number], Row>(
    `${select} WHERE filing_id = ? AND start <= ? ORDER BY start DESC, position DESC LIMIT 1`,
  );
  const idAt = db
    .prepare<[number, number], number>(
      'SELECT id FROM chunks WHERE filing_id = ? AND start <= ? ORDER BY start DESC, position DESC LIMIT 1',
    )
    .pluck();
  const ofFiling = db.prepare<[number], Row>(`${select} WHERE filing_id = ? ORDER BY position`);
  const many = db.prepare<[string], Row>(`${select} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`);
  const count = db.prepare<[], number>('SELECT count(*) FROM chunks').pluck();
  const lackingCount = db
    .prepare<[string], number>(
      `SELECT count(*) FROM chunks c WHERE NOT EXISTS
         (SELECT 1 FROM embeddings e WHERE e.chunk_id = c.id AND e.model_id = (SELECT id FROM models WHERE hash = ?))`,
    )
    .pluck();
  const lacking = db.prepare<[number, string, number], Row>(
    `${select} c WHERE id > ? AND NOT EXISTS
       (SELECT 1 FROM embeddings e WHERE e.chunk_id = c.id AND e.model_id = (SELECT id FROM models WHERE hash = ?))
     ORDER BY id LIMIT ?`,
  );
  return {
    get: (id: number): StoredChunk | null => mapOne(one.get(id)),
    /** The chunks of these ids, by id. */
    many: (ids: readonly number[]): StoredChunk[] => many.all(JSON.stringify(ids)).map(toChunk),
    byIndex: (filingId: number, index: number): StoredChunk | null => mapOne(byIndex.get(filingId, index)),
    /** The last chunk that starts at or before an offset of the clean Markdown. */
    at: (filingId: number, offset: number): StoredChunk | null => mapOne(at.get(filingId, offset)),
    /** Its id alone: its text is not read. */
    idAt: (filingId: number, offset: number): number | null => idAt.get(filingId, offset) ?? null,
    list: (filingId: number): StoredChunk[] => ofFiling.all(filingId).map(toChunk),
    count: (): number => count.get() ?? 0,
    /** How many chunks have no vector of the model. */
    lackingCount: (modelHash: string): number => lackingCount.get(modelHash) ?? 0,
    /** The next chunks, after an id, that have no vector of the model. */
    lacking: (modelHash: string, after: number, limit: number): StoredChunk[] =>
      lacking.all(after, modelHash, limit).map(toChunk),
  };
}

const mapOne = (row: Row | undefined): StoredChunk | null => (row === undefined ? null : toChunk(row));

export function writeChunks(db: Db) {
  const insert = db.prepare(
    'INSERT INTO chunks (id, filing_id, position, item, start, "end", page, tokens, text, numbers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const nextId = rowIds(db, 'chunks');
  return {
    insert(filingId: number, chunks: readonly Chunk[]): void {
      for (const chunk of chunks) {
        const { index, item, start, end, page, tokens, tagged } = chunk;
        insert.run(nextId(), filingId, index, item, start, end, page, tokens, tagged.text, packNumbers(tagged.numbers));
      }
    },
  };
}
