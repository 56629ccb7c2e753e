/** The date rules of the transformation registry, all versions: a rule's name says the order of its parts and the language. */
import { monthOf, romanMonth } from './month-names.ts';

type Part = 'day' | 'month' | 'year';

interface DateRule {
  parts: Part[];
  language: string;
  /** The month is a word. */
  named: boolean;
  roman: boolean;
  era: boolean;
  saka: boolean;
}

/** Rules of the first version whose names do not spell the order. */
const NAMED_ORDERS: Readonly<Record<string, Part[]>> = {
  datelongus: ['month', 'day', 'year'],
  dateshortus: ['month', 'day', 'year'],
  datelonguk: ['day', 'month', 'year'],
  dateshortuk: ['day', 'month', 'year'],
  dateslashus: ['month', 'day', 'year'],
  dateslasheu: ['day', 'month', 'year'],
  datedoteu: ['day', 'month', 'year'],
  datedotus: ['month', 'day', 'year'],
};

const rules = new Map<string, DateRule>();

function ruleOf(name: string): DateRule {
  const known = rules.get(name);
  if (known) return known;
  const spelled = name.replace(/^(?:date|calin)/, '').replace(/-/g, '');
  const named = NAMED_ORDERS[name];
  const parts = named ?? [...spelled.matchAll(/day|month|year/g)].map(([part]) => part as Part);
  const rest = named
    ? ''
    : spelled.replace(/^(?:ind|jpn|era|long|short|slash|dot|day|monthname|monthroman|month|year)*/, '');
  const saka = name.startsWith('calin') || spelled.startsWith('ind');
  const rule = {
    parts,
    language: saka ? 'saka' : /^[a-z]{2}$/.test(rest) ? rest : 'en',
    named: rest !== '' || /name|roman|long|short/.test(name) || saka,
    roman: spelled.includes('roman'),
    era: spelled.includes('era'),
    saka,
  };
  rules.set(name, rule);
  return rule;
}

/** ISO date, year and month ("2023-04"), or month and day ("--04-30") of a text by a rule's name without prefix, in lower case; null where it does not fit. */
export function transformDate(text: string, name: string): string | null {
  const rule = ruleOf(name);
  if (rule.parts.length === 0) return null;
  const found = partsOf(text, rule);
  if (!found) return null;
  const { year, month, day } = found;
  const wanted = (part: Part) => rule.parts.includes(part);
  if (month === undefined || month < 1 || month > 12) return null;
  if (wanted('year') && year === undefined) return null;
  if (wanted('day') && day === undefined) return null;
  if (rule.saka) return sakaDate(year ?? 0, month, day ?? 1);
  if (day !== undefined && (day < 1 || day > daysIn(year ?? 2000, month))) return null;
  if (year === undefined) return day === undefined ? `--${pad(month)}` : `--${pad(month)}-${pad(day)}`;
  const front = `${String(year).padStart(4, '0')}-${pad(month)}`;
  return day === undefined ? front : `${front}-${pad(day)}`;
}

interface DateParts {
  year?: number;
  month?: number;
  day?: number;
}

/** Named months are found by their word; the numbers fill the other parts in the rule's order. */
function partsOf(text: string, rule: DateRule): DateParts | null {
  const plain = plainDigits(text.slice(0, 200));
  const found: DateParts = {};
  const numbers = [...plain.matchAll(/\d+/g)].map(([digits]) => digits);
  // A rule for months in digits takes a word only where digits are wanting.
  const spelled = rule.named || numbers.length < rule.parts.length;
  for (const [word] of plain.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!spelled) break;
    const month = rule.roman ? romanMonth(word) : monthOf(word, rule.language);
    if (month === null) continue;
    found.month = month;
    break;
  }
  let at = 0;
  for (const part of rule.parts) {
    if (part === 'month' && found.month !== undefined) continue;
    if (part === 'year' && rule.era) {
      const year = eraYear(plain, numbers[at]);
      if (year === null) return null;
      found.year = year;
      if (!plain.includes('元')) at++;
      continue;
    }
    const digits = numbers[at++];
    if (digits === undefined || digits.length > 4) continue;
    found[part] = part === 'year' ? fullYear(digits, rule.saka) : Number(digits);
  }
  return found;
}

function fullYear(digits: string, saka: boolean): number {
  if (digits.length > 2) return Number(digits);
  return Number(digits) + (saka && Number(digits) > 21 ? 1900 : 2000);
}

/** Full-width and Devanagari digits as ASCII. */
function plainDigits(text: string): string {
  return text.replace(/[０-９०-९]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code >= 0xff10 ? code - 0xff10 : code - 0x966);
  });
}

/** The year before the first of each Japanese era. */
const ERAS: readonly [string, number][] = [
  ['令', 2018],
  ['平', 1988],
  ['昭', 1925],
  ['大', 1911],
  ['明', 1867],
];

function eraYear(text: string, digits: string | undefined): number | null {
  const era = ERAS.find(([name]) => text.includes(name));
  if (!era) return null;
  if (text.includes('元')) return era[1] + 1;
  return digits === undefined ? null : era[1] + Number(digits);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Lengths of the Saka months after Chaitra; the year begins on 22 March, in leap years on 21 March with a Chaitra of 31 days. */
const SAKA_LENGTHS = [30, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30];

function sakaDate(year: number, month: number, day: number): string | null {
  const gregorian = year + 78;
  const leap = daysIn(gregorian, 2) === 29;
  const lengths = SAKA_LENGTHS.map((length, index) => (index === 0 && leap ? length + 1 : length));
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return null;
  const offset = lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0) + day - 1;
  return new Date(Date.UTC(gregorian, 2, (leap ? 21 : 22) + offset)).toISOString().slice(0, 10);
}

const QUARTERS: Readonly<Record<string, string>> = {
  first: '03-31',
  1: '03-31',
  second: '06-30',
  2: '06-30',
  third: '09-30',
  3: '09-30',
  fourth: '12-31',
  4: '12-31',
  last: '12-31',
};

/** "Q1 2018", "second quarter of 2018" to the last day of the calendar quarter; null where it does not fit. */
export function quarterEnd(text: string): string | null {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  if (year === undefined) return null;
  const quarter = /(?<!\d)[1-4](?!\d)|first|second|third|fourth|last/i.exec(text.replace(year, ' '))?.[0];
  const end = quarter === undefined ? undefined : QUARTERS[quarter.toLowerCase()];
  return end === undefined ? null : `${year}-${end}`;
}
