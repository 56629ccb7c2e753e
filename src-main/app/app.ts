/** Composes the layers into a running Mantissa on one corpus, and takes them apart again in order. */
import { join } from 'node:path';
import type { Client } from '../api/contract.ts';
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { CorpusInfo, HostCapabilities } from '../api/views.ts';
import { type Corpus, openCorpus } from '../corpus/index.ts';
import { createEngineClient, type EngineClient, fastestProducts, type Products } from '../engine/client.ts';
import { doctor } from '../engine/doctor.ts';
import type { SpawnEngine } from '../engine/spawn.ts';
import { createSecrets, type Secrets } from '../fetch/secrets.ts';
import { createPageViewer } from '../ingest/pages/viewer.ts';
import { createParserPool } from '../ingest/pool.ts';
import { createCompare } from '../services/compare.ts';
import { createEmbedding } from '../services/embedding.ts';
import { createExport } from '../services/export.ts';
import { createFetching } from '../services/fetching.ts';
import { createFilings } from '../services/filings.ts';
import { refreshStale } from '../services/filings-reparse.ts';
import { createHeads } from '../services/heads.ts';
import { createItems } from '../services/items.ts';
import { createJobs } from '../services/jobs.ts';
import { createLabels } from '../services/labels.ts';
import { createModels, type Models } from '../services/models.ts';
import { createOcrService, readingScans } from '../services/ocr.ts';
import { createOriginal, type ShowOriginal } from '../services/original.ts';
import { createPages, type ShowPage } from '../services/pages.ts';
import { createReading } from '../services/reading.ts';
import { createSearch } from '../services/search.ts';
import { createSettings } from '../services/settings.ts';
import { createSurprise } from '../services/surprise.ts';
import { createTraining } from '../services/training.ts';
import { createWebsites } from '../services/websites.ts';
import { tagText } from '../text/tag.ts';
import { type AppRouter, createDispatch } from './dispatch.ts';
import { createEventHub, type EventHub } from './events.ts';
import { type Log, openLog } from './log.ts';
import { dataFolder, version } from './paths.ts';

export { type EngineProcess, forEachLine, type SpawnEngine } from '../engine/spawn.ts';

/** What a host can do beyond the contract. */
export interface HostActions {
  readonly capabilities: HostCapabilities;
  /** Asks the analyst for files; answers their paths, none when the dialog was dismissed. */
  readonly pickFiles?: () => Promise<string[]>;
  /** Shows a file in the system's file manager. */
  readonly reveal?: (path: string) => Promise<void>;
}

/** A running Mantissa on one corpus, whatever host it serves. */
export interface App {
  /** For hosts that put a transport in front. */
  readonly router: AppRouter;
  /** For hosts in this process. */
  readonly client: Client;
  /** For what computes beside the contract: importing a model, benchmarks. */
  readonly engine: Pick<EngineClient, 'run'>;
  /** Originals of filings, for hosts that show them: as a harmless HTML document, and page by page. */
  readonly originals: Originals;
  readonly log: Log;
  /** Stops jobs (they become `interrupted` and can resume), the engine and every event stream, then closes the corpus. */
  close(): Promise<void>;
}

export interface Originals {
  readonly document: ShowOriginal;
  readonly page: ShowPage;
}

export interface AppOptions {
  /** The corpus folder; made when it is missing. */
  corpusDir: string;
  /** Folder of the models that ship with the project. */
  modelsDir: string;
  host: HostActions;
  /** A model for this run alone, by id or folder. */
  model?: string | undefined;
  /** Opens the corpus for reading only when another process has it open for writing. */
  mayRead?: boolean;
  /** How the engine process is started; Node's child process by default. */
  spawnEngine?: SpawnEngine | undefined;
  /** How the processor multiplies matrices: the fastest way it has when left out. */
  products?: Products | undefined;
  /** Where API keys are kept: the system's secret store, by default, or a file in the analyst's data folder. */
  secrets?: Secrets | undefined;
  /** Sees each line of the log as it is written. */
  echo?: ((line: string) => void) | undefined;
}

function open(dir: string, mayRead: boolean): Corpus {
  try {
    return openCorpus(dir);
  } catch (error) {
    if (!mayRead || !(error instanceof AppError) || error.code !== 'corpus_locked') throw error;
    return openCorpus(dir, { mode: 'read' });
  }
}

function corpusInfo(corpus: Corpus, model: { id: string; hash: string } | null): CorpusInfo {
  const { read } = corpus;
  return {
    ...corpus.info(),
    companies: read.companies.count(),
    filings: read.filings.count(),
    chunks: read.chunks.count(),
    numbers: read.numbers.count(),
    embeddings: model === null ? 0 : read.embeddings.count(model.hash),
    modelId: model?.id ?? null,
  };
}

interface AppParts {
  corpus: Corpus;
  engine: EngineClient;
  events: EventHub;
  models: Models;
  options: AppOptions;
}

/** The contract's `app` group: what concerns the program as a whole. */
function appHandlers({ corpus, engine, events, models, options }: AppParts): Handlers['app'] {
  const { host, spawnEngine } = options;
  return {
    info: async () => {
      const model = await models.current();
      const { capabilities } = host;
      return {
        version: version(),
        corpus: corpusInfo(corpus, model),
        host: capabilities,
        engine: engine.status(),
        model,
      };
    },
    doctor: () => doctor(spawnEngine === undefined ? {} : { spawn: spawnEngine }),
    events: (_input, { signal }) => events.subscribe(signal),
    pickFiles: async () => {
      if (!host.pickFiles)
        throw new AppError('bad_request', 'This host has no file dialog. Drop the files into the window instead.');
      return { paths: await host.pickFiles() };
    },
    reveal: async ({ path }) => {
      if (!host.reveal) throw new AppError('bad_request', `This host cannot show files. The file is ${path}.`);
      await host.reveal(path);
      return { done: true };
    },
  };
}

/**
 * Opens the corpus and everything on top of it. Nothing heavy starts before it is needed: the engine process and the parsers come with the first job.
 * @throws {AppError} `corpus_locked`, `corpus_newer`, `disk`
 */
export async function createApp(options: AppOptions): Promise<App> {
  const corpus = open(options.corpusDir, options.mayRead === true);
  const log = openLog(corpus.paths.logs, options.echo);
  const events = createEventHub();
  const { publish } = events;
  const engine = createEngineClient({
    spawn: options.spawnEngine,
    products: options.products ?? fastestProducts(),
    log: (line) => log.write('info', `engine: ${line}`),
  });
  engine.onStatus((status) => publish({ type: 'engine', status }));
  const secrets = options.secrets ?? createSecrets(join(dataFolder(), 'secrets.json'));
  const pool = createParserPool();
  const viewer = createPageViewer();
  const pages = createPages({ corpus, viewer });
  const ocr = createOcrService({ corpus, secrets, parsers: pool.size });
  const parser = readingScans(pool, ocr);
  const jobs = await createJobs({ corpus, publish, log });
  const models = createModels({
    corpus,
    engine,
    shipped: options.modelsDir,
    preferred: options.model,
    tag: tagText,
    publish,
  });
  const websites = createWebsites({
    corpus,
    models,
    tag: tagText,
    enabled: () => settings.websiteStatistics(),
    publish,
  });
  const settings = createSettings({
    corpus,
    secrets,
    publish,
    statisticsSwitched: websites.sync,
  });
  const refresh: Parameters<typeof createEmbedding>[0]['refresh'] = async (context) => {
    await refreshStale({ corpus, parser, models, log }, context);
    await websites.sync();
  };
  const embedding = createEmbedding({ corpus, jobs, engine, models, publish, refresh });
  const labels = createLabels({ corpus, publish });
  const handlers: Handlers = {
    app: appHandlers({ corpus, engine, events, models, options }),
    jobs: jobs.handlers,
    filings: createFilings({ corpus, parser, models, log, jobs, embedding, publish }),
    settings: settings.handlers,
    ocr: ocr.handlers,
    fetch: createFetching({ corpus, parser, models, log, jobs, embedding, settings, publish }),
    websites: websites.handlers,
    reader: { ...createReading({ corpus, models }), ...pages.handlers },
    items: createItems({ corpus, parser, models, publish }),
    search: createSearch({ corpus, models, engine }),
    compare: createCompare({ corpus, models }),
    labels: labels.handlers,
    training: createTraining({ corpus, engine, models, jobs, publish }),
    surprise: createSurprise({ corpus, engine, models, jobs, publish }),
    heads: createHeads({ corpus, models, engine, jobs, labels, publish }).handlers,
    models: models.handlers,
    export: createExport({ corpus, models, jobs, version: version() }).handlers,
  };
  const originals = { document: createOriginal({ corpus, parser }), page: pages.picture };
  const { router, client } = createDispatch(handlers, log);

  let closing: Promise<void> | undefined;
  const close = async () => {
    await jobs.close();
    await Promise.all([parser.close(), viewer.close(), engine.close()]);
    events.close();
    await corpus.close();
  };
  return { router, client, engine, originals, log, close: () => (closing ??= close()) };
}
