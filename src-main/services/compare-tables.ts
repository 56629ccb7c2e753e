/** Standard figures from the rows of statement tables, for filings without tags. */
import type { TableGrid } from '../api/types.ts';
import type { ReadCorpus, StoredNumber } from '../corpus/index.ts';
import type { FoundFigure } from './compare-facts.ts';
import { ANCHORS, LINES, plainLabel, type StandardLine } from './compare-lines.ts';

type Statement = keyof typeof ANCHORS;

/** A row of a statement with numbers: its label (with the heading it stands under) and its numbers by column. */
interface Row {
  label: string;
  heading: string;
  numbers: Map<number, StoredNumber>;
}

interface StatementTable {
  index: number;
  table: TableGrid;
  rows: Row[];
}

const textOf = (row: readonly (string | null)[]) => row.find((cell) => cell !== null && /[a-z]{2}/i.test(cell)) ?? '';

/** Tables that have at least this many of a statement's anchors may be one. */
const NEEDED = 3;
/** Tables this much less like the statement than the best are not looked at. */
const SLACK = 1.5;
/** Tables before and after the chosen one that may hold the rest of it, cut off by a page's end. */
const NEIGHBOURS = 2;

function anchorsIn(table: TableGrid, statement: Statement): number {
  const labels = table.grid.map((row) => plainLabel(textOf(row)));
  return ANCHORS[statement].filter((anchor) => labels.some((label) => anchor.test(label))).length;
}

/** A schedule of the parent alone, which says nothing of the group; its heading stands before the table. */
const PARENT_ONLY =
  /parent[\s-]company[\s-]only|\(parent (company )?only\)|condensed (financial )?(information|statements?|balance sheets?) of (the )?(registrant|parent)|of registrant|registrant only|parent company/i;
/** Characters before a table that are looked at for its heading. */
const HEADING = 900;

/** Tables like the statement. */
function candidates(tables: readonly TableGrid[], statement: Statement, text: string): number[] {
  const scored = tables
    .map((table, index) => ({ index, score: anchorsIn(table, statement) + (table.item === '8' ? 0.5 : 0) }))
    .filter(({ score }) => score >= NEEDED)
    .filter(({ index }) => {
      const { start } = tables[index]!;
      return !PARENT_ONLY.test(text.slice(Math.max(0, start - HEADING, tables[index - 1]?.end ?? 0), start));
    });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= best - SLACK).map(({ index }) => index);
}

function readRows(read: ReadCorpus, filingId: number, index: number, table: TableGrid): Row[] {
  const byRow = Map.groupBy(
    read.numbers.inRange(filingId, table.start, table.end).filter((number) => number.table?.[0] === index),
    (number) => number.table![1],
  );
  let heading = '';
  return table.grid.flatMap((cells, at): Row[] => {
    const label = plainLabel(textOf(cells));
    const numbers = (byRow.get(at) ?? []).filter((number) => number.kind !== 'year' && number.kind !== 'date');
    if (numbers.length === 0) {
      if (label !== '') heading = label;
      return [];
    }
    return [{ label, heading, numbers: new Map(numbers.map((number) => [number.table![2], number])) }];
  });
}

const yearIn = (period: string | null) =>
  period === null ? null : (/(\d{4})(-\d\d-\d\d)?$/.exec(period)?.[1] ?? null);

/** The columns of this year and the year before: by period where the head says it, else the first two with numbers. */
function columns(row: Row, table: TableGrid, periodEnd: string | null): [number | undefined, number | undefined] {
  const filled = [...row.numbers.keys()].sort((a, b) => a - b);
  const year = periodEnd?.slice(0, 4) ?? null;
  const of = (wanted: string) => filled.find((column) => yearIn(table.columnPeriods[column] ?? null) === wanted);
  if (year !== null) {
    const exact = filled.find((column) => table.columnPeriods[column]?.endsWith(periodEnd!));
    const now = exact ?? of(year);
    const before = of(`${Number(year) - 1}`);
    if (now !== undefined) return [now, before];
  }
  const dated = filled.filter((column) => yearIn(table.columnPeriods[column] ?? null) !== null);
  const sorted = dated.sort((a, b) => (table.columnPeriods[b] ?? '').localeCompare(table.columnPeriods[a] ?? ''));
  return sorted.length > 0 ? [sorted[0], sorted[1]] : [filled[0], filled[1]];
}

function fits(row: Row, pattern: RegExp, line: StandardLine): boolean {
  const perShare = line.unit === 'USD/share';
  const label =
    perShare && !/per (common |ordinary )?share/.test(row.label) ? `${row.heading} ${row.label}` : row.label;
  if (!pattern.test(label)) return false;
  const numbers = [...row.numbers.values()].filter((number) => number.value !== null);
  if (numbers.length === 0) return false;
  return perShare
    ? numbers.some((n) => n.kind === 'per_share' || Math.abs(n.value!) < 1000)
    : numbers.every((n) => n.kind !== 'percent');
}

/** The line by whose size the company's own statement is told from a parent's, a quarter's or a segment's: the largest is the whole. */
const KEY: Record<Statement, string> = { income: 'Revenue', balance: 'Total assets', cash: 'Operating cash flow' };

function findIn({ table, rows }: StatementTable, line: StandardLine, periodEnd: string | null): FoundFigure | null {
  for (const pattern of line.rows) {
    const row = rows.find((one) => fits(one, pattern, line));
    if (row === undefined) continue;
    const [now, before] = columns(row, table, periodEnd);
    const number = now === undefined ? undefined : row.numbers.get(now);
    if (number?.value == null) continue;
    const previous = before === undefined ? null : (row.numbers.get(before)?.value ?? null);
    // Payments stand in brackets in the table; as a figure they are an amount.
    const sign = line.label === 'Capital expenditures' ? Math.abs : (value: number) => value;
    return {
      value: sign(number.value),
      raw: number.raw,
      concept: null,
      unit: number.unit,
      previous: previous === null ? null : sign(previous),
      fact: null,
      numberId: number.id,
    };
  }
  return null;
}

/** A reader of one filing's statement tables; each table is read once. */
export function tableReader(read: ReadCorpus, filingId: number, periodEnd: string | null) {
  let tables: TableGrid[] | null = null;
  const cache = new Map<Statement, StatementTable[]>();

  function open(index: number): StatementTable {
    const table = tables![index]!;
    return { index, table, rows: readRows(read, filingId, index, table) };
  }

  /** The statement and what may be the rest of it. */
  function statementOf(statement: Statement): StatementTable[] {
    const known = cache.get(statement);
    if (known) return known;
    tables ??= read.tables.list(filingId);
    const key = LINES.find((line) => line.label === KEY[statement])!;
    const sized = candidates(tables, statement, read.filings.text(filingId) ?? '').map((index) => {
      const opened = open(index);
      return { opened, size: Math.abs(findIn(opened, key, periodEnd)?.value ?? 0) };
    });
    const chosen = sized.sort((a, b) => b.size - a.size || a.opened.index - b.opened.index)[0]?.opened;
    const near = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, at) => (chosen?.index ?? 0) + at - NEIGHBOURS);
    const rest = chosen ? near.filter((index) => index !== chosen.index && tables![index] !== undefined) : [];
    const found = chosen ? [chosen, ...rest.map(open)] : [];
    cache.set(statement, found);
    return found;
  }

  return (line: StandardLine): FoundFigure | null => {
    if (line.statement === null) return null;
    for (const table of statementOf(line.statement)) {
      const found = findIn(table, line, periodEnd);
      if (found !== null) return found;
    }
    return null;
  };
}

const STAFF =
  /^[^.;]{0,60}?\b(employees|team members|associates|teammates|colleagues|co-?workers|people|persons|individuals|partners worldwide|staff)\b/i;
const EMPLOYS = /\b(employ|workforce|headcount|team|had|approximately|total(ed|ing)? of|with)\b[^.;]{0,60}$/i;

/** "our employee headcount worldwide was" */
const HEADCOUNT =
  /\b(employee headcount|headcount|number of (our |full-time )?employees|workforce)\b[^.;]{0,50}\b(was|of|totaled|were)\b[^.;\d]{0,25}$/i;

/** Number of employees from the text of Item 1: the largest count beside a word for staff, as parts are often told apart too. */
export function employeesIn(read: ReadCorpus, filingId: number): FoundFigure | null {
  const business = read.items.list(filingId).find((item) => item.item === '1');
  const text = read.filings.text(filingId);
  if (business === undefined || text === null) return null;
  const speaksOfStaff = (start: number, end: number) => {
    const before = text.slice(Math.max(0, start - 100), start);
    return HEADCOUNT.test(before) || (EMPLOYS.test(before) && STAFF.test(text.slice(end, end + 120)));
  };
  const counts = read.numbers.inRange(filingId, business.start, business.end).filter((number) => {
    if (number.value === null || number.value < 1 || !['count', 'other'].includes(number.kind)) return false;
    return Number.isInteger(number.value) && speaksOfStaff(number.start, number.end);
  });
  const found = counts.sort((a, b) => b.value! - a.value!)[0];
  if (found?.value == null) return null;
  const { value, raw, id } = found;
  return { value, raw, concept: null, unit: 'people', previous: null, fact: null, numberId: id };
}
