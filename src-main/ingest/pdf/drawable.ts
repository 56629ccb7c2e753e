/** A PDF opened to be drawn: pictures decoded, fonts as outlines. It gets bytes and never an address, and nothing in it is run. */
import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { openingError, withTrailer } from './mend.ts';

/** Larger pictures are not decoded: an A3 page at 400 dpi has 30 million pixels. */
const MAX_PIXELS = 160e6;

export interface DrawablePdf {
  readonly document: PDFDocumentProxy;
  /** Operator codes by name. */
  readonly codes: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** `bytes` are copied. Rejects with `damaged_file` for what pdfjs cannot open, and `unsupported_format` where it needs a password. */
export async function openDrawable(bytes: Uint8Array, name: string): Promise<DrawablePdf> {
  try {
    return await open(bytes);
  } catch (cause) {
    const mended = withTrailer(bytes);
    const opened = mended === null ? null : await open(mended).catch(() => null);
    if (opened === null) throw openingError(cause, name);
    return opened;
  }
}

async function open(bytes: Uint8Array): Promise<DrawablePdf> {
  const pdfjs = await loadPdfjs();
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')) + sep;
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    wasmUrl: `${root}wasm${sep}`,
    cMapUrl: `${root}cmaps${sep}`,
    cMapPacked: true,
    standardFontDataUrl: `${root}standard_fonts${sep}`,
    isOffscreenCanvasSupported: false,
    maxImageSize: MAX_PIXELS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    return { document: await task.promise, codes: pdfjs.OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy().catch(() => {});
    throw error;
  }
}

async function loadPdfjs() {
  // The worker half, loaded into this thread, is found by the other half under this name.
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

type RenderOptions = Parameters<PDFPageProxy['render']>[0];

/** Draws a page on white paper, `scale` pixels to a point. */
export async function drawPage(page: PDFPageProxy, scale: number) {
  const viewport = page.getViewport({ scale });
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const canvasContext = canvas.getContext('2d');
  // pdfjs is typed for a browser's canvas; this one draws the same.
  await page.render({ canvas: null, canvasContext, viewport } as unknown as RenderOptions).promise;
  return canvas;
}
