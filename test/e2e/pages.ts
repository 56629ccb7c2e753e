/** Page models: what an analyst does on each screen, in the words of the screen. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Reading and embedding take their time on a busy machine. */
const PATIENCE = 280_000;

export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByText(screen, { exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export const library = {
  async pick(page: Page, paths: string[]): Promise<void> {
    await page.setInputFiles('input[aria-label="Filings to add"]', paths);
  },

  /** Lets files fall on the window, as a drag from the file manager does. */
  async drop(page: Page, paths: string[]): Promise<void> {
    const files = paths.map((path) => ({ name: basename(path), text: readFileSync(path, 'latin1') }));
    const transfer = await page.evaluateHandle((given) => {
      const made = new DataTransfer();
      for (const { name, text } of given) {
        made.items.add(new File([Uint8Array.from(text, (c) => c.charCodeAt(0))], name));
      }
      return made;
    }, files);
    const area = page.getByRole('region', { name: 'Filings', exact: true });
    await area.dispatchEvent('dragover', { dataTransfer: transfer });
    await area.dispatchEvent('drop', { dataTransfer: transfer });
  },

  /** The outcome of each file of the import, by its name. */
  async outcomes(page: Page): Promise<Map<string, string>> {
    await page.getByText('Import finished').waitFor({ timeout: PATIENCE });
    const rows = await page.getByRole('list', { name: 'Files of the import' }).getByRole('listitem').allInnerTexts();
    return new Map(
      rows.map((row) => {
        const [state = '', name = '', ...rest] = row.split('\n').map((part) => part.trim());
        return [name, [state, ...rest].join(' ')];
      }),
    );
  },

  row(page: Page, company: string | RegExp): Locator {
    return page.locator('tr[data-filing]').filter({ hasText: company });
  },

  /** Waits until every chunk of every filing has its vector. */
  async embedded(page: Page): Promise<void> {
    await page.waitForFunction(
      () => {
        const cells = [...document.querySelectorAll('tr[data-filing] td:nth-child(9)')].map(
          (cell) => cell.textContent ?? '',
        );
        return (
          cells.length > 0 && cells.every((cell) => new Set(cell.trim().replaceAll(',', '').split('/')).size === 1)
        );
      },
      undefined,
      { timeout: PATIENCE, polling: 500 },
    );
  },
};

export const reader = {
  items(page: Page): Locator {
    return page.getByRole('navigation', { name: 'Items of the filing' }).locator('li > button');
  },

  /** What the panel says of the selected number, by the words at its left. */
  async facts(page: Page): Promise<Map<string, string>> {
    const panel = page.getByRole('complementary', { name: 'Number and tokens' });
    await panel.locator('dl').waitFor();
    const pairs = await panel.locator('dl > *').allInnerTexts();
    return new Map(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i] ?? '', pairs[2 * i + 1] ?? '']));
  },

  /** Weights of the two bins of the selected number, as the chart tells them. */
  async weights(page: Page): Promise<number[]> {
    const chart = page.getByRole('img', { name: /Weights over \d+ magnitude bins/ });
    const label = (await chart.getAttribute('aria-label')) ?? '';
    return [...label.matchAll(/weight ([\d.]+)/g)].map((found) => Number(found[1]));
  },

  async find(page: Page, words: string): Promise<string> {
    await page.keyboard.press('Control+f');
    await page.getByLabel('Find in this filing').fill(words);
    const count = page.getByRole('search', { name: 'Find in the filing' }).getByText(/ of |Not found/);
    await count.waitFor({ timeout: 60_000 });
    return (await count.textContent()) ?? '';
  },
};

export const search = {
  async ask(page: Page, words: string, value: string): Promise<Locator> {
    await page.getByLabel('Meaning and words').fill(words);
    await page.getByLabel('Value', { exact: true }).fill(value);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    const hits = page.locator('main article');
    await hits.first().waitFor({ timeout: 120_000 });
    return hits;
  },
};

export const compare = {
  async choose(page: Page, column: number, filing: string | RegExp): Promise<void> {
    const box = page.locator('.picker select').nth(column);
    // The list comes after the screen. Where it never does, the error below says what there was.
    const wanted = box.locator('option').filter({ hasText: filing }).first();
    await wanted.waitFor({ state: 'attached', timeout: 10_000 }).catch(() => undefined);
    const options = await box.locator('option').allInnerTexts();
    const label = options.find((option) =>
      typeof filing === 'string' ? option.includes(filing) : filing.test(option),
    );
    if (label === undefined) throw new Error(`No filing ${filing} among ${options.join('; ')}`);
    await box.selectOption({ label });
  },
};

export const retrain = {
  async labels(page: Page, name: string, csv: string): Promise<void> {
    await page.setInputFiles('input[aria-label="CSV of labels"]', {
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.getByRole('button', { name: 'Import labels' }).click();
    await page.getByText('Matched', { exact: true }).waitFor();
  },

  async train(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('heading', { name: 'Report' }).waitFor({ timeout: PATIENCE });
  },
};

const LEVEL_WORDS = { Chunks: 'chunk', Filings: 'filing', Companies: 'company' } as const;

/** Exports at a level; answers what the screen says was written. */
export async function exportAt(page: Page, level: keyof typeof LEVEL_WORDS): Promise<Map<string, string>> {
  const word = LEVEL_WORDS[level];
  await page.locator(`input[type="radio"][value="${word}"]`).check();
  await page.locator(`form input[placeholder*="${word}"]`).waitFor();
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const written = page.getByRole('region', { name: 'Export under way' });
  await written.locator('.path').filter({ hasText: word }).first().waitFor({ timeout: PATIENCE });
  const pairs = await written.locator('dl > *').allTextContents();
  return new Map(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i] ?? '', pairs[2 * i + 1] ?? '']));
}
