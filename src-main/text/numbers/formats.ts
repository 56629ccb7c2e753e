/** How digits are grouped where it is not by commas: "1.234.567,89", "12,34,567", "1'234'567", "1 234 567", "5,4%". */

/** What a whole document does, so that a figure which could be read two ways is read as the others are. */
export interface NumberStyle {
  /** Its decimals stand behind a comma, its thousands behind points: "1.234" is 1234. */
  readonly decimalComma: boolean;
  /** Its thousands are parted by blanks: "12 345" is one figure. */
  readonly spaced: boolean;
}

export const PLAIN_STYLE: NumberStyle = { decimalComma: false, spaced: false };

/** Points between thousands that cannot be decimals: more than one, or a comma behind. */
const POINTS = /\d{1,3}(?:(?:\.\d{3})+,\d{1,2}(?!\d)|(?:\.\d{3}){2,}(?:,\d{1,2}(?!\d))?)(?![.,]?\d)/y;
/** Lakhs and crores. */
const INDIAN = /\d{1,2}(?:,\d{2})+,\d{3}(?![\d,]\d|\d)(?:\.\d+)?/y;
const SWISS = /\d{1,3}(?:['\u2019]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?/y;
/** A comma before one or two decimals, where a percent sign or a scale word follows or a euro sign leads. */
const COMMA_DECIMAL = /\d{1,3},\d{1,2}(?=\s?%|\s(?:million|billion|Mio\b|Mrd\b))/y;
const COMMA_ANY = /\d+,\d{1,2}(?![\d,])/y;
const POINT_ANY = /\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?![.,]?\d)/y;
const SPACED = /[1-9]\d{0,2}(?: \d{3})+(?! ?\d)(?:[.,]\d{1,2}(?!\d))?/y;
/** What shows that blanks part thousands: money before it, a unit behind it. */
const MONEY_BEFORE = /(?:[$€£¥₹]|\b(?:SEK|NOK|DKK|EUR|CHF|PLN|CZK|HUF|USD|GBP|RUB|ZAR|kr\.?))\s?[-(]?$/;
const UNIT_AFTER =
  /^\s?(?:(?:thousand|million|billion|mn|bn|MSEK|MNOK|SEK|NOK|DKK|EUR|CHF|PLN|CZK|HUF|kr|euros?|kronor)\b|[€%])/;

/** Where the digits that begin at `from` end when their groups are parted otherwise than by commas; `to`, their end otherwise, where they are not. */
export function groupedEnd(text: string, from: number, to: number, style: NumberStyle): number {
  const code = text.charCodeAt(to);
  if (!isDigit(text.charCodeAt(to + 1)) || isDigit(text.charCodeAt(from - 1))) {
    return style.decimalComma ? (endOf(POINT_ANY, text, from) ?? to) : to;
  }
  if (code === COMMA || code === POINT) {
    const money = code === COMMA && /€\s?[-(]?$/.test(text.slice(Math.max(0, from - 3), from));
    return (
      endOf(POINTS, text, from) ??
      endOf(INDIAN, text, from) ??
      endOf(COMMA_DECIMAL, text, from) ??
      (style.decimalComma ? (endOf(POINT_ANY, text, from) ?? endOf(COMMA_ANY, text, from)) : null) ??
      (money ? endOf(COMMA_ANY, text, from) : null) ??
      to
    );
  }
  if (code === 39 || code === 0x2019) return endOf(SWISS, text, from) ?? to;
  if (code === SPACE) return spacedEnd(text, from, style) ?? to;
  return to;
}

/** Blanks part list entries too, so something must show that these are thousands. */
function spacedEnd(text: string, from: number, style: NumberStyle): number | null {
  const end = endOf(SPACED, text, from);
  if (end === null || /\d\s?$/.test(text.slice(Math.max(0, from - 2), from))) return null;
  if (style.spaced || MONEY_BEFORE.test(text.slice(Math.max(0, from - 6), from))) return end;
  const groups = text.slice(from, end).split(' ');
  const round = groups.every((group) => group.length === 3 && group.endsWith('0'));
  return UNIT_AFTER.test(text.slice(end, end + 12)) || (groups.length > 2 && !round) ? end : null;
}

function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const COMMA = 44;
const POINT = 46;
const SPACE = 32;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const EUROPEAN = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/;
const DECIMAL_COMMA = /^\d+,\d{1,2}$/;

/** Digits with their groups joined and a point before the decimals. */
export function plainDigits(digits: string, style: NumberStyle): string {
  if (!style.decimalComma && !/[^\d.]/.test(digits) && digits.indexOf('.') === digits.lastIndexOf('.')) return digits;
  const joined = digits.replace(/['\u2019\s]/g, '');
  const points = joined.split('.').length - 1;
  const european = EUROPEAN.test(joined) && (points > 1 || joined.includes(',') || style.decimalComma);
  if (european || DECIMAL_COMMA.test(joined)) return joined.replace(/\./g, '').replace(',', '.');
  return joined.replace(/,/g, '');
}
