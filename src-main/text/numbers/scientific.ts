/** Powers of ten behind digits: "1e-05", "1.2e+05", "1.2 x 10^5", "3 × 10⁸", "10^6". */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const EXPONENT = /^[eE]([+-]?\d{1,3})(?![\w.]*\w)/;
const POWER = /^\s?[x×*·]\s?10\s?(?:\^|\*\*)\s?\(?([-+\u2212]?\d{1,3})\)?(?!\d)/;
const RAISED = new RegExp(`^\\s?[x×*·]\\s?10([⁻⁺]?[${SUPERSCRIPTS}]{1,3})`);
const OF_TEN = /^\^\(?([-+\u2212]?\d{1,3})\)?(?!\d)/;

/** The value of the digits at [from, to) with the power of ten behind them, and where that ends; null where there is none. */
export function readScientific(text: string, from: number, to: number): { value: number; end: number } | null {
  const code = text.charCodeAt(to);
  // Almost every number ends here: a letter e, a power sign, or a sign of multiplication, behind a blank perhaps, must follow.
  if (!/[eEx×*·^ ]/.test(text.charAt(to)) || (code === 32 && !/[x×*·]/.test(text.charAt(to + 1)))) return null;
  const digits = text.slice(from, to).replace(/,/g, '');
  const after = text.slice(to, to + 16);
  const exponent = EXPONENT.exec(after);
  if (exponent) {
    // "12E5" and "2E10" are names of parts as likely as not.
    const sure =
      /^[+-]/.test(exponent[1] as string) || /^\d\.\d/.test(digits) || (/^\d$/.test(digits) && after[0] === 'e');
    return sure ? found(digits, exponent[1] as string, to + exponent[0].length) : null;
  }
  const power = POWER.exec(after);
  if (power) return found(digits, power[1] as string, to + power[0].length);
  const raised = RAISED.exec(after);
  if (raised) return found(digits, plain(raised[1] as string), to + raised[0].length);
  const ofTen = digits === '10' ? OF_TEN.exec(after) : null;
  return ofTen ? found('1', ofTen[1] as string, to + ofTen[0].length) : null;
}

function found(digits: string, exponent: string, end: number): { value: number; end: number } | null {
  const value = Number(`${digits}e${exponent.replace('\u2212', '-')}`);
  return Number.isFinite(value) ? { value, end } : null;
}

function plain(raised: string): string {
  return Array.from(raised, (one) => (one === '⁻' ? '-' : one === '⁺' ? '+' : SUPERSCRIPTS.indexOf(one))).join('');
}
