/**
 * From the cells of a table to a true grid: spans laid out, values that were split over cells joined, spacer columns and rows dropped.
 * Conservation is the rule: every cell with text ends up in the grid, whole, once.
 */
import { type Cell, joinBlocks, type RawTable, type TextBlock } from '../html/nodes.ts';

/** A cell with text and the places of the source grid it covers: rows [row, rowEnd), columns [column, columnEnd). */
export interface Placed {
  block: TextBlock;
  row: number;
  rowEnd: number;
  column: number;
  columnEnd: number;
  header: boolean;
}

/** The finished grid. `cells[r][c]` is null where the place is covered by a neighbour's span, undefined where it is empty. */
export interface Grid {
  rows: number;
  columns: number;
  cells: (Placed | null | undefined)[][];
}

/** Grids larger than this have their empty spans cut: a real table of this size does not exist. */
const MAX_PLACES = 4_000_000;
/** Columns that spans from above may cover at once. */
const MAX_COVERED = 1000;

export function buildGrid(table: RawTable): Grid {
  const placed = placeCells(table);
  const joined = joinSplitValues(placed);
  return compact(joined);
}

/** Lays cells out by the HTML rules. Rowspans end with the table; empty cells only push their neighbours along. */
export function placeCells(table: RawTable): Placed[] {
  const placed: Placed[] = [];
  const height = table.rows.length;
  // Columns still covered by a rowspan from above: column -> first row that is free again.
  const covered = new Map<number, number>();
  for (let row = 0; row < height; row++) {
    const cells = table.rows[row] as Cell[];
    let column = 0;
    for (const cell of cells) {
      while ((covered.get(column) ?? 0) > row) column++;
      const width = Math.max(1, Math.min(cell.colspan, Math.floor(MAX_PLACES / Math.max(1, height))));
      // Rows that reach down past one another would push the next ones ever further out.
      const rowEnd = covered.size > MAX_COVERED ? row + 1 : Math.min(height, row + cell.rowspan);
      if (rowEnd > row + 1) for (let c = column; c < column + width; c++) covered.set(c, rowEnd);
      if (cell.block.text.length > 0) {
        placed.push({ block: cell.block, row, rowEnd, column, columnEnd: column + width, header: cell.header });
      }
      column += width;
    }
  }
  return placed;
}

// ---------------------------------------------------------------- joining

/** "$", "US$", "($", "€ (": a currency or an opening bracket that waits for its digits. */
const PREFIX =
  /^[-\u2212\u2013]?\s?\(?\s?(?:(?:US|U\.S\.|C|CA|CDN|A|AU|NZ|HK|NT|S|R|MX)?\s?\$|€|£|¥|₹|₩|₪|[PR]s\.?|RMB|USD|EUR|GBP|CHF|CAD|JPY|NIS)?\s?[-\u2212\u2013(]?$/;
/** ")", "%", ")%", "% )", "x", "pts", "bps": what follows the digits. */
const SUFFIX = /^(?:\)\s?(?:%|x)?|%\s?\)?|(?:p?pts?\.?|p\.?p\.?|bps|bp|x|¢)\s?\)?)(?:\s?(?:\(\w{1,2}\)|\*+))?$/i;
/** The end of a head, whose neighbour's "%" is a head of its own: "2022", "June 30, 2023", "Level 1". */
const ENDS_HEAD =
  /(?:^|[^\d.,$€£¥])(?:19|20)\d{2}\s?(?:\(\w{1,2}\)|\*{1,2})?$|[A-Za-z](?<!\b(?:plus|minus|to|than|over))\s?\d{1,2}$/i;
const ENDS_OPEN = /[\d—–-]\s?(?:\(\w{1,2}\))?$/;
const STARTS_VALUE =
  /^[-\u2212\u2013\u2014(]?\s?[$€£¥₩₹₪]?\s?[-\u2212\u2013\u2014(]?\s?(?:\d|\.\d|[-\u2212\u2013\u2014])|^(?:nil|n\/?[am])/i;
const DASH = /^[-\u2212\u2013\u2014]+$/;

function isPrefix(text: string): boolean {
  return text.length <= 6 && !DASH.test(text) && PREFIX.test(text);
}

/** Joins currency, bracket and percent cells to the value beside them; the value then covers their places too. */
function joinSplitValues(placed: Placed[]): Placed[] {
  const result: Placed[] = [];
  const signs = new Map<number, SignColumn>();
  let from = 0;
  while (from < placed.length) {
    let to = from;
    const row = (placed[from] as Placed).row;
    while (to < placed.length && (placed[to] as Placed).row === row) to++;
    joinRow(placed, from, to, result, signs);
    from = to;
  }
  widenHeads(result, signs);
  return result;
}

/** A column of currency signs: the first row that has one there, and where the figures behind them end. */
interface SignColumn {
  row: number;
  end: number;
}

/** A head that stands over the signs alone speaks for the figures behind them too, also where a row has no sign. */
function widenHeads(cells: readonly Placed[], signs: ReadonlyMap<number, SignColumn>): void {
  if (signs.size === 0) return;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as Placed;
    const sign = cell.columnEnd === cell.column + 1 ? signs.get(cell.column) : undefined;
    const next = cells[i + 1];
    if (sign && cell.row < sign.row && !(next?.row === cell.row && next.column < sign.end)) cell.columnEnd = sign.end;
  }
}

function joinRow(
  placed: readonly Placed[],
  from: number,
  to: number,
  result: Placed[],
  signs: Map<number, SignColumn>,
): void {
  let pending: Placed | null = null;
  let last: Placed | null = null;
  for (let i = from; i < to; i++) {
    let cell = placed[i] as Placed;
    const text = cell.block.text;
    if (pending) {
      if (STARTS_VALUE.test(text)) {
        if (!signs.has(pending.column) && pending.columnEnd === pending.column + 1)
          signs.set(pending.column, { row: pending.row, end: cell.columnEnd });
        cell = merge(pending, cell);
      } else {
        result.push(pending);
        last = null;
      }
      pending = null;
    }
    if (i + 1 < to && isPrefix(text) && cell === placed[i]) {
      pending = cell;
      continue;
    }
    if (last && SUFFIX.test(text) && fits(last, text)) {
      const widened = merge(last, cell);
      result[result.length - 1] = widened;
      last = widened;
      continue;
    }
    result.push(cell);
    last = cell;
  }
  if (pending) result.push(pending);
}

/** A closing bracket needs an open one before it; a percent sign needs digits or a dash, and no head before it. */
function fits(value: Placed, suffix: string): boolean {
  const text = value.block.text;
  if (text.length > 40 || value.rowEnd - value.row > 1) return false;
  if (suffix.startsWith(')')) return text.includes('(') && !text.includes(')');
  return (ENDS_OPEN.test(text) && !ENDS_HEAD.test(text)) || text.endsWith(')');
}

function merge(left: Placed, right: Placed): Placed {
  return {
    block: joinBlocks([left.block, right.block], ''),
    row: left.row,
    rowEnd: Math.max(left.rowEnd, right.rowEnd),
    column: left.column,
    columnEnd: right.columnEnd,
    header: left.header && right.header,
  };
}

// ---------------------------------------------------------------- compacting

/** Drops rows and columns that no text needs: a column goes when every cell that covers it keeps another column. */
function compact(placed: Placed[]): Grid {
  const columnMap = keepNeeded(
    placed.map((cell) => [cell.column, cell.columnEnd]),
    placed.reduce((most, cell) => Math.max(most, cell.columnEnd), 0),
  );
  const rowMap = keepNeeded(
    placed.map((cell) => [cell.row, cell.rowEnd]),
    placed.reduce((most, cell) => Math.max(most, cell.rowEnd), 0),
  );
  const rows = rowMap.kept;
  const columns = columnMap.kept;
  const cells: (Placed | null | undefined)[][] = Array.from({ length: rows }, () =>
    new Array<Placed | null | undefined>(columns).fill(undefined),
  );
  for (const cell of placed) {
    const top = rowMap.before(cell.row);
    const bottom = rowMap.before(cell.rowEnd);
    const left = columnMap.before(cell.column);
    const right = columnMap.before(cell.columnEnd);
    for (let r = top; r < bottom; r++) {
      const row = cells[r] as (Placed | null | undefined)[];
      for (let c = left; c < right; c++) if (row[c] === undefined) row[c] = null;
    }
    // Overlapping spans (broken markup) could cover the corner: the text then takes the first free place, or shares one.
    settle(cells, cell, top, left);
  }
  return { rows, columns, cells };
}

function settle(cells: (Placed | null | undefined)[][], cell: Placed, top: number, left: number): void {
  const row = cells[top] as (Placed | null | undefined)[];
  const there = row[left];
  if (there) row[left] = { ...there, block: joinBlocks([there.block, cell.block], ' ') };
  else row[left] = cell;
}

/** Which of `length` lines to keep so that each range keeps at least one, and how many kept lines lie before a line. */
function keepNeeded(
  ranges: readonly (readonly [number, number])[] | readonly number[][],
  length: number,
): { kept: number; before: (line: number) => number } {
  // Shorter ranges first decide: lines with a cell of their own stay; then each longer range that has none keeps its last line.
  const keep = new Uint8Array(length);
  const unique = new Map<number, [number, number]>();
  for (const range of ranges)
    unique.set((range[0] as number) * (length + 1) + (range[1] as number), [range[0] as number, range[1] as number]);
  const ordered = [...unique.values()].sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0]);
  const prefix = new Fenwick(length);
  for (const [start, end] of ordered) {
    if (prefix.sum(end) - prefix.sum(start) > 0) continue;
    // A value's own digits stand at the right of its range more often than at the left.
    const line = end - 1;
    keep[line] = 1;
    prefix.add(line);
  }
  const before = new Uint32Array(length + 1);
  for (let line = 0; line < length; line++) before[line + 1] = (before[line] as number) + (keep[line] as number);
  return { kept: before[length] as number, before: (line) => before[line] as number };
}

/** Counts of kept lines before a line, updated in log time. */
class Fenwick {
  private readonly tree: Uint32Array;

  constructor(size: number) {
    this.tree = new Uint32Array(size + 1);
  }

  add(index: number): void {
    for (let i = index + 1; i < this.tree.length; i += i & -i) this.tree[i] = (this.tree[i] as number) + 1;
  }

  /** Kept lines in [0, end). */
  sum(end: number): number {
    let total = 0;
    for (let i = end; i > 0; i -= i & -i) total += this.tree[i] as number;
    return total;
  }
}
