/** Dense symmetric systems in double precision. Small ones: at most the width of an embedding or the number of training filings. */

/** X^T X of X [rows, columns] row-major: [columns, columns]. */
export function gramColumns(x: Float64Array, columns: number): Float64Array {
  const gram = new Float64Array(columns * columns);
  for (let row = 0; row < x.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      const value = x[row + i]!;
      if (value === 0) continue;
      for (let j = 0; j <= i; j++) gram[i * columns + j]! += value * x[row + j]!;
    }
  }
  return mirrored(gram, columns);
}

/** X X^T: [rows, rows]. */
export function gramRows(x: Float64Array, columns: number): Float64Array {
  const rows = x.length / columns;
  const gram = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) {
      let dot = 0;
      for (let k = 0; k < columns; k++) dot += x[i * columns + k]! * x[j * columns + k]!;
      gram[i * rows + j] = dot;
    }
  }
  return mirrored(gram, rows);
}

function mirrored(matrix: Float64Array, n: number): Float64Array {
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) matrix[i * n + j] = matrix[j * n + i]!;
  return matrix;
}

/**
 * Solves (A + shift I) x = b for symmetric positive semi-definite A [n, n] and shift > 0 by Cholesky's factorisation. A is left as it is.
 * Throws RangeError when the shifted matrix is not positive definite.
 */
export function solveShifted(a: Float64Array, shift: number, b: Float64Array): Float64Array {
  const n = b.length;
  const lower = a.slice();
  for (let i = 0; i < n; i++) lower[i * n + i]! += shift;
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = lower[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      if (i === j) {
        if (!(sum > 0)) throw new RangeError(`The matrix is not positive definite at ${i} (pivot ${sum}).`);
        lower[j * n + j] = Math.sqrt(sum);
      } else lower[i * n + j] = sum / lower[j * n + j]!;
    }
  }
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * n + k]! * x[k]!;
    x[i]! /= lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k * n + i]! * x[k]!;
    x[i]! /= lower[i * n + i]!;
  }
  return x;
}
