import { cosine } from './embedders.ts';
import type { OrderingItem, TripletItem } from './generators/ordering.ts';
import type { ParaphraseItem } from './generators/paraphrase.ts';
import { bootstrap, median, spearman, wilson } from './intervals.ts';
import type { Figure, Metrics } from './report.ts';

/** Vectors of texts already embedded, by the text itself. */
export type VectorOf = (text: string) => Float32Array;

/** Share of items whose near sentence is more like the anchor than the far one. A tie counts as wrong. */
export function orderingMetrics(items: readonly OrderingItem[], vectorOf: VectorOf): Metrics {
  const right = items.filter(({ anchor, near, far }) => {
    const a = vectorOf(anchor);
    return cosine(a, vectorOf(near)) > cosine(a, vectorOf(far));
  });
  return { accuracy: wilson(right.length, items.length) };
}

/** Share of triplets whose extremes are the least alike of the three pairs; chance is one third. */
export function tripletMetrics(items: readonly TripletItem[], vectorOf: VectorOf): Metrics {
  const right = items.filter((item) => {
    const [low, mid, high] = [vectorOf(item.low), vectorOf(item.mid), vectorOf(item.high)];
    const extremes = cosine(low, high);
    return extremes < cosine(low, mid) && extremes < cosine(mid, high);
  });
  return { accuracy: wilson(right.length, items.length) };
}

/** Spearman correlation of cosines with the given scores. */
export function stsMetrics(
  items: readonly { readonly a: string; readonly b: string; readonly score: number }[],
  vectorOf: VectorOf,
): Metrics {
  const cosines = items.map(({ a, b }) => cosine(vectorOf(a), vectorOf(b)));
  const scores = items.map(({ score }) => score);
  const at = (values: readonly number[], indices: readonly number[]) => indices.map((index) => values[index]!);
  return { spearman: bootstrap(items.length, (indices) => spearman(at(cosines, indices), at(scores, indices))) };
}

/**
 * Retrieval among pairs: each `a` looks for its `b` among all `b`s, and each `b` for its `a`. recall_at_1: share of the 2n searches whose mate
 * ranks first; mrr: mean of 1 / rank. The bootstrap redraws pairs, not searches, since the two searches of a pair go together.
 */
export function paraphraseMetrics(items: readonly ParaphraseItem[], vectorOf: VectorOf): Metrics {
  const left = items.map(({ a }) => vectorOf(a));
  const right = items.map(({ b }) => vectorOf(b));
  const forward = mateRanks(left, right);
  const backward = mateRanks(right, left);
  const mean = (of: (rank: number) => number) =>
    bootstrap(items.length, (indices) => {
      const sum = indices.reduce((total, i) => total + of(forward[i]!) + of(backward[i]!), 0);
      return sum / (2 * indices.length);
    });
  return { recall_at_1: mean((rank) => (rank === 1 ? 1 : 0)), mrr: mean((rank) => 1 / rank) };
}

/** Rank (1 best) of candidate i for query i; ties rank behind. */
function mateRanks(queries: readonly Float32Array[], candidates: readonly Float32Array[]): number[] {
  return queries.map((query, i) => {
    const own = cosine(query, candidates[i]!);
    return 1 + candidates.filter((candidate, j) => j !== i && cosine(query, candidate) >= own).length;
  });
}

/** |predicted - true| / |true|. A true zero is met or missed wholly; what is not a number is missed. */
export function relativeError(predicted: number, truth: number): number {
  const error = truth === 0 ? +(predicted !== 0) : Math.abs(predicted - truth) / Math.abs(truth);
  return Number.isFinite(error) ? error : 1;
}

/**
 * Retrieval one way: each `a` looks for its `b` among all different `b`s. recall_at_1 and recall_at_5: share of searches whose answer ranks among the
 * first; mrr: mean of 1 / rank.
 */
export function retrievalMetrics(items: readonly ParaphraseItem[], vectorOf: VectorOf): Metrics {
  const passages = [...new Set(items.map(({ b }) => b))];
  const vectors = passages.map(vectorOf);
  const ranks = items.map(({ a, b }) => {
    const query = vectorOf(a);
    const own = cosine(query, vectorOf(b));
    return 1 + passages.filter((passage, i) => passage !== b && cosine(query, vectors[i]!) >= own).length;
  });
  const share = (most: number) => wilson(ranks.filter((rank) => rank <= most).length, ranks.length);
  const mrr = bootstrap(ranks.length, (indices) => indices.reduce((sum, i) => sum + 1 / ranks[i]!, 0) / indices.length);
  return { recall_at_1: share(1), recall_at_5: share(5), mrr };
}

/** Relative errors: their median and their mean with each clipped at 1. */
export function numeracyMetrics(predicted: readonly number[], truth: readonly number[]): Metrics {
  const errors = truth.map((value, i) => relativeError(predicted[i]!, value));
  const of = (statistic: (values: number[]) => number): Figure =>
    bootstrap(errors.length, (indices) => statistic(indices.map((index) => errors[index]!)));
  return {
    median_relative_error: of(median),
    clipped_mean_relative_error: of((values) => values.reduce((sum, x) => sum + Math.min(1, x), 0) / values.length),
  };
}
