/**
 * pdfjs-dist as the reader uses it: loaded when the first PDF comes, in the parsing thread itself, with fonts and character maps from its own folder.
 * It gets bytes and never an address; scripts, forms' actions, attachments and links of a PDF are not looked at.
 */
import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';

/** A 2 x 3 matrix [a, b, c, d, e, f] as in the PDF specification. */
export type Matrix = readonly number[];

export interface Glyph {
  unicode: string;
  /** In glyph space, thousandths of an em for all but Type 3 fonts. */
  width: number;
  isSpace: boolean;
}

/** What of a loaded font the reader needs. */
export interface Font {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  isType3Font?: boolean;
  fontMatrix?: Matrix;
}

export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

export interface PdfPage {
  getOperatorList(options: { annotationMode: number }): Promise<Operators>;
  getViewport(options: { scale: number }): { transform: number[]; width: number; height: number };
  commonObjs: { has(id: string): boolean; get(id: string): unknown };
  cleanup(): void;
}

export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: object }>;
}

export interface PdfTask {
  promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

export interface PdfLibrary {
  /** Opens a document. Pictures are dropped undecoded unless `pictures` is set. */
  open(bytes: Uint8Array, pictures?: boolean): PdfTask;
  /** Operator codes by name: "showText", "setFont", ... */
  codes: Readonly<Record<string, number>>;
}

/** Pictures larger than this, in pixels, are not looked at. */
const MAX_PIXELS = 40_000_000;

let loading: Promise<PdfLibrary> | null = null;

export function loadPdfLibrary(): Promise<PdfLibrary> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfLibrary> {
  // The worker half, loaded into this thread, is found by the other half under this name; no thread or file address is needed then.
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')) + sep;
  return {
    codes: pdfjs.OPS,
    open: (bytes, pictures = false) =>
      pdfjs.getDocument({
        data: bytes,
        cMapUrl: `${root}cmaps${sep}`,
        cMapPacked: true,
        standardFontDataUrl: `${root}standard_fonts${sep}`,
        maxImageSize: pictures ? MAX_PIXELS : 1,
        useWasm: false,
        disableFontFace: true,
        useSystemFonts: false,
        enableXfa: false,
        stopAtErrors: false,
        // The fonts' names, which tell bold and italic.
        fontExtraProperties: true,
        verbosity: 0,
      }) as unknown as PdfTask,
  };
}
