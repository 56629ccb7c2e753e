import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import type { ParsedFiling } from '../../../src-main/api/types.ts';
import { forgetPages } from '../../../src-main/ingest/ocr/cache.ts';
import { quarterTurn, resize, rotate, toPng } from '../../../src-main/ingest/ocr/gray.ts';
import { closeEngines, createOcr } from '../../../src-main/ingest/ocr/reader.ts';
import { recognisePages } from '../../../src-main/ingest/ocr/recognise.ts';
import { DEFAULT_OCR } from '../../../src-main/ingest/ocr/settings.ts';
import { createTesseract } from '../../../src-main/ingest/ocr/tesseract.ts';
import type { Gray, OcrEngine, OcrProgress, PageImage, RecognisedPage } from '../../../src-main/ingest/ocr/types.ts';
import { readFiling } from '../../../src-main/ingest/parse.ts';
import { createParserPool } from '../../../src-main/ingest/pool.ts';
import { describeWithShared, sharedPath } from '../../support/shared.ts';
import { labelKeys, readSheets, type Sheet, scoreSheet } from './balance-sheets.ts';
import { A4, addDust, addShade, draw, SHEET, scanPdf, sheetPaper } from './paper.ts';

const SHA = 'ab'.repeat(32);
const blank: PageImage = {
  page: 1,
  pixels: { width: 1, height: 1, data: new Uint8Array(1) },
  dpi: 300,
  ...A4,
  left: 0,
  top: 0,
};

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mantissa-ocr-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
afterAll(() => closeEngines());

/** An engine that notes which pages it was given. */
function noting(read: (page: number) => Promise<void> = async () => {}, concurrency = 2) {
  const pages: number[] = [];
  const engine: OcrEngine = {
    name: 'tesseract',
    key: 'noting',
    concurrency,
    async recognise({ page }): Promise<RecognisedPage> {
      pages.push(page);
      await read(page);
      const words = [{ text: `page${page}`, x: 50, y: 50, width: 40, height: 9, fontSize: 10, confidence: 0.9 }];
      return { page, width: 595, height: 842, words, regions: [], notes: [] };
    },
    close: async () => {},
  };
  return { engine, pages };
}

const source = { image: async (page: number) => ({ ...blank, page }) };

describe('pages', () => {
  it('come in order, with progress, however long each takes', async () => {
    const { engine } = noting((page) => new Promise((resolve) => setTimeout(resolve, page === 1 ? 30 : 1)));
    const told: OcrProgress[] = [];
    const pages = await recognisePages(source, [1, 2, 3, 4], engine, SHA, { onProgress: (one) => told.push(one) });
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    expect(told.at(-1)).toMatchObject({ done: 4, total: 4 });
    expect(told.every(({ allowMs }) => allowMs > 0)).toBe(true);
  });

  it('that were read are kept: a broken job loses the page it was at', async () => {
    const broken = noting(async (page) => {
      if (page === 3) throw new AppError('network', 'The line is down.');
    }, 1);
    await expect(recognisePages(source, [1, 2, 3, 4], broken.engine, SHA, { cacheDir: dir })).rejects.toMatchObject({
      code: 'network',
    });
    const again = noting();
    const pages = await recognisePages(source, [1, 2, 3, 4], again.engine, SHA, { cacheDir: dir });
    expect(again.pages.sort()).toEqual([3, 4]);
    expect(pages.map(({ words }) => words[0]?.text)).toEqual(['page1', 'page2', 'page3', 'page4']);
  });

  it('are kept by file and engine, and read anew where what was kept is damaged', async () => {
    await recognisePages(source, [1], noting().engine, SHA, { cacheDir: dir });
    const other = noting();
    await recognisePages(source, [1], { ...other.engine, key: 'other' }, SHA, { cacheDir: dir });
    await recognisePages(source, [1], other.engine, 'cd'.repeat(32), { cacheDir: dir });
    expect(other.pages).toEqual([1, 1]);
    writeFileSync(join(dir, 'ab', SHA, 'noting', '1.json'), '{"page": 1');
    const third = noting();
    await recognisePages(source, [1], third.engine, SHA, { cacheDir: dir });
    expect(third.pages).toEqual([1]);
    await forgetPages(dir, SHA);
    expect(readdirSync(join(dir, 'ab'))).toEqual([]);
  });

  it('that cannot be read cost themselves, unless it is the engine', async () => {
    const one = noting(async (page) => {
      if (page === 2) throw new AppError('file_too_slow', 'Too slow.');
    }, 1);
    const pages = await recognisePages(source, [1, 2, 3], one.engine, SHA, { cacheDir: dir });
    expect(pages[1]).toMatchObject({ words: [], notes: ['Page 2 could not be read: Too slow.'] });
    const all = noting(async () => {
      throw new AppError('internal', 'Broken.');
    }, 1);
    await expect(recognisePages(source, [1, 2, 3, 4, 5], all.engine, SHA, {})).rejects.toMatchObject({
      code: 'internal',
    });
    expect(all.pages).toHaveLength(3);
  });

  it('stop when they are cancelled', async () => {
    const stop = new AbortController();
    const { engine, pages } = noting(async (page) => {
      if (page === 2) stop.abort();
    }, 1);
    await expect(recognisePages(source, [1, 2, 3], engine, SHA, { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(pages).toEqual([1, 2]);
  });
});

/** The drawn balance sheet as the fixture has scanned ones. */
const drawn: Sheet = {
  file: 'drawn',
  page: 1,
  scale: 0,
  rows: SHEET.filter(([, first]) => first !== '').map(([label, ...figures]) => [
    labelKeys(label),
    figures.map((figure) => Number(figure.replace(/[(),]/g, '')) * (figure.startsWith('(') ? -1 : 1)),
  ]),
};

const ocr = (cacheDir?: string) => {
  const made = createOcr({ settings: DEFAULT_OCR, cacheDir, threads: 1 });
  return made ? { ocr: made } : {};
};

describe('the built-in recogniser', () => {
  const page = draw(sheetPaper(), 300);
  const read = (image: Gray): Promise<ParsedFiling> => readFiling(scanPdf([image]), 'scan.pdf', ocr());

  it.each<[string, () => Gray, number]>([
    ['as it was printed', () => page, 1],
    ['a degree and a half askew, and dusty', () => addDust(rotate(page, 0.026), 1500), 1],
    ['under a bad lamp', () => addShade(page), 1],
    ['at 150 dots an inch', () => resize(page, page.width >> 1, page.height >> 1), 1],
    ['lying on its side', () => quarterTurn(page, 1), 1],
  ])(
    'reads a balance sheet with rows, columns and signs: %s',
    async (_name, make, least) => {
      const filing = await read(make());
      const score = scoreSheet(drawn, filing, 1);
      expect(score.missed).toEqual([]);
      expect(score.placed / score.figures).toBeGreaterThanOrEqual(least);
      expect(filing.tables[0]?.confidence).toBeGreaterThan(0.6);
    },
    120_000,
  );

  it('reads a loose picture', async () => {
    const filing = await readFiling(toPng(page), 'page.png', ocr());
    expect(
      scoreSheet(drawn, { ...filing, tables: filing.tables.map((table) => ({ ...table, page: 1 })) }).missed,
    ).toEqual([]);
    expect(filing.text).toContain('Larch & Alder Limited');
  }, 120_000);

  it('says that there is nothing on blank paper, and why scans are refused without it', async () => {
    const paper: Gray = { width: 1240, height: 1754, data: new Uint8Array(1240 * 1754).fill(250) };
    await expect(read(paper)).rejects.toMatchObject({ code: 'empty_file' });
    await expect(readFiling(scanPdf([page]), 'scan.pdf')).rejects.toMatchObject({ code: 'unsupported_format' });
    await expect(readFiling(toPng(page), 'page.png')).rejects.toMatchObject({ code: 'unsupported_format' });
  });

  it('stops within a second in the middle of a page', async () => {
    const stop = new AbortController();
    const engine = createTesseract(1);
    const reading = engine.recognise(
      { page: 1, pixels: page, dpi: 300, ...A4, left: 0, top: 0 },
      { signal: stop.signal, beat: () => {} },
    );
    await new Promise((resolve) => setTimeout(resolve, 600));
    const began = performance.now();
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(performance.now() - began).toBeLessThan(3000);
    await engine.close();
  });
});

describe('the pool', () => {
  it('gives a file that tells its progress the time it asks for, and no more', async () => {
    const entry = new URL('./slow-worker.mjs', import.meta.url);
    const pool = createParserPool({ workers: 1, timeoutMs: 1500, entry });
    const told: number[] = [];
    const request = { name: 'six steps', bytes: new Uint8Array(1) };
    await pool.parse(request, undefined, ({ done }) => told.push(done));
    expect(told).toEqual([1, 2, 3, 4, 5, 6]);
    await expect(pool.parse({ ...request, name: 'stuck' })).rejects.toMatchObject({ code: 'file_too_slow' });
    await pool.close();
  }, 60_000);

  it('reads a scan in its thread, keeps the pages, and stops within a second', async () => {
    const pool = createParserPool({ workers: 1 });
    const bytes = scanPdf([draw(sheetPaper(), 220), draw(sheetPaper(), 220)]);
    const request = { name: 'scan.pdf', bytes, ocr: { settings: DEFAULT_OCR, cacheDir: dir, threads: 1 } };
    const stop = new AbortController();
    const reading = pool.parse(request, stop.signal, ({ done }) => {
      if (done === 1) stop.abort();
    });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    const { filing, sha256 } = await pool.parse(request);
    expect(filing.tables).toHaveLength(2);
    const kept = join(dir, sha256.slice(0, 2), sha256);
    expect(readdirSync(join(kept, readdirSync(kept)[0] as string)).sort()).toEqual(['1.json', '2.json']);
    await pool.close();
  }, 120_000);
});

const SCANS = 'data/uk/accounts-scanned-pdf';

describeWithShared('scanned accounts', SCANS, () => {
  /** Two of the thirteen; `node scripts/measure-ocr.ts` reads them all. */
  it.each(['00477955.pdf', '01804186.pdf'])(
    'have the figures of their balance sheets in place: %s',
    async (name) => {
      const sheet = readSheets().find(({ file }) => file === name) as Sheet;
      const pages = ocr().ocr;
      const one = pages && {
        ocr: (request: Parameters<typeof pages>[0]) => pages({ ...request, pages: [sheet.page] }),
      };
      const filing = await readFiling(await readFile(sharedPath(SCANS, name)), name, one ?? {});
      const score = scoreSheet(sheet, filing);
      process.stdout.write(
        `${name}: ${score.scaled} of ${score.figures} figures of the balance sheet with row, column, sign and scale\n`,
      );
      expect(score.scaled / score.figures).toBeGreaterThanOrEqual(0.97);
    },
    180_000,
  );
});
