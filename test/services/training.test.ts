import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { heldOutCompanies } from '../../src-main/text/held-out.ts';
import { call, tempServices, until, writeFilings } from './support.ts';

afterEach(() => {
  delete process.env.MANTISSA_TEST_BATCH_MS;
});

test('a run goes as a job, with its curves, its record and its model', async () => {
  const { training, jobs, corpus, events, dir } = await tempServices();
  const job = await jobs.settled((await training.start({ name: 'numeracy', steps: 10, seed: 4 }, call)).id);
  expect(job).toMatchObject({ kind: 'train-encoder', error: null, state: 'done', done: 10, total: 10 });
  const series = await jobs.handlers.series({ id: job.id }, call);
  expect(series.filter(({ name }) => name === 'loss numeracy').map(({ step }) => step)).toEqual([...Array(10).keys()]);
  expect(series).toContainEqual({ name: 'validation ordering', step: 10, value: 0.5 });
  expect(events.some((event) => event.type === 'series' && event.jobId === job.id)).toBe(true);
  const [run] = await training.runs(undefined, call);
  expect(run).toMatchObject({
    training: 'numeracy',
    jobId: job.id,
    step: 10,
    steps: 10,
    metrics: { ordering: 0.5 },
    data: 'd',
    seconds: 9,
  });
  expect(run!.model).toBe(run!.run);
  expect(existsSync(join(dir, 'corpus', 'models', run!.model!, 'config.json'))).toBe(true);
  expect(corpus.read.jobs.get(job.id)?.input).toEqual({ run: run!.run });
  await expect(training.resume({ run: run!.run }, call)).rejects.toMatchObject({ code: 'conflict' });
});

test('cancel answers within a second and keeps a checkpoint; resume goes on from it by job or by run', async () => {
  process.env.MANTISSA_TEST_BATCH_MS = '60';
  const { training, jobs } = await tempServices();
  const { id } = await training.start({ name: 'numeracy', steps: 30 }, call);
  await until(async () => ((await training.runs(undefined, call))[0]?.step ?? 0) >= 3, 'three steps');
  const began = performance.now();
  await jobs.handlers.cancel({ id }, call);
  expect(performance.now() - began).toBeLessThan(3000);
  expect((await jobs.settled(id)).state).toBe('cancelled');
  const [stopped] = await training.runs(undefined, call);
  expect(stopped!.step).toBeGreaterThanOrEqual(3);
  expect(stopped!.model).toBeNull();
  process.env.MANTISSA_TEST_BATCH_MS = '0';
  const again = await training.resume({ run: stopped!.run }, call);
  expect(again.id).toBe(id);
  expect((await jobs.settled(id)).state).toBe('done');
  const steps = (await jobs.handlers.series({ id }, call))
    .filter(({ name }) => name === 'loss numeracy')
    .map(({ step }) => step);
  expect(steps).toEqual([...Array(30).keys()]);
});

test('filings of companies held out are not learned from', async () => {
  const { training, jobs, ingest, corpus, dir } = await tempServices();
  await ingest(writeFilings(join(dir, 'in'), 8));
  const filings = corpus.read.filings.list('');
  const held = heldOutCompanies(filings.map(({ companyId }) => String(companyId)));
  expect(held.size).toBeGreaterThan(0);
  const learned = filings
    .filter(({ companyId }) => !held.has(String(companyId)))
    .reduce((n, { chunks }) => n + chunks, 0);
  const job = await jobs.settled((await training.start({ name: 'mlm', steps: 1 }, call)).id);
  expect(job.result).toMatchObject({ metrics: { texts: learned } });
});

test('what cannot be trained or resumed is told at once', async () => {
  const { training } = await tempServices();
  await expect(training.start({ name: 'mlm' }, call)).rejects.toMatchObject({ code: 'bad_request' });
  await expect(training.resume({ run: '../etc' }, call)).rejects.toMatchObject({ code: 'not_found' });
});
