import { describe, expect, it } from 'vitest';
import { despeckle } from '../../../src-main/ingest/ocr/despeckle.ts';
import { flatten } from '../../../src-main/ingest/ocr/flatten.ts';
import { crop, quarterTurn, resize, rotate, toGray, toPgm, toPng } from '../../../src-main/ingest/ocr/gray.ts';
import { findInk, findSkew, otsu } from '../../../src-main/ingest/ocr/ink.ts';
import { openPdfPictures } from '../../../src-main/ingest/ocr/pdf-pictures.ts';
import { pictureOf } from '../../../src-main/ingest/ocr/picture.ts';
import { pictureForm } from '../../../src-main/ingest/ocr/picture-header.ts';
import { findRegions } from '../../../src-main/ingest/ocr/regions.ts';
import { eraseRules, findRules } from '../../../src-main/ingest/ocr/rules.ts';
import type { Gray } from '../../../src-main/ingest/ocr/types.ts';
import { addDust, addShade, draw, scanPdf, sheetPaper } from './paper.ts';

const rows = (...lines: string[]): Gray => ({
  width: (lines[0] as string).length,
  height: lines.length,
  data: Uint8Array.from(lines.join(''), (letter) => (letter === '#' ? 0 : 255)),
});
const shown = ({ width, height, data }: Gray) =>
  Array.from({ length: height }, (_, y) =>
    [...data.subarray(y * width, (y + 1) * width)].map((level) => (level < 128 ? '#' : '.')).join(''),
  );
const dark = ({ data }: Gray) => data.reduce((sum, level) => sum + (level < 128 ? 1 : 0), 0);

describe('grey pictures', () => {
  const corner = rows('##.', '#..');

  it('turns by quarters, clockwise', () => {
    expect(shown(quarterTurn(corner, 1))).toEqual(['##', '.#', '..']);
    expect(shown(quarterTurn(corner, 2))).toEqual(['..#', '.##']);
    expect(shown(quarterTurn(corner, 3))).toEqual(['..', '#.', '##']);
    expect(shown(quarterTurn(quarterTurn(corner, 1), -1))).toEqual(shown(corner));
  });

  it('unpacks bits, and lays clear pixels on white', () => {
    expect(shown(toGray(3, 2, [0b00100000, 0b01100000], 0))).toEqual(['##.', '#..']);
    expect([...toGray(2, 1, [0, 0, 0, 0, 255, 0, 0, 255], 4).data]).toEqual([255, 76]);
  });

  it('keeps the mean level when it shrinks, and both ends when it grows', () => {
    const image: Gray = { width: 4, height: 2, data: Uint8Array.from([0, 100, 200, 255, 0, 100, 200, 255]) };
    expect([...resize(image, 2, 1).data]).toEqual([50, 228]);
    const grown = resize(image, 8, 2);
    expect(grown.data[0]).toBe(0);
    expect(grown.data[7]).toBe(255);
  });

  it('cuts out what lies inside the picture', () => {
    expect(shown(crop(corner, -5, 0, 2, 99))).toEqual(['##', '#.']);
  });

  it('writes PGM, and PNG that a decoder reads back', async () => {
    expect(Buffer.from(toPgm(corner)).toString('latin1')).toMatch(/^P5\n3 2\n255\n/);
    const image = draw(sheetPaper(), 60);
    const png = toPng(image);
    expect(pictureForm(png)).toBe('PNG');
    const { loadImage, createCanvas } = await import('@napi-rs/canvas');
    const decoded = await loadImage(Buffer.from(png));
    const context = createCanvas(decoded.width, decoded.height).getContext('2d');
    context.drawImage(decoded, 0, 0);
    const back = toGray(
      decoded.width,
      decoded.height,
      context.getImageData(0, 0, decoded.width, decoded.height).data,
      4,
    );
    expect(back).toEqual(image);
  });
});

describe('ink', () => {
  it('parts two levels between them', () => {
    expect(otsu(Uint8Array.from([10, 12, 11, 200, 210, 205, 207]))).toBeGreaterThanOrEqual(12);
    expect(otsu(Uint8Array.from([10, 12, 11, 200, 210, 205, 207]))).toBeLessThan(200);
  });

  it('is found under a bad lamp as on white paper', () => {
    const page = draw(sheetPaper(), 150);
    const plain = findInk(page).data.reduce((sum, one) => sum + one, 0);
    const shaded = findInk(flatten(addShade(page))).data.reduce((sum, one) => sum + one, 0);
    expect(Math.abs(shaded / plain - 1)).toBeLessThan(0.05);
    expect(flatten(page)).toBe(page);
  });

  it.each([-2.3, -0.7, 0, 0.4, 1.9])('says how far the lines of a page fall: %s degrees', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const skew = findSkew(findInk(rotate(draw(sheetPaper(), 150), angle)));
    expect(Math.abs((skew * 180) / Math.PI - degrees)).toBeLessThan(0.12);
  });

  it('is none on a blank page', () => {
    expect(findSkew(findInk({ width: 100, height: 100, data: new Uint8Array(10_000).fill(255) }))).toBe(0);
  });
});

describe('ruled lines and dust', () => {
  it('finds rules, and takes them out without the letters that cross them', () => {
    const page = draw({ texts: [{ text: 'gypsy', x: 100, y: 100 }], rules: [[60, 300, 101]] }, 300);
    const ink = findInk(page);
    const rules = findRules(ink, 300);
    expect(rules.horizontal).toHaveLength(1);
    expect(rules.vertical).toHaveLength(0);
    const [rule] = rules.horizontal;
    expect(((rule?.x0 ?? 0) * 72) / 300).toBeCloseTo(60, 0);
    expect(((rule?.x1 ?? 0) * 72) / 300).toBeCloseTo(300, 0);
    const letters = dark(draw({ texts: [{ text: 'gypsy', x: 100, y: 100 }] }, 300));
    const left = dark(eraseRules(page, ink, rules));
    expect(left).toBeLessThan(letters * 1.2);
    expect(left).toBeGreaterThan(letters * 0.85);
  });

  it('takes no band of shade and no letter for a rule', () => {
    const page = draw({ texts: [{ text: 'EFFECTIVE', x: 60, y: 100, size: 12, bold: true }] }, 300);
    page.data.fill(0, 500 * page.width, 540 * page.width);
    expect(findRules(findInk(page), 300)).toEqual({ horizontal: [], vertical: [] });
  });

  it('takes dust out and leaves full stops, commas and dashes', () => {
    const texts = [{ text: '1,234.56 - no. 7; etc.', x: 100, y: 100 }];
    const clean = draw({ texts }, 300);
    const dusty = addDust(clean, 400);
    const swept = despeckle(dusty, findInk(dusty), 300);
    expect(dark(dusty) - dark(clean)).toBeGreaterThan(3000);
    expect(dark(swept) - dark(clean)).toBeLessThan(80);
    expect(dark(despeckle(clean, findInk(clean), 300))).toBe(dark(clean));
  });
});

describe('regions', () => {
  it('tells text from tables from figures by the ink alone', () => {
    const page = draw(sheetPaper(), 300);
    for (let y = 2400; y < 2800; y++) page.data.fill(60, y * page.width + 400, y * page.width + 900);
    const regions = findRegions(findInk(page), 300);
    const table = regions.find(({ kind }) => kind === 'table');
    expect(regions.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    expect(((table?.y0 ?? 0) * 72) / 300).toBeLessThan(175);
    expect(((table?.y1 ?? 0) * 72) / 300).toBeGreaterThan(350);
    expect(regions.at(-1)).toMatchObject({ kind: 'figure' });
    expect(regions.some(({ kind, y0 }) => kind === 'text' && (y0 * 72) / 300 > 400)).toBe(true);
  });
});

describe('pages of a PDF', () => {
  const page = draw(sheetPaper(), 300);

  it.each([1, 8] as const)('are the scan itself where a page is nothing else (%s bits)', async (bits) => {
    const pictures = await openPdfPictures(scanPdf([page, page], { bits }), 'scan.pdf');
    expect(pictures.pages).toBe(2);
    const image = await pictures.image(2);
    await pictures.close();
    expect(image).toMatchObject({ page: 2, width: 595, height: 842, left: 0, top: 0 });
    expect(image?.dpi).toBeCloseTo(300, 0);
    expect(image?.pixels.width).toBe(page.width);
    expect(Math.abs(dark(image?.pixels as Gray) / dark(page) - 1)).toBeLessThan(0.01);
  });

  it.each([90, 180, 270])('are upright whatever way the scan lies: /Rotate %s', async (rotation) => {
    const lying = quarterTurn(page, -rotation / 90);
    const pictures = await openPdfPictures(scanPdf([lying], { rotate: rotation }), 'scan.pdf');
    const image = await pictures.image(1);
    await pictures.close();
    expect(image?.pixels.width).toBe(page.width);
    expect(Buffer.compare(Buffer.from(image?.pixels.data ?? []), Buffer.from(page.data))).toBe(0);
  });

  it('are brought to a resolution that suits recognition', async () => {
    const coarse = await openPdfPictures(scanPdf([draw(sheetPaper(), 100)]), 'fax.pdf');
    const image = await coarse.image(1);
    await coarse.close();
    expect(image?.dpi).toBe(300);
    expect(image?.pixels.width).toBe(2479);
  });

  it('refuses what is no PDF', async () => {
    await expect(openPdfPictures(Buffer.from('%PDF-1.4 nothing'), 'x.pdf')).rejects.toMatchObject({
      code: 'damaged_file',
    });
  });
});

describe('loose pictures', () => {
  it('are told by content and looked at before they are decoded', async () => {
    const png = Buffer.from(toPng(draw(sheetPaper(), 150)));
    const image = await pictureOf(png, 'page.png');
    expect(image.dpi).toBe(300);
    expect(image.width).toBeCloseTo(595, -1);
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    await expect(pictureOf(png, 'bomb.png')).rejects.toMatchObject({ code: 'file_too_big' });
    await expect(pictureOf(png.subarray(0, 20), 'cut.png')).rejects.toMatchObject({ code: 'damaged_file' });
    expect(pictureForm(Buffer.from('GIF89a'))).toBeNull();
  });
});
