import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPages } from '../../../src-main/ingest/pages/document.ts';
import { findPlace, type NumberContext } from '../../../src-main/ingest/pages/place.ts';
import { type PlacedWord, uprightWords, wordsAsScanned } from '../../../src-main/ingest/pages/upright.ts';
import { createPageViewer } from '../../../src-main/ingest/pages/viewer.ts';
import { makePdf, PageWriter } from '../../support/pdf.ts';
import { tempFolder } from '../../support/temp-corpus.ts';

/** Share of a picture's pixels in a part of it (0..1 each way) that are dark. */
async function ink(picture: Uint8Array, [x0, y0, x1, y1]: [number, number, number, number] = [0, 0, 1, 1]) {
  const image = await loadImage(Buffer.from(picture));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const [left, top] = [Math.floor(x0 * width), Math.floor(y0 * height)];
  const [wide, high] = [Math.ceil((x1 - x0) * width), Math.ceil((y1 - y0) * height)];
  const { data } = context.getImageData(left, top, wide, high);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] as number) < 128) dark++;
  return { width, height, dark: dark / (wide * high) };
}

const sheet = (title: string) =>
  new PageWriter()
    .text(60, 80, title, 14, true)
    .text(60, 120, 'Revenue')
    .right(400, 120, '1,250')
    .right(500, 120, '1,120')
    .text(60, 140, 'Costs')
    .right(400, 140, '(1,120)')
    .right(500, 140, '990')
    .text(60, 160, 'Total')
    .right(400, 160, '1,250').content;

describe('pages of a PDF', () => {
  it('are drawn where their ink is, at the width asked for, turned as the file says', async () => {
    const bytes = makePdf([{ content: sheet('First') }, { content: sheet('Second'), rotate: 90 }]);
    const pages = await openPages(gzipSync(bytes), 'report.pdf.gz');
    expect(pages.sizes).toEqual([
      { width: 612, height: 792 },
      { width: 792, height: 612 },
    ]);
    const first = await pages.picture(1, 600);
    expect(await ink(first)).toMatchObject({ width: 600, height: 776 });
    expect((await ink(first, [0, 0, 1, 0.25])).dark).toBeGreaterThan(0.002);
    expect((await ink(first, [0, 0.3, 1, 1])).dark).toBe(0);
    const turned = await pages.picture(2, 600);
    expect(await ink(turned)).toMatchObject({ width: 600, height: 464 });
    expect((await ink(turned, [0, 0, 0.7, 1])).dark).toBe(0);
    await pages.close();
  });

  it('know what stands where, on turned pages too', async () => {
    const bytes = makePdf([{ content: sheet('First') }, { content: sheet('Second'), rotate: 270 }]);
    const pages = await openPages(bytes, 'report.pdf');
    const plain = (await pages.words(1)).words.find((word) => word.text === 'Revenue') as PlacedWord;
    expect([plain.x, plain.y + plain.height / 2]).toEqual([expect.closeTo(60, 0), expect.closeTo(117, 0)]);
    // Turned by three quarters, the sheet's left is the page's foot.
    const turned = (await pages.words(2)).words.find((word) => word.text === 'Revenue') as PlacedWord;
    expect([turned.x + turned.width / 2, turned.y + turned.height]).toEqual([
      expect.closeTo(117, 0),
      expect.closeTo(612 - 60, 0),
    ]);
    await pages.close();
  });

  it('that cannot be shown say why', async () => {
    const whole = makePdf([{ content: sheet('First') }]);
    await expect(openPages(new TextEncoder().encode('<html><p>x</p></html>'), 'a.htm')).rejects.toMatchObject({
      code: 'unsupported_format',
      message: expect.stringContaining('no pages of its own'),
    });
    await expect(openPages(makePdf([{ content: '' }], { password: 'x' }), 'a.pdf')).rejects.toMatchObject({
      message: expect.stringContaining('locked with a password'),
    });
    await expect(openPages(whole.subarray(0, 60), 'cut.pdf')).rejects.toMatchObject({
      code: 'damaged_file',
      message: expect.stringContaining('cut.pdf'),
    });
  });

  it('run nothing and reach nothing', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(String(request.url));
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const base = `http://127.0.0.1:${port}`;
    const script = `app.launchURL\\("${base}/script"\\); this.submitForm\\("${base}/form"\\);`;
    const bytes = makePdf([{ content: sheet('Bait') }], {
      catalog: `/OpenAction << /S /JavaScript /JS (${script}) >> /AA << /WC << /S /URI /URI (${base}/closed) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (${script}) >>] >> >>`,
    });
    const folder = tempFolder('pages');
    writeFileSync(join(folder, 'bait.pdf'), bytes);
    const viewer = createPageViewer();
    const picture = await viewer.picture({ path: join(folder, 'bait.pdf'), name: 'bait.pdf' }, 1, 400);
    expect((await ink(picture)).dark).toBeGreaterThan(0);
    await viewer.close();
    server.close();
    expect(asked).toEqual([]);
  });
});

describe('the place of a number', () => {
  const context = (digits: string, before: string, after = '', around = '', nth = 0): NumberContext => ({
    digits,
    before,
    after,
    around,
    nth,
  });
  const find = async (asked: NumberContext) => {
    const pages = await openPages(makePdf([{ content: sheet('First') }, { content: sheet('Second') }]), 'a.pdf');
    const words = new Map([[1, await pages.words(1)]]);
    await pages.close();
    const place = findPlace(asked, words);
    return place && [place.page, Math.round(place.x + place.width), Math.round(place.y + place.height / 2)];
  };

  it('is told from others of the same digits by its row', async () => {
    expect(await find(context('1,250', 'Revenue', '1,120'))).toEqual([1, 400, 117]);
    expect(await find(context('1,250', 'Total', '', 'Costs (1,120) 990'))).toEqual([1, 400, 157]);
    expect(await find(context('1,120', 'Revenue 1,250'))).toEqual([1, 500, 117]);
    expect(await find(context('1,120', 'Costs', '990'))).toEqual([1, 400, 137]);
  });

  it('is none where no word has its digits, nor a part of longer ones', async () => {
    expect(await find(context('250', 'Revenue'))).toBeNull();
    expect(await find(context('7', 'Revenue'))).toBeNull();
  });

  it('counts those of the same digits in one row', () => {
    const words = ['Paid', '5', '5', '5'].map((text, i) => ({
      text,
      x: 50 + 60 * i,
      y: 100,
      width: 20,
      height: 10,
      fontSize: 10,
    }));
    const asked = { digits: '5', before: 'Paid', after: '', around: '' };
    const at = (nth: number) => findPlace({ ...asked, nth }, new Map([[4, { words, pieces: [] }]]))?.x;
    expect([at(0), at(1), at(2), at(3)]).toEqual([110, 170, 230, 230]);
  });

  it('is the part of the page where a model read it as a whole', () => {
    const region = { kind: 'table' as const, box: { x: 10, y: 20, width: 300, height: 80 }, confidence: 0.9 };
    const rows = [
      [{ text: 'Stocks', colspan: 1, rowspan: 1, header: false }],
      [{ text: '4,321', colspan: 1, rowspan: 1, header: false }],
    ];
    const read = {
      page: 1,
      width: 595,
      height: 842,
      words: [],
      notes: [],
      regions: [region],
      pieces: [{ type: 'table' as const, rows, region: 0 }],
    };
    const place = findPlace(context('4,321', 'Stocks'), new Map([[1, wordsAsScanned(read)]]));
    expect(place).toEqual({ page: 1, x: 10, y: 20, width: 300, height: 80, exact: false });
  });
});

describe('words of turned pages', () => {
  const word = { text: 'x', x: 100, y: 50, width: 40, height: 10, fontSize: 10 };

  it.each([
    [undefined, [100, 50, 40, 10]],
    [1, [535, 100, 10, 40]],
    [2, [455, 740, 40, 10]],
    [3, [50, 660, 10, 40]],
  ] as const)('text that goes %s quarters round', (turns, [x, y, width, height]) => {
    const layout = { page: 1, width: 0, height: 0, words: [word], ...(turns ? { turns } : {}) };
    expect(uprightWords([layout], { width: 595, height: 800 })).toEqual([{ ...word, x, y, width, height }]);
  });

  it('go back to where they leant on the scan', () => {
    const turned = { quarters: 0, angle: Math.PI / 60, x: 297, y: 421 };
    const read = { page: 1, width: 595, height: 842, words: [word], notes: [], regions: [], turned };
    const [back] = wordsAsScanned(read).words;
    // Three degrees clockwise about the middle: what is left of it rises, what is above it goes right.
    expect(back?.x).toBeCloseTo(
      297 + Math.cos(turned.angle) * (120 - 297) - Math.sin(turned.angle) * (55 - 421) - 20,
      3,
    );
    expect(back?.y as number).toBeLessThan(50);
    expect(back?.x as number).toBeGreaterThan(100);
  });
});

describe('the viewer', () => {
  let folder: string;
  const file = (name: string) => ({ path: join(folder, name), name });
  beforeAll(() => {
    folder = tempFolder('viewer');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'a.pdf'),
      makePdf(Array.from({ length: 12 }, (_, i) => ({ content: sheet(`Page ${i}`) }))),
    );
    writeFileSync(join(folder, 'cut.pdf'), '%PDF-1.7\n1 0 obj\n');
  });

  it('draws the page asked for last first, keeps what it drew, and drops what nobody waits for', async () => {
    const viewer = createPageViewer();
    const order: number[] = [];
    const gone = new AbortController();
    const asked = [1, 2, 3, 4].map((page) => viewer.picture(file('a.pdf'), page, 200).then(() => order.push(page)));
    const dropped = viewer.picture(file('a.pdf'), 5, 200, gone.signal);
    gone.abort();
    await expect(dropped).rejects.toMatchObject({ code: 'cancelled' });
    await Promise.all(asked);
    expect(order).toEqual([1, 4, 3, 2]);
    const again = viewer.picture(file('a.pdf'), 3, 200);
    const another = viewer.picture(file('a.pdf'), 9, 200);
    expect(await Promise.race([again.then(() => 'kept'), another.then(() => 'drawn')])).toBe('kept');
    await another;
    await viewer.close();
  });

  it('says what is wrong with a file, and goes on', async () => {
    const viewer = createPageViewer();
    await expect(viewer.sizes(file('cut.pdf'))).rejects.toMatchObject({ code: 'damaged_file' });
    await expect(viewer.sizes(file('none.pdf'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(viewer.picture(file('a.pdf'), 40, 200)).rejects.toMatchObject({ code: 'not_found' });
    expect(await viewer.sizes(file('a.pdf'))).toHaveLength(12);
    await viewer.close();
  });

  it('gives a page up that takes too long', async () => {
    const slow = makePdf([{ content: `${'0 0 600 700 re f '.repeat(400_000)}` }]);
    writeFileSync(join(folder, 'slow.pdf'), slow);
    const viewer = createPageViewer({ timeoutMs: 1500 });
    const first = viewer.picture(file('slow.pdf'), 1, 1200);
    await expect(first).rejects.toMatchObject({ code: 'file_too_slow', message: expect.stringContaining('slow.pdf') });
    await viewer.close();
  });
});
