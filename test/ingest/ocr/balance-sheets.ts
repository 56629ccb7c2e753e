/** Compares what was read of a scanned balance sheet with what stands on its page, as read by eye: row, column, sign and scale of each figure. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NumberRecord, ParsedFiling } from '../../../src-main/api/types.ts';

/** A page by hand. Labels are hashes (`labelKey`): the fixture holds figures, not text. */
export interface Sheet {
  file: string;
  page: number;
  /** Power of ten of all its figures. */
  scale: number;
  /** Keys of the words of the printed line that the figures stand on ([] for none), and the figures by column of figures; null where none is printed. */
  rows: [label: string[], figures: (number | null)[]][];
}

export function readSheets(): Sheet[] {
  const path = join(import.meta.dirname, '../../fixtures/scanned-balance-sheets.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Sheet[];
}

/** One key a word, by its letters alone: blanks, case and marks are no matter. */
export function labelKeys(label: string): string[] {
  return label
    .toLowerCase()
    .split(/[^a-z'’]+/)
    .map((word) => word.replace(/[^a-z]/g, ''))
    .filter((word) => word !== '')
    .map((word) => createHash('sha256').update(word).digest('hex').slice(0, 8));
}

export interface Score {
  figures: number;
  /** In the right row and column, with the right sign and digits. */
  placed: number;
  /** Those with the right scale, too. */
  scaled: number;
  /** Figures, as "row 3 column 2: 1234", that were not placed. */
  missed: string[];
}

interface ReadRow {
  label: string[];
  /** Grid column -> its numbers. */
  cells: Map<number, NumberRecord[]>;
}

/**
 * Scores one sheet against the tables that a filing has on its page. Rows of both are matched in order, by label; a row without label, by its place. Columns
 * of figures are matched in order too: each of the sheet's to the column of the table that holds most of its figures.
 */
export function scoreSheet(sheet: Sheet, filing: ParsedFiling, page = sheet.page): Score {
  const score: Score = { figures: 0, placed: 0, scaled: 0, missed: [] };
  const tables = filing.tables.flatMap((table, index) => (table.page === page && !table.furniture ? [index] : []));
  const rows = tables.flatMap((table) => rowsOf(filing, table));
  const columns = columnsOf(sheet, rows);
  const matched = align(sheet, rows, columns);
  for (const [r, [, figures]] of sheet.rows.entries()) {
    for (const [c, figure] of figures.entries()) {
      if (figure === null) continue;
      score.figures++;
      const found = matched[r]?.cells.get(columns[c] ?? -1)?.find((number) => isFigure(number, figure));
      if (!found) score.missed.push(`row ${r + 1} column ${c + 1}: ${figure}`);
      else score.placed++;
      if (found && found.value === figure * 10 ** sheet.scale) score.scaled++;
    }
  }
  return score;
}

/** Digits and sign, whatever the scale. */
function isFigure(number: NumberRecord, figure: number): boolean {
  return number.value !== null && Math.round(number.value / 10 ** number.scale) === figure;
}

function rowsOf(filing: ParsedFiling, table: number): ReadRow[] {
  const grid = filing.tables[table]?.grid ?? [];
  const rows = grid.map((cells): ReadRow => ({ label: labelOf(cells), cells: new Map() }));
  for (const number of filing.numbers) {
    if (number.table?.[0] !== table) continue;
    const [, r, c] = number.table;
    const there = rows[r]?.cells;
    there?.set(c, [...(there.get(c) ?? []), number]);
  }
  return rows;
}

function labelOf(cells: readonly (string | null)[]): string[] {
  return labelKeys(cells.find((cell) => cell !== null && /[a-z]/i.test(cell)) ?? '');
}

/**
 * A row is the one meant when it has most of the label's words, in order; one word in three may be misread. The grid's label may be longer: two printed
 * lines can be one cell. A row without label must have none.
 */
function isRow(wanted: readonly string[], found: readonly string[]): boolean {
  if (wanted.length === 0) return found.length === 0;
  let at = 0;
  let hits = 0;
  for (const key of wanted) {
    const next = found.indexOf(key, at);
    if (next < 0) continue;
    hits++;
    at = next + 1;
  }
  return hits >= Math.ceil((wanted.length * 2) / 3);
}

/** For each column of the sheet the table's column with most of its figures; no two of the sheet's may fall on one of the table's. */
function columnsOf(sheet: Sheet, rows: readonly ReadRow[]): number[] {
  const width = sheet.rows[0]?.[1].length ?? 0;
  const votes: { from: number; to: number; count: number }[] = [];
  for (let from = 0; from < width; from++) {
    const counts = new Map<number, number>();
    for (const [, figures] of sheet.rows) {
      const figure = figures[from];
      if (figure == null || Math.abs(figure) < 100) continue;
      for (const { cells } of rows)
        for (const [to, numbers] of cells)
          if (numbers.some((number) => isFigure(number, figure))) counts.set(to, (counts.get(to) ?? 0) + 1);
    }
    for (const [to, count] of counts) votes.push({ from, to, count });
  }
  const columns: number[] = new Array(width).fill(-1);
  for (const { from, to } of votes.sort((a, b) => b.count - a.count))
    if (columns[from] === -1 && !columns.includes(to)) columns[from] = to;
  return columns;
}

/** The table's row for each of the sheet's, in order, such that most figures come out right; undefined for none. */
function align(sheet: Sheet, rows: readonly ReadRow[], columns: readonly number[]): (ReadRow | undefined)[] {
  const n = sheet.rows.length;
  const m = rows.length;
  const gain = (i: number, j: number) => {
    const [key, figures] = sheet.rows[i] as Sheet['rows'][number];
    const row = rows[j] as ReadRow;
    if (!isRow(key, row.label)) return 0;
    return figures.filter(
      (figure, c) => figure !== null && row.cells.get(columns[c] ?? -1)?.some((number) => isFigure(number, figure)),
    ).length;
  };
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      (best[i] as Float64Array)[j] = Math.max(
        best[i + 1]?.[j] ?? 0,
        best[i]?.[j + 1] ?? 0,
        gain(i, j) + (best[i + 1]?.[j + 1] ?? 0),
      );
  const matched: (ReadRow | undefined)[] = new Array(n).fill(undefined);
  for (let i = 0, j = 0; i < n && j < m; ) {
    const here = best[i]?.[j] ?? 0;
    if (here === (best[i + 1]?.[j] ?? 0)) i++;
    else if (here === (best[i]?.[j + 1] ?? 0)) j++;
    else matched[i++] = rows[j++];
  }
  return matched;
}
