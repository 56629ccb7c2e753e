/** How a number can follow from two others of the same text, a (the left operand) and b (the right). */
export interface Operation {
  readonly name: string;
  /** How the derivation is written, with a and b as the analyst reads them. */
  readonly write: (a: string, b: string) => string;
  /**
   * `pair`: any two numbers; `ordered`: a stands before b, for what is the same either way; `single`: one number alone;
   * `run`: the numbers of a column (or of the running text) from a to b, at least three.
   */
  readonly form: 'pair' | 'ordered' | 'single' | 'run';
  /** The value; NaN where it is undefined. `run` gets the numbers between a and b, both included, the masked one left out. */
  readonly value: (a: number, b: number, run: readonly number[]) => number;
  /** The number is only near the value: within `NEARNESS` of it. */
  readonly near?: boolean;
}

/** How far a number may be from what it is "about", relative to the smaller of both: what many figures move within a year. */
export const NEARNESS = 0.1;

const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

/** In the order of the head's rows: append only, so that trained heads keep their meaning. */
export const OPERATIONS: readonly Operation[] = [
  { name: 'copy', form: 'single', value: (a) => a, write: (a) => a },
  { name: 'negate', form: 'single', value: (a) => -a, write: (a) => `-(${a})` },
  { name: 'complement', form: 'single', value: (a) => 100 - a, write: (a) => `100 - ${a}` },
  { name: 'add', form: 'ordered', value: (a, b) => a + b, write: (a, b) => `${a} + ${b}` },
  { name: 'subtract', form: 'pair', value: (a, b) => a - b, write: (a, b) => `${a} - ${b}` },
  { name: 'multiply', form: 'ordered', value: (a, b) => a * b, write: (a, b) => `${a} × ${b}` },
  { name: 'divide', form: 'pair', value: (a, b) => a / b, write: (a, b) => `${a} / ${b}` },
  { name: 'average', form: 'ordered', value: (a, b) => (a + b) / 2, write: (a, b) => `(${a} + ${b}) / 2` },
  { name: 'percentOf', form: 'pair', value: (a, b) => (a / 100) * b, write: (a, b) => `${a}% of ${b}` },
  { name: 'asPercent', form: 'pair', value: (a, b) => (100 * a) / b, write: (a, b) => `${a} / ${b} in percent` },
  { name: 'change', form: 'pair', value: (a, b) => (100 * (a - b)) / Math.abs(b), write: (a, b) => `change from ${b} to ${a} in percent` },
  { name: 'drop', form: 'pair', value: (a, b) => (100 * (a - b)) / Math.abs(a), write: (a, b) => `fall from ${a} to ${b} in percent` },
  { name: 'increase', form: 'pair', value: (a, b) => a * (1 + b / 100), write: (a, b) => `${a} + ${b}%` },
  { name: 'decrease', form: 'pair', value: (a, b) => a * (1 - b / 100), write: (a, b) => `${a} - ${b}%` },
  { name: 'beforeIncrease', form: 'pair', value: (a, b) => a / (1 + b / 100), write: (a, b) => `${a} before an increase of ${b}%` },
  { name: 'beforeDecrease', form: 'pair', value: (a, b) => a / (1 - b / 100), write: (a, b) => `${a} before a decrease of ${b}%` },
  { name: 'total', form: 'run', value: (_a, _b, run) => sum(run), write: (a, b) => `sum of ${a} to ${b}` },
  { name: 'firstLessRest', form: 'run', value: (a, _b, run) => 2 * a - sum(run), write: (a, b) => `${a} less what follows to ${b}` },
  { name: 'lastLessRest', form: 'run', value: (_a, b, run) => 2 * b - sum(run), write: (a, b) => `${b} less what precedes from ${a}` },
  { name: 'like', form: 'single', value: (a) => a, write: (a) => `about ${a}`, near: true },
]; // biome-ignore format: a table

export const OPERATION_COUNT = OPERATIONS.length;

/** Width of the operands' queries and keys. */
export const KEY_SIZE = 32;
