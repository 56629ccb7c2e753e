/** Boxes to check on a cover, as filings of all eras set them: "[X]", "( )", "|_|", "/x/", "☒", "☐", and letters that a symbol font shows as boxes. */

export type Box = 'checked' | 'empty';

/** Between a box and its words: blanks, marks of lists, bars between cells. */
const GAP = String.raw`[\s|*_#.:\u00a0-]*`;
/** In symbol fonts þ ý R S T x are crossed boxes, ¨ o q £ empty ones. */
const CHECKED = String.raw`[[(|/]\s?[_\s]?[xX✓✔√ü][_\s]?\s?[\])|/]|[☒☑⌧⊠✓✔✗✘þý\uf0fe\uf0fd\uf052\uf053\uf054]|(?<![\w&])[xXRST](?![\w&])|_[xX]_`;
const EMPTY = String.raw`[[(|/]\s?_{0,6}\s{0,4}[\])/]|\|_{1,4}\||[☐□❏❑◻▢¨£\uf0a8\uf06f\uf071\uf0a3]|(?<![\w&])[oq0](?![\w&])|_{2,}`;

const CHECKED_BEFORE = new RegExp(`(?:${CHECKED})${GAP}$`);
const EMPTY_BEFORE = new RegExp(`(?:${EMPTY})${GAP.replace('_', '')}$`);
/** Behind words a lone letter proves nothing. */
const CHECKED_BEHIND = /^[\s|*.:-]*(?:[[(|/]\s?[xX✓✔√]\s?[\])|/]|[☒☑⌧⊠✓✔þý\uf0fe\uf0fd])/;
const EMPTY_BEHIND = /^[\s|*.:-]*(?:[[(/]\s?_{0,6}\s{0,4}[\])/]|\|_{1,4}\||[☐□❏❑◻▢¨\uf0a8\uf06f])/;
/** Characters before the words in which a box may stand. */
const REACH = 16;

/** The box right before an offset; null where none stands. */
export function boxBefore(text: string, at: number): Box | null {
  const before = text.slice(Math.max(0, at - REACH), at);
  if (CHECKED_BEFORE.test(before)) return 'checked';
  return EMPTY_BEFORE.test(before) ? 'empty' : null;
}

/** The box right behind an offset; null where none stands. */
export function boxBehind(text: string, at: number): Box | null {
  const behind = text.slice(at, at + REACH);
  if (CHECKED_BEHIND.test(behind)) return 'checked';
  return EMPTY_BEHIND.test(behind) ? 'empty' : null;
}
