import type { TaggedText } from '../api/types.ts';

/** A measured figure and its 95 % interval. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Metrics = Record<string, Figure>;

/** The report of one evaluation: the model's metrics and, beside them, the same metrics of each baseline. */
export interface EvaluationReport {
  readonly name: string;
  readonly n: number;
  readonly metrics: Metrics;
  readonly baselines: Record<string, Metrics>;
  /** The same metrics on parts of the set ("divide", "1e3..1e6"). */
  readonly parts?: Record<string, { readonly n: number; readonly metrics: Metrics }>;
  /** Where the items came from. */
  readonly source: string;
  /** What a reader of the figures must know. */
  readonly notes?: readonly string[];
}

/** Those measured on texts turned into vectors, each beside the same baselines. */
export const VECTOR_EVALUATIONS = [
  'ordering',
  'triplets',
  'cross_unit',
  'sign',
  'zero',
  'years',
  'queries',
  'paraphrase',
  'retrieval',
  'sts',
] as const;
export type VectorEvaluation = (typeof VECTOR_EVALUATIONS)[number];

export const EVALUATIONS = ['numeracy', ...VECTOR_EVALUATIONS, 'masking', 'outliers', 'spectrum', 'probes'] as const;
export type EvaluationName = (typeof EVALUATIONS)[number];

/** A chunk of a filing, for the evaluations on real text. */
export interface FilingChunk {
  /** Who filed it: intervals and splits go by company. */
  readonly company: string;
  readonly tagged: TaggedText;
}
