/** Singular values of a row-major matrix, the largest first, by one-sided Jacobi rotations in double precision. */
export function singularValues(data: ArrayLike<number>, [rows, columns]: readonly [number, number]): number[] {
  // Columns of the matrix or of its transpose, whichever are fewer.
  const wide = columns > rows;
  const [count, length] = wide ? [rows, columns] : [columns, rows];
  const vectors = Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length }, (_, j) => data[wide ? i * columns + j : j * columns + i]!),
  );
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < count; p++) {
      for (let q = p + 1; q < count; q++) {
        const [a, b] = [vectors[p]!, vectors[q]!];
        const mixed = dot(a, b);
        if (Math.abs(mixed) < 1e-300) continue;
        const zeta = (dot(b, b) - dot(a, a)) / (2 * mixed);
        const t = (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        const c = 1 / Math.sqrt(1 + t * t);
        const s = c * t;
        for (let i = 0; i < length; i++) {
          const [x, y] = [a[i]!, b[i]!];
          a[i] = c * x - s * y;
          b[i] = s * x + c * y;
        }
      }
    }
  }
  return vectors.map((vector) => Math.sqrt(dot(vector, vector))).sort((a, b) => b - a);
}
