import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src-main/api/errors.ts';
import type { Job, MantissaEvent } from '../../src-main/api/views.ts';
import { openCorpus } from '../../src-main/corpus/index.ts';
import { createJobs, type JobContext, type JobDefinition } from '../../src-main/services/jobs.ts';
import { call, quietLog, tempFolder, until } from './support.ts';

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function runner(dir = tempFolder()) {
  const corpus = openCorpus(dir);
  const events: { at: number; event: MantissaEvent }[] = [];
  const jobs = await createJobs({
    corpus,
    publish: (event) => void events.push({ at: performance.now(), event }),
    log: quietLog,
  });
  open.push(corpus, jobs);
  const jobEvents = (id: string) =>
    events.flatMap(({ at, event }) => (event.type === 'job' && event.job.id === id ? [{ at, job: event.job }] : []));
  return { corpus, jobs, events, jobEvents };
}

const define = (
  run: JobDefinition<unknown>['run'],
  lane: 'engine' | 'parse' | 'free' = 'free',
): JobDefinition<unknown> => ({ lane, run });

/** Work that goes on until it is told to stop. */
const untilAborted = ({ signal }: JobContext) =>
  new Promise<null>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

test('a job runs, tells of it, and is kept', async () => {
  const { jobs, corpus, jobEvents } = await runner();
  jobs.register(
    'export',
    define(async (input, context) => {
      context.progress({ step: 'writing', done: 1, total: 2 });
      await context.series([{ name: 'loss', step: 1, value: 0.5 }]);
      await context.files([
        { path: '/a', name: 'a', state: 'done', filingId: null, error: null, warnings: ['w'], milliseconds: 3 },
      ]);
      return { got: input };
    }),
  );
  const started = await jobs.start('export', 'Export it', { x: 1 });
  expect(started).toMatchObject({ kind: 'export', title: 'Export it', resumable: false });
  const done = await jobs.settled(started.id);
  expect(done).toMatchObject({ state: 'done', result: { got: { x: 1 } }, error: null, resumable: false });
  expect(jobEvents(started.id).map(({ job }) => job.state)).toEqual(['queued', 'running', 'done']);
  expect(await jobs.handlers.series({ id: started.id }, call)).toEqual([{ name: 'loss', step: 1, value: 0.5 }]);
  expect(await jobs.handlers.files({ id: started.id }, call)).toMatchObject([{ path: '/a', warnings: ['w'] }]);
  await until(() => corpus.read.jobs.get(started.id)?.job.state === 'done', 'the row');
  expect(await jobs.handlers.get({ id: started.id }, call)).toEqual(done);
  expect(await jobs.handlers.list({ limit: 5 }, call)).toEqual([done]);
});

test('progress is told at most ten times a second, the last always', async () => {
  const { jobs, jobEvents } = await runner();
  jobs.register(
    'export',
    define(async (_input, context) => {
      for (let done = 1; done <= 350; done++) {
        context.progress({ done, total: 350 });
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return null;
    }),
  );
  const { id } = await jobs.start('export', 't', null);
  await jobs.settled(id);
  const told = jobEvents(id);
  const span = (told.at(-1)!.at - told[0]!.at) / 1000;
  expect(told.length).toBeLessThanOrEqual(10 * span + 4);
  expect(told.length).toBeGreaterThan(4);
  expect(told.at(-1)!.job).toMatchObject({ state: 'done', done: 350 });
});

test('lanes: one job at a time in the engine, others beside it', async () => {
  const { jobs } = await runner();
  const running = new Set<string>();
  let most = 0;
  const busy = async (_input: unknown, { jobId }: JobContext) => {
    running.add(jobId);
    most = Math.max(most, running.size);
    await new Promise((resolve) => setTimeout(resolve, 30));
    running.delete(jobId);
    return null;
  };
  jobs.register('embed', define(busy, 'engine'));
  jobs.register('export', define(busy));
  const embeds = await Promise.all([1, 2, 3].map(() => jobs.start('embed', 'e', null)));
  await Promise.all(embeds.map((job) => jobs.settled(job.id)));
  expect(most).toBe(1);
  const both = await Promise.all([jobs.start('embed', 'e', null), jobs.start('export', 'x', null)]);
  await Promise.all(both.map((job) => jobs.settled(job.id)));
  expect(most).toBe(2);
});

describe('cancel', () => {
  test('stops work that listens, and what waits', async () => {
    const { jobs, jobEvents } = await runner();
    jobs.register(
      'embed',
      define((_input, context) => untilAborted(context), 'engine'),
    );
    const first = await jobs.start('embed', 'a', null);
    const second = await jobs.start('embed', 'b', null);
    expect((await jobs.handlers.cancel({ id: second.id }, call)).state).toBe('cancelled');
    expect(await jobs.handlers.cancel({ id: first.id }, call)).toMatchObject({ state: 'cancelled', resumable: true });
    expect(jobEvents(first.id).map(({ job }) => job.state)).toEqual(['queued', 'running', 'cancelling', 'cancelled']);
    expect((await jobs.handlers.cancel({ id: first.id }, call)).state).toBe('cancelled');
  });

  test('answers within a second even when the work does not listen', async () => {
    const { jobs } = await runner();
    jobs.register(
      'export',
      define(() => new Promise((resolve) => setTimeout(resolve, 1500, null))),
    );
    const { id } = await jobs.start('export', 'deaf', null);
    const began = performance.now();
    const answer = await jobs.handlers.cancel({ id }, call);
    expect(performance.now() - began).toBeLessThan(1400); // 900 ms and what a busy machine adds
    expect(answer.state).toBe('cancelling');
    expect((await jobs.settled(id)).state).toBe('done'); // It finished after all, and says so.
  });
});

describe('what goes wrong', () => {
  const failing = async (error: Error): Promise<Job> => {
    const { jobs } = await runner();
    jobs.register(
      'export',
      define(() => Promise.reject(error)),
    );
    return jobs.settled((await jobs.start('export', 't', null)).id);
  };
  test('an AppError is told as it is', async () => {
    expect(await failing(new AppError('disk', 'The disk is full.'))).toMatchObject({
      state: 'failed',
      error: { code: 'disk', message: 'The disk is full.' },
    });
  });
  test('a crashed engine interrupts', async () => {
    expect(await failing(new AppError('engine_crashed', 'It crashed.'))).toMatchObject({
      state: 'interrupted',
      resumable: true,
    });
  });
  test('anything else is internal, with the id that the log has', async () => {
    expect((await failing(new TypeError('x is not a function'))).error).toMatchObject({
      code: 'internal',
      id: 'test-id',
    });
    expect(quietLog.lines.join('\n')).toContain('x is not a function');
  });
  test('an unknown job is not found', async () => {
    const { jobs } = await runner();
    expect(() => jobs.handlers.get({ id: 'nope' }, call)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});

test('a resume that cannot be written leaves nothing behind that looks under way', async () => {
  const dir = tempFolder();
  const writer = await runner(dir);
  const fails = define(async () => Promise.reject(new AppError('network', 'no')));
  writer.jobs.register('embed', fails);
  const { id } = await writer.jobs.start('embed', 'a', {});
  await writer.jobs.settled(id);
  await until(() => writer.corpus.read.jobs.get(id)?.job.state === 'failed', 'the row');
  const corpus = openCorpus(dir, { mode: 'read' });
  open.push(corpus);
  const reader = await createJobs({ corpus, publish: () => undefined, log: quietLog });
  reader.register('embed', fails);
  for (const _attempt of [1, 2]) {
    await expect(reader.handlers.resume({ id }, call)).rejects.toMatchObject({ code: 'corpus_locked' });
    expect(await reader.handlers.get({ id }, call)).toMatchObject({ state: 'failed' });
  }
});

test('jobs left running become interrupted and can resume with their input', async () => {
  const dir = tempFolder();
  const before = await runner(dir);
  before.jobs.register(
    'embed',
    define((_input, context) => untilAborted(context), 'engine'),
  );
  const running = await before.jobs.start('embed', 'a', { n: 7 });
  const waiting = await before.jobs.start('embed', 'b', { n: 8 });
  await before.jobs.close();
  await before.corpus.close();
  open.length = 0;

  const after = await runner(dir);
  const resumed: unknown[] = [];
  after.jobs.register(
    'embed',
    define(async (input, context) => {
      resumed.push([input, context.resumed]);
      return null;
    }, 'engine'),
  );
  for (const { id } of [running, waiting]) {
    const found = await after.jobs.handlers.get({ id }, call);
    expect(found).toMatchObject({ state: 'interrupted', resumable: true, error: { code: 'interrupted' } });
  }
  await after.jobs.handlers.resume({ id: running.id }, call);
  expect((await after.jobs.settled(running.id)).state).toBe('done');
  expect(resumed).toEqual([[{ n: 7 }, true]]);
  await expect(after.jobs.handlers.resume({ id: running.id }, call)).rejects.toMatchObject({ code: 'conflict' });
});
