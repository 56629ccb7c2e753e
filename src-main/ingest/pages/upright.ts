/** Words back to where they stand on the page as it is shown: those read of a turned or straightened copy are turned back. */
import type { Box, PageLayout, PositionedWord } from '../geometry/types.ts';
import type { RecognisedPage } from '../ocr/types.ts';

/** A word and its place on the page as shown, in points from the upper left corner, y down. */
export interface PlacedWord extends Box {
  text: string;
  /** Height of an em. */
  fontSize: number;
}

/** A part of a page whose text is known as a whole. */
export interface PlacedPiece extends Box {
  text: string;
}

export interface PageWords {
  words: PlacedWord[];
  pieces: PlacedPiece[];
}

interface Size {
  width: number;
  height: number;
}

/** Of a page whose text is its own; `size` is the page's as it is shown. */
export function uprightWords(layouts: readonly PageLayout[], size: Size): PlacedWord[] {
  return layouts.flatMap(({ words, turns = 0 }) => {
    const turnBack = turnedBack(4 - turns, size);
    return words.map((word) => placed(word, turnBack(word)));
  });
}

/** Of a scan as a recogniser saw it. */
export function wordsAsScanned(page: RecognisedPage): PageWords {
  const { quarters = 0, angle = 0, x = 0, y = 0 } = page.turned ?? {};
  const size = quarters % 2 === 0 ? page : { width: page.height, height: page.width };
  const turnBack = turnedBack(quarters, size);
  const asScanned = (box: Box) => turnBack(leant(box, angle, x, y));
  const pieces = (page.pieces ?? []).flatMap((piece) => {
    const region = page.regions[piece.region];
    if (region === undefined) return [];
    const text =
      piece.type === 'text' ? piece.text : piece.rows.flatMap((row) => row.map((cell) => cell.text)).join(' ');
    return [{ ...asScanned(region.box), text }];
  });
  return { words: page.words.map((word) => placed(word, asScanned(word))), pieces };
}

function placed({ text, fontSize }: PositionedWord, { x, y, width, height }: Box): PlacedWord {
  return { text, fontSize, x, y, width, height };
}

/** Undoes so many quarter turns clockwise of a page of this size. */
function turnedBack(quarters: number, { width, height }: Size): (box: Box) => Box {
  const turns = ((quarters % 4) + 4) % 4;
  return (box) => {
    const { x, y } = box;
    if (turns === 1) return { x: y, y: height - x - box.width, width: box.height, height: box.width };
    if (turns === 2) return { ...box, x: width - x - box.width, y: height - y - box.height };
    if (turns === 3) return { x: width - y - box.height, y: x, width: box.height, height: box.width };
    return box;
  };
}

/** Moves a box of the straightened page to where it stood before; a word leans too little for its box to. */
function leant(box: Box, angle: number, x: number, y: number): Box {
  if (angle === 0) return box;
  const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { ...box, x: x + cos * dx - sin * dy - box.width / 2, y: y + sin * dx + cos * dy - box.height / 2 };
}
