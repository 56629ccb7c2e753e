import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { faultOfDocument, faultOfZip } from '../../src-main/fetch/complete.ts';
import { type Download, download } from '../../src-main/fetch/download.ts';
import { LIMIT_PAGE } from '../support/archive-server.ts';
import { tempDir, tempServer, testHttp } from './support.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function setUp(body: Buffer, path = '/file.bin', options = {}) {
  const server = await tempServer();
  server.put(path, body, options);
  const dir = tempDir();
  const http = testHttp(dir);
  const target = join(dir, 'out', 'file.bin');
  const get = (change: Partial<Download> = {}) => download({ url: server.base + path, target, ...change }, http);
  return { server, dir, http, target, get };
}

it('goes on where the connection was cut, byte for byte, and leaves nothing else behind', async () => {
  const body = randomBytes(300_000);
  const { server, dir, target, get } = await setUp(body);
  server.trouble('/file.bin', { kind: 'cut', after: 100_000 }, { kind: 'cut', after: 90_000 });
  const { bytes } = await get();
  expect(bytes).toBe(body.length);
  expect(sha(readFileSync(target))).toBe(sha(body));
  const ranges = server.asked.map((one) => one.headers.range);
  expect(ranges[0]).toBeUndefined();
  // Nothing may have come yet when a busy machine sees the cut; then it begins anew.
  for (const range of ranges.slice(1)) if (range !== undefined) expect(range).toMatch(/^bytes=[1-9]\d*-$/);
  expect(ranges.filter((range) => range !== undefined).length).toBeGreaterThan(0);
  expect(readdirSync(join(dir, 'out'))).toEqual(['file.bin']);
});

it('a later call goes on with the part of an earlier one', async () => {
  const body = randomBytes(200_000);
  const { server, target, http, get } = await setUp(body);
  server.trouble('/file.bin', { kind: 'cut', after: 120_000 });
  const controller = new AbortController();
  const interrupted = download(
    { url: `${server.base}/file.bin`, target },
    { ...http, signal: controller.signal, note: () => controller.abort() },
  );
  await expect(interrupted).rejects.toMatchObject({ code: 'cancelled' });
  expect(existsSync(target)).toBe(false);
  await get();
  expect(server.asked[1]!.headers.range).toMatch(/^bytes=\d+-$/);
  expect(sha(readFileSync(target))).toBe(sha(body));
});

it('begins again when the file has changed meanwhile', async () => {
  const [before, after] = [randomBytes(100_000), randomBytes(110_000)];
  const { server, http, target, get } = await setUp(before);
  server.trouble('/file.bin', { kind: 'cut', after: 60_000 });
  const controller = new AbortController();
  await expect(
    download(
      { url: `${server.base}/file.bin`, target },
      { ...http, signal: controller.signal, note: () => controller.abort() },
    ),
  ).rejects.toThrow();
  server.put('/file.bin', after);
  await get();
  expect(sha(readFileSync(target))).toBe(sha(after));
});

it('unfolds what came gzipped, and fetches again what was cut in it', async () => {
  const body = Buffer.from('<html>text '.repeat(20_000));
  const { server, target, get } = await setUp(body, '/file.htm', { gzip: true });
  server.trouble('/file.htm', { kind: 'truncated-gzip' }, { kind: 'cut', after: 50 });
  await get({ compressed: true });
  expect(readFileSync(target).equals(body)).toBe(true);
  expect(server.asked).toHaveLength(3);
});

it('never takes half for whole: a length that is too short shows at the end of the document', async () => {
  const body = Buffer.from(`<SEC-DOCUMENT>x\n${'line\n'.repeat(5000)}</SEC-DOCUMENT>\n`);
  const { server, http, target, get } = await setUp(body, '/a.txt');
  server.trouble('/a.txt', { kind: 'length', by: -500 });
  await get({ check: (file) => faultOfDocument(file, 'h') });
  expect(readFileSync(target).equals(body)).toBe(true);
  expect(http.notes[0]).toMatch(/does not end with <\/SEC-DOCUMENT>/);
  server.put('/a.txt', body.subarray(0, -40));
  await expect(get({ check: (file) => faultOfDocument(file, 'h'), target: `${target}2` })).rejects.toMatchObject({
    code: 'network',
  });
  expect(existsSync(`${target}2`)).toBe(false);
});

it('takes an old page that never had its closing tag, with a warning, once it came so twice', async () => {
  const { get } = await setUp(Buffer.from(`<html><body>${'old '.repeat(500)}`));
  const { warnings } = await get({ check: (file) => faultOfDocument(file, 'h') });
  expect(warnings).toEqual(['the page does not end with </html>.']);
});

it('waits when the limit page comes in the place of a document', async () => {
  const body = Buffer.from('<html><body>fine</body></html>');
  const { server, target, get } = await setUp(body, '/a.htm');
  server.trouble('/a.htm', { kind: 'instead', body: LIMIT_PAGE, type: 'text/html' });
  await get({ check: (file) => faultOfDocument(file, 'h') });
  expect(readFileSync(target).equals(body)).toBe(true);
});

it('refuses what is larger than it may be, said or not', async () => {
  const { server, target, get } = await setUp(Buffer.alloc(50_000, 65), '/a.htm', { gzip: true });
  await expect(get({ mostBytes: 10_000 })).rejects.toMatchObject({ code: 'file_too_big' });
  // 50 kB of one letter are 100 bytes of gzip.
  await expect(get({ mostBytes: 10_000, compressed: true })).rejects.toMatchObject({ code: 'file_too_big' });
  expect(existsSync(target)).toBe(false);
  expect(server.asked).toHaveLength(2);
});

it('says when the disk is the trouble', async () => {
  const { dir, get } = await setUp(Buffer.from('x'));
  writeFileSync(join(dir, 'blocked'), '');
  await expect(get({ target: join(dir, 'blocked', 'f') })).rejects.toMatchObject({ code: 'disk' });
});

it('knows a whole zip from a cut one and from a page', async () => {
  const dir = tempDir();
  const zip = zipSync({ 'a.txt': strToU8('text '.repeat(100)) });
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(dir, name), bytes);
    return join(dir, name);
  };
  expect(await faultOfZip(write('whole.zip', zip))).toBeNull();
  expect((await faultOfZip(write('cut.zip', zip.subarray(0, -30))))?.reason).toMatch(/no directory/);
  expect((await faultOfZip(write('page.zip', strToU8('<html>'))))?.reason).toMatch(/no zip/);
});
