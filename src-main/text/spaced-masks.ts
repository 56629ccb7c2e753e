/**
 * Which of n numbers are hidden together: pass r hides those at r, r + passes, r + 2 passes ... Every number is hidden once, and never beside the next one, so that
 * the evidence for it stays on view. With few numbers there are as many passes as numbers.
 */
export function spacedMasks(n: number, passes: number): number[][] {
  const count = Math.min(n, passes);
  return Array.from({ length: count }, (_, first) =>
    Array.from({ length: Math.ceil((n - first) / count) }, (_, k) => first + k * count),
  );
}
