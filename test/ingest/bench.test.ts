import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { benchIngest } from '../../src-main/ingest/bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'mantissa-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('times what can be read and leaves out what cannot', async () => {
  const row = '<tr><td>Revenue</td><td>$</td><td>1,234</td></tr>';
  const html = (rows: number) => `<html><body><table>${row.repeat(rows)}</table></body></html>`;
  // Two files of a megabyte: the first settles the thread, the second is measured.
  for (const [name, text] of [
    ['a.htm', html(25_000)],
    ['b.htm', html(25_000)],
    ['c.htm', '\u0000\u0001'.repeat(500)],
  ] as const)
    writeFileSync(join(folder, name), text);
  const { files, numbers, peakOverInput } = await benchIngest([folder]);
  expect(files.map(({ name }) => name)).toEqual(['a.htm', 'b.htm']);
  expect(files.every(({ seconds, cpuSeconds }) => seconds > 0 && cpuSeconds > 0)).toBe(true);
  expect(numbers).toBe(50_000);
  expect(peakOverInput).toBeGreaterThan(0);
});
