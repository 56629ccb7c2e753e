/** How a document groups the digits of its figures, told from all of them: "1.234" alone is a thousandth of what it is in a German report. */
import { type NumberStyle, PLAIN_STYLE } from '../text/numbers/index.ts';

/** Points between thousands that cannot be decimals. */
const POINTS = /\d\.\d{3}(?:,\d{1,2}(?!\d)|\.\d{3}(?!\d))/g;
const COMMAS = /\d,\d{3}(?!\d)/g;
/** A cell, or an amount behind a currency, whose thousands blanks part. */
const BLANKS = /(?:\| [-(\u2212\u2013]?|(?:[$€£]|EUR|SEK|NOK|DKK|CHF) )[1-9]\d{0,2}(?: \d{3})+(?=\)? \||,\d|[ .)]|$)/gm;
/** Fewer figures say nothing of a whole document. */
const ENOUGH = 3;
/** English figures among the others, at most one in so many: a citation, not the style. */
const STRAYS = 20;

/** The style of a rendered filing's text. English unless most of its figures say otherwise. */
export function numberStyle(text: string): NumberStyle {
  const points = count(text, POINTS, /\.\d{3}[.,]\d/);
  const blanks = count(text, BLANKS, /[1-9] \d{3}(?!\d)/);
  if (points < ENOUGH && blanks < ENOUGH) return PLAIN_STYLE;
  const commas = count(text, COMMAS, /,\d{3}/);
  return {
    decimalComma: points >= ENOUGH && commas * STRAYS <= points,
    spaced: blanks >= ENOUGH && commas * STRAYS <= blanks,
  };
}

/** Occurrences, after a quick look whether there can be any. */
function count(text: string, pattern: RegExp, quick: RegExp): number {
  return quick.test(text) ? (text.match(pattern)?.length ?? 0) : 0;
}
