/** What contract calls answer: plain views of the corpus, made for a screen or a script. Types in `types.ts` are the domain; these are its faces. */
import type { ErrorInfo } from './errors.ts';
import type {
  Block,
  Chunk,
  Fact,
  FilingDocument,
  FilingFormat,
  FilingMeta,
  ItemSpan,
  JobKind,
  JobState,
  NumberKind,
  NumberRecord,
  OcrSettings,
  TableGrid,
  TokenView,
  WebsiteStatistics,
} from './types.ts';
import type { EngineStatus } from './views-learning.ts';

// ---------------------------------------------------------------- jobs

/** A job, sent whole in every event: replace by id. */
export interface Job {
  id: string;
  kind: JobKind;
  title: string;
  state: JobState;
  /** What it is doing now, e.g. "embedding". */
  step: string | null;
  done: number;
  total: number | null;
  message: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  error: ErrorInfo | null;
  /** True for an interrupted, failed or cancelled job that can go on where it stopped. */
  resumable: boolean;
  /** Set when done: what the kind of job produced (export path, head id, ...). */
  result: Record<string, unknown> | null;
}

/** One file of an ingest job and what became of it. */
export interface FileOutcome {
  jobId: string;
  path: string;
  name: string;
  state: 'queued' | 'reading' | 'done' | 'duplicate' | 'failed';
  filingId: number | null;
  error: ErrorInfo | null;
  warnings: string[];
  milliseconds: number | null;
}

/** One point of a series a job records (loss curves and the like). */
export interface SeriesPoint {
  name: string;
  step: number;
  value: number;
}

// ---------------------------------------------------------------- library and reader

export interface FilingSummary extends FilingMeta {
  id: number;
  companyId: number;
  name: string;
  format: FilingFormat;
  bytes: number;
  sha256: string;
  characters: number;
  items: number;
  tables: number;
  numbers: number;
  facts: number;
  chunks: number;
  /** Chunks that have a vector of the current model. */
  embedded: number;
  warnings: string[];
  /** Items whose confidence is below `LOW_CONFIDENCE`. */
  lowConfidence: number;
  addedAt: string;
  /** The filing of the same company, form and period that this one amends; null for an original, and where it is not in the corpus. */
  amends: number | null;
  /** The latest filing that amends this one. */
  amendedBy: number | null;
}

export interface CompanySummary {
  id: number;
  name: string;
  cik: string | null;
  ticker: string | null;
  filings: { id: number; form: string | null; fiscalYear: number | null; periodEnd: string | null }[];
}

/** The filing's frame: everything but its text. Blocks come in pages through `reader.blocks`. */
export interface FilingOutline {
  filing: FilingSummary;
  items: ItemSpan[];
  /** What the submission held, in its order; empty for a file that is one document. Those read as part of the filing have their range. */
  documents: FilingDocument[];
  blockCount: number;
}

export interface ReaderBlock extends Block {
  /** Position in the filing, from 0. */
  index: number;
  /** The block's clean Markdown (empty for tables, which come as a grid). */
  text: string;
  item: string | null;
  grid: TableGrid | null;
  /** Numbers that stand in the block; offsets are the filing's. */
  numbers: ReaderNumber[];
}

export interface ReaderNumber extends NumberRecord {
  id: number;
}

/** A page of an original, in points (1/72 inch). */
export interface PageSize {
  width: number;
  height: number;
}

/** Where a number stands on a page of the original: points from the upper left corner, y down. */
export interface NumberPlace {
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** False where only the part of the page is known in which it stands. */
  exact: boolean;
}

export interface NumberDetail {
  number: ReaderNumber;
  fact: Fact | null;
  /** The chunk that holds it. */
  chunk: number | null;
}

/** A number and what the model expected in its place. */
export interface NumberSurprise {
  numberId: number;
  start: number;
  item: string | null;
  raw: string;
  value: number;
  kind: NumberKind;
  unit: string | null;
  expected: number;
  /** 80 % interval of what was expected. */
  low: number;
  high: number;
  /** How unlikely the number is to the model, sign included, nats. */
  excess: number;
  /** What the list is ordered by, nats: the excess less half of how unsure the model was. */
  surprise: number;
  /** How the model derives the expected value from other numbers on view. */
  derivation: string | null;
  /** The label of its table row, or what is said around it. */
  context: string;
}

export interface FilingSurprises {
  filingId: number;
  modelId: string | null;
  /** Numbers that could be hidden, and how many the model in use has looked at. */
  total: number;
  done: number;
  /**
   * Amounts that were not hidden or are not listed: dashes and words, which are text to the model; what numbers or names something (exhibits, notes, indexes); and
   * what is the difference or change of its neighbours in the row.
   */
  leftOut: { text: number; references: number; explained: number };
  /** The model has looked at all it could. */
  complete: boolean;
  /** Rows that another model left: look again. */
  stale: number;
  /** The most surprising first. */
  numbers: NumberSurprise[];
}

export interface ChunkView {
  filingId: number;
  chunk: Chunk;
  tokens: TokenView[];
  embedded: boolean;
  /** Size of the magnitude window of the model: bins, min and max exponent. */
  window: { bins: number; min: number; max: number };
}

// ---------------------------------------------------------------- settings, fetching, websites

export interface BaseUrls {
  /** Archives and tickers. */
  edgar: string;
  /** Submissions and facts. */
  edgarData: string;
  edgarSearch: string;
  companiesHouse: string;
  companiesHouseDocuments: string;
  companiesHouseDownloads: string;
}

export interface SettingsView {
  /** Who asks, as the SEC wants it said; null until it has been given. */
  identity: { name: string; mail: string } | null;
  bases: BaseUrls;
  defaultBases: BaseUrls;
  /** Where the API key of Companies House is kept; null when there is none. `detail` says it in words. */
  companiesHouseKey: { kept: 'secret store' | 'file' | null; detail: string };
  /** Figures of a company's website are appended to its filings' text when embedding. */
  websiteStatistics: boolean;
}

/** How scans are read, and what of it the environment (MANTISSA_OCR_...) has set for this run. */
export interface OcrView extends OcrSettings {
  /** Where the endpoint's key is kept; null when there is none. `detail` says it in words. */
  key: { kept: 'secret store' | 'file' | 'environment' | null; detail: string };
  fromEnvironment: (keyof OcrSettings | 'key')[];
}

/** The queue that every request goes through. */
export interface FetchStatus {
  perSecond: number;
  waiting: number;
  /** Requests within the last second. */
  lastSecond: number;
  /** Milliseconds until a pause that a server asked for is over; 0 when there is none. */
  pausedMs: number;
}

export interface WebsiteCandidate {
  /** "https://www.example.com" */
  url: string;
  host: string;
  /** 0..1, the more the surer. */
  score: number;
  /** Plain sentences, the weightiest first. */
  reasons: string[];
}

export interface CompanyWebsite {
  companyId: number;
  /** The analyst's word: an address, or "" for none. Null: not said yet. */
  confirmed: string | null;
  /** A ranked guess from the company's own filings. */
  candidates: WebsiteCandidate[];
  /** Websites read into the corpus, the newest first. */
  read: { filingId: number; host: string | null; statistics: WebsiteStatistics }[];
}

// ---------------------------------------------------------------- search

export interface SearchHit {
  filing: number;
  company: string;
  form: string | null;
  period: string | null;
  item: string | null;
  page: number | null;
  chunk: number;
  start: number;
  end: number;
  text: string;
  /** Ranges inside `text` that matched a word or a value. */
  marks: { start: number; end: number; by: 'keyword' | 'value' }[];
  score: number;
  /** Which side matched: rank (from 1) of keyword and meaning, the number that matched by value. */
  matched: { keyword: number | null; meaning: number | null; value: { raw: string; value: number } | null };
}

export interface SearchResult {
  hits: SearchHit[];
  milliseconds: number;
  /** Why a side did not take part, e.g. "Meaning is off: no model is loaded." */
  notes: string[];
}

// ---------------------------------------------------------------- compare

export interface CompareColumn {
  companyId: number;
  company: string;
  filingId: number;
  form: string | null;
  period: string | null;
}

export interface CompareFactRow {
  /** Standard name of the figure, e.g. "Revenue". */
  label: string;
  concept: string | null;
  unit: string | null;
  /** One per column; null when the filing does not give it. */
  cells: ({ value: number; raw: string; numberId: number | null; previous: number | null } | null)[];
}

export interface CompareItemRow {
  item: string;
  title: string;
  /** Characters of the item in each column. */
  lengths: (number | null)[];
  /** Cosine of the items' mean vectors, column i against column 0. */
  similarity: (number | null)[];
  /** Passages of column i (i > 0) that are farthest from anything in column 0's item. */
  distinct: { column: number; chunk: number; text: string; similarity: number }[];
}

/** A figure that two filings of a company report. */
export interface GrowthMetric {
  /** Without prefix: "TurnoverRevenue". */
  concept: string;
  family: string;
  weight: number;
  unit: string;
  early: number;
  late: number;
  /** ln(late / early), clipped to +-3. */
  logRatio: number;
  clipped: boolean;
  /** Its part of `logGrowth`. */
  contribution: number;
}

export interface Growth {
  /** ISO dates at which the two periods end. */
  from: string;
  to: string;
  years: number;
  /** Weighted mean of the log ratios, per year. */
  logGrowth: number;
  /** The same with equal weights. */
  unweighted: number;
  /** e^logGrowth - 1: 0.05 is 5% a year. */
  rate: number;
  /** The one that counts most first. */
  metrics: GrowthMetric[];
}

export interface GrowthResult {
  company: string;
  growth: Growth | null;
  /** Why there is none. */
  reason: string | null;
}

export interface Comparison {
  columns: CompareColumn[];
  facts: CompareFactRow[];
  items: CompareItemRow[];
  /** Cosine of the filings' mean vectors against column 0. */
  similarity: (number | null)[];
  notes: string[];
}

// ---------------------------------------------------------------- host and corpus

/** What this host can do beyond the contract; a missing capability hides its button. */
export interface HostCapabilities {
  name: 'electron' | 'loopback' | 'cli' | 'in-process';
  pickFiles: boolean;
  reveal: boolean;
  saveAs: boolean;
}

export interface CorpusInfo {
  path: string;
  version: number;
  bytes: number;
  companies: number;
  filings: number;
  chunks: number;
  numbers: number;
  embeddings: number;
  modelId: string | null;
}

// ---------------------------------------------------------------- events

export type MantissaEvent =
  | { type: 'job'; job: Job }
  | { type: 'file'; file: FileOutcome }
  | { type: 'series'; jobId: string; points: SeriesPoint[] }
  | { type: 'corpus'; changed: ('filings' | 'embeddings' | 'labels' | 'heads' | 'models' | 'surprises' | 'runs')[] }
  | { type: 'engine'; status: EngineStatus };
