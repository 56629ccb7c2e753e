import { mkdtemp, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheRoot, sha256Of, whatIsWrong, writeManifest } from '../../scripts/setup/cache.ts';

describe('the per-user cache', () => {
  it('follows the XDG variable, then the habit of the system', () => {
    expect(cacheRoot({ XDG_CACHE_HOME: join('/', 'x') }, 'linux')).toBe(join('/', 'x', 'mantissa'));
    expect(cacheRoot({}, 'linux')).toMatch(/\.cache.mantissa$/);
    expect(cacheRoot({ LOCALAPPDATA: 'C' }, 'win32')).toBe(join('C', 'mantissa', 'cache'));
    expect(cacheRoot({}, 'darwin')).toMatch(/Caches.mantissa$/);
  });
});

describe('whatIsWrong', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mantissa-cache-'));
    file = join(folder, 'lib.so');
    await writeFile(file, 'contents of a library');
    await writeManifest(folder, new Map([['lib.so', await sha256Of(file)]]));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('finds an untouched folder whole', async () => {
    expect(await whatIsWrong(folder)).toBeNull();
  });

  it('finds an unfinished folder, a missing file and a shortened one', async () => {
    await truncate(file, 5);
    expect(await whatIsWrong(folder)).toContain('length');
    await rm(file);
    expect(await whatIsWrong(folder)).toContain('gone');
    await rm(join(folder, 'manifest.json'));
    expect(await whatIsWrong(folder)).toContain('not there');
    await writeFile(join(folder, 'manifest.json'), '{"files"');
    expect(await whatIsWrong(folder)).toContain('not there');
  });

  it('reads a touched file in full: damage of the same length is found', async () => {
    await writeFile(file, 'contents of a LIBRARY');
    await utimes(file, 1, 1);
    expect(await whatIsWrong(folder)).toContain('damaged');
  });

  it('accepts a touched file whose content is right, and notes its new time', async () => {
    await utimes(file, 1, 1);
    const manifest = join(folder, 'manifest.json');
    await utimes(manifest, 1, 1);
    expect(await whatIsWrong(folder)).toBeNull();
    expect((await stat(manifest)).mtimeMs).toBeGreaterThan(1000);
    const noted = (await stat(manifest)).mtimeMs;
    expect(await whatIsWrong(folder)).toBeNull();
    expect((await stat(manifest)).mtimeMs).toBe(noted);
  });
});
