/** What contract calls answer of everything that learns or has learnt: labels, heads, runs of training, models, the engine. */
import type { BackendName, BackendReport, Training } from './types.ts';

// ---------------------------------------------------------------- labels and heads

export interface LabelSet {
  id: number;
  name: string;
  /** Numeric target of each company (by CIK, ticker or name) and fiscal year. */
  target: string;
  rows: number;
  matched: number;
  companies: number;
  /** Rows that matched no filing, first few, with the reason. */
  unmatched: { line: number; key: string; reason: string }[];
  createdAt: string;
}

export interface Interval {
  value: number;
  low: number;
  high: number;
}

export interface HeadReport {
  id: number;
  labelSetId: number;
  name: string;
  target: string;
  modelId: string;
  createdAt: string;
  /** Companies and filings in train and test; no company is in both. */
  split: { trainCompanies: number; testCompanies: number; trainFilings: number; testFilings: number; seed: number };
  /** One per method: 'mean', 'ridge', 'mlp'. */
  methods: {
    name: string;
    settings: Record<string, number>;
    mae: Interval;
    r2: Interval;
    pearson: Interval | null;
    spearman: Interval | null;
  }[];
  /** Says in words whether any method beat the mean outside the interval. */
  verdict: string;
  predictions: {
    filingId: number;
    company: string;
    period: string | null;
    actual: number | null;
    predicted: Record<string, number>;
    test: boolean;
  }[];
}

// ---------------------------------------------------------------- training the encoder

/** A run of training the encoder: what it was started with and how far its checkpoint is. */
export interface TrainingRun {
  run: string;
  training: Training;
  /** The job that does it; its series are the loss curves. */
  jobId: string | null;
  createdAt: string;
  /** Folder of the model it began from. */
  modelDir: string;
  /** Of the last checkpoint. */
  step: number;
  steps: number | null;
  seed: number | null;
  /** Seconds of training so far. */
  seconds: number;
  /** Of the last validation. */
  metrics: Readonly<Record<string, number>>;
  /** Mean of each objective's loss, and of its parts, since the checkpoint before the last: nats above what could be reached. Years apart. */
  losses: Readonly<Record<string, number>>;
  /** Padding of all places so far; null before the first checkpoint. */
  paddingWaste: number | null;
  config: Readonly<Record<string, unknown>>;
  /** Hash of the model it began from, and of the texts it learns from; null before the first checkpoint. */
  parent: string | null;
  data: string | null;
  /** Id of the trained model, once it is in the corpus. */
  model: string | null;
}

// ---------------------------------------------------------------- models, engine, host

export interface ModelInfo {
  id: string;
  path: string;
  /** SHA-256 over config, tokenizer and weights. */
  hash: string;
  architecture: string;
  dimension: number;
  layers: number;
  parameters: number;
  numbers: { bins: number; min: number; max: number } | null;
  /** Markdown of card.md. */
  card: string | null;
  current: boolean;
}

export interface EngineStatus {
  state: 'stopped' | 'starting' | 'ready' | 'busy' | 'crashed';
  backend: BackendName | null;
  reason: string;
  pid: number | null;
}

export interface Doctor {
  node: string;
  backends: BackendReport[];
  chosen: BackendName | null;
  reason: string;
}
