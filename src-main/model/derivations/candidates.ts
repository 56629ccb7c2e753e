import type { NumberInput } from '../numbers.ts';
import { NEARNESS, OPERATION_COUNT, OPERATIONS } from './operations.ts';

/** The operands that a masked number may follow from, and what follows from each pair of them. */
export interface Candidates {
  /** Indices into the sequence's numbers, in the order of the text: K of them. */
  readonly operands: readonly number[];
  /** [operations, K, K]: the value of operation o on operands i and j at (o K + i) K + j; NaN where there is none. */
  readonly values: Float64Array;
}

export type PlacedNumber = NumberInput & { readonly position: number };

/** The most operands that are looked at: their pairs are what the scores cost. */
export const MOST_OPERANDS = 16;
/** Tokens at which a number of another column counts as far as one of the own column (or row) next door. */
const COLUMN_REACH = 4;
/** Longest run. */
const LONGEST_RUN = 10;

/** What the number at `target` (an index into `numbers`) may follow from: visible numbers near it, those of its own column first. */
export function candidatesOf(numbers: readonly PlacedNumber[], target: number): Candidates {
  const operands = nearest(numbers, target);
  const k = operands.length;
  const values = new Float64Array(OPERATION_COUNT * k * k).fill(Number.NaN);
  const value = operands.map((index) => numbers[index]!.value);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const run = j > i ? runBetween(numbers, operands[i]!, operands[j]!, target) : null;
      OPERATIONS.forEach(({ form, value: compute }, o) => {
        const fits =
          form === 'single' ? i === j : form === 'ordered' ? i < j : form === 'pair' ? i !== j : run !== null;
        if (!fits) return;
        const x = compute(value[i]!, value[j]!, run ?? []);
        if (Number.isFinite(x)) values[(o * k + i) * k + j] = x;
      });
    }
  }
  return { operands, values };
}

function nearest(numbers: readonly PlacedNumber[], target: number): number[] {
  const from = numbers[target]!;
  const distance = ({ position, cell }: PlacedNumber) => {
    const tokens = Math.abs(position - from.position);
    const sameTable = cell !== undefined && from.cell !== undefined && cell.table === from.cell.table;
    const inLine = sameTable && (cell.column === from.cell?.column || cell.row === from.cell?.row);
    return inLine ? tokens / COLUMN_REACH : tokens;
  };
  return numbers
    .flatMap((number, index) => (index === target || number.masked ? [] : [{ index, far: distance(number) }]))
    .sort((a, b) => a.far - b.far || a.index - b.index)
    .slice(0, MOST_OPERANDS)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

/**
 * The values from `first` to `last` in one column of a table, or in running text; null when there are fewer than three, too many, another
 * masked one among them, or the two do not stand in one line.
 */
function runBetween(
  numbers: readonly PlacedNumber[],
  first: number,
  last: number,
  target: number,
): readonly number[] | null {
  const line = (index: number) => {
    const cell = numbers[index]!.cell;
    return cell === undefined ? 'text' : `${cell.table}/${cell.column}`;
  };
  const own = line(first);
  if (own !== line(last) || own !== line(target)) return null;
  const run: number[] = [];
  for (let index = first; index <= last; index++) {
    if (index === target || line(index) !== own) continue;
    if (numbers[index]!.masked || run.length === LONGEST_RUN) return null;
    run.push(numbers[index]!.value);
  }
  return run.length >= 3 || (run.length === 2 && first < target && target < last) ? run : null;
}

/** Additive results are exact but for rounding; quotients and percentages are shown with few digits. */
const TOLERANCE = 0.002;
/** A percentage shown with one decimal is off by up to this. */
const PERCENT_ROUNDING = 0.051;

/** Whether a derived value is the number: within 0.2 %, a percentage also within its rounding. */
export function agrees(derived: number, { value, kind }: Pick<NumberInput, 'value' | 'kind'>): boolean {
  const error = Math.abs(derived - value);
  return error <= TOLERANCE * Math.abs(value) || (kind === 'percent' && error <= PERCENT_ROUNDING);
}

/** Whether a number is about a derived value: of its sign, and within `NEARNESS`. */
export function isNear(derived: number, value: number): boolean {
  return derived * value > 0 && Math.abs(Math.log(derived / value)) <= Math.log(1 + NEARNESS);
}
