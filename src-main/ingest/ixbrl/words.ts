/** Numbers and durations in English words, as the SEC's transformation rules take them. */
import { canonical, scaleDecimal } from './decimal.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const POWERS: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  quadrillion: 15,
  quintillion: 18,
};

/** "and a half", "one half", "three-quarters", "half a": halves and quarters in decimals. */
const PART =
  /(?:\band[\s-]+)?\b(?:(an?|one)[\s-]+)?half\b(?:[\s-]+(?:of[\s-]+)?an?\b)?|\band[\s-]+(a|one|three)[\s-]quarters?\b|\b(one|three)-quarters?\b/g;
/** Parts that have no exact decimal, or none that is read here. */
const OTHER_PART = /[\s-](?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|halves)s?\b/;

/**
 * "twenty-five thousand" to "25000", "two and a half million" to "2500000"; "no" and "none" are zero; digits may stand for words ("2.5 million").
 * Throws where it is not a number in words, or one with a third or the like.
 */
export function wordsToNumber(text: string): string {
  if (OTHER_PART.test(text.slice(0, 200).toLowerCase()))
    throw new RangeError(`not a decimal number in words: ${text.slice(0, 40)}`);
  const words = text
    .toLowerCase()
    .replace(PART, (_part, _article, after: string | undefined, hyphened: string | undefined) => {
      const quarters = after ?? hyphened;
      return quarters === undefined ? ' 0.5 ' : quarters === 'three' ? ' 0.75 ' : ' 0.25 ';
    })
    .replace(/[^a-z0-9. ]+/g, ' ')
    .split(' ')
    .filter((word) => word && word !== 'and' && word !== 'a');
  if (words.length === 1 && /^(?:no|none|nil|zero)$/.test(words[0] as string)) return '0';
  // In millionths, so that "2.5" is exact.
  let total = 0n;
  let group = 0n;
  let any = false;
  for (const word of words) {
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    const power = Object.hasOwn(POWERS, word) ? POWERS[word] : undefined;
    if (unit >= 0) group += millionths(String(unit));
    else if (ten >= 2) group += millionths(String(ten * 10));
    else if (word === 'hundred') group = (group || millionths('1')) * 100n;
    else if (power !== undefined) {
      total += (group || millionths('1')) * 10n ** BigInt(power);
      group = 0n;
    } else if (/^\d{1,20}(?:\.\d{1,6})?$/.test(word)) group += millionths(word);
    else if (any) break;
    else throw new RangeError(`not a number in words: ${text.slice(0, 40)}`);
    any = true;
  }
  if (!any) throw new RangeError(`not a number in words: ${text.slice(0, 40)}`);
  return scaleDecimal((total + group).toString(), -6, 1);
}

function millionths(digits: string): bigint {
  return BigInt(scaleDecimal(digits, 6, 1));
}

/** "five years and two months" to "P5Y2M", digits allowed; "no" parts are left out. Throws where no part is found. */
export function wordsToDuration(text: string): string {
  let duration = 'P';
  let rest = text.trim().toLowerCase().slice(0, 400);
  for (const [unit, letter] of [
    ['year', 'Y'],
    ['month', 'M'],
    ['day', 'D'],
  ] as const) {
    const at = rest.search(new RegExp(`\\b${unit}s?\\b`));
    if (at < 0) continue;
    const value = wordsToNumber(rest.slice(0, at));
    rest = rest.slice(at).replace(/^[a-z]+/, '');
    if (value !== '0') duration += value + letter;
  }
  if (rest === text.trim().toLowerCase().slice(0, 400)) throw new RangeError(`no duration: ${text.slice(0, 40)}`);
  return duration === 'P' ? 'P0D' : duration;
}

/** A decimal number of years, months, weeks, days or hours as an ISO 8601 duration; fractions go on into the next units, cut off. */
export function decimalDuration(text: string, unit: 'year' | 'month' | 'week' | 'day' | 'hour'): string {
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(trimmed)) throw new RangeError(`no duration: ${text.slice(0, 40)}`);
  const amount = Math.abs(Number(trimmed));
  const whole = Math.trunc(amount);
  let parts: [number, string][];
  if (unit === 'year') {
    const months = (amount - whole) * 12;
    parts = [
      [whole, 'Y'],
      [Math.trunc(months), 'M'],
      [Math.trunc((months - Math.trunc(months)) * DAYS_PER_MONTH), 'D'],
    ];
  } else if (unit === 'month') {
    parts = [
      [whole, 'M'],
      [Math.trunc((amount - whole) * DAYS_PER_MONTH), 'D'],
    ];
  } else if (unit === 'week') parts = [[Math.trunc(amount * 7), 'D']];
  else if (unit === 'day') {
    parts = [
      [whole, 'D'],
      [Math.trunc((amount - whole) * 24), 'TH'],
    ];
  } else parts = [[whole, 'TH']];
  const zero = parts.every(([value]) => value === 0);
  const shown = parts.filter(([value], index) => index === 0 || value !== 0);
  const body = shown.map(([value, letter]) =>
    letter === 'TH' ? `T${canonical(String(value))}H` : `${canonical(String(value))}${letter}`,
  );
  return `${trimmed.startsWith('-') && !zero ? '-' : ''}P${body.join('')}`;
}

const DAYS_PER_MONTH = 30.4375;
