import type { Db } from '../connect.ts';

/** What the analyst mended in a filing. */
export interface CorrectionRow {
  id: number;
  /** Of the filing's uncompressed bytes. */
  sha256: string;
  /** What was mended: "item", "number", "table", ... */
  kind: string;
  /** Which of them: "7A", "table 3 row 2 column 1"; a second correction of the same replaces the first. */
  key: string;
  /** JSON. */
  value: string;
  /** Where in the clean text, when it was made; null where it has no place. */
  start: number | null;
  end: number | null;
  /** JSON: the words at and around the place. */
  anchor: string | null;
  parserVersion: number;
  madeAt: string;
}

export type NewCorrection = Omit<CorrectionRow, 'id'>;

const COLUMNS =
  'id, sha256, kind, key, value, start, "end", anchor, parser_version parserVersion, made_at madeAt' as const;

export function readCorrections(db: Db) {
  const all = db.prepare<[string], CorrectionRow>(`SELECT ${COLUMNS} FROM corrections WHERE sha256 = ? ORDER BY id`);
  return {
    /** Those of a file, oldest first. */
    of: (sha256: string): CorrectionRow[] => all.all(sha256),
  };
}

export function writeCorrections(db: Db) {
  const put = db.prepare<NewCorrection, { id: number }>(
    `INSERT INTO corrections (sha256, kind, key, value, start, "end", anchor, parser_version, made_at)
     VALUES (@sha256, @kind, @key, @value, @start, @end, @anchor, @parserVersion, @madeAt)
     ON CONFLICT (sha256, kind, key) DO UPDATE SET value = excluded.value, start = excluded.start, "end" = excluded."end",
       anchor = excluded.anchor, parser_version = excluded.parser_version, made_at = excluded.made_at
     RETURNING id`,
  );
  const remove = db.prepare<[string, number]>('DELETE FROM corrections WHERE sha256 = ? AND id = ?');
  return {
    /** Keeps a correction; one of the same kind and key of the same file is replaced. Answers its id. */
    put: (correction: NewCorrection): number => put.get(correction)?.id ?? 0,
    remove: (sha256: string, id: number): boolean => remove.run(sha256, id).changes > 0,
  };
}
