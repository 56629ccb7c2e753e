import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { call, smallFiling, startServices, tempFolder, tempServices, until, writeFilings } from './support.ts';

test('files, folders and archives come in; each has an outcome', async () => {
  const { dir, ingest, filings, events } = await tempServices();
  const [first] = writeFilings(join(dir, 'in'), 2);
  const packed = join(dir, 'packed.htm.gz');
  writeFileSync(packed, gzipSync(smallFiling('Packed Corp')));
  const archive = join(dir, 'all.zip');
  writeFileSync(archive, zipSync({ 'x/zipped.htm': Buffer.from(smallFiling('Zipped Ltd')) }));
  const { job, files } = await ingest([join(dir, 'in'), packed, archive, first!]);
  expect(job).toMatchObject({
    state: 'done',
    done: 4,
    total: 4,
    message: '4 read',
    result: { read: 4, duplicate: 0, failed: 0 },
  });
  expect(files.map((file) => [file.name, file.state, file.error])).toEqual([
    ['f00.htm', 'done', null],
    ['f01.htm', 'done', null],
    ['packed.htm.gz', 'done', null],
    ['zipped.htm', 'done', null],
  ]);
  const list = await filings.list(undefined, call);
  expect(list).toHaveLength(4);
  for (const filing of list) expect(filing).toMatchObject({ tables: 1, embedded: 0 });
  expect(list.every((filing) => filing.chunks > 0 && filing.numbers > 0)).toBe(true);
  expect(events.filter((event) => event.type === 'file' && event.file.state === 'done')).toHaveLength(4);
});

test('the same document twice is one, packed or not', async () => {
  const { dir, ingest, corpus } = await tempServices();
  const [plain] = writeFilings(join(dir, 'in'), 1);
  const packed = join(dir, 'again.htm.gz');
  writeFileSync(packed, gzipSync(smallFiling('Company 0 Inc.')));
  const first = await ingest([plain!]);
  const second = await ingest([packed]);
  expect(second.files).toMatchObject([{ state: 'duplicate', filingId: first.files[0]!.filingId, error: null }]);
  expect(second.job.message).toBe('0 read, 1 already there');
  expect(corpus.read.filings.count()).toBe(1);
});

test('bad files fail by themselves and the rest goes on', async () => {
  const { dir, ingest, corpus } = await tempServices({ memoryMb: 256 });
  const put = (name: string, content: string | Uint8Array) => {
    const path = join(dir, name);
    writeFileSync(path, content);
    return path;
  };
  const good = writeFilings(join(dir, 'in'), 2);
  const rubbish = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
  const bad = [
    put('empty.htm', ''),
    put('report.htm', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n'),
    put('rubbish.htm', rubbish),
    put('cut.htm.gz', gzipSync(smallFiling('Cut Corp')).subarray(0, 200)),
    join(dir, 'missing.htm'),
  ];
  const wide = put('wide.htm', smallFiling('Wide Corp').replace('<td></td>', '<td colspan="376967340"></td>'));
  const half = put('half.htm', smallFiling('Half Corp').slice(0, 300));
  const { job, files } = await ingest([good[0]!, ...bad, wide, half, good[1]!]);
  expect(job.state).toBe('done');
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const name of ['empty.htm', 'report.htm', 'rubbish.htm', 'cut.htm.gz', 'missing.htm']) {
    const file = byName.get(name);
    expect(file, name).toMatchObject({ state: 'failed', filingId: null });
    expect(file?.error?.code, name).not.toBe('internal');
    expect(file?.error?.message, name).toMatch(/^[A-Z\w/].{20,}\.$/s);
  }
  for (const name of ['f00.htm', 'f01.htm', 'wide.htm', 'half.htm']) expect(byName.get(name)?.state, name).toBe('done');
  expect(corpus.read.filings.count()).toBe(4);
});

test('an upload is read and then kept only as an original', async () => {
  const { dir, filings, ingest, corpus } = await tempServices();
  const { path } = await filings.upload(
    { name: '../../evil name?.htm', bytes: Buffer.from(smallFiling('Up Corp')) },
    call,
  );
  expect(path.startsWith(join(dir, 'corpus', 'uploads'))).toBe(true);
  const { files } = await ingest([path]);
  expect(files).toMatchObject([{ name: 'evil name_.htm', state: 'done' }]);
  expect(readdirSync(corpus.paths.uploads)).toEqual([]);
  const original = corpus.read.filings.original(files[0]!.filingId!);
  expect(readdirSync(corpus.paths.originals, { recursive: true })).toContain(original?.original);
  await expect(filings.upload({ name: 'x', bytes: new Uint8Array() }, call)).rejects.toMatchObject({
    code: 'empty_file',
  });
});

test('removing takes the original along', async () => {
  const { dir, filings, ingest, corpus } = await tempServices();
  const { files } = await ingest(writeFilings(join(dir, 'in'), 2));
  expect(await filings.remove({ ids: [files[0]!.filingId!] }, call)).toEqual({ removed: 1 });
  expect(corpus.read.filings.count()).toBe(1);
  const originals = readdirSync(corpus.paths.originals, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(originals).toHaveLength(1);
});

test('a cancelled batch keeps what it has, and resume reads only the rest', async () => {
  const { dir, filings, jobs, corpus, events } = await tempServices();
  writeFilings(join(dir, 'in'), 12, 400);
  const { id } = await filings.ingest({ paths: [join(dir, 'in')], embed: false }, call);
  await until(() => corpus.read.filings.count() >= 2, 'two filings');
  await jobs.handlers.cancel({ id }, call);
  expect(await jobs.settled(id)).toMatchObject({ state: 'cancelled', resumable: true });
  const kept = corpus.read.filings.count();
  expect(kept).toBeLessThan(12);
  events.length = 0;
  await jobs.handlers.resume({ id }, call);
  expect(await jobs.settled(id)).toMatchObject({ state: 'done', result: { read: 12, duplicate: 0, failed: 0 } });
  const readNow = events.filter((event) => event.type === 'file' && event.file.state === 'done');
  expect(readNow).toHaveLength(12 - kept);
  expect(corpus.read.filings.count()).toBe(12);
});

test('reads go on while a batch comes in, and never see half a filing', async () => {
  const { dir, filings, reading, jobs } = await tempServices();
  writeFilings(join(dir, 'in'), 8, 400);
  const { id } = await filings.ingest({ paths: [join(dir, 'in')], embed: false }, call);
  const times: number[] = [];
  let batch = true;
  const settled = jobs.settled(id).finally(() => {
    batch = false;
  });
  while (batch) {
    const began = performance.now();
    for (const filing of await filings.list(undefined, call)) {
      const { blockCount } = await reading.outline({ filingId: filing.id }, call);
      const [last] = await reading.blocks({ filingId: filing.id, from: blockCount - 1, limit: 1 }, call);
      expect(last?.end).toBeLessThanOrEqual(filing.characters);
      expect(filing.chunks).toBeGreaterThan(0);
    }
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect((await settled).state).toBe('done');
  expect(times.length).toBeGreaterThan(3);
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
  process.stderr.write(
    `list, outlines and last blocks while 8 filings come in: p95 ${p95?.toFixed(1)} ms of ${times.length}\n`,
  );
});

test('without a model filings come in unchunked, and are chunked once there is one', async () => {
  const dir = tempFolder();
  const without = await startServices(dir, { model: null });
  const { files, job } = await without.ingest(writeFilings(join(dir, 'in'), 1), true);
  expect(files).toMatchObject([{ state: 'done' }]);
  expect(job.result).toMatchObject({ embedJob: null });
  expect(without.corpus.read.chunks.count()).toBe(0);
  await without.close();
  const { filings, jobs, corpus, close } = await startServices(dir);
  const embed = await jobs.settled((await filings.embed(undefined, call)).id);
  expect(corpus.read.chunks.count()).toBeGreaterThan(0);
  expect(embed.result).toMatchObject({ embedded: corpus.read.chunks.count() });
  await close();
});
