import { type NumberKind, TABLE_END, TABLE_START, type TaggedText } from '../../api/types.ts';
import type { Random } from '../../text/random.ts';
import { grouped, Writer, writeCell } from './writer.ts';

/**
 * Financial statements whose figures agree with each other (sums, differences, margins, growth, per share), as the encoder reads them: tables with
 * their marks, or prose. Of each some numbers are to be hidden.
 */
export interface Statement {
  readonly tagged: TaggedText;
  /** Indices of the numbers to hide. */
  readonly hide: readonly number[];
}

export function drawStatement(rng: Random): Statement {
  const tagged = rng.chance(0.6) ? drawTable(rng) : drawProse(rng);
  const count = Math.max(1, Math.min(3, Math.round(tagged.numbers.length * 0.15)));
  return { tagged, hide: rng.shuffle([...tagged.numbers.keys()]).slice(0, rng.integer(1, count)) };
}

interface Line {
  readonly label: string;
  /** In table units, one a column. */
  readonly values: readonly number[];
  readonly kind: NumberKind;
}

/** How a table's figures are scaled: the words of its heading, and the size of one. */
const TABLE_UNITS = [
  ['(in millions)', 1e6],
  ['($ in millions, except per share data)', 1e6],
  ['(in thousands)', 1e3],
  ['(dollars in thousands)', 1e3],
  ['', 1],
] as const;

function drawTable(rng: Random): TaggedText {
  const columns = rng.pick([1, 2, 2, 2, 3]);
  const draw = rng.pick([incomeLines, incomeLines, balanceLines, cashLines, sumLines]);
  const lines = draw(rng, columns);
  const cut = lines.length > 8 ? rng.integer(0, lines.length - 8) : 0;
  const [heading, size] = rng.pick(TABLE_UNITS);
  const year = rng.integer(2001, 2025);
  const out = new Writer().put(TABLE_START).put(heading);
  for (let c = 0; c < columns; c++) out.put(`\t${year - c}`);
  const dollar = rng.chance(0.4);
  for (const { label, values, kind } of lines.slice(cut, cut + 10)) {
    out.put(`\n${label}`);
    for (const value of values) {
      out.put('\t');
      if (dollar && kind !== 'percent') out.put('$');
      writeCell(out, value, kind, kind === 'money' || kind === 'count' ? size : 1);
    }
  }
  return out.put(TABLE_END).finish();
}

/** One value a column, each `step` of its own; whole numbers. */
function series(rng: Random, columns: number, centre: number): number[] {
  let value = centre;
  return Array.from({ length: columns }, () => {
    const here = Math.max(1, Math.round(value));
    value *= 10 ** rng.uniform(-0.12, 0.08);
    return here;
  });
}

const plus = (...parts: readonly (readonly number[])[]) =>
  parts[0]!.map((_, c) => parts.reduce((sum, part) => sum + part[c]!, 0));
const minus = (a: readonly number[], b: readonly number[]) => a.map((x, c) => x - b[c]!);
const negated = (a: readonly number[]) => a.map((x) => -x);
const money = (label: string, values: readonly number[]): Line => ({ label, values, kind: 'money' });

function partOf(rng: Random, whole: readonly number[], low: number, high: number): number[] {
  const share = rng.uniform(low, high);
  return whole.map((x) => Math.max(1, Math.round(Math.abs(x) * share * 10 ** rng.uniform(-0.04, 0.04))));
}

function incomeLines(rng: Random, columns: number): Line[] {
  const parts = rng.shuffle(REVENUES).slice(0, rng.integer(2, 4));
  const centre = 10 ** rng.uniform(2, 5);
  const pieces = parts.map((label) => money(label, series(rng, columns, centre * rng.uniform(0.1, 1))));
  const revenue = plus(...pieces.map(({ values }) => values));
  const cost = partOf(rng, revenue, 0.3, 0.75);
  const gross = minus(revenue, cost);
  const expenses = rng
    .shuffle(EXPENSES)
    .slice(0, rng.integer(2, 4))
    .map((label) => money(label, partOf(rng, gross, 0.05, 0.35)));
  const totalExpenses = plus(...expenses.map(({ values }) => values));
  const operating = minus(gross, totalExpenses);
  const interest = partOf(rng, revenue, 0.005, 0.04);
  const pretax = minus(operating, interest);
  const tax = pretax.map((x) => Math.round(x * rng.uniform(0.1, 0.3)));
  const net = minus(pretax, tax);
  const shares = series(rng, columns, centre * 10 ** rng.uniform(-1.2, 0));
  const bracketed = rng.chance(0.4);
  const spent = (line: Line): Line => (bracketed ? { ...line, values: negated(line.values) } : line);
  return [
    ...(rng.chance(0.7) ? pieces : []),
    money(rng.pick(['Total net sales', 'Total revenue', 'Revenues', 'Net revenues']), revenue),
    spent(money(rng.pick(['Cost of sales', 'Cost of revenue', 'Cost of goods sold']), cost)),
    money(rng.pick(['Gross profit', 'Gross margin']), gross),
    ...expenses.map(spent),
    spent(money(rng.pick(['Total operating expenses', 'Total expenses']), totalExpenses)),
    money(rng.pick(['Operating income', 'Income from operations', 'Operating profit (loss)']), operating),
    spent(money('Interest expense', interest)),
    money(rng.pick(['Income before income taxes', 'Earnings before tax']), pretax),
    spent(money(rng.pick(['Income tax expense', 'Provision for income taxes']), tax)),
    money(rng.pick(['Net income', 'Net earnings', 'Net income (loss)']), net),
    { label: 'Weighted average shares', values: shares, kind: 'count' },
    { label: rng.pick(['Earnings per share', 'Basic earnings per share', 'Net income per share']), values: net.map((x, c) => x / shares[c]!), kind: 'per_share' },
    ...(rng.chance(0.4) ? [{ label: 'Gross margin percentage', values: gross.map((x, c) => (100 * x) / revenue[c]!), kind: 'percent' as const }] : []),
  ]; // biome-ignore format: a statement, line by line
}

function balanceLines(rng: Random, columns: number): Line[] {
  const centre = 10 ** rng.uniform(1.5, 5);
  const some = (labels: readonly string[], low: number, high: number) =>
    rng
      .shuffle(labels)
      .slice(0, rng.integer(low, high))
      .map((label) => money(label, series(rng, columns, centre * 10 ** rng.uniform(-1, 0.5))));
  const total = (lines: readonly Line[]) => plus(...lines.map(({ values }) => values));
  const current = some(CURRENT_ASSETS, 2, 5);
  const fixed = some(FIXED_ASSETS, 2, 4);
  const assets = plus(total(current), total(fixed));
  const liabilities = partOf(rng, assets, 0.3, 0.9);
  return [
    ...current,
    money('Total current assets', total(current)),
    ...fixed,
    money('Total assets', assets),
    money('Total liabilities', liabilities),
    money(rng.pick(["Total stockholders' equity", "Shareholders' equity", 'Total equity']), minus(assets, liabilities)),
    money('Total liabilities and equity', assets),
  ]; // biome-ignore format: a statement, line by line
}

function cashLines(rng: Random, columns: number): Line[] {
  const centre = 10 ** rng.uniform(1.5, 5);
  const operating = series(rng, columns, centre);
  const investing = negated(series(rng, columns, centre * rng.uniform(0.2, 1)));
  const financing = rng.chance(0.7)
    ? negated(series(rng, columns, centre * rng.uniform(0.05, 0.6)))
    : series(rng, columns, centre * 0.3);
  const change = plus(operating, investing, financing);
  const opening = series(rng, columns, centre * rng.uniform(0.5, 3));
  return [
    money(rng.pick(['Net cash provided by operating activities', 'Cash flow from operations']), operating),
    money(rng.pick(['Net cash used in investing activities', 'Cash used for investing']), investing),
    money('Net cash from financing activities', financing),
    money(rng.pick(['Net change in cash', 'Increase (decrease) in cash']), change),
    money('Cash at beginning of year', opening),
    money('Cash at end of year', plus(opening, change)),
  ]; // biome-ignore format: a statement, line by line
}

/** A breakdown with its total, and sometimes each part's share of it. */
function sumLines(rng: Random, columns: number): Line[] {
  const labels = rng.shuffle([...REVENUES, ...EXPENSES, ...REGIONS]).slice(0, rng.integer(2, 6));
  const centre = 10 ** rng.uniform(1, 5);
  const lines = labels.map((label) => money(label, series(rng, columns, centre * 10 ** rng.uniform(-0.8, 0.4))));
  const total = plus(...lines.map(({ values }) => values));
  if (columns === 2 && rng.chance(0.4)) return withChange(lines, total);
  return [...lines, money(rng.pick(['Total', 'Total', 'Totals', 'Consolidated']), total)];
}

/** Two years beside each other with the change in percent as a third column; written as lines of money, change and all. */
function withChange(lines: readonly Line[], total: readonly number[]): Line[] {
  return [...lines, money('Total', total)].flatMap((line) => [
    line,
    { label: 'Change', values: [(100 * (line.values[0]! - line.values[1]!)) / line.values[1]!], kind: 'percent' },
  ]);
}

const REVENUES =
  'Products,Services,Subscriptions,Licensing,Hardware,Software,Advertising,Consulting,Rental income,Commissions,Retail,Wholesale'.split(
    ',',
  );
const REGIONS = 'Americas,Europe,Asia Pacific,Latin America,United States,International,Japan,Other countries'.split(
  ',',
);
const EXPENSES =
  'Research and development,Selling and marketing,General and administrative,Depreciation,Amortization of intangibles,Restructuring,Wages and salaries,Fuel,Rent,Maintenance'.split(
    ',',
  );
const CURRENT_ASSETS =
  'Cash and cash equivalents,Short-term investments,Accounts receivable,Inventories,Prepaid expenses,Other current assets'.split(
    ',',
  );
const FIXED_ASSETS = 'Property and equipment,Goodwill,Intangible assets,Long-term investments,Operating lease assets,Other assets'.split(','); // biome-ignore format: word lists

/** What a prose sentence is made of. */
type Part = string | readonly [value: number, kind: NumberKind];

/** A few sentences on one company and year, each consistent in itself. */
function drawProse(rng: Random): TaggedText {
  const out = new Writer();
  const count = rng.integer(1, 3);
  for (let i = 0; i < count; i++) {
    if (i > 0) out.put(' ');
    const scale = rng.pick([['million', 1e6], ['billion', 1e9], ['thousand', 1e3]] as const); // biome-ignore format: a pair each
    for (const part of rng.pick(SENTENCES)(rng)) {
      if (typeof part === 'string') out.put(part);
      else writeAmount(out, part[0], part[1], scale);
    }
  }
  return out.finish();
}

function writeAmount(out: Writer, value: number, kind: NumberKind, [word, size]: readonly [string, number]): void {
  const negative = value < 0;
  if (negative) out.put('-');
  if (kind === 'money' || kind === 'per_share') out.put('$');
  const decimals = kind === 'per_share' ? 2 : Number.isInteger(value) ? 0 : 1;
  const figure = grouped(Math.abs(value).toFixed(decimals));
  const shown = (negative ? -1 : 1) * Number(figure.replaceAll(',', ''));
  out.number(figure, kind === 'money' || kind === 'count' ? shown * size : shown, kind);
  if (kind === 'percent') out.put('%');
  if (kind === 'money' || kind === 'count') out.put(` ${word}`);
}

const amount = (rng: Random, low = 1, high = 4): number => {
  const value = 10 ** rng.uniform(low, high);
  return rng.chance(0.5) ? Math.round(value) : Math.round(value * 10) / 10;
};
const tenth = (x: number) => Math.round(x * 10) / 10;
const $ = (value: number): Part => [tenth(value), 'money'];
const pct = (value: number): Part => [tenth(value), 'percent'];
const ITEM = ['Revenue', 'Net sales', 'Operating income', 'Net income', 'Research expense', 'Cost of sales', 'Deferred revenue', 'Cash flow', 'Capital spending']; // biome-ignore format: word list

/** Sentences whose figures agree. */
const SENTENCES: readonly ((rng: Random) => Part[])[] = [
  (rng) => {
    const [now, before] = pairOfYears(rng);
    return [`${rng.pick(ITEM)} was `, $(now), ' this year and ', $(before), ' last year, a change of ', pct((100 * (now - before)) / before), '.'];
  },
  (rng) => {
    const [now, before] = pairOfYears(rng);
    const verb = now >= before ? 'increased' : 'decreased';
    return [`${rng.pick(ITEM)} ${verb} `, $(Math.abs(now - before)), ', or ', pct((100 * Math.abs(now - before)) / before), ', to ', $(now), ' from ', $(before), '.'];
  },
  (rng) => {
    const revenue = amount(rng, 2, 4);
    const cost = tenth(revenue * rng.uniform(0.2, 0.8));
    return ['With revenue of ', $(revenue), ' and cost of sales of ', $(cost), ', gross profit was ', $(revenue - cost), ', a margin of ', pct((100 * (revenue - cost)) / revenue), '.'];
  },
  (rng) => {
    const net = amount(rng, 1, 4);
    const shares = amount(rng, 1, 3);
    return ['Net income was ', $(net), ', or ', [net / shares, 'per_share'], ' per share on ', [tenth(shares), 'count'], ' shares.'];
  },
  (rng) => {
    const parts = [amount(rng), amount(rng), amount(rng)];
    const total = parts.reduce((a, b) => a + b, 0);
    const [a, b, c] = rng.shuffle(REVENUES);
    return [`${a} brought in `, $(parts[0]!), `, ${b} `, $(parts[1]!), ` and ${c} `, $(parts[2]!), ', for total revenue of ', $(total), '.'];
  },
  (rng) => {
    const parts = [amount(rng), amount(rng)];
    const total = parts[0]! + parts[1]!;
    const [a, b] = rng.shuffle(REGIONS);
    return ['Total sales of ', $(total), ' consisted of ', $(parts[0]!), ` in ${a} and `, $(parts[1]!), ` in ${b}.`];
  },
  (rng) => {
    const assets = amount(rng, 2, 4);
    const debt = tenth(assets * rng.uniform(0.1, 0.9));
    return ['At year end we had assets of ', $(assets), ' and liabilities of ', $(debt), ', leaving equity of ', $(assets - debt), '.'];
  },
  (rng) => {
    const income = amount(rng, 1, 4);
    const rate = tenth(rng.uniform(5, 40));
    const tax = tenth((income * rate) / 100);
    return ['Our tax rate was ', pct(rate), ': tax of ', $(tax), ' on income before tax of ', $(income), ', which leaves ', $(income - tax), '.'];
  },
  (rng) => {
    const opening = amount(rng);
    const inflow = amount(rng);
    const outflow = tenth(Math.min(opening + inflow, amount(rng)) * 0.8);
    return ['Cash began the year at ', $(opening), ', receipts were ', $(inflow), ' and payments ', $(outflow), ', so it ended at ', $(opening + inflow - outflow), '.'];
  },
  (rng) => {
    const revenue = amount(rng, 2, 4);
    const share = tenth(rng.uniform(1, 60));
    return ['One customer accounted for ', pct(share), ' of sales of ', $(revenue), ', or ', $((revenue * share) / 100), '; the rest was ', pct(100 - share), '.'];
  },
  (rng) => {
    const income = amount(rng, 1, 3);
    const costs = tenth(income * rng.uniform(1.05, 2));
    return ['On revenue of ', $(income), ' and expenses of ', $(costs), ' we made a result of ', $(income - costs), '.'];
  },
]; // biome-ignore format: sentence templates

function pairOfYears(rng: Random): [number, number] {
  const before = amount(rng, 1.5, 4);
  return [Math.max(0.1, tenth(before * 10 ** rng.uniform(-0.2, 0.25))), before];
}
