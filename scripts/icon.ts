/** Makes resources/icon.png, from which electron-builder makes every system's icon, out of resources/icon.svg. Needs Chromium: node scripts/icon.ts */
import { readFileSync } from 'node:fs';
import { launchChromium } from '../test/support/browser.ts';

const SIZE = 1024;
const root = new URL('../resources/', import.meta.url);
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(
  `<style>body{margin:0}svg{display:block;width:${SIZE}px;height:${SIZE}px}</style>${readFileSync(new URL('icon.svg', root), 'utf8')}`,
);
await page.screenshot({ path: new URL('icon.png', root).pathname, omitBackground: true });
await browser.close();
