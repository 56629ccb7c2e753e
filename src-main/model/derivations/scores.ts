import * as tf from '@tensorflow/tfjs-core';
import { linear, takeRows } from '../ops.ts';
import type { Params } from '../params.ts';
import type { Candidates } from './candidates.ts';
import { KEY_SIZE, OPERATION_COUNT } from './operations.ts';

/** Masked numbers of a batch with their candidates, padded to the most operands among them. */
export interface DerivationSlots {
  /** int32 [M]: rows of the hidden states at the masked numbers. */
  readonly places: tf.Tensor1D;
  /** int32 [M * K]: rows of the hidden states at their operands; padding repeats the place. */
  readonly operands: tf.Tensor1D;
  /** [M, operations * K * K]: 0 where a candidate exists, a large negative number elsewhere. */
  readonly bias: tf.Tensor2D;
  readonly k: number;
}

/** A masked number: the row of its hidden state, those of its candidates' operands, and the candidates. */
export interface DerivationPlace {
  readonly row: number;
  readonly operandRows: readonly number[];
  readonly candidates: Candidates;
}

const HIDDEN = -1e9;

/** At least one operand slot each, so that shapes hold; without candidates all is hidden and only "none" remains. */
export function derivationSlots(places: readonly DerivationPlace[]): DerivationSlots {
  const k = slotCount(places);
  const operands = new Int32Array(places.length * k);
  const size = OPERATION_COUNT * k * k;
  const bias = new Float32Array(places.length * size).fill(HIDDEN);
  places.forEach(({ row, operandRows, candidates }, m) => {
    operands.fill(row, m * k, (m + 1) * k);
    operands.set(operandRows, m * k);
    forEachCandidate(candidates, k, (at) => {
      bias[m * size + at] = 0;
    });
  });
  return {
    places: tf.tensor1d(
      places.map(({ row }) => row),
      'int32',
    ),
    operands: tf.tensor1d(operands, 'int32'),
    bias: tf.tensor2d(bias, [places.length, size]),
    k,
  };
}

/** Operand slots of a batch. */
export function slotCount(places: readonly DerivationPlace[]): number {
  return Math.max(1, ...places.map(({ operandRows }) => operandRows.length));
}

/** Calls back with each candidate's place among [operations, k, k], k being the batch's, its value, and what it is made of. */
export function forEachCandidate(
  { operands, values }: Candidates,
  k: number,
  visit: (at: number, value: number, operation: number, i: number, j: number) => void,
): void {
  const own = operands.length;
  for (let o = 0; o < OPERATION_COUNT; o++) {
    for (let i = 0; i < own; i++) {
      for (let j = 0; j < own; j++) {
        const value = values[(o * own + i) * own + j]!;
        if (!Number.isNaN(value)) visit((o * k + i) * k + j, value, o, i, j);
      }
    }
  }
}

/**
 * Logits [M, operations * K * K + 1] over the candidates of each masked number, the last for "none of them". The score of operation o on
 * operands i and j is s_o + q_o . k_i + q'_o . k'_j: scores and queries read the masked number's hidden state, keys the operands'.
 */
export function derivationLogits(params: Params, hidden: tf.Tensor2D, slots: DerivationSlots): tf.Tensor2D {
  const { places, operands, bias, k } = slots;
  const m = places.shape[0];
  const dense = (x: tf.Tensor2D, name: string) =>
    linear(x, params[`numbers.derivation.${name}.weight`]!, params[`numbers.derivation.${name}.bias`]!);
  const at = takeRows(hidden, places); // [M, D]
  const operandRows = takeRows(hidden, operands); // [M * K, D]
  const side = (name: 'Left' | 'Right') => {
    const queries = tf.reshape(dense(at, `query${name}`), [m, OPERATION_COUNT, KEY_SIZE]);
    const keys = tf.reshape(dense(operandRows, `key${name}`), [m, k, KEY_SIZE]);
    return tf.matMul(queries, keys, false, true); // [M, operations, K]
  };
  const scores = dense(at, 'operation'); // [M, operations + 1]
  const own = tf.reshape(tf.slice(scores, [0, 0], [m, OPERATION_COUNT]), [m, OPERATION_COUNT, 1, 1]);
  const pairs = tf.add(own, tf.add(tf.expandDims(side('Left'), 3), tf.expandDims(side('Right'), 2)));
  const flat = tf.add(tf.reshape(pairs, [m, OPERATION_COUNT * k * k]), bias) as tf.Tensor2D;
  return tf.concat([flat, tf.slice(scores, [0, OPERATION_COUNT], [m, 1])], 1) as tf.Tensor2D;
}
