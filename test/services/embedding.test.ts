import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { openCorpus } from '../../src-main/corpus/index.ts';
import { BATCH, letterVector } from './fixture-engine.ts';
import { call, type Services, startServices, tempServices, until, writeFilings } from './support.ts';

afterEach(() => {
  delete process.env.MANTISSA_TEST_BATCH_MS;
});

async function hashOf({ models }: Services): Promise<string> {
  return (await models.require()).hash;
}

test('ingest with embed leaves a vector for every chunk, and they are the model\u2019s', async () => {
  const services = await tempServices();
  const { corpus, ingest, jobs, filings, dir } = services;
  const { job } = await ingest(writeFilings(join(dir, 'in'), 3, 60), true);
  const embedJob = await jobs.settled(String(job.result?.embedJob));
  const hash = await hashOf(services);
  const total = corpus.read.chunks.count();
  expect(embedJob).toMatchObject({ kind: 'embed', state: 'done', done: total, total, result: { embedded: total } });
  expect(corpus.read.embeddings.count(hash)).toBe(total);
  for (const filing of await filings.list(undefined, call)) {
    expect(filing.embedded).toBe(filing.chunks);
    const { chunkIds, vectors } = corpus.read.embeddings.ofFiling(hash, filing.id);
    const chunks = corpus.read.chunks.list(filing.id);
    expect(chunkIds).toEqual(chunks.map((chunk) => chunk.id));
    for (const [row, chunk] of chunks.entries()) {
      expect(vectors.subarray(row * 26, row * 26 + 26)).toEqual(letterVector(chunk.tagged.text));
    }
  }
  const again = await jobs.settled((await filings.embed(undefined, call)).id);
  expect(again).toMatchObject({ state: 'done', result: { embedded: 0 } });
});

test('a model replaced under its name: everything is embedded anew and the old vectors go', async () => {
  const services = await tempServices();
  const { corpus, ingest, jobs, filings, dir } = services;
  const { job } = await ingest(writeFilings(join(dir, 'in'), 2), true);
  await jobs.settled(String(job.result?.embedJob));
  const before = await hashOf(services);
  const total = corpus.read.chunks.count();
  appendFileSync(join(dir, 'shipped', 'letters', 'model.safetensors'), 'other weights');
  const after = await hashOf(services);
  expect(after).not.toBe(before);
  expect([corpus.read.embeddings.count(before), corpus.read.embeddings.count(after)]).toEqual([total, 0]);
  expect((await jobs.settled((await filings.embed(undefined, call)).id)).state).toBe('done');
  expect([corpus.read.embeddings.count(before), corpus.read.embeddings.count(after)]).toEqual([0, total]);
});

test('a killed engine loses at most a batch: the job goes on with a new process', async () => {
  process.env.MANTISSA_TEST_BATCH_MS = '60';
  const services = await tempServices();
  const { corpus, ingest, jobs, filings, engine, dir } = services;
  await ingest(writeFilings(join(dir, 'in'), 4, 150));
  const hash = await hashOf(services);
  const { id } = await filings.embed(undefined, call);
  await until(() => corpus.read.embeddings.count(hash) >= 2 * BATCH, 'two batches');
  const told = (await jobs.handlers.get({ id }, call)).done;
  process.kill(engine.status().pid!, 'SIGKILL');
  await until(() => engine.status().state !== 'busy', 'the crash');
  expect(corpus.read.embeddings.count(hash)).toBeGreaterThanOrEqual(told);
  const job = await jobs.settled(id);
  expect(job).toMatchObject({ state: 'done' });
  expect(corpus.read.embeddings.count(hash)).toBe(corpus.read.chunks.count());
  expect(job.result).toMatchObject({ embedded: corpus.read.chunks.count() }); // none made twice
});

test('an engine that keeps crashing interrupts the job; resume goes on where it stopped', async () => {
  process.env.MANTISSA_TEST_BATCH_MS = '300';
  const services = await tempServices();
  const { corpus, ingest, jobs, filings, engine, dir } = services;
  await ingest(writeFilings(join(dir, 'in'), 2, 100));
  const { id } = await filings.embed(undefined, call);
  const pids = new Set<number>();
  const killer = setInterval(() => {
    const { state, pid } = engine.status();
    if (state !== 'busy' || pid === null) return;
    pids.add(pid);
    process.kill(pid, 'SIGKILL');
  }, 20);
  const job = await jobs.settled(id);
  clearInterval(killer);
  expect(job).toMatchObject({ state: 'interrupted', resumable: true, error: { code: 'engine_crashed' } });
  expect(pids.size).toBe(2);
  process.env.MANTISSA_TEST_BATCH_MS = '0';
  await jobs.handlers.resume({ id }, call);
  expect((await jobs.settled(id)).state).toBe('done');
  expect(corpus.read.chunks.lackingCount(await hashOf(services))).toBe(0);
});

test('cancel answers within a second and keeps what is done', async () => {
  process.env.MANTISSA_TEST_BATCH_MS = '50';
  const services = await tempServices();
  const { corpus, ingest, jobs, filings, dir } = services;
  await ingest(writeFilings(join(dir, 'in'), 3, 150));
  const hash = await hashOf(services);
  const { id } = await filings.embed(undefined, call);
  await until(() => corpus.read.embeddings.count(hash) >= BATCH, 'a batch');
  const began = performance.now();
  await jobs.handlers.cancel({ id }, call);
  expect(performance.now() - began).toBeLessThan(2000); // 900 ms and what a busy machine adds
  expect((await jobs.settled(id)).state).toBe('cancelled');
  const kept = corpus.read.embeddings.count(hash);
  expect(kept).toBeGreaterThanOrEqual(BATCH);
  await jobs.handlers.resume({ id }, call);
  expect(await jobs.settled(id)).toMatchObject({
    state: 'done',
    result: { embedded: corpus.read.chunks.count() - kept },
  });
});

test('vectors of another model are not taken for this one\u2019s', async () => {
  const services = await tempServices();
  const { corpus, ingest, jobs, filings, models, dir } = services;
  await ingest(writeFilings(join(dir, 'in'), 1), true);
  const first = await hashOf(services);
  const { modelsFolder } = await import('./support.ts');
  modelsFolder(dir, 'other');
  writeFileSync(
    join(dir, 'shipped/other/config.json'),
    JSON.stringify({ model_type: 'bert', hidden_size: 26, num_hidden_layers: 2 }),
  );
  await models.handlers.use({ id: 'other' }, call);
  const second = await hashOf(services);
  expect(second).not.toBe(first);
  expect((await filings.list(undefined, call))[0]?.embedded).toBe(0);
  await jobs.settled((await filings.embed(undefined, call)).id);
  expect(corpus.read.embeddings.count(second)).toBe(corpus.read.chunks.count());
});

test('what an older parser made is read anew before it is embedded', async () => {
  const services = await tempServices();
  const { corpus, ingest, jobs, filings, dir } = services;
  const { files } = await ingest(writeFilings(join(dir, 'in'), 1));
  const id = files[0]!.filingId!;
  const chunks = corpus.read.chunks.list(id);
  const parsed = {
    format: 'html',
    meta: {
      company: 'Old',
      cik: null,
      ticker: null,
      form: null,
      periodEnd: null,
      fiscalYear: null,
      filed: null,
      accession: null,
    },
    text: 'old',
    blocks: [],
    tables: [],
    items: [],
    numbers: [],
    facts: [],
    warnings: [],
    parserVersion: 0,
  } as const;
  await corpus.write.filings.replace(id, {
    parsed: { ...parsed, blocks: [], tables: [], items: [], numbers: [], facts: [], warnings: [] },
    chunks: [],
    chunkerVersion: 1,
  });
  expect(corpus.read.filings.text(id)).toBe('old');
  expect((await jobs.settled((await filings.embed(undefined, call)).id)).state).toBe('done');
  expect(corpus.read.filings.text(id)).toContain('Company 0 Inc.');
  expect(corpus.read.chunks.list(id).map((chunk) => chunk.tagged)).toEqual(chunks.map((chunk) => chunk.tagged));
  expect(corpus.read.chunks.lackingCount(await hashOf(services))).toBe(0);
});

test('kill -9 of the whole program: what was stored stays, and the jobs resume', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-kill-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'in'));
  writeFilings(join(dir, 'in'), 6, 150);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killed-program.ts'), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, MANTISSA_TEST_BATCH_MS: '40' },
  });
  const [said] = await once(child.stdout, 'data');
  const { ingestJob, embedJob } = JSON.parse(String(said));
  const reader = openCorpus(join(dir, 'corpus'), { mode: 'read' });
  const { hash } = reader.read.embeddings.model(JSON.parse(String(said)).hash) ?? {
    hash: JSON.parse(String(said)).hash,
  };
  await until(() => reader.read.embeddings.count(hash) >= 2 * BATCH, 'two batches');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const stored = reader.read.embeddings.count(hash);
  await reader.close();

  const services = await startServices(dir);
  const { corpus, jobs } = services;
  expect(await jobs.handlers.get({ id: ingestJob }, call)).toMatchObject({ state: 'done' });
  expect(await jobs.handlers.get({ id: embedJob }, call)).toMatchObject({ state: 'interrupted', resumable: true });
  expect(corpus.read.embeddings.count(hash)).toBe(stored);
  await jobs.handlers.resume({ id: embedJob }, call);
  expect(await jobs.settled(embedJob)).toMatchObject({
    state: 'done',
    result: { embedded: corpus.read.chunks.count() - stored },
  });
  expect(corpus.read.chunks.lackingCount(hash)).toBe(0);
  await services.close();
});
