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
  const compare = (parts: Sums) => {
    const checks = parts.compare(total, row);
    const failed = checks.filter(({ ok }) => !ok).length;
    // Small figures add up to their total by chance.
    const added = checks.filter(
      ({ ok, sum, column }) => ok && Math.abs(sum) > MEANT * parts.slack(total, column),
    ).length;
    if (added < 2 * failed || added - failed <= most) return;
    best = checks;
    most = added - failed;
  };
  // A total may sum the rows right above it, two and more, or the subtotals among them alone.
  const run = new Sums();
  const subtotals = new Sums();
  for (let r = row - 1; r >= Math.max(0, row - REACH); r--) {
    const line = lines[r] as Line;
    if (line.values.size === 0) continue;
    run.add(line);
    if (TOTAL.test(line.label)) subtotals.add(line);
    if (run.count >= 2) compare(run);
    if (subtotals.count >= 2 && TOTAL.test(line.label)) compare(subtotals);
  }
  return best;
}

/** Sums of lines, column by column. */
class Sums {
  count = 0;
  /** A column that misses a figure in one of the lines has no sum: NaN. */
  readonly #sums = new Map<number, number>();
  readonly #halves = new Map<number, number>();

  add({ values, halves }: Line): void {
    for (const column of this.#sums.keys()) if (!values.has(column)) this.#sums.set(column, Number.NaN);
    for (const [column, value] of values) {
      const before = this.count === 0 ? 0 : (this.#sums.get(column) ?? Number.NaN);
      this.#sums.set(column, before + value);
      this.#halves.set(column, (this.#halves.get(column) ?? 0) + (halves.get(column) ?? 0));
    }
    this.count++;
  }

  /** Rounded figures may miss their total by half a unit each. */
  slack(total: Line, column: number): number {
    return ((this.#halves.get(column) ?? 0) + (total.halves.get(column) ?? 0)) * 1.0001;
  }

  compare(total: Line, row: number): TotalCheck[] {
    const checks: TotalCheck[] = [];
    for (const [column, found] of total.values) {
      const sum = this.#sums.get(column) ?? Number.NaN;
      if (!Number.isFinite(sum) || !Number.isFinite(found)) continue;
      checks.push({
        row,
        column,
        sum: Number(sum.toPrecision(15)),
        ok: Math.abs(sum - found) <= this.slack(total, column),
      });
    }
    return checks;
  }
}
