/** What lies where on a page, by its ink alone: running text, tables, figures. Found before a letter is read, so that each can be read for what it is. */
import type { Ink } from './ink.ts';
import { findPhrases } from './phrases.ts';
import type { Span } from './rules.ts';
import type { RegionKind } from './types.ts';

export interface InkRegion extends Span {
  kind: RegionKind;
}

/** Inches: what is higher than a line of the largest type is a figure; rows further apart are of different parts. */
const LINE = 0.42;
const COLUMN_GAP = 0.22;
const TABLE_BREAK = 0.75;
const RUNNING = 2.2;
/** Regions smaller than this each way, in inches, are dust. */
const DUST = 0.06;

interface Row extends Span {
  phrases: Span[];
  tabular: boolean;
}

/** Regions from top to bottom, in pixels. `ink` is the page's without ruled lines. */
export function findRegions(ink: Ink, dpi: number): InkRegion[] {
  const phrases = findPhrases(ink, dpi);
  const figures = phrases.filter((span) => isFigure(span, dpi));
  const rows = toRows(
    phrases.filter((span) => !isFigure(span, dpi)),
    dpi,
  );
  const regions: InkRegion[] = [...groups(rows, dpi), ...figures.map((span) => ({ ...span, kind: 'figure' as const }))];
  return regions
    .filter(({ x0, x1, y0, y1 }) => x1 - x0 >= DUST * dpi && y1 - y0 >= DUST * dpi)
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

/** Higher than any line, and not a few lines that touch. */
function isFigure({ x0, y0, x1, y1 }: Span, dpi: number): boolean {
  return y1 - y0 > LINE * dpi && x1 - x0 < 4 * (y1 - y0);
}

/** Phrases whose middles lie within each other's height stand on one row. */
function toRows(phrases: readonly Span[], dpi: number): Row[] {
  const rows: Row[] = [];
  for (const phrase of [...phrases].sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1)) {
    const middle = (phrase.y0 + phrase.y1) / 2;
    const row = rows.at(-1);
    if (row && middle < row.y1 && middle > row.y0) {
      row.phrases.push(phrase);
      cover(row, phrase);
    } else rows.push({ ...phrase, phrases: [phrase], tabular: false });
  }
  for (const row of rows) row.tabular = isTabular(row.phrases, dpi);
  return rows;
}

/** Columns of figures or labels, not of running text: at least one phrase is short. */
function isTabular(phrases: Span[], dpi: number): boolean {
  phrases.sort((a, b) => a.x0 - b.x0);
  if (phrases.every(({ x0, x1 }) => x1 - x0 > RUNNING * dpi)) return false;
  return phrases.some((phrase, i) => i > 0 && phrase.x0 - (phrases[i - 1] as Span).x1 >= COLUMN_GAP * dpi);
}

/** Runs of rows: a table from its first row with columns to its last, where rows between have none but stand close; the rest is text. */
function groups(rows: readonly Row[], dpi: number): InkRegion[] {
  const regions: InkRegion[] = [];
  let from = 0;
  while (from < rows.length) {
    const to = tableEnd(rows, from, dpi);
    if (to > from) {
      regions.push(region(rows.slice(from, to), 'table'));
      from = to;
      continue;
    }
    let end = from + 1;
    while (end < rows.length && tableEnd(rows, end, dpi) === end && near(rows, end, dpi, 0.3)) end++;
    regions.push(region(rows.slice(from, end), 'text'));
    from = end;
  }
  return regions;
}

/** End of the table that begins at a row; the row itself when none does: at least three rows with columns, no more than six without in between. */
function tableEnd(rows: readonly Row[], from: number, dpi: number): number {
  if (!rows[from]?.tabular) return from;
  let tabular = 1;
  let end = from + 1;
  for (let i = from + 1; i < rows.length && i - end < 6 && near(rows, i, dpi, TABLE_BREAK); i++) {
    if (!(rows[i] as Row).tabular) continue;
    tabular++;
    end = i + 1;
  }
  return tabular >= 3 && tabular * 2 >= end - from ? end : from;
}

function near(rows: readonly Row[], at: number, dpi: number, inches: number): boolean {
  return (rows[at] as Row).y0 - (rows[at - 1] as Row).y1 <= inches * dpi;
}

function region(rows: readonly Row[], kind: RegionKind): InkRegion {
  const span = { ...(rows[0] as Row) };
  for (const row of rows) cover(span, row);
  const { x0, y0, x1, y1 } = span;
  return { x0, y0, x1, y1, kind };
}

function cover(span: Span, other: Span): void {
  span.x0 = Math.min(span.x0, other.x0);
  span.y0 = Math.min(span.y0, other.y0);
  span.x1 = Math.max(span.x1, other.x1);
  span.y1 = Math.max(span.y1, other.y1);
}
