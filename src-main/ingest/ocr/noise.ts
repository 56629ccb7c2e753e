/** Words that are no words: specks, scraps of rules, the edges of stamps and signatures. */
import { middle } from '../geometry/middle.ts';
import type { PositionedWord } from '../geometry/types.ts';

/** A dash can be a nil, a star or dagger a note's mark, a currency sign a column's head. */
const MEANT = /^(?:[-–—−]{1,2}|[*†‡§•·]|[£$€¥%&+=/()]|n\/a)$/i;

const FIGURE = /^\(?[£$€]?\d{1,3}(?:,\d{3})+\)?$/;

export function dropSpecks(words: readonly PositionedWord[]): PositionedWord[] {
  const sure = words.filter((word) => (word.confidence ?? 1) > 0.8);
  const usual = middle(
    sure.map((word) => word.fontSize),
    10,
  );
  return words.filter((word) => !isSpeck(word, usual)).map(trim);
}

function isSpeck({ text, width, height, fontSize, confidence = 1 }: PositionedWord, usual: number): boolean {
  const inked = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (text.trim() === '') return true;
  if (inked === '') {
    if (!MEANT.test(text)) return true;
    // A nil dash is about a third of an em wide; a speck beside a column is less.
    if (/^[-–—−]/.test(text)) return width < 0.12 * usual || height > 0.5 * usual;
    return height < 0.15 * usual || confidence < 0.2;
  }
  // A figure with its commas in place is no chance, whatever the recogniser thinks of it.
  if (confidence < 0.1) return !FIGURE.test(text);
  // A letter that a scratch or a stamp's edge was taken for.
  if (inked.length <= 2 && confidence < 0.35 && !/\d/.test(text)) return true;
  return height < 0.25 * usual || fontSize > 8 * usual || height > 10 * usual;
}

/** A speck or the end of a rule after a figure: "(1,905,266)-", "86,013,". */
function withoutTail(text: string): string {
  const figure = /^(\(?[£$€]?\d{1,3}(?:,\d{3})+\)?)[-–—,.]{1,2}$/.exec(text);
  return figure?.[1] ?? text;
}

/** A speck read as a mark at the front of a word: "'Creditors", "°(485,943)". */
function trim(word: PositionedWord): PositionedWord {
  const text = withoutTail(word.text)
    .replace(/^(?:[:;_~|©°«»•]+(?=[\p{L}\p{N}(£$€])|[.,‘'`]+(?=\p{L}{2}))/u, '')
    .replace(/(?<=[\d)])[|_~:;'`‘’.°]+$/u, (end) => (end === '.' ? end : ''));
  return text === word.text || text === '' ? word : { ...word, text };
}
