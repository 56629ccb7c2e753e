/** A PDF of text and a scan, read and looked at beside its own pages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw, SHEET, sheetPaper } from '../ingest/ocr/paper.ts';
import { hasChromium, openWorkbench, type Workbench } from '../support/browser.ts';
import { makePdf, PageWriter } from '../support/pdf.ts';
import { tempFolder } from '../support/temp-corpus.ts';
import { library, reader } from './pages.ts';

/** A folder for pictures of each step, for whoever wants to look at them. */
const PICTURES = process.env.MANTISSA_PICTURES;
/** Pages are drawn and words found while the machine may be busy. */
const PATIENT = { timeout: 20_000 };
const PAGE = { width: 612, height: 792 };
/** Where the figures of the table stand: right edge and base line. */
const FIGURES: [label: string, now: string, before: string, y: number][] = [
  ['Revenue', '48,310', '44,905', 300],
  ['Cost of sales', '(31,207)', '(29,764)', 320],
  ['Gross profit', '17,103', '15,141', 340],
  ['Operating profit', '6,020', '5,118', 360],
];

function textPage(title: string): string {
  const page = new PageWriter(PAGE.height).text(60, 80, title, 15, true);
  for (let i = 0; i < 8; i++)
    page.text(
      60,
      120 + 16 * i,
      `Hazel Quay Limited sold more timber in the north than in any year before, line ${i + 1}.`,
    );
  page.right(430, 280, '2023', 10, true).right(530, 280, '2022', 10, true);
  for (const [label, now, before, y] of FIGURES) page.text(60, y, label).right(430, y, now).right(530, y, before);
  return page.content;
}

/** A page that is nothing but a picture of one bit a pixel. */
function scannedPage(): string {
  const { width, height, data } = draw(sheetPaper(), 200);
  const stride = (width + 7) >> 3;
  const bits = new Uint8Array(stride * height);
  for (const [i, level] of data.entries())
    if (level >= 128) bits[Math.floor(i / width) * stride + ((i % width) >> 3)]! |= 0x80 >> ((i % width) & 7);
  const hex = Buffer.from(deflateSync(bits)).toString('hex');
  return `q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm BI /W ${width} /H ${height} /BPC 1 /CS /G /F [/AHx /Fl] ID ${hex}> EI Q`;
}

describe.skipIf(!hasChromium)('pages beside the text', () => {
  const folder = tempFolder('files');
  let bench: Workbench;

  beforeAll(async () => {
    const pages = [textPage('Annual report'), scannedPage(), textPage('Summary of two years')];
    writeFileSync(join(folder, 'hazel-quay.pdf'), makePdf(pages.map((content) => ({ content, ...PAGE }))));
    bench = await openWorkbench(tempFolder('corpus'), {
      colorScheme: PICTURES?.endsWith('dark') ? 'dark' : 'light',
    });
  });
  afterAll(() => bench?.close());

  const picture = async (name: string) => {
    if (PICTURES !== undefined) await bench.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  };
  const original = () => bench.page.getByRole('region', { name: 'Pages of the original' });
  const drawn = () =>
    bench.page.waitForFunction(() => {
      const images = [...document.querySelectorAll<HTMLImageElement>('[data-page] img')];
      return images.length > 0 && images.every((image) => image.complete && image.naturalWidth > 0);
    });
  /** Page of the outline, and its middle in points of that page. */
  const outlined = async () => {
    await bench.page.locator('.outline').waitFor();
    return bench.page.locator('.outline').evaluate((outline) => {
      const page = outline.parentElement as HTMLElement;
      const [inner, outer] = [outline.getBoundingClientRect(), page.getBoundingClientRect()];
      return {
        page: page.dataset.page,
        x: (((inner.left + inner.right) / 2 - outer.left) / outer.width) * 612,
        y: (((inner.top + inner.bottom) / 2 - outer.top) / outer.height) * 792,
        onView: inner.top > 0 && inner.bottom < innerHeight,
      };
    });
  };
  const choose = async (digits: string) => {
    await bench.page.locator('.n').filter({ hasText: digits }).last().click();
    await expect
      .poll(async () => (await reader.facts(bench.page)).get('Value'), PATIENT)
      .toContain(digits.replace(/[()]/g, ''));
  };

  const text = () => bench.page.getByRole('document', { name: 'Text of the filing' });
  const scroll = async (pixels: number) => {
    await text().hover();
    await bench.page.mouse.wheel(0, pixels);
    await bench.page.waitForTimeout(400);
  };

  it('reads the pages of text, and the scanned one among them by OCR', async () => {
    const { page } = bench;
    await page.getByRole('heading', { name: 'Drop 10-Ks here to begin' }).waitFor();
    await library.pick(page, [join(folder, 'hazel-quay.pdf')]);
    expect((await library.outcomes(page)).get('hazel-quay.pdf')).toMatch(/^done/);
    await page.locator('tr[data-filing]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-block]').first().waitFor();
    const text = await page.getByRole('document', { name: 'Text of the filing' }).textContent();
    expect(text).toContain('Summary of two years');
    for (const [, figure] of SHEET.filter(([, one]) => one !== '')) expect(text).toContain(figure);
  });

  it('shows them beside the text, and outlines the selected number where it stands', async () => {
    const { page, errors } = bench;
    await page.keyboard.press('o');
    await original().getByText('of 3').waitFor();
    await drawn();
    await picture('pages-first');
    await choose('48,310');
    expect(await outlined()).toMatchObject({
      page: '1',
      x: expect.closeTo(414, -1),
      y: expect.closeTo(297, -1),
      onView: true,
    });
    await picture('pages-number');
    // The same figure once more, on the last page.
    await scroll(100_000);
    // On a busy machine the page before is still drawn: its figure would be the last one.
    await text().getByText('Summary of two years').waitFor();
    await choose('48,310');
    await expect.poll(async () => (await outlined()).page, PATIENT).toBe('3');
    await expect.poll(async () => (await outlined()).onView, PATIENT).toBe(true);
    expect(errors).toEqual([]);
  });

  it('outlines a number of the scan on its picture', async () => {
    await scroll(-600);
    const at = SHEET.findIndex(([label]) => label === 'Debtors');
    await choose('2,760,935');
    await expect.poll(async () => (await outlined()).page, PATIENT).toBe('2');
    const { x, y } = await outlined();
    expect(x / 612).toBeCloseTo(395 / 595, 1);
    expect(Math.abs(y / 792 - (153 + 18 * at) / 842)).toBeLessThan(0.012);
    await drawn();
    await picture('pages-scan');
  });

  it('follows the text as it scrolls, and grows when asked to', async () => {
    const { page } = bench;
    await page.keyboard.press('Escape');
    await scroll(-100_000);
    await expect.poll(async () => original().locator('strong').textContent()).toBe('1');
    await scroll(100_000);
    await expect.poll(async () => Number(await original().locator('strong').textContent())).toBeGreaterThan(1);
    const width = async () => (await page.locator('[data-page]').first().boundingBox())?.width ?? 0;
    const before = await width();
    await page.getByRole('button', { name: 'Larger' }).click();
    await expect.poll(width).toBeGreaterThan(1.4 * before);
    await drawn();
    await picture('pages-larger');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
    expect(bench.errors).toEqual([]);
  });
});
