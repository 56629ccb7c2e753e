/** Page furniture: page numbers, running heads and "Table of Contents" links that stand at page ends. Dropped only when sure. */
import { isoDate } from '../../text/numbers/index.ts';
import type { Piece } from '../tables/classify.ts';
import type { TextBlock } from './nodes.ts';
import { singleSpaced } from './single-spaced.ts';

/** Blocks looked at on each side of a page break. */
const REACH = 3;
const PAGE_NUMBER = /^(?:page\s+)?[-–—\s|]*(?:[A-Z]{1,2}\s?-\s?)?(?:\d{1,4}|[ivxl]{1,6})[-–—\s|]*(?:of\s+\d{1,4})?$/i;
const CONTENTS_LINK =
  /^(?:(?:back|return) to )?(?:the )?(?:table of contents|index|contents|toc|top)(?: to (?:consolidated )?financial statements)?$/i;

/** Marks for each piece whether it is furniture. */
export function findFurniture(pieces: readonly Piece[]): Uint8Array {
  const drop = new Uint8Array(pieces.length);
  const breaks: number[] = [];
  for (const [index, piece] of pieces.entries()) if (piece.type === 'break') breaks.push(index);
  if (breaks.length === 0) return drop;
  // The last page ends with the document.
  breaks.push(pieces.length);
  const heads = countRunningHeads(pieces, breaks);
  for (const at of breaks) {
    for (const direction of [-1, 1]) {
      for (let step = 1; step <= REACH; step++) {
        const index = at + direction * step;
        const text = furnitureText(pieces[index]);
        if (text === null) break;
        const piece = pieces[index];
        const linked = piece?.type === 'text' && piece.linked > 0;
        const sure =
          PAGE_NUMBER.test(text) ||
          (CONTENTS_LINK.test(text) && (linked || (heads.get(text.toLowerCase()) ?? 0) >= 3)) ||
          (heads.get(skeleton(text)) ?? 0) >= (text.endsWith('.') ? Math.max(6, breaks.length / 4) : 4);
        if (!sure) break;
        drop[index] = 1;
      }
    }
  }
  return drop;
}

/** First piece of each printed page by its label ("27", "F-3"), from the page numbers among the furniture. */
export function printedPages(pieces: readonly Piece[], dropped: Uint8Array): Map<string, number> {
  const pages = new Map<string, number>();
  const last = new Map<string, number>();
  let begin = 0;
  let seen: { prefix: string; number: number } | null = null;
  const close = () => {
    if (seen === null) return;
    const label = `${seen.prefix}${seen.number}`;
    if (!pages.has(label)) pages.set(label, begin);
    last.set(seen.prefix, seen.number);
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'break') {
      close();
      begin = index + 1;
      seen = null;
    } else if (dropped[index]) seen ??= pageLabel(furnitureText(piece) ?? '', last);
  }
  close();
  return pages;
}

/** The number that comes next, not the year in "2023 Form 10-K 27" nor the form's own. */
function pageLabel(text: string, last: ReadonlyMap<string, number>): { prefix: string; number: number } | null {
  const numbers = [...text.matchAll(/(?<![\w-])([A-Z]{1,2}\s?-\s?)?(\d{1,3})(?![\w]|-[A-Z])/g)].flatMap((found) => {
    const prefix = (found[1] ?? '').replace(/\s/g, '');
    const number = Number(found[2]);
    const before = last.get(prefix) ?? 0;
    return number > before && number <= before + 25 ? [{ prefix, number }] : [];
  });
  return numbers.at(-1) ?? null;
}

function countRunningHeads(pieces: readonly Piece[], breaks: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const at of breaks) {
    const seen = new Set<string>();
    for (const direction of [-1, 1]) {
      for (let step = 1; step <= REACH; step++) {
        const text = furnitureText(pieces[at + direction * step]);
        if (text === null) break;
        seen.add(skeleton(text));
        seen.add(text.toLowerCase());
      }
    }
    for (const text of seen) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Text of a piece short enough to be furniture; null ends the search in that direction. */
function furnitureText(piece: Piece | undefined): string | null {
  if (!piece || piece.type === 'break') return null;
  let text: string | null = null;
  if (piece.type === 'text') {
    if (piece.marks.length > 0) return null;
    text = flat(piece);
  } else if (piece.grid.rows <= 2) {
    const cells = piece.grid.cells.flat().filter((cell) => !!cell);
    if (cells.length <= 4 && cells.every((cell) => cell?.block.marks.length === 0))
      text = cells.map((cell) => flat((cell as { block: TextBlock }).block)).join(' ');
  }
  return text !== null && text.length <= 120 ? text : null;
}

function flat(block: TextBlock): string {
  return singleSpaced(block.text).trim();
}

/**
 * Running heads repeat but for the page number. Scale notes ("in millions") and item headings repeat too and must stay;
 * they are never taken for furniture.
 */
function skeleton(text: string): string {
  return STAYS.test(text) || isoDate(text) !== null ? `keep ${text}` : text.toLowerCase().replace(/\d+/g, '#');
}

const STAYS =
  /\b(?:in|of)\s+(?:thousands|millions|billions)|\bitem\s+\d|\bpart\s+[iv]|continued|dollars|\btable\b(?! of contents)|^(?:none|not applicable|n\/a|omitted|reserved)\b/i;
