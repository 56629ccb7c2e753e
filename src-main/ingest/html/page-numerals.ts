/** Numbers that may be a page's, read from a short text: "27", "- 27 -", "F-3", "Page 31 of 120", "Annual Report 27", "iv". */
import { MONTH } from '../../text/numbers/index.ts';

export interface Numeral {
  prefix: string;
  number: number;
  roman: boolean;
  /** Range of prefix and number in the text. */
  start: number;
  end: number;
  /** Nothing else stands in the text but what goes with a page number. */
  whole: boolean;
  /** It says itself that it is a page's: by the word, dashes around it or a prefix. */
  marked: boolean;
}

/** Before or behind a number: it is a day. */
const MONTH_NAME = `${MONTH}\\.?`;
const DAY_BEFORE = new RegExp(`\\b${MONTH_NAME}\\s*$`, 'i');
const DAY_BEHIND = new RegExp(`^\\s*${MONTH_NAME}(?:\\s|,|$)`, 'i');
/** In one text, at most: the number of a page is among the first or the last. */
const MOST = 6;
const WHOLE =
  /^(?<page>page\s+|p\.\s?)?(?<open>[-–—|\s([]*)(?<prefix>(?:[A-Z]{1,3}|[fs])\s?[-–—]\s?)?(?:(?<digits>\d{1,4})|(?<roman>[ivxl]{1,7}))(?<close>[-–—|\s.)\]]*)(?<of>(?:of|\/)\s?(?:[A-Z]{1,3}\s?[-–—]\s?)?\d{1,4}[-–—|\s)\]]*)?$/i;
/** Not the year in "2023 Form 10-K 27" nor the form's own number. */
const WITHIN = /(?<![\w,.$€£-])([A-Z]{1,3}\s?[-–—]\s?)?(\d{1,3})(?![\w%]|[.,]\d|[-–—][A-Z])/g;
/** Before a number: it counts headings, which may follow each other page by page. */
const HEADING =
  /\b(?:notes?|items?|parts?|schedules?|exhibits?|tables?|sections?|chapters?|appendix|annex|no|fund)\.?\s*$/i;

/** All numbers of a text that may be its page's. */
export function readNumerals(text: string): Numeral[] {
  const whole = readWhole(text);
  if (whole) return [whole];
  const all: Numeral[] = [];
  for (const found of text.matchAll(WITHIN)) {
    const number = Number(found[2]);
    const before = text.slice(0, found.index);
    const behind = text.slice(found.index + found[0].length);
    if (number === 0 || HEADING.test(before) || DAY_BEFORE.test(before) || DAY_BEHIND.test(behind)) continue;
    all.push({
      prefix: normal(found[1]),
      number,
      roman: false,
      start: found.index,
      end: found.index + found[0].length,
      whole: false,
      marked: false,
    });
  }
  return all.length <= MOST ? all : [...all.slice(0, MOST / 2), ...all.slice(-MOST / 2)];
}

function readWhole(text: string): Numeral | null {
  const groups = WHOLE.exec(text)?.groups;
  if (!groups) return null;
  const { page, open = '', prefix = '', digits, roman = '', close = '', of } = groups;
  const number = digits === undefined ? romanNumber(roman.toLowerCase()) : Number(digits);
  // A year is none, and a page of five figures neither.
  if (number === null || number === 0 || (number >= 1900 && number < 2100)) return null;
  const start = (page ?? '').length + open.length;
  return {
    prefix: normal(prefix),
    number,
    roman: digits === undefined,
    start,
    end: start + prefix.length + (digits ?? roman).length,
    whole: true,
    // A single dash before it may be a sign, and brackets too.
    marked: !!page || !!of || prefix !== '' || (/[-–—]/.test(open) && /[-–—]/.test(close)),
  };
}

/** "F - " and "F–" as "F-". */
const normal = (prefix: string | undefined) => (prefix ?? '').replace(/[–—]/g, '-').replace(/\s/g, '').toUpperCase();

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** Value of a Roman numeral in small letters; null for what only looks like one ("vix"). */
export function romanNumber(letters: string): number | null {
  if (!/^l?(?:x{0,3}|xl)(?:ix|iv|v?i{0,3})$/.test(letters) || letters === '') return null;
  let value = 0;
  for (const [at, letter] of [...letters].entries()) {
    const own = ROMAN[letter] as number;
    value += own < (ROMAN[letters[at + 1] ?? ''] ?? 0) ? -own : own;
  }
  return value;
}
