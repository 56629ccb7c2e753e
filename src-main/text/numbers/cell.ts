/** Numbers in table cells: a cell that is one value is read whole, brackets as a minus; anything else is running text. */
import { type NumberStyle, PLAIN_STYLE } from './formats.ts';
import { type FoundNumber, foundAt, readDigits } from './found.ts';
import { type Raised, scanUnmarked } from './raised.ts';
import { scanText } from './scan.ts';
import { currencyCode } from './words.ts';

/** Thousands by commas, points, apostrophes, blanks or in lakhs; decimals behind a point or a comma. */
const DIGITS =
  "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:(?:\\.\\d{3})+,\\d{1,2}|(?:\\.\\d{3}){2,})|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:['\\u2019]\\d{3})+(?:[.,]\\d+)?|[1-9]\\d{0,2}(?: \\d{3})+(?:[.,]\\d{1,2})?|\\d+,\\d{1,2}|\\d+(?:\\.\\d+)?|\\.\\d+";
const VALUE = new RegExp(
  `^([-\u2212\u2013\u2014(<[{]?)\\s?((?:US|U\\.S\\.|CAD|CDN|CA|C|AU|A|NZ|HK|NT|S|R|MX)?\\s?\\$|[€£¥₹₪₩]|RMB|NIS|[PR]s\\.?|[A-Z]{3}\\s)?\\s?([-\u2212\u2013(<[{]?)\\s?(${DIGITS})([)>\\]}]|\\s\\)|-(?!\\s?\\d))?\\s?(%|x|¢|p?pts?\\.?|p\\.?p\\.?|bps|bp|CR)?\\s?(\\)?)\\s?(\\(\\w{1,2}\\)|\\*{1,3}|\\+)?$`,
);
const CLOSING: Readonly<Record<string, string>> = { '<': '>', '[': ']', '{': '}' };
const NIL = /^([$€£¥]?)\s?(?:[-\u2212\u2013\u2014]{1,3}|nil|Nil|NIL)\s?(%?)\)?\s?(?:\(\w{1,2}\)|\*)?$/;

/** Numbers of a cell's text. `raised` are the superscript ranges: digits there are footnote marks, not values. */
export function scanCell(text: string, raised: Raised, style: NumberStyle = PLAIN_STYLE): FoundNumber[] {
  const scan = (visible: string) => scanVisible(visible, style);
  return raised.length > 0 ? scanUnmarked(text, raised, true, scan) : scan(text);
}

function scanVisible(visible: string, style: NumberStyle): FoundNumber[] {
  const trimmed = visible.trim();
  if (trimmed.length === 0) return [];
  const offset = visible.indexOf(trimmed);
  const value = trimmed.length <= 40 ? VALUE.exec(trimmed) : null;
  if (value && isValue(value, trimmed, style)) return [fromValue(value, trimmed, offset, style)];
  const nil = trimmed.length <= 12 ? NIL.exec(trimmed) : null;
  if (nil) return [fromNil(nil, offset, trimmed.length)];
  return scanText(visible, [], style);
}

/** Whether what looks like a value is one: no mark of a list ("3)"), brackets that belong together, blanks and commas that part its digits as others' do. */
function isValue(
  [, lead = '', currency, inner = '', digits = '', close = '']: RegExpExecArray,
  text: string,
  style: NumberStyle,
): boolean {
  if (/^\d{1,2}\)$/.test(text)) return false;
  const open = inner in CLOSING ? inner : lead in CLOSING ? lead : '';
  if (open !== '' ? close !== CLOSING[open] : /[>\]}]/.test(close)) return false;
  if (close === '-' && (lead + inner !== '' || YEAR.test(digits))) return false;
  if (digits.includes(' ')) return style.spaced || currency !== undefined || digits.split(' ').length > 2;
  return !/^\d+,\d{1,2}$/.test(digits) || style.decimalComma || text.includes('%') || currency === '€';
}

const YEAR = /^(?:19|20)\d{2}$/;

/** A dash or "nil": no magnitude, and the digits are the empty place behind it. */
function fromNil([, sign, percent]: RegExpExecArray, start: number, length: number): FoundNumber {
  const end = start + length;
  const number = foundAt(start, end, null, end, end);
  if (percent) {
    number.kind = 'percent';
    number.unit = 'percent';
  } else if (sign) {
    number.kind = 'money';
    number.unit = currencyCode(sign);
  } else number.bare = true;
  return number;
}

function fromValue(match: RegExpExecArray, text: string, offset: number, style: NumberStyle): FoundNumber {
  const [, lead = '', currencySign, inner = '', digits = '', close = '', suffix = '', , mark] = match;
  const currency = currencySign ? currencyCode(currencySign) : null;
  // Square and curly brackets are of marks too, where no comma, point or currency says that it is an amount; a hyphen behind begins a range too.
  const hyphen = close === '-';
  const unsure = hyphen || /[[{]/.test(lead + inner);
  const amount = !hyphen && (currency !== null || /[,.]/.test(digits));
  const digitsAt = digitsPosition(text, lead.length + (currencySign?.length ?? 0));
  const end = mark ? text.lastIndexOf(mark) : text.length;
  const { magnitude, decimals } = readDigits(digits, style);
  const number = foundAt(
    offset,
    offset + text.slice(0, end).trimEnd().length,
    magnitude,
    offset + digitsAt,
    offset + digitsAt + digits.length,
  );
  // An opening bracket that never closes is a cut cell; a minus nonetheless.
  number.negative = unsure ? amount : lead !== '' || inner !== '' || (suffix === 'CR' && currency !== 'INR');
  if (unsure && !amount && !(hyphen && currency !== null)) number.maybeNegative = true;
  number.decimals = decimals;
  number.unit = currency;
  if (currency) number.kind = 'money';
  if (suffix === '%') {
    number.kind = 'percent';
    number.unit = 'percent';
  } else if (suffix === 'x') {
    number.kind = 'ratio';
    number.unit = 'pure';
  } else if (suffix === 'bps' || suffix === 'bp') {
    number.kind = 'bps';
    number.unit = 'bps';
  } else if (/^p/.test(suffix)) {
    number.kind = 'percent';
    number.unit = 'percent';
  } else if (suffix === '¢') {
    number.kind = 'money';
    number.unit = 'USD';
    number.scale = -2;
    number.scaleSource = 'symbol';
  } else if (!currency) number.bare = true;
  return number;
}

function digitsPosition(text: string, from: number): number {
  for (let i = Math.max(0, from - 1); i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 48 && code <= 57) || (code === 46 && /\d/.test(text[i + 1] ?? ''))) return i;
  }
  return 0;
}
