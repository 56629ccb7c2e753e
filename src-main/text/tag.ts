import { MASK_TEXT, NUMBER_PATH_KINDS, type NumberRecord, type TaggedNumber, type TaggedText } from '../api/types.ts';
import { scanText } from './numbers/index.ts';

const PATH_KINDS: ReadonlySet<string> = new Set(NUMBER_PATH_KINDS);
/** Numbers in words stay words: the encoder knows them as such. */
const HAS_DIGITS = /[\d.½¼¾⅓⅔⅛⅜⅝⅞]/;
const MASK = /\[MASK\]/g;
/** Characters to either side in which a currency and a scale word are looked for. */
const AROUND = 24;

/** Whether a filing's number goes through the number path: a value of its kinds, written in digits. */
export function isPathNumber(text: string, number: NumberRecord): boolean {
  const { value, kind, digitsStart, digitsEnd } = number;
  return value !== null && PATH_KINDS.has(kind) && digitsEnd > digitsStart && HAS_DIGITS.test(text.charAt(digitsStart));
}

export interface TagOptions {
  /** Each "[MASK]" becomes a masked number; left out, it stays the text's own mask token. */
  readonly masksAreNumbers?: boolean;
}

/**
 * A running text as the encoder reads it: amounts, percents, per-share figures, counts and ratios go through the number path with their scale word
 * folded in ("$17 billion" is 17e9); years, dates, references and identifiers stay text.
 */
export function tagText(text: string, options: TagOptions = {}): TaggedText {
  const numbers: TaggedNumber[] = [];
  for (const { digitsStart, digitsEnd, magnitude, negative, scale, kind } of scanText(text)) {
    if (magnitude === null || !PATH_KINDS.has(kind) || !HAS_DIGITS.test(text.charAt(digitsStart))) continue;
    const value = (negative ? -1 : 1) * magnitude * 10 ** scale;
    numbers.push({ start: digitsStart, end: digitsEnd, value, kind });
  }
  if (options.masksAreNumbers) numbers.push(...masksOf(text));
  return { text, numbers: numbers.sort((a, b) => a.start - b.start) };
}

/** Each [MASK] of a text as a masked number, in order. */
export function masksOf(text: string): TaggedNumber[] {
  return [...text.matchAll(MASK)].map(({ index }) => ({
    start: index,
    end: index + MASK_TEXT.length,
    value: 0,
    masked: true,
  }));
}

/**
 * What a number standing in place of the [MASK] at `start` is multiplied by: a million in "$[MASK] million". Models read and predict whole amounts; who asks
 * what fills the place divides by this.
 */
export function maskScale(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const end = start + MASK_TEXT.length;
  const after = text.slice(end, end + AROUND);
  const found = scanText(`${before}1${after}`).find(({ digitsStart }) => digitsStart === before.length);
  return 10 ** (found?.scale ?? 0);
}
