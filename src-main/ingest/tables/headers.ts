/** Header rows of a grid, and what each column is headed by. */
import { isValueCell } from './classify.ts';
import type { Grid, Placed } from './grid.ts';
import { stackedLines } from './stacked.ts';

const YEAR_CELL = /^(?:fiscal\s|FY\s?)?(?:19|20)\d{2}\s?(?:[A-Z]|\(\w{1,2}\)|\*)?$/i;

/** Number of leading rows that head the columns: those before the first row with a value that is not a year. */
export function countHeaderRows(grid: Grid): number {
  let sawColumnHeads = false;
  for (let r = 0; r < grid.rows; r++) {
    const row = grid.cells[r] as (Placed | null | undefined)[];
    let values = 0;
    let heads = 0;
    let label = false;
    for (const [c, cell] of row.entries()) {
      if (!cell) continue;
      const text = cell.block.text.trim();
      if (c === 0) label = true;
      else if (isValueCell(text) && !YEAR_CELL.test(text)) values++;
      else if (/^[-\u2013\u2014]$/.test(text)) values++;
      else heads++;
    }
    if (values > 0 || stackedLines(row) > 0) return r;
    if (sawColumnHeads && heads === 0 && label) return r;
    // A long text row after the heads is body: tables of words.
    if (sawColumnHeads && row.some((cell) => (cell?.block.text.length ?? 0) > 120)) return r;
    if (heads > 0) sawColumnHeads = true;
  }
  // No values at all: only rows set in bold or as <th> are heads.
  let rows = 0;
  while (rows < grid.rows && isBoldRow(grid.cells[rows] as (Placed | null | undefined)[])) rows++;
  return rows === grid.rows ? Math.min(1, rows) : rows;
}

function isBoldRow(row: readonly (Placed | null | undefined)[]): boolean {
  const cells = row.filter((cell): cell is Placed => !!cell);
  return cells.length > 0 && cells.every((cell) => cell.header || cell.block.bold >= cell.block.inked * 0.8);
}

/** Text heading each column, top to bottom, joined by spaces. Column 0 gets its own stub head. */
export function columnHeads(grid: Grid, headerRows: number): string[] {
  const heads: string[][] = Array.from({ length: grid.columns }, () => []);
  for (let r = 0; r < headerRows; r++) {
    const row = grid.cells[r] as (Placed | null | undefined)[];
    let current: Placed | null = null;
    for (let c = 0; c < grid.columns; c++) {
      const cell = row[c];
      if (cell) current = cell;
      else if (cell === undefined) current = null;
      if (current && current.row <= (current.rowEnd ?? r))
        (heads[c] as string[]).push(current.block.text.replace(/\s+/g, ' '));
    }
  }
  return heads.map((texts) => texts.join(' '));
}
