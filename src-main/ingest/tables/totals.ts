/** Checks sums: rows called "Total" against the rows above them. A sum that fails is a flag for the analyst and changes nothing. */
import type { TotalCheck } from '../../api/types.ts';
import type { CellNumber } from './refine.ts';

const TOTAL = /^\W*(?:sub-?)?totals?\b/i;
/** How far above its total the first row of a sum may stand. */
const REACH = 60;
/** A sum this many times its rounding is no coincidence. */
const MEANT = 10;

interface Line {
  label: string;
  /** Signed value by column, in the scale of the table. */
  values: Map<number, number>;
  /** Half a unit of the last digit shown, by column. */
  halves: Map<number, number>;
}

/**
 * The totals of a table that could be checked. Which rows a total sums is not said, so a run of rows (or of subtotals) directly above is taken for
 * its parts only when it adds up in at least twice the columns it fails in; those in which it fails are the flags.
 */
export function checkTotals(labels: readonly string[], numbers: readonly CellNumber[]): TotalCheck[] {
  const lines = readLines(labels, numbers);
  return lines.flatMap((line, row) => (TOTAL.test(line.label) ? checkTotal(lines, row) : []));
}

function readLines(labels: readonly string[], numbers: readonly CellNumber[]): Line[] {
  const lines: Line[] = labels.map((label) => ({ label, values: new Map(), halves: new Map() }));
  for (const number of numbers) {
    const line = lines[number.row];
    if (!line || number.column === 0 || !isAddend(number)) continue;
    // Two figures in a cell are no addend.
    if (line.values.has(number.column)) line.values.set(number.column, Number.NaN);
    else line.values.set(number.column, signedValue(number));
    line.halves.set(number.column, 0.5 * 10 ** (number.scale - number.decimals));
  }
  return lines;
}

/** Amounts and counts add up; years and averages do not. */
function isAddend({ kind, unit, decimals }: CellNumber): boolean {
  return kind === 'money' || (kind === 'count' && unit !== 'years' && decimals === 0);
}

function signedValue({ magnitude, negative, scale }: CellNumber): number {
  return (magnitude ?? 0) * 10 ** scale * (negative ? -1 : 1);
}

function checkTotal(lines: readonly Line[], row: number): TotalCheck[] {
  const total = lines[row] as Line;
  let best: TotalCheck[] = [];
  let most = 0;
  for (const parts of partsOf(lines, row)) {
    const checks: TotalCheck[] = [];
    let added = 0;
    for (const [column, found] of total.values) {
      const sum = sumOf(parts, column);
      if (sum === null || !Number.isFinite(found)) continue;
      const slack = tolerance([...parts, total], column);
      const ok = Math.abs(sum - found) <= slack;
      checks.push({ row, column, sum: Number(sum.toPrecision(15)), ok });
      // Small figures add up to their total by chance.
      if (ok && Math.abs(sum) > MEANT * slack) added++;
    }
    const failed = checks.filter(({ ok }) => !ok).length;
    if (added >= 2 * failed && added - failed > most) {
      best = checks;
      most = added - failed;
    }
  }
  return best;
}

/** The runs that a total may sum: 2 and more rows right above it, short ones first, and then the subtotals above alone. */
function* partsOf(lines: readonly Line[], row: number): Generator<Line[]> {
  const run: Line[] = [];
  const subtotals: Line[] = [];
  for (let r = row - 1; r >= Math.max(0, row - REACH); r--) {
    const line = lines[r] as Line;
    if (line.values.size === 0) continue;
    run.unshift(line);
    if (TOTAL.test(line.label)) subtotals.unshift(line);
    if (run.length >= 2) yield [...run];
    if (subtotals.length >= 2) yield [...subtotals];
  }
}

function sumOf(parts: readonly Line[], column: number): number | null {
  let sum = 0;
  for (const { values } of parts) {
    const value = values.get(column);
    if (value === undefined || Number.isNaN(value)) return null;
    sum += value;
  }
  return sum;
}

/** Rounded figures may miss their total by half a unit each. */
function tolerance(lines: readonly Line[], column: number): number {
  return lines.reduce((slack, { halves }) => slack + (halves.get(column) ?? 0), 0) * 1.0001;
}
