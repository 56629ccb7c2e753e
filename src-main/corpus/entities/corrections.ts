import { AppError } from '../../api/errors.ts';
import { PARSER_VERSION } from '../../api/versions.ts';
import { type Anchor, anchorAt } from '../../text/anchor.ts';
import type { Db } from '../connect.ts';

/** What the analyst mended in a filing, as it was kept. */
export interface KeptCorrection {
  /** Which one was mended: "7A"; a second correction of the same replaces the first. */
  key: string;
  value: unknown;
  /** The place and the words at and around it; null without a place. */
  anchor: Anchor | null;
}

export interface NewCorrection {
  filingId: number;
  /** What was mended: "item". */
  kind: string;
  key: string;
  value: unknown;
  range?: { start: number; end: number };
}

interface Row {
  key: string;
  value: string;
  anchor: string | null;
}

/** Hashes of the files that a filing is: its own and those of its copies in other wrappers. What was mended in any of them is mended in all. */
const FILES =
  'SELECT sha256 FROM filings WHERE id = @filingId UNION SELECT sha256 FROM filing_copies WHERE filing_id = @filingId';

export function readCorrections(db: Db) {
  const all = db.prepare<{ filingId: number; kind: string }, Row>(
    `SELECT key, value, anchor FROM corrections WHERE kind = @kind AND sha256 IN (${FILES}) ORDER BY made_at, id`,
  );

  return {
    /** Those of a kind, the latest of each key, oldest first. */
    of(filingId: number, kind: string): KeptCorrection[] {
      const latest = new Map<string, KeptCorrection>();
      for (const { key, value, anchor } of all.all({ filingId, kind })) {
        latest.delete(key);
        latest.set(key, {
          key,
          value: JSON.parse(value),
          anchor: anchor === null ? null : (JSON.parse(anchor) as Anchor),
        });
      }
      return [...latest.values()];
    },
  };
}

export function writeCorrections(db: Db) {
  const filing = db.prepare<[number], { sha256: string; text: string }>(
    'SELECT sha256, text FROM filings JOIN filing_texts ON filing_id = id WHERE id = ?',
  );
  const put = db.prepare(
    `INSERT INTO corrections (sha256, kind, key, value, start, "end", anchor, parser_version, made_at)
     VALUES (@sha256, @kind, @key, @value, @start, @end, @anchor, @parserVersion, @madeAt)
     ON CONFLICT (sha256, kind, key) DO UPDATE SET value = excluded.value, start = excluded.start, "end" = excluded."end",
       anchor = excluded.anchor, parser_version = excluded.parser_version, made_at = excluded.made_at`,
  );
  const drop = db.prepare(`DELETE FROM corrections WHERE kind = @kind AND sha256 IN (${FILES})`);
  const columns = 'kind, key, value, start, "end", anchor, parser_version, made_at';
  const hand = db.prepare(
    `INSERT INTO corrections (sha256, ${columns})
     SELECT copy.sha256, ${columns.replace(/\w+|"end"/g, 'made.$&')} FROM filings f JOIN corrections made ON made.sha256 = f.sha256
       JOIN filing_copies copy ON copy.filing_id = f.id WHERE f.id = ?
     ON CONFLICT (sha256, kind, key) DO UPDATE SET value = excluded.value, start = excluded.start, "end" = excluded."end",
       anchor = excluded.anchor, parser_version = excluded.parser_version, made_at = excluded.made_at
       WHERE excluded.made_at >= corrections.made_at`,
  );
  return {
    /**
     * Keeps a correction with the words at and around its place; one of the same kind and key of the same file is replaced. Throws `not_found`, and
     * `bad_request` for a place outside the text.
     */
    put({ filingId, kind, key, value, range }: NewCorrection): void {
      const found = filing.get(filingId);
      if (found === undefined) throw new AppError('not_found', 'There is no such filing; it may have been removed.');
      const { sha256, text } = found;
      if (range && !(range.start >= 0 && range.start <= range.end && range.end <= text.length))
        throw new AppError('bad_request', 'The place of the correction lies outside the text of the filing.');
      put.run({
        sha256,
        kind,
        key,
        value: JSON.stringify(value),
        start: range?.start ?? null,
        end: range?.end ?? null,
        anchor: range ? JSON.stringify(anchorAt(text, range.start, range.end)) : null,
        parserVersion: PARSER_VERSION,
        madeAt: new Date().toISOString(),
      });
    },
    /** Takes back all of a kind. */
    drop: (filingId: number, kind: string): void => void drop.run({ filingId, kind }),
    /** Keeps them with the copies of a filing too: it is about to go, and one of these may come back in its place. */
    handToCopies: (filingId: number): void => void hand.run(filingId),
  };
}
