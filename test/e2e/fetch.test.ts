/** Fetching, settings and websites, driven in real Chromium against an archive of our own on 127.0.0.1. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveServer, mostInASecond, startArchiveServer } from '../support/archive-server.ts';
import { hasChromium, openWorkbench, type Workbench } from '../support/browser.ts';
import { fillEdgar } from '../support/edgar.ts';
import { mantissaJson } from '../support/mantissa.ts';
import { tempFolder } from '../support/temp-corpus.ts';

/** A folder for pictures of each step, for whoever wants to look at them. */
const PICTURES = process.env.MANTISSA_PICTURES;

describe.skipIf(!hasChromium)('fetching', () => {
  const corpus = tempFolder('corpus');
  let server: ArchiveServer;
  let bench: Workbench;
  const before = { ...process.env };

  beforeAll(async () => {
    process.env.MANTISSA_SECRETS = 'file';
    process.env.XDG_DATA_HOME = tempFolder('home');
    server = await startArchiveServer();
    fillEdgar(server);
    for (const name of ['edgar-url', 'edgar-data-url'])
      await mantissaJson(['settings', 'set', name, server.base, '--corpus', corpus]);
    bench = await openWorkbench(corpus, { colorScheme: PICTURES?.endsWith('dark') ? 'dark' : 'light' });
  });
  afterAll(async () => {
    await bench?.close();
    await server?.close();
    process.env = before;
  });

  const picture = async (name: string) => {
    if (PICTURES !== undefined) await bench.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  };

  it('asks once who fetches, then fetches, shows the queue and what became of each filing', async () => {
    const { page } = bench;
    await page.getByRole('heading', { name: 'Drop 10-Ks here to begin' }).waitFor();
    await picture('empty');
    await page.keyboard.press('f');
    const dialog = page.getByRole('dialog', { name: 'Fetch filings' });
    await dialog.getByText('The SEC wants to know who fetches').waitFor();
    expect(await dialog.getByRole('button', { name: 'Fetch', exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel('Name or company').fill('Jane Doe');
    await dialog.getByLabel('Mail address').fill('nowhere');
    await dialog.getByRole('button', { name: 'Save and go on' }).click();
    await dialog.getByText('Give a mail address').waitFor();
    await picture('identity');
    expect(server.asked).toHaveLength(0);
    await dialog.getByLabel('Mail address').fill('jane@example.com');
    await page.keyboard.press('Enter');
    await dialog.getByText('The SEC wants to know').waitFor({ state: 'hidden' });
    await dialog.getByRole('button', { name: 'Fetch', exact: true }).click();
    await dialog.getByText('Give a ticker, a CIK or an accession number.').waitFor();
    server.trouble('fict-20211231', { kind: 'status', status: 404, forever: true });
    server.trouble('fict-20221231', { kind: 'status', status: 429, headers: { 'Retry-After': '2' } });
    await dialog.getByLabel(/Ticker, CIK or accession/).fill('FICT-B');
    await dialog.getByLabel(/Years of the period/).fill('2019-2023');
    await page.keyboard.press('Enter');
    await dialog
      .getByText(/asked for a pause|asks for fewer requests/)
      .first()
      .waitFor();
    await picture('fetching');
    await dialog.getByText('4 fetched, 1 failed').waitFor({ timeout: 60_000 });
    const rows = await dialog
      .getByRole('list', { name: 'Filings that are fetched' })
      .getByRole('listitem')
      .allInnerTexts();
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(/failed[\s\S]*2021-12-31[\s\S]*has no/);
    await picture('fetched');
    expect(server.asked[0]!.headers['user-agent']).toBe('Jane Doe jane@example.com');
    expect(mostInASecond(server.asked)).toBeLessThanOrEqual(8);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('tr[data-filing]').count()).toBe(4);
  }, 120_000);

  it('keeps settings, and shows of a key only where it is', async () => {
    const { page } = bench;
    await page.keyboard.press(',');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    expect(await dialog.getByLabel('Name or company').inputValue()).toBe('Jane Doe');
    await dialog.getByLabel('API key').fill('s3cret-key');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await dialog.getByText('no secret store that can be used').waitFor();
    expect(await dialog.getByLabel('API key').inputValue()).toBe('');
    expect(await page.content()).not.toContain('s3cret-key');
    const figures = dialog.getByLabel(/Append the figures/);
    expect(await figures.isChecked()).toBe(true);
    await figures.click();
    await expect.poll(() => figures.isChecked()).toBe(false);
    await dialog.getByText('For mirrors and proxies').click();
    expect(await dialog.getByLabel('EDGAR archive and tickers').inputValue()).toBe(server.base);
    await picture('settings');
    await dialog.getByRole('button', { name: 'Forget' }).click();
    await dialog.getByText('No key has been given. One is free').waitFor();
    await page.keyboard.press('Escape');
  });

  it('says what a company’s website may be and takes the analyst’s word', async () => {
    const { page } = bench;
    await page.locator('tr[data-filing]').first().focus();
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog', { name: /Website of Fictional Widgets/ });
    await dialog.getByText('The filings of this company name no website.').waitFor();
    await dialog.getByLabel('Another address').fill('www.fictional.example');
    await page.keyboard.press('Enter');
    await dialog.getByText('Confirmed: https://www.fictional.example').waitFor();
    await picture('website');
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await dialog.getByText('Not confirmed yet.').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('logs no error of the page', () => {
    expect(bench.errors).toEqual([]);
  });
});
