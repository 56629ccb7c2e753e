/** Heads in the body of a table: "At December 31,   2009   2008" above rows of another date than those before. */
import type { FoundNumber } from '../../text/numbers/index.ts';
import type { TableContext } from './context.ts';
import type { Grid, Placed } from './grid.ts';
import { periodOf } from './periods.ts';
import { isYearLike } from './years.ts';

/** Labels of rows whose years are data and head nothing. */
const DATED =
  /\b(?:matur|due|expir|issue|built|acquire|open|establish|founded|model|vintage|tax year|year of|since|through|total)/i;
/** Labels that a head may stand beside. */
const PERIOD_LABEL =
  /\b(?:at|as of|as at|years?|fiscal|months?|weeks?|quarters?|periods?|ended|ending|end|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|(?:jan|febr)uary|march|april|august|(?:sept|nov|dec)ember|october)\b/i;

/**
 * The columns' periods below row `r` where its cells are all years or dates that head what follows; null for any other row. `above` are the periods so
 * far, `section` the label that stands alone above the row.
 */
export function bodyHead(
  grid: Grid,
  cells: readonly (readonly FoundNumber[] | undefined)[],
  r: number,
  above: readonly (string | null)[],
  { context, section, sure }: { context: TableContext; section: string; sure: boolean },
): (string | null)[] | null {
  const row = grid.cells[r] as (Placed | null | undefined)[];
  let years = 0;
  let last = 0;
  for (let c = 1; c < grid.columns; c++) {
    const found = cells[c];
    if (!row[c] || !found) continue;
    const year = found.length === 1 ? yearIn(found[0] as FoundNumber) : 0;
    if (year === 0) return null;
    // Heads stand side by side year by year.
    if (last > 0 && Math.abs(year - last) > 1) return null;
    last = year;
    years++;
  }
  const label = row[0]?.block.text ?? '';
  if (years === 0 || DATED.test(label)) return null;
  const named = PERIOD_LABEL.test(label) || (label === '' && PERIOD_LABEL.test(section));
  if (!named && (years === 1 || !(sure || label === '' || isBold(row[0])))) return null;
  const words = label === '' ? section : label;
  return periodsBelow(row, above, words, context);
}

function yearIn(number: FoundNumber): number {
  if (number.kind === 'year' || (number.bare && isYearLike(number))) return number.magnitude ?? 0;
  return number.kind === 'date' ? Number(number.period?.slice(0, 4) ?? 0) : 0;
}

function isBold(cell: Placed | null | undefined): boolean {
  return !!cell && cell.block.bold >= cell.block.inked * 0.8;
}

/** Each column's period by its new head; where that names the year alone, the period that a head of this year has in the table. */
function periodsBelow(
  row: readonly (Placed | null | undefined)[],
  above: readonly (string | null)[],
  words: string,
  { periods }: TableContext,
): (string | null)[] {
  let current: string | null = null;
  return above.map((before, c) => {
    const cell = row[c];
    if (c === 0) return before;
    if (cell) {
      const own = periodOf(cell.block.text, words);
      const named = (one: string | null | undefined) => own !== null && one?.slice(-10).slice(0, 4) === own;
      current = own?.length === 4 ? ((named(before) ? before : periods.find(named)) ?? own) : own;
    } else if (cell === undefined) return before;
    return current ?? before;
  });
}
