/** Footnotes of a cross-reference index: what a mark "*" or "(a)" beside an item stands for. */
import type { Place, Scan } from './types.ts';

export interface IndexNote {
  text: string;
  from: Place;
  to: Place;
}

/** Pieces below the index in which its notes stand. */
const REACH = 24;
/** Rows at the end of a table in which notes stand. */
const LAST_ROWS = 40;
/** Pieces above its end in which an introduction stands. */
const BEFORE = 4;

/** The note that explains a mark, in the rows below an item's own or after the table; null where none does. */
export function findNote(input: Scan, { piece, row }: Place, mark: string): IndexNote | null {
  for (let at = piece; at < Math.min(piece + REACH, input.pieces.length); at++) {
    const found = noteIn(input, at, at === piece ? Math.max(row, 0) : 0, mark);
    if (found) return found;
  }
  return null;
}

/** A sentence near the index that speaks of all of Part III, or of these items: "Items 10 through 14 are incorporated by reference". */
export function findPartNote(input: Scan, { piece }: Place, items: readonly string[]): IndexNote | null {
  for (let at = Math.max(0, piece - BEFORE); at < Math.min(piece + REACH, input.pieces.length); at++) {
    const block = input.pieces[at];
    if (block?.type !== 'text' || input.dropped[at] || block.text.length < 40 || block.text.length > 1500) continue;
    const named = namedItems(block.text);
    if (/\bpart\s+iii\b/i.test(block.text) || items.every((item) => named.has(item)))
      return { text: block.text, from: { piece: at, row: -1 }, to: { piece: at + 1, row: -1 } };
  }
  return null;
}

/** The items of a list: "Items 10, 11, 12 and 13", "Items 10 through 14". */
function namedItems(text: string): Set<string> {
  const named = new Set<string>();
  for (const [list] of text.matchAll(/\bitems?\s+\d{1,2}(?:\s?(?:,|and|through|to|&|-|–|items?)\s?|\d{1,2}){0,24}/gi)) {
    const numbers = [...list.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits));
    const [first = 0, last = 0] = numbers;
    if (/through|to|-|–/i.test(list)) for (let item = first; item <= last; item++) named.add(`${item}`);
    for (const number of numbers) named.add(`${number}`);
  }
  return named;
}

function noteIn(input: Scan, at: number, fromRow: number, mark: string): IndexNote | null {
  const piece = input.pieces[at];
  if (!piece || piece.type === 'break' || input.dropped[at]) return null;
  if (piece.type === 'text') {
    const line = piece.text.split('\n').find((one) => begins(one, mark));
    return line === undefined ? null : { text: line, from: { piece: at, row: -1 }, to: { piece: at + 1, row: -1 } };
  }
  for (let r = Math.max(fromRow, piece.grid.rows - LAST_ROWS); r < piece.grid.rows; r++) {
    const cells = (piece.grid.cells[r] ?? []).flatMap((cell) => (cell ? [cell.block.text] : []));
    if (cells[0] === undefined || !begins(cells[0], mark) || cells.join('').trim().length < 12) continue;
    return { text: cells.join(' '), from: { piece: at, row: r }, to: { piece: at, row: r + 1 } };
  }
  return null;
}

/** A text begins with this very mark: "*" is none of "**". */
function begins(text: string, mark: string): boolean {
  const plain = text.trimStart();
  if (!plain.startsWith(mark)) return false;
  const next = plain.charAt(mark.length);
  return mark.startsWith('(') || next !== mark.charAt(0);
}
