/** Rows whose cells hold several figures over each other, one a line, as filings of the years around 2000 have them: read line by line. */
import { type FoundNumber, type NumberStyle, scanCell } from '../../text/numbers/index.ts';
import type { TextBlock } from '../html/nodes.ts';
import { isValueCell } from './classify.ts';
import type { Placed } from './grid.ts';

type Row = readonly (Placed | null | undefined)[];

const DASH = /^[$€£]?\s?[-\u2013\u2014]{1,3}\s?%?$/;

/** Lines of text of a cell; empty ones only part them. */
function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/**
 * How many lines stand over each other in each cell of a row; 0 where it is one row like any other. All its cells of figures must have as many lines as
 * its label, so that a head's year over its footnote mark is none.
 */
export function stackedLines(row: Row): number {
  const label = row[0]?.block.text;
  if (!label?.includes('\n')) return 0;
  const count = linesOf(label).length;
  if (count < 2) return 0;
  let figures = 0;
  for (const cell of row.slice(1)) {
    if (!cell) continue;
    const lines = linesOf(cell.block.text);
    if (lines.length !== count || !lines.every(isFigure)) return 0;
    figures++;
  }
  return figures > 0 ? count : 0;
}

function isFigure(line: string): boolean {
  const text = line.trim();
  return isValueCell(text) || DASH.test(text) || /^\(\d{1,2}\)$/.test(text);
}

/** The label of each line of a stacked row. */
export function stackedLabels(row: Row): string[] {
  return linesOf(row[0]?.block.text ?? '').map((line) => line.trim());
}

/** One number for each line of a stacked cell, with offsets into its whole text. */
export function scanStacked({ text, raised }: TextBlock, style?: NumberStyle): FoundNumber[] {
  const numbers: FoundNumber[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const marks = raised
      .filter(([start, stop]) => start >= at && stop <= end)
      .map(([start, stop]): [number, number] => [start - at, stop - at]);
    const [number] = line.trim() === '' ? [] : scanCell(line, marks, style);
    if (number) numbers.push(moved(number, at));
    at = end + 1;
  }
  return numbers;
}

function moved(number: FoundNumber, by: number): FoundNumber {
  return {
    ...number,
    start: number.start + by,
    end: number.end + by,
    digitsStart: number.digitsStart + by,
    digitsEnd: number.digitsEnd + by,
  };
}
