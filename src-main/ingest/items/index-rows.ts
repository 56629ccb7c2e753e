/** Reads a cross-reference index: which rows name which item, and the pages, links and remarks beside them. */
import type { TextBlock } from '../html/nodes.ts';
import { readKeys } from './candidates.ts';
import { fitsTitle, rankIn } from './forms.ts';
import { type PageRef, readMarks, readPageCell, readPlaces, readTrailingPages, withoutPlace } from './page-refs.ts';
import { type ItemLabel, readItemLabel } from './titles.ts';
import type { Place, Scan } from './types.ts';

export interface IndexRow {
  /** Keys into the form. */
  items: string[];
  title: string;
  refs: PageRef[];
  /** Anchor that the title, or anything else but a page number, links to. */
  link: string | null;
  /** What stands beside the title and is no page: "Not applicable", the name of a section. */
  remarks: string[];
  /** Marks of footnotes beside it: "*", "(a)". */
  marks: string[];
  from: Place;
  to: Place;
}

/** Other text that may stand between two parts of one index. */
const BETWEEN = 300;
const LABEL = /^\W{0,4}(?:part\s+[iv]+\W+)?items?\s?\d/i;
/** An item's number alone: "1A", "7.", "4.B", as tables whose head says "Item" have it. */
const BARE = /^\(?(\d{1,2}\.?\s?[A-K]?)\)?[.:]?$/i;
/** Where an index says by itself that there is nothing. */
export const NOTHING = /^\W{0,2}(?:none|not\s+applicable|n\/?a|omitted|not\s+required|\[?\(?reserved\)?\]?|nil)\b/i;
/** Other documents. */
export const ELSEWHERE = /incorporated|proxy\s+statement|annual\s+report|by\s+reference/i;
/** The end of a line that gives no page: "..... Not applicable", "*". */
const NO_PAGE =
  /(?:\.{2,}|…|\s{2,}|\s[-–—]|[:.])\s{0,3}((?:none|not applicable|n\/a|\[?reserved\]?|not required|omitted)\.?)\s{0,2}$/i;
const BARE_TITLE = /^(\d{1,2}[A-K]?)\.?[\s:–—-]{1,3}(?=[A-Z[])/;
const PART = /^\W{0,4}part\s+(i{1,3}|iv)\b/i;

/** The rows of the best index that the filing has, in its order; none where it has none. */
export function readIndex(input: Scan): IndexRow[] {
  let best: IndexRow[] = [];
  let rows: IndexRow[] = [];
  let between = 0;
  let part: string | null = null;
  const close = () => {
    if (countItems(rows) > countItems(best)) best = rows;
    rows = [];
    between = 0;
  };
  for (const [index, piece] of input.pieces.entries()) {
    if (piece.type === 'break' || input.dropped[index]) continue;
    if (piece.type === 'text') part = PART.exec(piece.text.slice(0, 40))?.[1]?.toUpperCase() ?? part;
    const found = piece.type === 'grid' ? readTable(input, index, part) : readLine(input, piece, index, part);
    if (found.rows.length === 0) {
      between += piece.type === 'grid' ? BETWEEN : piece.text.length;
      if (rows.length > 0 && between > BETWEEN) close();
      continue;
    }
    part = found.part;
    // The items begin again: another list.
    if (rows.length > 0 && begins(input, found.rows) <= begins(input, rows)) close();
    rows.push(...found.rows);
    between = 0;
  }
  close();
  return best;
}

const countItems = (rows: readonly IndexRow[]) => new Set(rows.flatMap(({ items }) => items)).size;
const begins = (input: Scan, rows: readonly IndexRow[]) => rankIn(input.items, rows[0]?.items[0] ?? '');

interface Found {
  rows: IndexRow[];
  part: string | null;
}

/** A line of text that is a row of an index: a label, and a page, a link, a footnote's mark, or that there is nothing. */
function readLine(input: Scan, block: TextBlock, piece: number, part: string | null): Found {
  const none = { rows: [], part };
  if (block.text.length > 240 || !LABEL.test(block.text)) return none;
  const { marks, at: end } = readMarks(block.text);
  const pages = readTrailingPages(block);
  const nothing = pages.refs.length === 0 ? NO_PAGE.exec(block.text.slice(0, end)) : null;
  const label = readItemLabel(block.text.slice(0, nothing ? nothing.index : Math.min(pages.at, end)));
  const keys = label && keysOf(input, label, label.title, part);
  if (!label || !keys) return none;
  const says = nothing !== null || marks.length > 0 || NOTHING.test(label.title);
  if (pages.refs.length === 0 && block.links.length === 0 && !says) return none;
  const row = {
    items: keys,
    title: trimTitle(label.title),
    refs: pages.refs,
    link: block.links[0]?.to ?? null,
    remarks: nothing ? [nothing[1] as string] : [],
    marks,
    from: { piece, row: -1 },
    to: { piece: piece + 1, row: -1 },
  };
  return { rows: [row], part };
}

/**
 * The items that a label of an index names. Indexes of Form 20-F name the parts of an item too ("3.D Risk factors"), which belong to it; "4A" is an item of its
 * own only where its title says so, else the first part of Item 4.
 */
function keysOf(input: Scan, label: ItemLabel, title: string, part: string | null): string[] | null {
  const [item = ''] = label.items;
  const parent = partOfItem(input, item, title);
  return parent ? [parent] : (readKeys(input, label, title, part)?.items ?? null);
}

/** The item of Form 20-F of which "3D" is a part; null for items of their own and in other forms. */
function partOfItem(input: Scan, item: string, title: string): string | null {
  const found = /^(\d{1,2})[A-K]$/.exec(item);
  if (!found || input.items.name !== '20-F' || Number(found[1]) >= 16) return null;
  return rankIn(input.items, item) >= 0 && fitsTitle(input.items, item, title) ? null : (found[1] as string);
}

function readTable(input: Scan, piece: number, before: string | null): Found {
  const node = input.pieces[piece];
  const rows: IndexRow[] = [];
  let part = before;
  // Rows whose end is not seen yet: those of the last line with labels.
  let unclosed: IndexRow[] = [];
  const closeAt = (to: Place) => {
    for (const row of unclosed) row.to = to;
    unclosed = [];
  };
  if (node?.type !== 'grid') return { rows, part };
  for (const [r, all] of node.grid.cells.entries()) {
    const cells = all.filter((cell) => !!cell).map((cell) => (cell as { block: TextBlock }).block);
    const first = cells[0]?.text ?? '';
    const place = { piece, row: r };
    if (PART.test(first) && !LABEL.test(first)) {
      part = PART.exec(first)?.[1]?.toUpperCase() ?? part;
      closeAt(place);
    }
    const entries = split(input, cells);
    const read = entries.flatMap((entry) => readEntry(input, entry, part, place, node.grid.rows) ?? []);
    // A part of the item before it: "3.D" after "3.B".
    const before = rows.at(-1);
    const [only] = read;
    if (before && only && read.length === 1 && unclosed.includes(before) && isPartOf(only, before)) {
      join(before, only);
      continue;
    }
    if (entries.length > 0 || /^\W{0,4}(?:signatures?|exhibit\s+index)\b/i.test(first)) closeAt(place);
    unclosed.push(...read);
    rows.push(...read);
    // A row without a label says more of the item before it: "Results of operations | 21-42".
    const last = unclosed.at(-1);
    if (entries.length === 0 && last) extend(input, last, cells);
  }
  return { rows, part };
}

/** True for a row that names the same item of a Form 20-F again, by one of its parts. */
const isPartOf = (row: IndexRow, before: IndexRow) => row.items.length === 1 && row.items[0] === before.items[0];

function join(row: IndexRow, more: IndexRow): void {
  row.refs.push(...more.refs);
  row.marks.push(...more.marks);
  row.link ??= more.link;
  row.remarks.push(more.title, ...more.remarks);
}

/** The cells of a row by item: contents in two columns name two in one row. */
function split(input: Scan, cells: readonly TextBlock[]): TextBlock[][] {
  const entries: TextBlock[][] = [];
  for (const [index, cell] of cells.entries()) {
    if (LABEL.test(cell.text) || isBare(input, cell, cells[index + 1])) entries.push([cell]);
    else entries.at(-1)?.push(cell);
  }
  return entries;
}

function isBare(input: Scan, cell: TextBlock, next: TextBlock | undefined): boolean {
  const own = BARE_TITLE.exec(cell.text);
  const item = own?.[1] ?? BARE.exec(cell.text)?.[1]?.replace(/[\s.]/g, '');
  const title = own ? cell.text.slice(own[0].length) : (next?.text ?? '');
  if (item === undefined) return false;
  if (partOfItem(input, item.toUpperCase(), title) !== null) return /\p{L}{3}/u.test(title);
  const keys = input.items.parted ? [`I:${item}`, `II:${item}`] : [item];
  return keys.some((key) => fitsTitle(input.items, key.toUpperCase(), title));
}

function readEntry(
  input: Scan,
  cells: readonly TextBlock[],
  part: string | null,
  from: Place,
  rowsOfTable: number,
): IndexRow | null {
  const texts = cells.map((cell) => cell.text.replace(/\s+/g, ' '));
  const text = texts.join(' ');
  const label = readItemLabel(LABEL.test(text) ? text : `Item ${text}`);
  const keys = label && keysOf(input, label, label.title, part);
  if (!label || !keys) return null;
  const labelled = readItemLabel(LABEL.test(texts[0] as string) ? (texts[0] as string) : `Item ${texts[0]}`);
  const alone = (labelled?.title ?? '') === '';
  const rest = cells.slice(alone ? 2 : 1);
  const titled = (alone ? cells[1] : cells[0]) as TextBlock | undefined;
  const title = alone ? (texts[1] ?? '') : (labelled?.title ?? '');
  const row: IndexRow = {
    items: keys,
    title: '',
    refs: [],
    link: titled?.links[0]?.to ?? cells[0]?.links[0]?.to ?? null,
    remarks: [],
    marks: [],
    from,
    to: { piece: from.piece, row: rowsOfTable },
  };
  const { marks, at } = readMarks(title);
  row.title = trimTitle(title.slice(0, at));
  row.marks.push(...marks);
  extend(input, row, rest);
  // Title and pages in one cell.
  if (row.refs.length === 0 && titled) {
    const pages = alone && isPages(titled) ? { refs: readPageCell(titled), at: 0 } : readTrailingPages(titled);
    row.refs.push(...pages.refs);
    if (pages.refs.length > 0) row.title = trimTitle(row.title.replace(/[\s.…]*(?:pages?\s*)?[\d\s,;&–—-]+$/i, ''));
  }
  return row;
}

const isPages = (block: TextBlock) => readPageCell(block).length > 0;

function extend(input: Scan, row: IndexRow, cells: readonly TextBlock[]): void {
  for (const cell of cells) {
    const text = cell.text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const { marks, at } = readMarks(text);
    row.marks.push(...marks);
    const refs = readPageCell(cell);
    if (refs.length === 0) {
      // A Form 20-F is the annual report itself.
      refs.push(...readPlaces(cell, (part) => input.items.name === '20-F' || !ELSEWHERE.test(part)));
      row.link ??= cell.links[0]?.to ?? null;
      // A mark alone is no remark.
      if (at > 0) row.remarks.push(...namesIn(cell.text));
    }
    row.refs.push(...refs);
  }
}

/** The sections that a cell names, without their pages. */
const namesIn = (text: string) =>
  text.split(/[;\n]/).flatMap((part) => withoutPlace(part.replace(/\s+/g, ' ').trim()) || []);

const trimTitle = (title: string) => title.replace(/[:\s.…]+$/, '').slice(0, 200);
