/** Numbers of a data table: each cell scanned, then refined by its column, its row and the table's note. */
import { type FoundNumber, type NumberStyle, scanCell } from '../../text/numbers/index.ts';
import { bodyHead } from './body-heads.ts';
import type { TableContext } from './context.ts';
import { isDollar, settleDollar } from './currency.ts';
import type { Grid, Placed } from './grid.ts';
import { columnLine, type Line, lineOf, PLAIN_LINE } from './lines.ts';
import { isExhibitList, pageColumn, REFERENCE_LINE } from './lists.ts';
import { periodOf, rowPeriod, sectionPeriod } from './periods.ts';
import {
  bareYear,
  type CellNumber,
  type Evidence,
  isFraction,
  isReference,
  NO_EVIDENCE,
  refine,
  refineLabel,
} from './refine.ts';
import type { ScaleNote } from './scale.ts';
import { settleSigns } from './signs.ts';
import { scanStacked, stackedLabels, stackedLines } from './stacked.ts';
import { namesWholeShares } from './stock.ts';
import { isYearLike } from './years.ts';

/** What each cell's text alone gives, by row and column; undefined for places without a cell. */
export type ScannedGrid = readonly (readonly (FoundNumber[] | undefined)[])[];

export function scanGrid(grid: Grid, style?: NumberStyle): ScannedGrid {
  const scanned = grid.cells.map((row) => {
    const stacked = stackedLines(row) > 0;
    return row.map((cell, c) => {
      if (!cell) return undefined;
      return stacked && c > 0 ? scanStacked(cell.block, style) : scanCell(cell.block.text, cell.block.raised, style);
    });
  });
  settleSigns(scanned, grid);
  return scanned;
}

/** All numbers of the table's cells in row-major order. Offsets are into each cell's text; `scanned` is left as it is. */
export function tableNumbers(grid: Grid, scanned: ScannedGrid, context: TableContext): CellNumber[] {
  const columns = context.heads.map((head, c) => (c === 0 ? stubLine(head) : columnLine(head)));
  // What a plain "$" stands for: the dollars of the column's head, else of the table's note or the filing.
  const dollars = columns.map(({ unit }) => (isDollar(unit) ? unit : context.dollar));
  const pages = pageColumn(grid, scanned, context);
  if (pages > 0) columns[pages] = REFERENCE_LINE;
  if (isExhibitList(grid)) columns[0] = REFERENCE_LINE;
  const labels = Array.from({ length: grid.rows }, (_, r) => rowLabel(grid, r));
  const lines = labels.map(lineOf);
  const evidence = columnEvidence(grid, scanned, context.headerRows, lines);
  const whole = evidence.reduce(
    (sum, one) => ({
      money: sum.money + one.money,
      percent: sum.percent + one.percent,
      values: sum.values + one.values,
      fine: sum.fine + one.fine,
      commas: sum.commas + one.commas,
      plain: sum.plain + one.plain,
      fractions: sum.fractions + one.fractions,
    }),
    NO_EVIDENCE,
  );
  const numbers: CellNumber[] = [];
  let named: boolean | undefined;
  const wholeShares = (note: ScaleNote) => {
    named ??= namesWholeShares(grid, scanned, note);
    return named;
  };
  let section: Line = PLAIN_LINE;
  let sectionLabel = '';
  let ofSection: string | null = null;
  let { periods } = context;
  for (let r = 0; r < grid.rows; r++) {
    const label = labels[r] as string;
    const line = lines[r] as Line;
    const cells = scanned[r] as ScannedGrid[number];
    const onlyLabel = cells.every((found, c) => c === 0 || !found || found.length === 0);
    if (onlyLabel && label) {
      section = sectionLine(line, label, section);
      sectionLabel = label;
      ofSection = sectionPeriod(label) ?? ofSection;
    } else if (section.kind === 'count' && cells.some((found) => found?.some(isSigned))) section = PLAIN_LINE;
    const labelled = periodOf(label, context.heads[0]);
    const sure = whole.plain === 0;
    const newPeriods =
      r < context.headerRows ? null : bodyHead(grid, cells, r, periods, { context, section: sectionLabel, sure });
    periods = newPeriods ?? periods;
    const row = grid.cells[r] as (Placed | null | undefined)[];
    const stack = stackedLines(row) > 0 ? stackedLabels(row) : null;
    for (let c = 0; c < grid.columns; c++) {
      const inCell = cells[c];
      if (!inCell) continue;
      for (let i = 0; i < inCell.length; i++) {
        const found = inCell[i] as FoundNumber;
        const own = c > 0 ? stack?.[i] : undefined;
        const number: CellNumber = { ...found, row: r, column: c };
        const dollar = dollars[c] as string;
        if (dollar !== 'USD') settleDollar(number, row[c]?.block.text ?? '', dollar);
        if ((r < context.headerRows || c === 0 || newPeriods) && number.bare && number.magnitude !== null)
          bareYear(number, NO_EVIDENCE);
        if (c === 0 && columns[0]?.kind === 'reference' && isReference(number)) number.kind = 'reference';
        else if (c > 0 && c === pages && number.bare) number.kind = 'reference';
        else if (r >= context.headerRows && c === 0) refineLabel(number, context, label, wholeShares);
        else if (r >= context.headerRows) {
          refine(number, {
            context,
            column: columns[c] as Line,
            line: own === undefined ? line : lineOf(own),
            section,
            evidence: evidence[c] as Evidence,
            table: whole,
            label: own ?? label,
            sectionLabel,
            head: context.heads[c] ?? '',
          });
          number.period ??= rowPeriod(periods[c] ?? labelled ?? ofSection ?? context.period, label);
        }
        numbers.push(number);
      }
    }
  }
  if (context.close) scaleCounts(numbers, context);
  return numbers;
}

/** A note right over a table that holds no amounts is of what the table counts: "(in thousands)" over subscribers. */
function scaleCounts(numbers: readonly CellNumber[], { note, headerRows }: TableContext): void {
  if (note === null || note.subject !== null || /dollars|except|[$€£]/i.test(note.text)) return;
  const body = numbers.filter(({ row, column }) => row >= headerRows && column > 0);
  if (body.some(({ kind, magnitude }) => kind === 'money' && magnitude !== null)) return;
  for (const number of body) {
    if (number.kind !== 'count' || number.unit !== null || number.scale !== 0) continue;
    number.scale = note.scale;
    number.scaleSource = 'heading';
    number.scaleText = note.text;
  }
}

/** What a label that stands alone says of the rows below. One that runs over the line ("Numerator for basic earnings per") leaves the section's scale as it was. */
function sectionLine(line: Line, label: string, before: Line): Line {
  if (line.note) return NAMED_NOTE.test(label) ? line : { ...line, note: null };
  return before.note && !label.trimEnd().endsWith(':') ? { ...line, note: before.note } : line;
}

/** A scale that a section's own words go before: "Numerator (in millions):". A note alone is the table's. */
const NAMED_NOTE = /^(?!.*\bexcept\b)[^(]{0,80}[a-z]{3}[^(]{0,80}\(/i;

/** An amount with its currency ends what counts. */
function isSigned({ kind, unit }: FoundNumber): boolean {
  return kind === 'money' && unit !== null;
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
function columnEvidence(grid: Grid, scanned: ScannedGrid, headerRows: number, lines: readonly Line[]): Evidence[] {
  const evidence: Evidence[] = Array.from({ length: grid.columns }, () => ({
    money: 0,
    percent: 0,
    values: 0,
    fine: 0,
    commas: 0,
    plain: 0,
    fractions: 0,
  }));
  for (let r = headerRows; r < grid.rows; r++) {
    // Prices of one thing say nothing of the quantities above and below them.
    if (lines[r]?.each) continue;
    const row = grid.cells[r] as (Placed | null | undefined)[];
    const stacked = stackedLines(row) > 0;
    for (let c = 1; c < grid.columns; c++) {
      const found = scanned[r]?.[c];
      if (found?.length !== 1 && !(stacked && found)) continue;
      const text = (row[c] as Placed).block.text;
      for (const number of found) weigh(evidence[c] as Evidence, number, text);
    }
  }
  return evidence;
}

function weigh(one: Evidence, number: FoundNumber, text: string): void {
  if (number.magnitude === null) return;
  one.values++;
  if (number.kind === 'money') one.money++;
  if (number.kind === 'percent') one.percent++;
  const digits = text.slice(number.digitsStart, number.digitsEnd);
  if (isFraction(number)) one.fractions++;
  if (/\.\d{2,}$/.test(digits)) one.fine++;
  if (digits.includes(',')) one.commas++;
  else if (number.magnitude >= 1000 && !isYearLike(number)) one.plain++;
}
