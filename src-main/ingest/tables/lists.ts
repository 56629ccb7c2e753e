/** Tables that list and do not measure: contents with their page numbers, exhibits with their numbers. */
import type { FoundNumber } from '../../text/numbers/index.ts';
import type { ScannedGrid } from './cells.ts';
import type { TableContext } from './context.ts';
import type { Grid, Placed } from './grid.ts';
import type { Line } from './lines.ts';

export const REFERENCE_LINE: Line = { kind: 'reference', unit: null, note: null };

const EXHIBIT =
  /^[*†+#^\s]{0,4}\d{1,3}(?:\.\d{1,3})?(?:\.?\([a-z0-9]{1,3}\))*(?:\.(?:INS|SCH|CAL|DEF|LAB|PRE))?[\s*†+#^.-]{0,4}(?:\(\d{1,2}\))?$/i;
const FIFTEEN_LETTERS = /^(?:[^A-Za-z]*[A-Za-z]){15}/;
/** What contents and indexes name. */
const CONTENTS =
  /\b(?:items?|parts?|notes?|reports? of|statements? of|balance sheets?|signatures?|index|exhibits?|schedules?|cover page|glossary|introduction|business|properties|risk factors)\b/i;

/** Whether the first column holds exhibit numbers with descriptions beside them. */
export function isExhibitList(grid: Grid): boolean {
  let labels = 0;
  let exhibits = 0;
  for (const row of grid.cells) {
    const label = row[0]?.block.text.trim();
    if (!label) continue;
    labels++;
    if (EXHIBIT.test(label) && row.some((cell, c) => c > 0 && wordy(cell))) exhibits++;
  }
  return exhibits > 0 && exhibits * 2 >= labels;
}

function wordy(cell: Placed | null | undefined): boolean {
  return !!cell && FIFTEEN_LETTERS.test(cell.block.text);
}

/** The column of page numbers of a table of contents; 0 where there is none. */
export function pageColumn(grid: Grid, scanned: ScannedGrid, context: TableContext): number {
  const column = grid.columns - 1;
  if (column < 1 || (context.near && context.note !== null)) return 0;
  let last = 0;
  let pages = 0;
  let named = 0;
  for (let r = 0; r < grid.rows; r++) {
    const cells = scanned[r] as ScannedGrid[number];
    if (cells.some((found, c) => c > 0 && c < column && found?.some(isMeasure))) return 0;
    const text = grid.cells[r]?.[column]?.block.text.trim() ?? '';
    if (text === '' || !/\d/.test(text)) continue;
    if (!/^\d{1,3}$/.test(text) || Number(text) < last) return 0;
    last = Number(text);
    pages++;
    if (grid.cells[r]?.some((cell, c) => c < column && CONTENTS.test(cell?.block.text ?? ''))) named++;
  }
  return pages > 0 && named * 2 >= pages ? column : 0;
}

function isMeasure({ kind, magnitude }: FoundNumber): boolean {
  return (
    magnitude !== null &&
    (kind === 'money' || kind === 'percent' || kind === 'per_share' || kind === 'ratio' || kind === 'count')
  );
}
