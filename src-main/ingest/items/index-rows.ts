/** Reads a cross-reference index: which rows name which item, and the pages, links and remarks beside them. */
import type { TextBlock } from '../html/nodes.ts';
import { readKeys } from './candidates.ts';
import { fitsTitle, rankIn } from './forms.ts';
import { type PageRef, readPageCell, readTrailingPages } from './page-refs.ts';
import { readItemLabel } from './titles.ts';
import type { Place, Scan } from './types.ts';

export interface IndexRow {
  /** Keys into the form. */
  items: string[];
  title: string;
  refs: PageRef[];
  /** Anchor that the title, or anything else but a page number, links to. */
  link: string | null;
  /** What stands beside the title and is no page: "Not applicable", "(a)", the name of a section. */
  remarks: string[];
  from: Place;
  to: Place;
}

/** Other text that may stand between two parts of one index. */
const BETWEEN = 300;
const LABEL = /^\W{0,4}(?:part\s+[iv]+\W+)?items?\s?\d/i;
/** An item's number alone: "1A", "7.", as tables whose head says "Item" have it. */
const BARE = /^\(?(\d{1,2}\s?[A-K]?)\)?[.:]?$/i;
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

/** A line of text that is a row of an index: a label, and a page or a link. */
function readLine(input: Scan, block: TextBlock, piece: number, part: string | null): Found {
  const none = { rows: [], part };
  if (block.text.length > 240 || !LABEL.test(block.text)) return none;
  const { refs, at } = readTrailingPages(block);
  if (refs.length === 0 && block.links.length === 0) return none;
  const label = readItemLabel(block.text.slice(0, at));
  const keys = label && readKeys(input, label, label.title, part);
  if (!label || !keys) return none;
  const row = {
    items: keys.items,
    title: trimTitle(label.title),
    refs,
    link: block.links[0]?.to ?? null,
    remarks: [],
    from: { piece, row: -1 },
    to: { piece: piece + 1, row: -1 },
  };
  return { rows: [row], part };
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
    if (entries.length > 0 || /^\W{0,4}(?:signatures?|exhibit\s+index)\b/i.test(first)) closeAt(place);
    for (const entry of entries) {
      const row = readEntry(input, entry, part, place, node.grid.rows);
      if (row) unclosed.push(row);
    }
    rows.push(...(entries.length > 0 ? unclosed : []));
    // A row without a label says more of the item before it: "Results of operations | 21-42".
    const last = unclosed.at(-1);
    if (entries.length === 0 && last) extend(last, cells);
  }
  return { rows, part };
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
  const item = own?.[1] ?? BARE.exec(cell.text)?.[1]?.replace(/\s/g, '');
  const title = own ? cell.text.slice(own[0].length) : (next?.text ?? '');
  if (item === undefined) return false;
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
  const keys = label && readKeys(input, label, label.title, part);
  if (!label || !keys) return null;
  const labelled = readItemLabel(LABEL.test(texts[0] as string) ? (texts[0] as string) : `Item ${texts[0]}`);
  const alone = (labelled?.title ?? '') === '';
  const rest = cells.slice(alone ? 2 : 1);
  const titled = (alone ? cells[1] : cells[0]) as TextBlock | undefined;
  const title = alone ? (texts[1] ?? '') : (labelled?.title ?? '');
  const row: IndexRow = {
    items: keys.items,
    title: trimTitle(title),
    refs: [],
    link: titled?.links[0]?.to ?? cells[0]?.links[0]?.to ?? null,
    remarks: [],
    from,
    to: { piece: from.piece, row: rowsOfTable },
  };
  extend(row, rest);
  // Title and pages in one cell.
  if (row.refs.length === 0 && titled) {
    const pages = alone && isPages(titled) ? { refs: readPageCell(titled), at: 0 } : readTrailingPages(titled);
    row.refs.push(...pages.refs);
    if (pages.refs.length > 0) row.title = trimTitle(row.title.replace(/[\s.…]*(?:pages?\s*)?[\d\s,;&–—-]+$/i, ''));
  }
  return row;
}

const isPages = (block: TextBlock) => readPageCell(block).length > 0;

function extend(row: IndexRow, cells: readonly TextBlock[]): void {
  for (const cell of cells) {
    const refs = readPageCell(cell);
    row.refs.push(...refs);
    if (refs.length === 0 && cell.text.trim().length > 0) {
      row.link ??= cell.links[0]?.to ?? null;
      row.remarks.push(cell.text.replace(/\s+/g, ' ').trim());
    } else for (const [mark] of cell.text.matchAll(/\(\w\)/g)) row.remarks.push(mark);
  }
}

const trimTitle = (title: string) => title.replace(/[:\s.…]+$/, '').slice(0, 200);
