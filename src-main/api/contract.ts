/**
 * The contract: every procedure a host offers, declared once. Inputs are validated at run time (they come from outside); outputs are typed, since both
 * ends are compiled from this file. Kinds: `query` reads, `command` changes something and answers at once, `job` starts durable work and answers with the
 * job, `stream` yields until the caller stops.
 */
import {
  type ContractRouterClient,
  eventIterator,
  type InferContractRouterInputs,
  type InferContractRouterOutputs,
  oc,
  type,
} from '@orpc/contract';
import { z } from 'zod';
import { BACKBONES, type ItemSpan, NUMBER_KINDS, OCR_ENGINES, OPTIMIZERS, TRAININGS } from './types.ts';
import type {
  ChunkView,
  CompanySummary,
  CompanyWebsite,
  Comparison,
  CorpusInfo,
  FetchStatus,
  FileOutcome,
  FilingOutline,
  FilingSummary,
  FilingSurprises,
  GrowthResult,
  HostCapabilities,
  Job,
  MantissaEvent,
  NumberDetail,
  NumberPlace,
  OcrView,
  PageSize,
  ReaderBlock,
  SearchResult,
  SeriesPoint,
  SettingsView,
} from './views.ts';
import type { Doctor, EngineStatus, HeadReport, LabelSet, ModelInfo, TrainingRun } from './views-learning.ts';

export type ProcedureKind = 'query' | 'command' | 'job' | 'stream';
export interface ProcedureMeta {
  kind: ProcedureKind;
}

const procedure = oc.$meta<ProcedureMeta>({ kind: 'query' });
const query = procedure;
const command = procedure.meta({ kind: 'command' });
const job = procedure.meta({ kind: 'job' });
const stream = procedure.meta({ kind: 'stream' });

export { LOW_CONFIDENCE } from './types.ts';

const id = z.int().positive();
const jobId = z.string().min(1).max(64);
const path = z.string().min(1).max(4096);
const count = z.int().min(0);

const itemName = {
  filingId: id,
  /** "I" or "II" in a 10-Q. */
  part: z.enum(['', 'I', 'II']).default(''),
  item: z.string().regex(/^\d{1,2}(?:[A-J]|\.\d{2}|A\(T\))?$/, 'An item is called 1, 7A, 9A(T), 16B or 2.02.'),
};

/** `export`: what a row is. */
export const exportLevel = z.enum(['chunk', 'filing', 'company', 'number']);
export const exportFormat = z.enum(['csv']);

/** Value filter of a search: a value, how far from it (fraction; 0.1 is 10%), the unit and the kind. */
export const valueFilter = z.object({
  value: z.number().finite(),
  within: z.number().min(0).max(10).default(0.1),
  unit: z.string().max(32).optional(),
  kind: z.enum(NUMBER_KINDS).optional(),
});

const baseUrl = z.string().url().max(500);

/** Base addresses of the archives that are fetched from. */
export const baseUrls = z.object({
  edgar: baseUrl,
  edgarData: baseUrl,
  edgarSearch: baseUrl,
  companiesHouse: baseUrl,
  companiesHouseDocuments: baseUrl,
  companiesHouseDownloads: baseUrl,
});

const year = z.int().min(1900).max(2200);
const years = z.object({ from: year, to: year }).nullable().default(null);

export const contract = {
  app: {
    info: query.output(
      type<{
        version: string;
        corpus: CorpusInfo;
        host: HostCapabilities;
        engine: EngineStatus;
        model: ModelInfo | null;
      }>(),
    ),
    doctor: query.output(type<Doctor>()),
    events: stream.output(eventIterator(type<MantissaEvent>())),
    pickFiles: command.output(type<{ paths: string[] }>()),
    reveal: command.input(z.object({ path })).output(type<{ done: true }>()),
  },
  jobs: {
    list: query.input(z.object({ limit: count.max(500).default(50) })).output(type<Job[]>()),
    get: query.input(z.object({ id: jobId })).output(type<Job>()),
    cancel: command.input(z.object({ id: jobId })).output(type<Job>()),
    resume: job.input(z.object({ id: jobId })).output(type<Job>()),
    files: query.input(z.object({ id: jobId })).output(type<FileOutcome[]>()),
    series: query.input(z.object({ id: jobId })).output(type<SeriesPoint[]>()),
  },
  filings: {
    list: query.output(type<FilingSummary[]>()),
    companies: query.output(type<CompanySummary[]>()),
    /** Hands over the bytes of a file the host cannot reach by path (a drop in a browser); answers a path for `ingest`. */
    upload: command
      .input(z.object({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }))
      .output(type<{ path: string }>()),
    /** Files, folders, .zip and .gz; `embed` queues embedding after reading. */
    ingest: job
      .input(
        z.object({
          paths: z.array(path).min(1).max(100_000),
          embed: z.boolean().default(true),
          /** The paths together are one website: pages, folders of pages, or a web archive. */
          website: z.object({ company: z.string().min(1).max(200).optional() }).optional(),
        }),
      )
      .output(type<Job>()),
    /** Reads stored filings again from their kept originals with this version's parser: those given, or all. What was mended by hand stays. */
    reparse: job
      .input(z.object({ ids: z.array(id).min(1).max(100_000).optional(), embed: z.boolean().default(true) }))
      .output(type<Job>()),
    /** Embeds every chunk that has no vector of the current model. */
    embed: job.output(type<Job>()),
    remove: command.input(z.object({ ids: z.array(id).min(1) })).output(type<{ removed: number }>()),
  },
  settings: {
    get: query.output(type<SettingsView>()),
    /** Changes what is given and leaves the rest. */
    set: command
      .input(
        z.object({
          identity: z.object({ name: z.string().max(200), mail: z.string().max(300) }).optional(),
          bases: baseUrls.partial().optional(),
          websiteStatistics: z.boolean().optional(),
        }),
      )
      .output(type<SettingsView>()),
    /** Keeps the API key of Companies House where secrets are kept; null takes it away. It is never given back. */
    setKey: command.input(z.object({ key: z.string().max(500).nullable() })).output(type<SettingsView>()),
  },
  ocr: {
    get: query.output(type<OcrView>()),
    /** Changes what is given and leaves the rest. */
    set: command
      .input(
        z
          .object({
            engine: z.enum(OCR_ENGINES),
            /** "" for none; otherwise http:// or https://. */
            url: z.string().trim().max(500),
            model: z.string().trim().max(200),
            concurrency: z.int().min(1).max(32),
            timeoutSeconds: z.int().min(5).max(1800),
          })
          .partial(),
      )
      .output(type<OcrView>()),
    /** Keeps the endpoint's key where secrets are kept; null takes it away. It is never given back. */
    setKey: command.input(z.object({ key: z.string().max(500).nullable() })).output(type<OcrView>()),
    /** Asks the endpoint which models it has: the only time, beside reading scans, that it is contacted. */
    check: command.output(type<{ models: string[] }>()),
  },
  fetch: {
    /** Filings from EDGAR, by any of ticker, CIK and accession number, straight into the corpus. */
    edgar: job
      .input(
        z.object({
          tickers: z.array(z.string().min(1).max(20)).max(5000).default([]),
          ciks: z.array(z.string().min(1).max(20)).max(5000).default([]),
          accessions: z.array(z.string().min(1).max(30)).max(50_000).default([]),
          /** Empty for every form. */
          forms: z.array(z.string().min(1).max(20)).max(50).default(['10-K']),
          /** Years of the period that a filing reports on. */
          years,
          /** The full submission instead of the main document. */
          whole: z.boolean().default(false),
          /** All XBRL facts of the company as well. */
          facts: z.boolean().default(false),
          embed: z.boolean().default(true),
          bases: baseUrls.partial().default({}),
        }),
      )
      .output(type<Job>()),
    /** Documents of companies from Companies House, by company number; needs the API key. */
    companiesHouse: job
      .input(
        z.object({
          numbers: z.array(z.string().min(1).max(20)).min(1).max(5000),
          /** Kinds of document in the words of the filing history; empty for all. */
          categories: z
            .array(z.string().regex(/^[a-z-]{1,60}$/))
            .max(30)
            .default(['accounts']),
          /** Years in which the accounts end. */
          years,
          form: z.enum(['any', 'xhtml', 'pdf']).default('any'),
          embed: z.boolean().default(true),
          bases: baseUrls.partial().default({}),
        }),
      )
      .output(type<Job>()),
    /** A bulk file of all accounts filed on a day ("2024-03-05") or in a month ("2024-03"), kept on disk and then read. */
    bulk: job
      .input(
        z.object({
          period: z.string().min(7).max(10),
          read: z.boolean().default(true),
          embed: z.boolean().default(false),
          bases: baseUrls.partial().default({}),
        }),
      )
      .output(type<Job>()),
    status: query.output(type<FetchStatus>()),
  },
  websites: {
    /** The website of a company: what was confirmed, what was read, and a ranked guess from its filings. */
    get: query.input(z.object({ companyId: id })).output(type<CompanyWebsite>()),
    /** The analyst's word on it: an address, "" for "it has none", null to take it back. */
    confirm: command
      .input(z.object({ companyId: id, url: z.string().max(2000).nullable() }))
      .output(type<CompanyWebsite>()),
  },
  reader: {
    outline: query.input(z.object({ filingId: id })).output(type<FilingOutline>()),
    blocks: query
      .input(z.object({ filingId: id, from: count, limit: count.max(500).default(60) }))
      .output(type<ReaderBlock[]>()),
    /** Position of the block that holds an offset of the clean Markdown. */
    locate: query.input(z.object({ filingId: id, offset: count })).output(type<{ block: number }>()),
    number: query.input(z.object({ numberId: id })).output(type<NumberDetail>()),
    /** Pages of an original that has some (a PDF, a scan); their pictures are at /originals/ID/pages/N. */
    pages: query.input(z.object({ filingId: id })).output(type<PageSize[]>()),
    /** Where a number stands on its page; null where that cannot be told. */
    place: query.input(z.object({ numberId: id })).output(type<NumberPlace | null>()),
    chunk: query.input(z.object({ filingId: id, index: count })).output(type<ChunkView>()),
    chunkAt: query.input(z.object({ filingId: id, offset: count })).output(type<ChunkView>()),
  },
  /** Items mended by hand; each answers the filing's items as they are then. */
  items: {
    /** The item begins at an offset of the clean Markdown, whatever was read; it is added where it was not found. */
    set: command.input(z.object({ ...itemName, start: count })).output(type<ItemSpan[]>()),
    /** There is no such item. */
    remove: command.input(z.object(itemName)).output(type<ItemSpan[]>()),
    /** Back to what was read. */
    restore: command.input(z.object({ filingId: id })).output(type<ItemSpan[]>()),
  },
  surprise: {
    /** Hides every number of a filing and compares what the model in use expected. */
    start: job.input(z.object({ filingId: id })).output(type<Job>()),
    /** What is known of a filing's numbers by the model in use, the most surprising first. */
    list: query
      .input(z.object({ filingId: id, limit: count.max(100_000).default(100_000) }))
      .output(type<FilingSurprises>()),
  },
  search: {
    query: query
      .input(
        z.object({
          text: z.string().max(2000).default(''),
          number: valueFilter.optional(),
          companyId: id.optional(),
          filingId: id.optional(),
          limit: z.int().min(1).max(200).default(20),
        }),
      )
      .output(type<SearchResult>()),
  },
  compare: {
    /** Two to eight filings side by side; the first is the reference. */
    filings: query.input(z.object({ filingIds: z.array(id).min(2).max(8) })).output(type<Comparison>()),
    /** Growth of a company by every figure that two of its filings report, in either order. */
    growth: query.input(z.object({ filingIds: z.tuple([id, id]) })).output(type<GrowthResult>()),
  },
  labels: {
    list: query.output(type<LabelSet[]>()),
    /** CSV with a header: a company key (cik, ticker or company), optionally year or fiscal_year, and one numeric column. */
    import: command
      .input(
        z.object({
          name: z.string().min(1).max(120),
          csv: z.string().min(1).max(50_000_000),
          target: z.string().max(120).optional(),
        }),
      )
      .output(type<LabelSet>()),
    remove: command.input(z.object({ id })).output(type<{ removed: number }>()),
  },
  heads: {
    train: job
      .input(
        z.object({ labelSetId: id, testShare: z.number().min(0.1).max(0.5).default(0.3), seed: z.int().default(1) }),
      )
      .output(type<Job>()),
    list: query.output(type<HeadReport[]>()),
    get: query.input(z.object({ id })).output(type<HeadReport>()),
    /** Predictions of every filing, label or none. */
    predict: query
      .input(z.object({ id, method: z.enum(['ridge', 'mlp']).default('ridge') }))
      .output(type<{ filingId: number; company: string; period: string | null; predicted: number }[]>()),
  },
  /** Training the encoder itself. */
  training: {
    start: job
      .input(
        z.object({
          name: z.enum(TRAININGS),
          steps: z.int().min(1).max(10_000_000).optional(),
          seed: z.int().optional(),
          /** Batches that make one update together. */
          accumulate: z.int().min(1).max(1000).optional(),
          /** Validations (every 100 steps) without a new best on companies held out, after which it ends with the best weights; 0 never. */
          patience: z.int().min(0).max(1000).optional(),
          backbone: z.enum(BACKBONES).optional(),
          /** Of the low-rank backbone. */
          rank: z.int().min(1).max(512).optional(),
          optimizer: z.enum(OPTIMIZERS).optional(),
          learningRate: z.number().positive().max(1).optional(),
        }),
      )
      .output(type<Job>()),
    /** Goes on with a run that was cancelled or interrupted, by its name. */
    resume: job.input(z.object({ run: z.string().min(1).max(200) })).output(type<Job>()),
    /** Every run, the newest first. */
    runs: query.output(type<TrainingRun[]>()),
  },
  models: {
    list: query.output(type<ModelInfo[]>()),
    use: command.input(z.object({ id: z.string().min(1).max(200) })).output(type<ModelInfo>()),
    /** Vectors of the texts, [n, dimension] row-major. `plain`: the backbone alone, numbers as text. */
    embed: query
      .input(
        z.object({ texts: z.array(z.string().max(100_000)).min(1).max(10_000), plain: z.boolean().default(false) }),
      )
      .output(type<{ dimension: number; vectors: Float32Array }>()),
    /** What stands at each [MASK]. `plain`: the backbone's guess, numbers as text. */
    fill: query
      .input(
        z.object({
          text: z.string().min(1).max(10_000),
          candidates: z.int().min(1).max(50).default(5),
          plain: z.boolean().default(false),
        }),
      )
      .output(
        type<{
          masks: {
            value: number;
            low: number;
            high: number;
            candidates: ({ value: number; probability: number } | { text: string; probability: number })[];
          }[];
        }>(),
      ),
  },
  export: {
    start: job
      .input(
        z.object({ level: exportLevel, format: exportFormat.default('csv'), path, excel: z.boolean().default(false) }),
      )
      .output(type<Job>()),
    /** A path in the corpus's own exports folder, for hosts without a save dialog. */
    suggestPath: query
      .input(z.object({ level: exportLevel, format: exportFormat.default('csv') }))
      .output(type<{ path: string }>()),
  },
};

export type Contract = typeof contract;
export type Client = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
