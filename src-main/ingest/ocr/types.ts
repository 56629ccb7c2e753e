/** What the recognisers of scanned pages share: pictures of pages in, words or pieces with places and confidence out. */
import type { OcrSettings } from '../../api/types.ts';
import type { Box, PageLayout } from '../geometry/types.ts';

export type { OcrSettings } from '../../api/types.ts';

/** Grey levels, row by row: 0 is black, 255 white. */
export interface Gray {
  width: number;
  height: number;
  data: Uint8Array;
}

/** An upright picture of a page, or of the part of it that is printed on. */
export interface PageImage {
  /** From 1. */
  page: number;
  pixels: Gray;
  /** Pixels in an inch of paper, the same both ways. */
  dpi: number;
  /** Size of the page and place of the picture's upper left corner on it, in points. */
  width: number;
  height: number;
  left: number;
  top: number;
}

export type RegionKind = 'text' | 'table' | 'figure';

/** A part of a page: what it is, where, and how surely it was read. */
export interface Region {
  kind: RegionKind;
  /** In points. */
  box: Box;
  /** 0..1. */
  confidence: number;
}

/** A cell as a recogniser that knows tables gives it. */
export interface AnswerCell {
  text: string;
  colspan: number;
  rowspan: number;
  header: boolean;
}

/** A piece of a page from a recogniser that answers in text and tables, not in words with places. */
export type AnswerPiece =
  | { type: 'text'; text: string; level: number; list: boolean; region: number }
  | { type: 'table'; rows: AnswerCell[][]; region: number };

/** A page as read. Plain data: kept in the cache as JSON. */
export interface RecognisedPage extends PageLayout {
  regions: Region[];
  /** Set where the recogniser gave text and tables; they then stand instead of `words`. `region` points into `regions`. */
  pieces?: AnswerPiece[];
  /** How the page was turned before it was read: quarters clockwise, then straightened by `angle` (radians, anticlockwise) about a point. Absent where it was not. */
  turned?: { quarters: number; angle: number; x: number; y: number };
  /** What was odd about this page, in plain words. */
  notes: string[];
}

/** What the work on one page is given. */
export interface PageContext {
  signal: AbortSignal | undefined;
  /** Says that the work is alive and how long it may take, at most, until it says so again, in milliseconds. */
  beat(allowMs: number): void;
}

/** What reading scans needs beside the file. */
export interface OcrOptions {
  settings: OcrSettings;
  key?: string | undefined;
  /** SHA-256 of the file that the pages belong to, where it is not that of the bytes that are read: they are kept under it. */
  sha256?: string | undefined;
  /** Folder of pages read before; none are kept without it. */
  cacheDir?: string | undefined;
  /** Threads the embedded recogniser may use. */
  threads?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Told as pages are read. `allowMs`: how long it may take, at most, until it is told again. */
  onProgress?: ((progress: OcrProgress) => void) | undefined;
}

export interface OcrProgress {
  done: number;
  total: number;
  allowMs: number;
}

/** One way of reading a page's picture. */
export interface OcrEngine {
  readonly name: 'tesseract' | 'vision';
  /** Names everything that the result depends on; results are cached under it. */
  readonly key: string;
  /** Pages worth reading at a time. */
  readonly concurrency: number;
  /** Rejects with an `AppError`: one page's, or, where no page can be read (no endpoint), `network` or `unauthorized`. */
  recognise(image: PageImage, context: PageContext): Promise<RecognisedPage>;
  /** Gives back what the engine holds; it may be used again after. */
  close(): Promise<void>;
}
