/** What the analyst mended in filings: kept by the bytes of the file and the words around the place, so that a newer parser does not undo it. */
import { AppError } from '../api/errors.ts';
import { PARSER_VERSION } from '../api/versions.ts';
import type { Corpus } from '../corpus/index.ts';
import { type Anchor, anchorAt, findAnchor } from '../text/anchor.ts';

/** A correction as it applies to the filing's present text. */
export interface Correction {
  id: number;
  kind: string;
  key: string;
  value: unknown;
  /** Where it stands now; null without a place, or where it was lost. */
  range: { start: number; end: number } | null;
  /** True when its words are no longer in the text: to be shown to the analyst, not to be applied. */
  lost: boolean;
  madeAt: string;
}

export interface NewCorrection {
  filingId: number;
  kind: string;
  key: string;
  value: unknown;
  range?: { start: number; end: number };
}

export function createCorrections({ corpus }: { readonly corpus: Corpus }) {
  function filing(id: number): { sha256: string; text: string } {
    const original = corpus.read.filings.original(id);
    if (original === null) throw new AppError('not_found', 'This filing is no longer in the corpus.');
    return { sha256: original.sha256, text: corpus.read.filings.text(id) ?? '' };
  }

  return {
    /** Keeps a correction; one of the same kind and key is replaced. Rejects with `bad_request` for a place outside the text. */
    async put({ filingId, kind, key, value, range }: NewCorrection): Promise<number> {
      const { sha256, text } = filing(filingId);
      if (range && !(range.start >= 0 && range.start <= range.end && range.end <= text.length))
        throw new AppError('bad_request', 'The place of the correction lies outside the text of the filing.');
      const anchor = range ? anchorAt(text, range.start, range.end) : null;
      return corpus.write.corrections.put({
        sha256,
        kind,
        key,
        value: JSON.stringify(value),
        start: range?.start ?? null,
        end: range?.end ?? null,
        anchor: anchor && JSON.stringify(anchor),
        parserVersion: PARSER_VERSION,
        madeAt: new Date().toISOString(),
      });
    },
    /** All of a filing, oldest first, each at its place in the present text. */
    list(filingId: number, kind?: string): Correction[] {
      const { sha256, text } = filing(filingId);
      const rows = corpus.read.corrections.of(sha256).filter((row) => kind === undefined || row.kind === kind);
      return rows.map(({ id, kind: what, key, value, anchor, madeAt }) => {
        const range = anchor === null ? null : findAnchor(text, JSON.parse(anchor) as Anchor);
        return {
          id,
          kind: what,
          key,
          value: JSON.parse(value),
          range,
          lost: anchor !== null && range === null,
          madeAt,
        };
      });
    },
    /** Takes a correction back; false when there is none. */
    remove(filingId: number, id: number): Promise<boolean> {
      return corpus.write.corrections.remove(filing(filingId).sha256, id);
    },
  };
}

export type Corrections = ReturnType<typeof createCorrections>;
