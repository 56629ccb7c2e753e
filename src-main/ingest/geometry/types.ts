/** What a page looks like before anything is understood of it: words with their places. PDF, OCR and positioned HTML all come down to this. */
import type { Mark, Node, RawTable } from '../html/nodes.ts';

/** Places and sizes are points (1/72 inch) from the upper left corner of the upright page, y growing downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A run of text without a gap as wide as a space. */
export interface PositionedWord extends Box {
  text: string;
  /** Size of the type in points: the height of an em, not of the ink. */
  fontSize: number;
  /** Where the letters stand; by default 0.8 of the way down the box. */
  baseline?: number;
  bold?: boolean;
  italic?: boolean;
  /** Tagged numbers of which the word shows a part: ranges of `text`. */
  marks?: Mark[];
  /** Target of an internal link, without "#"; "" for a link elsewhere. */
  link?: string;
  /** Offset in the source, where there is one. */
  source?: number;
  /** How sure the recogniser is, 0..1; absent where the text is the file's own. */
  confidence?: number;
}

export interface PageLayout {
  /** From 1. */
  page: number;
  width: number;
  height: number;
  words: PositionedWord[];
  /** Ruled lines: boxes of next to no height or width. */
  rules?: Box[];
  /** Filled areas behind text, as the bands of shaded table rows. */
  bands?: Box[];
  /** Quarter turns clockwise of the text's direction on the page as it is shown; its places here are those of the page turned back. */
  turns?: 1 | 2 | 3;
}

export interface ReadPagesOptions {
  /** How far two words may stand apart in height and still be of one line, in ems; larger for scans, which are never quite straight. Default 0.42. */
  lineTolerance?: number;
}

export interface PagesRead {
  /** Text blocks, tables (with `confidence` and `box`) and page breaks in reading order, for `assemble` (parse.ts). */
  nodes: Node[];
  /** Confidence of each table of `nodes`, in their order. */
  confidences: { table: RawTable; confidence: number }[];
}
