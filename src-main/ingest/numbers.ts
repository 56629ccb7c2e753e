/** All numbers of a rendered filing: scanned from text and cells, joined to inline facts, with offsets into the Markdown. */
import type { Fact, ItemSpan, NumberRecord, TableGrid } from '../api/types.ts';
import { type FoundNumber, scanText } from '../text/numbers/index.ts';
import type { Mark } from './html/nodes.ts';
import { applyFact, type Joined } from './ixbrl/join.ts';
import { gridText, type Rendered, type RenderedTable, type RenderedText } from './markdown.ts';
import { tableNumbers } from './tables/cells.ts';
import { FOOTNOTE, readContext, type TableContext } from './tables/context.ts';
import type { CellNumber } from './tables/refine.ts';
import { readScaleNote, type ScaleNote } from './tables/scale.ts';
import { checkTotals } from './tables/totals.ts';

export interface NumberInput {
  rendered: Rendered;
  facts: readonly Fact[];
  items: readonly ItemSpan[];
  /** False leaves tagged numbers as the text alone gives them; only their fact is noted. Used to measure the grammar against the tags. */
  useTags: boolean;
}

export interface NumbersFound {
  numbers: NumberRecord[];
  tables: TableGrid[];
}

/** How far back from a table a scale note may stand, in text blocks. */
const NOTE_REACH = 6;

export function findNumbers(input: NumberInput): NumbersFound {
  const { rendered } = input;
  const read = readTables(input);
  const prose = proseScales(input, read);
  const numbers: NumberRecord[] = [];
  const tables: TableGrid[] = [];
  let t = 0;
  const putText = () => {
    const { block, at } = rendered.texts[t] as RenderedText;
    const found = read.scanned[t++] as FoundNumber[];
    const note = prose(at);
    if (note) for (const number of found) scaleProse(number, note);
    collect(numbers, found, block.marks, at, rendered.text, input, undefined);
  };
  for (const [index, table] of rendered.tables.entries()) {
    while (t < rendered.texts.length && (rendered.texts[t] as RenderedText).index < table.index) putText();
    const { context, found } = read.tables[index] as ReadTable;
    addTable(table, tables.length, found, numbers, input);
    tables.push(toGrid(table, context, found));
  }
  while (t < rendered.texts.length) putText();
  return { numbers, tables };
}

interface ReadTable {
  context: TableContext;
  found: CellNumber[];
}

interface ReadAll {
  tables: ReadTable[];
  /** Numbers of each text. */
  scanned: FoundNumber[][];
}

/** Items of an annual report whose tables may take their scale from the table before: the analysis and the statements. */
const FINANCIAL = new Set(['6', '7', '7A', '8', '15', '16']);
/** Items that only annual reports have. In other forms the statements may stand anywhere. */
const ANNUAL = /^(?:7|7A|8|1\d)$/;

/**
 * Reads all tables, those with a note of their own first. A table without one takes the standing note ("unless otherwise stated") or the note of
 * the table before it, as long as its figures then stay within what the noted tables show.
 */
function readTables(input: NumberInput): ReadAll {
  const { rendered, items } = input;
  const { texts } = rendered;
  const result: ReadTable[] = [];
  const scanned = texts.map(({ block }) => scanText(block.text));
  let largest = 0;
  let recent: string[] = [];
  let standing: ScaleNote | null = null;
  let t = 0;
  const fallbacks: ('panel' | 'common' | null)[] = [];
  const annual = items.some(({ item }) => ANNUAL.test(item));
  const currency = mostUsedCurrency(rendered.text);
  for (const table of rendered.tables) {
    for (; t < texts.length && (texts[t] as RenderedText).index < table.index; t++) {
      const words = (texts[t] as RenderedText).block.text;
      recent.push(words.length > 400 ? words.slice(-300) : words);
      if (recent.length > NOTE_REACH) recent.shift();
      standing = standingNote(words) ?? standing;
    }
    const item = itemAt(items, table.start);
    const context = readContext(table.table.grid, recent.slice().reverse(), recent.slice(-3).join(' '), currency);
    // The next panel of one table takes its note; any other table what the statements mostly use.
    const panel = recent.length === 0 || recent.every((words) => FOOTNOTE.test(words));
    const financial = !annual || FINANCIAL.has(item);
    fallbacks.push(financial ? (panel ? 'panel' : 'common') : null);
    const found = tableNumbers(table.table.grid, context);
    if (context.note) largest = Math.max(largest, largestMoney(found));
    result.push({ context, found });
    recent = [];
  }
  const common = mostCommon(result.map(({ context }) => context.note));
  for (const [index, { context }] of result.entries()) {
    const before = fallbacks[index] === 'panel' ? result[index - 1]?.context.note : null;
    const fallback = fallbacks[index] === null ? null : (before ?? common ?? standing);
    if (context.note || !fallback) continue;
    const { grid } = (rendered.tables[index] as RenderedTable).table;
    const scaled = { ...context, note: fallback, near: false, currency: fallback.currency ?? context.currency };
    const found = tableNumbers(grid, scaled);
    if (largestMoney(found) <= largest * 1.2 || largest === 0) result[index] = { context: scaled, found };
  }
  return { tables: result, scanned };
}

function standingNote(words: string): ScaleNote | null {
  if (words.length > 1200 || !/\b(?:unless|except|tabular|tables?)\b/i.test(words)) return null;
  const note = FOOTNOTE.test(words) ? null : readScaleNote(words);
  if (note?.sharesOnly) return null;
  return note?.standing || (note && words.length < 160) ? note : null;
}

function itemAt(items: readonly ItemSpan[], at: number): string {
  return items.find((item) => item.start <= at && at < item.end)?.item ?? '';
}

function largestMoney(found: readonly CellNumber[]): number {
  let largest = 0;
  for (const number of found) {
    if (number.kind === 'money' && number.magnitude !== null)
      largest = Math.max(largest, number.magnitude * 10 ** number.scale);
  }
  return largest;
}

/**
 * Some filers write their notes' running text in the statements' scale too ("$15, $14 and $13" for millions). Told by counting: in such an item most
 * amounts carry no scale word. Returns the note that governs the text at an offset, or null.
 */
function proseScales(input: NumberInput, read: ReadAll): (at: number) => ScaleNote | null {
  const notes = new Map<Zone, ScaleNote>();
  const whole = { start: 0, end: input.rendered.text.length };
  const annual = input.items.some(({ item }) => ANNUAL.test(item));
  const zones = annual ? input.items.filter(({ item }) => FINANCIAL.has(item)) : [whole];
  for (const item of zones) {
    let bare = 0;
    let worded = 0;
    let round = 0;
    for (const [t, { at }] of input.rendered.texts.entries()) {
      if (at < item.start || at >= item.end) continue;
      for (const number of read.scanned[t] ?? []) {
        if (number.kind !== 'money' || number.magnitude === null) continue;
        if (number.scale > 0) worded++;
        else if (isScalable(number)) {
          bare++;
          if (number.magnitude >= 1000 && number.magnitude % 1000 === 0) round++;
        }
      }
    }
    // One figure in a thousand ends in three zeros where they are in thousands; many do where whole dollars were rounded.
    if (bare < 20 || bare < worded * 1.5 || round * 5 > bare) continue;
    const note = commonNote(input, read, item);
    if (note) notes.set(item, note);
  }
  if (notes.size === 0) return () => null;
  return (at) => {
    for (const [item, note] of notes) if (at >= item.start && at < item.end) return note;
    return null;
  };
}

type Zone = Pick<ItemSpan, 'start' | 'end'>;

/** The scale note of most of an item's tables, or null when most have none. */
function commonNote(input: NumberInput, read: ReadAll, item: Zone): ScaleNote | null {
  const inside = input.rendered.tables.flatMap((table, index) =>
    table.start >= item.start && table.start < item.end ? [(read.tables[index] as ReadTable).context.note] : [],
  );
  const best = mostCommon(inside);
  return best && inside.filter((note) => note?.scale === best.scale).length * 2 > inside.length ? best : null;
}

/** A note of the scale that most of the notes have. */
function mostCommon(notes: readonly (ScaleNote | null)[]): ScaleNote | null {
  const counts = new Map<number, { count: number; note: ScaleNote }>();
  for (const note of notes) {
    if (!note) continue;
    const entry = counts.get(note.scale) ?? { count: 0, note };
    entry.count++;
    counts.set(note.scale, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.note ?? null;
}

/** ISO currency of the sign that the text uses most: what a bare amount is in. */
function mostUsedCurrency(text: string): string {
  const counts = { USD: 0, GBP: 0, EUR: 0 };
  for (const { 0: sign } of text.matchAll(/[$£€]/g)) counts[sign === '$' ? 'USD' : sign === '£' ? 'GBP' : 'EUR']++;
  if (counts.GBP > counts.USD) return counts.GBP >= counts.EUR ? 'GBP' : 'EUR';
  return counts.EUR > counts.USD ? 'EUR' : 'USD';
}

/** Money without a scale word that could stand in the statements' scale: no cents, no whole-dollar amount. */
function isScalable(number: FoundNumber): boolean {
  const magnitude = number.magnitude ?? 0;
  if (number.kind !== 'money' || number.scale !== 0 || number.scaleSource !== 'none') return false;
  return (
    magnitude < 1_000_000 &&
    (Number.isInteger(magnitude)
      ? number.digitsEnd - number.digitsStart < 9
      : Number.isInteger(Number((magnitude * 10).toFixed(6))))
  );
}

function scaleProse(number: FoundNumber, note: ScaleNote): void {
  if (!isScalable(number)) return;
  number.scale = note.scale;
  number.scaleSource = 'heading';
  number.scaleText = note.text;
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
  const joined: Joined[] = found.map((number) => ({ number, fact: -1 }));
  // Both are in order: numbers that end before a mark are behind the marks that follow too.
  let first = 0;
  for (const mark of marks) {
    while (first < found.length && (found[first] as FoundNumber).end < mark.start) first++;
    const over = firstUnder(joined, first, found.length, mark);
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
function wordsUnder(mark: Mark): FoundNumber {
  return {
    start: mark.start,
    end: mark.end,
    digitsStart: mark.start,
    digitsEnd: mark.end,
    magnitude: null,
    negative: false,
    decimals: 0,
    scale: 0,
    scaleSource: 'none',
    unit: null,
    kind: 'other',
    period: null,
    bare: true,
  };
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
