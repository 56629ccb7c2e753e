/** A table as the encoder reads it: cells apart by TAB, rows by LF, between the table marks. */
import { TABLE_END, TABLE_START, type TableGrid, type TaggedNumber, type TaggedText } from '../api/types.ts';

export interface TableText {
  rows: number;
  /** Rows [from, to); with `heads`, the header rows come first where `from` lies past them. */
  render(from: number, to: number, heads: boolean): TaggedText;
  /** Range of rows [from, to) in the Markdown. */
  range(from: number, to: number): [number, number];
  /** Range of each filled cell of a row in the Markdown. */
  cellRanges(row: number): [number, number][];
}

/** Start of each cell's text in the Markdown of a pipe table, row-major; -1 where the cell is empty or covered. The layout is markdown.ts's. */
export function cellStarts(table: TableGrid): Int32Array {
  const columns = table.grid[0]?.length ?? 0;
  const starts = new Int32Array(table.grid.length * columns).fill(-1);
  let at = table.start;
  for (const [r, row] of table.grid.entries()) {
    if (r > 0) at++;
    at++;
    for (const [c, cell] of row.entries()) {
      at++;
      if (cell) {
        starts[r * columns + c] = at;
        at += cell.length + 1;
      }
      at++;
    }
    if (r === 0) at += 2 + 6 * columns;
  }
  return starts;
}

/** Serialises a grid; `numbersIn` gives the number spans inside a range of the Markdown, relative to its start. */
export function serialiseTable(table: TableGrid, numbersIn: (start: number, end: number) => TaggedNumber[]): TableText {
  const columns = table.grid[0]?.length ?? 0;
  const starts = cellStarts(table);
  const rows = table.grid.map((row, r) => rowText(row, starts.subarray(r * columns, (r + 1) * columns), numbersIn));
  const rowStart = (row: number) => {
    for (let i = row * columns; i < starts.length; i++) if ((starts[i] as number) >= 0) return starts[i] as number;
    return table.end;
  };
  const cellRanges = (row: number): [number, number][] =>
    (table.grid[row] ?? []).flatMap((cell, c): [number, number][] => {
      const start = starts[row * columns + c] as number;
      return cell && start >= 0 ? [[start, start + cell.length]] : [];
    });
  return {
    rows: rows.length,
    render(from, to, heads) {
      const head = heads && from >= table.headerRows ? rows.slice(0, table.headerRows) : [];
      const body = joinTagged([...head, ...rows.slice(from, to)], '\n');
      return shift(body, TABLE_START, TABLE_END);
    },
    range: (from, to) => [
      from === 0 ? table.start : rowStart(from),
      to >= rows.length ? table.end : (cellRanges(to - 1).at(-1)?.[1] ?? table.end),
    ],
    cellRanges,
  };
}

/** One row: covered places are left out, empty cells kept up to the last filled one, so that columns stay in line. */
function rowText(
  row: readonly (string | null)[],
  starts: Int32Array,
  numbersIn: (start: number, end: number) => TaggedNumber[],
): TaggedText {
  const cells: TaggedText[] = [];
  let filled = 0;
  for (const [c, cell] of row.entries()) {
    if (cell === null) continue;
    const at = starts[c] as number;
    cells.push({ text: cell, numbers: cell && at >= 0 ? numbersIn(at, at + cell.length) : [] });
    if (cell) filled = cells.length;
  }
  return joinTagged(cells.slice(0, filled), '\t');
}

/** Joins tagged texts with a separator; number spans move along. */
export function joinTagged(parts: readonly TaggedText[], separator: string): TaggedText {
  const texts: string[] = [];
  const numbers: TaggedNumber[] = [];
  let at = 0;
  for (const part of parts) {
    if (texts.length > 0) at += separator.length;
    for (const number of part.numbers) numbers.push({ ...number, start: number.start + at, end: number.end + at });
    texts.push(part.text);
    at += part.text.length;
  }
  return { text: texts.join(separator), numbers };
}

function shift(tagged: TaggedText, before: string, after: string): TaggedText {
  return {
    text: before + tagged.text + after,
    numbers: tagged.numbers.map((number) => ({
      ...number,
      start: number.start + before.length,
      end: number.end + before.length,
    })),
  };
}
