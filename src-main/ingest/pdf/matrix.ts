/** Plane transforms [a, b, c, d, e, f], as PDF has them: x' = a x + c y + e, y' = b x + d y + f. */
import type { Matrix } from './library.ts';

/** A matrix whose six numbers are there. */
export type Transform = [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Transform {
  const [a1, b1, c1, d1, e1, f1] = outer as Transform;
  const [a2, b2, c2, d2, e2, f2] = inner as Transform;
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ];
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  const [a, b, c, d, e, f] = matrix as Transform;
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A matrix from untrusted operands: six finite numbers, or null. */
export function toMatrix(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null;
  const numbers = Array.from(value as ArrayLike<number>);
  return numbers.length === 6 && numbers.every(Number.isFinite) ? numbers : null;
}
