/**
 * Follows a page's drawing operators as a canvas would and notes what they set: glyph runs, ruled lines, filled bands. Glyphs are placed by their own
 * advance widths, so text that a producer split oddly ("Net sa" "les") is put together by where it stands and not by how it was drawn.
 */
import type { Font, Glyph, Matrix, Operators } from './library.ts';
import { apply, IDENTITY, multiply, toMatrix } from './matrix.ts';

/** Glyphs set in one direction with no gap of a space between them, in page points, y down. */
export interface GlyphRun {
  text: string;
  /** Where the run begins and where its last glyph ends, on the base line. */
  from: [number, number];
  to: [number, number];
  /** Quarter turns clockwise of the reading direction: 0 is upright; -1 for any other slant. */
  turns: 0 | 1 | 2 | 3 | -1;
  fontSize: number;
  bold: boolean;
  italic: boolean;
}

/** An area that was filled or stroked: [left, top, right, bottom]. */
export interface Area {
  box: [number, number, number, number];
  filled: boolean;
}

export interface Drawn {
  runs: GlyphRun[];
  areas: Area[];
}

/** More of either on one page is a drawing, not text or tables. */
const MAX_AREAS = 20_000;
export const MAX_RUNS_A_PAGE = 200_000;
/** Parts of an em: a gap beyond this ends the run. */
const GAP = 0.17;
/** Kerning and overprint may step back this far within a run. */
const BACK = 0.35;

interface State {
  ctm: Matrix;
  font: Font | null;
  /** As the font says, in ems a thousandth. */
  unit: number;
  size: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  white: boolean;
}

type Codes = Readonly<Record<string, number>>;

export class Canvas {
  readonly drawn: Drawn = { runs: [], areas: [] };
  private state: State;
  private readonly saved: State[] = [];
  private matrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private open: GlyphRun | null = null;
  private readonly base: Matrix;
  private readonly fontOf: (id: string) => Font | null;
  private readonly names = new Map<number, string>();
  private readonly weights = new Map<Font, { bold: boolean; italic: boolean }>();

  /** `base` takes PDF space to page points, y down. */
  constructor(base: Matrix, codes: Codes, fontOf: (id: string) => Font | null) {
    this.base = base;
    this.fontOf = fontOf;
    for (const [name, code] of Object.entries(codes)) this.names.set(code, name);
    this.state = {
      ctm: base,
      font: null,
      unit: 0.001,
      size: 0,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      white: false,
    };
  }

  run(operators: Operators): Drawn {
    const { fnArray, argsArray } = operators;
    for (let i = 0; i < fnArray.length; i++) {
      const name = this.names.get(fnArray[i] as number);
      if (name !== undefined) this.step(name, (argsArray[i] as unknown[] | null) ?? []);
      if (this.drawn.runs.length > MAX_RUNS_A_PAGE) break;
    }
    this.endRun();
    return this.drawn;
  }

  private step(name: string, args: unknown[]): void {
    switch (name) {
      case 'save':
        this.save();
        break;
      case 'restore':
        this.restore();
        break;
      case 'transform':
        this.transform(args);
        break;
      case 'paintFormXObjectBegin':
        this.save();
        this.transform(args[0]);
        break;
      case 'beginAnnotation':
        this.beginAnnotation(args);
        break;
      case 'paintFormXObjectEnd':
      case 'endAnnotation':
        this.restore();
        break;
      case 'setFillRGBColor':
        this.state.white = /^#f[c-f]f[c-f]f[c-f]$/i.test(String(args[0]));
        break;
      case 'constructPath':
        this.path(args);
        break;
      default:
        this.textStep(name, args);
    }
  }

  private textStep(name: string, args: unknown[]): void {
    const first = typeof args[0] === 'number' ? args[0] : 0;
    switch (name) {
      case 'beginText':
        this.setTextMatrix(IDENTITY);
        break;
      case 'setTextMatrix':
        this.setTextMatrix(toMatrix(args[0]) ?? toMatrix(args) ?? IDENTITY);
        break;
      case 'setFont':
        this.setFont(String(args[0]), Number(args[1]) || 0);
        break;
      case 'setCharSpacing':
        this.state.charSpacing = first;
        break;
      case 'setWordSpacing':
        this.state.wordSpacing = first;
        break;
      case 'setHScale':
        this.state.stretch = first / 100;
        break;
      case 'setLeading':
        this.state.leading = -first;
        break;
      case 'setTextRise':
        this.state.rise = first;
        break;
      case 'setTextRenderingMode':
        this.state.mode = first;
        break;
      case 'moveText':
        this.moveText(first, Number(args[1]) || 0);
        break;
      case 'setLeadingMoveText':
        this.state.leading = Number(args[1]) || 0;
        this.moveText(first, Number(args[1]) || 0);
        break;
      case 'nextLine':
        this.moveText(0, this.state.leading);
        break;
      case 'showText':
        if (Array.isArray(args[0])) this.showText(args[0] as (Glyph | number | null)[]);
        break;
    }
  }

  // ------------------------------------------------------------ state

  private save(): void {
    if (this.saved.length < 10_000) this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(operands: unknown): void {
    const matrix = toMatrix(operands);
    if (matrix) this.state.ctm = multiply(this.state.ctm, matrix);
  }

  private beginAnnotation(args: unknown[]): void {
    this.save();
    this.state.ctm = this.base;
    this.transform(args[2]);
    this.transform(args[3]);
  }

  private setFont(id: string, size: number): void {
    const { state } = this;
    state.font = this.fontOf(id);
    const unit = state.font?.fontMatrix?.[0];
    state.unit = unit && Number.isFinite(unit) ? unit : 0.001;
    state.size = Math.abs(size);
    state.direction = size < 0 ? -1 : 1;
  }

  private setTextMatrix(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private moveText(x: number, y: number): void {
    this.lineX += x;
    this.lineY += y;
    this.x = this.lineX;
    this.y = this.lineY;
  }

  // ------------------------------------------------------------ text

  private showText(glyphs: readonly (Glyph | number | null)[]): void {
    const { state } = this;
    const { size, charSpacing, wordSpacing, direction, unit, font } = state;
    if (size === 0) return;
    const total = multiply(state.ctm, this.matrix);
    const stretch = state.stretch * direction;
    const tall = Math.hypot(total[2] as number, total[3] as number) * size;
    // A Type 3 font may have any unit: its letters are taken to be half an em wide.
    const em = font?.isType3Font ? 2 * meanWidth(glyphs) * unit * tall : tall;
    const style = this.styleOf(font);
    const bold = style.bold || state.mode === 2;
    let advance = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        advance -= (glyph * size) / 1000;
        continue;
      }
      if (!glyph) {
        advance += charSpacing;
        continue;
      }
      const width = (glyph.width || 0) * unit * size;
      const text = clean(glyph.unicode);
      if (text === '') this.endRun();
      else {
        const from = apply(total, this.x + advance * stretch, this.y + state.rise);
        const to = apply(total, this.x + (advance + width) * stretch, this.y + state.rise);
        this.put(text, from, to, em, bold, style.italic, Math.abs(charSpacing * (total[0] as number)));
      }
      advance += width + charSpacing + (glyph.isSpace ? wordSpacing : 0);
    }
    this.x += advance * stretch;
  }

  private put(
    text: string,
    from: [number, number],
    to: [number, number],
    em: number,
    bold: boolean,
    italic: boolean,
    spacing: number,
  ): void {
    if (!(em > 0.1 && em < 2000) || !from.every(Number.isFinite) || !to.every(Number.isFinite)) return;
    const { open } = this;
    if (open && open.bold === bold && open.italic === italic && Math.abs(open.fontSize - em) < 0.05 * em) {
      const along = to[0] - from[0] || to[1] - from[1] ? [to[0] - from[0], to[1] - from[1]] : [em, 0];
      const length = Math.hypot(along[0] as number, along[1] as number) || 1;
      const [ux, uy] = [(along[0] as number) / length, (along[1] as number) / length];
      const [dx, dy] = [from[0] - open.to[0], from[1] - open.to[1]];
      const gap = dx * ux + dy * uy;
      const off = Math.abs(dx * uy - dy * ux);
      // Letter-spaced type keeps together where its spacing is stated.
      if (
        off < 0.1 * em &&
        gap < GAP * em + Math.min(spacing, 0.6 * em) &&
        gap > -BACK * em &&
        turnsOf(open.from, to) === open.turns
      ) {
        open.text += text;
        open.to = to;
        return;
      }
    }
    this.endRun();
    this.open = { text, from, to, turns: turnsOf(from, to), fontSize: em, bold, italic };
  }

  private endRun(): void {
    if (this.open) this.drawn.runs.push(this.open);
    this.open = null;
  }

  private styleOf(font: Font | null): { bold: boolean; italic: boolean } {
    if (!font) return { bold: false, italic: false };
    const known = this.weights.get(font);
    if (known) return known;
    const name = font.name ?? '';
    const style = {
      bold: font.bold === true || font.black === true || /bold|black|heavy|demi/i.test(name),
      italic: font.italic === true || /italic|oblique/i.test(name),
    };
    this.weights.set(font, style);
    return style;
  }

  // ------------------------------------------------------------ lines and areas

  private path(args: unknown[]): void {
    const kind = this.names.get(Number(args[0])) ?? '';
    if (!/^(?:stroke|fill|eoFill|fillStroke|closeStroke|closeFillStroke|eoFillStroke|closeEOFillStroke)$/.test(kind))
      return;
    const filled = /fill/i.test(kind);
    if (filled && this.state.white && kind !== 'fillStroke') return;
    const data = (args[1] as unknown[] | null)?.[0];
    if (!data || typeof data !== 'object') return;
    for (const box of subpaths(data as ArrayLike<number>)) {
      if (this.drawn.areas.length >= MAX_AREAS) return;
      const corners = [apply(this.state.ctm, box[0], box[1]), apply(this.state.ctm, box[2], box[3])] as const;
      const [[x0, y0], [x1, y1]] = corners;
      const area: Area['box'] = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
      if (area.every(Number.isFinite)) this.drawn.areas.push({ box: area, filled });
    }
  }
}

/** Bounds of each part of a path: codes 0 move, 1 line, 2 cubic, 3 quadratic, 4 close, each followed by its points. */
function* subpaths(data: ArrayLike<number>): Generator<[number, number, number, number]> {
  let box: [number, number, number, number] | null = null;
  let at = 0;
  while (at < data.length) {
    const code = data[at++];
    const points = code === 2 ? 3 : code === 3 ? 2 : code === 4 ? 0 : 1;
    if (code === 0) {
      if (box) yield box;
      box = null;
    }
    for (let p = 0; p < points; p++) {
      const x = data[at++] as number;
      const y = data[at++] as number;
      if (!box) box = [x, y, x, y];
      else box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    }
  }
  if (box) yield box;
}

function meanWidth(glyphs: readonly (Glyph | number | null)[]): number {
  let sum = 0;
  let count = 0;
  for (const glyph of glyphs) {
    if (typeof glyph !== 'object' || !glyph?.width) continue;
    sum += glyph.width;
    count++;
  }
  return count > 0 ? sum / count : 500;
}

function turnsOf(from: readonly [number, number], to: readonly [number, number]): GlyphRun['turns'] {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const long = Math.max(Math.abs(dx), Math.abs(dy));
  if (long === 0) return 0;
  // Ten degrees off is no longer straight.
  if (Math.min(Math.abs(dx), Math.abs(dy)) > 0.18 * long) return -1;
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Text of a glyph: "" for blanks, ligatures as letters, control characters gone. */
function clean(unicode: string): string {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0);
    if (code > 32 && code < 127) return unicode;
  }
  return unicode
    .replace(/[\s\p{Cc}\p{Cf}\p{Zs}]/gu, '')
    .replace(/[\ufb00-\ufb06]/g, (letter) => LIGATURES[letter] ?? letter);
}
