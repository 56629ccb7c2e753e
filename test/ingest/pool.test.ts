import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expandInput } from '../../src-main/ingest/inputs.ts';
import { createParserPool, type ParserPool } from '../../src-main/ingest/pool.ts';
import { bytesOf, page } from './support.ts';

const good = bytesOf(page('<p>Revenue was $5 million.</p>'));
const big = () => bytesOf(page('<table><tr><td>a</td><td>1,234</td></tr></table>'.repeat(60_000)));

describe('the pool', () => {
  let pool: ParserPool | null = null;
  afterEach(async () => {
    await pool?.close();
    pool = null;
  });

  it('reads files in a thread', async () => {
    pool = createParserPool({ workers: 2 });
    const results = await Promise.all([1, 2, 3].map((i) => pool?.parse({ name: `f${i}.htm`, bytes: good })));
    expect(results.map((result) => result?.filing.numbers[0]?.value)).toEqual([5e6, 5e6, 5e6]);
    expect(results[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('passes errors of a file on and goes on with the next', async () => {
    pool = createParserPool({ workers: 1 });
    await expect(pool.parse({ name: 'a.htm', bytes: bytesOf('%PDF-1.4') })).rejects.toMatchObject({
      code: 'damaged_file',
    });
    await expect(pool.parse({ name: 'gone.htm', path: '/nowhere/gone.htm' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await pool.parse({ name: 'b.htm', bytes: good })).filing.text).toContain('Revenue');
  });

  it('sets a slow file aside and replaces the thread', async () => {
    pool = createParserPool({ workers: 1, timeoutMs: 400 });
    await expect(pool.parse({ name: 'slow.htm', bytes: big() })).rejects.toMatchObject({ code: 'file_too_slow' });
    pool = await reopen(pool);
    expect((await pool.parse({ name: 'b.htm', bytes: good })).filing.text).toContain('Revenue');
  });

  it('sets a file aside that needs too much memory, and goes on in the same pool', async () => {
    pool = createParserPool({ workers: 1, memoryMb: 48 });
    await expect(pool.parse({ name: 'big.htm', bytes: big() })).rejects.toMatchObject({ code: 'file_too_big' });
    expect((await pool.parse({ name: 'b.htm', bytes: good })).filing.text).toContain('Revenue');
  });

  it('cancels what runs and what waits', async () => {
    pool = createParserPool({ workers: 1 });
    const stop = new AbortController();
    const running = pool.parse({ name: 'big.htm', bytes: big() }, stop.signal);
    const waiting = pool.parse({ name: 'waits.htm', bytes: good }, stop.signal);
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect((await pool.parse({ name: 'b.htm', bytes: good })).filing.text).toContain('Revenue');
  });
});

async function reopen(pool: ParserPool): Promise<ParserPool> {
  await pool.close();
  return createParserPool({ workers: 1 });
}

describe('inputs', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'mantissa-inputs-'));
    writeFileSync(join(dir, 'b.htm'), good);
    writeFileSync(join(dir, 'picture.jpg'), 'x');
    writeFileSync(join(dir, 'a.zip'), zipSync({ 'in/one.htm': good, 'two.htm': good, 'in/logo.gif': bytesOf('GIF8') }));
    writeFileSync(join(dir, 'cut.zip.htm'), zipSync({ 'one.htm': good }).subarray(0, 20));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('opens files, folders and zips, recognised by content', async () => {
    expect((await expandInput(join(dir, 'b.htm'))).map((file) => file.name)).toEqual(['b.htm']);
    const members = await expandInput(join(dir, 'a.zip'));
    expect(members.map((file) => file.name)).toEqual(['one.htm', 'two.htm']);
    expect(
      Buffer.compare(Buffer.from(await (members[0] as { read(): Promise<Uint8Array> }).read()), Buffer.from(good)),
    ).toBe(0);
  });

  it('says what is wrong with a path or an archive', async () => {
    await expect(expandInput(join(dir, 'nothing.htm'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(expandInput(join(dir, 'cut.zip.htm'))).rejects.toMatchObject({ code: 'damaged_file' });
  });
});
