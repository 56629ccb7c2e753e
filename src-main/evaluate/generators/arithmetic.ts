import { askEquation, drawEquation, OPERATIONS, type Operation } from '../../text/arithmetic.ts';
import { random } from '../../text/random.ts';

export interface ArithmeticItem {
  readonly text: string;
  readonly value: number;
  readonly operation: Operation;
}

/** Wordings for testing only; src-main/train/data/arithmetic.ts has the others. */
export const TEST_WORDINGS: Readonly<Record<Operation, readonly string[]>> = {
  add: [
    '{a} and {b} make {c}.',
    '{a} added to {b} gives {c}.',
    'Together, {a} and {b} come to {c}.',
    'One farm has {a} hens, another has {b}; both have {c} hens.',
    'Domestic sales of {a} and foreign sales of {b} bring total sales to {c}.',
    'Increase {a} by {b} to get {c}.',
  ],
  subtract: [
    '{a} take away {b} makes {c}.',
    '{b} subtracted from {a} gives {c}.',
    'Reduce {a} by {b} to get {c}.',
    'Of {a} seats {b} were sold, so {c} seats are free.',
    'Revenue of {a} minus expenses of {b} means income of {c}.',
    'When {b} is removed from {a}, there is {c} left.',
  ],
  multiply: [
    '{a} multiplied by {b} gives {c}.',
    'Multiplying {a} and {b} makes {c}.',
    '{b} lots of {a} come to {c}.',
    'A hall with {a} rows of {b} chairs seats {c} people.',
    'We sold {a} units at {b} each for {c}.',
    'The result of {a} times {b} is {c}.',
  ],
  divide: [
    'Dividing {a} by {b} makes {c}.',
    '{a} divided into {b} parts gives {c} each.',
    'The result of dividing {a} by {b} is {c}.',
    'A prize of {a} shared by {b} winners is {c} for each.',
    'With {a} dollars and {b} units, one unit costs {c} dollars.',
    'How often {b} goes into {a}: {c}.',
  ],
};

/** Arithmetic questions, the four operations in turn; the unknown is the result half of the time. */
export function generateArithmetic(count: number, seed: number): ArithmeticItem[] {
  const rng = random(seed, 'arithmetic');
  return Array.from({ length: count }, (_, index) => {
    const operation = OPERATIONS[index % OPERATIONS.length]!;
    const equation = drawEquation(rng, operation);
    const unknown = rng.pick(['a', 'b', 'c', 'c'] as const);
    return { ...askEquation(equation, rng.pick(TEST_WORDINGS[operation]), unknown), operation };
  });
}
