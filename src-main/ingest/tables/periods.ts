/** The period that each column of a table speaks of: by its own head, the stub, the lines before the table, and the filer's fiscal year. */
import { MONTH } from '../../text/numbers/index.ts';
import {
  type DayPhrase,
  dateIn,
  dayPhraseIn,
  iso,
  type Length,
  lengthIn,
  quarterIn,
  rangeIn,
  yearsIn,
} from './period-words.ts';

/** The end of a filer's fiscal year, where an annual report says it. */
export interface FiscalYear {
  /** ISO date of the last day. */
  end: string;
  /** What the filer calls that year. */
  label: number;
}

/** What a head says: a period that is settled, or an end whose length is still open, or a year. */
interface Head {
  period: string | null;
  end: string | null;
  length: Length | null;
  /** "At" or "as of": a point in time whatever else is said. */
  instant: boolean;
  year: string | null;
}

const NOTHING: Readonly<Head> = { period: null, end: null, length: null, instant: false, year: null };
const INSTANT = /\bas (?:of|at)\b|\bat\b/i;
/** Statements of what happened over a year, and of how things stood on a day. */
const FLOWS =
  /\bstatements?\s+of\s+(?:consolidated\s+)?(?:comprehensive\s+)?(?:income|operations|earnings|loss|cash\s+flows?)\b/i;
const STANDS = /\bbalance\s+sheets?\b|\bstatements?\s+of\s+(?:consolidated\s+)?financial\s+(?:position|condition)\b/i;
const TITLE_LENGTH = 120;
const YEAR: Length = { unit: 'months', count: 12 };

/**
 * Period of each column: an ISO date, "start/end" for a stated length, a year or month, or null. `near` are the texts before the table, nearest first;
 * `fiscal` is the filer's year, null where it is not known.
 */
export function columnPeriods(
  heads: readonly string[],
  near: readonly string[],
  fiscal: FiscalYear | null,
): (string | null)[] {
  const stub = heads[0] ?? '';
  const read = heads.map((head, column) => (column === 0 ? NOTHING : readHead(head, fiscal)));
  const years = read.flatMap(({ period, end, year }) =>
    period === null && end === null && year !== null ? [year] : [],
  );
  const last = years.toSorted().at(-1) ?? '';
  const phrase = firstOf([stub, ...within(near)], (text) => accepted(dayPhraseIn(text), last));
  const title = firstOf(near, titleOf);
  const covered = title !== 'stands' && phrase !== null && covers(phrase, read);
  const filled = read.map((head) => complete(head, { stub, phrase, covered, title, fiscal, last }));
  const ends = filled.flatMap(({ end }) => (end === null ? [] : [end]));
  const years3 = title !== 'stands' && areThreeYears(filled, ends);
  return filled.map((head) => settle(years3 ? { ...head, length: YEAR } : head, ends));
}

/** Three years are shown of what happened in them, of how things stood two: dates in a row of three that say no more are ends of years. */
function areThreeYears(heads: readonly Head[], ends: readonly string[]): boolean {
  const [first, second, third, ...more] = [...new Set(ends)].sort();
  if (!first || !second || !third || more.length > 0) return false;
  return (
    isYearBefore(first, second) &&
    isYearBefore(second, third) &&
    heads.every(({ instant, length }) => !instant && length === null)
  );
}

/** The one period that a table without heads of its own is of, by its stub or the lines before it; null where they name none or several. */
export function tablePeriod(stub: string, near: readonly string[]): string | null {
  for (const text of [stub, ...within(near)]) {
    const phrase = dayPhraseIn(text);
    if (phrase === null) continue;
    const [date, ...more] = phrase.dates.values();
    if (date === undefined || more.length > 0 || phrase.years.length > 1) return null;
    return settle({ ...NOTHING, end: date, length: phrase.length }, [date]);
  }
  return null;
}

/** The texts that lead to a table: its titles and notes, up to the first whole paragraph. */
function within(near: readonly string[]): readonly string[] {
  const paragraph = near.findIndex((text) => text.length > TITLE_LENGTH);
  return paragraph < 0 ? near : near.slice(0, paragraph + 1);
}

/** Period that a head or label names by itself; `around` supplies the day where it has only the year. */
export function periodOf(head: string, around = ''): string | null {
  const read = readHead(head, null);
  const phrase = around === '' || read.year === null ? null : accepted(dayPhraseIn(around), read.year);
  const whole = complete(read, {
    stub: around,
    phrase,
    covered: false,
    title: null,
    fiscal: null,
    last: read.year ?? '',
  });
  return settle(whole, whole.end === null ? [] : [whole.end]);
}

/** A phrase that names other years than the table's last is of something else. */
function accepted(phrase: DayPhrase | null, last: string): DayPhrase | null {
  if (phrase === null || last === '' || phrase.years.length === 0) return phrase;
  return phrase.years.toSorted().at(-1) === last ? phrase : null;
}

function firstOf<R>(texts: readonly string[], of: (text: string) => R | null): R | null {
  for (const text of texts) {
    const found = of(text);
    if (found !== null) return found;
  }
  return null;
}

function readHead(head: string, fiscal: FiscalYear | null): Head {
  if (!/\d/.test(head)) return NOTHING;
  const range = rangeIn(head);
  if (range !== null) return { ...NOTHING, period: range };
  const date = dateIn(head);
  const length = lengthIn(head);
  if (date?.length === 10) return { ...NOTHING, end: date, length, instant: length === null && INSTANT.test(head) };
  const quarter = quarterIn(head);
  const years = yearsIn(head);
  const year = quarter?.year ?? (new Set(years).size === 1 ? (years[0] as string) : null);
  if (quarter) return { ...NOTHING, period: year === null ? null : quarterOf(year, quarter.quarter, fiscal) };
  if (date !== null) return { ...NOTHING, period: date };
  if (year === null) return NOTHING;
  const day = dayPhraseIn(head) ?? dayAlone(head);
  return day
    ? {
        ...NOTHING,
        year,
        end: iso(Number(year), day.month, day.day),
        length,
        instant: length === null && INSTANT.test(head),
      }
    : { ...NOTHING, year, length };
}

/** The day that a head names apart from its year: "December 31 (unaudited) 2009". */
function dayAlone(head: string): DayPhrase | null {
  return dayPhraseIn(`at ${head.replace(/^\W+/, '')}`);
}

/** A quarter of the filer's year, where that ends with a month; null where it is not known when it ends. */
function quarterOf(year: string, quarter: number, fiscal: FiscalYear | null): string | null {
  if (fiscal === null || !endsMonth(fiscal.end)) return null;
  const [endYear = 0, endMonth = 0] = fiscal.end.split('-').map(Number);
  const months = (Number(year) + endYear - fiscal.label) * 12 + endMonth - 3 * (4 - quarter) - 1;
  const end = lastDay(Math.floor(months / 12), (months % 12) + 1);
  return `${startOf(end, { unit: 'months', count: 3 }, [])}/${end}`;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

function endsMonth(date: string): boolean {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return lastDay(year, month) === date;
}

interface Surroundings {
  stub: string;
  phrase: DayPhrase | null;
  /** The phrase is of all days that the heads name. */
  covered: boolean;
  title: 'flows' | 'stands' | null;
  fiscal: FiscalYear | null;
  /** The last of the years that stand alone over columns. */
  last: string;
}

/** A head with what its surroundings add: the day to a year, the length to a day. */
function complete(head: Head, { stub, phrase, covered, title, fiscal, last }: Surroundings): Head {
  if (head.period !== null) return head;
  if (head.end !== null) {
    if (head.length !== null || head.instant) return head;
    const said = lengthIn(stub) ?? (covered ? phrase?.length : null);
    return { ...head, length: said ?? (title === 'flows' && fiscal ? YEAR : null) };
  }
  if (head.year === null) return head;
  if (phrase !== null) {
    // A year that ends on a weekday ends on another day each year.
    const day = iso(Number(head.year), phrase.month, phrase.day);
    const end = phrase.dates.get(head.year) ?? (phrase.dates.size === 0 || endsMonth(day) ? day : null);
    return end === null ? head : { ...head, end, length: phrase.length ?? lengthIn(stub) };
  }
  if (title !== null && fiscal !== null && endsMonth(fiscal.end) && last === String(fiscal.label)) {
    const [endYear = 0, endMonth = 0] = fiscal.end.split('-').map(Number);
    const end = lastDay(Number(head.year) + endYear - fiscal.label, endMonth);
    return { ...head, end, length: title === 'flows' ? YEAR : null };
  }
  return head;
}

/** What a title says that its table shows; null for any other text, and for one that names both. */
function titleOf(text: string): 'flows' | 'stands' | null {
  if (text.length > TITLE_LENGTH) return null;
  const flows = FLOWS.test(text);
  return flows === STANDS.test(text) ? null : flows ? 'flows' : 'stands';
}

/** Whether the phrase before a table is of all the days that its heads name. */
function covers({ dates, years, month, day }: DayPhrase, heads: readonly Head[]): boolean {
  const suffix = iso(0, month, day).slice(-5);
  return heads.every(({ end }) => {
    if (end === null) return true;
    const year = end.slice(0, 4);
    return dates.get(year) === end || (end.slice(5) === suffix && (years.length === 0 || years.includes(year)));
  });
}

const END_OF =
  /\b(?:end|close) of (?:the )?(?:fiscal )?(?:year|period|quarter|month)s?\b|^\W*(?:ending|closing) (?:balance|cash)/i;
const BEGINNING_OF =
  /\b(?:beginning|start) of (?:the )?(?:fiscal )?(?:year|period|quarter|month)s?\b|^\W*(?:beginning|opening) (?:balance|cash)/i;

/** The day that a row of a column's period is of: "Cash at end of year", "Balance at beginning of period"; else the period itself. */
export function rowPeriod(period: string | null, label: string): string | null {
  if (period?.length !== 21) return period;
  if (END_OF.test(label)) return period.slice(11);
  return BEGINNING_OF.test(label) ? plus(period.slice(0, 10), -1) : period;
}

const PERIOD_WORDS = new RegExp(
  `^(?:${MONTH}\\b|(?:for|as|at|of|the|in|fiscal|calendar|years?|quarters?|months?|weeks?|periods?|end(?:ed|ing)?|three|six|nine|twelve|first|second|third|fourth|thirteen|thirty|twenty|fifty|two|unaudited|restated|and|through|to)\\b|\\d{1,4}\\b|[^A-Za-z\\d])+$`,
  'i',
);

/** Period that a label names which says nothing else: "Year ended December 31, 2009:"; null for any other. */
export function sectionPeriod(label: string): string | null {
  return label.length <= 60 && /\d{4}/.test(label) && PERIOD_WORDS.test(label) ? periodOf(label) : null;
}

function settle({ period, end, length, year }: Head, ends: readonly string[]): string | null {
  if (period !== null) return period;
  if (end === null) return year;
  return length === null ? end : `${startOf(end, length, ends)}/${end}`;
}

const DAY = 86_400_000;
const plus = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/**
 * First day of a period. Whole months end with a month; a filer whose periods end on a weekday counts 13 weeks for three months, and its year begins
 * the day after the one before ended, where that is a column too.
 */
function startOf(end: string, { unit, count }: Length, ends: readonly string[]): string {
  if (unit === 'weeks') return plus(end, 1 - 7 * count);
  if (ends.every(endsMonth) && endsMonth(end)) {
    const [year = 0, month = 0] = end.split('-').map(Number);
    return new Date(Date.UTC(year, month - count, 1)).toISOString().slice(0, 10);
  }
  if (sameDays(ends)) return plus(monthsBefore(end, count), 1);
  const before = count === 12 ? ends.find((other) => isYearBefore(other, end)) : undefined;
  return before ? plus(before, 1) : plus(end, 1 - Math.round((count * 13) / 3) * 7);
}

/** Whether all end on one day of the month that is no weekday's: "the 15th". */
function sameDays(ends: readonly string[]): boolean {
  return ends.length > 1 && new Set(ends.map((end) => end.slice(8))).size === 1;
}

function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, day)).toISOString().slice(0, 10);
}

function isYearBefore(other: string, end: string): boolean {
  const days = (Date.parse(end) - Date.parse(other)) / DAY;
  return days >= 357 && days <= 378;
}
