/** One page: its content as text blocks and tables, and what was counted on it. */
import { decodeText } from '../html/decode.ts';
import { asValidUtf8 } from '../html/mixed-utf8.ts';
import { type Cell, type Node, newBlock, type RawTable, type TextBlock } from '../html/nodes.ts';
import { readHtml } from '../html/reader.ts';
import { layOut, type Piece } from '../tables/classify.ts';
import type { Placed } from '../tables/grid.ts';
import { type Counts, type Markup, readMarkup } from './markup.ts';

/** A page as it was saved. */
export interface SavedPage {
  /** Its address; `file:///…` where it is not known. */
  url: string;
  bytes: Uint8Array;
  /** Character set that the server gave with it. */
  charset: string | null;
}

export interface Page {
  url: string;
  /** False where the address was read from the page, which may name another. */
  sure: boolean;
  title: string | null;
  site: string | null;
  pieces: Piece[];
  /** Text of each piece, as it is compared with other pages. */
  lines: string[];
  counts: Counts;
  /** Characters that a reader sees, menus and all. */
  visible: number;
  words: number;
  htmlBytes: number;
}

/** A page in which nothing is said is a page still. */
export function readPage(saved: SavedPage): Page {
  const html = decodePage(saved);
  const known = /^https?:/i.test(saved.url) ? saved.url : null;
  const markup = readMarkup(html, known);
  const whole = readHtml(html);
  const everything = layOut(whole.nodes).pieces;
  const all = textOf(everything);
  let pieces = content(layOut(readHtml(markup.html).nodes).pieces);
  // A page that sits whole in what looks like a menu or a header is better read with it than not at all.
  if (lengthOf(pieces) < 0.1 * all.length && all.length > 200) pieces = content(everything);
  return {
    url: known ?? guessAddress(saved.url, markup),
    sure: known !== null,
    title: clean(whole.title),
    site: markup.site,
    pieces,
    lines: pieces.map(lineOf),
    counts: markup.counts,
    visible: all.length,
    words: countWords(all),
    htmlBytes: saved.bytes.length,
  };
}

/** What the page says of itself; else its place in the folder, on the site that its links start from. */
function guessAddress(saved: string, { addresses, base }: Markup): string {
  const [first] = addresses;
  if (first !== undefined) return first;
  const path = URL.parse(saved)?.pathname ?? '/';
  return (base === null ? null : URL.parse(path, base))?.href ?? saved;
}

/** The document's own word on its character set goes before the server's, and valid UTF-8 before both. */
function decodePage({ bytes, charset }: SavedPage): string {
  const decoded = decodeText(bytes);
  if (decoded.charset !== 'windows-1252' || charset === null) return decoded.text;
  try {
    const decoder = new TextDecoder(charset);
    return decoder.decode(decoder.encoding === 'utf-8' ? asValidUtf8(bytes) : bytes);
  } catch {
    return decoded.text;
  }
}

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const clean = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() || null;

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + lineOf(piece).length, 0);
const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(lineOf)
    .filter((line) => line !== '')
    .join('\n');

/** A piece as one line. */
export function lineOf(piece: Piece): string {
  if (piece.type === 'break') return '';
  if (piece.type === 'text') return piece.text.replace(/\s+/g, ' ').trim();
  const texts = piece.grid.cells.flatMap((row) => row.flatMap((cell) => (cell ? [cell.block.text] : [])));
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Links that stand together are a menu; so many pieces in a row make one. */
const MENU_RUN = 3;

/** Without breaks and without runs of links. */
function content(pieces: readonly Piece[]): Piece[] {
  const solid = pieces.filter((piece) => piece.type !== 'break' && lineOf(piece) !== '');
  const links = solid.map(isLinks);
  const out: Piece[] = [];
  for (let i = 0; i < solid.length; ) {
    let end = i;
    while (end < solid.length && links[end]) end++;
    const piece = solid[i] as Piece;
    if (end - i >= MENU_RUN || (end > i && manyLinks(piece))) i = end;
    else {
      out.push(piece);
      i++;
    }
  }
  return out;
}

/** Hardly anything but links. */
function isLinks(piece: Piece): boolean {
  const blocks = blocksOf(piece);
  const inked = blocks.reduce((sum, block) => sum + block.inked, 0);
  return inked > 0 && blocks.reduce((sum, block) => sum + block.linked, 0) > 0.7 * inked;
}

/** A row of links in one piece: "Home | About | Contact". */
function manyLinks(piece: Piece): boolean {
  return blocksOf(piece).length >= 4 || /(?:\s[|·•»>/-]\s.*){3}/.test(lineOf(piece).slice(0, 400));
}

function blocksOf(piece: Piece): TextBlock[] {
  if (piece.type === 'text') return [piece];
  return piece.type === 'grid'
    ? piece.grid.cells.flatMap((row) => row.flatMap((cell) => (cell ? [cell.block] : [])))
    : [];
}

/** A piece as a node again, on the given page of the website. Spans are gone: what they covered is empty. */
export function nodeOf(piece: Piece, page: number): Node {
  if (piece.type !== 'grid') return { ...piece, page };
  const rows = piece.grid.cells.map((row) => row.map((cell): Cell => (cell ? cellOf(cell, page) : EMPTY)));
  return { type: 'table', rows, page, source: piece.source } satisfies RawTable;
}

const cellOf = ({ block, header }: Placed, page: number): Cell => ({
  block: { ...block, page },
  colspan: 1,
  rowspan: 1,
  header,
  parts: null,
});

const EMPTY: Cell = { block: newBlock(0, 1), colspan: 1, rowspan: 1, header: false, parts: null };
