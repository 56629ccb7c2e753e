/** The embedded recogniser: Tesseract's words with their places. */
import type { Block, Line, Page, Word } from 'tesseract.js';
import { AppError } from '../../api/errors.ts';
import type { PositionedWord } from '../geometry/types.ts';
import { isBold, typicalStroke } from './bold.ts';
import { quarterTurn, toPgm } from './gray.ts';
import { findInk } from './ink.ts';
import { dropSpecks } from './noise.ts';
import { type PreparedPage, preparePage, turningOf } from './prepare.ts';
import { letters, meanConfidence, UNSURE } from './refine.ts';
import { findRegions } from './regions.ts';
import { createTesseractWorkers, type Reading } from './tesseract-workers.ts';
import type { OcrEngine, PageContext, PageImage, RecognisedPage } from './types.ts';

/** Raise when words come out differently: cached pages are read anew. */
const READING = 2;

/** Longest time for one page; a dense one takes 3 to 10 seconds of one core. */
export const PAGE_MS = 100_000;

/** A page read below this mean confidence may lie on its side. */
const DOUBTFUL = 0.6;

interface Attempt {
  page: RecognisedPage;
  sure: number;
}

export function createTesseract(threads: number): OcrEngine {
  const workers = createTesseractWorkers();

  async function readUpright(image: PageImage, context: PageContext, quarters = 0): Promise<Attempt> {
    const prepared = preparePage(image);
    const page = { ...emptyPage(image, prepared), ...turningOf(prepared, quarters) };
    // Less ink than a line of an inch: a blank page, or dust.
    if (prepared.ink.data.reduce((sum, one) => sum + one, 0) < image.dpi) return { page, sure: 1 };
    const read = async (segmentation: Reading['segmentation']) => {
      context.beat(PAGE_MS + 5_000);
      const how = { dpi: image.dpi, segmentation };
      return wordsOf(await workers.recognise(toPgm(prepared.clean), how, PAGE_MS, context.signal), prepared);
    };
    // As one block no column of figures is taken for a picture and left out; columns are told later, by the words' places.
    let words = await read('block');
    if (sureness(words) < UNSURE) {
      const divided = await read('auto');
      if (worth(divided) > worth(words)) words = divided;
    }
    return { page: { ...page, words }, sure: sureness(words) };
  }

  return {
    name: 'tesseract',
    key: `tesseract-7-eng-${READING}`,
    concurrency: threads,
    async recognise(image, context) {
      let best = await readUpright(image, context);
      for (const quarters of best.sure < DOUBTFUL ? [1, 3, 2] : []) {
        const turned = await readUpright(turn(image, quarters), context, quarters).catch(slow);
        if (turned && turned.sure > best.sure + 0.1) best = turned;
        if (best.sure >= UNSURE) break;
      }
      return best.page;
    },
    close: () => workers.close(),
  };
}

/** A turned page that takes too long is not the right way up. */
function slow(error: unknown): null {
  if (error instanceof AppError && error.code === 'file_too_slow') return null;
  throw error;
}

/** Mean confidence and amount of what is worth keeping of the words. */
const sureness = (words: readonly PositionedWord[]) => meanConfidence(dropSpecks(words)) * uprightShare(words);
const worth = (words: readonly PositionedWord[]) => letters(dropSpecks(words)) * sureness(words);

/** Tesseract reads lines that stand on end as they are: their words are higher than wide. */
function uprightShare(words: readonly PositionedWord[]): number {
  const long = words.filter(({ text }) => text.length >= 4);
  return long.length === 0 ? 1 : long.filter(({ width, height }) => width >= height).length / long.length;
}

function emptyPage({ page, width, height, dpi }: PageImage, prepared: PreparedPage): RecognisedPage {
  const regions = findRegions(findInk(prepared.clean), dpi).map(({ kind, ...span }) => ({
    kind,
    box: prepared.toBox(span),
    confidence: 1,
  }));
  return { page, width, height, words: [], rules: prepared.rules, regions, notes: [] };
}

/** The page turned clockwise: it lay on its side in the file. */
function turn(image: PageImage, quarters: number): PageImage {
  const pixels = quarterTurn(image.pixels, quarters);
  if (quarters % 2 === 0) return { ...image, pixels };
  const { width, height, left, top } = image;
  return { ...image, pixels, width: height, height: width, left: top, top: left };
}

function wordsOf(answer: Page, prepared: PreparedPage): PositionedWord[] {
  const lines = (answer.blocks ?? []).flatMap((block: Block) => block.paragraphs.flatMap(({ lines }) => lines));
  const stroke = typicalStroke(prepared.ink, lines);
  return lines.flatMap((line) => line.words.map((word) => toWord(word, line, prepared, stroke)));
}

function toWord(word: Word, line: Line, prepared: PreparedPage, stroke: number): PositionedWord {
  const { baseline, rowAttributes } = line;
  const points = 72 / prepared.image.dpi;
  const run = Math.max(1, baseline.x1 - baseline.x0);
  const middle = (word.bbox.x0 + word.bbox.x1) / 2;
  const at = baseline.y0 + ((baseline.y1 - baseline.y0) * (middle - baseline.x0)) / run;
  return {
    text: word.text,
    ...prepared.toBox(word.bbox),
    // From the top of the capitals to the foot of the g is nine tenths of an em in the usual faces.
    fontSize: (rowAttributes.rowHeight * points) / 0.92,
    baseline: prepared.image.top + at * points,
    ...(isBold(prepared.ink, word, line, stroke) ? { bold: true } : {}),
    confidence: word.confidence / 100,
  };
}
