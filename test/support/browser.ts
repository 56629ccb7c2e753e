/** The browser that end-to-end tests drive: the system's Chromium, kept off the network. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Served, serveCorpus } from './mantissa.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Chromium's path, or null. Without one the browser tests are skipped, aloud. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const path of NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return null;
}

export const hasChromium = findChromium() !== null;
if (!hasChromium)
  process.stderr.write('SKIPPED: browser tests: no Chromium on the PATH ("npm run setup -- --tests" installs it)\n');

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium on the PATH.');
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Chromium's own sandbox refuses to run as root, as in most containers.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, headless: true, args: [...quiet, ...asRoot] });
}

export interface Workbench {
  page: Page;
  server: Served;
  /** Errors that the page logged or threw; a test of the workbench expects none. */
  errors: string[];
  close: () => Promise<void>;
}

/** The workbench on a corpus, in a browser of its own, signed in. */
export async function openWorkbench(
  corpus: string,
  options: { colorScheme?: 'light' | 'dark'; args?: string[] } = {},
): Promise<Workbench> {
  const server = await serveCorpus(corpus, options.args);
  const browser = await launchChromium();
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(server.url);
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { page, server, errors, close };
}
