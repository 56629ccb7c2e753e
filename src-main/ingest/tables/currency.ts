/** Currencies as notes, heads and whole filings name them: "thousands of Canadian dollars", "SEK m", "expressed in euros". */

import type { FoundNumber } from '../../text/numbers/index.ts';

/** ISO code, the words for it and its signs, as pieces of regular expressions in lower case. */
const CURRENCIES: readonly [code: string, words: string, signs?: string][] = [
  ['USD', String.raw`u\.?\s?s\.?\s?dollars?|united states dollars?|usd`, String.raw`u\.?s\.?\s?\$`],
  ['CAD', 'canadian dollars?|cad', String.raw`ca?\$|cdn\.?\s?\$`],
  ['AUD', 'australian dollars?|aud', String.raw`au?\$`],
  ['NZD', 'new zealand dollars?|nzd', String.raw`nz\$`],
  ['HKD', 'hong kong dollars?|hkd', String.raw`hk\$`],
  ['SGD', 'singapore dollars?|sgd', String.raw`s\$`],
  ['TWD', '(?:new )?taiwan(?:ese)? dollars?|twd|ntd', String.raw`nt\s?\$`],
  ['BRL', '(?:brazilian )?reais|brazilian real|brl', String.raw`r\$`],
  ['MXN', 'mexican pesos?|mxn', String.raw`mx\$`],
  ['ARS', 'argentine pesos?|ars'],
  ['CLP', 'chilean pesos?|clp', String.raw`ch\$`],
  ['COP', 'colombian pesos?'],
  ['PHP', 'philippine pesos?|php'],
  ['EUR', 'euros?|eur', '€'],
  ['GBP', '(?:british )?pounds? sterling|sterling|british pounds|gbp', '£'],
  ['CNY', 'rmb|renminbi|(?:chinese )?yuan|cny'],
  ['JPY', '(?:japanese )?yen|jpy', '¥'],
  ['KRW', '(?:korean|of|in) won|krw', '₩'],
  ['INR', '(?:indian )?rupees|inr|rs', String.raw`₹|rs\.`],
  ['IDR', '(?:indonesian )?rupiah|idr'],
  ['CHF', 'swiss francs?|sfr|chf'],
  ['SEK', 'swedish kron(?:or|a)|sek'],
  ['NOK', 'norwegian kroner?|nok'],
  ['DKK', 'danish kroner?|dkk'],
  ['ILS', '(?:new )?(?:israeli )?shekels?|nis|ils', '₪'],
  ['ZAR', 'south african rand|zar'],
  ['RUB', '(?:russian )?rou?bles?|rub', '₽'],
  ['PLN', '(?:polish )?zlot(?:y|ys|ych)|pln'],
  ['TRY', 'turkish liras?|try|tl'],
  ['HUF', '(?:hungarian )?forints?|huf'],
  ['CZK', 'czech korunas?|czk'],
  ['THB', '(?:thai )?baht|thb'],
  ['AED', '(?:uae )?dirhams?|aed'],
  ['SAR', '(?:saudi )?riyals?|sar'],
  ['DEM', '(?:deutsche ?|german )marks?|dem|dm'],
  ['FRF', 'french francs?|frf|ff'],
  ['NLG', '(?:dutch )?guilders?|nlg'],
];
const WORDS = CURRENCIES.map(([, words]) => words).join('|');
const SIGNS = CURRENCIES.flatMap(([, , signs]) => signs ?? []).join('|');

/** Any currency, as a piece of a regular expression that ignores case; dollars, pesos and pounds of no country too. */
export const ANY_CURRENCY = String.raw`(?:(?<![a-z])(?:${WORDS}|dollars?|pesos?|pounds)(?![a-z])|(?<![a-z])(?:${SIGNS}|ps\.)|\$)`;

const NAMED = new RegExp(`(?<![a-z])(?:(?:${WORDS})(?![a-z])|${SIGNS})`, 'gi');
const CODE_OF: readonly [RegExp, string][] = CURRENCIES.map(([code, words, signs]) => [
  new RegExp(`^(?:${signs ? `${words}|${signs}` : words})$`, 'i'),
  code,
]);
/** Codes are words of English too: "try", "sar", "rub". */
const ABBREVIATION = /^[a-z]{2,3}$/;

/** ISO code of the first currency that a text names beside plain dollars, or null. */
export function namedCurrency(text: string): string | null {
  for (const { 0: name } of text.matchAll(NAMED)) {
    if (ABBREVIATION.test(name) && name !== 'yen') continue;
    const code = CODE_OF.find(([pattern]) => pattern.test(name))?.[1];
    if (code) return code;
  }
  return null;
}

/** What a filing's money is in. */
export interface Denomination {
  /** ISO code of a bare amount. */
  currency: string;
  /** ISO code of what a plain "$" stands for. */
  dollar: string;
}

const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD']);
/** "in Canadian dollars", "of US$": where the name of a currency may begin, told by its first letters. */
const BEFORE_NAME =
  /(?:\bin|\bIN|s of|S OF) (?=[UCANHSTBMEPRYIDKWGFZ][A-Za-z.$]*[ .,;)$A-Z]|[€£¥₩₹₪]|euro|yen|pounds s|sterling|reais|renm|rupee)/g;
const NAME_FIRST = new RegExp(`^(?:(?:${WORDS})(?![a-z])|${SIGNS})`, 'i');
/** What stands before a currency where it says what a statement is in. */
const DECLARING =
  /\b(?:(?:expressed|stated|presented|reported|shown|amounts|figures|dollars|statements|(?:amounts?|figures|dollars|statements) (?:are|is)) in|(?:thousands|millions|billions) of) $/i;
const SIGN = /[$£€¥₩₹₪]/g;
const SIGN_CODE = /\b(?:RMB|NIS|SEK|CHF|NOK|DKK)\b/g;
/** A "$" of a country: "US$", "NT $". */
const COUNTRY_SIGN = /\b(?:US|U\.S\.|HK|NT|R|CA?|Cdn|AU?|S|NZ|MX)\s?\$/g;

/**
 * What a filing's money is in: the currency that its statements say they are in, told twice at least and more often than any other; else that of the
 * sign which it uses most.
 */
export function denominationOf(text: string): Denomination {
  const declared = declaredCurrency(text);
  const dollar = isDollar(declared) ? declared : 'USD';
  return { currency: declared ?? mostUsed(text, dollar), dollar };
}

/** Whether a currency is one that is written with a plain "$" at home. */
export function isDollar(code: string | null): code is string {
  return code !== null && DOLLARS.has(code);
}

/** A plain "$" before a number's digits stands for the given dollars. */
export function settleDollar(number: FoundNumber, text: string, dollar: string): void {
  const { unit, start, digitsStart } = number;
  if ((unit === 'USD' || unit === 'USD/share') && /^[\s(\u2212-]*\$[\s(\u2212-]*$/.test(text.slice(start, digitsStart)))
    number.unit = unit.replace('USD', dollar);
}

function declaredCurrency(text: string): string | null {
  const counts = new Map<string, number>();
  for (const { 0: words, index } of text.matchAll(BEFORE_NAME)) {
    const from = index + words.length;
    if (!DECLARING.test(text.slice(Math.max(0, from - 24), from))) continue;
    const name = NAME_FIRST.exec(text.slice(from, from + 24));
    const code = name ? namedCurrency(name[0]) : null;
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2 || first[1] <= (second?.[1] ?? 0)) return null;
  const [code, said] = first;
  return isDollar(code) || said * SIGNS_FOR_EACH >= plainDollars(text) ? code : null;
}

/** A few words of loans in euros do not outweigh the dollar signs of a whole report. */
const SIGNS_FOR_EACH = 40;

const plainDollars = (text: string): number => text.split('$').length - 1;

function mostUsed(text: string, dollar: string): string {
  const counts = new Map<string, number>();
  const add = (pattern: RegExp, times: number) => {
    for (const { 0: sign } of text.matchAll(pattern)) counts.set(sign, (counts.get(sign) ?? 0) + times);
  };
  add(SIGN, 1);
  add(SIGN_CODE, 1);
  const plain = counts.get('$') ?? 0;
  if (plain > 0) add(COUNTRY_SIGN, 1);
  const codes = new Map<string, number>();
  for (const [sign, count] of counts) {
    const code = sign === '$' ? dollar : (namedCurrency(sign) ?? dollar);
    codes.set(code, (codes.get(code) ?? 0) + count);
    // It was counted among the plain signs too.
    if (sign.length > 1 && sign.endsWith('$')) codes.set(dollar, (codes.get(dollar) ?? 0) - count);
  }
  let best = dollar;
  for (const [code, count] of codes) if (count > (codes.get(best) ?? 0)) best = code;
  return best;
}
