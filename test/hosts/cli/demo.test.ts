import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../src-main/hosts/cli/commands.ts';
import { demoCorpus, materialFor } from '../../../src-main/hosts/cli/demo/material.ts';
import { hanging } from '../../../src-main/hosts/cli/demo/stage.ts';
import { openApp } from '../../../src-main/hosts/cli/open-app.ts';
import { EXIT, run } from '../../../src-main/hosts/cli/run.ts';
import { generateSamples } from '../../../src-main/samples/index.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'mantissa-demo-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

async function mantissa(...argv: string[]) {
  let out = '';
  const code = await run(argv, commands, {
    out: (text) => {
      out += text;
    },
    err: { write: () => true },
    stdin: async () => '',
    signal: new AbortController().signal,
    openApp,
    version: () => '0',
  });
  return { code, out };
}

describe('the demo', () => {
  test('does everything on the files given, twice, the second time with its work done', {
    timeout: 300_000,
  }, async () => {
    const files = join(dir, 'filings');
    const { filings, labels } = generateSamples();
    mkdirSync(files);
    const wanted = filings.filter(({ name }) => /HRIX-2023|MRDC-2024/.test(name));
    for (const { name, html } of wanted) writeFileSync(join(files, name), html);
    writeFileSync(join(files, 'labels.csv'), labels);
    writeFileSync(join(files, 'broken.htm'), '%PDF-1.4 not a filing');
    const corpus = join(dir, 'corpus');

    const first = await mantissa('demo', files, '--once', '--corpus', corpus);
    expect(first.code).toBe(EXIT.done);
    expect(first.out).toMatch(/2 read, 0 there already, 1 failed/);
    expect(first.out).toMatch(/passages embedded now/);
    expect(first.out).toMatch(/Halden Ridge Instruments, Inc\. 2023-12-31/);
    expect(first.out).toMatch(/Net income +94\.5 m +81\.8 m +31\.2 m/);
    expect(first.out).toMatch(/Too few to tell/);
    expect(first.out).toMatch(/chunk rows/);

    const second = await mantissa('demo', files, '--once', '--corpus', corpus, '--json');
    const report = JSON.parse(second.out);
    expect(report.reading).toMatchObject({ read: 0, duplicates: 2, failed: 1, filings: 2 });
    expect(report.embedding.embedded).toBe(0);
    expect(report.searches).toHaveLength(2);
    expect(report.searches[1].hits[0].matched.value.value).toBe(735_288_000);
    expect(report.head.methods).toHaveLength(3);
    for (const { path, rows } of report.exports)
      expect(readFileSync(path, 'utf8').trim().split('\r\n')).toHaveLength(rows + 1);
  });

  test('a path that is not there is said', async () => {
    const { code } = await mantissa('demo', join(dir, 'nothing'), '--once', '--corpus', join(dir, 'other'));
    expect(code).toBe(EXIT.failed);
  });
});

test('the samples are written once and labels are found among paths', async () => {
  const folder = join(dir, 'made');
  const made = await materialFor([], folder);
  expect(made.paths).toHaveLength(22);
  expect(readdirSync(join(folder, 'samples'))).toHaveLength(23);
  const named = await materialFor([join(folder, 'samples')], folder);
  expect(named.labels?.csv).toBe(made.labels?.csv);
});

test('each set of paths has a corpus of its own, the same the next time', () => {
  expect(demoCorpus([])).toBe(demoCorpus([]));
  expect(demoCorpus(['a'])).toBe(demoCorpus(['a']));
  expect(new Set([demoCorpus([]), demoCorpus(['a']), demoCorpus(['b'])]).size).toBe(3);
});

test('text hangs under its heading', () => {
  expect(hanging('one two three four', 2, 12)).toBe('  one two\n  three four');
});
