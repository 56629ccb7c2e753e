/** What a head is trained on: one row a filing. */
export interface HeadData {
  /** [rows, dimension] row-major: frozen filing vectors. */
  readonly features: Float32Array;
  readonly dimension: number;
  /** [rows] */
  readonly targets: Float64Array;
  /** [rows] Company of each row: rows of one company never stand on two sides of a split. */
  readonly groups: Int32Array;
}

/** Some rows of the data, copied. */
export function takeRows(data: HeadData, rows: readonly number[]): HeadData {
  const { dimension } = data;
  const features = new Float32Array(rows.length * dimension);
  rows.forEach((row, at) => {
    features.set(data.features.subarray(row * dimension, (row + 1) * dimension), at * dimension);
  });
  return {
    features,
    dimension,
    targets: Float64Array.from(rows, (row) => data.targets[row]!),
    groups: Int32Array.from(rows, (row) => data.groups[row]!),
  };
}

/**
 * Deals groups into `count` folds of about equal numbers of groups, in an order shuffled by the caller. Returns the fold of each row; fewer groups than
 * folds give as many folds as groups.
 */
export function groupFolds(groups: Int32Array, order: readonly number[], count: number): Int32Array {
  const fold = new Map(order.map((group, at) => [group, at % Math.min(count, order.length)]));
  return Int32Array.from(groups, (group) => fold.get(group) ?? 0);
}

/** Mean of some values. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Mean of each column: [dimension]. */
export function columnMeans(features: Float32Array, dimension: number): Float64Array {
  const rows = features.length / dimension;
  const means = new Float64Array(dimension);
  for (let i = 0; i < features.length; i++) means[i % dimension]! += features[i]! / rows;
  return means;
}
