import { TABLE_END, TABLE_START } from '../../api/types.ts';
import { writeFigure } from '../../text/quantity.ts';
import { type Random, random } from '../../text/random.ts';

/** A text with its numbers in tags, and which of them (from 0) was multiplied; -1 for none. */
export interface OutlierItem {
  readonly text: string;
  readonly index: number;
}

/** What a row may speak of, and log10 of its smallest and largest value. */
const ROWS: readonly (readonly [string, number, number])[] = [
  ['Revenue', 2, 5],
  ['Cost of goods sold', 2, 5],
  ['Research and development', 1, 4],
  ['Selling expenses', 1, 4],
  ['Depreciation', 0.5, 3.5],
  ['Interest expense', 0, 3],
  ['Income taxes', 0.5, 3.5],
  ['Net income', 1, 4],
  ['Dividends per share', -1.3, 0.8],
  ['Basic earnings per share', -1, 1.2],
  ['Gross margin, %', 1, 1.9],
  ['Effective tax rate, %', 1, 1.6],
  ['Employees', 2, 5.3],
  ['Stores open', 1, 3.7],
  ['Total assets', 2, 5.5],
  ['Inventories', 1, 4.5],
  ['Accounts receivable', 1, 4.5],
  ['Long-term debt', 1, 5],
  ['Shares outstanding (thousands)', 3, 6.3],
  ['Capital expenditures', 1, 4.3],
];

/**
 * Small financial tables, half of them with one number multiplied by 10 or 1,000. Rows differ by decades and in the digits shown, so that a long number is no
 * sign of a wrong one; within a row values move by some per cent a year.
 */
export function generateOutliers(count: number, seed: number): OutlierItem[] {
  const rng = random(seed, 'outliers');
  return Array.from({ length: count }, (_, i) => {
    const years = rng.integer(2, 4);
    const rows = rng.shuffle(ROWS).slice(0, rng.integer(4, 7));
    const values = rows.flatMap(([, low, high]) => series(10 ** rng.uniform(low, high), years, rng));
    const index = i % 2 === 0 ? rng.integer(0, values.length - 1) : -1;
    const shown = values.map((value, at) => (at === index ? value * rng.pick([10, 1000]) : value));
    const figures = shown.map((value) => writeFigure(value, value < 100 ? 3 : 5, rng));
    const tags = figures.map((figure) => `<number>${figure}</number>`);
    const cells = rows.map(([label], row) => [label, ...tags.slice(row * years, (row + 1) * years)].join('\t'));
    const last = rng.integer(2004, 2024);
    const heads = ['', ...Array.from({ length: years }, (_, year) => String(last - year))].join('\t');
    return { text: `${TABLE_START}${[heads, ...cells].join('\n')}${TABLE_END}`, index };
  });
}

/** Values of consecutive years, rounded to what is shown. */
function series(first: number, years: number, rng: Random): number[] {
  const drift = rng.uniform(-0.05, 0.05);
  return Array.from({ length: years }, (_, year) => {
    const value = first * 10 ** (drift * year + 0.03 * rng.normal());
    return value < 100 ? Number(value.toPrecision(3)) : Number(Math.round(value).toPrecision(5));
  });
}
