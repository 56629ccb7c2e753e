/** Ridge regression on frozen vectors, in closed form: w = (X^T X + lambda I)^-1 X^T y on centred X and y (Hoerl & Kennard 1970). */
import { columnMeans, groupFolds, type HeadData, mean, takeRows } from './data.ts';
import { gramColumns, gramRows, solveShifted } from './linear-algebra.ts';

export interface RidgeHead {
  readonly kind: 'ridge';
  /** [dimension] */
  readonly weights: Float32Array;
  readonly bias: number;
  /** Penalty as a share of the mean squared length of a centred row; comparable between sets. */
  readonly penalty: number;
}

/** Penalties that cross-validation chooses from. The largest all but gives the mean. */
export const PENALTIES = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100] as const;

/** Folds of whole companies. */
const FOLDS = 5;

function centred(data: HeadData) {
  const { features, dimension, targets } = data;
  const means = columnMeans(features, dimension);
  const x = Float64Array.from(features, (value, at) => value - means[at % dimension]!);
  const centre = mean(targets);
  return { x, means, y: targets.map((value) => value - centre), centre };
}

/** Heads for several penalties from one Gram matrix: the smaller of [dimension, dimension] and (by duality) [rows, rows]. */
function fitAll(data: HeadData, penalties: readonly number[]): RidgeHead[] {
  const { dimension, targets } = data;
  const rows = targets.length;
  const { x, means, y, centre } = centred(data);
  const scale = x.reduce((sum, value) => sum + value * value, 0) / rows || 1;
  const dual = rows < dimension;
  const gram = dual ? gramRows(x, dimension) : gramColumns(x, dimension);
  const project = (alpha: Float64Array) => {
    const out = new Float64Array(dimension);
    for (let i = 0; i < x.length; i++) out[i % dimension]! += x[i]! * alpha[Math.floor(i / dimension)]!;
    return out;
  };
  const side = dual ? y : project(y);
  return penalties.map((penalty) => {
    const solution = solveShifted(gram, penalty * scale, side);
    const weights = dual ? project(solution) : solution;
    const bias = centre - weights.reduce((sum, weight, d) => sum + weight * means[d]!, 0);
    return { kind: 'ridge', weights: Float32Array.from(weights), bias, penalty };
  });
}

/** Squared error of each penalty on companies held out in turn. `order` is a shuffled list of the companies. */
function heldOutErrors(data: HeadData, order: readonly number[]): number[] {
  const folds = groupFolds(data.groups, order, FOLDS);
  const errors = PENALTIES.map(() => 0);
  for (let fold = 0; fold < Math.min(FOLDS, order.length); fold++) {
    const rows = [...folds.keys()];
    const inside = takeRows(
      data,
      rows.filter((row) => folds[row] !== fold),
    );
    const outside = takeRows(
      data,
      rows.filter((row) => folds[row] === fold),
    );
    fitAll(inside, PENALTIES).forEach((head, at) => {
      predictRidge(head, outside.features).forEach((value, row) => {
        errors[at]! += (value - outside.targets[row]!) ** 2;
      });
    });
  }
  return errors;
}

/** Fits a ridge head, its penalty chosen by cross-validation over companies; with a single company, the largest. */
export function fitRidge(data: HeadData, order: readonly number[]): RidgeHead {
  if (data.targets.length === 0) throw new RangeError('A head needs at least one row.');
  const errors = order.length < 2 ? PENALTIES.map((_, at) => -at) : heldOutErrors(data, order);
  const best = errors.indexOf(Math.min(...errors));
  const [head] = fitAll(data, [PENALTIES[best]!]);
  return head!;
}

/** Predictions of vectors [rows, dimension]: [rows]. */
export function predictRidge(head: RidgeHead, features: Float32Array): Float64Array {
  const dimension = head.weights.length;
  const out = new Float64Array(features.length / dimension).fill(head.bias);
  for (let i = 0; i < features.length; i++)
    out[Math.floor(i / dimension)]! += features[i]! * head.weights[i % dimension]!;
  return out;
}
