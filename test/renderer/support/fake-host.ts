/** A host in memory for the renderer's tests: the real contract with its validation, made-up answers, and handles to delay, fail and push. */
import { createRouterClient, implement } from '@orpc/server';
import { contract } from '../../../src-main/api/contract.ts';
import { AppError } from '../../../src-main/api/errors.ts';
import { toWireError } from '../../../src-main/api/transport.ts';
import type {
  ChunkView,
  FileOutcome,
  FilingSummary,
  GrowthResult,
  Job,
  MantissaEvent,
  OcrView,
  SettingsView,
} from '../../../src-main/api/views.ts';
import type { HeadReport, LabelSet, TrainingRun } from '../../../src-main/api/views-learning.ts';
import type { Host, LinkState } from '../../../src-renderer/host/host.ts';
import {
  fakeBlocks,
  fakeChunk,
  fakeFilings,
  fakeHead,
  fakeHit,
  fakeItems,
  fakeJob,
  fakePages,
  fakeRun,
  fakeSettings,
  fakeSurprises,
  fakeWebsite,
} from './fake-data.ts';

export interface FakeHost extends Host {
  /** Sends an event to every listener. */
  push(event: MantissaEvent): void;
  setLink(state: LinkState): void;
  /** The named procedure ("search.query") fails with this until `heal`. */
  fail(procedure: string, error: AppError): void;
  heal(procedure: string): void;
  /** Calls of the named procedure wait until the answer is let go. */
  hold(procedure: string): () => void;
  /** Inputs of each call, by procedure. */
  readonly calls: Map<string, unknown[]>;
  filings: FilingSummary[];
  labelSets: LabelSet[];
  heads: HeadReport[];
  files: FileOutcome[];
  runs: TrainingRun[];
  /** The model has looked at the filings' numbers. */
  looked: boolean;
  /** The chunks have their vectors. */
  embedded: boolean;
  settings: SettingsView;
  ocr: OcrView;
  growth: GrowthResult;
}

export function createFakeHost(options: { filings?: number; pathOf?: Host['pathOf'] } = {}): FakeHost {
  const listeners = new Set<(event: MantissaEvent) => void>();
  const links = new Set<(state: LinkState) => void>();
  const failures = new Map<string, AppError>();
  const holds = new Map<string, Promise<void>>();
  const calls = new Map<string, unknown[]>();
  let link: LinkState = 'open';
  let nextJob = 1;

  const host: FakeHost = {
    client: undefined as never,
    calls,
    filings: fakeFilings(options.filings ?? 6),
    labelSets: [],
    heads: [],
    files: [],
    runs: [],
    looked: false,
    embedded: true,
    settings: fakeSettings(),
    growth: { company: 'Fake', growth: null, reason: 'Nothing to compare.' },
    ocr: {
      engine: 'tesseract',
      url: '',
      model: '',
      concurrency: 2,
      timeoutSeconds: 120,
      key: { kept: null, detail: 'no key' },
      fromEnvironment: [],
    },
    push: (event) => {
      for (const listener of listeners) listener(event);
    },
    setLink: (state) => {
      link = state;
      for (const listener of links) listener(state);
    },
    fail: (procedure, error) => failures.set(procedure, error),
    heal: (procedure) => failures.delete(procedure),
    hold: (procedure) => {
      let release = () => {};
      holds.set(procedure, new Promise((resolve) => (release = resolve)));
      return () => {
        holds.delete(procedure);
        release();
      };
    },
    watchLink: (listener) => {
      links.add(listener);
      listener(link);
      return () => links.delete(listener);
    },
    retry: () => host.setLink('open'),
    ...(options.pathOf === undefined ? {} : { pathOf: options.pathOf }),
  };

  const guarded = implement(contract).use(async ({ next, path }, input) => {
    const name = path.join('.');
    calls.set(name, [...(calls.get(name) ?? []), input]);
    await holds.get(name);
    const failure = failures.get(name);
    if (failure !== undefined) throw toWireError(failure);
    return next();
  });
  const job = (kind: Job['kind'], title: string): Job => {
    const created = fakeJob({ id: `job-${nextJob++}`, kind, title });
    host.push({ type: 'job', job: created });
    return created;
  };

  const chunkOf = (filing: number, index: number): ChunkView => ({
    ...fakeChunk(filing, index),
    embedded: host.embedded,
  });

  const router = guarded.router({
    app: {
      info: guarded.app.info.handler(() => ({
        version: '0.1.0',
        corpus: {
          path: '/corpus',
          version: 1,
          bytes: 48_000_000,
          companies: 4,
          filings: host.filings.length,
          chunks: 1080,
          numbers: 18_600,
          embeddings: 940,
          modelId: 'mantissa-small',
        },
        host: { name: 'in-process', pickFiles: options.pathOf !== undefined, reveal: false, saveAs: false },
        engine: {
          state: 'ready',
          backend: 'tensorflow',
          reason: 'No CUDA device; native TensorFlow on the CPU.',
          pid: 7,
        },
        model: {
          id: 'mantissa-small',
          path: '/models/mantissa-small',
          hash: 'abc',
          architecture: 'bert',
          dimension: 384,
          layers: 6,
          parameters: 22_000_000,
          numbers: { bins: 128, min: -3, max: 12 },
          card: null,
          current: true,
        },
      })),
      doctor: guarded.app.doctor.handler(() => ({
        node: 'v24',
        chosen: 'tensorflow',
        reason: 'No CUDA device was found.',
        backends: [
          { name: 'tensorflow-gpu', available: false, reason: 'No CUDA device.', version: null, gflops: null },
          { name: 'tensorflow', available: true, reason: 'libtensorflow loads.', version: '2.21', gflops: 101 },
        ],
      })),
      events: guarded.app.events.handler(async function* ({ signal }) {
        const queue: MantissaEvent[] = [];
        let wake = () => {};
        const listener = (event: MantissaEvent) => {
          queue.push(event);
          wake();
        };
        listeners.add(listener);
        signal?.addEventListener('abort', () => wake());
        try {
          while (!signal?.aborted) {
            const event = queue.shift();
            if (event !== undefined) yield event;
            else await new Promise<void>((resolve) => (wake = resolve));
          }
        } finally {
          listeners.delete(listener);
        }
      }),
      pickFiles: guarded.app.pickFiles.handler(() => ({ paths: ['/disk/picked.htm'] })),
      reveal: guarded.app.reveal.handler(() => ({ done: true })),
    },
    jobs: {
      list: guarded.jobs.list.handler(() => []),
      get: guarded.jobs.get.handler(({ input }) => fakeJob({ id: input.id })),
      cancel: guarded.jobs.cancel.handler(({ input }) => fakeJob({ id: input.id, state: 'cancelling' })),
      resume: guarded.jobs.resume.handler(({ input }) => fakeJob({ id: input.id, state: 'running' })),
      files: guarded.jobs.files.handler(({ input }) => host.files.filter((file) => file.jobId === input.id)),
      series: guarded.jobs.series.handler(() => []),
    },
    filings: {
      list: guarded.filings.list.handler(() => host.filings),
      companies: guarded.filings.companies.handler(() => companiesOf(host.filings)),
      upload: guarded.filings.upload.handler(({ input }) => ({ path: `/uploads/${input.name}` })),
      ingest: guarded.filings.ingest.handler(({ input }) => job('ingest', `Import of ${input.paths.length} files`)),
      reparse: guarded.filings.reparse.handler(({ input }) =>
        job('reparse', `Read ${input.ids?.length ?? 'all'} filings anew`),
      ),
      embed: guarded.filings.embed.handler(() => job('embed', 'Embedding')),
      remove: guarded.filings.remove.handler(({ input }) => {
        const before = host.filings.length;
        host.filings = host.filings.filter((filing) => !input.ids.includes(filing.id));
        return { removed: before - host.filings.length };
      }),
    },
    reader: {
      outline: guarded.reader.outline.handler(({ input }) => {
        const filing = host.filings.find((one) => one.id === input.filingId);
        if (filing === undefined) throw toWireError(new AppError('not_found', 'There is no such filing.'));
        const blocks = fakeBlocks(input.filingId);
        return { filing, items: fakeItems(blocks), documents: [], blockCount: blocks.length };
      }),
      blocks: guarded.reader.blocks.handler(({ input }) =>
        fakeBlocks(input.filingId).slice(input.from, input.from + input.limit),
      ),
      locate: guarded.reader.locate.handler(({ input }) => {
        const block = fakeBlocks(input.filingId).findLastIndex((one) => one.start <= input.offset);
        return { block: Math.max(0, block) };
      }),
      number: guarded.reader.number.handler(({ input }) => {
        const blocks = fakeBlocks(Math.floor(input.numberId / 100_000));
        const number = blocks.flatMap((block) => block.numbers).find((one) => one.id === input.numberId);
        if (number === undefined) throw toWireError(new AppError('not_found', 'There is no such number.'));
        return { number, fact: null, chunk: 0 };
      }),
      pages: guarded.reader.pages.handler(() => fakePages()),
      place: guarded.reader.place.handler(({ input }) => {
        if (input.numberId % 2 === 1) return null;
        return { page: 2, x: 100, y: 300, width: 40, height: 10, exact: true };
      }),
      chunk: guarded.reader.chunk.handler(({ input }) => chunkOf(input.filingId, input.index)),
      chunkAt: guarded.reader.chunkAt.handler(({ input }) => chunkOf(input.filingId, Math.floor(input.offset / 1500))),
    },
    items: {
      set: guarded.items.set.handler(({ input }) => fakeItems(fakeBlocks(input.filingId))),
      remove: guarded.items.remove.handler(({ input }) => fakeItems(fakeBlocks(input.filingId))),
      restore: guarded.items.restore.handler(({ input }) => fakeItems(fakeBlocks(input.filingId))),
    },
    search: {
      query: guarded.search.query.handler(({ input }) => ({
        hits: input.text === 'nothing' ? [] : [fakeHit(1, 0), fakeHit(1, 1)],
        milliseconds: 12,
        notes: [],
      })),
    },
    compare: {
      growth: guarded.compare.growth.handler(() => host.growth),
      filings: guarded.compare.filings.handler(({ input }) => ({
        columns: input.filingIds.map((id) => {
          const filing = host.filings.find((one) => one.id === id);
          return {
            companyId: filing?.companyId ?? 0,
            company: filing?.company ?? '',
            filingId: id,
            form: '10-K',
            period: filing?.periodEnd ?? null,
          };
        }),
        facts: [
          {
            label: 'Revenue',
            concept: 'us-gaap:Revenues',
            unit: 'USD',
            cells: input.filingIds.map((_, i) => ({
              value: 1.2e9 * (i + 1),
              raw: '1,200',
              numberId: null,
              previous: 1.1e9,
            })),
          },
        ],
        items: [
          {
            item: '1A',
            title: 'Risk Factors',
            lengths: input.filingIds.map(() => 42_000),
            similarity: input.filingIds.map((_, i) => (i === 0 ? null : 0.83)),
            distinct: [{ column: 1, chunk: 4, text: 'A passage of its own.', similarity: 0.4 }],
          },
        ],
        similarity: input.filingIds.map((_, i) => (i === 0 ? null : 0.91)),
        notes: [],
      })),
    },
    labels: {
      list: guarded.labels.list.handler(() => host.labelSets),
      import: guarded.labels.import.handler(({ input }) => {
        const set: LabelSet = {
          id: host.labelSets.length + 1,
          name: input.name,
          target: input.target ?? 'growth',
          rows: 4,
          matched: 3,
          companies: 3,
          unmatched: [{ line: 4, key: 'ZZZ', reason: 'No company of this ticker is in the library.' }],
          createdAt: '2026-11-23T10:00:00.000Z',
        };
        host.labelSets = [...host.labelSets, set];
        return set;
      }),
      remove: guarded.labels.remove.handler(() => ({ removed: 1 })),
    },
    heads: {
      train: guarded.heads.train.handler(() => {
        host.heads = [...host.heads, fakeHead(host.heads.length + 1)];
        return job('train-head', 'Training a head');
      }),
      list: guarded.heads.list.handler(() => host.heads),
      get: guarded.heads.get.handler(({ input }) => fakeHead(input.id)),
      predict: guarded.heads.predict.handler(() =>
        host.filings.map((filing) => ({
          filingId: filing.id,
          company: filing.company ?? '',
          period: filing.periodEnd,
          predicted: filing.id / 10,
        })),
      ),
    },
    models: {
      list: guarded.models.list.handler(() => []),
      use: guarded.models.use.handler(() => {
        throw toWireError(new AppError('not_found', 'There is no such model.'));
      }),
      embed: guarded.models.embed.handler(({ input }) => ({
        dimension: 2,
        vectors: new Float32Array(input.texts.length * 2),
      })),
      fill: guarded.models.fill.handler(() => ({ masks: [] })),
    },
    ocr: {
      get: guarded.ocr.get.handler(() => host.ocr),
      set: guarded.ocr.set.handler(({ input }) => {
        const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
        host.ocr = { ...host.ocr, ...given };
        return host.ocr;
      }),
      setKey: guarded.ocr.setKey.handler(({ input }) => {
        const key =
          input.key === null ? { kept: null, detail: 'no key' } : { kept: 'file' as const, detail: 'kept in a file' };
        host.ocr = { ...host.ocr, key };
        return host.ocr;
      }),
      check: guarded.ocr.check.handler(() => ({ models: ['glm-ocr'] })),
    },
    settings: {
      get: guarded.settings.get.handler(() => host.settings),
      set: guarded.settings.set.handler(({ input }) => {
        const { identity = host.settings.identity, websiteStatistics = host.settings.websiteStatistics } = input;
        const bases = Object.assign({}, host.settings.bases, input.bases);
        host.settings = { ...host.settings, identity, bases, websiteStatistics };
        return host.settings;
      }),
      setKey: guarded.settings.setKey.handler(({ input }) => {
        const kept = input.key === null ? null : ('file' as const);
        host.settings = { ...host.settings, companiesHouseKey: { kept, detail: 'kept in a file' } };
        return host.settings;
      }),
    },
    fetch: {
      edgar: guarded.fetch.edgar.handler(() => job('fetch', 'Fetch from EDGAR')),
      companiesHouse: guarded.fetch.companiesHouse.handler(() => job('fetch', 'Fetch from Companies House')),
      bulk: guarded.fetch.bulk.handler(() => job('fetch', 'Fetch a bulk file')),
      status: guarded.fetch.status.handler(() => ({ perSecond: 8, waiting: 3, lastSecond: 7, pausedMs: 0 })),
    },
    websites: {
      get: guarded.websites.get.handler(({ input }) => ({ ...fakeWebsite(), companyId: input.companyId })),
      confirm: guarded.websites.confirm.handler(({ input }) => ({
        ...fakeWebsite(),
        companyId: input.companyId,
        confirmed: input.url,
      })),
    },
    surprise: {
      start: guarded.surprise.start.handler(() => job('surprise', 'Surprising numbers')),
      list: guarded.surprise.list.handler(({ input }) => fakeSurprises(input.filingId, host.looked)),
    },
    training: {
      start: guarded.training.start.handler(({ input }) => {
        const started = job('train-encoder', `Train ${input.name}`);
        host.runs = [fakeRun({ training: input.name, jobId: started.id }), ...host.runs];
        return started;
      }),
      resume: guarded.training.resume.handler(() => job('train-encoder', 'Train')),
      runs: guarded.training.runs.handler(() => host.runs),
    },
    export: {
      start: guarded.export.start.handler(() => job('export', 'Export')),
      suggestPath: guarded.export.suggestPath.handler(({ input }) => ({ path: `/corpus/exports/${input.level}.csv` })),
    },
  });
  return Object.assign(host, { client: createRouterClient(router) });
}

function companiesOf(filings: readonly FilingSummary[]) {
  return [...Map.groupBy(filings, (filing) => filing.companyId)].map(([id, own]) => ({
    id,
    name: own[0]?.company ?? '',
    cik: own[0]?.cik ?? null,
    ticker: own[0]?.ticker ?? null,
    filings: own.map(({ id: filing, form, fiscalYear, periodEnd }) => ({ id: filing, form, fiscalYear, periodEnd })),
  }));
}
