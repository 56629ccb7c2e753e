/** Exact decimal arithmetic on strings: what a tag says is never rounded by a float. */

/** Powers of ten beyond this are no filing's: the fact is unreadable rather than a string of a billion zeros. */
const MAX_SCALE = 300;

/** Canonical form: no leading zeros but one before the point, no trailing zeros after it, no negative zero. Takes digits with at most one point. */
export function canonical(text: string): string {
  return scaleDecimal(text, 0, 1);
}

/** sign x number x 10^scale as an exact decimal string. Throws `RangeError` for a scale that no figure has. */
export function scaleDecimal(number: string, scale: number, sign: -1 | 1): string {
  if (Math.abs(scale) > MAX_SCALE) throw new RangeError(`no scale: ${scale}`);
  const negative = number.startsWith('-') !== (sign === -1);
  const [whole = '0', fraction = ''] = number.replace(/^[-+]/, '').split('.');
  let digits = whole + fraction;
  let point = whole.length + scale;
  if (point < 0) {
    digits = '0'.repeat(-point) + digits;
    point = 0;
  }
  if (point > digits.length) digits = digits.padEnd(point, '0');
  const head = stripLeft(digits.slice(0, point));
  const tail = stripRight(digits.slice(point));
  const magnitude = tail ? `${head}.${tail}` : head;
  return negative && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

function stripLeft(digits: string): string {
  let at = 0;
  while (at < digits.length - 1 && digits.charCodeAt(at) === 48) at++;
  return digits.slice(at) || '0';
}

function stripRight(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}

const QUOTIENT_DIGITS = 30;

/** numerator / denominator to 30 places after the point: exact wherever the quotient ends before that. Throws `RangeError` for a zero denominator. */
export function divideDecimals(numerator: string, denominator: string): string {
  const [top, topPlaces] = integerOf(numerator);
  const [bottom, bottomPlaces] = integerOf(denominator);
  if (bottom === 0n) throw new RangeError('division by zero');
  const raised = top * 10n ** BigInt(QUOTIENT_DIGITS + bottomPlaces);
  const half = (bottom < 0n ? -bottom : bottom) / 2n;
  const quotient = (raised < 0n ? raised - half : raised + half) / bottom;
  return scaleDecimal(quotient.toString(), -(QUOTIENT_DIGITS + topPlaces), 1);
}

function integerOf(text: string): [bigint, number] {
  const [whole = '0', fraction = ''] = text.split('.');
  return [BigInt(whole + fraction || '0'), fraction.length];
}
