/** All numbers of a rendered filing: scanned from text and cells, joined to inline facts, with offsets into the Markdown. */
import type { Fact, NumberRecord, ScaleSource, TableGrid } from '../api/types.ts';
import { type FoundNumber, scanText } from '../text/numbers/index.ts';
import type { Mark } from './html/nodes.ts';
import { applyFact, type Joined } from './ixbrl/join.ts';
import { cellText, type Rendered, type RenderedTable } from './markdown.ts';
import { type CellNumber, readContext, type TableContext, tableNumbers } from './tables/cells.ts';
import type { Placed } from './tables/grid.ts';
import { readScaleNote, type ScaleNote } from './tables/scale.ts';

export interface NumberInput {
  rendered: Rendered;
  facts: readonly Fact[];
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
  const numbers: NumberRecord[] = [];
  const tables: TableGrid[] = [];
  const walk = new Walk(rendered);
  for (const step of walk.steps()) {
    if (step.text) {
      const { block, at } = step.text;
      const found = scanText(block.text);
      collect(numbers, found, block.marks, at, rendered.text, input, undefined);
    } else if (step.table) {
      const context = readContext(step.table.table.grid, step.notes, step.standing, step.caption);
      addTable(step.table, tables.length, context, numbers, input);
      tables.push(toGrid(step.table, context));
    }
  }
  return { numbers, tables };
}

interface Step {
  text?: Rendered['texts'][number];
  table?: RenderedTable;
  notes: { text: string; source: ScaleSource }[];
  caption: string;
  standing: ScaleNote | null;
}

/** Goes through texts and tables in reading order and keeps what a table's scale may be read from. */
class Walk {
  private recent: string[] = [];
  private standing: ScaleNote | null = null;
  private readonly rendered: Rendered;

  constructor(rendered: Rendered) {
    this.rendered = rendered;
  }

  *steps(): Generator<Step> {
    const { texts, tables } = this.rendered;
    let t = 0;
    for (const table of tables) {
      while (t < texts.length && (texts[t] as { index: number }).index < table.index) yield this.textStep(t++);
      const notes = this.recent.map((text) => ({ text, source: 'heading' as const })).reverse();
      yield { table, notes, caption: this.recent.slice(-3).join(' '), standing: this.standing };
      this.recent = [];
    }
    while (t < texts.length) yield this.textStep(t++);
  }

  private textStep(index: number): Step {
    const text = this.rendered.texts[index] as Rendered['texts'][number];
    const words = text.block.text;
    this.recent.push(words.length > 400 ? words.slice(-300) : words);
    if (this.recent.length > NOTE_REACH) this.recent.shift();
    if (/\b(?:unless|except)\b/i.test(words) && words.length < 1200) {
      const note = readScaleNote(words);
      if (note?.standing) this.standing = note;
    }
    return { text, notes: [], caption: '', standing: null };
  }
}

function addTable(
  table: RenderedTable,
  index: number,
  context: TableContext,
  numbers: NumberRecord[],
  input: NumberInput,
): void {
  const { grid } = table.table;
  const found = tableNumbers(grid, context);
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
  for (const mark of marks) {
    const over = joined.find(({ number }) => overlaps(number, mark));
    if (over) {
      if (over.fact < 0) over.fact = mark.fact;
    } else if (input.facts[mark.fact]?.value != null) joined.push({ number: wordsUnder(mark), fact: mark.fact });
  }
  if (marks.length > 0) joined.sort((a, b) => a.number.start - b.number.start);
  for (const { number, fact } of joined) {
    const record = toRecord(number, at, text, place);
    const truth = input.facts[fact];
    if (truth) {
      record.fact = fact;
      record.concept = truth.concept;
      if (input.useTags) applyFact(record, truth);
    }
    out.push(record);
  }
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
  return {
    raw: text.slice(at + number.start, at + number.end),
    value,
    sign: value === null || value === 0 ? 0 : value < 0 ? -1 : 1,
    scale: number.scale,
    scaleSource: number.scaleSource,
    ...(number.scaleText === undefined ? {} : { scaleText: number.scaleText }),
    unit: number.unit,
    kind: number.kind,
    period: number.period,
    start: at + number.start,
    end: at + number.end,
    digitsStart: at + number.digitsStart,
    digitsEnd: at + number.digitsEnd,
    ...(place ? { table: place } : {}),
  };
}

/** Rounds away the dust of a product such as 1.1 x 10^6, which the digits cannot mean. */
function signed(product: number, number: FoundNumber): number {
  const clean = Number(product.toPrecision(15));
  return number.negative && clean !== 0 ? -clean : clean;
}

function toGrid(table: RenderedTable, context: TableContext): TableGrid {
  const { grid } = table.table;
  return {
    grid: grid.cells.map((row) => row.map((cell) => (cell ? cellText(cell as Placed) : cell === null ? null : ''))),
    headerRows: context.headerRows,
    unit: context.note ? context.currency : null,
    scale: context.note?.scale ?? 0,
    ...(context.note ? { scaleText: context.note.text } : {}),
    columnPeriods: context.periods,
    start: table.start,
    end: table.end,
  };
}
