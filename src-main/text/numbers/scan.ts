/**
 * The number grammar: finds every number in a text and says what it is, in one pass from left to right. Every test looks at a bounded window,
 * so the time is linear in the text.
 */
import { groupedEnd, type NumberStyle, PLAIN_STYLE } from './formats.ts';
import { type FoundNumber, foundAt, readDigits } from './found.ts';
import { OF_ONE_PERCENT, readFraction } from './fraction.ts';
import { settleKind } from './kind.ts';
import { type Raised, scanUnmarked } from './raised.ts';
import { inherit } from './ranges.ts';
import { readScientific } from './scientific.ts';
import { findSpans, type Span } from './spans.ts';
import { currencyCode, scalePower } from './words.ts';
import { scanWritten } from './written.ts';

const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|[½¼¾⅓⅔⅛⅜⅝⅞]/g;
const WINDOW = 64;
/** A currency sign or code right before digits, with or without an opening bracket or minus between. */
const CURRENCY_BEFORE =
  /((?:(?:US|U\.S\.|CAD|CDN|CA|C|AU|A|NZ|HK|NT|S|R|MX)\s?)?\$|€|£|RMB¥|¥|₹|₪|₩|Rs\.?|\bRMB|\bNIS|\b[A-Z]{3})\s?(\(\s?|[-\u2212\u2013]\s?)?$/;
const SCALE_AFTER =
  /^\)?[\s-]{0,2}(thousands?|millions?|billions?|trillions?|hundred|crores?|lakhs?|mil|mln|bln|bn|mm|mn|tn|[mkb])(?![a-z])/i;
/** A footnote mark in brackets set close to its figure: "12%(1)". Marks of a list and parts of a rule have words or blanks there. */
const GLUED_MARK = /^\(\d{1,2}\)(?![\d(])/;
const RANGE = /^\s?(?:-|–|—|to)\s?$/;
const LETTER_SCALE = /^(?:m|k|b|mm|mn|bn)\b/i;
/** Words that make the figure after them a minus; "net of minus" aside, an operand ("sales minus $5 million") has no such word before it. */
const MINUS_WORD =
  /(?:^|[(:]\s?|\b(?:of|was|were|is|are|at|to|by|from|a|an|approximately|about|between|than|reached|totall?ed)\s)(minus|negative)\s$|(?<![\w-])(negative)\s$/i;
/** After these a bracket or a hyphen is a sign, not an aside or a dash. */
const BEFORE_AMOUNT = /(?:\b(?:of|was|were|is|are|at|to|by|from|decreased|declined|fell|dropped)|:)\s$/i;

/** Every number of a running text, in order: digits, and words where they carry a figure. `raised` are its superscripts, among them footnote marks. */
export function scanText(text: string, raised: Raised = [], style: NumberStyle = PLAIN_STYLE): FoundNumber[] {
  const scan = (visible: string) => scanVisible(visible, style);
  return raised.length > 0 ? scanUnmarked(text, raised, false, scan) : scan(text);
}

function scanVisible(text: string, style: NumberStyle): FoundNumber[] {
  const written = scanWritten(text);
  if (!/[\d½¼¾⅓⅔⅛⅜⅝⅞]/.test(text)) return written;
  return written.length === 0 ? scanDigits(text, style) : merge(text, scanDigits(text, style), written);
}

/** Words beside digits are part of theirs: "five hundred and 25 million", "twelve (12) months". */
function merge(text: string, digits: FoundNumber[], written: readonly FoundNumber[]): FoundNumber[] {
  // But "one-half of 1%" is a figure of its own, digits and all.
  const whole = written.filter(({ start, end }) => /\d/.test(text.slice(start, end)));
  const kept =
    whole.length === 0
      ? digits
      : digits.filter((one) => !whole.some(({ start, end }) => start <= one.start && one.start < end));
  const apart = written.filter((one) => !kept.some((other) => other.start < one.end + 2 && one.start < other.end + 2));
  return [...kept, ...apart].sort((a, b) => a.start - b.start);
}

function scanDigits(text: string, style: NumberStyle): FoundNumber[] {
  const spans = findSpans(text);
  const found: FoundNumber[] = [];
  let nextSpan = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const at = match.index;
    while (nextSpan < spans.length && (spans[nextSpan] as Span).end <= at)
      found.push(fromSpan(spans[nextSpan++] as Span, text));
    const span = spans[nextSpan];
    if (span && at >= span.start) {
      NUMBER.lastIndex = span.end;
      continue;
    }
    const end = groupedEnd(text, at, at + match[0].length, style);
    const number = readNumber(text, at, end, found.at(-1), style);
    found.push(number);
    if (number.end > NUMBER.lastIndex) NUMBER.lastIndex = number.end;
  }
  while (nextSpan < spans.length) found.push(fromSpan(spans[nextSpan++] as Span, text));
  inherit(text, found);
  return found;
}

function fromSpan(span: Span, text: string): FoundNumber {
  const digits = /\d[\d,.]*\d|\d/.exec(text.slice(span.start, span.end));
  const digitsStart = span.start + (digits?.index ?? 0);
  const magnitude =
    span.kind === 'date'
      ? Number.parseFloat(/\d{4}/.exec(span.period ?? text.slice(span.start, span.end))?.[0] ?? digits?.[0] ?? '0')
      : readDigits(digits?.[0] ?? '0').magnitude;
  const number = foundAt(span.start, span.end, magnitude, digitsStart, digitsStart + (digits?.[0].length ?? 0));
  number.kind = span.kind;
  number.period = span.period;
  return number;
}

/** Reads the number whose digits stand at [from, to). */
function readNumber(
  text: string,
  from: number,
  to: number,
  previous: FoundNumber | undefined,
  style: NumberStyle,
): FoundNumber {
  const left = text.slice(Math.max(0, from - WINDOW), from);
  const { magnitude, decimals } = readDigits(text.slice(from, to), style);
  const part = readFraction(text, from, to);
  const fraction = part ?? readScientific(text, from, to);
  const end = fraction ? fraction.end : to;
  const whole = text.slice(end, end + WINDOW);
  const number = foundAt(from, end, fraction ? fraction.value : magnitude);
  number.decimals = decimals;
  const percent = part ? OF_ONE_PERCENT.exec(whole) : null;
  if (percent) return Object.assign(number, { kind: 'percent', unit: 'percent', end: end + percent[0].length });
  if (part && part.value < 1 && /^\sof\s/.test(whole)) return Object.assign(number, { kind: 'ratio', unit: 'pure' });
  const mark = GLUED_MARK.exec(whole)?.[0].length ?? 0;
  const right = mark > 0 ? text.slice(end + mark, end + mark + WINDOW) : whole;
  number.end += mark;
  const currency = readCurrency(left, number) ?? currencyOfRange(text, from, right, previous);
  const bracket = readSign(text, left, right, number, currency !== null);
  const rest = bracket ? right.replace(/^\s?\)/, '') : right;
  const skipped = right.length - rest.length;
  number.end += skipped;
  const scale = SCALE_AFTER.exec(rest);
  const power = scale ? scalePower(scale[1] as string, currency !== null) : null;
  let after = rest;
  if (scale && power !== null) {
    number.scale = power;
    number.scaleSource = (scale[1] as string).length <= 2 ? 'symbol' : 'word';
    number.scaleText = (scale[1] as string).trim();
    number.end += scale[0].length;
    after = rest.slice(scale[0].length);
  }
  settleKind(text, number, currency, left, after, previous);
  if (number.negative && text[number.start] === '(' && text[number.end] === ')') number.end++;
  else if (mark === 0 && number.end > end)
    number.end += GLUED_MARK.exec(text.slice(number.end, number.end + 6))?.[0].length ?? 0;
  return number;
}

/** "£1.2-1.5m": the second of a range has the first one's currency, without which "m" says nothing. */
function currencyOfRange(text: string, from: number, right: string, previous: FoundNumber | undefined): string | null {
  if (previous?.kind !== 'money' || previous.scale !== 0 || from - previous.end > 4) return null;
  return RANGE.test(text.slice(previous.end, from)) && LETTER_SCALE.test(right) ? previous.unit : null;
}

/** Finds the currency before the digits and widens the raw range to it. */
function readCurrency(left: string, number: FoundNumber): string | null {
  const found = CURRENCY_BEFORE.exec(left);
  if (!found) return null;
  const code = currencyCode(found[1] as string);
  if (code === null) return null;
  number.start -= found[0].length;
  return code;
}

/** Sets the sign; returns true when a closing bracket after the digits belongs to the number. */
function readSign(text: string, left: string, right: string, number: FoundNumber, money: boolean): boolean {
  const before = text.slice(number.start, number.digitsStart);
  const closes = /^\s?\)/.test(right);
  if (before.includes('(')) {
    // "$(95.6)": the bracket is inside the currency, so it can only be a sign.
    if (closes) number.negative = true;
    return closes;
  }
  if (/[-\u2212\u2013]/.test(before)) {
    number.negative = true;
    return false;
  }
  const lead = left.slice(0, left.length - (number.digitsStart - number.start));
  const last = lead.at(-1);
  if (
    last === '\u2212' ||
    ((last === '-' || last === '\u2013') &&
      (lead.length === 1 || /[\s($,]$/.test(lead.slice(0, -1))) &&
      !/\d\s?$/.test(lead.slice(0, -1)))
  ) {
    number.negative = true;
    number.start -= 1;
    return false;
  }
  if (last === ' ') {
    const word = /(?:minus|negative) $/i.test(lead) ? MINUS_WORD.exec(lead) : null;
    const minus = word ? (word[1] ?? word[2] ?? '').length + 1 : isHyphenSign(text, lead, right, number) ? 2 : 0;
    number.start -= minus;
    number.negative = minus > 0;
    return false;
  }
  if (last === '(' && BEFORE_AMOUNT.test(lead.slice(0, -1)) && (closes ? money : /^\s?%\)/.test(right))) {
    // "a loss per share of ($0.45)": an aside follows a noun, not a preposition.
    number.negative = true;
    number.start -= 1;
    return closes;
  }
  if (last === '(' && closes) {
    // In running text a bracketed figure is an aside unless the unit stands outside the bracket: "(5.2)%", "(95.6) million".
    const outside = /^\s?\)\s?(?:%|percent|thousand|million|billion|trillion)/i.test(right);
    const bare = /^\s?$/.test(lead.slice(0, -1)) && /^\s?\)\s*$/.test(right);
    if (outside || (bare && (money || !/^\d{1,2}$/.test(text.slice(number.digitsStart, number.digitsEnd))))) {
      number.negative = true;
      number.start -= 1;
      return true;
    }
  }
  return false;
}

/** "was - $5 million", or a text that is nothing but "- $5 million": elsewhere a hyphen between blanks is a dash. */
function isHyphenSign(text: string, lead: string, right: string, number: FoundNumber): boolean {
  if (!/[-\u2212] $/.test(lead)) return false;
  const before = lead.slice(0, -2);
  if (before.trim() !== '') return BEFORE_AMOUNT.test(before);
  return number.start <= 3 && text.length < WINDOW && /^\s?(?:[a-z]{2,9}|%)?\s*$/i.test(right);
}
