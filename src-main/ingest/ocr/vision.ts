/**
 * A vision model behind an OpenAI-compatible endpoint. The page is laid out here and sent region by region, so that the place of every answer is known; an
 * answer that makes no sense costs the model that page, which the embedded recogniser then reads.
 */
import { createHash } from 'node:crypto';
import { AppError } from '../../api/errors.ts';
import { crop, resize, toPng } from './gray.ts';
import { findInk } from './ink.ts';
import { findPhrases } from './phrases.ts';
import { type PreparedPage, preparePage, turningOf } from './prepare.ts';
import { findRegions, type InkRegion } from './regions.ts';
import type { Gray, OcrEngine, OcrSettings, PageContext, PageImage, RecognisedPage, Region } from './types.ts';
import { readAnswerText } from './vision-answer.ts';
import { createVisionClient, type VisionClient } from './vision-client.ts';
import { judge, type Verdict } from './vision-judge.ts';
import { promptFor } from './vision-prompts.ts';

/** Raise when the same endpoint's answers come out differently. */
const READING = 1;
/** More regions than this and the layout is not understood: the page goes as a whole. */
const MAX_REGIONS = 30;
/** Longest side of a picture that is sent; models shrink larger ones themselves, and worse. */
const MAX_SIDE = 2400;
/** Paper left around a region, in inches. */
const MARGIN = 0.1;

export interface VisionOptions {
  settings: OcrSettings;
  key: string | undefined;
  /** What reads a page that the model would not. */
  embedded: () => OcrEngine;
  /** First pause between attempts; tests shorten it. */
  pauseMs?: number;
}

export function createVision({ settings, key, embedded, pauseMs }: VisionOptions): OcrEngine {
  const client = createVisionClient({ ...settings, key, ...(pauseMs === undefined ? {} : { pauseMs }) });
  let fallback: OcrEngine | null = null;

  async function instead(image: PageImage, reason: string, context: PageContext): Promise<RecognisedPage> {
    fallback ??= embedded();
    const page = await fallback.recognise(image, context);
    const note = `Page ${image.page}: an answer of the OCR endpoint ${reason}; the built-in recogniser read the page instead.`;
    return { ...page, notes: [...page.notes, note] };
  }

  return {
    name: 'vision',
    key: `vision-${READING}-${createHash('sha256').update(`${settings.url}\n${settings.model}`).digest('hex').slice(0, 16)}`,
    concurrency: Math.max(1, settings.concurrency),
    async recognise(image, context) {
      const prepared = preparePage(image);
      const regions = plan(prepared);
      const { page, width, height } = image;
      const read: RecognisedPage = {
        page,
        width,
        height,
        words: [],
        regions: [],
        pieces: [],
        notes: [],
        ...turningOf(prepared),
      };
      for (const region of regions) {
        if (region.kind === 'figure') {
          read.regions.push(placed(region, prepared, 1));
          continue;
        }
        const answer = await readRegion(client, region, prepared, settings.model, context);
        if (answer.confidence === 0) return instead(image, answer.reason ?? 'made no sense', context);
        const at = read.regions.push(placed(region, prepared, answer.confidence)) - 1;
        read.pieces?.push(...answer.pieces.map((piece) => ({ ...piece, region: at })));
        if (answer.reason)
          read.notes.push(
            `Page ${page}: an answer of the OCR endpoint ${answer.reason}; compare it with the original.`,
          );
      }
      return read;
    },
    close: async () => {
      await fallback?.close();
    },
  };
}

type Read = Verdict & { pieces: ReturnType<typeof readAnswerText> };

async function readRegion(
  client: VisionClient,
  region: InkRegion,
  prepared: PreparedPage,
  model: string,
  context: PageContext,
): Promise<Read> {
  const picture = cut(prepared, region);
  const expected = lettersIn(prepared, region);
  const prompt = promptFor(model, region.kind === 'table' ? 'table' : 'text');
  try {
    const answer = await client.ask(toPng(picture), prompt, context);
    const verdict = judge(answer, expected);
    return { ...verdict, pieces: verdict.confidence === 0 ? [] : readAnswerText(answer.text) };
  } catch (error) {
    // This picture was refused; another may pass.
    if (error instanceof AppError && error.code === 'internal')
      return { confidence: 0, reason: 'was a refusal', pieces: [] };
    throw error;
  }
}

/** What to send: the page's regions, neighbouring texts as one, or the whole of its ink where the layout says nothing. */
function plan(prepared: PreparedPage): InkRegion[] {
  const { dpi } = prepared.image;
  const found = joinTexts(findRegions(findInk(prepared.clean), dpi), dpi);
  const asked = found.filter(({ kind }) => kind !== 'figure');
  if (asked.length <= MAX_REGIONS) return found;
  return [
    {
      kind: 'text',
      x0: Math.min(...found.map(({ x0 }) => x0)),
      y0: Math.min(...found.map(({ y0 }) => y0)),
      x1: Math.max(...found.map(({ x1 }) => x1)),
      y1: Math.max(...found.map(({ y1 }) => y1)),
    },
  ];
}

function joinTexts(regions: readonly InkRegion[], dpi: number): InkRegion[] {
  const joined: InkRegion[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    const near = last !== undefined && region.y0 - last.y1 < 0.6 * dpi;
    if (last && near && last.kind === 'text' && region.kind === 'text') {
      last.x0 = Math.min(last.x0, region.x0);
      last.x1 = Math.max(last.x1, region.x1);
      last.y1 = Math.max(last.y1, region.y1);
    } else joined.push({ ...region });
  }
  return joined;
}

function cut({ image }: PreparedPage, { x0, y0, x1, y1 }: InkRegion): Gray {
  const margin = MARGIN * image.dpi;
  const picture = crop(image.pixels, x0 - margin, y0 - margin, x1 + margin, y1 + margin);
  const shrink = MAX_SIDE / Math.max(picture.width, picture.height);
  if (shrink >= 1) return picture;
  return resize(picture, Math.round(picture.width * shrink), Math.round(picture.height * shrink));
}

/** About how many letters the ink of a region is: phrases by their length in letters half as wide as the line is high. */
function lettersIn({ clean, image }: PreparedPage, { x0, y0, x1, y1 }: InkRegion): number {
  const part = crop(clean, x0, y0, x1, y1);
  return findPhrases(findInk(part), image.dpi).reduce(
    (sum, phrase) => sum + (phrase.x1 - phrase.x0) / Math.max(4, 0.5 * (phrase.y1 - phrase.y0)),
    0,
  );
}

function placed({ kind, ...span }: InkRegion, prepared: PreparedPage, confidence: number): Region {
  return { kind, box: prepared.toBox(span), confidence };
}
