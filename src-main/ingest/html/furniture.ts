/**
 * Page furniture: page numbers, running heads and feet, and "Table of Contents" links that stand at the edges of pages. Dropped only when sure, and never a figure:
 * a line that holds an amount, or a table with a cell of its own for one, is content however often it comes again.
 */
import type { Piece } from '../tables/classify.ts';
import { type EdgeText, flat, type PageEdge } from './page-edges.ts';
import type { PageNumbers } from './page-numbers.ts';
import { lineOf, runningLines } from './running-lines.ts';

const CONTENTS_LINK =
  /^(?:(?:back|return) to )?(?:the )?(?:table of contents|index|contents|toc|top)(?: to (?:consolidated )?financial statements)?$/i;
/** An unlinked line of the contents is furniture from so many page edges on. */
const LEAST_CONTENTS = 3;
/** Marks for each piece whether it is furniture. @param edges those of the document's pages (`pageEdges`), with their `numbers` (`findPageNumbers`) */
export function findFurniture(pieces: readonly Piece[], edges: readonly PageEdge[], numbers: PageNumbers): Uint8Array {
  const drop = new Uint8Array(pieces.length);
  const running = runningLines(pieces, edges, numbers);
  const contents = countContents(edges);
  const isFurniture = ({ piece, text }: EdgeText): boolean => {
    if (numbers.found.get(piece)?.whole) return true;
    if (CONTENTS_LINK.test(text))
      return isLinked(pieces[piece]) || (contents.get(text.toLowerCase()) ?? 0) >= LEAST_CONTENTS;
    const heading = running.get(lineOf(piece, text, numbers));
    return heading !== undefined && heading !== piece && !holdsFigure(pieces, piece, numbers);
  };
  // Only from the break on: what stands behind something else is part of the text.
  for (const { before, after } of edges)
    for (const side of [before, after])
      for (const one of side) {
        if (!isFurniture(one)) break;
        drop[one.piece] = 1;
      }
  return drop;
}

/**
 * First piece of each printed page by its label ("27", "F-3"). Where a count begins anew, a label stands for several pages: the first answer takes the first of
 * them, the second, if there is one, those of the longest count, as when the wrapper of a report has pages of its own.
 */
export function printedPages(pieces: readonly Piece[], { counts }: PageNumbers): Map<string, number>[] {
  const begins = [0];
  for (const [index, piece] of pieces.entries()) if (piece.type === 'break') begins.push(index + 1);
  const runs: [string, number][][] = counts.flatMap((labels) => runsOf(labels, begins));
  const first = fill(runs);
  const longest = fill(runs.toSorted((a, b) => b.length - a.length));
  return [...longest].every(([name, at]) => first.get(name) === at) ? [first] : [first, longest];
}

function fill(runs: readonly (readonly [string, number])[][]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const [name, begin] of runs.flat()) if (!pages.has(name)) pages.set(name, begin);
  return pages;
}

/** Labels that rise, each count by its prefix: where one falls back a new run begins. */
function runsOf(labels: PageNumbers['counts'][number], begins: readonly number[]): [string, number][][] {
  const runs: [string, number][][] = [];
  const open = new Map<string, { last: number; run: [string, number][] }>();
  for (const [page, label] of labels.entries()) {
    const begin = begins[page];
    if (!label || begin === undefined) continue;
    let one = open.get(label.prefix);
    if (!one || label.number <= one.last) {
      one = { last: 0, run: [] };
      open.set(label.prefix, one);
      runs.push(one.run);
    }
    one.last = label.number;
    one.run.push([`${label.prefix}${label.number}`, begin]);
  }
  return runs;
}

const isLinked = (piece: Piece | undefined) => piece?.type === 'text' && piece.linked > 0;

function countContents(edges: readonly PageEdge[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { before, after } of edges)
    for (const { text } of [...before, ...after])
      if (CONTENTS_LINK.test(text)) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  return counts;
}

/** A table with a cell for a figure, other than the page's number and a year. */
function holdsFigure(pieces: readonly Piece[], index: number, numbers: PageNumbers): boolean {
  const piece = pieces[index];
  if (piece?.type !== 'grid') return false;
  const own = numbers.found.get(index)?.number;
  const figures = piece.grid.cells.flat().flatMap((cell) => {
    const text = cell ? flat(cell.block) : '';
    return /\d/.test(text) && !/\p{L}/u.test(text) ? [text.replace(/[^\d]/g, '')] : [];
  });
  // The number of a note before its title, "continued", is no figure.
  const continued = piece.grid.cells.flat().some((cell) => cell && /continued/i.test(cell.block.text));
  return !continued && figures.some((digits) => Number(digits) !== own && !/^(?:19|20)\d\d$/.test(digits));
}
