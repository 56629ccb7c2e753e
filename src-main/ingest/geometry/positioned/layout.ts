/** Places the words of a positioned document: containing blocks, offsets, lines of text with estimated widths. A small part of what a browser does. */
import type { PositionedWord } from '../types.ts';
import { length } from './css.ts';
import { widthOf } from './metrics.ts';
import type { Box, Text, Type } from './tree.ts';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How much the type and all lengths are enlarged. */
  scale: number;
}

export interface LaidPage {
  width: number;
  height: number;
  words: PositionedWord[];
}

export interface Laid {
  pages: LaidPage[];
  /** Letters inside absolutely positioned elements, and all letters. */
  placed: number;
  letters: number;
}

/** A sheet of A4. */
const SHEET = { width: 595, height: 842 };

/** A piece of a line: a word, a break, or a gap. */
interface Piece {
  text: string;
  width: number;
  space: number;
  type: Type;
  facts: number[];
  source: number;
  breakAfter: boolean;
}

export class Layout {
  private readonly result: Laid = { pages: [], placed: 0, letters: 0 };
  private page: LaidPage | null = null;

  run(root: Box): Laid {
    this.block(root, { x: 0, y: 0, ...SHEET, scale: 1 }, { x: 0, y: 0, ...SHEET, scale: 1 }, false);
    return this.result;
  }

  /** Lays out the content of a block from the top of its frame; returns the height used. `holder` is the nearest positioned ancestor's frame. */
  private block(box: Box, frame: Frame, holder: Frame, placed: boolean): number {
    let y = frame.y;
    let line: Piece[] = [];
    const flush = () => {
      if (line.length > 0) y += this.lines(line, { ...frame, y }, box.type, placed);
      line = [];
    };
    for (const child of box.children) {
      if (!('children' in child)) {
        line.push(...piecesOf(child, box.type));
        continue;
      }
      if (child.kind === 'inline' && !child.absolute) {
        this.inline(child, line, frame, holder, placed);
        continue;
      }
      if (!child.absolute) flush();
      const used = this.child(child, { ...frame, y }, holder, placed);
      if (!child.absolute) y += used;
    }
    flush();
    return y - frame.y;
  }

  /** Text of inline elements goes on the line; blocks and positioned boxes inside them are laid out where they stand. */
  private inline(box: Box, line: Piece[], frame: Frame, holder: Frame, placed: boolean): void {
    const width = length(box.style.get('width'), box.type.size, frame.width);
    const margin = length(box.style.get('margin-left'), box.type.size, frame.width) ?? 0;
    const gap = (box.children.length === 0 ? (width ?? 0) : 0) + margin;
    const last = line.at(-1);
    if (gap !== 0 && last) last.space += gap;
    for (const child of box.children) {
      if (!('children' in child)) line.push(...piecesOf(child, box.type));
      else if (child.absolute || child.kind === 'block') this.child(child, frame, holder, placed);
      else this.inline(child, line, frame, holder, placed);
    }
  }

  /** A block inside another: its own frame, then its content. Returns the height it takes in the flow. */
  private child(box: Box, frame: Frame, holder: Frame, placed: boolean): number {
    const within = box.absolute ? holder : frame;
    const { size } = box.type;
    const { scale } = within;
    const of = (name: string, whole: number) => {
      const value = length(box.style.get(name), size, whole / scale);
      return value === null ? null : value * scale;
    };
    const [left, top, right, bottom] = [
      of('left', within.width),
      of('top', within.height),
      of('right', within.width),
      of('bottom', within.height),
    ];
    const width = of('width', within.width);
    const height = of('height', within.height);
    const margin = {
      left: of('margin-left', within.width) ?? 0,
      top: of('margin-top', within.width) ?? 0,
      bottom: of('margin-bottom', within.width) ?? 0,
    };
    const padding = { left: of('padding-left', within.width) ?? 0, top: of('padding-top', within.width) ?? 0 };
    const own: Frame = {
      ...within,
      width: width ?? Math.max(10, within.width - (left ?? 0) - (right ?? 0)),
      height: height ?? within.height,
    };
    if (box.absolute) {
      const tall = height ?? size * box.type.leading * scale;
      own.x =
        within.x + (left ?? (right !== null && width !== null ? within.width - right - width : frame.x - within.x));
      own.y = top !== null ? within.y + top : bottom !== null ? within.y + within.height - bottom - tall : frame.y;
    } else {
      own.x = frame.x + (box.relative ? (left ?? 0) : 0);
      own.y = frame.y + margin.top + (box.relative ? (top ?? 0) : 0);
    }
    own.x += margin.left;
    this.transform(box, own, height ?? size * box.type.leading * scale);
    const isPage = this.page === null && isSheet(box, width, height);
    if (isPage) {
      this.page = { width: width ?? SHEET.width, height: height ?? SHEET.height, words: [] };
      this.result.pages.push(this.page);
      own.x = 0;
      own.y = 0;
    }
    const inner: Frame = { ...own, x: own.x + padding.left, y: own.y + padding.top };
    const positioned = box.absolute || box.relative;
    const used = this.block(box, inner, positioned ? own : holder, placed || box.absolute);
    if (isPage) this.page = null;
    return margin.top + margin.bottom + (height ?? used + padding.top);
  }

  /** Moves and enlarges by translate, scale and matrix; turned text is left as it is. */
  private transform(box: Box, own: Frame, tall: number): void {
    const value = box.style.get('transform') ?? box.style.get('-webkit-transform');
    if (!value || value === 'none') return;
    const origin = box.style.get('transform-origin') ?? box.style.get('-webkit-transform-origin') ?? '50% 50%';
    for (const match of value.matchAll(/([a-z]+)\(([^)]*)\)/g)) {
      const args = (match[2] as string).split(/[\s,]+/).filter((one) => one !== '');
      const at = (index: number) => length(args[index], box.type.size, own.width) ?? 0;
      const name = match[1] as string;
      if (name === 'translate' || name === 'translatex' || name === 'translate3d') own.x += at(0) * own.scale;
      if (name === 'translate' || name === 'translate3d') own.y += at(1) * own.scale;
      if (name === 'translatey') own.y += at(0) * own.scale;
      const factor =
        name === 'scale' || name === 'matrix' ? Number.parseFloat(args[name === 'scale' ? 0 : 0] ?? '1') : 1;
      if (factor > 0.01 && factor < 100 && factor !== 1) {
        const [ox, oy] = originOf(origin, own, tall);
        own.x += ox * (1 - factor);
        own.y += oy * (1 - factor);
        own.scale *= factor;
        own.width *= factor;
        own.height *= factor;
      }
      if (name === 'matrix') {
        own.x += (Number.parseFloat(args[4] ?? '0') || 0) * 0.75;
        own.y += (Number.parseFloat(args[5] ?? '0') || 0) * 0.75;
      }
    }
  }

  // ------------------------------------------------------------ lines

  /** Sets pieces in lines of the frame's width; returns the height. */
  private lines(pieces: readonly Piece[], frame: Frame, type: Type, placed: boolean): number {
    const { scale } = frame;
    const kept = trim(pieces);
    if (kept.length === 0) return pieces.some((piece) => piece.breakAfter) ? type.size * type.leading * scale : 0;
    let y = frame.y;
    let line: Piece[] = [];
    let width = 0;
    const set = () => {
      const size = Math.max(...line.map((piece) => piece.type.size), type.size * 0.5) * scale;
      const pitch = Math.max(size, type.size * scale) * type.leading;
      this.set(line, width * scale, { ...frame, y }, size, pitch, type, placed);
      y += pitch;
      line = [];
      width = 0;
    };
    for (const piece of kept) {
      const wide = (width + piece.width) * scale > frame.width * 1.02 + 1;
      if (wide && line.length > 0 && !type.nowrap && (line.at(-1) as Piece).space > 0) set();
      line.push(piece);
      width += piece.width + piece.space;
      if (piece.breakAfter) set();
    }
    if (line.length > 0) set();
    return y - frame.y;
  }

  private set(
    line: readonly Piece[],
    width: number,
    frame: Frame,
    size: number,
    pitch: number,
    type: Type,
    placed: boolean,
  ): void {
    const last = line.at(-1) as Piece;
    const inked = width - last.space * frame.scale;
    const slack = Math.max(0, frame.width - inked);
    let x = frame.x + (type.align === 'right' ? frame.width - inked : type.align === 'center' ? slack / 2 : 0);
    const baseline = frame.y + (pitch - size) / 2 + 0.8 * size;
    for (const piece of line) {
      if (piece.text !== '') this.word(piece, x, baseline, frame.scale, placed);
      x += (piece.width + piece.space) * frame.scale;
    }
  }

  private word(piece: Piece, x: number, baseline: number, scale: number, placed: boolean): void {
    const { type, text, facts } = piece;
    const fontSize = type.size * scale * (type.raised ? 0.7 : 1);
    const page = this.page ?? this.openPage();
    const base = type.raised ? baseline - 0.35 * type.size * scale : baseline;
    this.result.letters += text.length;
    if (placed) this.result.placed += text.length;
    page.words.push({
      text,
      x,
      y: base - 0.8 * fontSize,
      width: piece.width * scale,
      height: fontSize,
      fontSize,
      baseline: base,
      source: piece.source,
      ...(type.bold ? { bold: true } : {}),
      ...(type.italic ? { italic: true } : {}),
      ...(facts.length > 0 ? { marks: facts.map((fact) => ({ start: 0, end: text.length, fact })) } : {}),
    });
  }

  /** Text outside every sheet: one long page of its own. */
  private openPage(): LaidPage {
    const last = this.result.pages.at(-1);
    if (last && last.height === Number.POSITIVE_INFINITY) return last;
    const page = { width: SHEET.width, height: Number.POSITIVE_INFINITY, words: [] };
    this.result.pages.push(page);
    return page;
  }
}

function isSheet(box: Box, width: number | null, height: number | null): boolean {
  if (!(box.absolute || box.relative) || height === null) return false;
  return height >= 280 && height <= 3000 && (width === null || width >= 250) && box.children.length > 0;
}

function originOf(origin: string, own: Frame, tall: number): [number, number] {
  const [x = '50%', y = '50%'] = origin.split(/\s+/);
  const named: Record<string, string> = { left: '0', top: '0', right: '100%', bottom: '100%', center: '50%' };
  return [length(named[x] ?? x, 12, own.width) ?? 0, length(named[y] ?? y, 12, tall) ?? 0];
}

/** Words of a text with the spaces after them. A space at the front goes to an empty piece. */
function piecesOf({ text, facts, source }: Text, type: Type): Piece[] {
  if (text === '\n' && facts.length === 0)
    return [{ text: '', width: 0, space: 0, type, facts, source, breakAfter: true }];
  const space = (widthOf(' ', type.face, type.bold) + 0) * type.size + type.wordSpacing + type.letterSpacing;
  const result: Piece[] = [];
  for (const match of text.matchAll(/([^\s\u00a0]*)([\s\u00a0]*)/g)) {
    if (match[0] === '') continue;
    const word = (match[1] as string).replace(/[\u00ad\u200b-\u200f\ufeff]/g, '');
    const width = widthOf(word, type.face, type.bold) * type.size + word.length * type.letterSpacing;
    // White space of the source is one space; no-break spaces count each.
    const spaces = match[2] as string;
    const hard = spaces.split('\u00a0').length - 1;
    const count = hard > 0 ? hard : spaces === '' ? 0 : 1;
    result.push({
      text: word,
      width,
      space: count * space,
      type,
      facts,
      source: source + (match.index ?? 0),
      breakAfter: false,
    });
  }
  return result;
}

function trim(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.text !== '');
  return first < 0 ? [] : pieces.slice(first);
}
