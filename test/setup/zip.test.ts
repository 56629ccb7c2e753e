import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractEntry, listZip } from '../../scripts/setup/zip.ts';

describe('the zip reader', () => {
  let folder: string;
  let path: string;
  const text = new TextEncoder().encode('header '.repeat(100_000));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mantissa-zip-'));
    path = join(folder, 'a.whl');
    await writeFile(
      path,
      zipSync({
        'a/deflated.h': [text, { level: 6 }],
        'a/stored.bin': [new Uint8Array([1, 2, 3]), { level: 0 }],
        empty: new Uint8Array(),
      }),
    );
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lists and extracts stored, deflated and empty files, with their hashes', async () => {
    const entries = await listZip(path);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a/deflated.h', text.length],
      ['a/stored.bin', 3],
      ['empty', 0],
    ]);
    for (const entry of entries) {
      const target = join(folder, 'out', entry.name);
      const hash = await extractEntry(path, entry, target);
      const content = await readFile(target);
      expect(content.length).toBe(entry.size);
      expect(hash).toBe(createHash('sha256').update(content).digest('hex'));
    }
    expect(new Uint8Array(await readFile(join(folder, 'out', 'a/deflated.h')))).toEqual(text);
  });

  it('refuses what is cut short or no zip at all', async () => {
    await truncate(path, 100);
    await expect(listZip(path)).rejects.toThrow(/not a zip/);
    await writeFile(path, '');
    await expect(listZip(path)).rejects.toThrow(/not a zip/);
  });

  it('refuses a damaged entry', async () => {
    const [entry] = await listZip(path);
    const bytes = await readFile(path);
    bytes.fill(0xff, 60, 200);
    await writeFile(path, bytes);
    await expect(extractEntry(path, entry!, join(folder, 'out'))).rejects.toThrow();
  });
});
