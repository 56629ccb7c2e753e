/**
 * The number grammar: finds every number in a text and says what it is, in one pass from left to right. Every test looks at a bounded window,
 * so the time is linear in the text.
 */
import { countDecimals, type FoundNumber, foundAt, parseDigits } from './found.ts';
import { readFraction } from './fraction.ts';
import { settleKind } from './kind.ts';
import { type Raised, scanUnmarked } from './raised.ts';
import { inherit } from './ranges.ts';
import { readScientific } from './scientific.ts';
import { findSpans, type Span } from './spans.ts';
import { currencyCode, scalePower } from './words.ts';
import { scanWritten } from './written.ts';

const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/g;
const WINDOW = 64;
/** A currency sign or code right before digits, with or without an opening bracket or minus between. */
const CURRENCY_BEFORE =
  /((?:(?:US|U\.S\.|CAD|CDN|CA|C|AU|A|NZ|HK|NT|S|R|MX)\s?)?\$|€|£|RMB¥|¥|₹|₪|₩|Rs\.?|\bRMB|\bNIS|\b[A-Z]{3})\s?(\(\s?|[-\u2212\u2013]\s?)?$/;
const SCALE_AFTER =
  /^\)?[\s-]{0,2}(thousands?|millions?|billions?|trillions?|hundred|mln|bln|bn|mm|mn|tn|[mkb])(?![a-z])/i;

/** Every number of a running text, in order: digits, and words where they carry a figure. `raised` are its superscripts, among them footnote marks. */
export function scanText(text: string, raised: Raised = []): FoundNumber[] {
  return raised.length > 0 ? scanUnmarked(text, raised, false, scanVisible) : scanVisible(text);
}

function scanVisible(text: string): FoundNumber[] {
  const written = scanWritten(text);
  if (!/\d/.test(text)) return written;
  return written.length === 0 ? scanDigits(text) : merge(scanDigits(text), written);
}

/** Words beside digits are part of theirs: "five hundred and 25 million", "twelve (12) months". */
function merge(digits: FoundNumber[], written: readonly FoundNumber[]): FoundNumber[] {
  const apart = written.filter(
    (one) => !digits.some((other) => other.start < one.end + 2 && one.start < other.end + 2),
  );
  return [...digits, ...apart].sort((a, b) => a.start - b.start);
}

function scanDigits(text: string): FoundNumber[] {
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
    const number = readNumber(text, at, at + match[0].length, found.at(-1));
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
      ? Number.parseFloat(text.slice(span.start, span.end).match(/\d{4}/)?.[0] ?? digits?.[0] ?? '0')
      : parseDigits(digits?.[0] ?? '0');
  const number = foundAt(span.start, span.end, magnitude, digitsStart, digitsStart + (digits?.[0].length ?? 0));
  number.kind = span.kind;
  number.period = span.period;
  return number;
}

/** Reads the number whose digits stand at [from, to). */
function readNumber(text: string, from: number, to: number, previous: FoundNumber | undefined): FoundNumber {
  const left = text.slice(Math.max(0, from - WINDOW), from);
  let end = to;
  let magnitude = parseDigits(text.slice(from, to));
  const fraction = readFraction(text, from, to) ?? readScientific(text, from, to);
  if (fraction) {
    magnitude = fraction.value;
    end = fraction.end;
  }
  const right = text.slice(end, end + WINDOW);
  const number = foundAt(from, end, magnitude);
  number.decimals = countDecimals(text.slice(from, to));
  const currency = readCurrency(left, number);
  const bracket = readSign(text, left, right, number, currency !== null);
  const rest = bracket ? right.replace(/^\s?\)/, '') : right;
  const skipped = right.length - rest.length;
  if (bracket) number.end = end + skipped;
  const scale = SCALE_AFTER.exec(rest);
  const power = scale ? scalePower(scale[1] as string, currency !== null) : null;
  let after = rest;
  if (scale && power !== null) {
    number.scale = power;
    number.scaleSource = (scale[1] as string).length <= 2 ? 'symbol' : 'word';
    number.scaleText = (scale[1] as string).trim();
    number.end = end + skipped + scale[0].length;
    after = rest.slice(scale[0].length);
  }
  settleKind(text, number, currency, left, after, previous);
  return number;
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
