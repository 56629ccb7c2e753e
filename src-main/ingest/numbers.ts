/** All numbers of a rendered filing: scanned from text and cells, joined to inline facts, with offsets into the Markdown. */
import type { Fact, ItemSpan, NumberRecord, TableGrid } from '../api/types.ts';
import { type FoundNumber, foundAt, scanText } from '../text/numbers/index.ts';
import type { Mark } from './html/nodes.ts';
import { applyFact, type Joined, underTags } from './ixbrl/join.ts';
import { gridText, type Rendered, type RenderedTable, type RenderedText } from './markdown.ts';
import { numberStyle } from './number-style.ts';
import { proseScales, scaleProse } from './prose-scale.ts';
import type { TableContext } from './tables/context.ts';
import { denominationOf, settleDollar } from './tables/currency.ts';
import type { FiscalYear } from './tables/periods.ts';
import { type ReadTable, readTables } from './tables/read.ts';
import type { CellNumber } from './tables/refine.ts';
import { checkTotals } from './tables/totals.ts';

export interface NumberInput {
  rendered: Rendered;
  facts: readonly Fact[];
  items: readonly ItemSpan[];
  /** False leaves tagged numbers as the text alone gives them; only their fact is noted. Used to measure the grammar against the tags. */
  useTags: boolean;
  /** The filer's year, where the filing is an annual report that says when it ended. */
  fiscal?: FiscalYear | null;
}

export interface NumbersFound {
  numbers: NumberRecord[];
  tables: TableGrid[];
}

export function findNumbers(input: NumberInput): NumbersFound {
  const { rendered } = input;
  const style = numberStyle(rendered.text);
  const scanned: (FoundNumber[] | undefined)[] = rendered.texts.map(({ block }) =>
    scanText(block.text, block.raised, style),
  );
  const money = denominationOf(rendered.text);
  const read: (ReadTable | undefined)[] = readTables(rendered, input.items, {
    money,
    style,
    fiscal: input.fiscal ?? null,
  });
  const proseScale = proseScales(rendered, input.items, scanned, read);
  const numbers: NumberRecord[] = [];
  const tables: TableGrid[] = [];
  let t = 0;
  const putText = () => {
    const { block, at } = rendered.texts[t] as RenderedText;
    const found = take(scanned, t++);
    const note = proseScale(at);
    if (note) for (const number of found) scaleProse(number, note);
    if (money.dollar !== 'USD') for (const number of found) settleDollar(number, block.text, money.dollar);
    collect(numbers, found, block.marks, at, rendered.text, input, undefined);
  };
  for (const [index, table] of rendered.tables.entries()) {
    while (t < rendered.texts.length && (rendered.texts[t] as RenderedText).index < table.index) putText();
    const { context, found } = take(read, index);
    addTable(table, tables.length, found, numbers, input);
    tables.push(toGrid(table, context, found));
  }
  while (t < rendered.texts.length) putText();
  return { numbers, tables };
}

/** An entry that is used once, and then let go of while the records grow. */
function take<T>(list: (T | undefined)[], index: number): T {
  const one = list[index] as T;
  list[index] = undefined;
  return one;
}

function addTable(
  table: RenderedTable,
  index: number,
  found: readonly CellNumber[],
  numbers: NumberRecord[],
  input: NumberInput,
): void {
  const { grid } = table.table;
  let i = 0;
  for (let r = 0; r < grid.rows; r++) {
    for (let c = 0; c < grid.columns; c++) {
      const cell = grid.cells[r]?.[c];
      const own: CellNumber[] = [];
      while (i < found.length && (found[i] as CellNumber).row === r && (found[i] as CellNumber).column === c)
        own.push(found[i++] as CellNumber);
      if (!cell || (own.length === 0 && cell.block.marks.length === 0)) continue;
      const at = table.cells[r * grid.columns + c] as number;
      collect(numbers, own, cell.block.marks, at, input.rendered.text, input, [index, r, c]);
    }
  }
}

/** Turns scanned numbers of one text into records and joins them to the tags that lie over them. */
function collect(
  out: NumberRecord[],
  found: readonly FoundNumber[],
  marks: readonly Mark[],
  at: number,
  text: string,
  input: NumberInput,
  place: [number, number, number] | undefined,
): void {
  const whole = input.useTags && marks.length > 0 ? underTags(found, marks, at, text) : found;
  const joined: Joined[] = whole.map((number) => ({ number, fact: -1 }));
  // Both are in order: numbers that end before a mark are behind the marks that follow too.
  let first = 0;
  for (const mark of marks) {
    while (first < whole.length && (whole[first] as FoundNumber).end < mark.start) first++;
    const over = firstUnder(joined, first, whole.length, mark);
    if (over) {
      if (over.fact < 0) over.fact = mark.fact;
      else over.also = [...(over.also ?? []), mark.fact];
    } else if (input.facts[mark.fact]?.value != null) joined.push({ number: wordsUnder(mark), fact: mark.fact });
  }
  if (marks.length > 0) joined.sort((a, b) => a.number.start - b.number.start);
  for (const { number, fact, also } of joined) {
    const record = toRecord(number, at, text, place);
    if (at < coverEnd(input)) settleZip(record);
    const truth = input.facts[fact];
    if (truth) {
      record.fact = fact;
      record.concept = truth.concept;
      if (also) record.alsoFacts = also;
      if (input.useTags) applyFact(record, truth);
    }
    out.push(record);
  }
}

/** Where the cover and the contents end. */
function coverEnd({ items }: NumberInput): number {
  return items[0]?.start ?? 0;
}

/** Five bare digits on the cover are a ZIP code: an amount would have a comma or a sign. */
function settleZip(record: NumberRecord): void {
  if (!/^\d{5}$/.test(record.raw)) return;
  Object.assign(record, { kind: 'identifier', value: Number(record.raw), unit: null, scale: 0, scaleSource: 'none' });
  delete record.scaleText;
}

function firstUnder(joined: readonly Joined[], from: number, to: number, mark: Mark): Joined | undefined {
  for (let i = from; i < to; i++) {
    const one = joined[i] as Joined;
    if (one.number.start >= mark.end) return undefined;
    if (overlaps(one.number, mark)) return one;
  }
  return undefined;
}

function overlaps(number: FoundNumber, mark: Mark): boolean {
  if (number.digitsEnd === number.digitsStart)
    return number.start < mark.end && mark.start < Math.max(number.end, number.start + 1);
  return number.digitsStart < mark.end && mark.start < number.digitsEnd;
}

/** A tagged amount without digits: "five", "no". */
function wordsUnder({ start, end }: Mark): FoundNumber {
  const number = foundAt(start, end, null);
  number.kind = 'other';
  number.bare = true;
  return number;
}

function toRecord(
  number: FoundNumber,
  at: number,
  text: string,
  place: [number, number, number] | undefined,
): NumberRecord {
  const value = number.magnitude === null ? null : signed(number.magnitude * 10 ** number.scale, number);
  const start = at + number.start + leadingSpace(text.slice(at + number.start, at + number.digitsStart));
  return {
    raw: text.slice(start, at + number.end),
    value,
    sign: value === null || value === 0 ? 0 : value < 0 ? -1 : 1,
    scale: number.scale,
    scaleSource: number.scaleSource,
    ...(number.scaleText === undefined ? {} : { scaleText: number.scaleText }),
    unit: number.unit,
    kind: number.kind,
    period: number.period,
    start,
    end: at + number.end,
    digitsStart: at + number.digitsStart,
    digitsEnd: at + number.digitsEnd,
    ...(place ? { table: place } : {}),
  };
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

/** Rounds away the dust of a product such as 1.1 x 10^6, which the digits cannot mean. */
function signed(product: number, number: FoundNumber): number {
  const clean = Number.isInteger(product) ? product : Number(product.toPrecision(15));
  return number.negative && clean !== 0 ? -clean : clean;
}

function toGrid(table: RenderedTable, context: TableContext, found: readonly CellNumber[]): TableGrid {
  const { grid, page, confidence, box } = table.table;
  const totals = checkTotals(
    grid.cells.map((row) => row[0]?.block.text ?? ''),
    found,
  );
  return {
    grid: gridText(grid),
    headerRows: context.headerRows,
    unit: context.note ? context.currency : null,
    scale: context.note?.scale ?? 0,
    ...(context.note ? { scaleText: context.note.text } : {}),
    columnPeriods: context.periods,
    ...(totals.length > 0 ? { totals } : {}),
    ...(confidence === undefined ? {} : { page, confidence }),
    ...(box ? { box } : {}),
    start: table.start,
    end: table.end,
  };
}
