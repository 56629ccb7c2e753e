/** The words of periods: dates of all kinds, lengths ("thirteen weeks ended"), ranges, quarters, short years. */
import { isoDate, MONTH, monthNumber } from '../../text/numbers/index.ts';

/** How long a period is: months of a calendar or whole weeks. */
export interface Length {
  unit: 'months' | 'weeks';
  count: number;
}

const UNITS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen'.split(
    '|',
  );
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
const COUNT = `(?:(?:${Object.keys(TENS).join('|')})[\\s-]?)?(?:${UNITS.join('|')})|(?:${Object.keys(TENS).join('|')})|\\d{1,2}`;
const LENGTH = new RegExp(
  `\\b(?:(${COUNT})[\\s-]+(months?|weeks?)|(quarters?)|(half[\\s-]years?)|(?:(?:fiscal|financial|calendar)\\s+)?(years?))(?:[\\s-]+periods?)?\\s+(?:then\\s+)?(?:end(?:ed|ing)\\b|to(?=\\s+(?:\\d{1,2}\\s+)?${MONTH}))`,
  'i',
);

/** The length that a text names ("Nine-Month Period Ended", "fifty-two weeks ended"), or null. */
export function lengthIn(text: string): Length | null {
  const found = LENGTH.exec(text);
  if (!found) return null;
  const [, count, unit, quarter, half] = found;
  if (count && unit) return { unit: /^w/i.test(unit) ? 'weeks' : 'months', count: numberOf(count.toLowerCase()) };
  return { unit: 'months', count: quarter ? 3 : half ? 6 : 12 };
}

function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  let sum = 0;
  for (const word of words.split(/[\s-]/)) sum += TENS[word] ?? UNITS.indexOf(word) + 1;
  return sum;
}

const DAY = `(?:${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\.?)`;
const DATE = `(?:${DAY}(?:,?\\s+\\d{4})?|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2}))`;
const RANGE = new RegExp(
  `(${DATE})[\\s,)]{0,3}(?:through|thru|until|to|[\\u2013\\u2014-])\\s*\\(?(?:and including\\s)?(${DATE})`,
);

/** First and last day of a range: "January 1, 2009 through June 30, 2009", "July 1 to December 31, 2009", "inception (March 3, 2005) through ...". */
export function rangeIn(text: string): string | null {
  const found = RANGE.exec(text);
  if (!found) return null;
  const end = dateIn(found[2] as string);
  if (end?.length !== 10) return null;
  const first = dateIn(found[1] as string) ?? dateIn(`${found[1]}, ${end.slice(0, 4)}`);
  const before = first !== null && first > end && !/\d{4}/.test(found[1] as string);
  const start = before ? `${Number(end.slice(0, 4)) - 1}${first.slice(4)}` : first;
  return start !== null && start.length === 10 && start < end ? `${start}/${end}` : null;
}

const POINTS = /\b(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\b/;
const MONTH_SHORT_YEAR = new RegExp(`\\b(${MONTH})\\.?(?:-|\\s?['\\u2019])(\\d{2})\\b`);

/** ISO form of the first date in a text: also "31.12.09", "31/12/2009" and "Dec-09"; null where it holds none. */
export function dateIn(text: string): string | null {
  const plain = isoDate(text);
  if (plain !== null) return plain;
  const points = POINTS.exec(text);
  if (points) {
    const [, day = '', month = '', year = ''] = points;
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
      return iso(fullYear(year), Number(month), Number(day));
  }
  const short = MONTH_SHORT_YEAR.exec(text);
  return short ? `${fullYear(short[2] as string)}-${two(monthNumber(short[1] as string) as number)}` : null;
}

/** A year of two digits: filings are of 1970 to 2069. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

const two = (value: number) => String(value).padStart(2, '0');

/** ISO form of a day. */
export function iso(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

const FISCAL = /\bFY\s?['\u2019]?(\d{4}|\d{2})\b|^\W*['\u2019](\d{2})\W*$|\b((?:19|20)\d{2})[AEPF]\b/;
const SPLIT_YEAR = /\b(?:19|20)\d{2}\s?[/\u2013-]\s?\d{2}(?![\d-])/;

/** The years that a head names, in order: "2009", "FY09", "'08", "2010E". Those of a year over two ("2009/10") are none. */
export function yearsIn(head: string): string[] {
  if (SPLIT_YEAR.test(head)) return [];
  const years = [...head.matchAll(/\b(?:19|20)\d{2}\b/g)].map((found) => found[0]);
  if (years.length > 0) return years;
  const fiscal = FISCAL.exec(head);
  return fiscal ? [String(fullYear((fiscal[1] ?? fiscal[2] ?? fiscal[3]) as string))] : [];
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const QUARTER =
  /\b(?:Q([1-4])|([1-4])Q)(?![a-z])(?:\s?(?:FY)?\s?['\u2019]?(\d{4}|\d{2})\b)?|\b(first|second|third|fourth)[\s-]+(?:fiscal\s+)?quarter\b(?!\s+end)/i;
const QUARTER_GLUED = /\b(?:Q([1-4])|([1-4])Q)(\d{2}|\d{4})\b/i;

/** The quarter that a head names, with its year where that stands with it: "Q4'08", "4Q09", "Fourth quarter". */
export function quarterIn(head: string): { quarter: number; year: string | null } | null {
  const found = QUARTER_GLUED.exec(head) ?? QUARTER.exec(head);
  if (!found) return null;
  const digit = found[1] ?? found[2];
  const quarter = digit ? Number(digit) : ORDINALS.indexOf((found[4] as string).toLowerCase()) + 1;
  return { quarter, year: found[3] ? String(fullYear(found[3])) : null };
}

/** A day without its year, and what is said of it. */
export interface DayPhrase {
  month: number;
  day: number;
  /** What ends on that day; null for a point in time. */
  length: Length | null;
  /** The years named with it; none where it is any year's. */
  years: string[];
  /** Dates that the phrase names in full, by year. */
  dates: ReadonlyMap<string, string>;
}

const DAYS = new RegExp(
  `\\b(?:(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)|(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})\\b)`,
  'g',
);
const INSTANT_BEFORE = /(?:\bas (?:of|at)|\bat)\s+(?:the\s+(?:close|end)\s+of\s+)?$/i;
const ENDED_BEFORE = /\b(?:end(?:ed|ing)|years? to|months to|weeks to)\s*:?\s*(?:on\s+)?$/i;
const RUN = new RegExp(
  `^(?:[\\s,;&]|and\\b|or\\b|the\\b|(?:19|20)\\d{2}\\b|${MONTH}\\.?\\s+\\d{1,2}(?!\\d)|\\d{1,2}\\s+${MONTH})+`,
);

/**
 * The last day in a text of which it is said that something ended or stood so on it ("years ended December 31, 2009 and 2008", "at December 31"), or
 * that is all the text says. Days of signatures, meetings and maturities are none.
 */
export function dayPhraseIn(text: string): DayPhrase | null {
  let phrase: DayPhrase | null = null;
  let runEnd = 0;
  for (const found of text.matchAll(DAYS)) {
    if (found.index < runEnd) continue;
    const before = text.slice(Math.max(0, found.index - 64), found.index);
    const ended = ENDED_BEFORE.test(before);
    if (!ended && !INSTANT_BEFORE.test(before) && !isBare(text, before, found.index)) continue;
    const after = text.slice(found.index, found.index + 120);
    const run = RUN.exec(after)?.[0] ?? found[0];
    runEnd = found.index + run.length;
    phrase = {
      month: monthNumber((found[1] ?? found[4]) as string) as number,
      day: Number(found[2] ?? found[3]),
      length: lengthIn(`${before}${found[0]}`.slice(-64)),
      years: run.match(/\b(?:19|20)\d{2}\b/g) ?? [],
      dates: datesIn(run),
    };
  }
  return phrase;
}

/** A line that is a date and its years, or a head's day: "December 31, 2009 and 2008". */
function isBare(text: string, before: string, at: number): boolean {
  return (
    at === before.length &&
    /^\W*$/.test(before) &&
    text.length <= 48 &&
    /^[^a-z]*$|^\W*[A-Z][a-z]+\.?\s+\d{1,2}\W*(?:(?:19|20)\d{2}|and|\W)*$/.test(text)
  );
}

function datesIn(run: string): Map<string, string> {
  const dates = new Map<string, string>();
  for (const { 0: written } of run.matchAll(new RegExp(`${DAY},?\\s+\\d{4}`, 'g'))) {
    const date = isoDate(written);
    if (date) dates.set(date.slice(0, 4), date);
  }
  return dates;
}
