/** Handlers that answer from memory, for tests of the dispatch and of transports. Not a fake of any service: each shows one behaviour of the wire. */
import { AppError } from '../../src-main/api/errors.ts';
import type { Handlers } from '../../src-main/api/handlers.ts';
import type { FilingSummary, Job } from '../../src-main/api/views.ts';
import { createEventHub, type EventHub } from '../../src-main/app/events.ts';

export function fakeJob(id: string, patch: Partial<Job> = {}): Job {
  return {
    id,
    kind: 'ingest',
    title: 'Reading 1 file',
    state: 'queued',
    step: null,
    done: 0,
    total: null,
    message: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    startedAt: null,
    finishedAt: null,
    error: null,
    resumable: false,
    result: null,
    ...patch,
  };
}

export interface Fakes {
  handlers: Handlers;
  events: EventHub;
  /** Bytes that `filings.upload` received. */
  uploads: { name: string; bytes: Uint8Array }[];
  /** Signals of the calls to `jobs.list`, which waits for its abort when asked for 7 jobs. */
  signals: AbortSignal[];
}

const unused = (): never => {
  throw new AppError('unsupported_format', 'Not part of this test.');
};

export function createFakes(): Fakes {
  const events = createEventHub();
  const uploads: Fakes['uploads'] = [];
  const signals: AbortSignal[] = [];
  const handlers: Handlers = {
    app: {
      info: unused,
      doctor: () => ({ node: process.version, backends: [], chosen: null, reason: 'none' }),
      events: (_input, { signal }) => events.subscribe(signal),
      pickFiles: () => ({ paths: [] }),
      reveal: unused,
    },
    surprise: { start: unused, list: unused },
    training: { start: unused, resume: unused, runs: unused },
    jobs: {
      list: async ({ limit }, { signal }) => {
        signals.push(signal);
        if (limit === 7) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        return Array.from({ length: Math.min(limit, 3) }, (_, i) => fakeJob(`j${i}`));
      },
      get: ({ id }) => {
        throw new AppError('not_found', `There is no job ${id}.`);
      },
      cancel: ({ id }) => fakeJob(id, { state: 'cancelling' }),
      resume: ({ id }) => fakeJob(id),
      files: () => [],
      series: () => [{ name: 'loss', step: 1, value: Number.NaN }],
    },
    filings: {
      list: () => [] satisfies FilingSummary[],
      companies: () => {
        throw new TypeError('secret detail of the inside');
      },
      upload: ({ name, bytes }) => {
        uploads.push({ name, bytes });
        return { path: `/uploads/${name}` };
      },
      ingest: ({ paths, embed }) => fakeJob('ingest', { total: paths.length, message: `embed ${embed}` }),
      reparse: ({ ids }) => fakeJob('reparse', { kind: 'reparse', total: ids?.length ?? null }),
      embed: () => fakeJob('embed', { kind: 'embed' }),
      remove: ({ ids }) => ({ removed: ids.length }),
    },
    settings: { get: unused, set: unused, setKey: unused },
    ocr: { get: unused, set: unused, setKey: unused, check: unused },
    fetch: { edgar: unused, companiesHouse: unused, bulk: unused, status: unused },
    websites: { get: unused, confirm: unused },
    items: { set: unused, remove: unused, restore: unused },
    reader: {
      outline: unused,
      blocks: unused,
      locate: unused,
      number: unused,
      pages: unused,
      place: unused,
      chunk: unused,
      chunkAt: unused,
    },
    search: { query: unused },
    compare: { filings: unused, growth: unused },
    labels: { list: () => [], import: unused, remove: unused },
    heads: { train: unused, list: () => [], get: unused, predict: unused },
    models: {
      list: () => [],
      use: unused,
      embed: ({ texts }) => ({
        dimension: 3,
        vectors: Float32Array.from(texts.flatMap((text) => [text.length, 0.1, -0])),
      }),
      fill: unused,
    },
    export: { start: unused, suggestPath: unused },
  };
  return { handlers, events, uploads, signals };
}
