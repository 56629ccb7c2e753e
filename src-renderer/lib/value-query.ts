/** Reads what an analyst types into the value box: "15 billion", "15e9", "$15bn", "(1,234)", "12.5%", "25 bps", "$3.40 per share", "1.2m shares". */
import type { NumberKind } from '../../src-main/api/types.ts';

export interface ValueQuery {
  value: number;
  /** In the words of `NumberRecord.unit`; absent when none was said. */
  unit?: string;
  kind?: NumberKind;
}

const CURRENCIES: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  dollars: 'USD',
  dollar: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euros: 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
};
const POWERS: Record<string, number> = {
  k: 3,
  thousand: 3,
  thousands: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mln: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  bln: 9,
  billion: 9,
  billions: 9,
  t: 12,
  tn: 12,
  trn: 12,
  trillion: 12,
  trillions: 12,
};
const SHAPE =
  /^(?<currency>us\$|[$€£¥]|usd|eur|gbp|jpy)?\s*(?<sign>[-+\u2212])?\s*(?<late>us\$|[$€£¥])?\s*(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?<exponent>e[+-]?\d{1,3})?\s*(?<words>.*)$/;

/** The value, or null when the words are not one. An empty box is null too. */
export function parseValue(text: string): ValueQuery | null {
  let rest = text.trim().toLowerCase();
  let negative = false;
  const inBrackets = /^([^\d(]*)\((.+)\)(.*)$/.exec(rest);
  if (inBrackets) {
    negative = true;
    rest = `${inBrackets[1]}${inBrackets[2]}${inBrackets[3]}`;
  }
  const leading = /^[-\u2212]\s*(?=\D)/.exec(rest);
  if (leading) {
    negative = true;
    rest = rest.slice(leading[0].length);
  }
  const found = SHAPE.exec(rest)?.groups;
  if (found === undefined) return null;
  const tail = readWords(found.words ?? '');
  if (tail === null) return null;
  const digits = Number((found.digits ?? '').replaceAll(',', '') + (found.exponent ?? ''));
  if (found.sign !== undefined && found.sign !== '+') negative = true;
  // Decimal text avoids 1.1 * 1e9 = 1100000000.0000002.
  const value = Number(`${digits}e${tail.power}`) || digits * 10 ** tail.power;
  if (!Number.isFinite(value)) return null;
  const signed = negative ? -value : value;
  const currency = CURRENCIES[found.currency ?? found.late ?? ''] ?? tail.currency;
  return { value: signed, ...unitOf(currency, tail) };
}

interface Tail {
  power: number;
  currency?: string;
  unit?: 'percent' | 'bps' | 'shares' | 'per_share';
}

function readWords(words: string): Tail | null {
  const tail: Tail = { power: 0 };
  let rest = words.trim();
  const units: readonly [RegExp, NonNullable<Tail['unit']>][] = [
    [/(?:%|per ?cent|percentage points?)$/, 'percent'],
    [/(?:bps|bp|basis points?)$/, 'bps'],
    [/(?:per share|a share|\/ ?share)$/, 'per_share'],
    [/shares?$/, 'shares'],
  ];
  for (const [pattern, unit] of units) {
    if (!pattern.test(rest)) continue;
    tail.unit = unit;
    rest = rest.replace(pattern, '').trim();
    break;
  }
  for (const word of rest.split(/\s+/).filter(Boolean)) {
    const power = POWERS[word];
    const currency = CURRENCIES[word];
    if (power !== undefined && tail.power === 0) tail.power = power;
    else if (currency !== undefined && tail.currency === undefined) tail.currency = currency;
    else return null;
  }
  return tail;
}

function unitOf(currency: string | undefined, tail: Tail): { unit?: string; kind?: NumberKind } {
  if (tail.unit === 'percent') return { unit: 'percent', kind: 'percent' };
  if (tail.unit === 'bps') return { unit: 'bps', kind: 'bps' };
  if (tail.unit === 'per_share') return { unit: `${currency ?? 'USD'}/share`, kind: 'per_share' };
  if (tail.unit === 'shares') return { unit: 'shares', kind: 'count' };
  return currency === undefined ? {} : { unit: currency };
}

/** "10", "10%", "0.5 %" as a fraction; null when it is not a share between 0 and 1000%. */
export function parseWithin(text: string): number | null {
  const found = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*%?\s*$/.exec(text);
  if (found === null) return null;
  const fraction = Number(found[1]) / 100;
  return fraction <= 10 ? fraction : null;
}
