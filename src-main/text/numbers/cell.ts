/** Numbers in table cells: a cell that is one value is read whole, brackets as a minus; anything else is running text. */
import { countDecimals, type FoundNumber, parseDigits, scanText } from './scan.ts';
import { currencyCode } from './words.ts';

const VALUE =
  /^([-\u2212\u2013\u2014(]?)\s?((?:US|U\.S\.|CAD|CDN|CA|C|AU|A|NZ|HK|NT|S|R|MX)?\s?\$|[€£¥₹₪]|RMB|NIS|Rs\.?|[A-Z]{3}\s)?\s?([-\u2212\u2013(]?)\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s?(\)?)\s?(%|x|¢|pts?\.?|bps|bp)?\s?(\)?)\s?(\(\w{1,2}\)|\*{1,3}|\+)?$/;
const NIL = /^([$€£¥]?)\s?(?:[-\u2212\u2013\u2014]{1,3}|nil|Nil|NIL)\s?(%?)\)?\s?(?:\(\w{1,2}\)|\*)?$/;

/** Numbers of a cell's text. `raised` are the superscript ranges: digits there are footnote marks, not values. */
export function scanCell(text: string, raised: readonly [number, number][]): FoundNumber[] {
  const visible = raised.length > 0 ? blank(text, raised) : text;
  const trimmed = visible.trim();
  if (trimmed.length === 0) return [];
  const offset = visible.indexOf(trimmed);
  const value = trimmed.length <= 40 ? VALUE.exec(trimmed) : null;
  if (value && !/^\d{1,2}\)$/.test(trimmed)) return [fromValue(value, trimmed, offset)];
  const nil = trimmed.length <= 12 ? NIL.exec(trimmed) : null;
  if (nil) {
    return [
      {
        start: offset,
        end: offset + trimmed.length,
        digitsStart: offset + trimmed.length,
        digitsEnd: offset + trimmed.length,
        magnitude: null,
        negative: false,
        decimals: 0,
        scale: 0,
        scaleSource: 'none',
        unit: nil[2] ? 'percent' : nil[1] ? currencyCode(nil[1]) : null,
        kind: nil[2] ? 'percent' : nil[1] ? 'money' : 'count',
        period: null,
        bare: !nil[1] && !nil[2],
      },
    ];
  }
  return scanText(visible);
}

/** The text with superscripts blanked out, same length. */
function blank(text: string, raised: readonly [number, number][]): string {
  let out = text;
  for (const [start, end] of raised) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}

function fromValue(match: RegExpExecArray, text: string, offset: number): FoundNumber {
  const [, lead = '', currencySign, inner = '', digits = '', , suffix = '', , mark] = match;
  const currency = currencySign ? currencyCode(currencySign) : null;
  const opened = lead === '(' || inner === '(';
  const minus = (lead !== '' && lead !== '(') || (inner !== '' && inner !== '(');
  const digitsAt = digitsPosition(text, lead.length + (currencySign?.length ?? 0));
  const end = mark ? text.lastIndexOf(mark) : text.length;
  const number: FoundNumber = {
    start: offset,
    end: offset + text.slice(0, end).trimEnd().length,
    digitsStart: offset + digitsAt,
    digitsEnd: offset + digitsAt + digits.length,
    magnitude: parseDigits(digits),
    // An opening bracket that never closes is a cut cell; a minus nonetheless.
    negative: minus || opened,
    decimals: countDecimals(digits),
    scale: 0,
    scaleSource: 'none',
    unit: currency,
    kind: currency ? 'money' : 'count',
    period: null,
    bare: false,
  };
  if (suffix === '%') {
    number.kind = 'percent';
    number.unit = 'percent';
  } else if (suffix === 'x') {
    number.kind = 'ratio';
    number.unit = 'pure';
  } else if (suffix === 'bps' || suffix === 'bp') {
    number.kind = 'bps';
    number.unit = 'bps';
  } else if (suffix.startsWith('pt')) {
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
