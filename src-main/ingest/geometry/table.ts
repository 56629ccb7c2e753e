/** A region of lines to a table: cells under their columns, wrapped labels put together, heads over the columns they span. */
import { type Cell, newBlock, type RawTable } from '../html/nodes.ts';
import { type Column, figuresOf, findColumns } from './columns.ts';
import { median } from './lines.ts';
import { type Row, type Segment, textOf, toSegment } from './segments.ts';
import type { Box } from './types.ts';
import { blockOf, type Word } from './words.ts';
import { continuesLabel, type RowGap } from './wrap.ts';

const PERIOD =
  /\b(?:years?|months?|quarters?|weeks?|periods?|ended|ending|as of|fiscal|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)\b|\b(?:19|20)\d{2}\b/i;

export interface BuiltTable {
  table: RawTable;
  confidence: number;
  columns: readonly Column[];
  headerRows: number;
}

interface PlacedCell {
  from: number;
  to: number;
  /** Words by line: several where the cell is wrapped. */
  lines: Word[][];
}

interface TableRow {
  cells: PlacedCell[];
  rows: Row[];
  head: boolean;
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

// ---------------------------------------------------------------- placing

interface Place {
  from: number;
  to: number;
  unsure: boolean;
}

/** A stretch that runs over several columns is cut at its gaps between them, where those are wider than a space. */
function cutAtColumns(segment: Segment, columns: readonly Column[], head: boolean): Segment[] {
  if (segment.words.length < 2) return [segment];
  const touched = columns.filter(
    (column, index) => index > 0 && segment.x < column.right && segment.right > column.left,
  );
  if (touched.length + (segment.x < (columns[0]?.right ?? 0) ? 1 : 0) < 2) return [segment];
  const parts: Word[][] = [[segment.words[0] as Word]];
  for (const [i, word] of segment.words.slice(1).entries()) {
    const before = segment.words[i] as Word;
    const gap = word.x - before.right;
    const least = (head ? 0.36 : 0.3) * word.fontSize;
    const parted =
      gap >= least &&
      columns.some(
        (column, c) =>
          c > 0 &&
          before.right <= column.left + least &&
          word.x >= (columns[c - 1] as Column).right - least &&
          spread(before, word, columns, c),
      );
    if (parted) parts.push([word]);
    else (parts.at(-1) as Word[]).push(word);
  }
  return parts.length === 1 ? [segment] : parts.map(toSegment);
}

/** The gap between two words lies between the middles of columns c - 1 and c. */
function spread(before: Word, word: Word, columns: readonly Column[], c: number): boolean {
  const middle = (before.right + word.x) / 2;
  const [a, b] = [columns[c - 1] as Column, columns[c] as Column];
  return middle > (c === 1 ? a.left : (a.left + a.right) / 2) && middle < (b.left + b.right) / 2;
}

function placeBody(segment: Segment, figure: boolean, columns: readonly Column[]): Place {
  const over = columns.map((column) => Math.min(column.right, segment.right) - Math.max(column.left, segment.x));
  const hit = over.flatMap((shared, index) => (shared > 0 ? [index] : []));
  if (figure && columns.length > 1) {
    // Figures go by their right edge, among the columns of figures.
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, column] of columns.entries()) {
      if (index === 0) continue;
      const apart =
        (over[index] as number) > 0
          ? 0
          : Math.min(Math.abs(segment.x - column.right), Math.abs(column.left - segment.right));
      const off =
        apart * 3 +
        Math.min(
          Math.abs(segment.edge - column.edge),
          Math.abs(segment.x + segment.right - column.left - column.right) / 2,
        );
      if (off < least) {
        least = off;
        best = index;
      }
    }
    return { from: best, to: best + 1, unsure: hit.length > 1 || least > 2 * (segment.words[0] as Word).fontSize };
  }
  if (hit.length === 0) {
    const nearest = nearestColumn(segment, columns);
    return { from: nearest, to: nearest + 1, unsure: true };
  }
  const first = hit[0] as number;
  if (hit.length === 1 || first === 0) {
    // A label that runs on over the figures' columns covers no other cell: it stays a label.
    const starts = columns.findLastIndex((column) => !column.figures && segment.x >= column.left - 2);
    const from = first === 0 && starts > 0 && hit.includes(starts) ? starts : first;
    return { from, to: from + 1, unsure: false };
  }
  const most = hit.reduce((best, index) => ((over[index] as number) > (over[best] as number) ? index : best), first);
  return { from: most, to: most + 1, unsure: segment.kind !== 'text' };
}

function nearestColumn(segment: Segment, columns: readonly Column[]): number {
  const apart = columns.map((column) => Math.max(column.left - segment.right, segment.x - column.right, 0));
  return apart.indexOf(Math.min(...apart));
}

/** Heads span the columns whose middles they cover; a rule right below says so where they are narrow. */
function placeHead(segment: Segment, columns: readonly Column[], rules: readonly Box[], row: Row): Place {
  const em = row.line.em;
  const rule = rules.find(
    (one) =>
      one.height <= 2.5 &&
      one.y > row.line.baseline - 0.1 * em &&
      one.y < row.line.baseline + 1.2 * em &&
      one.x <= segment.x + 0.5 * em &&
      one.x + one.width >= segment.right - 0.5 * em &&
      one.x > (columns[0] as Column).left + 4 * em &&
      // A rule under several heads is under the row and not under one of them.
      !row.segments.some((other) => other !== segment && other.x < one.x + one.width && other.right > one.x),
  );
  const left = rule ? Math.min(rule.x, segment.x) : segment.x;
  const right = rule ? Math.max(rule.x + rule.width, segment.right) : segment.right;
  const covered = columns.flatMap((column, index) =>
    index > 0 && column.middle >= left - 0.2 * em && column.middle <= right + 0.2 * em ? [index] : [],
  );
  if (covered.length > 0) return centred(segment, covered[0] as number, covered.at(-1) as number, columns, row);
  const flush = (slack: number) =>
    columns.findIndex((column, index) => index > 0 && apartFrom(segment, column) < slack * em);
  if (flush(0.3) > 0) return at(flush(0.3), flush(0.3) + 1);
  const middle = (segment.x + segment.right) / 2;
  const after = columns.findIndex((column, index) => index > 0 && column.middle > middle);
  if (after > 1) {
    const [a, b] = [columns[after - 1] as Column, columns[after] as Column];
    if (Math.abs(middle - (a.middle + b.middle) / 2) < 0.2 * (b.middle - a.middle)) return at(after - 1, after + 1);
  }
  if (flush(0.8) > 0) return at(flush(0.8), flush(0.8) + 1);
  const first = columns[1];
  if (!first || (segment.right < first.left && middle < first.middle - 3 * em)) return at(0, 1);
  const nearest = 1 + nearestColumn(segment, columns.slice(1));
  return at(nearest, nearest + 1);
}

/** A head set well off the middle of the columns it covers, but in the middle of these and a neighbour, spans that too. */
function centred(segment: Segment, first: number, last: number, columns: readonly Column[], row: Row): Place {
  const em = row.line.em;
  const middle = (segment.x + segment.right) / 2;
  const off = (from: number, to: number) => {
    const [a, b] = [columns[from], columns[to]];
    if (!a || !b || from < 1) return Number.POSITIVE_INFINITY;
    return Math.min(Math.abs(middle - (a.middle + b.middle) / 2), Math.abs(middle - (a.left + b.right) / 2));
  };
  const free = (column: Column | undefined) =>
    column !== undefined &&
    !row.segments.some((other) => other !== segment && other.x < column.right && other.right > column.left);
  if (off(first, last) < em || apartFrom(segment, columns[last] as Column) < 0.3 * em) return at(first, last + 1);
  if (off(first, last + 1) < 0.6 * em && free(columns[last + 1])) return at(first, last + 2);
  if (off(first - 1, last) < 0.6 * em && free(columns[first - 1])) return at(first - 1, last + 1);
  return at(first, last + 1);
}

/** How far the edges of a head are from those of a column. */
function apartFrom(segment: Segment, column: Column): number {
  return Math.min(
    Math.abs(segment.right - column.right),
    Math.abs(segment.right - column.edge),
    Math.abs(segment.x - column.left),
  );
}

/** A period that stands alone over columns with heads of their own, in the middle of them, speaks for all of them. */
function spreadPeriod(row: TableRow, columns: readonly Column[], heads: readonly TableRow[]): void {
  const over = row.cells.filter((cell) => cell.from > 0);
  const [only] = over;
  const first = columns[1];
  if (!only || over.length > 1 || !first || !PERIOD.test(textOf(only.lines.flat()))) return;
  const below = heads.slice(heads.indexOf(row) + 1);
  if (!below.some((other) => other.cells.filter((cell) => cell.from > 0).length === columns.length - 1)) return;
  const words = only.lines.flat();
  const middle = ((words[0] as Word).x + (words.at(-1) as Word).right) / 2;
  const whole = (first.left + (columns.at(-1) as Column).right) / 2;
  const core = (first.middle + (columns.at(-1) as Column).middle) / 2;
  const em = (words[0] as Word).fontSize;
  if (Math.min(Math.abs(middle - whole), Math.abs(middle - core)) > 3 * em) return;
  only.from = 1;
  only.to = columns.length;
}

/** Heads over the first or the last of each group of columns ("2021" over three, flush right) speak for the whole group. */
function spreadHeads(row: TableRow, width: number, heads: readonly TableRow[]): void {
  const over = row.cells.filter((cell) => cell.from > 0);
  const each = (width - 1) / over.length;
  if (over.length < 2 || each < 2 || !Number.isInteger(each) || over.some((cell) => cell.to !== cell.from + 1)) return;
  const below = heads
    .slice(heads.indexOf(row) + 1)
    .some((other) => other.cells.filter((cell) => cell.from > 0).length === width - 1);
  const places = over.map((cell) => cell.from).sort((a, b) => a - b);
  const flushRight = places.every((place, i) => place === (i + 1) * each);
  const flushLeft = places.every((place, i) => place === i * each + 1);
  if (!below || !(flushRight || flushLeft)) return;
  for (const cell of over) {
    if (flushRight) cell.from = cell.to - each;
    else cell.to = cell.from + each;
  }
}

function at(from: number, to: number): Place {
  return { from, to, unsure: false };
}

function put(cells: PlacedCell[], from: number, to: number, words: Word[]): void {
  const there = cells.find((cell) => cell.from < to && cell.to > from);
  if (there) {
    (there.lines.at(-1) as Word[]).push(...words);
    return;
  }
  cells.push({ from, to, lines: [words] });
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
    usual: median(full.length > 2 ? full : gaps),
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
