/** Whether a label goes on in the next line: by what the words say, by the room there was, and by the distance of the lines. */
import { textOf } from './segments.ts';
import type { Word } from './words.ts';

/** Distances of base lines in ems: between rows of figures, and the smallest of the table. */
export interface RowGap {
  usual: number;
  least: number;
}

export interface WrapContext {
  gap: number;
  pitch: RowGap;
  /** Where the labels' column ends. */
  limit: number;
  /** One shaded band lies behind both lines. */
  sure: boolean;
  /** The line above has its figures already. */
  after: boolean;
  /** All words of the label so far. */
  whole: readonly Word[];
}

const CONNECTIVE =
  /(?:^|\s)(?:and|or|of|to|in|on|for|from|by|with|the|a|an|at|as|than|less|net|per|including|used|provided|attributable)$|[,&/–—-]$/i;

export function continuesLabel(above: readonly Word[], below: readonly Word[], context: WrapContext): boolean {
  const { gap, pitch, limit, sure, after, whole } = context;
  if (sure) return gap < 2;
  const text = textOf(above);
  const next = textOf(below);
  const [first, start] = [above[0] as Word, below[0] as Word];
  if (/:$/.test(text) || gap > 1.9) return false;
  if ((first.bold ?? false) !== (start.bold ?? false)) return false;
  const em = Math.max(first.fontSize, start.fontSize);
  const outdented = start.x < (whole[0] as Word).x - 0.6 * em;
  if (outdented) return false;
  let score = 0;
  if (/^[a-z(]/.test(next)) score += 2;
  if (/^[$\d]/.test(next)) score += 1;
  if (CONNECTIVE.test(text)) score += 2;
  if (open(textOf(whole))) score += 2;
  // The next word had no room in the line above.
  const full = (above.at(-1) as Word).right + 0.28 * em + start.width > limit + 0.3 * em;
  if (full) score += 1;
  else score -= after ? 3 : 2;
  const tight = gap < 0.9 * pitch.usual && gap <= 1.12 * pitch.least;
  if (tight) score += 2;
  else if (gap > 1.1 * pitch.usual) score -= 2;
  if (start.x > first.x + 0.5 * em) score += 0.5;
  return score >= (after ? 3 : 2.5);
}

function open(text: string): boolean {
  return (text.match(/\(/g) ?? []).length > (text.match(/\)/g) ?? []).length;
}
