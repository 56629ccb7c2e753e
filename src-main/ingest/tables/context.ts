/** What surrounds a table: its header rows, its columns' heads and periods, and the scale note that governs it. */
import type { ScaleSource } from '../../api/types.ts';
import { type Denomination, isDollar } from './currency.ts';
import type { Grid, Placed } from './grid.ts';
import { columnHeads, countHeaderRows } from './headers.ts';
import { headCurrency } from './lines.ts';
import { columnPeriods, type FiscalYear, tablePeriod } from './periods.ts';
import { readScaleNote, type ScaleNote } from './scale.ts';

export interface TableContext {
  headerRows: number;
  heads: string[];
  periods: (string | null)[];
  /** What the whole table is of, where no column has a period. */
  period: string | null;
  note: ScaleNote | null;
  /** Power of ten for share counts where a note of their own gives it. */
  shares: number | null;
  noteSource: ScaleSource;
  /** The note stands in or right before the table; false where it is taken over from others. */
  near: boolean;
  /** It stands in the table or in the text next before it. */
  close: boolean;
  /** ISO currency of the table's money. */
  currency: string;
  /** ISO currency of a plain "$". */
  dollar: string;
}

/** Heads that say nothing of scale: a period, a column of notes' numbers. */
const BARE_HEAD = /^\W*(?:notes?|pages?|(?:19|20)\d{2})\W*$/i;

/** A line that explains a mark in the table before it and says nothing of the next. */
export const FOOTNOTE = /^\s*(?:\(?(?:\d{1,2}|[a-z])\)|\[[a-z\d]{1,2}\]|\*{1,3}|[†‡])\s*\S/;

/** What holds for all tables of a filing. */
export interface Filing {
  money: Denomination;
  /** The filer's year; null where the filing is no annual report or does not say. */
  fiscal: FiscalYear | null;
}

/** How many texts before a table may say when its columns end. */
const CAPTION_REACH = 3;

/** Context of a table. `notes` are the texts before it, nearest first. */
export function readContext(grid: Grid, notes: readonly string[], { money, fiscal }: Filing): TableContext {
  const headerRows = countHeaderRows(grid);
  const heads = columnHeads(grid, headerRows);
  let note: ScaleNote | null = null;
  let shares: number | null = null;
  const take = (found: ScaleNote | null) => {
    if (found?.sharesOnly) shares ??= found.scale;
    else note ??= found;
  };
  const ofSections: ScaleNote[] = [];
  for (const found of ownNotes(grid, headerRows, ofSections)) take(found);
  take(sharedNote(heads));
  const close = note !== null || (readScaleNote(notes[0] ?? '') !== null && !FOOTNOTE.test(notes[0] ?? ''));
  for (const text of notes) if (!FOOTNOTE.test(text)) take(readScaleNote(text));
  for (const found of ofSections) take(found);
  const near = notes.slice(0, CAPTION_REACH);
  const periods = columnPeriods(heads, near, fiscal);
  const named = (note as ScaleNote | null)?.currency ?? null;
  return {
    headerRows,
    heads,
    periods,
    period: periods.every((one) => one === null) ? tablePeriod(heads[0] ?? '', near) : null,
    note,
    shares,
    noteSource: 'heading',
    near: note !== null,
    close,
    currency: named ?? firstOf(heads, headCurrency) ?? money.currency,
    dollar: isDollar(named) ? named : money.dollar,
  };
}

function firstOf<T, R>(items: readonly T[], of: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = of(item);
    if (found !== null) return found;
  }
  return null;
}

/** A label that heads the rows below it and not the table: "Numerator (in millions):", unlike "Year ended (in millions):". */
const SECTION =
  /^(?!\W*(?:amounts?|figures?|dollars?|years?|fiscal|as of|at|in|for the|assets|revenues?|income)\b).*[a-z]{3}.*\(.*\)\s?:\s*$/i;

/** Notes in the table itself: in the heads, the stub, or a row of its own near the top. Those of its sections go to `ofSections`. */
function* ownNotes(grid: Grid, headerRows: number, ofSections: ScaleNote[]): Generator<ScaleNote | null> {
  const limit = Math.min(grid.rows, Math.max(headerRows, 3));
  for (let r = 0; r < limit; r++) {
    for (const [c, cell] of (grid.cells[r] as (Placed | null | undefined)[]).entries()) {
      if (!cell) continue;
      // A head over a few columns speaks for those only; see lineOf.
      const wide = c === 0 || (r < headerRows && cell.columnEnd - cell.column >= 4);
      if (!wide && r < headerRows && !restEmpty(grid, r, c)) continue;
      // In the body only a row of its own is a note of the table; beside figures it is the row's.
      if (r >= headerRows && (c > 0 || !restEmpty(grid, r, c))) continue;
      if (r >= headerRows && cell.block.text.length >= 120) continue;
      const note = readScaleNote(cell.block.text);
      if (note && r >= headerRows && SECTION.test(cell.block.text)) ofSections.push(note);
      else yield note;
    }
  }
}

/** The note that all headed columns of figures share ("£000" over each): it governs the columns that stand under no head as well. */
function sharedNote(heads: readonly string[]): ScaleNote | null {
  let shared: ScaleNote | null = null;
  for (const head of heads.slice(1)) {
    const note = readScaleNote(head);
    if (note === null) {
      if (head !== '' && !BARE_HEAD.test(head)) return null;
    } else if (note.sharesOnly || (shared !== null && shared.scale !== note.scale)) return null;
    else shared ??= note;
  }
  return shared;
}

function restEmpty(grid: Grid, row: number, column: number): boolean {
  return (grid.cells[row] as (Placed | null | undefined)[]).every((cell, c) => c === column || !cell);
}
