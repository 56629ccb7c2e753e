import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ItemSpan, NumberRecord, TableGrid } from '../../../src-main/api/types.ts';

const PROGRAM = resolve(import.meta.dirname, '../../../bin/mantissa');
const FILING = `<html><body><h2>Item 7. Management's Discussion and Analysis</h2>
<p>Revenue was $17.5 million in 2023, up 12% on the year before.</p>
<p>(in thousands)</p>
<table><tr><td></td><td>2023</td><td>2022</td></tr><tr><td>Revenue</td><td>$ 17,500</td><td>$ 15,625</td></tr>
<tr><td>Net loss</td><td>(1,234)</td><td>(987)</td></tr></table></body></html>`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mantissa-inspect-'));
  writeFileSync(join(folder, 'filing.htm'), FILING);
  writeFileSync(join(folder, 'filing.htm.gz'), gzipSync(strToU8(FILING)));
  writeFileSync(join(folder, 'one.zip'), zipSync({ 'a/filing.htm': strToU8(FILING), 'logo.png': new Uint8Array(5) }));
  writeFileSync(join(folder, 'two.zip'), zipSync({ 'a.htm': strToU8(FILING), 'b.htm': strToU8(FILING) }));
  writeFileSync(join(folder, 'empty.htm'), '');
  writeFileSync(join(folder, 'pdf.htm'), '%PDF-1.7 not html');
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync(PROGRAM, join(folder, 'elsewhere/mantissa'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program itself, in the folder of the files. */
function mantissa(args: string[], program = PROGRAM): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

async function inspect<T>(what: string, file: string): Promise<T> {
  const { code, out, err } = await mantissa(['inspect', what, file, '--json']);
  expect([code, err]).toEqual([0, expect.not.stringContaining('mantissa:')]);
  return JSON.parse(out) as T;
}

describe('mantissa inspect', () => {
  it('answers every shape, with offsets into the text', async () => {
    const { text } = await inspect<{ text: string }>('text', 'filing.htm');
    expect(text).toContain('Revenue was $17.5 million in 2023');
    const { items } = await inspect<{ items: ItemSpan[] }>('items', 'filing.htm');
    expect(items[0]).toMatchObject({
      item: '7',
      start: expect.any(Number),
      confidence: expect.any(Number),
      reason: expect.any(String),
    });
    const { tables } = await inspect<{ tables: (TableGrid & { items?: string })[] }>('tables', 'filing.htm');
    expect(tables[0]).toMatchObject({ grid: expect.any(Array), headerRows: 1, scale: 3, items: '7' });
    const { numbers } = await inspect<{ numbers: NumberRecord[] }>('numbers', 'filing.htm');
    const million = numbers.find((number) => number.value === 17.5e6 && number.scaleSource === 'word');
    expect(million).toMatchObject({ kind: 'money', unit: 'USD', sign: 1 });
    for (const number of numbers) expect(text.slice(number.start, number.end)).toBe(number.raw);
    expect(numbers.find((number) => number.value === -1_234_000)?.table).toEqual([0, 2, 1]);
    expect(await inspect('facts', 'filing.htm')).toEqual({ facts: [] });
  });

  it('reads .gz and .zip alike', async () => {
    const plain = await inspect('numbers', 'filing.htm');
    expect(await inspect('numbers', 'filing.htm.gz')).toEqual(plain);
    expect(await inspect('numbers', 'one.zip')).toEqual(plain);
  });

  it('prints for people without --json', async () => {
    const { out } = await mantissa(['inspect', 'numbers', 'filing.htm']);
    expect(out).toMatch(/^raw +value +unit +kind/);
    expect(out).toMatch(/17500000 +USD +money/);
  });

  it.each([
    ['gone.htm', 'not_found'],
    ['empty.htm', 'empty_file'],
    ['pdf.htm', 'damaged_file'],
    ['two.zip', 'bad_request'],
    ['.', 'bad_request'],
  ])('fails on %s with %s', async (file, code) => {
    const ran = await mantissa(['inspect', 'text', file, '--json']);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code } });
  });

  it('says what is wrong with the call', async () => {
    expect(await mantissa(['inspect', 'txt', 'filing.htm'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean text?'),
    });
    expect(await mantissa(['inspect', 'text'])).toMatchObject({ code: 2 });
  });

  it('runs through a link from another folder', async () => {
    const ran = await mantissa(['inspect', 'text', 'filing.htm'], join(folder, 'elsewhere/mantissa'));
    expect(ran.code).toBe(0);
  });
});
