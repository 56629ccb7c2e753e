/** Items as the analyst mended them: laid over those that were read within the write that stores them, so that no reader ever sees a filing without. */
import { findStart } from '../../text/anchor.ts';
import { correctItems, type ItemCorrection } from '../../text/item-corrections.ts';
import type { Db } from '../connect.ts';
import { readCorrections, writeCorrections } from './corrections.ts';
import { readItems, writeItems } from './items.ts';

const KIND = 'item';
/** Characters from the beginning of an item whose words are noted, and by which its place is found again. */
const HEADING = 120;

/** "Item 7 of this filing begins here", or, with null, "it has none". */
export interface MendedItem extends ItemCorrection {
  filingId: number;
}

/** An item that the analyst set, and whose words are gone from the text. */
export type LostItem = Pick<ItemCorrection, 'part' | 'item'>;

interface Value extends LostItem {
  removed: boolean;
}

/** What is not transactions of their own: each runs within one. */
export function writeMendedItems(db: Db) {
  const items = { ...readItems(db), ...writeItems(db) };
  const corrections = { ...readCorrections(db), ...writeCorrections(db) };
  const textOf = db.prepare<[number], string>('SELECT text FROM filing_texts WHERE filing_id = ?').pluck();

  /** Lays what the analyst set over the stored items. Answers those whose words are gone from the text, which are left out. */
  function lay(filingId: number): LostItem[] {
    const kept = corrections.of(filingId, KIND);
    if (kept.length === 0) return [];
    const text = textOf.get(filingId) ?? '';
    const lost: LostItem[] = [];
    const made = kept.flatMap(({ value, anchor }): ItemCorrection[] => {
      const { part, item, removed } = value as Value;
      if (removed || anchor === null) return [{ part, item, start: null }];
      const start = findStart(text, anchor);
      if (start === null) lost.push({ part, item });
      return start === null ? [] : [{ part, item, start }];
    });
    items.replace(filingId, correctItems(items.list(filingId), made, text));
    return lost;
  }

  return {
    lay,
    /** Keeps what the analyst says of one item, and applies it. Throws `not_found`. */
    mend({ filingId, part, item, start }: MendedItem): void {
      const value: Value = { part, item, removed: start === null };
      const length = textOf.get(filingId)?.length ?? 0;
      const range = start === null ? {} : { range: { start, end: Math.min(length, start + HEADING) } };
      corrections.put({ filingId, kind: KIND, key: `${part}:${item}`, value, ...range });
      lay(filingId);
    },
    /** Takes back all that the analyst said of a filing's items; those stored stay as they are. */
    forget: (filingId: number): void => corrections.drop(filingId, KIND),
  };
}
