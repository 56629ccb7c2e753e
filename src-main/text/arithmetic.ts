import { type Written, writeFigure } from './quantity.ts';
import type { Random } from './random.ts';

/** A true equation of positive numbers, `a op b = c`, as it stands after rounding each number to the digits shown. */
export interface Equation {
  readonly operation: Operation;
  readonly a: Written;
  readonly b: Written;
  readonly c: Written;
}

export const OPERATIONS = ['add', 'subtract', 'multiply', 'divide'] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface EquationRange {
  /** log10 of the smallest and the largest operand. */
  readonly low: number;
  readonly high: number;
  /** log10 bounds of the result. */
  readonly resultLow: number;
  readonly resultHigh: number;
}

/** The essay's operands, 1e-4 to 1e6, and results that the magnitude window [1e-3, 1e12] can show. */
export const EQUATION_RANGE: EquationRange = { low: -4, high: 6, resultLow: -3, resultHigh: 12 };

/**
 * Draws an equation. Half of the operand pairs lie within one decade of each other, where sums and differences depend on both. Operands
 * are rounded before the result is worked out; the result is shown to five or six digits. In a sum or difference no number is less than a
 * hundredth of the largest: any of the three can then be told from the other two by someone who reads six digits.
 */
export function drawEquation(rng: Random, operation: Operation, range: EquationRange = EQUATION_RANGE): Equation {
  for (;;) {
    const logA = rng.uniform(range.low, range.high);
    const near = rng.chance(0.5);
    const logB = near ? clamp(logA + rng.uniform(-1, 1), range.low, range.high) : rng.uniform(range.low, range.high);
    let a = operand(10 ** logA, rng);
    let b = operand(10 ** logB, rng);
    if (operation === 'subtract' && b.value > a.value) [a, b] = [b, a];
    const result = compute(operation, a.value, b.value);
    const additive = operation === 'add' || operation === 'subtract';
    if (additive && Math.min(a.value, b.value, result) < Math.max(a.value, result) / 100) continue;
    if (result < 10 ** range.resultLow || result > 10 ** range.resultHigh) continue;
    return { operation, a, b, c: written(Number(result.toPrecision(rng.pick([5, 6]))), 6, rng) };
  }
}

export function compute(operation: Operation, a: number, b: number): number {
  if (operation === 'add') return a + b;
  if (operation === 'subtract') return a - b;
  return operation === 'multiply' ? a * b : a / b;
}

function operand(value: number, rng: Random): Written {
  const digits = rng.pick([1, 2, 2, 3, 3, 4, 5]);
  return written(Number(value.toPrecision(digits)), digits, rng);
}

function written(value: number, digits: number, rng: Random): Written {
  return { text: writeFigure(value, digits, rng), value, unit: '' };
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}

/** Puts an equation in a wording with places {a}, {b} and {c}; the number at `unknown` becomes [MASK]. */
export function askEquation(
  equation: Equation,
  wording: string,
  unknown: 'a' | 'b' | 'c',
): { text: string; value: number } {
  const text = wording.replace(/\{([abc])\}/g, (_, place: 'a' | 'b' | 'c') =>
    place === unknown ? '[MASK]' : equation[place].text,
  );
  return { text, value: equation[unknown].value };
}
