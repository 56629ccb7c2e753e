/** Where the stretches of a row go: figures under their columns, heads over the columns they span. */
import type { Column } from './columns.ts';
import { type Row, type Segment, textOf, toSegment } from './segments.ts';
import type { Box } from './types.ts';
import type { Word } from './words.ts';

const PERIOD =
  /\b(?:years?|months?|quarters?|weeks?|periods?|ended|ending|as of|fiscal|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)\b|\b(?:19|20)\d{2}\b/i;

export interface PlacedCell {
  from: number;
  to: number;
  /** Words by line: several where the cell is wrapped. */
  lines: Word[][];
}

export interface TableRow {
  cells: PlacedCell[];
  rows: Row[];
  head: boolean;
}

interface Place {
  from: number;
  to: number;
  unsure: boolean;
}

/** A stretch that runs over several columns is cut at its gaps between them, where those are wider than a space. */
export function cutAtColumns(segment: Segment, columns: readonly Column[], head: boolean): Segment[] {
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

export function placeBody(segment: Segment, figure: boolean, columns: readonly Column[]): Place {
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
export function placeHead(segment: Segment, columns: readonly Column[], rules: readonly Box[], row: Row): Place {
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
export function spreadPeriod(row: TableRow, columns: readonly Column[], heads: readonly TableRow[]): void {
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
export function spreadHeads(row: TableRow, width: number, heads: readonly TableRow[]): void {
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

export function put(cells: PlacedCell[], from: number, to: number, words: Word[]): void {
  const there = cells.find((cell) => cell.from < to && cell.to > from);
  if (there) {
    (there.lines.at(-1) as Word[]).push(...words);
    return;
  }
  cells.push({ from, to, lines: [words] });
}
