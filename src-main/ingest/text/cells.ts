/** Placed texts to the cells of a row, or on to the row above where a label or a text ran over the line. */
import { type Cell, newBlock, type RawTable } from '../html/nodes.ts';
import type { Placed, Row } from './rows.ts';

const RUNS_ON =
  /(?:,|\b(?:and|or|of|the|for|to|in|from|with|by|at|on|a|an|per|than|less|other|including|net|less:?))$/i;

/** Adds a row, or joins it to the one above where a label or a text ran over the line. */
export function addCells(
  table: RawTable,
  placed: readonly Placed[],
  columns: number,
  header: boolean,
  row: Row,
  before: Row | undefined,
  page: number,
): void {
  const last = table.rows.at(-1);
  const [only] = placed;
  if (
    !header &&
    last &&
    only &&
    before?.line.kind === 'text' &&
    placed.every(({ token }) => !token.value) &&
    placed.every((one) => continues(one, last, before, placed.length))
  ) {
    for (const one of placed) extend(last, one);
    return;
  }
  const cells = toCells(placed, columns, header, row, page);
  // A label that runs on into a row with values is one label.
  const label = cells[0];
  if (
    !header &&
    last &&
    label &&
    before?.line.kind === 'text' &&
    isLabelOnly(last) &&
    only &&
    only.column === 0 &&
    runsOn(last, label, before, row)
  ) {
    const text = `${(last[0] as Cell).block.text} ${label.block.text}`;
    setText(label, text);
    table.rows[table.rows.length - 1] = cells;
    return;
  }
  table.rows.push(cells);
}

function isLabelOnly(row: readonly Cell[]): boolean {
  return (
    row[0] !== undefined &&
    row[0].block.text.length > 0 &&
    !row[0].header &&
    row.slice(1).every((cell) => cell.block.text.length === 0)
  );
}

function runsOn(last: readonly Cell[], label: Cell, before: Row, row: Row): boolean {
  const above = (last[0] as Cell).block.text;
  if (above.endsWith(':') || row.line.indent < before.line.indent) return false;
  return (
    (/^[a-z(]/.test(label.block.text) &&
      row.line.indent > before.line.indent - 1 &&
      /[a-z,]$/i.test(above) &&
      (/^[a-z]/.test(label.block.text) || RUNS_ON.test(above))) ||
    (RUNS_ON.test(above) && row.line.indent > before.line.indent)
  );
}

/** True for a text that goes on from the row above: begun in lower case under a label, or under a text of the same column. */
function continues(one: Placed, last: readonly Cell[], before: Row, count: number): boolean {
  const above = cellAt(last, one.column);
  if (!above || above.block.text.length === 0 || above.header) return false;
  if (one.column === 0)
    return count > 1
      ? true
      : /^[a-z]/.test(one.token.text) &&
          one.token.start > before.line.indent &&
          last.some((cell, c) => c > 0 && cell.block.text.length > 0);
  return !/\d[\d,.]*\)?%?$/.test(above.block.text) || /[A-Za-z]{3}/.test(above.block.text)
    ? before.tokens.some(({ start, value }) => !value && Math.abs(start - one.token.start) <= 4)
    : false;
}

function cellAt(row: readonly Cell[], column: number): Cell | undefined {
  let at = 0;
  for (const cell of row) {
    if (at === column) return cell;
    at += cell.colspan;
  }
  return undefined;
}

function extend(last: readonly Cell[], one: Placed): void {
  const cell = cellAt(last, one.column) as Cell;
  setText(
    cell,
    cell.block.text.endsWith('-') ? cell.block.text + one.token.text : `${cell.block.text} ${one.token.text}`,
  );
}

function setText(cell: Cell, text: string): void {
  cell.block.text = text;
  cell.block.inked = text.length;
}

function toCells(placed: readonly Placed[], columns: number, header: boolean, row: Row, page: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const one of placed) {
    for (; column < one.column; column++) cells.push(cell('', 1, false, row, 0, page));
    const last = cells.at(-1);
    if (one.column < column && last) setText(last, `${last.block.text} ${one.token.text}`.trim());
    else {
      cells.push(cell(one.token.text, one.span, header, row, one.token.start, page));
      column = one.column + one.span;
    }
  }
  for (; column < columns; column++) cells.push(cell('', 1, false, row, 0, page));
  return cells;
}

function cell(text: string, colspan: number, header: boolean, row: Row, at: number, page: number): Cell {
  const block = newBlock(row.line.source + at, page);
  block.text = text;
  block.inked = text.length;
  return { block, colspan, rowspan: 1, header, parts: null };
}
