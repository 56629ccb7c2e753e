/**
 * Measures the built-in recogniser on scanned balance sheets read by eye (test/fixtures/scanned-balance-sheets.json): figures found with row, column, sign and
 * scale, and processor seconds a page. The pages are read as scanned, or spoilt first, to see how much they bear. Run:
 *   node scripts/measure-ocr.ts [plain|grey|fax|askew|dust|shade|side]...
 */
import { existsSync, readFileSync } from 'node:fs';
import { assemble } from '../src-main/ingest/assemble.ts';
import { readPages } from '../src-main/ingest/geometry/read.ts';
import { quarterTurn, resize, rotate } from '../src-main/ingest/ocr/gray.ts';
import { openPdfPictures } from '../src-main/ingest/ocr/pdf-pictures.ts';
import { toPage } from '../src-main/ingest/ocr/reader.ts';
import { recognisePages } from '../src-main/ingest/ocr/recognise.ts';
import { createTesseract } from '../src-main/ingest/ocr/tesseract.ts';
import type { Gray, PageImage } from '../src-main/ingest/ocr/types.ts';
import { readSheets, type Score, type Sheet, scoreSheet } from '../test/ingest/ocr/balance-sheets.ts';
import { addDust, addShade } from '../test/ingest/ocr/paper.ts';
import { sharedPath } from '../test/support/shared.ts';

const DIR = sharedPath('data/uk/accounts-scanned-pdf');

/** What becomes of a page before it is read. */
const SPOILS: Record<string, (image: PageImage) => PageImage> = {
  plain: (image) => image,
  /** 150 dots an inch in greys, enlarged again: a poor flatbed. */
  grey: (image) => coarser(image, 150),
  /** 110 dots an inch. */
  fax: (image) => coarser(image, 110),
  askew: (image) => ({ ...image, pixels: rotate(image.pixels, 0.022) }),
  dust: (image) => ({ ...image, pixels: addDust(image.pixels, 3000) }),
  shade: (image) => ({ ...image, pixels: addShade(image.pixels) }),
  side: (image) => ({ ...image, pixels: quarterTurn(image.pixels, 1), width: image.height, height: image.width }),
};

function coarser(image: PageImage, dpi: number): PageImage {
  const { width, height } = image.pixels;
  const share = dpi / image.dpi;
  const small: Gray = resize(image.pixels, Math.round(width * share), Math.round(height * share));
  return { ...image, pixels: resize(small, width, height) };
}

async function readSheet(sheet: Sheet, spoil: (image: PageImage) => PageImage): Promise<Score> {
  const pictures = await openPdfPictures(readFileSync(`${DIR}/${sheet.file}`), sheet.file);
  const source = {
    async image(page: number) {
      const image = await pictures.image(page);
      return image && spoil(image);
    },
  };
  const pages = await recognisePages(source, [sheet.page], engine, '', {});
  await pictures.close();
  const { nodes } = readPages(pages.flatMap((page) => toPage(page).layouts));
  const document = { format: 'pdf' as const, nodes, facts: [], entity: null, title: null, anchors: new Map() };
  return scoreSheet(sheet, assemble(document, sheet.file, {}, []));
}

if (!existsSync(DIR)) throw new Error(`${DIR} is not there; this needs ../shared beside the checkout.`);
const wanted = process.argv.slice(2);
const engine = createTesseract(1);
for (const name of wanted.length > 0 ? wanted : ['plain']) {
  const spoil = SPOILS[name];
  if (!spoil) throw new Error(`There is no "${name}": ${Object.keys(SPOILS).join(', ')}.`);
  const total = { figures: 0, placed: 0, scaled: 0 };
  const before = process.cpuUsage();
  const sheets = readSheets();
  for (const sheet of sheets) {
    const score = await readSheet(sheet, spoil);
    for (const key of ['figures', 'placed', 'scaled'] as const) total[key] += score[key];
    if (score.missed.length > 0) process.stdout.write(`  ${sheet.file}: ${score.missed.join('; ')}\n`);
  }
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(
    `${name}: ${total.figures} figures of ${sheets.length} balance sheets; row, column and sign right ${total.placed} (${percent(total.placed, total.figures)}), ` +
      `scale too ${total.scaled} (${percent(total.scaled, total.figures)}); ${((user + system) / 1e6 / sheets.length).toFixed(1)} s of processor a page\n`,
  );
}
await engine.close();

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
