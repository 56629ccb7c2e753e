/** From the words that a recogniser saw to those worth keeping: what is cheap, and may get better without reading a page anew. */
import type { Box, PositionedWord } from '../geometry/types.ts';
import { correctDigits } from './digits.ts';
import { dropSpecks } from './noise.ts';
import type { RecognisedPage, Region } from './types.ts';

/** Below this mean confidence words are doubtful as a whole. */
export const UNSURE = 0.8;

/** A page without specks and scribbles, its figures mended, its regions as sure as their words. Pages that came as pieces stay as they are. */
export function refinePage(page: RecognisedPage): RecognisedPage {
  if (page.pieces) return page;
  const words = correctDigits(dropScribble(dropSpecks(page.words), page.regions));
  return { ...page, words, regions: page.regions.map((region) => judged(region, words)) };
}

/** Weighed by length: a page of noise is read as many short words. A page without words is sure of nothing. */
export function meanConfidence(words: readonly PositionedWord[]): number {
  const sum = words.reduce((total, { text, confidence = 0 }) => total + confidence * text.length, 0);
  return sum / Math.max(1, letters(words));
}

export function letters(words: readonly PositionedWord[]): number {
  return words.reduce((total, { text }) => total + text.length, 0);
}

/** Unsure words within a figure are strokes of a signature or parts of a logo; where they are sure, it is text set tight. */
function dropScribble(words: readonly PositionedWord[], regions: readonly Region[]): PositionedWord[] {
  const figures = regions.filter(
    ({ kind, box }) => kind === 'figure' && meanConfidence(words.filter((word) => liesIn(word, box))) < UNSURE,
  );
  return words.filter((word) => (word.confidence ?? 1) >= 0.6 || !figures.some(({ box }) => liesIn(word, box)));
}

/** A region is as sure as its words; a figure without words is sure to be one, and with many it is none. */
function judged(region: Region, words: readonly PositionedWord[]): Region {
  const inside = words.filter((word) => liesIn(word, region.box));
  const kind = region.kind === 'figure' && inside.length >= 6 ? 'text' : region.kind;
  return { ...region, kind, confidence: inside.length === 0 ? 1 : meanConfidence(inside) };
}

function liesIn(word: PositionedWord, box: Box): boolean {
  const x = word.x + word.width / 2;
  const y = word.y + word.height / 2;
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
