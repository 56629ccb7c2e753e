import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readFiling } from '../../../src-main/ingest/parse.ts';
import { bundle } from '../../../src-main/ingest/website/bundle.ts';
import { collectPages } from '../../../src-main/ingest/website/collect.ts';
import { ownLines } from '../../../src-main/ingest/website/diff.ts';
import { readMarkup } from '../../../src-main/ingest/website/markup.ts';
import { looksLikeWebPage } from '../../../src-main/ingest/website/recognise.ts';
import { describeWithShared, sharedPath } from '../../support/shared.ts';
import { bytesOf } from '../support.ts';
import { ABOUT, EMPTY, JOBS, LANDING, PRIVACY, sitePage } from './samples.ts';

const BASE = 'https://www.widgets.example';

/** A WARC as crawlers write it: responses with HTTP headers. */
function warc(
  pages: [path: string, html: string | Buffer, headers?: string][],
  options: { gzip?: boolean } = {},
): Uint8Array {
  const records = pages.map(([path, html, headers = 'Content-Type: text/html; charset=utf-8']) => {
    const http = Buffer.concat([
      Buffer.from(`HTTP/1.1 ${path.includes('404') ? '404 Not Found' : '200 OK'}\r\n${headers}\r\n\r\n`),
      Buffer.from(html),
    ]);
    const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: ${BASE}${path}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
    const record = Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
    return options.gzip ? gzipSync(record) : record;
  });
  return new Uint8Array(Buffer.concat(records));
}

const SITE: [string, string][] = [
  ['/about.html', ABOUT],
  ['/', LANDING],
  ['/jobs.html', JOBS],
  ['/dots.html', EMPTY],
  ['/privacy-policy', PRIVACY],
];

function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-website-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const times = (text: string, part: string) => text.split(part).length - 1;

describe('a website', () => {
  it('becomes one document: landing page first, shared headers and footers once, boilerplate and empty pages left out', async () => {
    const filing = await readFiling(warc(SITE), 'site.warc');
    expect(filing.format).toBe('website');
    expect(filing.meta).toMatchObject({ company: 'Fictional Widgets', form: 'Website', filed: '2024-05-06' });
    for (const own of ['thirty-six years', 'Two brothers', 'apprentices']) expect(times(filing.text, own)).toBe(1);
    for (const shared of ['forty countries', 'Canal Street']) expect(times(filing.text, shared)).toBe(1);
    expect(filing.text.indexOf('thirty-six')).toBeLessThan(filing.text.indexOf('Two brothers'));
    for (const gone of ['na na', 'without delay', 'injected', 'Jobs\n\nAbout']) expect(filing.text).not.toContain(gone);
    expect(filing.website).toMatchObject({
      host: 'widgets.example',
      named: false,
      statistics: {
        pages: 5,
        pagesKept: 3,
        dropped: { address: 1, density: 1, empty: 0 },
        tables: 1,
        scripts: 10,
        links: 15,
      },
    });
    expect(filing.numbers.find((one) => one.raw.includes('48.5'))).toMatchObject({ value: 48_500_000, kind: 'money' });
    expect(filing.tables[0]?.grid).toEqual([
      ['Year', 'Staff'],
      ['2022', '310'],
      ['2023', '340'],
    ]);
    expect(filing.items).toEqual([]);
    // Each page of the site is a page of the document.
    expect(filing.blocks.find((block) => filing.text.slice(block.start, block.end).includes('apprentices'))?.page).toBe(
      3,
    );
  });

  it('is the same from a gzipped archive, record by record or as a whole', async () => {
    const plain = await readFiling(warc(SITE), 'a');
    for (const bytes of [warc(SITE, { gzip: true }), gzipSync(warc(SITE))])
      expect((await readFiling(bytes, 'a')).text).toBe(plain.text);
  });

  it('has its counts right', async () => {
    const { website } = await readFiling(warc([['/', LANDING]]), 'a');
    const visible = website!.statistics.characters;
    expect(website!.statistics).toMatchObject({
      pages: 1,
      headings: 1,
      images: 0,
      forms: 0,
      htmlBytes: bytesOf(LANDING).length,
    });
    expect(website!.statistics.textToHtml).toBeCloseTo(visible / bytesOf(LANDING).length, 10);
    expect(website!.statistics.words).toBeGreaterThan(website!.statistics.wordsKept);
  });

  it('reads answers that were compressed or chunked, skips what is no page or no answer, takes a page once', async () => {
    const chunked = `${Buffer.byteLength(JOBS).toString(16)}\r\n${JOBS}\r\n0\r\n\r\n`;
    const bytes = warc([
      ['/', gzipSync(LANDING), 'Content-Type: text/html\r\nContent-Encoding: gzip'],
      ['/about.html', brotliCompressSync(ABOUT), 'Content-Type: text/html\r\nContent-Encoding: br'],
      ['/jobs.html', chunked, 'Content-Type: text/html\r\nTransfer-Encoding: chunked'],
      ['/jobs.html', JOBS],
      ['/404.html', ABOUT],
      ['/x.png', '\x89PNG', 'Content-Type: image/png'],
    ]);
    const { website, text } = await readFiling(bytes, 'a');
    expect(website!.statistics.pages).toBe(3);
    for (const own of ['thirty-six years', 'Two brothers', 'apprentices']) expect(times(text, own)).toBe(1);
  });

  it('gives what came before the cut of a cut archive, and says so', async () => {
    const whole = warc(SITE);
    const filing = await readFiling(whole.subarray(0, whole.indexOf(0x3c, 5000)), 'a');
    expect(filing.website!.statistics.pages).toBeGreaterThan(0);
    await expect(readFiling(whole.subarray(0, 200), 'a')).rejects.toMatchObject({
      code: expect.stringMatching(/damaged_file|empty_file/),
    });
  });

  it('in which no page says anything is an error with a sentence', async () => {
    await expect(readFiling(warc([['/', EMPTY]]), 'a')).rejects.toMatchObject({ code: 'empty_file' });
    await expect(readFiling(warc([['/x.png', 'x', 'Content-Type: image/png']]), 'a')).rejects.toMatchObject({
      code: 'empty_file',
    });
  });
});

describe('a page', () => {
  it('is read in the character set that it declares, and by the server’s where it declares none', async () => {
    const body =
      '<h1>Caf\u00e9 \u0141\u00f3d\u017a</h1><p>The caf\u00e9 on the corner has served coffee and cake to the makers of widgets for many years.</p>';
    const page = sitePage('Cafe', body);
    const latin2 = Buffer.from([...page].map((c) => ({ é: 0xe9, Ł: 0xa3, ó: 0xf3, ź: 0xbc })[c] ?? c.charCodeAt(0)));
    const server = await readFiling(warc([['/', latin2, 'Content-Type: text/html; charset=iso-8859-2']]), 'a');
    expect(server.text).toContain('Café Łódź');
    const declared = Buffer.concat([Buffer.from('<meta charset="iso-8859-2">'), latin2]);
    expect((await readFiling(declared, 'page.html')).text).toContain('Café Łódź');
    const windows = Buffer.from(page.replace(/[éŁóź]/g, ''), 'latin1');
    windows[windows.indexOf('coffee')] = 0x93;
    expect((await readFiling(windows, 'page.html')).text).toContain('\u201coffee');
  });

  it('alone is a website too, recognised by its content', async () => {
    const filing = await readFiling(bytesOf(ABOUT), 'whatever.txt');
    expect(filing).toMatchObject({ format: 'website', meta: { form: 'Website' } });
    expect(filing.text).toContain('Two brothers');
    expect(filing.text).not.toContain('injected');
  });

  it('knows where it was saved from', () => {
    const of = (head: string) => readMarkup(`<html><head>${head}</head><body>x</body></html>`, null).addresses[0];
    expect(of('<!-- saved from url=(0026)https://www.a.example/b.html -->')).toBe('https://www.a.example/b.html');
    expect(of('<!-- Mirrored from www.a.example/b.html by HTTrack Website Copier/3.x [XR&CO 2014] -->')).toBe(
      'http://www.a.example/b.html',
    );
    expect(of('<link rel="canonical" href="https://a.example/c">')).toBe('https://a.example/c');
  });

  it('loses menus, headers, footers and what is hidden, and keeps the title of an article', () => {
    const html = `<body><header><a href="/">Logo</a></header><nav><ul><li>Menu</li></ul></nav><main><article><header><h1>Title</h1></header><p>Text &amp; more</p></article></main>
      <div class="site-footer"><p>Foot</p></div><div class="footer-less"><p>Kept</p></div><div hidden>Hidden</div><aside>Aside</aside><form><p>In form</p><select><option>Pick</option></select></form></body>`;
    const { html: kept } = readMarkup(html, null);
    for (const gone of ['Logo', 'Menu', 'Foot<', 'Hidden', 'Aside', 'Pick']) expect(kept).not.toContain(gone);
    for (const stays of ['Title', 'Text &amp; more', 'Kept', 'In form']) expect(kept).toContain(stays);
  });

  it('of any shape ends quickly', () => {
    for (const text of [
      '<a href="x.htm" '.repeat(50_000),
      '<script '.repeat(50_000),
      '<nav>'.repeat(50_000),
      '<!--'.repeat(50_000),
      '<p a="'.repeat(50_000),
    ]) {
      const began = process.cpuUsage().user;
      looksLikeWebPage(text);
      readMarkup(text, null);
      expect((process.cpuUsage().user - began) / 1000).toBeLessThan(3000);
    }
  });
});

describe('the line diff', () => {
  it('takes what both have in the same order, wherever it stands, and nothing else', () => {
    const landing = ['logo', 'menu', 'welcome', 'offer', 'foot', 'end'];
    expect(ownLines(['logo', 'menu', 'about us', 'offer', 'staff', 'foot', 'end'], landing)).toEqual([
      false,
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(ownLines(['end', 'logo'], landing).filter(Boolean)).toHaveLength(1);
    expect(ownLines(landing, landing)).toEqual(landing.map(() => false));
    expect(ownLines(['a', 'b'], [])).toEqual([true, true]);
  });

  it('holds on pages of many thousand lines', () => {
    const lines = (name: string) =>
      Array.from({ length: 6000 }, (_, i) => (i % 3 === 0 ? `shared ${i}` : `${name} ${i}`));
    expect(ownLines(lines('page'), lines('landing')).filter((own) => !own)).toHaveLength(2000);
  });
});

describe('pages in a folder', () => {
  it('of a mirror keep their addresses, and become an archive that is the same each time', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'www.widgets.example', 'css'), { recursive: true });
    writeFileSync(join(dir, 'www.widgets.example', 'index.html'), LANDING);
    writeFileSync(join(dir, 'www.widgets.example', 'about.html'), ABOUT);
    writeFileSync(join(dir, 'www.widgets.example', 'privacy.html'), PRIVACY);
    writeFileSync(join(dir, 'www.widgets.example', 'css', 'x.css'), 'body{}');
    writeFileSync(join(dir, 'notes.txt'), 'no page');
    const found = await collectPages([dir]);
    if (!('pages' in found)) throw new Error('no pages');
    expect(found.pages.map((page) => page.url).sort()).toEqual(
      ['about', 'index', 'privacy'].map((name) => `http://www.widgets.example/${name}.html`),
    );
    const bytes = bundle(found.pages, 'Fictional Widgets BV');
    expect(bytes).toEqual(bundle([...found.pages].reverse(), 'Fictional Widgets BV'));
    const filing = await readFiling(bytes, 'x');
    expect(filing).toMatchObject({
      meta: { company: 'Fictional Widgets BV', filed: null },
      website: { named: true, host: 'widgets.example' },
    });
    expect(filing.website!.statistics).toMatchObject({ pages: 3, pagesKept: 2, dropped: { address: 1 } });
  });

  it('that all name the same base are pages each', async () => {
    const dir = tempDir();
    const base = '<base href="http://www.widgets.example/">';
    writeFileSync(join(dir, 'a.html'), LANDING.replace('<head>', `<head>${base}`));
    writeFileSync(join(dir, 'b.html'), ABOUT.replace('<head>', `<head>${base}`));
    const found = await collectPages([dir]);
    const filing = await readFiling(bundle('pages' in found ? found.pages : [], null), 'x');
    expect(filing.website).toMatchObject({ host: 'widgets.example', statistics: { pages: 2, pagesKept: 2 } });
  });

  it('without a page are an error', async () => {
    await expect(collectPages([tempDir()])).rejects.toMatchObject({ code: 'not_found' });
  });
});

describeWithShared('real pages', 'data/websites', () => {
  const folder = sharedPath('data/websites');
  const names = readdirSync(folder).filter((name) => /\.html/.test(name));

  it('are recognised, read, and mostly their own text', async () => {
    let websites = 0;
    for (const name of names) {
      const filing = await readFiling(readFileSync(join(folder, name)), name);
      if (filing.format !== 'website') continue;
      websites++;
      const { words, wordsKept, textToHtml } = filing.website!.statistics;
      expect(wordsKept / words, name).toBeGreaterThan(0.3);
      expect(textToHtml, name).toBeGreaterThan(0.02);
      expect(filing.text).not.toMatch(/<script|function\s*\(\)\s*\{/);
    }
    expect(websites / names.length).toBeGreaterThan(0.95);
  }, 60_000);

  it('together are one document without what repeats', async () => {
    const found = await collectPages([folder]);
    const filing = await readFiling(bundle('pages' in found ? found.pages : [], 'Many'), 'many.warc');
    expect(filing.website!.statistics.pages).toBe(names.length);
    expect(filing.website!.statistics.pagesKept).toBeGreaterThan(45);
  }, 60_000);
});

describeWithShared('real filings', 'data/filings', () => {
  it('are never taken for web pages', () => {
    for (const kind of ['10k-html', '10k-ixbrl', '8k', '10q-html']) {
      const folder = sharedPath('data/filings', kind);
      for (const name of readdirSync(folder).slice(0, 12)) {
        const bytes = readFileSync(join(folder, name));
        const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
        expect(looksLikeWebPage(text), name).toBe(false);
      }
    }
  });
});
