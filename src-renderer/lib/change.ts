/** Relative change from a base, or null where it says nothing: base missing or zero, or signs that differ. */
export function relativeChange(value: number, base: number | null | undefined): number | null {
  if (base === null || base === undefined || base === 0 || value * base < 0) return null;
  return (value - base) / Math.abs(base);
}
