/** Square brackets and hyphens that may be a minus: "[12]" among figures is one, in a column of marks it is a mark. */
import type { FoundNumber } from '../../text/numbers/index.ts';
import type { Grid } from './grid.ts';
import { isYearLike } from './years.ts';

/** Makes negative what may be, where its column has plain figures too and its row a label. */
export function settleSigns(scanned: readonly (readonly (FoundNumber[] | undefined)[])[], grid: Grid): void {
  for (const [r, row] of scanned.entries()) {
    for (let c = 1; c < row.length; c++) {
      const number = row[c]?.[0];
      if (!number?.maybeNegative) continue;
      number.maybeNegative = false;
      const labelled = /[A-Za-z]/.test(grid.cells[r]?.[0]?.block.text ?? '');
      number.negative = labelled && !goesOn(scanned, grid, r, c) && scanned.some((other) => isFigure(other[c]));
      if (!number.negative && number.end > number.digitsEnd) number.kind = 'reference';
    }
  }
}

/** One amount that is neither a year nor in such brackets itself. */
function isFigure(cell: readonly FoundNumber[] | undefined): boolean {
  const [only] = cell ?? [];
  if (cell?.length !== 1 || !only || only.magnitude === null || only.maybeNegative !== undefined) return false;
  return (only.bare || only.kind === 'money') && !isYearLike(only);
}

/** "33-" over "28" in a row without a label: a range on two lines. */
function goesOn(
  scanned: readonly (readonly (FoundNumber[] | undefined)[])[],
  grid: Grid,
  r: number,
  c: number,
): boolean {
  return r + 1 < grid.rows && !grid.cells[r + 1]?.[0]?.block.text && (scanned[r + 1]?.[c]?.length ?? 0) > 0;
}
