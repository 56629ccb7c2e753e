/** Header rows of a grid, what each column is headed by, and the period it speaks of. */
import { isoDate } from '../../text/numbers/index.ts';
import { isValueCell } from './classify.ts';
import type { Grid, Placed } from './grid.ts';

const YEAR_CELL = /^(?:fiscal\s|FY\s?)?(?:19|20)\d{2}\s?(?:[A-Z]|\(\w{1,2}\)|\*)?$/i;

/** Number of leading rows that head the columns: those before the first row with a value that is not a year. */
export function countHeaderRows(grid: Grid): number {
  let sawColumnHeads = false;
  for (let r = 0; r < grid.rows; r++) {
    const row = grid.cells[r] as (Placed | null | undefined)[];
    let values = 0;
    let heads = 0;
    let label = false;
    for (const [c, cell] of row.entries()) {
      if (!cell) continue;
      const text = cell.block.text.trim();
      if (c === 0) label = true;
      else if (isValueCell(text) && !YEAR_CELL.test(text)) values++;
      else if (/^[-\u2013\u2014]$/.test(text)) values++;
      else heads++;
    }
    if (values > 0) return r;
    if (sawColumnHeads && heads === 0 && label) return r;
    // A long text row after the heads is body: tables of words.
    if (sawColumnHeads && row.some((cell) => (cell?.block.text.length ?? 0) > 120)) return r;
    if (heads > 0) sawColumnHeads = true;
  }
  // No values at all: only rows set in bold or as <th> are heads.
  let rows = 0;
  while (rows < grid.rows && isBoldRow(grid.cells[rows] as (Placed | null | undefined)[])) rows++;
  return rows === grid.rows ? Math.min(1, rows) : rows;
}

function isBoldRow(row: readonly (Placed | null | undefined)[]): boolean {
  const cells = row.filter((cell): cell is Placed => !!cell);
  return cells.length > 0 && cells.every((cell) => cell.header || cell.block.bold >= cell.block.inked * 0.8);
}

/** Text heading each column, top to bottom, joined by spaces. Column 0 gets its own stub head. */
export function columnHeads(grid: Grid, headerRows: number): string[] {
  const heads: string[][] = Array.from({ length: grid.columns }, () => []);
  for (let r = 0; r < headerRows; r++) {
    const row = grid.cells[r] as (Placed | null | undefined)[];
    let current: Placed | null = null;
    for (let c = 0; c < grid.columns; c++) {
      const cell = row[c];
      if (cell) current = cell;
      else if (cell === undefined) current = null;
      if (current && current.row <= (current.rowEnd ?? r))
        (heads[c] as string[]).push(current.block.text.replace(/\s+/g, ' '));
    }
  }
  return heads.map((texts) => texts.join(' '));
}

const DURATION =
  /\b(?:(three|six|nine|twelve|3|6|9|12)\s+months?|(quarters?)|((?:fiscal\s+)?years?)|(\d{2})\s+weeks)\s+(?:period\s+)?(?:then\s+)?end(?:ed|ing)\b/i;
const MONTH_DAY = /\b((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}),?(?!\s*\d)/i;

/** Period of each column: an ISO date, "start/end" for a stated duration, a year, or null. */
export function columnPeriods(heads: readonly string[], caption: string): (string | null)[] {
  const stub = heads[0] ?? '';
  return heads.map((head, column) => (column === 0 ? null : periodOf(head, `${stub} ${caption}`)));
}

/** Period that a heading names; `around` (stub head, caption) supplies day and month where the heading has only the year. */
export function periodOf(head: string, around = ''): string | null {
  const years = [...head.matchAll(/\b(?:19|20)\d{2}\b/g)].map((match) => match[0]);
  let date = isoDate(head);
  let words = head;
  const year = years.at(-1);
  if (date === null || date.length < 10) {
    const monthDay = MONTH_DAY.exec(head) ?? MONTH_DAY.exec(around);
    if (monthDay && year !== undefined && new Set(years).size === 1) {
      date = isoDate(`${(monthDay[1] as string).replace('.', '')}, ${year}`) ?? date;
      if (!MONTH_DAY.test(head)) words = `${around} ${head}`;
    }
  }
  if (date !== null && date.length === 10) {
    const duration = DURATION.exec(words);
    if (duration) return `${startOf(date, monthsOf(duration))}/${date}`;
    return date;
  }
  return date ?? (year !== undefined && new Set(years).size === 1 ? year : null);
}

function monthsOf(duration: RegExpExecArray): number {
  const count = duration[1]?.toLowerCase();
  if (count) return { three: 3, six: 6, nine: 9, twelve: 12 }[count] ?? Number(count);
  if (duration[2]) return 3;
  if (duration[4]) return Math.round(Number(duration[4]) / 4.345);
  return 12;
}

/** First day of a period of whole months that ends on a day: the day after the same month end before. */
function startOf(end: string, months: number): string {
  const date = new Date(`${end}T00:00:00Z`);
  const next = new Date(date.getTime() + 86_400_000);
  const start = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() - months, next.getUTCDate()));
  return start.toISOString().slice(0, 10);
}
