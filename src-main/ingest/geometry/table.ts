/** A region of lines to a table: cells under their columns, wrapped labels put together, heads over the columns they span. */
import { type Cell, newBlock, type RawTable } from '../html/nodes.ts';
import { type Column, figuresOf, findColumns } from './columns.ts';
import { middle } from './middle.ts';
import {
  cutAtColumns,
  type PlacedCell,
  placeBody,
  placeHead,
  put,
  spreadHeads,
  spreadPeriod,
  type TableRow,
} from './placing.ts';
import { type Row, toSegment } from './segments.ts';
import type { Box } from './types.ts';
import { blockOf, type Word } from './words.ts';
import { continuesLabel, type RowGap } from './wrap.ts';

export interface BuiltTable {
  table: RawTable;
  confidence: number;
  columns: readonly Column[];
  headerRows: number;
}

export function buildTable(
  rows: readonly Row[],
  bodyAt: number,
  rules: readonly Box[],
  bands: readonly Box[],
): BuiltTable {
  const body = rows.slice(bodyAt);
  const { columns, residuals } = findColumns(
    body.filter((row) => row.segments.length > 1 || row.segments[0]?.kind !== 'text'),
  );
  const left = Math.min(...body.map((row) => row.line.x));
  let unsure = 0;
  const placed: TableRow[] = rows.map((row, index) => {
    const head = index < bodyAt;
    const figures = new Set(figuresOf(row, left));
    const segments = row.segments.flatMap((segment) => cutAtColumns(segment, columns, head));
    const cells: PlacedCell[] = [];
    for (const segment of segments) {
      const figure = figures.has(segment) || (segment.kind !== 'text' && segment.x > left + 6 * row.line.em);
      const place = head
        ? placeHead(segment, columns, rules, { line: row.line, segments })
        : placeBody(segment, figure, columns);
      if (place.unsure) unsure++;
      put(cells, place.from, place.to, segment.words);
    }
    return { cells, rows: [row], head };
  });
  for (const row of placed.slice(0, bodyAt)) {
    spreadPeriod(row, columns, placed.slice(0, bodyAt));
    spreadHeads(row, columns.length, placed.slice(0, bodyAt));
  }
  const joined = joinWrapped(placed, columns, bands);
  const page = (rows[0] as Row).line.page;
  const cellsOf = ({ cells }: TableRow) => toCells(cells, columns.length, page);
  const table: RawTable = { type: 'table', rows: joined.map(cellsOf), page, source: sourceOf(rows), box: boxOf(rows) };
  const confidence = confidenceOf(residuals, unsure, placed, bodyAt);
  table.confidence = confidence;
  return { table, confidence, columns, headerRows: bodyAt };
}

/** Where the first of its words stands in the source. */
function sourceOf(rows: readonly Row[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { line } of rows) for (const word of line.words) first = Math.min(first, word.source ?? 0);
  return Number.isFinite(first) ? first : 0;
}

function boxOf(rows: readonly Row[]): [number, number, number, number] {
  const x = Math.min(...rows.map(({ line }) => line.x));
  const y = Math.min(...rows.map(({ line }) => line.baseline - line.em));
  const right = Math.max(...rows.map(({ line }) => line.right));
  const bottom = Math.max(...rows.map(({ line }) => line.baseline + 0.25 * line.em));
  const round = (value: number) => Math.round(value * 10) / 10;
  return [round(x), round(y), round(right - x), round(bottom - y)];
}

// ---------------------------------------------------------------- rows

/** Lines that are parts of one row: labels that wrap, texts that wrap, figures set between two lines of their label. */
function joinWrapped(rows: readonly TableRow[], columns: readonly Column[], bands: readonly Box[]): TableRow[] {
  const labelRight = Math.max(
    0,
    ...rows.flatMap(({ cells, head }) =>
      head
        ? []
        : cells.filter((cell) => cell.from === 0).flatMap((cell) => cell.lines.flat().map((word) => word.right)),
    ),
  );
  const first = columns[1]?.left ?? Number.POSITIVE_INFINITY;
  const limit = Math.min(labelRight, first);
  const gaps = rows.slice(1).map((row, i) => gapOf(rows[i] as TableRow, row));
  const full = rows
    .slice(1)
    .flatMap((row, i) => (hasFigures(row) && hasFigures(rows[i] as TableRow) ? [gaps[i] as number] : []));
  const pitch: RowGap = {
    usual: middle(full.length > 2 ? full : gaps),
    least: Math.min(...gaps, Number.POSITIVE_INFINITY),
  };
  const result: TableRow[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last && !row.head && !last.head && continuesRow(last, row, limit, pitch, bands)) merge(last, row);
    else result.push({ ...row, cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice() })) });
  }
  return result;
}

function gapOf(a: TableRow, b: TableRow): number {
  const [above, below] = [(a.rows.at(-1) as Row).line, (b.rows[0] as Row).line];
  return (below.baseline - above.baseline) / Math.max(1, Math.min(above.em, below.em));
}

function hasFigures(row: TableRow): boolean {
  return row.cells.some((cell) => cell.from > 0);
}

function continuesRow(last: TableRow, row: TableRow, limit: number, pitch: RowGap, bands: readonly Box[]): boolean {
  const gap = gapOf(last, row);
  const bandsSay = sameBand((last.rows.at(-1) as Row).line, (row.rows[0] as Row).line, bands);
  const label = row.cells.find((cell) => cell.from === 0);
  const lastLabel = last.cells.find((cell) => cell.from === 0);
  const [figures, lastFigures] = [hasFigures(row), hasFigures(last)];
  if (figures && lastFigures) {
    // Figures set half-way between two lines of the label, or texts that wrap beside each other.
    if (!label && gap < 0.85 && !overlap(last, row)) return true;
    return !label && !row.cells.some(isFigure) && gap < Math.min(1.35, 0.95 * pitch.usual) && bandsSay !== false;
  }
  if (!lastLabel || (!label && !figures)) return false;
  if (!label) return gap < 0.85;
  if (bandsSay === false) return false;
  return continuesLabel(lastLabel.lines.at(-1) as Word[], label.lines[0] as Word[], {
    gap,
    pitch,
    limit,
    sure: bandsSay === true,
    after: lastFigures,
    whole: lastLabel.lines.flat(),
  });
}

function isFigure(cell: PlacedCell): boolean {
  return cell.from > 0 && toSegment(cell.lines.flat()).kind !== 'text';
}

function overlap(a: TableRow, b: TableRow): boolean {
  return a.cells.some((one) => one.from > 0 && b.cells.some((other) => other.from < one.to && other.to > one.from));
}

/** True when one shaded band lies behind both lines, false when it ends between them, null when there is none. */
function sameBand(a: Row['line'], b: Row['line'], bands: readonly Box[]): boolean | null {
  const behind = (line: Row['line'], band: Box) => {
    const middle = line.baseline - 0.3 * line.em;
    return (
      middle > band.y &&
      middle < band.y + band.height &&
      line.x < band.x + band.width &&
      line.x + line.em > band.x - line.em
    );
  };
  let ends = false;
  for (const band of bands) {
    const [above, below] = [behind(a, band), behind(b, band)];
    if (above && below) {
      if (band.height < 6 * a.em) return true;
    } else if (above !== below) ends = true;
  }
  return ends ? false : null;
}

function merge(last: TableRow, row: TableRow): void {
  last.rows.push(...row.rows);
  for (const cell of row.cells) {
    const there = last.cells.find((one) => one.from < cell.to && one.to > cell.from);
    if (there) there.lines.push(...cell.lines);
    else last.cells.push(cell);
  }
}

function toCells(cells: readonly PlacedCell[], width: number, page: number): Cell[] {
  const ordered = [...cells].sort((a, b) => a.from - b.from);
  const result: Cell[] = [];
  let column = 0;
  const blank = (colspan: number): Cell => ({
    block: newBlock(0, page),
    colspan,
    rowspan: 1,
    header: false,
    parts: null,
  });
  for (const cell of ordered) {
    while (column < cell.from) {
      result.push(blank(1));
      column++;
    }
    result.push({
      block: blockOf(cell.lines.flat(), page),
      colspan: cell.to - cell.from,
      rowspan: 1,
      header: false,
      parts: null,
    });
    column = cell.to;
  }
  while (column < width) {
    result.push(blank(1));
    column++;
  }
  return result;
}

// ---------------------------------------------------------------- confidence

/** Falls with figures off their column's edge, figures that could stand in two columns, missing heads and doubtful recognition. */
function confidenceOf(residuals: readonly number[], unsure: number, rows: readonly TableRow[], bodyAt: number): number {
  const figures = Math.max(1, residuals.length);
  const off = residuals.filter((residual) => residual > 0.6).length / figures;
  const doubtful = Math.min(1, unsure / figures);
  const words = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines.flat()));
  const read = words.reduce((sum, word) => sum + (word.confidence ?? 1), 0) / Math.max(1, words.length);
  const score = (0.99 - 0.6 * off - 0.8 * doubtful - (bodyAt === 0 ? 0.1 : 0)) * read;
  return Math.round(Math.min(0.99, Math.max(0.05, score)) * 100) / 100;
}
