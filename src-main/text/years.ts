/** Years that stand in a text as words, alone or behind a mark of their kind: "1999", "FY1999", "FY99", "3Q99", "FY'99". */

const MARK = '(?:FY|CY|Q[1-4]|[1-4]Q|[HS][12]|[12][HS])';
const WHOLE = new RegExp(`^\\s*(?:${MARK}['’]?)?((?:19|20)\\d\\d)$`);
const SHORT = new RegExp(`^\\s*${MARK}['’]?(\\d\\d)$`);
const TWO_DIGITS = /^(\d\d)$/;
const MARK_BEFORE = new RegExp(`\\b${MARK}\\s?['’]?$`);
/** Two digits of a year are of 1970 to 2069. */
const FIRST = 70;

/** Characters before a piece in which its mark may stand. */
const REACH = 5;

/** The year that a piece of a text says, or null. The piece begins at `start` of the text. */
export function yearOf(piece: string, text: string, start: number): number | null {
  const last = piece.charCodeAt(piece.length - 1);
  if (last < ZERO || last > NINE) return null;
  const whole = WHOLE.exec(piece);
  if (whole) return Number(whole[1]);
  const short = SHORT.exec(piece) ?? TWO_DIGITS.exec(piece);
  if (!short) return null;
  if (short[0] === short[1] && !MARK_BEFORE.test(text.slice(Math.max(0, start - REACH), start))) return null;
  const year = Number(short[1]);
  return year < FIRST ? 2000 + year : 1900 + year;
}

/** Characters of a piece with a year that stand before its digits: 2 of "FY1999", none where white space alone does. */
export function markLength(piece: string): number {
  const at = piece.length - (/(?:19|20)\d\d$/.test(piece) ? 4 : 2);
  return piece.slice(0, at).trim() === '' ? 0 : at;
}

const ZERO = 48;
const NINE = 57;
