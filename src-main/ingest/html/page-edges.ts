/** The short texts at the edges of pages, where page numbers and running heads stand. */
import type { Piece } from '../tables/classify.ts';
import type { TextBlock } from './nodes.ts';
import { singleSpaced } from './single-spaced.ts';

/** Blocks looked at on each side of a page break. */
export const REACH = 3;
/** Longer texts are paragraphs. */
const LONGEST = 120;

/** Between two pages: the texts before the break from the last one up, and those behind it from the first one down. */
export interface PageEdge {
  /** Index of the break among the pieces; one past the last piece for the end of the document, which ends a page too. */
  at: number;
  before: EdgeText[];
  after: EdgeText[];
}

export interface EdgeText {
  piece: number;
  text: string;
}

/** The edges of all pages, in order; none where nothing breaks the text into pages. */
export function pageEdges(pieces: readonly Piece[]): PageEdge[] {
  const breaks: number[] = [];
  for (const [index, piece] of pieces.entries()) if (piece.type === 'break') breaks.push(index);
  if (breaks.length === 0) return [];
  breaks.push(pieces.length);
  return breaks.map((at) => ({ at, before: textsFrom(pieces, at, -1), after: textsFrom(pieces, at, 1) }));
}

function textsFrom(pieces: readonly Piece[], at: number, direction: -1 | 1): EdgeText[] {
  const texts: EdgeText[] = [];
  for (let step = 1; step <= REACH; step++) {
    const piece = at + direction * step;
    const text = edgeText(pieces[piece]);
    if (text === null) break;
    texts.push({ piece, text });
  }
  return texts;
}

/** Text of a piece short enough to be furniture; null for anything that is more than that: tagged figures, tables of several rows, paragraphs. */
function edgeText(piece: Piece | undefined): string | null {
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
  return text !== null && text.length <= LONGEST ? text : null;
}

export function flat(block: TextBlock): string {
  return singleSpaced(block.text).trim();
}
