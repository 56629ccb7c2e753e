/** Numbers in table cells: a cell that is one value is read whole, brackets as a minus; anything else is running text. */
import { countDecimals, type FoundNumber, foundAt, parseDigits } from './found.ts';
import { type Raised, scanUnmarked } from './raised.ts';
import { scanText } from './scan.ts';
import { currencyCode } from './words.ts';

const VALUE =
  /^([-\u2212\u2013\u2014(]?)\s?((?:US|U\.S\.|CAD|CDN|CA|C|AU|A|NZ|HK|NT|S|R|MX)?\s?\$|[€£¥₹₪₩]|RMB|NIS|[PR]s\.?|[A-Z]{3}\s)?\s?([-\u2212\u2013(]?)\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s?(\)?)\s?(%|x|¢|p?pts?\.?|p\.?p\.?|bps|bp)?\s?(\)?)\s?(\(\w{1,2}\)|\*{1,3}|\+)?$/;
const NIL = /^([$€£¥]?)\s?(?:[-\u2212\u2013\u2014]{1,3}|nil|Nil|NIL)\s?(%?)\)?\s?(?:\(\w{1,2}\)|\*)?$/;

/** Numbers of a cell's text. `raised` are the superscript ranges: digits there are footnote marks, not values. */
export function scanCell(text: string, raised: Raised): FoundNumber[] {
  return raised.length > 0 ? scanUnmarked(text, raised, true, scanVisible) : scanVisible(text);
}

function scanVisible(visible: string): FoundNumber[] {
  const trimmed = visible.trim();
  if (trimmed.length === 0) return [];
  const offset = visible.indexOf(trimmed);
  const value = trimmed.length <= 40 ? VALUE.exec(trimmed) : null;
  if (value && !/^\d{1,2}\)$/.test(trimmed)) return [fromValue(value, trimmed, offset)];
  const nil = trimmed.length <= 12 ? NIL.exec(trimmed) : null;
  if (nil) return [fromNil(nil, offset, trimmed.length)];
  return scanText(visible);
}

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

function fromValue(match: RegExpExecArray, text: string, offset: number): FoundNumber {
  const [, lead = '', currencySign, inner = '', digits = '', , suffix = '', , mark] = match;
  const currency = currencySign ? currencyCode(currencySign) : null;
  const opened = lead === '(' || inner === '(';
  const minus = (lead !== '' && lead !== '(') || (inner !== '' && inner !== '(');
  const digitsAt = digitsPosition(text, lead.length + (currencySign?.length ?? 0));
  const end = mark ? text.lastIndexOf(mark) : text.length;
  const number = foundAt(
    offset,
    offset + text.slice(0, end).trimEnd().length,
    parseDigits(digits),
    offset + digitsAt,
    offset + digitsAt + digits.length,
  );
  // An opening bracket that never closes is a cut cell; a minus nonetheless.
  number.negative = minus || opened;
  number.decimals = countDecimals(digits);
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
