import { type NumberKind, TABLE_END, TABLE_START } from '../../api/types.ts';
import type { Random } from '../../text/random.ts';
import type { Statement } from './statements.ts';
import { Writer, writeCell } from './writer.ts';

/**
 * Tables of key figures over some years: rows have nothing to do with each other and differ by decades, within a row values move by some per cent a year.
 * They teach that a number is like those of its row. In a third of them one number on view is wrong by a power of ten, so that a single neighbour is
 * not believed against two; it is never one of the hidden.
 */
export function drawSeriesTable(rng: Random): Statement {
  const columns = rng.integer(1, 5);
  const rows = rng.shuffle(ROWS).slice(0, rng.integer(3, columns > 3 ? 6 : 9));
  const [heading, size] = rng.pick(SIZES);
  const wander = 10 ** rng.uniform(-2.3, -0.9);
  const values = rows.flatMap(([, low, high]) => seriesOf(10 ** rng.uniform(low, high), columns, wander, rng));
  const places = rng.shuffle([...values.keys()]);
  const hide = places.slice(0, rng.integer(1, Math.max(1, Math.round(values.length * 0.25))));
  const wrong = rng.chance(0.33) ? places.at(-1)! : -1;
  if (wrong >= 0 && !hide.includes(wrong)) values[wrong]! *= 10 ** rng.pick([-2, -1, 1, 1, 2, 3, 3]);
  const out = new Writer();
  const before = rng.chance(0.4);
  if (before) out.put(heading === '' ? '' : `${heading}\n`);
  out.put(TABLE_START);
  if (!before) out.put(heading);
  writeHead(out, columns, rng);
  const money = rng.chance(0.3);
  rows.forEach(([label, , , kind], row) => {
    out.put(`\n${label}`);
    for (const value of values.slice(row * columns, (row + 1) * columns)) {
      out.put(money && kind === 'money' ? '\t$' : '\t');
      writeCell(out, value, kind, kind === 'money' ? size : 1);
    }
  });
  return { tagged: out.put(TABLE_END).finish(), hide };
}

const SIZES = [['', 1], ['', 1], ['(in thousands)', 1e3], ['(in millions)', 1e6], ['($ millions)', 1e6], ['Dollars in thousands', 1e3]] as const; // biome-ignore format: a pair each

/** Years downwards or upwards, quarters, or plain classes; a single column often has no head. */
function writeHead(out: Writer, columns: number, rng: Random): void {
  const form = rng.pick(['down', 'down', 'down', 'up', 'quarters', 'classes', 'none'] as const);
  if (form === 'none') return;
  const last = rng.integer(1996, 2025);
  for (let c = 0; c < columns; c++) {
    const year = form === 'up' ? last - columns + 1 + c : last - c;
    if (form === 'quarters') out.put(`\tQ${1 + (c % 4)} ${last}`);
    else if (form === 'classes') out.put(`\t${CLASSES[c]}`);
    else out.put(`\t${year}`);
  }
}

/** Values that drift and wander; whole above 100. */
function seriesOf(first: number, columns: number, wander: number, rng: Random): number[] {
  const drift = rng.uniform(-0.05, 0.05);
  const sign = rng.chance(0.08) ? -1 : 1;
  const digits = rng.integer(2, 6);
  return Array.from({ length: columns }, (_, c) => {
    const value = first * 10 ** (drift * c + wander * rng.normal());
    return sign * (value < 100 ? Number(value.toPrecision(3)) : Math.round(Number(value.toPrecision(digits))));
  });
}

const CLASSES = ['North', 'South', 'East', 'West', 'Other'];

/** What a row may speak of, log10 of its smallest and largest first value, and its kind. */
const ROWS: readonly (readonly [label: string, low: number, high: number, kind: NumberKind])[] = [
  ['Vehicles delivered', 2, 6.5, 'count'],
  ['Subscribers at year end', 2, 8, 'count'],
  ['Average selling price', 0.3, 4, 'money'],
  ['Occupancy, %', 1.3, 2, 'percent'],
  ['Barrels per day', 2, 6, 'count'],
  ['Headcount', 1, 5.5, 'count'],
  ['Book value per share', -0.3, 2, 'per_share'],
  ['Diluted earnings per share', -1.3, 1.3, 'per_share'],
  ['Cash dividends declared per share', -2, 0.7, 'per_share'],
  ['Return on equity, %', 0, 1.7, 'percent'],
  ['Operating margin, %', 0, 1.7, 'percent'],
  ['Net sales', 1, 6, 'money'],
  ['Cost of services', 1, 5.5, 'money'],
  ['Marketing', 0.5, 4.5, 'money'],
  ['Depreciation and amortization', 0.5, 4.5, 'money'],
  ['Interest paid', -0.5, 3.5, 'money'],
  ['Provision for taxes', 0, 4, 'money'],
  ['Profit for the year', 0.5, 5, 'money'],
  ['Stock-based compensation', 0, 4, 'money'],
  ['Free cash flow', 0.5, 5, 'money'],
  ['Purchases of property', 0.5, 4.5, 'money'],
  ['Total liabilities', 1.5, 6, 'money'],
  ['Goodwill', 1, 5, 'money'],
  ['Trade debtors', 1, 5, 'money'],
  ['Stocks', 0.5, 5, 'money'],
  ['Bank loans', 1, 6, 'money'],
  ['Backlog', 1, 5, 'money'],
  ['Deferred tax', 0, 4, 'money'],
  ['Treasury shares', 2, 6, 'count'],
  ['Restaurants', 0.7, 4.5, 'count'],
  ['Square feet of space', 3, 7.5, 'count'],
  ['Customers', 1, 7, 'count'],
  ['Discount rate, %', -0.3, 1.2, 'percent'],
  ['Expected volatility, %', 1, 2, 'percent'],
  ['Remaining life, years', 0, 1.7, 'count'],
]; // biome-ignore format: a row each
