/** Numbers of a data table: each cell scanned, then refined by its column, its row and the table's note. */
import { type FoundNumber, scanCell } from '../../text/numbers/index.ts';
import { bodyHead } from './body-heads.ts';
import type { TableContext } from './context.ts';
import { isDollar, settleDollar } from './currency.ts';
import type { Grid, Placed } from './grid.ts';
import { periodOf } from './headers.ts';
import { columnLine, type Line, lineOf, PLAIN_LINE } from './lines.ts';
import { isExhibitList, pageColumn, REFERENCE_LINE } from './lists.ts';
import { bareYear, type CellNumber, type Evidence, isReference, NO_EVIDENCE, refine, refineLabel } from './refine.ts';
import { isYearLike } from './years.ts';

/** What each cell's text alone gives, by row and column; undefined for places without a cell. */
export type ScannedGrid = readonly (readonly (FoundNumber[] | undefined)[])[];

export function scanGrid(grid: Grid): ScannedGrid {
  return grid.cells.map((row) => row.map((cell) => (cell ? scanCell(cell.block.text, cell.block.raised) : undefined)));
}

/** All numbers of the table's cells in row-major order. Offsets are into each cell's text; `scanned` is left as it is. */
export function tableNumbers(grid: Grid, scanned: ScannedGrid, context: TableContext): CellNumber[] {
  const columns = context.heads.map((head, c) => (c === 0 ? stubLine(head) : columnLine(head)));
  // What a plain "$" stands for: the dollars of the column's head, else of the table's note or the filing.
  const dollars = columns.map(({ unit }) => (isDollar(unit) ? unit : context.dollar));
  const pages = pageColumn(grid, scanned, context);
  if (pages > 0) columns[pages] = REFERENCE_LINE;
  if (isExhibitList(grid)) columns[0] = REFERENCE_LINE;
  const evidence = columnEvidence(grid, scanned, context.headerRows);
  const whole = evidence.reduce(
    (sum, one) => ({
      money: sum.money + one.money,
      percent: sum.percent + one.percent,
      values: sum.values + one.values,
      fine: sum.fine + one.fine,
      commas: sum.commas + one.commas,
      plain: sum.plain + one.plain,
    }),
    NO_EVIDENCE,
  );
  const numbers: CellNumber[] = [];
  let section: Line = PLAIN_LINE;
  let sectionLabel = '';
  let { periods } = context;
  for (let r = 0; r < grid.rows; r++) {
    const label = rowLabel(grid, r);
    const line = lineOf(label);
    const cells = scanned[r] as ScannedGrid[number];
    const onlyLabel = cells.every((found, c) => c === 0 || !found || found.length === 0);
    if (onlyLabel && label) {
      section = line;
      sectionLabel = label;
    }
    const sure = whole.plain === 0;
    const newPeriods =
      r < context.headerRows ? null : bodyHead(grid, cells, r, periods, { context, section: sectionLabel, sure });
    periods = newPeriods ?? periods;
    for (let c = 0; c < grid.columns; c++) {
      for (const found of cells[c] ?? []) {
        const number: CellNumber = { ...found, row: r, column: c };
        const dollar = dollars[c] as string;
        if (dollar !== 'USD') settleDollar(number, grid.cells[r]?.[c]?.block.text ?? '', dollar);
        if ((r < context.headerRows || c === 0 || newPeriods) && number.bare && number.magnitude !== null)
          bareYear(number, NO_EVIDENCE);
        if (c === 0 && columns[0]?.kind === 'reference' && isReference(number)) number.kind = 'reference';
        else if (c > 0 && c === pages && number.bare) number.kind = 'reference';
        else if (r >= context.headerRows && c === 0) refineLabel(number, context, label);
        else if (r >= context.headerRows) {
          refine(number, {
            context,
            column: columns[c] as Line,
            line,
            section,
            evidence: evidence[c] as Evidence,
            table: whole,
            label,
            sectionLabel,
            head: context.heads[c] ?? '',
          });
          number.period ??= periods[c] ?? periodOf(label);
        }
        numbers.push(number);
      }
    }
  }
  return numbers;
}

/** The head of the labels says nothing of figures, but may say that the labels are numbers of exhibits or notes. */
function stubLine(head: string): Line {
  const line = lineOf(head);
  return line.kind === 'reference' ? line : PLAIN_LINE;
}

function rowLabel(grid: Grid, row: number): string {
  const cells = grid.cells[row] as (Placed | null | undefined)[];
  const first = cells[0];
  if (first) return first.block.text;
  // A label set one column in.
  const second = cells[1];
  return second && /[A-Za-z]{3}/.test(second.block.text) ? second.block.text : '';
}

/** What the cells of each column say of themselves: "$" on the first and last row speaks for the rows between. */
function columnEvidence(grid: Grid, scanned: ScannedGrid, headerRows: number): Evidence[] {
  const evidence: Evidence[] = Array.from({ length: grid.columns }, () => ({
    money: 0,
    percent: 0,
    values: 0,
    fine: 0,
    commas: 0,
    plain: 0,
  }));
  for (let r = headerRows; r < grid.rows; r++) {
    for (let c = 1; c < grid.columns; c++) {
      const found = scanned[r]?.[c];
      if (found?.length !== 1) continue;
      const number = found[0] as FoundNumber;
      if (number.magnitude === null) continue;
      const one = evidence[c] as Evidence;
      one.values++;
      if (number.kind === 'money') one.money++;
      if (number.kind === 'percent') one.percent++;
      const text = ((grid.cells[r] as (Placed | null | undefined)[])[c] as Placed).block.text.slice(
        number.digitsStart,
        number.digitsEnd,
      );
      if (/\.\d{2,}$/.test(text)) one.fine++;
      if (text.includes(',')) one.commas++;
      else if ((number.magnitude as number) >= 1000 && !isYearLike(number)) one.plain++;
    }
  }
  return evidence;
}
