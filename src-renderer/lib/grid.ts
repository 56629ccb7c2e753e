/** Lays a table grid out for the screen: spans from the covered places, empty columns dropped, numbers in their cells. */
import type { TableGrid } from '../../src-main/api/types.ts';
import type { ReaderNumber } from '../../src-main/api/views.ts';

export interface GridCell {
  text: string;
  row: number;
  column: number;
  /** Shown columns that it covers. */
  span: number;
  /** Right-aligned: a number, or a dash that stands for one. */
  numeric: boolean;
  numbers: ReaderNumber[];
}

export interface GridRow {
  header: boolean;
  cells: GridCell[];
}

const NUMERIC = /^[\s$€£¥(+\-\u2212]*(?:\d[\d,.]*\s*[)%x]*|[-\u2013\u2014\u2212])\s*%?\)?$/;

/** Rows as they are shown. A covered place widens the cell at its left; one with nothing at its left is an empty cell. */
export function layOutGrid(table: TableGrid, numbers: readonly ReaderNumber[]): GridRow[] {
  const shown = shownColumns(table.grid);
  const inCell = new Map<string, ReaderNumber[]>();
  for (const number of numbers) {
    if (number.table === undefined) continue;
    const place = `${number.table[1]},${number.table[2]}`;
    const held = inCell.get(place);
    if (held === undefined) inCell.set(place, [number]);
    else held.push(number);
  }
  return table.grid.map((cells, row) => ({
    header: row < table.headerRows,
    cells: layOutRow(cells, row, shown, inCell),
  }));
}

function layOutRow(
  cells: readonly (string | null)[],
  row: number,
  shown: readonly boolean[],
  inCell: ReadonlyMap<string, ReaderNumber[]>,
): GridCell[] {
  const out: GridCell[] = [];
  let owner: GridCell | undefined;
  for (const [column, text] of cells.entries()) {
    const width = shown[column] ? 1 : 0;
    if (text === null && owner !== undefined) {
      owner.span += width;
      continue;
    }
    const numbers = inCell.get(`${row},${column}`) ?? [];
    const numeric = numbers.length > 0 ? (text ?? '').length < 24 : NUMERIC.test(text ?? '');
    const cell: GridCell = { text: text ?? '', row, column, span: width, numeric, numbers };
    out.push(cell);
    owner = text === null ? undefined : cell;
  }
  return out.filter((cell) => cell.span > 0);
}

/** A column with nothing in any row (a spacer of the page's layout) is not shown. */
function shownColumns(grid: readonly (readonly (string | null)[])[]): boolean[] {
  const width = Math.max(0, ...grid.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => grid.some((row) => (row[column] ?? '').trim() !== ''));
}
