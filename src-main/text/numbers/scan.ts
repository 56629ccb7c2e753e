/**
 * The number grammar: finds every number in a text and says what it is, in one pass from left to right. Every test looks at a bounded window,
 * so the time is linear in the text.
 */
import type { NumberKind, ScaleSource } from '../../api/types.ts';
import { findSpans, type Span } from './spans.ts';
import { currencyCode, currencyWord, scalePower } from './words.ts';
import { scanWritten } from './written.ts';

/** A number as the text alone gives it; tables add scale, unit and period from their headings. Offsets are into the scanned text. */
export interface FoundNumber {
  start: number;
  end: number;
  digitsStart: number;
  digitsEnd: number;
  /** Digits alone, unsigned; null for a dash that stands for nil. */
  magnitude: number | null;
  negative: boolean;
  /** Digits written after the decimal point. */
  decimals: number;
  /** Power of ten from a scale word beside the number. */
  scale: number;
  scaleSource: ScaleSource;
  scaleText?: string;
  unit: string | null;
  kind: NumberKind;
  period: string | null;
  /** True when only the digits speak: kind and unit may be refined by a table. */
  bare: boolean;
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/g;
const WINDOW = 64;
/** A currency sign or code right before digits, with or without an opening bracket or minus between. */
const CURRENCY_BEFORE =
  /((?:(?:US|U\.S\.|CAD|CDN|CA|C|AU|A|NZ|HK|NT|S|R|MX)\s?)?\$|€|£|RMB¥|¥|₹|₪|₩|Rs\.?|\bRMB|\bNIS|\b[A-Z]{3})\s?(\(\s?|[-\u2212\u2013]\s?)?$/;
const SCALE_AFTER =
  /^\)?[\s-]{0,2}(thousands?|millions?|billions?|trillions?|hundred|mln|bln|bn|mm|mn|tn|[mkb])(?![a-z])/i;
const PERCENT_AFTER = /^\s?\)?\s?%|^[\s-]?(?:percent\b|per\s?cent\b|percentage\spoints?\b|pct\b)/i;
const BPS_AFTER = /^[\s-]?(?:basis[\s-]points?\b|bps\b|bp\b)/i;
const TIMES_AFTER = /^\s?x(?![a-z\d])|^\s(?:times\b)/i;
const SHARES_AFTER = /^\s(?:[a-z$.\d]+[\s-]){0,6}?(?:shares|ADSs?|units|options|RSUs|warrants|awards)\b/i;
const PER_SHARE_AFTER =
  /^[^.;\d]{0,30}?(?:\bper|\ba|\/)\s?(?:[a-z]+[\s-]){0,4}?(?:share|unit|ADS|depositary|warrant|option)\b/i;
const TIME_AFTER =
  /^[\s-](?:consecutive |calendar |business |fiscal |full )?(years?|months?|days?|weeks?|hours?|quarters?|minutes?)\b/i;
const NOUN_AFTER = /^\s(?:of\s|the\s|our\s)?[a-z]{3,}/;
const TO_NEXT = /^(?:\s?(?:%|percent)?\s?(?:to|–|-|—|or)\s?|\s(?:and|or|to)\s(?:approximately\s|about\s)?)[($€£]*$/;
/** "eleven (11)": the figure repeats the word. */
const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[-\s][a-z]{3,5})?|hundred|thousand)\s\($/i;
/** "Canada (12), Mexico (3), and Japan (7)": counts in brackets behind names, where marks of an enumeration stand before theirs. */
const TALLY = /(?:[A-Za-z]\s\(\d[\d,]{0,9}\)[,;]\s[^()]{1,40}){2}\(\d[\d,]{0,9}\)/;
const YEAR = /^(?:19|20)\d{2}$/;
const FRACTION = /^[\s-](\d)\/(\d{1,2})(?!\d)/;
const VULGAR: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 0.125,
  '⅜': 0.375,
  '⅝': 0.625,
  '⅞': 0.875,
};

/** Every number of a running text, in order: digits, and words where they carry a figure. */
export function scanText(text: string): FoundNumber[] {
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
  return {
    start: span.start,
    end: span.end,
    digitsStart,
    digitsEnd: digitsStart + (digits?.[0].length ?? 0),
    magnitude,
    negative: false,
    decimals: 0,
    scale: 0,
    scaleSource: 'none',
    unit: null,
    kind: span.kind,
    period: span.period,
    bare: false,
  };
}

export function parseDigits(digits: string): number {
  const value = Number(digits.replace(/,/g, ''));
  return Number.isFinite(value) ? value : Number.parseFloat(digits.replace(/,/g, '')) || 0;
}

export function countDecimals(digits: string): number {
  const dot = digits.indexOf('.');
  return dot < 0 ? 0 : digits.length - dot - 1;
}

/** Reads the number whose digits stand at [from, to). */
function readNumber(text: string, from: number, to: number, previous: FoundNumber | undefined): FoundNumber {
  const left = text.slice(Math.max(0, from - WINDOW), from);
  let end = to;
  let magnitude = parseDigits(text.slice(from, to));
  const fraction = readFraction(text, from, to);
  if (fraction) {
    magnitude = fraction.value;
    end = fraction.end;
  }
  const right = text.slice(end, end + WINDOW);
  const number: FoundNumber = {
    start: from,
    end,
    digitsStart: from,
    digitsEnd: end,
    magnitude,
    negative: false,
    decimals: countDecimals(text.slice(from, to)),
    scale: 0,
    scaleSource: 'none',
    unit: null,
    kind: 'count',
    period: null,
    bare: false,
  };
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

function readFraction(text: string, from: number, to: number): { value: number; end: number } | null {
  const whole = text.slice(from, to);
  if (!/^\d+$/.test(whole)) return null;
  const vulgar = VULGAR[text[to] ?? ''];
  if (vulgar !== undefined) return { value: Number(whole) + vulgar, end: to + 1 };
  const mixed = FRACTION.exec(text.slice(to, to + 8));
  if (mixed && Number(mixed[2]) > Number(mixed[1]))
    return { value: Number(whole) + Number(mixed[1]) / Number(mixed[2]), end: to + mixed[0].length };
  const plain = /^\/(\d{1,2})(?![\d/])/.exec(text.slice(to, to + 5));
  if (plain && whole.length <= 2 && Number(plain[1]) > Number(whole))
    return { value: Number(whole) / Number(plain[1]), end: to + plain[0].length };
  return null;
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

function settleKind(
  text: string,
  number: FoundNumber,
  currency: string | null,
  left: string,
  after: string,
  previous: FoundNumber | undefined,
): void {
  const digits = text.slice(number.digitsStart, number.digitsEnd);
  const percent = PERCENT_AFTER.exec(after);
  if (percent && currency === null) {
    number.kind = 'percent';
    number.unit = 'percent';
    number.end += percent[0].length;
    return;
  }
  const bps = BPS_AFTER.exec(after);
  if (bps) {
    number.kind = 'bps';
    number.unit = 'bps';
    number.end += bps[0].length;
    return;
  }
  const cents = currency === null ? /^[\s-]?(?:cents?\b|¢)/i.exec(after) : null;
  if (cents) {
    number.scale -= 2;
    number.scaleSource = 'word';
    number.scaleText = cents[0].trim();
    number.unit = 'USD';
    number.end += cents[0].length;
    number.kind = 'money';
    if (PER_SHARE_AFTER.test(after.slice(cents[0].length))) asPerShare(number);
    return;
  }
  const money = currency ?? currencyWord(after.trimStart());
  if (money) {
    number.kind = 'money';
    number.unit = money;
    const perShare =
      PER_SHARE_AFTER.test(after) ||
      /^\s(?:par|stated)\b/i.test(after) ||
      /\b(?:par|stated) value(?:,| of)?\s$/i.test(left.slice(0, left.length - (number.digitsStart - number.start)));
    if (perShare && number.scale === 0) asPerShare(number);
    return;
  }
  settlePlain(text, number, digits, left, after, previous);
}

function asPerShare(number: FoundNumber): void {
  number.kind = 'per_share';
  number.unit = `${number.unit}/share`;
}

function settlePlain(
  text: string,
  number: FoundNumber,
  digits: string,
  left: string,
  after: string,
  previous: FoundNumber | undefined,
): void {
  if (/^[A-Za-z]{1,3}(?![a-z])/.test(after) && number.scale === 0 && !/^x(?![a-z])/i.test(after)) {
    number.kind = /^(?:st|nd|rd|th)\b/.test(after) ? 'other' : 'identifier';
    const glued = /^[A-Za-z\d-]{1,24}/.exec(after);
    if (glued) number.end += glued[0].length;
    return;
  }
  if (YEAR.test(digits) && number.scale === 0 && !number.negative && isYear(left, after)) {
    number.kind = 'year';
    number.period = digits;
    return;
  }
  if (TIMES_AFTER.test(after)) {
    number.kind = 'ratio';
    number.unit = 'pure';
    number.end += /^\s?x/i.exec(after)?.[0].length ?? 0;
    return;
  }
  if (
    /^\s?:\s?\d|^\sto\s1(?:\.0+)?\b|^-for-\d/i.test(after) ||
    (previous && /^(?::|-for-|\sto\s)$/i.test(text.slice(previous.end, number.start)) && previous.kind === 'ratio')
  ) {
    number.kind = 'ratio';
    number.unit = 'pure';
    return;
  }
  if (SHARES_AFTER.test(after)) {
    number.kind = 'count';
    number.unit = 'shares';
    return;
  }
  const time = TIME_AFTER.exec(after);
  if (time) {
    number.kind = 'count';
    number.unit = `${(time[1] as string).toLowerCase().replace(/s$/, '')}s`;
    return;
  }
  number.bare = true;
  const small = /^\d{1,3}$/.test(digits) && number.scale === 0;
  const enumerated =
    small && /(?:^|[\s(])\($/.test(left) && /^\)/.test(after) && !NUMBER_WORD.test(left) && !TALLY.test(text);
  const listed = small && left.trim() === '' && /^[.)]\s/.test(after);
  if (enumerated || listed) {
    number.kind = 'reference';
    number.bare = false;
  } else if (digits.includes('.') && number.scale === 0 && !NOUN_AFTER.test(after)) {
    number.kind = 'ratio';
  } else number.kind = 'count';
}

/** A four-digit figure from 1900 to 2099 without a comma is a year unless a counted noun follows. */
function isYear(left: string, after: string): boolean {
  if (
    /(?:fiscal|calendar|year|years|in|of|during|since|through|until|ended|ending|by|from|and|to|for|before|after|vs\.?|versus|compared|Act|late|early|mid|due)[\s(’'-]{1,2}$/i.test(
      left,
    )
  ) {
    return !/^\s(?:employees|shares|stores|people|units|customers|locations|square|acres|full-time|restaurants|patents)\b/i.test(
      after,
    );
  }
  return !/^\s(?:[a-z]+\s)?(?:employees|shares|stores|people|units|customers|locations|square|acres|full-time|part-time|restaurants|patents|feet|megawatts|MW|barrels|tons|vehicles|rooms|hours)\b/i.test(
    after,
  );
}

/** "$1.25, $1.20 per share": the unit stands behind the last of amounts that are written alike. */
function isShareList(text: string, first: FoundNumber, second: FoundNumber): boolean {
  return (
    first.kind === 'money' &&
    second.kind === 'per_share' &&
    first.scale === 0 &&
    `${first.unit}/share` === second.unit &&
    first.decimals === second.decimals &&
    first.decimals > 0 &&
    /^(?:,|;|,?\sand|,?\sor|\sto)\s?[$€£(]{0,2}$/.test(text.slice(first.end, second.start))
  );
}

/** "10 to 15%", "$10 to $15 million": the first number of a range takes unit and scale from the second. */
function inherit(text: string, found: FoundNumber[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const first = found[i] as FoundNumber;
    const second = found[i + 1] as FoundNumber;
    if (!isQuantity(first) || !isQuantity(second) || second.start - first.end > 20) continue;
    if (isShareList(text, first, second)) asPerShare(first);
    if (!TO_NEXT.test(text.slice(first.end, second.start))) continue;
    if (second.unit === 'shares' && first.bare && second.scale === 0) {
      first.unit = 'shares';
      first.kind = 'count';
      first.bare = false;
    } else if (second.kind === 'percent' && first.bare) {
      first.kind = 'percent';
      first.unit = 'percent';
      first.bare = false;
    } else if (second.kind === 'bps' && first.bare) {
      first.kind = 'bps';
      first.unit = 'bps';
      first.bare = false;
    } else if (
      second.scale > 0 &&
      first.scale === 0 &&
      (first.magnitude ?? 0) < 1000 &&
      (first.bare || (first.kind === 'money' && second.kind === 'money'))
    ) {
      const range =
        /to|–|-|—/.test(text.slice(first.end, second.start)) ||
        /between\s[^.]{0,30}$/i.test(text.slice(Math.max(0, first.start - 40), first.start));
      if (!range) continue;
      first.scale = second.scale;
      first.scaleSource = second.scaleSource;
      if (second.scaleText !== undefined) first.scaleText = second.scaleText;
    }
    if (
      first.bare &&
      second.kind === 'money' &&
      first.kind === 'count' &&
      /^\s?(?:to|–|-)/.test(text.slice(first.end, second.start))
    )
      continue;
    if (second.bare && first.kind === 'money' && /^\s?(?:–|-|to)\s?$/.test(text.slice(first.end, second.start))) {
      second.kind = first.kind;
      second.unit = first.unit;
      second.bare = false;
    }
  }
}

function isQuantity(number: FoundNumber): boolean {
  return (
    number.kind !== 'date' &&
    number.kind !== 'reference' &&
    number.kind !== 'identifier' &&
    number.kind !== 'year' &&
    number.kind !== 'other'
  );
}
