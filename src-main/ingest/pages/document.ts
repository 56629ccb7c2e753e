/** An original that consists of pages (a PDF, a scan), to be looked at beside what was read of it. */
import { createHash } from 'node:crypto';
import { AppError } from '../../api/errors.ts';
import type { PageSize } from '../../api/views.ts';
import { unpack } from '../html/decode.ts';
import { keptPage } from '../ocr/cache.ts';
import { decodePicture, isPicture } from '../ocr/picture.ts';
import { refinePage } from '../ocr/refine.ts';
import type { RecognisedPage } from '../ocr/types.ts';
import { embeddedPdf } from '../parse.ts';
import { type DrawablePdf, drawPage, openDrawable } from '../pdf/drawable.ts';
import { isPdf } from '../pdf/filing.ts';
import type { PdfPage } from '../pdf/library.ts';
import { readPage } from '../pdf/page.ts';
import { isTiff } from '../tiff/directory.ts';
import { tiffToPdf } from '../tiff/to-pdf.ts';
import { type PageWords, uprightWords, wordsAsScanned } from './upright.ts';

export interface PageDocument {
  /** In points; of the pages beyond `MEASURED` the last measured size. */
  readonly sizes: readonly PageSize[];
  /** A page as WebP, so many pixels wide. `page` from 1. */
  picture(page: number, width: number): Promise<Uint8Array>;
  /** What stands where on a page. */
  words(page: number): Promise<PageWords>;
  close(): Promise<void>;
}

/** Asking for a page's size costs a walk through the file's tree: the rest of a very long document is taken to be alike. */
const MEASURED = 1000;
/** Longest side of a picture, in pixels: a page as long as a roll is drawn smaller. */
const MAX_SIDE = 8000;
const QUALITY = 82;

/**
 * Opens what `readFiling` reads as pages: a PDF, plain or gzipped or inside a submission, or a picture. `cacheDir` holds pages of scans that were read before.
 * Rejects with `unsupported_format` for what has no pages, or needs a password, and `damaged_file`.
 */
export async function openPages(file: Uint8Array, name: string, cacheDir?: string): Promise<PageDocument> {
  const bytes = unpack(file, name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const recognised = (page: number) => (cacheDir === undefined ? null : keptPage(cacheDir, sha256, page));
  if (isPicture(bytes)) return openPicture(bytes, name, recognised);
  const pdf = isPdf(bytes) ? bytes : isTiff(bytes) ? tiffToPdf(bytes, name) : embeddedPdf(bytes, name);
  if (pdf === null)
    throw new AppError('unsupported_format', `${name} has no pages of its own; its original is shown as it was filed.`);
  return openPdf(pdf, name, recognised);
}

type Recognised = (page: number) => Promise<RecognisedPage | null> | null;

async function openPdf(bytes: Uint8Array, name: string, recognised: Recognised): Promise<PageDocument> {
  const pdf = await openDrawable(bytes, name);
  return {
    sizes: await sizesOf(pdf),
    picture: (number, width) =>
      withPage(pdf, number, name, async (page) => {
        const size = page.getViewport({ scale: 1 });
        const scale = Math.min(width / size.width, MAX_SIDE / Math.max(size.width, size.height));
        return (await drawPage(page, scale)).encode('webp', QUALITY);
      }),
    async words(number) {
      const kept = await recognised(number);
      if (kept) return wordsAsScanned(refinePage(kept));
      return withPage(pdf, number, name, async (page) => {
        const { width, height } = page.getViewport({ scale: 1 });
        // The drawing half knows all that the reading half asks of a page.
        const layouts = await readPage(page as unknown as PdfPage, number, { codes: pdf.codes });
        return { words: uprightWords(layouts, { width, height }), pieces: [] };
      });
    },
    close: () => pdf.close(),
  };
}

async function withPage<T>(
  { document }: DrawablePdf,
  number: number,
  name: string,
  use: (page: Awaited<ReturnType<DrawablePdf['document']['getPage']>>) => Promise<T>,
): Promise<T> {
  try {
    const page = await document.getPage(number);
    try {
      return await use(page);
    } finally {
      page.cleanup();
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('damaged_file', `Page ${number} of ${name} cannot be drawn: the file is damaged there.`, {
      cause,
    });
  }
}

async function sizesOf({ document }: DrawablePdf): Promise<PageSize[]> {
  const sizes: PageSize[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MEASURED); number++) {
    const last = sizes.at(-1) ?? { width: 595, height: 842 };
    const size = await document.getPage(number).then(
      (page) => page.getViewport({ scale: 1 }),
      // A page that is damaged keeps its place.
      () => last,
    );
    sizes.push({ width: size.width, height: size.height });
  }
  const last = sizes.at(-1);
  while (last && sizes.length < document.numPages) sizes.push(last);
  return sizes;
}

async function openPicture(bytes: Uint8Array, name: string, recognised: Recognised): Promise<PageDocument> {
  const picture = await decodePicture(bytes, name);
  return {
    sizes: [picture.paper],
    async picture(_page, width) {
      const { paper } = picture;
      const fitting = Math.min(width, picture.width, (MAX_SIDE * paper.width) / Math.max(paper.width, paper.height));
      return (await picture.drawn(Math.max(1, Math.round(fitting)))).encode('webp', QUALITY);
    },
    async words(number) {
      const kept = await recognised(number);
      return kept ? wordsAsScanned(refinePage(kept)) : { words: [], pieces: [] };
    },
    close: async () => {},
  };
}
