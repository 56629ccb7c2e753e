/** The physical unit after a number, so that "4 km" and "3,900 m" can be compared. */
import { NAMED_UNITS, SYMBOLS, TIME_UNITS } from './unit-table.ts';

const ALL_NAMES = [...NAMED_UNITS, ...TIME_UNITS];
const BY_NAME = new RegExp(`^(?:${ALL_NAMES.map(([pattern]) => `(${pattern})`).join('|')})(?![\\w-])`, 'i');
const BY_SYMBOL = new RegExp(
  `^(${Object.keys(SYMBOLS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\w'’/²³-])`,
);
/** A scale word that is folded into the value already, and what may stand between figure and unit. */
const LEAD =
  /^[\s-]?(?:(?:hundred|thousand|million|billion|trillion)\s)?(?:(?:business|calendar|consecutive|working|full|short)\s(?=[dwmyq]))?/i;
/** "10 to 15 km": the first number of a range has the second's unit. */
const RANGE = /^\s?(?:to|and|or|-|–)\s?[\d.,]+/;

/** Longest stretch after a number that is looked at. */
export const UNIT_WINDOW = 48;

/** The size, in base units, of the unit named right after a number ("km" is 1000); 1 where no unit of the table stands there. */
export function unitSize(after: string): number {
  const text = after.slice(0, UNIT_WINDOW);
  const own = sizeAt(text);
  if (own !== null) return own;
  const range = RANGE.exec(text);
  return (range && sizeAt(text.slice(range[0].length))) ?? 1;
}

function sizeAt(text: string): number | null {
  const rest = text.slice(LEAD.exec(text)?.[0].length ?? 0);
  const symbol = BY_SYMBOL.exec(rest);
  if (symbol) return SYMBOLS[symbol[1]!]!;
  const name = BY_NAME.exec(rest);
  return name ? ALL_NAMES[name.findIndex((group, i) => i > 0 && group !== undefined) - 1]![1] : null;
}

/** Times, and words before them: "2019 minutes", "2018 calendar year". */
const TIMES = new RegExp(
  `^[\\s-]?(?:[a-z]+[\\s-])?(?:ms|s|sec|min|h|hr|yr|${TIME_UNITS.map(([pattern]) => pattern).join('|')})(?![\\w-])`,
  'i',
);

/** Whether a unit makes a four-digit figure an amount: "1950 kg". Times and single letters do not: "2019 minutes", "In 2005 L Brands". */
export function measures(after: string): boolean {
  return !/^\s?[A-Za-z](?![\w/²³])/.test(after) && !TIMES.test(after) && sizeAt(after.slice(0, UNIT_WINDOW)) !== null;
}

const SHARE_BEFORE =
  /\b(?:share|proportion|fraction|probability|likelihood|chance|margin|yield|utili[sz]ation|occupancy|churn|(?<!(?:exchange|conversion|currency|run|burn|growth) )rate)(?:\s(?!per\b)[a-z]+){0,3}?(?:\s(?:of|was|is|were|at|stood at|came to)|:)\s(?:about\s|approximately\s|nearly\s)?$/i;
const NO_SHARE_AFTER =
  /^\s?(?:shares?|units?|per|to\s\d|times|x|for|of\s(?:an?|one)\b|[$€£]|ADSs?|dollars?|cents?|euros?)\b/i;

/** Whether a figure from 0 to 1 is a share of a whole, comparable with percents: "a share of 0.057", "3/4 of the staff". */
export function isShare(before: string, digits: string, after: string): boolean {
  if (NO_SHARE_AFTER.test(after)) return false;
  if (/^\d{1,2}\/\d{1,2}$|^[½¼¾⅓⅔⅛⅜⅝⅞]$/.test(digits)) return /^\sof\b/.test(after);
  return /^0?\.\d+$/.test(digits) && SHARE_BEFORE.test(before);
}
