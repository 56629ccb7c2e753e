/** Bold type, told by its strokes: Tesseract's newer engine does not say. */
import type { Line, Word } from 'tesseract.js';
import type { Ink } from './ink.ts';

/** Bold strokes are this much thicker, for their size, than the page's usual ones. */
const THICKER = 1.3;

/** The page's usual stroke, in parts of the height of a line; 0 for a page without text. */
export function typicalStroke(ink: Ink, lines: readonly Line[]): number {
  const strokes: number[] = [];
  for (const line of lines)
    for (const word of line.words) {
      const stroke = strokeOf(ink, word, line);
      if (stroke > 0) strokes.push(stroke);
    }
  strokes.sort((a, b) => a - b);
  // The middle one by number of words: most of a page is plain.
  return strokes[strokes.length >> 1] ?? 0;
}

export function isBold(ink: Ink, word: Word, line: Line, typical: number): boolean {
  return typical > 0 && strokeOf(ink, word, line) >= typical * THICKER;
}

/** Median length of the horizontal runs of ink in a word, in parts of the line's small letters; 0 where a word is too short to tell. */
function strokeOf(ink: Ink, { text, bbox }: Word, { rowAttributes }: Line): number {
  if (text.replace(/[^\p{L}\p{N}]/gu, '').length < 3) return 0;
  const lengths: number[] = [];
  for (let y = bbox.y0; y < bbox.y1; y++) {
    let run = 0;
    for (let x = bbox.x0; x <= bbox.x1; x++) {
      if (x < bbox.x1 && ink.data[y * ink.width + x] === 1) run++;
      else if (run > 0) {
        lengths.push(run);
        run = 0;
      }
    }
  }
  lengths.sort((a, b) => a - b);
  const small = rowAttributes.rowHeight - rowAttributes.ascenders - rowAttributes.descenders;
  return (lengths[lengths.length >> 1] ?? 0) / Math.max(4, small);
}
