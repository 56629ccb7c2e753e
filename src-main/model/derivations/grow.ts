import type { ParamTable } from '../params.ts';
import { KEY_SIZE, OPERATION_COUNT, OPERATIONS } from './operations.ts';

/** e to this is the odds of an operation that a head was not trained with, beside one whose score is zero. */
const UNTRAINED = -12;

/**
 * Gives a head that was trained with fewer operations the rows of those added since, in place. It goes on answering as before: the new ones point where
 * "copy" does, so that training can take them up, at odds that never win.
 */
export function growDerivations(table: ParamTable): void {
  const weight = table['numbers.derivation.operation.weight'];
  const before = (weight?.shape[0] ?? 0) - 1;
  if (before < 1 || before >= OPERATION_COUNT) return;
  const copy = OPERATIONS.findIndex(({ name }) => name === 'copy');
  for (const part of ['weight', 'bias']) {
    for (const query of ['queryLeft', 'queryRight']) {
      insertRows(table, `numbers.derivation.${query}.${part}`, before, copy, KEY_SIZE);
    }
    insertRows(table, `numbers.derivation.operation.${part}`, before, copy, 1);
  }
  table['numbers.derivation.operation.bias']?.values.fill(UNTRAINED, before, OPERATION_COUNT);
}

/** Puts copies of one operation's rows after the last; what follows ("none") stays at the end. */
function insertRows(table: ParamTable, name: string, before: number, copy: number, rows: number): void {
  const found = table[name];
  if (found === undefined) return;
  const size = (found.values.length / found.shape[0]!) * rows;
  const added = OPERATION_COUNT - before;
  const values = new Float32Array(found.values.length + added * size);
  values.set(found.values.subarray(0, before * size));
  for (let i = 0; i < added; i++)
    values.set(found.values.subarray(copy * size, (copy + 1) * size), (before + i) * size);
  values.set(found.values.subarray(before * size), (before + added) * size);
  table[name] = { ...found, values, shape: [found.shape[0]! + added * rows, ...found.shape.slice(1)] };
}
