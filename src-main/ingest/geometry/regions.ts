/** Where tables are: runs of lines whose figures stand under each other, with the heads above and the labels between. */

import { figuresOf } from './columns.ts';
import { middle } from './middle.ts';
import { isFiller, type Row, rowText, type Segment } from './segments.ts';

/** Rows [start, end) of a page are one table; its body begins at `body`. */
export interface Region {
  start: number;
  body: number;
  end: number;
}

/** Ems between base lines that no table bridges. */
const MAX_GAP = 5;
/** Lines of labels that may stand between two rows of figures. */
const MAX_LABELS = 6;
const MAX_HEADS = 9;
const YEAR = /^(?:fiscal\s|FY\s?)?(?:19|20)\d{2}(?:\s?\(\w{1,2}\)|\*)?$/i;
const BULLET = /^(?:[•●○▪■□◦·§–—*]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)])$/;
const SENTENCE = /[.;]$/;

export type RowKind = 'figures' | 'heads' | 'line';

/** Figures that are not years; two or more texts side by side; or one line of text. */
export function kindOf(row: Row, left: number): RowKind {
  const { segments } = row;
  const figures = figuresOf(row, left);
  if (segments.length === 2 && BULLET.test((segments[0] as Segment).text) && figures.length === 0) return 'line';
  // Running text with wide spaces, in which a dash or a number stands by itself.
  if (isRunningText(segments)) return 'line';
  const amounts = figures.filter((segment) => !YEAR.test(segment.text));
  if (amounts.length > 0 && (segments.length > 1 || amounts.length > 0)) return 'figures';
  if (segments.length > 1 || figures.length > 0) return 'heads';
  return 'line';
}

function isRunningText(segments: readonly Segment[]): boolean {
  if (segments.at(-1)?.kind !== 'text') return false;
  const words = segments.reduce((sum, segment) => sum + segment.words.length, 0);
  return (
    words >= 14 && segments.some((segment, index) => index > 0 && segment.kind === 'text' && segment.words.length >= 5)
  );
}

interface Extent {
  left: number;
  right: number;
  edge: number;
}

export function findRegions(rows: readonly Row[]): Region[] {
  const regions: Region[] = [];
  const left = Math.min(...rows.map((row) => row.line.x));
  const kinds = rows.map((row) => kindOf(row, left));
  let floor = 0;
  for (let i = 0; i < rows.length; i++) {
    if (kinds[i] !== 'figures') continue;
    const region = grow(rows, kinds, i, floor, left);
    if (!region) continue;
    regions.push(region);
    floor = region.end;
    i = region.end - 1;
  }
  return regions;
}

function grow(rows: readonly Row[], kinds: readonly RowKind[], at: number, floor: number, left: number): Region | null {
  const extents: Extent[] = [];
  include(extents, rows[at] as Row, left);
  let end = at + 1;
  let count = 1;
  let labels = 0;
  for (let j = at + 1; j < rows.length; j++) {
    const row = rows[j] as Row;
    if (gapBefore(rows, j) > MAX_GAP) break;
    const kind = kinds[j] as RowKind;
    if (kind === 'figures') {
      if (!agrees(extents, row, left)) break;
      include(extents, row, left);
      end = j + 1;
      count++;
      labels = 0;
    } else {
      if (kind === 'heads' && (isHeadRow(row, left) || isWordHeads(row, extents))) break;
      if (kind === 'line' && isProse(row, extents, rows[j + 1])) break;
      if (++labels > MAX_LABELS) break;
    }
  }
  const first = rows[at] as Row;
  const start = headsAbove(rows, kinds, at, floor, extents);
  const many = figuresOf(first, left).length >= 2;
  const headed = kinds.slice(start, at).includes('heads');
  if (count < 2 && !(many && (headed || first.segments.length >= 3))) return null;
  end = trailing(rows, kinds, end, extents);
  return { start, body: bodyStart(rows, kinds, start, at, extents), end };
}

/** Labels right above the first figures are rows of the body, not heads. */
function bodyStart(
  rows: readonly Row[],
  kinds: readonly RowKind[],
  start: number,
  at: number,
  extents: readonly Extent[],
): number {
  const first = Math.min(...extents.map((extent) => extent.left));
  let body = at;
  while (
    body > start &&
    kinds[body - 1] === 'line' &&
    (rows[body - 1] as Row).line.right < first + (rows[at] as Row).line.em
  )
    body--;
  return body;
}

/** Ems from the base line before. */
function gapBefore(rows: readonly Row[], index: number): number {
  const [a, b] = [rows[index - 1] as Row, rows[index] as Row];
  return (b.line.baseline - a.line.baseline) / Math.max(1, Math.min(a.line.em, b.line.em));
}

function include(extents: Extent[], row: Row, left: number): void {
  for (const segment of figuresOf(row, left)) {
    const over = extents.find((extent) => segment.x < extent.right && segment.right > extent.left);
    if (over) {
      over.left = Math.max(over.left, Math.min(segment.x, over.left));
      over.left = Math.min(over.left, segment.x);
      over.right = Math.max(over.right, segment.right);
    } else extents.push({ left: segment.x, right: segment.right, edge: segment.edge });
  }
}

/** True when the figures of a row stand in the columns found so far, none across two of them. */
function agrees(extents: readonly Extent[], row: Row, left: number): boolean {
  const figures = figuresOf(row, left);
  let across = 0;
  let within = 0;
  for (const figure of figures) {
    const over = extents.filter((extent) => figure.x < extent.right && figure.right > extent.left);
    if (over.length > 1 && !figure.text.startsWith('$')) across++;
    if (over.length > 0) within++;
  }
  if (across * 2 >= figures.length && across > 0) return false;
  if (within > 0 || figures.length >= 2) return true;
  // One figure in a column that was blank so far: between the others, or no further from them than a column is.
  const [first, last] = [Math.min(...extents.map(({ left }) => left)), Math.max(...extents.map(({ right }) => right))];
  const [only] = figures;
  const reach = 9 * row.line.em;
  return only !== undefined && row.segments.length === 2 && only.x > first - reach && only.right < last + reach;
}

/** Heads of columns: two or more years, dates or the like, with nothing or little before them. */
function isHeadRow(row: Row, left: number): boolean {
  const heads = row.segments.filter((segment, index) => index > 0 || segment.x > left + 6 * row.line.em);
  const dated = heads.filter((segment) => YEAR.test(segment.text) || /\b(?:19|20)\d{2}\b/.test(segment.text));
  return dated.length >= 2 && dated.length * 2 >= heads.length;
}

/** Two or more words over the columns of figures: the heads of the next table. */
function isWordHeads(row: Row, extents: readonly Extent[]): boolean {
  const first = Math.min(...extents.map((extent) => extent.left));
  const words = row.segments.filter((segment) => segment.x > first - 2 * row.line.em && !isFiller(segment));
  return words.length >= 2 && words.every((segment) => segment.text.length < 60);
}

/** A line that crosses into the figures' columns is text between tables, unless it is short and figures follow. */
function isProse(row: Row, extents: readonly Extent[], next: Row | undefined): boolean {
  const { line } = row;
  const first = Math.min(...extents.map((extent) => extent.left));
  const text = rowText(row);
  if (line.right < first + line.em) return SENTENCE.test(text) && text.length > 60 && line.x > first;
  if (text.length > 110) return true;
  const last = Math.max(...extents.map((extent) => extent.right));
  const wide = line.right - line.x > 0.75 * (last - line.x);
  return wide || (SENTENCE.test(text) && text.length > 50) || next === undefined;
}

/** Goes up over heads and short lines above the figures. */
function headsAbove(
  rows: readonly Row[],
  kinds: readonly RowKind[],
  at: number,
  floor: number,
  extents: readonly Extent[],
): number {
  const first = Math.min(...extents.map((extent) => extent.left));
  let start = at;
  let seen = false;
  for (let i = at - 1; i >= Math.max(floor, at - MAX_HEADS); i--) {
    const row = rows[i] as Row;
    if (gapBefore(rows, i + 1) > 3.2) break;
    const text = rowText(row);
    if (kinds[i] === 'heads') {
      if (text.length > 160) break;
      start = i;
      seen = true;
    } else if (row.line.x >= first - 3 * row.line.em && text.length <= 90 && !SENTENCE.test(text)) {
      start = i;
      seen = true;
    } else if (!isStub(row, first, text) || at - i > 5) break;
  }
  if (seen) return start;
  // No heads: the labels right above the first figures still belong to them.
  while (start > floor && at - start < 3 && isStub(rows[start - 1] as Row, first, '') && kinds[start - 1] === 'line') {
    const row = rows[start - 1] as Row;
    const text = rowText(row);
    if (!/:$/.test(text) || gapBefore(rows, start) > 2.2) break;
    start--;
  }
  return start;
}

/** A short line left of the figures. */
function isStub(row: Row, first: number, text: string): boolean {
  return row.line.right < first + row.line.em && !(SENTENCE.test(text) && text.length > 60);
}

/** The rest of the last label, where it goes on below its figures. */
function trailing(rows: readonly Row[], kinds: readonly RowKind[], end: number, extents: readonly Extent[]): number {
  const row = rows[end];
  if (!row || kinds[end] !== 'line') return end;
  const first = Math.min(...extents.map((extent) => extent.left));
  const text = rowText(row);
  const gaps = rows.slice(Math.max(1, end - 12), end).map((_, i) => gapBefore(rows, Math.max(1, end - 12) + i));
  const tight = gapBefore(rows, end) <= Math.max(1.35, 0.9 * middle(gaps));
  return tight && /^[a-z(]/.test(text) && row.line.right < first + row.line.em ? end + 1 : end;
}
