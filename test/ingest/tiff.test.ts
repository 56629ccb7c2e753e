import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { openPages } from '../../src-main/ingest/pages/document.ts';
import { readFiling } from '../../src-main/ingest/parse.ts';
import type { OcrRequest } from '../../src-main/ingest/pdf/filing.ts';
import { isTiff } from '../../src-main/ingest/tiff/directory.ts';
import { tiffToPdf } from '../../src-main/ingest/tiff/to-pdf.ts';

type Entry = [tag: number, values: number[]];

/** A TIFF whose pages are these entries and strips, every value a LONG. */
function tiff(pages: { entries: Entry[]; strips: Uint8Array[] }[], little = true): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(little ? 'II*\0' : 'MM\0*', 'latin1');
  const parts: Buffer[] = [head];
  let length = 8;
  let link = { buffer: head, at: 4 };
  const put = (bytes: Uint8Array) => {
    parts.push(Buffer.from(bytes));
    length += bytes.length;
    return length - bytes.length;
  };
  const set = (buffer: Buffer, at: number, value: number, size: 2 | 4) => {
    if (little) buffer.writeUIntLE(value, at, size);
    else buffer.writeUIntBE(value, at, size);
  };
  const longs = (values: number[]) => {
    const buffer = Buffer.alloc(4 * values.length);
    for (const [i, value] of values.entries()) set(buffer, 4 * i, value, 4);
    return buffer;
  };
  for (const { entries, strips } of pages) {
    const offsets = strips.map(put);
    const all: Entry[] = [...entries, [273, offsets], [279, strips.map((strip) => strip.length)]];
    const placed = all.map(
      ([tag, values]) => [tag, values, values.length > 1 ? put(longs(values)) : values[0]] as const,
    );
    const directory = Buffer.alloc(2 + 12 * all.length + 4);
    set(directory, 0, all.length, 2);
    placed.forEach(([tag, values, value], i) => {
      set(directory, 2 + 12 * i, tag, 2);
      set(directory, 4 + 12 * i, 4, 2);
      set(directory, 6 + 12 * i, values.length, 4);
      set(directory, 10 + 12 * i, value as number, 4);
    });
    set(link.buffer, link.at, length, 4);
    parts.push(directory);
    length += directory.length;
    link = { buffer: directory, at: directory.length - 4 };
  }
  return new Uint8Array(Buffer.concat(parts));
}

const WIDE = 64;
const HIGH = 48;
/** Grey rows with a black square at the upper left. */
const gray = Uint8Array.from({ length: WIDE * HIGH }, (_, i) => (i % WIDE < 16 && i < 16 * WIDE ? 0 : 255));
const bits = (black: 0 | 1) =>
  Uint8Array.from({ length: (WIDE / 8) * HIGH }, (_, i) => {
    const dark = i % (WIDE / 8) < 2 && i < 16 * (WIDE / 8);
    return dark === (black === 1) ? 0xff : 0;
  });
const halves = (bytes: Uint8Array) => [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
/** Runs of at most 128 bytes as they are. */
const packBits = (bytes: Uint8Array) =>
  Buffer.concat(
    Array.from({ length: Math.ceil(bytes.length / 128) }, (_, i) => bytes.subarray(i * 128, i * 128 + 128)).map((run) =>
      Buffer.concat([Uint8Array.of(run.length - 1), run]),
    ),
  );
const size: Entry[] = [
  [256, [WIDE]],
  [257, [HIGH]],
];
const grayEntries: Entry[] = [...size, [258, [8]], [259, [1]], [262, [1]], [277, [1]]];

/** Fax of group 4, made by libtiff from the same square. */
const GROUP4 = Buffer.from('NQMn////5NQPDf//////////ABAB', 'base64');

async function shades(bytes: Uint8Array, page = 1): Promise<number[]> {
  const pages = await openPages(bytes, 'scan.tif');
  const image = await loadImage(Buffer.from(await pages.picture(page, 640)));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number) =>
    (context.getImageData(x * image.width, y * image.height, 1, 1).data[0] as number) < 128 ? 0 : 1;
  await pages.close();
  return [at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)];
}

describe('a TIFF scan', () => {
  it.each<[string, Entry[], Uint8Array[]]>([
    ['grey', grayEntries, [gray]],
    ['grey in strips', [...grayEntries, [278, [HIGH / 2]]], halves(gray)],
    ['grey, 0 is white', [...grayEntries.filter(([tag]) => tag !== 262), [262, [0]]], [gray.map((one) => 255 - one)]],
    ['grey, deflated', [...grayEntries.filter(([tag]) => tag !== 259), [259, [8]]], [deflateSync(gray)]],
    ['grey, in runs', [...grayEntries.filter(([tag]) => tag !== 259), [259, [32773]]], [packBits(gray)]],
    ['bits, 0 is white', [...size, [258, [1]], [259, [1]], [262, [0]]], [bits(1)]],
    ['bits, 0 is black', [...size, [258, [1]], [259, [1]], [262, [1]]], [bits(0)]],
    ['bits in the other order', [...size, [258, [1]], [259, [1]], [262, [0]], [266, [2]]], [bits(1)]],
    ['fax, group 4', [...size, [258, [1]], [259, [4]], [262, [1]]], [GROUP4]],
  ])('is drawn as it is: %s', async (_what, entries, strips) => {
    for (const little of [true, false]) expect(await shades(tiff([{ entries, strips }], little))).toEqual([0, 1, 1, 1]);
  });

  it('has as many pages as the file, each turned as it says, thumbnails left out', async () => {
    const page = { entries: grayEntries, strips: [gray] };
    const turned = { entries: [...grayEntries, [274, [6]] as Entry], strips: [gray] };
    const thumbnail = { entries: [...grayEntries, [254, [1]] as Entry], strips: [gray] };
    const bytes = tiff([page, thumbnail, turned]);
    const pages = await openPages(bytes, 'scan.tif');
    expect(pages.sizes.map(({ width, height }) => width > height)).toEqual([true, false]);
    await pages.close();
    // Its upper left is at the upper right once it is turned by a quarter.
    expect(await shades(bytes, 2)).toEqual([1, 0, 1, 1]);
  });

  it('goes through the OCR page by page', async () => {
    const asked: number[][] = [];
    const ocr = async ({ pages }: OcrRequest) => {
      asked.push([...pages]);
      const word = (page: number) => ({
        text: `Sheet${page}`,
        x: 50,
        y: 50,
        width: 60,
        height: 10,
        fontSize: 10,
        confidence: 0.6,
      });
      return {
        pages: pages.map((page) => ({ page, layouts: [{ page, width: 400, height: 300, words: [word(page)] }] })),
        warnings: [],
      };
    };
    const page = { entries: grayEntries, strips: [gray] };
    const filing = await readFiling(tiff([page, page]), '00053475.tif', { ocr });
    expect(asked).toEqual([[1, 2]]);
    // A name of nothing but a number and an ending names no company.
    expect(filing.meta.company).toBeNull();
    expect(filing.text).toMatch(/Sheet1\s+Sheet2/);
    expect(filing.blocks.map(({ page, confidence }) => [page, confidence])).toEqual([
      [1, 0.6],
      [2, 0.6],
    ]);
    await expect(readFiling(tiff([page]), 'scan.tif')).rejects.toMatchObject({ code: 'unsupported_format' });
  });

  it('that cannot be read says why', () => {
    const refused = (entries: Entry[]) => () => tiffToPdf(tiff([{ entries, strips: [gray] }]), 'a.tif');
    expect(refused([...size, [258, [16]], [262, [1]]])).toThrow(/16 bits.*Save it as PDF or PNG/);
    expect(refused([...size, [258, [8]], [259, [6]], [262, [1]]])).toThrow(/packed in a way.*\(6\)/);
    expect(
      refused([
        [256, [70_000]],
        [257, [HIGH]],
      ]),
    ).toThrow(/300 dots an inch/);
    expect(() => tiffToPdf(tiff([{ entries: grayEntries, strips: [gray] }]).subarray(0, 40), 'a.tif')).toThrow(
      /cut off or damaged/,
    );
    expect(isTiff(Buffer.from('II*\0'))).toBe(true);
    expect(isTiff(Buffer.from('II+\0'))).toBe(false);
  });

  it('never fails but by an AppError, whatever single byte is wrong', () => {
    const bytes = tiff([{ entries: grayEntries, strips: [gray.subarray(0, 64)] }]);
    const made = new Set<string>();
    for (let at = 4; at < bytes.length; at++) {
      const spoilt = bytes.slice();
      spoilt[at] = (spoilt[at] as number) ^ 0xff;
      try {
        made.add(createHash('md5').update(tiffToPdf(spoilt, 'a.tif')).digest('hex'));
      } catch (error) {
        expect(error).toMatchObject({ name: 'AppError', message: expect.stringContaining('a.tif') });
      }
    }
    expect(made.size).toBeGreaterThan(10);
  });

  it('takes no more memory than the file has, though it has the same bytes for thousands of strips', () => {
    const strip = new Uint8Array(100_000);
    const rows = 2000;
    const bytes = tiff([
      {
        entries: [
          [256, [100]],
          [257, [rows]],
          [258, [8]],
          [262, [1]],
          [278, [1]],
        ],
        strips: Array.from({ length: rows }, (_, i) => (i === 0 ? strip : new Uint8Array(0))),
      },
    ]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(4, true);
    const at = (entry: number) => view.getUint32(directory + 2 + 12 * entry + 8, true);
    for (let i = 0; i < rows; i++) {
      view.setUint32(at(5) + 4 * i, 8, true);
      view.setUint32(at(6) + 4 * i, strip.length, true);
    }
    expect(() => tiffToPdf(bytes, 'a.tif')).toThrow(/Page 1 of a.tif is cut off or damaged/);
  });

  it('does not follow a chain of pages that goes in a circle', () => {
    const bytes = tiff([{ entries: grayEntries, strips: [gray] }]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(bytes.length - 4, view.getUint32(4, true), true);
    expect(() => tiffToPdf(bytes, 'a.tif')).not.toThrow();
  });
});
