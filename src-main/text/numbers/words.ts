/** The closed word lists of the number grammar: scales, currencies, months. */

/** Power of ten of a scale word, or null. Single letters count only where a currency stands before the digits. */
export function scalePower(word: string, afterCurrency: boolean): number | null {
  switch (word.toLowerCase()) {
    case 'hundred':
      return 2;
    case 'thousand':
    case 'thousands':
      return 3;
    case 'million':
    case 'millions':
    case 'mln':
      return 6;
    case 'billion':
    case 'billions':
    case 'bn':
    case 'bln':
      return 9;
    case 'trillion':
    case 'trillions':
    case 'tn':
      return 12;
    case 'crore':
    case 'crores':
      return 7;
    case 'lakh':
    case 'lakhs':
      return 5;
    case 'mil':
    case 'mm':
    case 'mn':
    case 'm':
      return afterCurrency ? 6 : null;
    case 'k':
      return afterCurrency ? 3 : null;
    case 'b':
      return afterCurrency ? 9 : null;
    default:
      return null;
  }
}

const SYMBOLS: Record<string, string> = {
  $: 'USD', US$: 'USD', 'U.S.$': 'USD', C$: 'CAD', CA$: 'CAD', CAD$: 'CAD', CDN$: 'CAD', A$: 'AUD', AU$: 'AUD', NZ$: 'NZD', HK$: 'HKD', NT$: 'TWD', S$: 'SGD', R$: 'BRL', MX$: 'MXN', 'Ps$': 'MXN',
  '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', 'Rs': 'INR', 'Rs.': 'INR', RMB: 'CNY', 'RMB¥': 'CNY', NIS: 'ILS', '₪': 'ILS', '₩': 'KRW', '₽': 'RUB',
}; // biome-ignore format: a table

const CODES = new Set(
  'USD EUR GBP JPY CHF CAD AUD NZD HKD SGD SEK NOK DKK CNY INR KRW BRL MXN ILS ZAR TWD RUB PLN TRY THB HUF CZK IDR MYR PHP AED CLP ARS PEN NGN EGP VND QAR'.split(
    ' ',
  ),
);

/** ISO code of a currency sign or code as it stands before or after digits, or null. */
export function currencyCode(sign: string): string | null {
  const clean = sign.replace(/\s/g, '');
  return SYMBOLS[clean] ?? (CODES.has(clean) ? clean : null);
}

const CURRENCY_WORDS: [RegExp, string][] = [
  [/^(?:u\.?s\.?\s)?dollars?\b/i, 'USD'],
  [/^canadian dollars?\b/i, 'CAD'],
  [/^australian dollars?\b/i, 'AUD'],
  [/^euros?\b/i, 'EUR'],
  [/^(?:british )?pounds?(?: sterling)?\b/i, 'GBP'],
  [/^(?:japanese )?yen\b/i, 'JPY'],
  [/^(?:chinese )?(?:yuan|renminbi)\b/i, 'CNY'],
  [/^swiss francs?\b/i, 'CHF'],
];

/** Currency named in words right after a number ("five million dollars"); pounds alone may be a weight and does not count. */
export function currencyWord(after: string): string | null {
  for (const [pattern, code] of CURRENCY_WORDS) {
    const found = pattern.exec(after);
    if (found && !/^pounds?$/i.test(found[0])) return code;
  }
  return null;
}

const MONTH_NUMBERS: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** 1..12 for a month's name or abbreviation. */
export function monthNumber(name: string): number | null {
  return MONTH_NUMBERS[name.slice(0, 3).toLowerCase()] ?? null;
}

export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)';

const ISO = (year: number, month: number, day?: number) =>
  `${year}-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${String(day).padStart(2, '0')}`}`;

const LONG_DATE = new RegExp(`(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(\\d{4})`);
const DAY_FIRST = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:day of\\s+)?(${MONTH})\\.?,?\\s+(\\d{4})`);
const MONTH_YEAR = new RegExp(`(${MONTH})\\.?,?\\s+(\\d{4})`);

/** Two digits of a year: filings are of 1970 to 2069. */
const century = (year: string) => (year.length === 4 ? 0 : Number(year) < 70 ? 2000 : 1900);

/** ISO form of the first date in a text ("December 31, 2023" to "2023-12-31", "May 2024" to "2024-05"), or null. */
export function isoDate(text: string): string | null {
  let found = LONG_DATE.exec(text);
  if (found) return ISO(Number(found[3]), monthNumber(found[1] as string) as number, Number(found[2]));
  found = DAY_FIRST.exec(text);
  if (found) return ISO(Number(found[3]), monthNumber(found[2] as string) as number, Number(found[1]));
  found = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (found) return found[0];
  found = /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/.exec(text);
  if (found) {
    const year = Number(found[3]) + century(found[3] as string);
    const [first, second] = [Number(found[1]), Number(found[2])];
    const [month, day] = first > 12 ? [second, first] : [first, second];
    if (month >= 1 && month <= 12) return ISO(year, month, day);
  }
  found = /\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b/.exec(text);
  if (found) {
    // With points the day leads, unless it cannot be one of the month.
    const [first, second] = [Number(found[1]), Number(found[2])];
    const [day, month] = second > 12 ? [second, first] : [first, second];
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
      return ISO(Number(found[3]) + century(found[3] as string), month, day);
  }
  found = MONTH_YEAR.exec(text);
  if (found) return ISO(Number(found[2]), monthNumber(found[1] as string) as number);
  return null;
}
