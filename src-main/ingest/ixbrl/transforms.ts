/**
 * The Inline XBRL transformation registry (versions 1 to 5) and the SEC's own additions. Names are compared without their prefix and in lower case:
 * no two versions mean different things by one name. Where a text breaks its rule's letter but leaves no doubt ("(1,234" by num-dot-decimal), it is read.
 */

import { quarterEnd, transformDate } from './dates.ts';
import { canonical, scaleDecimal } from './decimal.ts';
import { countryCode, edgarPlaceCode, exchangeCode, stateCode } from './places.ts';
import { decimalDuration, wordsToDuration, wordsToNumber } from './words.ts';

export { scaleDecimal } from './decimal.ts';
export { wordsToNumber } from './words.ts';

const localNames = new Map<string, string>();

/** The rule's name without prefix, in lower case; '' without one. */
function localName(format: string | undefined): string {
  if (!format) return '';
  let name = localNames.get(format);
  if (name === undefined) {
    name = format
      .slice(format.indexOf(':') + 1)
      .trim()
      .toLowerCase();
    if (localNames.size < 1000) localNames.set(format, name);
  }
  return name;
}

/** Decimal string of a numeric fact's text before scale and sign, or null where the format says nil. Throws `RangeError` on text it cannot read. */
export function transformNumber(text: string, format: string | undefined): string | null {
  const name = localName(format);
  switch (name) {
    case 'zerodash':
    case 'numdash':
    case 'fixed-zero':
    case 'fixedzero':
      return '0';
    case 'nocontent':
    case 'fixed-empty':
    case 'fixedempty':
    case 'numinf':
    case 'numneginf':
    case 'numnan':
      return null;
    case 'numcomma':
    case 'numcommadecimal':
    case 'numdotcomma':
    case 'num-comma-decimal':
    case 'num-comma-decimal-apos':
    case 'numspacecomma':
      return decimal(
        text
          .replace(/\./g, '')
          .replace(/，/g, ',')
          .replace(/,(?=[^,]*$)/, '.'),
      );
    case 'numunitdecimal':
    case 'numunitdecimalin':
    case 'num-unit-decimal':
    case 'num-unit-decimal-apos':
      return unitDecimal(text);
    case 'numwordsen':
      return wordsToNumber(text);
    default:
      // num-dot-decimal, numdotdecimal, numcommadot, numspacedot, numdotdecimalin and no format at all.
      return decimal(text);
  }
}

/** Checks that the text is a plain decimal once thousands marks are gone. A minus of its own is kept: some filers write it against the rules. */
function decimal(text: string): string {
  const clean = asciiDigits(text)
    .slice(0, 400)
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u3000,'’‘`´′]+/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
    .replace(/^[($£€¥]+|[)%]+$/g, '');
  // Instances may hold floating-point numbers: 1.5E6.
  const power = /[eE][-+]?\d{1,4}$/.exec(clean);
  if (power) return scaleDecimal(decimal(clean.slice(0, power.index)), Number(power[0].slice(1)), 1);
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(clean)) throw new RangeError(`not a number: ${text.slice(0, 40)}`);
  return canonical(clean);
}

/** "12 pounds 34 pence", "5円20銭": whole units, then one or two digits of hundredths. */
function unitDecimal(text: string): string {
  const parts = asciiDigits(text.slice(0, 400)).match(/\d[\d.,，．'`´’′＇\u00a0 ]*/g) ?? [];
  const [units = '', hundredths = ''] = parts.map((part) => part.replace(/\D/g, ''));
  if (units === '' || hundredths === '' || hundredths.length > 2)
    throw new RangeError(`no units and hundredths: ${text.slice(0, 40)}`);
  return canonical(`${units}.${hundredths.padStart(2, '0')}`);
}

/** Full-width and Devanagari digits as ASCII. */
function asciiDigits(text: string): string {
  if (!/[०-९０-９．]/.test(text)) return text;
  return text
    .replace(/．/g, '.')
    .replace(/[०-९０-９]/g, (digit) => String(digit.charCodeAt(0) - (digit.charCodeAt(0) >= 0xff10 ? 0xff10 : 0x966)));
}

type TextRule = (text: string) => string | null;

const TEXT_RULES: Readonly<Record<string, TextRule>> = {
  'fixed-true': () => 'true',
  fixedtrue: () => 'true',
  booleantrue: () => 'true',
  'fixed-false': () => 'false',
  fixedfalse: () => 'false',
  booleanfalse: () => 'false',
  'fixed-empty': () => '',
  fixedempty: () => '',
  nocontent: () => '',
  'fixed-zero': () => '0',
  zerodash: () => '0',
  boolballotbox: (text) => (isTicked(text) ? 'true' : 'false'),
  yesnoballotbox: (text) => (isTicked(text) ? 'Yes' : 'No'),
  duryear: (text) => decimalDuration(text, 'year'),
  durmonth: (text) => decimalDuration(text, 'month'),
  durweek: (text) => decimalDuration(text, 'week'),
  durday: (text) => decimalDuration(text, 'day'),
  durhour: (text) => decimalDuration(text, 'hour'),
  durwordsen: wordsToDuration,
  numwordsen: wordsToNumber,
  datequarterend: quarterEnd,
  countrynameen: countryCode,
  stateprovnameen: stateCode,
  edgarprovcountryen: edgarPlaceCode,
  exchnameen: exchangeCode,
  entityfilercategoryen: filerCategory,
};

/**
 * Text of a non-numeric fact after its transformation: dates as ISO, booleans as true or false, codes for names, durations as ISO 8601.
 * A text that does not fit its rule, and one with an unknown rule, is left as it stands.
 */
export function transformText(text: string, format: string | undefined): string {
  const name = localName(format);
  if (!name) return text;
  const trimmed = text.replace(/[\s\u00a0]+/g, ' ').trim();
  try {
    const rule = Object.hasOwn(TEXT_RULES, name) ? TEXT_RULES[name] : undefined;
    if (rule) return rule(trimmed) ?? trimmed;
    if (name.startsWith('date') || name.startsWith('calin')) return transformDate(trimmed, name) ?? trimmed;
    if (name.startsWith('num')) return transformNumber(trimmed, name) ?? '';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return trimmed;
}

/** A ticked or crossed box, however it was drawn. */
function isTicked(text: string): boolean {
  return /[\u2611\u2612\u2713\u2714\u2715-\u2718\u25a0\u00fe\u00fdxX]/.test(text);
}

function filerCategory(text: string): string | null {
  const words = text.toLowerCase();
  if (!/accelerated/.test(words)) return null;
  if (/\bnon\b|\bnon[^a-z]?accelerated/.test(words)) return 'Non-accelerated Filer';
  return words.includes('large') ? 'Large Accelerated Filer' : 'Accelerated Filer';
}
