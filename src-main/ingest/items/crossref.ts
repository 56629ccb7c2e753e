/**
 * Filers whose 10-K has no item headings but a cross-reference index ("Item 1A. Risk Factors ... Pages 48-62"): General Electric, Intel, McDonald's.
 * Items are taken from the pages that the index names, narrowed to a heading with the item's title where one stands there.
 */
import type { TextBlock } from '../html/nodes.ts';
import type { Candidate, ItemInput } from './find.ts';
import { fitsTitle, itemFormOf, rankIn } from './forms.ts';
import { readItemLabel } from './titles.ts';

/** Only annual reports have such an index. */
const FORM = itemFormOf('10-K');

interface IndexRow {
  items: string[];
  title: string;
  pages: [number, number][];
  row: number;
  piece: number;
  /** First row of the next item in the index. */
  endRow: number;
}

/** Items by the index, or null when the filing has none. `pages` maps a printed page number to its first piece. */
export function fromCrossReference(input: ItemInput, pages: ReadonlyMap<number, number>): Candidate[] | null {
  const rows = readIndex(input);
  if (rows.length < 8) return null;
  // An index of first pages alone: each item then runs to where the next begins.
  const startsOnly = rows.every((row) => row.pages.every(([from, to]) => from === to) && row.pages.length <= 1);
  const found = rows.map((row) => place(input, row, pages, startsOnly));
  return found.filter((one) => one !== null).length >= 8 ? found.filter((one) => one !== null) : null;
}

function readIndex(input: ItemInput): IndexRow[] {
  let best: IndexRow[] = [];
  for (const [piece, node] of input.pieces.entries()) {
    if (node.type !== 'grid' || input.dropped[piece]) continue;
    const rows: IndexRow[] = [];
    for (const [r, cells] of node.grid.cells.entries()) {
      const texts = cells
        .filter((cell): cell is NonNullable<typeof cell> => !!cell)
        .map((cell) => cell.block.text.replace(/\s+/g, ' '));
      const first = texts.findIndex((text) => /^\W{0,4}items?\s?\d/i.test(text));
      const label = first >= 0 && first <= 1 ? readItemLabel(texts.slice(first).join(' ')) : null;
      const last = rows.at(-1);
      if (label && rankIn(FORM, label.items[0] as string) >= 0) {
        if (last) last.endRow = r;
        const title = (texts[first + 1] ?? label.title).replace(/[:\s.]+$/, '');
        rows.push({
          items: label.items.filter((item) => rankIn(FORM, item) >= 0),
          title,
          pages: readPages(texts.slice(first + 1)),
          row: r,
          piece,
          endRow: node.grid.rows,
        });
      } else if (last && !/^(?:part|signatures?)\b/i.test(texts[0] ?? '')) last.pages.push(...readPages(texts));
      else if (last && last.endRow === node.grid.rows) last.endRow = r;
    }
    if (rows.length > best.length) best = rows;
  }
  return best;
}

/** "Pages 3-9, 20" and "4-6, 7-13, 78-80" to page ranges; words that hold figures ("Form 10-K") give none. */
function readPages(texts: readonly string[]): [number, number][] {
  const pages: [number, number][] = [];
  for (const text of texts) {
    if (!/^\s*(?:pages?\s)?[\d\s,;–—-]+(?:and\s\d+[\d\s,–-]*)?(?:,?\s*\(\w\))?\s*$/i.test(text)) continue;
    for (const found of text.matchAll(/(\d{1,3})(?:\s?[-–—]\s?(\d{1,3}))?/g)) {
      const from = Number(found[1]);
      pages.push([from, Math.max(from, Number(found[2] ?? from))]);
    }
  }
  return pages;
}

/** Runs of pages, neighbouring ranges joined, the longest first. */
function pageRuns(pages: readonly [number, number][]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [from, to] of [...pages].sort((a, b) => a[0] - b[0])) {
    const last = runs.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else runs.push([from, to]);
  }
  return runs.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
}

function place(
  input: ItemInput,
  row: IndexRow,
  pages: ReadonlyMap<number, number>,
  startsOnly: boolean,
): Candidate | null {
  const base = { items: row.items, title: row.title.slice(0, 160) };
  const runs = pageRuns(row.pages).flatMap((run) => {
    const start = pageStart(pages, run[0]);
    if (start === undefined) return [];
    const after = pages.get(run[1] + 1) ?? nextPage(pages, run[1], input.pieces.length);
    return [
      { run, start, after, heading: headingOn(input, row, start, Math.min(after, pages.get(run[0] + 1) ?? after)) },
    ];
  });
  const best = runs.find((one) => one.heading !== null) ?? runs[0];
  if (!best) {
    const reasons = [
      'the cross-reference index names it without a page in this document; the range is its row in the index',
    ];
    return {
      ...base,
      piece: row.piece,
      row: row.row,
      score: -0.5,
      reasons,
      end: { piece: row.piece, row: row.endRow },
    };
  }
  const { run, start, after, heading } = best;
  const where = run[0] === run[1] ? `page ${run[0]}` : `pages ${run[0]} to ${run[1]}`;
  const reasons = [
    `the cross-reference index puts it on ${where}${heading === null ? '' : ', where a heading bears its title'}`,
  ];
  const found = { ...base, piece: heading ?? start, row: -1, score: heading === null ? 0.5 : 1.5, reasons };
  return startsOnly ? found : { ...found, end: { piece: after, row: -1 } };
}

/** First piece of a page; a page whose number was not seen begins no earlier than the one before it. */
function pageStart(pages: ReadonlyMap<number, number>, page: number): number | undefined {
  for (let back = 0; back <= 3; back++) {
    const start = pages.get(page - back);
    if (start !== undefined) return start;
  }
  return undefined;
}

function nextPage(pages: ReadonlyMap<number, number>, page: number, length: number): number {
  let best = length;
  for (const [number, piece] of pages) if (number > page && piece < best) best = piece;
  return best;
}

/** A heading on the first page that says the item's title. */
function headingOn(input: ItemInput, row: IndexRow, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const piece = input.pieces[i];
    if (piece?.type !== 'text' || input.dropped[i] || (input.levels[i] as number) === 0) continue;
    const text = (piece as TextBlock).text;
    if (text.length < 120 && row.items.some((item) => fitsTitle(FORM, item, text))) return i;
  }
  return null;
}
