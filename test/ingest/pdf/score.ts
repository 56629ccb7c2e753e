/** How many figures of a statement stand in a table of the right page, in the right row and column, with the right sign and scale. */
import { createHash } from 'node:crypto';
import type { ParsedFiling } from '../../../src-main/api/types.ts';

/** One statement as checked by hand: hash of each row's label, and its figures by column; "-" is a dash, null a blank. */
export interface Statement {
  file: string;
  page: number;
  periods: string[];
  rows: [label: string, cells: (number | '-' | null)[]][];
}

export interface Score {
  figures: number;
  right: number;
  /** Rows that are wrong: their order, what was expected, what was found. */
  wrong: string[];
}

export function labelHash(label: string): string {
  const letters = label.toLowerCase().replace(/[^a-z]/g, '');
  return letters === '' ? '' : createHash('sha256').update(letters).digest('hex').slice(0, 12);
}

/** Values by row of each table of a page, with the period of each column that holds figures. */
function rowsOf(filing: ParsedFiling, page: number) {
  const rows: { label: string; values: Map<number, number>; columns: number[]; periods: (string | null)[] }[] = [];
  for (const [index, table] of filing.tables.entries()) {
    if (table.page !== page) continue;
    const numbers = filing.numbers.filter(
      (number) => number.table?.[0] === index && number.table[1] >= table.headerRows,
    );
    const figures = numbers.filter((number) => (number.table?.[2] ?? 0) > 0);
    const columns = [...new Set(figures.map((number) => number.table?.[2] ?? 0))].sort((a, b) => a - b);
    for (const [r, row] of table.grid.entries()) {
      const values = new Map<number, number>();
      for (const number of figures) {
        const [, at, column] = number.table ?? [0, -1, 0];
        if (at === r && number.value !== null && !values.has(column)) values.set(column, number.value);
      }
      rows.push({ label: labelHash(row[0] ?? ''), values, columns, periods: table.columnPeriods });
    }
  }
  return rows;
}

export function score(filing: ParsedFiling, statement: Statement): Score {
  const result: Score = { figures: 0, right: 0, wrong: [] };
  const rows = rowsOf(filing, statement.page);
  let from = 0;
  for (const [order, [label, cells]] of statement.rows.entries()) {
    const figures = cells.filter((cell) => typeof cell === 'number').length;
    result.figures += figures;
    // The next row of that label that has any of the values: labels such as "Other" come again.
    let best = 0;
    let at = -1;
    for (const [index, row] of rows.entries()) {
      if (index < from || row.label !== label) continue;
      const right = cells.filter(
        (cell, column) => typeof cell === 'number' && holds(row, column, cell, statement.periods),
      ).length;
      if (right > best) {
        best = right;
        at = index;
      }
      if (right === figures) break;
    }
    result.right += best;
    if (at >= 0) from = at + 1;
    if (best < figures) result.wrong.push(`row ${order}: ${best} of ${figures}`);
  }
  return result;
}

function holds(
  row: ReturnType<typeof rowsOf>[number],
  column: number,
  value: number,
  periods: readonly string[],
): boolean {
  if (row.columns.length !== periods.length) return false;
  const at = row.columns[column] as number;
  const found = row.values.get(at);
  const period = row.periods[at] ?? '';
  return (
    found !== undefined &&
    Math.abs(found - value) <= 1e-9 * Math.abs(value) &&
    endOf(period).startsWith(periods[column] as string)
  );
}

/** Last day or year of a period. */
function endOf(period: string): string {
  return period.slice(period.indexOf('/') + 1);
}
