/** The OCR that a PDF's reader is handed: pages that are pictures, read by the engine that the settings name. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { AppError } from '../../api/errors.ts';
import type { Ocr, OcrPage } from '../pdf/filing.ts';
import { answerNodes } from './answer-nodes.ts';
import { openPdfPictures } from './pdf-pictures.ts';
import { isPicture, pictureOf } from './picture.ts';
import { type PictureSource, recognisePages } from './recognise.ts';
import { checkOcr } from './settings.ts';
import { createTesseract } from './tesseract.ts';
import type { OcrEngine, OcrOptions, RecognisedPage } from './types.ts';
import { createVision } from './vision.ts';

/** Pages below this mean confidence are named in a warning. */
const DOUBTFUL = 0.75;

/** Engines of this thread, by what they were made with: their threads are used again for the next file. */
const engines = new Map<string, OcrEngine>();

export function engineFor({ settings, key, threads }: Pick<OcrOptions, 'settings' | 'key' | 'threads'>): OcrEngine {
  const wanted = JSON.stringify([settings, key, threads]);
  const known = engines.get(wanted);
  if (known) return known;
  const embedded = () => createTesseract(Math.max(1, threads ?? availableParallelism()));
  const engine = settings.engine === 'vision' ? createVision({ settings, key, embedded }) : embedded();
  engines.set(wanted, engine);
  return engine;
}

/** Ends the threads of all engines of this thread; they start anew when needed. */
export async function closeEngines(): Promise<void> {
  const open = [...engines.values()];
  engines.clear();
  await Promise.all(open.map((engine) => engine.close()));
}

/** An `Ocr` for `readPdf` and `readPicture`; undefined where scans are not to be read. */
export function createOcr(options: OcrOptions): Ocr | undefined {
  if (options.settings.engine === 'off') return undefined;
  return async ({ bytes, name, pages, signal }) => {
    checkOcr(options.settings);
    const pictures = isPicture(bytes) ? onePicture(bytes, name) : await openPdfPictures(bytes, name);
    try {
      const sha256 = options.sha256 ?? createHash('sha256').update(bytes).digest('hex');
      const run = { ...options, signal: signal ?? options.signal };
      const read = await recognisePages(pictures, pages, engineFor(options), sha256, run);
      if (read.every((page) => page.words.length === 0 && !page.pieces?.length)) throw nothingRead(name, read);
      return { pages: read.map(toPage), warnings: warningsOf(read) };
    } finally {
      await pictures.close();
    }
  };
}

function onePicture(bytes: Uint8Array, name: string): PictureSource & { close(): Promise<void> } {
  return { image: () => pictureOf(bytes, name), close: async () => {} };
}

export function toPage(page: RecognisedPage): OcrPage {
  const { width, height, words, rules, pieces, regions } = page;
  const layouts = [{ page: page.page, width, height, words, ...(rules ? { rules } : {}) }];
  return pieces
    ? { page: page.page, layouts, nodes: answerNodes(page.page, pieces, regions) }
    : { page: page.page, layouts };
}

export function nothingRead(name: string, pages: readonly RecognisedPage[]): AppError {
  const note = pages.flatMap(({ notes }) => notes)[0];
  return new AppError(
    'empty_file',
    `Nothing could be read in the pictures of ${name}.${note ? ` ${note}` : ''} Look at it in a viewer: is it blank, or in another script than Latin?`,
  );
}

/** What the analyst should look at: pages that were not read, or read with doubt. */
export function warningsOf(pages: readonly RecognisedPage[]): string[] {
  const doubtful = pages.filter((page) => page.regions.length > 0 && confidenceOf(page) < DOUBTFUL);
  const warnings = pages.flatMap(({ notes }) => notes);
  if (doubtful.length > 0) {
    const list = doubtful.slice(0, 12).map((page) => `${page.page} (${Math.round(confidenceOf(page) * 100)}%)`);
    const more = doubtful.length > 12 ? ', ...' : '';
    warnings.push(
      `Read with doubt, compare with the original: ${doubtful.length > 1 ? 'pages' : 'page'} ${list.join(', ')}${more}.`,
    );
  }
  return warnings;
}

/** Of a page: its regions' by their area; figures say nothing. */
function confidenceOf({ regions }: RecognisedPage): number {
  let sum = 0;
  let area = 0;
  for (const { kind, box, confidence } of regions) {
    if (kind === 'figure') continue;
    const weight = box.width * box.height;
    sum += weight * confidence;
    area += weight;
  }
  return area === 0 ? 1 : sum / area;
}
