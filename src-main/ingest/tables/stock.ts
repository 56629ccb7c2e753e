/** Shares named in labels ("$.01 par value; 6,000 shares authorized"): whole, or in the scale of the table's amounts. */
import type { FoundNumber } from '../../text/numbers/index.ts';
import type { Grid } from './grid.ts';
import type { ScaleNote } from './scale.ts';

/** "Common stock, $.01 par value; 6,000 shares authorized, 3,185 and 3,164 issued": its bare figures are shares. */
export const STOCK_LABEL =
  /\b(?:common|preferred|treasury|capital|ordinary|class [a-c])\b.*\b(?:shares|issued|authorized)\b/i;

/** More shares than a company has. */
const TOO_MANY = 1e10;
/** How far the par value of the shares may be from the amount beside it, of which it is rounded. */
const ROUNDING = 0.02;
/** Beside a note that speaks of dollars, a count as small as this is one of millions nonetheless: nobody has so few shares. */
const FEW = 10_000;

/**
 * Whether the shares that a table's labels name are told one by one though its amounts are scaled: because scaled they would be more than there are,
 * because their par value then is the amount beside them, or because the note speaks of dollars alone.
 */
export function namesWholeShares(
  grid: Grid,
  scanned: readonly (readonly (FoundNumber[] | undefined)[])[],
  note: ScaleNote,
): boolean {
  const factor = 10 ** note.scale;
  let most = 0;
  for (let r = 0; r < grid.rows; r++) {
    const label = grid.cells[r]?.[0]?.block.text ?? '';
    const found = scanned[r]?.[0];
    if (!found || !STOCK_LABEL.test(label)) continue;
    const counts = found.filter(isShares).map(({ magnitude }) => magnitude as number);
    const largest = Math.max(0, ...counts);
    if (largest * factor >= TOO_MANY * (note.scale >= 6 ? 10 : 1)) return true;
    most = Math.max(most, largest);
    const par = found.find(({ kind }) => kind === 'per_share')?.magnitude ?? 0;
    const amounts = (scanned[r] ?? [])
      .slice(1)
      .flatMap((cell) => (cell?.length === 1 ? [cell[0]?.magnitude ?? 0] : []));
    const agree = (scale: number) =>
      par > 0 &&
      amounts.some(
        (amount) => amount >= 10 && counts.some((count) => isNear(par * count * scale, amount * factor, amount)),
      );
    if (agree(1)) return true;
    if (agree(factor)) return false;
  }
  return /dollars|\$/i.test(note.text) && !(note.scale >= 6 && most < FEW);
}

function isNear(one: number, other: number, shown: number): boolean {
  return Math.abs(one / other - 1) <= Math.max(ROUNDING, 0.5 / shown);
}

function isShares({ magnitude, kind, scale, unit }: FoundNumber): boolean {
  return (
    magnitude !== null &&
    scale === 0 &&
    Number.isInteger(magnitude) &&
    kind === 'count' &&
    (unit === null || unit === 'shares')
  );
}
