/** Pictures of pages to pages of words: cached, several at a time, page by page, with progress. */
import { AppError, isCancelled, throwIfCancelled } from '../../api/errors.ts';
import { openPageCache } from './cache.ts';
import { refinePage } from './refine.ts';
import type { OcrEngine, OcrOptions, PageImage, RecognisedPage } from './types.ts';

/** Where the pictures come from. */
export interface PictureSource {
  /** Null for a page with nothing on it that can be decoded. */
  image(page: number): Promise<PageImage | null>;
}

/** Failures of the engine itself, not of one page: the rest would fail too. */
const FATAL: readonly string[] = ['network', 'unauthorized', 'cancelled', 'bad_request', 'disk'];
/** Failures of a file of one picture say what is wrong with it. */
const OWN: readonly string[] = ['damaged_file', 'file_too_big'];
/** So many pages in a row without success, and the engine is at fault. */
const MAX_FAILURES = 3;
/** Decoding a picture may take this long. */
const DECODE_MS = 60_000;

/**
 * Reads pages by number, in their order. A page that cannot be read is an empty one with a note; rejects with what concerns all pages (`network`,
 * `unauthorized`), and `cancelled`. `sha256` is the file's: pages are kept under it.
 */
export async function recognisePages(
  source: PictureSource,
  numbers: readonly number[],
  engine: OcrEngine,
  sha256: string,
  { cacheDir, signal, onProgress }: Pick<OcrOptions, 'cacheDir' | 'signal' | 'onProgress'>,
): Promise<RecognisedPage[]> {
  const cache = openPageCache(cacheDir, sha256, engine.key);
  const pages: RecognisedPage[] = [];
  const waiting = [...numbers];
  let done = 0;
  let failures = 0;
  const tell = (allowMs: number) => onProgress?.({ done, total: numbers.length, allowMs });

  async function one(number: number): Promise<RecognisedPage> {
    const cached = await cache.get(number);
    if (cached) return cached;
    tell(DECODE_MS);
    try {
      const image = await source.image(number);
      if (image === null) return blank(number, `Page ${number} has no picture that can be decoded.`);
      const page = await engine.recognise(image, { signal, beat: tell });
      failures = 0;
      await cache.put(page);
      return page;
    } catch (error) {
      if (isCancelled(error) || (error instanceof AppError && FATAL.includes(error.code))) throw error;
      if (numbers.length === 1 && error instanceof AppError && OWN.includes(error.code)) throw error;
      if (++failures >= MAX_FAILURES) throw error;
      return blank(
        number,
        `Page ${number} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  async function lane(): Promise<void> {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      throwIfCancelled(signal);
      pages.push(refinePage(await one(number)));
      done++;
      tell(DECODE_MS);
    }
  }
  const lanes = Array.from({ length: Math.max(1, Math.min(engine.concurrency, numbers.length)) }, lane);
  try {
    await Promise.all(lanes);
  } catch (error) {
    waiting.length = 0;
    await Promise.allSettled(lanes);
    throw error;
  }
  return pages.sort((a, b) => a.page - b.page);
}

function blank(page: number, note: string): RecognisedPage {
  return { page, width: 595, height: 842, words: [], regions: [], notes: [note] };
}
