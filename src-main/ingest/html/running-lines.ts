/**
 * Running heads and feet: lines that come again at the edges of pages. What comes again is not always furniture: "None.", the heading that each segment's pages
 * share, or the total of several tables says something each time. Such lines are told by their words, by amounts, and by where they stand.
 */
import { isoDate } from '../../text/numbers/index.ts';
import type { Piece } from '../tables/classify.ts';
import { flat, type PageEdge } from './page-edges.ts';
import type { PageNumbers } from './page-numbers.ts';

/** Page edges at which a line must stand; more for a sentence, which may be a note that several pages need, and for a date. */
const LEAST = 4;
const LEAST_SENTENCE = 6;
/** Running lines come again on the next page, or on the one after it where left and right pages differ. */
const NEAR = 2;
/** Share of a line's places that must have another near. */
const SHARE_NEAR = 0.6;
/** What says something each time: "None.", a footnote, a mark or figure without words. */
const SAYS =
  /^(?:none|not applicable|n\/a|omitted|reserved|nil)\b|^(?:[*†‡§]\s?\p{L}|\(\w\)\s)|^[^\p{L}]*$|^\W*\p{L}{1,2}\W*$/iu;
/** Rules drawn with characters. */
const DRAWN = /^(?:[|_=~·.\s]+|[-–—*]{2,}[-–—*\s]*)$/;
const AMOUNT = /[$€£¥%]|\d[.,]\d|\(\s?\d/;
const DOTTED_DATE = /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g;

/** Letters and digits of "Item 1A Risk", at least. */
const SHORTEST_HEADING = 10;
/** The heads of an item's pages: where no heading says the same, the first of them is the item's heading. */
const LABEL = /^\W{0,4}(?:part\s+[iv]+|items?\s+\d)(?!.*continued)/i;

interface Place {
  first: number;
  /** Page edges, in order. */
  pages: number[];
}

/** Lines that run, as `lineOf` gives them; each with the piece that bears it and is a heading nevertheless, if any. */
export function runningLines(
  pieces: readonly Piece[],
  edges: readonly PageEdge[],
  numbers: PageNumbers,
): Map<string, number | null> {
  const places = placesOf(edges, numbers);
  const atEdge = new Set([...edges].flatMap(({ before, after }) => [...before, ...after].map(({ piece }) => piece)));
  const said = new Set<string>();
  for (const [line, { pages }] of places)
    if (!runs(line, pages, edges.length)) {
      said.add(plain(line));
      places.delete(line);
    }
  const elsewhere = countElsewhere(pieces, atEdge, places, said);
  const lines = new Map<string, number | null>();
  for (const [line, { first, pages }] of places)
    if ((elsewhere.get(line) ?? 0) * 2 <= pages.length)
      lines.set(line, LABEL.test(line) && !isSaid(plain(line), said) ? first : null);
  return lines;
}

function placesOf(edges: readonly PageEdge[], numbers: PageNumbers): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [page, { before, after }] of edges.entries())
    for (const { piece, text } of [...before.filter(({ text }) => !isDate(text)), ...after]) {
      // A date at the foot of a page is that of a signature.
      const line = lineOf(piece, text, numbers);
      const place = places.get(line);
      if (!place) places.set(line, { first: piece, pages: [page] });
      else {
        if (place.pages.at(-1) !== page) place.pages.push(page);
        place.first = Math.min(place.first, piece);
      }
    }
  return places;
}

/** A heading says the same, or the line says more than it: "Item 8. Financial Statements - Notes". */
function isSaid(line: string, said: ReadonlySet<string>): boolean {
  for (let length = Math.min(SHORTEST_HEADING, line.length); length <= line.length; length++)
    if (said.has(line.slice(0, length))) return true;
  return false;
}

/** Letters and digits alone. */
const plain = (line: string) => line.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A line as it comes again on other pages: without the page's own number, all other figures as they are. */
export function lineOf(piece: number, text: string, { found }: PageNumbers): string {
  const own = found.get(piece);
  return own ? `${text.slice(0, own.start)}#${text.slice(own.end)}` : text;
}

function runs(line: string, pages: readonly number[], edges: number): boolean {
  if (pages.length < least(line, edges)) return false;
  if ((SAYS.test(line) && !DRAWN.test(line)) || holdsAmount(line)) return false;
  const near = pages.filter(
    (page, at) =>
      page - (pages[at - 1] ?? Number.NEGATIVE_INFINITY) <= NEAR ||
      (pages[at + 1] ?? Number.POSITIVE_INFINITY) - page <= NEAR,
  );
  return near.length >= pages.length * SHARE_NEAR;
}

/** True for a line with an amount in it: such a line is content, and may be a row of a table that stands on several pages. */
export function holdsAmount(line: string): boolean {
  return AMOUNT.test(line.replace(DOTTED_DATE, ''));
}

/** A date and nothing else. */
const isDate = (line: string) => line.length <= 22 && isoDate(line) !== null;

function least(line: string, edges: number): number {
  if (line.endsWith('.')) return Math.max(LEAST_SENTENCE, edges / 4);
  return isDate(line) ? LEAST_SENTENCE : LEAST;
}

/** How often lines stand within pages, where nothing runs: a heading that many sections share is content. Notes headings of items in `said`. */
function countElsewhere(
  pieces: readonly Piece[],
  atEdge: ReadonlySet<number>,
  lines: ReadonlyMap<string, unknown>,
  said: Set<string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  if (lines.size === 0) return counts;
  const longest = Math.max(...[...lines.keys()].map((key) => key.length));
  for (const [index, piece] of pieces.entries()) {
    if (piece.type !== 'text' || piece.text.length > longest || atEdge.has(index)) continue;
    const key = flat(piece);
    if (LABEL.test(key)) said.add(plain(key));
    if (lines.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
