/**
 * Ridge regression through the normal equations: weights w minimising |Xw - y|^2 + penalty |w|^2 for rows [n, d] and one or more targets. A last column of ones in X makes an
 * intercept. Solved by Cholesky. Returns one weight vector a target.
 */
export function ridge(
  rows: readonly Float32Array[],
  targets: readonly (readonly number[])[],
  penalty: number,
): Float64Array[] {
  const d = rows[0]?.length ?? 0;
  const gram = new Float64Array(d * d);
  const sides = targets.map(() => new Float64Array(d));
  rows.forEach((row, n) => {
    for (let i = 0; i < d; i++) {
      const x = row[i]!;
      for (let j = 0; j <= i; j++) gram[i * d + j]! += x * row[j]!;
      for (let t = 0; t < targets.length; t++) sides[t]![i]! += x * targets[t]![n]!;
    }
  });
  for (let i = 0; i < d; i++) gram[i * d + i]! += penalty;
  cholesky(gram, d);
  return sides.map((side) => solve(gram, side, d));
}

/** Lower factor in place of the lower triangle. */
function cholesky(a: Float64Array, d: number): void {
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * d + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * d + k]! * a[j * d + k]!;
      a[i * d + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[j * d + j]!;
    }
  }
}

function solve(l: Float64Array, b: Float64Array, d: number): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < d; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * d + k]! * x[k]!;
    x[i]! /= l[i * d + i]!;
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let k = i + 1; k < d; k++) x[i]! -= l[k * d + i]! * x[k]!;
    x[i]! /= l[i * d + i]!;
  }
  return x;
}

/** Covariance [d, d] of vectors, about their mean, by n - 1. */
export function covariance(vectors: readonly Float32Array[]): Float64Array {
  const d = vectors[0]?.length ?? 0;
  const mean = new Float64Array(d);
  for (const vector of vectors) for (let i = 0; i < d; i++) mean[i]! += vector[i]! / vectors.length;
  const out = new Float64Array(d * d);
  const centred = new Float64Array(d);
  for (const vector of vectors) {
    for (let i = 0; i < d; i++) centred[i] = vector[i]! - mean[i]!;
    for (let i = 0; i < d; i++) {
      const x = centred[i]!;
      for (let j = 0; j <= i; j++) out[i * d + j]! += x * centred[j]!;
    }
  }
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      out[i * d + j]! /= Math.max(1, vectors.length - 1);
      out[j * d + i] = out[i * d + j]!;
    }
  }
  return out;
}

/** Eigenvalues of a symmetric matrix [d, d], in no order: Householder's tridiagonal form, then QL with implicit shifts. */
export function eigenvalues(matrix: Float64Array, d: number): Float64Array {
  const a = Float64Array.from(matrix);
  const diagonal = new Float64Array(d);
  const off = new Float64Array(d);
  for (let i = d - 1; i > 0; i--) tridiagonalise(a, d, i, off);
  for (let i = 0; i < d; i++) diagonal[i] = a[i * d + i]!;
  for (let i = 1; i < d; i++) off[i - 1] = off[i]!;
  off[d - 1] = 0;
  implicitQl(diagonal, off);
  return diagonal;
}

/** One Householder reflection: row i keeps its diagonal and off[i], the leading i by i block is updated. */
function tridiagonalise(a: Float64Array, d: number, i: number, off: Float64Array): void {
  let norm = 0;
  for (let k = 0; k < i; k++) norm += a[i * d + k]! ** 2;
  const last = a[i * d + i - 1]!;
  const length = Math.sqrt(norm);
  const g = last >= 0 ? -length : length;
  off[i] = g;
  const h = norm - last * g;
  if (h <= 1e-300) return;
  a[i * d + i - 1] = last - g;
  const p = new Float64Array(i);
  let k2 = 0;
  for (let j = 0; j < i; j++) {
    let sum = 0;
    for (let k = 0; k < i; k++) sum += a[j * d + k]! * a[i * d + k]!;
    p[j] = sum / h;
    k2 += p[j]! * a[i * d + j]!;
  }
  const half = k2 / (2 * h);
  for (let j = 0; j < i; j++) p[j]! -= half * a[i * d + j]!;
  for (let j = 0; j < i; j++) {
    for (let k = 0; k < i; k++) a[j * d + k]! -= p[j]! * a[i * d + k]! + a[i * d + j]! * p[k]!;
  }
}

function implicitQl(diagonal: Float64Array, off: Float64Array): void {
  const d = diagonal.length;
  for (let l = 0; l < d; l++) {
    for (let round = 0; round < 60; round++) {
      let m = l;
      while (m < d - 1 && Math.abs(off[m]!) > 1e-15 * (Math.abs(diagonal[m]!) + Math.abs(diagonal[m + 1]!))) m++;
      if (m === l) break;
      rotate(diagonal, off, l, m);
    }
  }
}

function rotate(diagonal: Float64Array, off: Float64Array, l: number, m: number): void {
  const shift = (diagonal[l + 1]! - diagonal[l]!) / (2 * off[l]!);
  const root = Math.hypot(shift, 1);
  let g = diagonal[m]! - diagonal[l]! + off[l]! / (shift + (shift >= 0 ? root : -root));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = s * off[i]!;
    const b = c * off[i]!;
    const r = Math.hypot(f, g);
    off[i + 1] = r;
    if (r === 0) {
      diagonal[i + 1]! -= p;
      off[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = diagonal[i + 1]! - p;
    const t = (diagonal[i]! - g) * s + 2 * c * b;
    p = s * t;
    diagonal[i + 1] = g + p;
    g = c * t - b;
  }
  diagonal[l]! -= p;
  off[l] = g;
  off[m] = 0;
}
