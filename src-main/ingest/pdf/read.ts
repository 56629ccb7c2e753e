/** A PDF file as pages of placed words. Streams page by page; a page that cannot be read costs that page. */
import { AppError } from '../../api/errors.ts';
import type { PageLayout } from '../geometry/types.ts';
import { loadPdfLibrary, type PdfDocument, type PdfLibrary, type PdfTask } from './library.ts';
import { openingError, withTrailer } from './mend.ts';
import { readPage } from './page.ts';

export interface PdfPages {
  pages: PageLayout[];
  pageCount: number;
  title: string | null;
  /** Pages without any text, which are pictures or blank; where some pages have text, those with a picture only. */
  empty: number[];
  /** Pages whose text is there but cannot be decoded: the file lacks the map from its glyphs to letters. */
  garbled: number[];
  warnings: string[];
}

/** More pages or words than any filing has. */
const MAX_PAGES = 20_000;
const MAX_WORDS = 6_000_000;
/** After so many unreadable pages in a row the rest is not tried. */
const MAX_FAILURES = 60;
/** Longest time for one page, in milliseconds: a page of a filing takes ten. */
const PAGE_MS = 15_000;
/** Of so many empty pages it is looked up whether they are blank. */
const MAX_LOOKED_AT = 40;
const PICTURES = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintImageXObjectRepeat'];

/**
 * Words of all pages. Throws `damaged_file` for what is no readable PDF, `unsupported_format` for one that needs a password, `file_too_big`, `cancelled`.
 * `bytes` are copied: pdfjs takes its input away.
 */
export async function readPdfPages(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<PdfPages> {
  const library = await loadPdfLibrary();
  try {
    return await readBytes(bytes, library, name, signal);
  } catch (error) {
    const mended = error instanceof AppError && error.code === 'damaged_file' ? withTrailer(bytes) : null;
    if (!mended) throw error;
    const result = await readBytes(mended, library, name, signal).catch(() => {
      throw error;
    });
    result.warnings.push(
      'The PDF is damaged or cut off: its table of contents is missing. What could be found was read; download it again for the rest.',
    );
    return result;
  }
}

async function readBytes(
  bytes: Uint8Array,
  library: PdfLibrary,
  name: string,
  signal: AbortSignal | undefined,
): Promise<PdfPages> {
  const task = library.open(new Uint8Array(bytes));
  try {
    const document = await opened(task, name);
    const result = await readAll(document, library, name, signal);
    if (result.empty.length < result.pageCount && result.empty.length <= MAX_LOOKED_AT)
      result.empty = await withPictures(bytes, result.empty, library);
    return result;
  } finally {
    await task.destroy().catch(() => {});
  }
}

/** Those of some pages that show a picture; the others are blank. Opens the file once more, since pictures were left out at first. */
async function withPictures(bytes: Uint8Array, pages: readonly number[], library: PdfLibrary): Promise<number[]> {
  if (pages.length === 0) return [];
  const task = library.open(new Uint8Array(bytes), true);
  const codes = new Set(PICTURES.map((name) => library.codes[name]));
  const found: number[] = [];
  try {
    const document = await task.promise;
    for (const number of pages) {
      const page = await document.getPage(number);
      const { fnArray } = await page.getOperatorList({ annotationMode: 0 });
      if (fnArray.some((code) => codes.has(code))) found.push(number);
      page.cleanup();
    }
    return found;
  } catch {
    return [...pages];
  } finally {
    await task.destroy().catch(() => {});
  }
}

async function opened(task: PdfTask, name: string): Promise<PdfDocument> {
  try {
    return await task.promise;
  } catch (cause) {
    throw openingError(cause, name);
  }
}

async function readAll(
  document: PdfDocument,
  library: PdfLibrary,
  name: string,
  signal?: AbortSignal,
): Promise<PdfPages> {
  const pageCount = document.numPages;
  if (pageCount > MAX_PAGES)
    throw new AppError(
      'file_too_big',
      `${name} says it has ${pageCount} pages; split it into parts that Mantissa can read.`,
    );
  const result: PdfPages = {
    pages: [],
    pageCount,
    title: await titleOf(document),
    empty: [],
    garbled: [],
    warnings: [],
  };
  const failed: number[] = [];
  let inRow = 0;
  let words = 0;
  for (let number = 1; number <= pageCount && inRow < MAX_FAILURES; number++) {
    if (signal?.aborted) throw new AppError('cancelled', `Reading ${name} was cancelled.`);
    try {
      const page = await document.getPage(number);
      const layouts = await within(PAGE_MS, readPage(page, number, library));
      page.cleanup();
      const found = layouts.reduce((sum, layout) => sum + layout.words.length, 0);
      words += found;
      if (found === 0) result.empty.push(number);
      else if (isGarbled(layouts)) result.garbled.push(number);
      result.pages.push(...layouts);
      inRow = 0;
    } catch (error) {
      if (error instanceof RangeError && /memory|allocation/i.test(error.message)) throw error;
      failed.push(number);
      inRow++;
    }
    if (words > MAX_WORDS)
      throw new AppError('file_too_big', `${name} holds more text than one filing can; split it into parts.`);
  }
  if (failed.length === pageCount || result.pages.length === 0)
    throw new AppError('damaged_file', `No page of ${name} can be read: the PDF is damaged. Download it again.`);
  if (failed.length > 0) result.warnings.push(failureNote(failed, pageCount, inRow >= MAX_FAILURES));
  return result;
}

/** Rejects when a page takes longer than any page of text does; pdfjs works in slices, so the timer gets its turn. */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`a page took longer than ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function failureNote(failed: readonly number[], pages: number, stopped: boolean): string {
  const shown = failed.slice(0, 10).join(', ') + (failed.length > 10 ? ', ...' : '');
  const rest = stopped ? ' The pages after them were not tried.' : '';
  return `${failed.length} of ${pages} pages could not be read (${shown}): the PDF is damaged there.${rest} Download it again.`;
}

async function titleOf(document: PdfDocument): Promise<string | null> {
  try {
    const { info } = await document.getMetadata();
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
    return title === '' ? null : title.slice(0, 500);
  } catch {
    return null;
  }
}

/** Half the letters unknown or private: the page has glyphs but does not say which letters they are. */
function isGarbled(layouts: readonly PageLayout[]): boolean {
  let letters = 0;
  let unknown = 0;
  for (const { words } of layouts) {
    for (const { text } of words) {
      letters += text.length;
      unknown += text.length - text.replace(/[\ue000-\uf8ff\ufffd\u0080-\u009f]/g, '').length;
    }
  }
  return letters >= 20 && unknown * 2 > letters;
}
