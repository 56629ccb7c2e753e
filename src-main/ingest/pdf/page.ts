/** One page of a PDF as words, ruled lines and bands, turned so that its text reads upright. */
import type { Box, PageLayout, PositionedWord } from '../geometry/types.ts';
import { type Area, Canvas, type Drawn, type GlyphRun } from './canvas.ts';
import type { Font, PdfLibrary, PdfPage } from './library.ts';

/** Annotations that draw text (filled form fields) are read, their actions are not. */
const ANNOTATIONS = 1;
/** Of a font's em, how much stands above the base line. */
const ASCENT = 0.8;

type Turns = GlyphRun['turns'];

interface Size {
  width: number;
  height: number;
}

/** Layouts of a page: the text in its main direction first, then text turned otherwise (a label at the margin, a watermark) by itself. */
export async function readPage(
  page: PdfPage,
  number: number,
  library: Pick<PdfLibrary, 'codes'>,
): Promise<PageLayout[]> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList({ annotationMode: ANNOTATIONS });
  const fontOf = (id: string) => (page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font | null) : null);
  const drawn = new Canvas(transform, library.codes, fontOf).run(operators);
  return layouts(drawn, number, { width, height });
}

/** Splits what was drawn by reading direction, the direction with the most text first. */
export function layouts(drawn: Drawn, page: number, size: Size): PageLayout[] {
  const byTurns = new Map<Turns, GlyphRun[]>();
  for (const run of drawn.runs) {
    const there = byTurns.get(run.turns);
    if (there) there.push(run);
    else byTurns.set(run.turns, [run]);
  }
  const weight = (runs: readonly GlyphRun[]) => runs.reduce((sum, run) => sum + run.text.length, 0);
  const ordered = [...byTurns].sort((a, b) => weight(b[1]) - weight(a[1]));
  if (ordered.length === 0) return [{ page, ...size, words: [] }];
  return ordered.map(([turns, runs], index) => ({
    page,
    ...turned(size, turns),
    ...(turns > 0 ? { turns: turns as 1 | 2 | 3 } : {}),
    words: runs.map((run) => toWord(run, turns, size)),
    ...(index === 0 ? areasOf(drawn.areas, turns, size) : {}),
  }));
}

function turned({ width, height }: Size, turns: Turns): Size {
  return turns === 1 || turns === 3 ? { width: height, height: width } : { width, height };
}

/** Turns a point of the page so that text of this direction reads from left to right. */
function turn([x, y]: readonly [number, number], turns: Turns, { width, height }: Size): [number, number] {
  if (turns === 1) return [y, width - x];
  if (turns === 2) return [width - x, height - y];
  if (turns === 3) return [height - y, x];
  return [x, y];
}

function toWord(run: GlyphRun, turns: Turns, size: Size): PositionedWord {
  const [left, baseline] = turn(run.from, turns, size);
  const [right] = turn(run.to, turns, size);
  return {
    text: run.text,
    x: Math.min(left, right),
    y: baseline - ASCENT * run.fontSize,
    width: Math.abs(right - left),
    height: run.fontSize,
    fontSize: run.fontSize,
    baseline,
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italic: true } : {}),
  };
}

function areasOf(areas: readonly Area[], turns: Turns, size: Size): { rules: Box[]; bands: Box[] } {
  const rules: Box[] = [];
  const bands: Box[] = [];
  const whole = size.width * size.height;
  for (const { box, filled } of areas) {
    const [x0, y0] = turn([box[0], box[1]], turns, size);
    const [x1, y1] = turn([box[2], box[3]], turns, size);
    const area: Box = { x: Math.min(x0, x1), y: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
    const thin = Math.min(area.width, area.height);
    const long = Math.max(area.width, area.height);
    if (thin <= 2.5 && long >= 5) rules.push(area);
    else if (filled && area.height >= 5 && area.width >= 8 && area.width * area.height < 0.5 * whole) bands.push(area);
  }
  return { rules, bands };
}
