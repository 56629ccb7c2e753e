/**
 * Plain data that crosses layers. No behaviour, no Node, DOM or tfjs import.
 * Offsets are UTF-16 code-unit offsets into `ParsedFiling.text` (the clean Markdown) unless said otherwise; ranges are half-open.
 */

// ---------------------------------------------------------------- numbers

export const NUMBER_KINDS = [
  'money',
  'percent',
  'per_share',
  'count',
  'ratio',
  'bps',
  'year',
  'date',
  'reference', // Note 7, Item 1A, page 12
  'identifier', // phone, zip, CIK, file number
  'other',
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** The kinds that enter the encoder through the number path; the others stay text. */
export const NUMBER_PATH_KINDS: readonly NumberKind[] = ['money', 'percent', 'per_share', 'count', 'ratio', 'bps'];

/** Where a number's scale was read. */
export type ScaleSource = 'none' | 'word' | 'heading' | 'column' | 'row' | 'symbol' | 'ixbrl';

/** A number found in a filing. */
export interface NumberRecord {
  /** The surface form, with brackets, currency and percent signs, e.g. "$ (1,234)". */
  raw: string;
  /** sign x digits x 10^scale, in `unit`; percent stays in percent (12.5% is 12.5). NaN never occurs; a nil dash is `null`. */
  value: number | null;
  sign: -1 | 0 | 1;
  /** Power of ten that was applied to the digits (6 for "in millions"). */
  scale: number;
  scaleSource: ScaleSource;
  /** The words the scale was read from, e.g. "(in millions, except per share data)". */
  scaleText?: string;
  /** ISO currency code, "percent", "shares", "USD/share", "pure", "bps", ... or null when unknown. */
  unit: string | null;
  kind: NumberKind;
  /** What period or instant the number speaks of, as far as the column or sentence says: "2023", "2023-12-31", "2022-10-01/2023-09-30". */
  period: string | null;
  /** Range of `raw` in the clean Markdown. */
  start: number;
  end: number;
  /** Range of the digits alone ("1,234.5"), inside [start, end). */
  digitsStart: number;
  digitsEnd: number;
  /** [table, row, column] into `ParsedFiling.tables` when the number stands in a data table. */
  table?: [number, number, number];
  /** XBRL concept ("us-gaap:Revenues") when the number is tagged. */
  concept?: string;
  /** Index into `ParsedFiling.facts` when the number is tagged. */
  fact?: number;
  /** Further facts on the same digits: this year's and last year's share capital in one figure. */
  alsoFacts?: number[];
}

/** An XBRL fact. */
export interface Fact {
  /** As the document writes it, with its prefix. */
  concept: string;
  contextRef: string;
  /** Decimal string for numeric facts, text otherwise, null when nil. */
  value: string | null;
  numeric: boolean;
  /** "USD", "USD/shares", "shares", "pure", ...; null for non-numeric facts. */
  unit: string | null;
  instant?: string;
  start?: string;
  end?: string;
  /** axis QName -> member QName (or typed value). */
  dimensions: Record<string, string>;
  raw: string;
  scale: number;
  sign: -1 | 1;
  hidden: boolean;
  /** To how many places the filer vouches for the value: "-6", "INF". */
  decimals?: string;
  /** Name of the output document it belongs to, where it is not the default one. */
  target?: string;
}

// ---------------------------------------------------------------- a parsed filing

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'table';

export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
  /** 1..6 for headings. */
  level?: number;
  /** Index into `tables` for kind 'table'. */
  table?: number;
  /** 1-based page in the source when it marks pages. */
  page?: number;
  /** How surely its text was read, 0..1, where it was recognised from a picture; a table has a confidence of its own. */
  confidence?: number;
}

/** A total of a table, compared with the rows it sums. */
export interface TotalCheck {
  row: number;
  column: number;
  /** What the rows add up to, in the unit of the total's own value. */
  sum: number;
  /** False: the figures do not add up, or one was misread. */
  ok: boolean;
}

export interface TableGrid {
  /** Row-major cells; null is a place covered by a neighbour's row or column span. */
  grid: (string | null)[][];
  headerRows: number;
  /** Unit of the table at large, when a caption or heading gives one. */
  unit: string | null;
  /** Power of ten of the table at large (6 for "in millions"); 0 when none is said. */
  scale: number;
  scaleText?: string;
  /** Period of each column as far as the header says, same length as a row. */
  columnPeriods: (string | null)[];
  /** Item it stands in. */
  item?: string;
  /** Totals that could be checked; absent where there are none. */
  totals?: TotalCheck[];
  /** A page footer set as a table: kept so that no cell is lost, but not part of the text (start = end). These come last in `tables`. */
  furniture?: true;
  /** 1-based page in the source, when it marks pages. */
  page?: number;
  /** How sure its rows and columns are, 0..1, where they were found by geometry (PDF, scans, positioned HTML) and not by markup. */
  confidence?: number;
  /** Place on its page in points, y down: [x, y, width, height]; with `confidence`. */
  box?: [number, number, number, number];
  start: number;
  end: number;
}

/** Items, tables and recognised text below this confidence are marked "check this". */
export const LOW_CONFIDENCE = 0.8;

export interface ItemSpan {
  /** "1", "1A", ... "16" ("2.02" of an 8-K, "16A" of a 20-F); for combined items the first, the others in `also`. */
  item: string;
  /** "I" or "II" in a 10-Q, whose two parts number their items alike; absent in other forms. */
  part?: string;
  also?: string[];
  title: string;
  start: number;
  end: number;
  characters: number;
  /** Further ranges that hold parts of the item, where the filing's own index names several; in the order of the text. */
  more?: { start: number; end: number }[];
  /** 0..1; `reason` says why. */
  confidence: number;
  reason: string;
}

export interface FilingMeta {
  company: string | null;
  cik: string | null;
  /** Number in the register of Companies House, eight characters, leading zeros kept; for British accounts. */
  companyNumber?: string | null;
  /** British accounts: whether the company was dormant, where they say. */
  dormant?: boolean | null;
  ticker: string | null;
  form: string | null;
  /** ISO date of the balance sheet or fiscal year end. */
  periodEnd: string | null;
  fiscalYear: number | null;
  filed: string | null;
  accession: string | null;
}

export type FilingFormat = 'html' | 'ixbrl' | 'xbrl' | 'text' | 'submission' | 'pdf' | 'website';

/** What was measured on the pages of a website before anything was left out. */
export interface WebsiteStatistics {
  /** Pages that were found, and those whose text was kept. */
  pages: number;
  pagesKept: number;
  /** Pages left out by their address (legal, privacy, log-in ...), because they say too little for their length, and because nothing of their own was on them. */
  dropped: { address: number; density: number; empty: number };
  /** Sums over all pages. */
  words: number;
  characters: number;
  htmlBytes: number;
  links: number;
  externalLinks: number;
  images: number;
  scripts: number;
  headings: number;
  forms: number;
  tables: number;
  /** Visible characters by bytes of HTML, over all pages. */
  textToHtml: number;
  /** Words that remained after headers, footers and left-out pages. */
  wordsKept: number;
}

/** A document of an EDGAR submission. Those read as part of the filing (the main one, the annual report in EX-13) have their range in the text. */
export interface FilingDocument {
  type: string;
  sequence: number | null;
  filename: string | null;
  description: string | null;
  /** Size of its content as it stands in the submission; pictures and PDFs are encoded there, a third larger than they are. */
  bytes?: number;
  start?: number;
  end?: number;
}

export interface ParsedFiling {
  format: FilingFormat;
  /** For a website: its host, and what was measured on it. */
  website?: {
    host: string | null;
    /** True when the company's name was given with the pages, and not read from them. */
    named: boolean;
    statistics: WebsiteStatistics;
  };
  meta: FilingMeta;
  /** Clean Markdown; every offset of this filing points into it. */
  text: string;
  blocks: Block[];
  tables: TableGrid[];
  items: ItemSpan[];
  numbers: NumberRecord[];
  facts: Fact[];
  /** The documents of a full submission, in its order. */
  documents?: FilingDocument[];
  /** Plain sentences about what was odd: "The file ends in the middle of a table." */
  warnings: string[];
  /** Version of the parser that made this (api/versions.ts). */
  parserVersion: number;
}

// ---------------------------------------------------------------- scans

export const OCR_ENGINES = ['tesseract', 'vision', 'off'] as const;
export type OcrEngineName = (typeof OCR_ENGINES)[number];

/** How scans are read. The key is kept apart (it is a secret). */
export interface OcrSettings {
  /** `tesseract` is built in; `vision` is an OpenAI-compatible endpoint with a vision model; `off` refuses scans. */
  engine: OcrEngineName;
  /** Base address of the endpoint, with or without /v1. */
  url: string;
  model: string;
  /** Requests under way at a time. */
  concurrency: number;
  /** Longest wait for one answer. */
  timeoutSeconds: number;
}

// ---------------------------------------------------------------- what the encoder reads

/**
 * Text in which some spans are numbers. A span covers the digits alone ("1,234.5"): sign, brackets, currency, percent and unit words stay text
 * around it. `value` is the signed value after unit and scale folding. In table text cells are delimited by TAB, rows by LF, between
 * TABLE_START and TABLE_END.
 */
export interface TaggedText {
  text: string;
  numbers: TaggedNumber[];
}

export interface TaggedNumber {
  start: number;
  end: number;
  value: number;
  kind?: NumberKind;
  /** The encoder sees the masked-number row instead of the value. */
  masked?: boolean;
}

/** What a text writes for a masked token or number, whatever the vocabulary calls it. */
export const MASK_TEXT = '[MASK]';

/** Private-use characters that delimit a table inside TaggedText; the tokenizer gives each a token of its own. */
export const TABLE_START = '\uE000';
export const TABLE_END = '\uE001';

export interface Chunk {
  /** Position within the filing, from 0. */
  index: number;
  item: string | null;
  /** Range of the clean Markdown it covers. */
  start: number;
  end: number;
  page: number | null;
  tokens: number;
  tagged: TaggedText;
}

/** How a number enters the encoder: interpolation of the two nearest magnitude bins. */
export interface BinWeights {
  /** log10 of |value|, clamped to the window. */
  log10: number;
  lower: number;
  upper: number;
  weightLower: number;
  weightUpper: number;
}

/** One token of a chunk as the encoder sees it. `start`/`end` point into the chunk's tagged text. */
export interface TokenView {
  id: number;
  text: string;
  start: number;
  end: number;
  number?: { value: number; kind: NumberKind | null; bins: BinWeights };
}

// ---------------------------------------------------------------- jobs

export const JOB_STATES = ['queued', 'running', 'cancelling', 'cancelled', 'interrupted', 'failed', 'done'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_KINDS = [
  'ingest',
  'reparse',
  'embed',
  'export',
  'train-head',
  'fetch',
  'surprise',
  'train-encoder',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** `numeracy`: generated arithmetic and statements with values, with the sense of the filings kept. `mlm`: masked words and numbers of the filings. */
export const TRAININGS = ['numeracy', 'mlm'] as const;
export type Training = (typeof TRAININGS)[number];

/** What of the encoder's layers learns: all; nothing (number path and heads alone); a low-rank addition to each matrix. */
export const BACKBONES = ['full', 'frozen', 'low-rank'] as const;
export const OPTIMIZERS = ['adamw', 'muon'] as const;

// ---------------------------------------------------------------- engine

export const BACKENDS = ['tensorflow-gpu', 'webgpu', 'tensorflow', 'wasm'] as const;
export type BackendName = (typeof BACKENDS)[number];

export interface BackendReport {
  name: BackendName;
  available: boolean;
  /** Why it is or is not available, in words. */
  reason: string;
  version: string | null;
  /** From a one-second matrix product, null when unavailable. */
  gflops: number | null;
}
