import type { Db } from '../connect.ts';

export interface WordHit {
  chunkId: number;
  filingId: number;
  /** bm25, larger is better (SQLite's own is negated). */
  score: number;
}

export interface WordQuery {
  /** What the analyst typed. Never parsed as FTS syntax: words and "quoted phrases" are taken literally. */
  text: string;
  /** `any` ranks chunks that hold more and rarer words first; `all` wants every word. */
  mode?: 'any' | 'all';
  filingIds?: readonly number[];
  limit: number;
}

const STOP = new Set(
  'a an and are as at be been but by did do does for from had has have how in into is it its of on or our that the their them they this to was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);

/**
 * FTS5 expression for typed text: each word or "phrase" becomes a quoted string, so that no character of it is syntax. Words of no weight are
 * left out unless there is nothing else. Null when there is no word at all.
 */
export function matchExpression(text: string, mode: 'any' | 'all' = 'any'): string | null {
  const parts = [...text.matchAll(/"([^"]+)"|(\S+)/g)].map((match) =>
    // A NUL would end the expression for SQLite, in the middle of a string.
    (match[1] ?? match[2] ?? '').replace(/["\0]/g, ' '),
  );
  const worded = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
  const weighty = worded.filter((part) => !STOP.has(part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  const used = weighty.length > 0 ? weighty : worded;
  if (used.length === 0) return null;
  return used.map((part) => `"${part}"`).join(mode === 'any' ? ' OR ' : ' AND ');
}

/** FTS5 puts these around what matched; they are control characters, which clean text never holds. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

export function readWords(db: Db) {
  const all = db.prepare<[string, number], WordHit>(
    `SELECT w.rowid chunkId, c.filing_id filingId, -w.rank score FROM
       (SELECT rowid, rank FROM chunk_words WHERE chunk_words MATCH ? ORDER BY rank LIMIT ?) w JOIN chunks c ON c.id = w.rowid`,
  );
  const within = db.prepare<[string, string, number], WordHit>(
    `SELECT w.rowid chunkId, c.filing_id filingId, -w.rank score FROM chunk_words w JOIN chunks c ON c.id = w.rowid
     WHERE w.chunk_words MATCH ? AND c.filing_id IN (SELECT value FROM json_each(?)) ORDER BY w.rank LIMIT ?`,
  );
  // better-sqlite3 binds numbers as REAL, and FTS5 passes over a REAL rowid as if it were not asked for.
  const marked = db
    .prepare<[string, number], string>(
      `SELECT highlight(chunk_words, 0, '${OPEN}', '${CLOSE}') FROM chunk_words WHERE chunk_words MATCH ? AND rowid = CAST(? AS INTEGER)`,
    )
    .pluck();
  return {
    /** Chunks by keyword, best first. */
    search(query: WordQuery): WordHit[] {
      const expression = matchExpression(query.text, query.mode);
      if (expression === null) return [];
      return query.filingIds === undefined
        ? all.all(expression, query.limit)
        : within.all(expression, JSON.stringify(query.filingIds), query.limit);
    },
    /** Ranges of the chunk's tagged text that the words matched. */
    marks(chunkId: number, text: string): { start: number; end: number }[] {
      const expression = matchExpression(text);
      const highlighted = expression === null ? undefined : marked.get(expression, chunkId);
      return highlighted === undefined ? [] : markedRanges(highlighted);
    },
  };
}

function markedRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let dropped = 0;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === OPEN) open = i - dropped++;
    else if (text[i] === CLOSE) ranges.push({ start: open, end: i - dropped++ });
  }
  return ranges;
}
