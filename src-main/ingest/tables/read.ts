/** Reads all tables of a filing: each by the scale note that governs it, its own or one that it takes over. */
import type { ItemSpan } from '../../api/types.ts';
import type { NumberStyle } from '../../text/numbers/index.ts';
import type { Rendered, RenderedTable, RenderedText } from '../markdown.ts';
import { type ScannedGrid, scanGrid, tableNumbers } from './cells.ts';
import { type Filing, FOOTNOTE, readContext, type TableContext } from './context.ts';
import { denominationOf, isDollar } from './currency.ts';
import type { Grid } from './grid.ts';
import type { CellNumber } from './refine.ts';
import { readScaleNote, type ScaleNote } from './scale.ts';

export interface ReadTable {
  context: TableContext;
  found: CellNumber[];
}

/** A table that waits for the note it takes over: of the panel before it, or what most tables have. */
interface Draft {
  context: TableContext;
  scanned: ScannedGrid;
  takesOver: 'panel' | 'common';
}

/** What is known of the whole document when its tables are read. */
export interface ReadAs extends Partial<Filing> {
  readonly style?: NumberStyle;
}

/** How far back from a table a scale note may stand, in text blocks. */
const NOTE_REACH = 6;

/** Items of an annual report whose tables may take their scale from the table before: the analysis and the statements. */
export const FINANCIAL = new Set(['6', '7', '7A', '8', '15', '16']);
/** Items that only annual reports have. In other forms the statements may stand anywhere. */
const ANNUAL = /^(?:7|7A|8|1\d)$/;

/** True for the items of an annual report. */
export function isAnnual(items: readonly ItemSpan[]): boolean {
  return items.some(({ item }) => ANNUAL.test(item));
}

/**
 * Reads all tables, those with a note of their own first. A table without one takes the standing note ("unless otherwise stated") or the note of
 * the table before it, as long as its figures then stay within what the noted tables show.
 */
export function readTables(
  rendered: Rendered,
  items: readonly ItemSpan[],
  { money = denominationOf(rendered.text), fiscal = null, style }: ReadAs = {},
): ReadTable[] {
  const { drafts, standing } = draftTables(rendered, items, { money, fiscal }, style);
  const notes = drafts.map(({ context }) => context.note);
  const common = mostCommon(notes);
  const largest = drafts.reduce(
    (most, draft) => ('found' in draft && draft.context.note ? Math.max(most, largestMoney(draft.found)) : most),
    0,
  );
  const result: ReadTable[] = [];
  for (const [index, draft] of drafts.entries()) {
    if ('found' in draft) result.push(draft);
    else {
      const before = draft.takesOver === 'panel' ? result[index - 1]?.context.note : null;
      const { grid } = (rendered.tables[index] as RenderedTable).table;
      result.push(settle(draft, grid, before ?? common ?? standing, largest));
    }
  }
  return result;
}

/** Reads a table by a note taken over, unless that makes its figures larger than any noted one. */
function settle({ context, scanned }: Draft, grid: Grid, note: ScaleNote | null, largest: number): ReadTable {
  if (note) {
    const scaled = {
      ...context,
      note,
      near: false,
      close: false,
      currency: note.currency ?? context.currency,
      dollar: isDollar(note.currency) ? note.currency : context.dollar,
    };
    const found = tableNumbers(grid, scanned, scaled);
    if (largestMoney(found) <= largest * 1.2 || largest === 0) return { context: scaled, found };
  }
  return { context, found: tableNumbers(grid, scanned, context) };
}

/** Each table with what surrounds it, read at once where no note is to be taken over; and the standing note of the document. */
function draftTables(
  { texts, tables }: Rendered,
  items: readonly ItemSpan[],
  filing: Filing,
  style?: NumberStyle,
): { drafts: (ReadTable | Draft)[]; standing: ScaleNote | null } {
  const drafts: (ReadTable | Draft)[] = [];
  let recent: string[] = [];
  let standing: ScaleNote | null = null;
  let t = 0;
  const annual = isAnnual(items);
  for (const { index, start, table } of tables) {
    for (; t < texts.length && (texts[t] as RenderedText).index < index; t++) {
      const words = (texts[t] as RenderedText).block.text;
      recent.push(words.length > 400 ? words.slice(-300) : words);
      if (recent.length > NOTE_REACH) recent.shift();
      standing = standingNote(words) ?? standing;
    }
    const { grid } = table;
    const context = readContext(grid, recent.slice().reverse(), filing);
    // The next panel of one table takes its note; any other table what the statements mostly use.
    const panel = recent.length === 0 || recent.every((words) => FOOTNOTE.test(words));
    const financial = !annual || FINANCIAL.has(itemAt(items, start));
    const scanned = scanGrid(grid, style);
    if (context.note || !financial) drafts.push({ context, found: tableNumbers(grid, scanned, context) });
    else drafts.push({ context, scanned, takesOver: panel ? 'panel' : 'common' });
    recent = [];
  }
  return { drafts, standing };
}

function standingNote(words: string): ScaleNote | null {
  if (words.length > 1200 || !/\b(?:unless|except|tabular|tables?)\b/i.test(words)) return null;
  const note = FOOTNOTE.test(words) ? null : readScaleNote(words);
  if (note?.sharesOnly) return null;
  return note?.standing || (note && words.length < 160) ? note : null;
}

function itemAt(items: readonly ItemSpan[], at: number): string {
  return items.find((item) => item.start <= at && at < item.end)?.item ?? '';
}

function largestMoney(found: readonly CellNumber[]): number {
  let largest = 0;
  for (const number of found) {
    if (number.kind === 'money' && number.magnitude !== null)
      largest = Math.max(largest, number.magnitude * 10 ** number.scale);
  }
  return largest;
}

/** A note of the scale that most of the notes have. */
export function mostCommon(notes: readonly (ScaleNote | null)[]): ScaleNote | null {
  const counts = new Map<number, { count: number; note: ScaleNote }>();
  for (const note of notes) {
    if (!note) continue;
    const entry = counts.get(note.scale) ?? { count: 0, note };
    entry.count++;
    counts.set(note.scale, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.note ?? null;
}
