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
}

export const EVALUATIONS = ['numeracy', 'ordering', 'triplets', 'cross_unit', 'paraphrase', 'sts'] as const;
export type EvaluationName = (typeof EVALUATIONS)[number];
