/** The main job, driven in real Chromium on a real server: import, read, search, compare, retrain, export. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateSamples } from '../../src-main/samples/index.ts';
import { hasChromium, openWorkbench, type Workbench } from '../support/browser.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';
import { tempFolder } from '../support/temp-corpus.ts';
import { compare, exportAt, goTo, library, reader, retrain, search } from './pages.ts';

interface Job {
  /** Files that must be read, then those that must be refused with a sentence. */
  good: string[];
  bad: [name: string, sentence: RegExp][];
  companies: [RegExp, RegExp];
  item: RegExp;
  words: string;
  query: { words: string; value: string };
  labels: string;
}

/** Exported rows without the header; no cell of ours holds a line end at these levels. */
function readCsv(path: string): { header: string[]; rows: number } {
  const [header = '', ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  return { header: header.split(','), rows: rows.length };
}

/** One analyst's session, told once for made-up filings and once for real ones. */
function mainJob(prepare: (folder: string) => Job, importBy: 'pick' | 'drop'): void {
  const folder = tempFolder('files');
  const corpus = tempFolder('corpus');
  let job: Job;
  let bench: Workbench;

  beforeAll(async () => {
    job = prepare(folder);
    bench = await openWorkbench(corpus);
  });
  afterAll(() => bench?.close());

  it('imports filings and says what became of each file', async () => {
    const { page } = bench;
    await page.getByRole('heading', { name: 'Drop 10-Ks here to begin' }).waitFor();
    await library[importBy](page, [...job.good, ...job.bad.map(([name]) => join(folder, name))]);
    const outcomes = await library.outcomes(page);
    expect(outcomes.size).toBe(job.good.length + job.bad.length);
    for (const [name, sentence] of job.bad) expect(outcomes.get(name)).toMatch(sentence);
    expect([...outcomes.values()].filter((outcome) => outcome.startsWith('done'))).toHaveLength(job.good.length);
    await expect.poll(() => page.locator('tr[data-filing]').count()).toBe(job.good.length);
    await library.embedded(page);
  });

  it('reads a filing: items, numbers with their facts, tokens with their bins, find', async () => {
    const { page } = bench;
    await library.row(page, job.companies[0]).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-block]').first().waitFor();
    expect(await reader.items(page).count()).toBeGreaterThan(5);
    await reader.items(page).filter({ hasText: job.item }).first().click();
    const money = page.locator('td .n.k-money');
    await money.first().waitFor();
    await money.first().click();
    const facts = await reader.facts(page);
    expect(facts.get('Kind')).toContain('Money');
    expect(facts.get('Value')).toMatch(/^\u2212?[\d,.]+$/);
    expect(facts.get('Unit')).toBe('USD');
    await page.getByText('How the encoder sees it').waitFor();
    const weights = await reader.weights(page);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 2);
    const before = facts.get('Offset');
    await page.keyboard.press('n');
    await expect.poll(async () => (await reader.facts(page)).get('Offset')).not.toBe(before);
    expect(await reader.find(page, job.words)).toMatch(/^\d[\d,]* of /);
    await page.locator('mark.current').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows the original beside the text, at the same place, unable to do anything', async () => {
    const { page } = bench;
    await reader.items(page).filter({ hasText: job.item }).first().click();
    await page.keyboard.press('o');
    const frame = page.getByTitle('Original of the filing');
    await expect.poll(() => frame.getAttribute('src'), { timeout: 30_000 }).toMatch(/^\.\/originals\/\d+#at-\d+$/);
    const original = page.frameLocator('iframe[title="Original of the filing"]');
    await original
      .locator(`a[id="${(await frame.getAttribute('src'))?.split('#')[1]}"]`)
      .waitFor({ state: 'attached' });
    expect(await original.locator('table').count()).toBeGreaterThan(0);
    expect(await original.locator('script, iframe, form, [onclick], [src^="http"]').count()).toBe(0);
    await page.keyboard.press('o');
    await expect.poll(() => frame.count()).toBe(0);
  });

  it('mends an item by hand, and goes back to what was read', async () => {
    const { page } = bench;
    const names = () => reader.items(page).allInnerTexts();
    const before = await names();
    await page.getByRole('button', { name: 'Mend items' }).click();
    await page.getByLabel('Item that is missing').fill('16');
    await page.locator('form').getByRole('button', { name: 'Starts at top of view' }).click();
    await expect.poll(async () => (await names()).some((name) => /^16\b/.test(name))).toBe(true);
    await page.getByRole('button', { name: 'Back to what was read' }).click();
    await expect.poll(names).toEqual(before);
    await page.getByRole('button', { name: 'Done' }).click();
  });

  it('scrolls a long filing without drawing all of it', async () => {
    const { page } = bench;
    const view = page.getByRole('document', { name: 'Text of the filing' });
    await view.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect.poll(() => page.locator('[data-block]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-block]').count()).toBeLessThan(150);
    expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  });

  it('searches by meaning, word and value, says which matched, and opens the place', async () => {
    const { page } = bench;
    await page.keyboard.press('/');
    const hits = await search.ask(page, job.query.words, job.query.value);
    const told = await hits.first().textContent();
    expect(told).toMatch(/words #\d|meaning #\d/);
    expect(told).toMatch(/value /);
    expect((await hits.allInnerTexts()).some((hit) => /meaning #\d/.test(hit))).toBe(true);
    await hits.first().getByRole('button').first().click();
    await page.locator('.passage').first().waitFor();
  });

  it('compares two companies', async () => {
    const { page } = bench;
    await goTo(page, 'Compare');
    await compare.choose(page, 0, job.companies[0]);
    await compare.choose(page, 1, job.companies[1]);
    const figures = page.getByRole('region', { name: 'Figures' }).locator('tbody tr');
    await figures.first().waitFor({ timeout: 60_000 });
    expect(await figures.count()).toBeGreaterThan(4);
    const alike = await page.getByRole('img', { name: /^similarity/ }).count();
    expect(alike).toBeGreaterThan(3);
  });

  it('trains a head on labels and says whether it beats the mean', async () => {
    const { page } = bench;
    await goTo(page, 'Retrain');
    await retrain.labels(page, 'growth.csv', job.labels);
    await retrain.train(page);
    const methods = await page.locator('.report tbody th').allInnerTexts();
    expect(methods).toEqual(['Mean baseline', 'Ridge', 'Small MLP']);
    expect((await page.locator('.verdict').textContent())?.length).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Predict', exact: true }).click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Predictions of every filing' }).locator('tbody tr').count())
      .toBe(job.good.length);
  });

  it('exports filings and companies as CSV, with a manifest', async () => {
    const { page } = bench;
    await goTo(page, 'Export');
    for (const level of ['Filings', 'Companies'] as const) {
      const written = await exportAt(page, level);
      const path = written.get('File') ?? '';
      const { header, rows } = readCsv(path);
      expect(String(rows)).toBe(written.get('Rows'));
      expect(header).toEqual(expect.arrayContaining(['company', 'emb_0000', 'emb_0383']));
      const manifest = JSON.parse(readFileSync(written.get('Manifest') ?? '', 'utf8')) as { rows: number };
      expect(manifest.rows).toBe(rows);
    }
  });

  it('works from the keyboard, in both themes, and logs no error', async () => {
    const { page, errors } = bench;
    await page.keyboard.press('1');
    await page.getByRole('heading', { name: 'Library' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const colours = new Set<string>();
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('t');
      colours.add(await paper());
    }
    expect(colours.size).toBe(2);
    expect(errors).toEqual([]);
  });

  it('says when the connection is lost', async () => {
    const { page, server, errors } = bench;
    await server.stop();
    await page.getByText('what you see may be out of date').waitFor({ timeout: 30_000 });
    await page.keyboard.press('6');
    await page.getByRole('heading', { name: 'Export', level: 1 }).waitFor();
    expect(errors.filter((error) => !error.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });
}

/** One filing of each made-up company: enough to compare and to train on. */
function prepareSamples(folder: string): Job {
  const { filings, labels } = generateSamples();
  const years = filings.map((filing) => filing.name.split('-')[1] ?? '').sort();
  const last = years.at(Math.floor(years.length / 2)) ?? '';
  const good = filings.filter((filing) => filing.name.includes(`-${last}-`));
  for (const filing of good) writeFileSync(join(folder, filing.name), filing.html);
  writeFileSync(join(folder, 'empty.htm'), '');
  writeFileSync(join(folder, 'paper.htm'), '%PDF-1.7\n1 0 obj\n');
  const [first, second] = good.map((filing) => filing.truth.company);
  return {
    good: good.map((filing) => join(folder, filing.name)),
    bad: [
      ['empty.htm', /^failed .*empty/],
      ['paper.htm', /^failed .*PDF/],
    ],
    companies: [new RegExp(first ?? '', 'i'), new RegExp(second ?? '', 'i')],
    item: /^8/,
    words: 'total',
    query: { words: 'revenue for the year', value: '1 billion' },
    labels,
  };
}

const REAL = [
  'data/filings/10k-ixbrl/AAPL_0000320193-24-000123.htm.gz',
  'data/filings/10k-html/0000950153-99-001234.htm.gz',
];

function prepareReal(folder: string): Job {
  writeFileSync(join(folder, 'rubbish.htm'), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 197) % 256)));
  return {
    good: REAL.map((path) => sharedPath(path)),
    bad: [['rubbish.htm', /^failed .*/]],
    companies: [/Apple/i, /Medicis/i],
    item: /^8/,
    words: 'net sales',
    query: { words: 'research and development expense', value: '$31.37bn' },
    labels: 'ticker,company,growth\nAAPL,Apple Inc.,0.02\n,Medicis Pharmaceutical Corporation,0.4\n',
  };
}

describe.skipIf(!hasChromium)('the workbench on made-up filings', () => mainJob(prepareSamples, 'drop'));

describe.skipIf(!hasChromium)('in Chromium', () => {
  describeWithShared('the workbench on real filings', REAL, () => mainJob(prepareReal, 'pick'));
});
