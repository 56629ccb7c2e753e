/** Reads a cross-reference index: which rows name which item, and the pages, links and remarks beside them. */
import type { TextBlock } from '../html/nodes.ts';
import { rankIn } from './forms.ts';
import { keysOf, LABEL, NO_PAGE, NOTHING, PART, trimTitle } from './index-labels.ts';
import { readTable } from './index-table.ts';
import { type PageRef, readMarks, readTrailingPages } from './page-refs.ts';
import { readItemLabel } from './titles.ts';
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

/** What has more rows is no index, whatever it looks like. */
const MOST_ROWS = 500;
/** Other text that may stand between two parts of one index. */
const BETWEEN = 300;
/** Rows found in one piece, and the part of the report that they end in. */
export interface Found {
  rows: IndexRow[];
  part: string | null;
}

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
  return best.length > MOST_ROWS ? [] : best;
}

const countItems = (rows: readonly IndexRow[]) => new Set(rows.flatMap(({ items }) => items)).size;
const begins = (input: Scan, rows: readonly IndexRow[]) => rankIn(input.items, rows[0]?.items[0] ?? '');

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
