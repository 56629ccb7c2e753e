/** The order in which a page is read: two-column text column by column, everything else line by line. */
import type { PageLayout, PositionedWord } from './types.ts';

/** A page, or the part of one that is read as a unit, in reading order. */
export function splitColumns(layout: PageLayout): PageLayout[] {
  const gutter = findGutter(layout);
  if (!gutter) return [layout];
  const { x, top, bottom } = gutter;
  const part = (keep: (word: PositionedWord) => boolean): PageLayout => ({
    ...layout,
    words: layout.words.filter(keep),
  });
  const inside = (word: PositionedWord) => middle(word) >= top && middle(word) <= bottom;
  return [
    part((word) => middle(word) < top),
    part((word) => inside(word) && word.x + word.width / 2 < x),
    part((word) => inside(word) && word.x + word.width / 2 >= x),
    part((word) => middle(word) > bottom),
  ].filter((one) => one.words.length > 0);
}

interface Gutter {
  x: number;
  top: number;
  bottom: number;
}

interface Stretch {
  x: number;
  right: number;
  y: number;
  em: number;
  words: number;
  letters: number;
  digits: number;
}

const MIN_LINES = 8;

/** A white strip in the middle third with running text on both sides over many lines. */
function findGutter(layout: PageLayout): Gutter | null {
  const stretches = stretchesOf(layout.words);
  if (stretches.length < 2 * MIN_LINES) return null;
  const starts = new Map<number, number>();
  for (const one of stretches) {
    if (one.x < layout.width * 0.3 || one.x > layout.width * 0.7) continue;
    const key = Math.round(one.x / 3);
    starts.set(key, (starts.get(key) ?? 0) + 1);
  }
  const candidates = [...starts]
    .filter(([, count]) => count >= MIN_LINES)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3);
  for (const [key] of candidates) {
    const gutter = checkGutter(stretches, key * 3 - 3);
    if (gutter) return gutter;
  }
  return null;
}

function checkGutter(stretches: readonly Stretch[], x: number): Gutter | null {
  // The longest run from top to bottom that nothing crosses.
  const crossing = stretches.filter((one) => one.x < x - 1 && one.right > x + 1).map((one) => one.y);
  const edges = [Number.NEGATIVE_INFINITY, ...crossing.sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  let best: Gutter | null = null;
  let most = 0;
  for (let i = 1; i < edges.length; i++) {
    const [from, to] = [edges[i - 1] as number, edges[i] as number];
    const run = stretches.filter((one) => one.y > from + 1 && one.y < to - 1);
    const left = run.filter((one) => one.right <= x + 1);
    const right = run.filter((one) => one.x >= x - 1);
    if (left.length < MIN_LINES || right.length < MIN_LINES || !isProse(left) || !isProse(right)) continue;
    if (run.length <= most) continue;
    most = run.length;
    best = { x, top: Math.min(...run.map((one) => one.y)) - 1, bottom: Math.max(...run.map((one) => one.y)) + 1 };
  }
  return best;
}

/** Mostly letters, several words a line, lines of like width. */
function isProse(side: readonly Stretch[]): boolean {
  const words = side.reduce((sum, one) => sum + one.words, 0) / side.length;
  const digits = side.reduce((sum, one) => sum + one.digits, 0);
  const letters = side.reduce((sum, one) => sum + one.letters, 0);
  const left = Math.min(...side.map((one) => one.x));
  const right = Math.max(...side.map((one) => one.right));
  const wide = side.filter((one) => one.right - one.x > 0.7 * (right - left)).length;
  return words >= 4 && digits < 0.12 * letters && wide >= 0.5 * side.length;
}

/** Words of one line without a gap of more than an em and a bit. */
function stretchesOf(words: readonly PositionedWord[]): Stretch[] {
  const sorted = [...words].sort((a, b) => Math.round(middle(a)) - Math.round(middle(b)) || a.x - b.x);
  const result: Stretch[] = [];
  for (const word of sorted) {
    const last = result.at(-1);
    const letters = word.text.replace(/[^\p{L}]/gu, '').length;
    const digits = word.text.replace(/\D/g, '').length;
    if (
      last &&
      Math.abs(last.y - middle(word)) < 0.3 * last.em &&
      word.x - last.right < 1.2 * last.em &&
      word.x > last.x
    ) {
      last.right = Math.max(last.right, word.x + word.width);
      last.words++;
      last.letters += letters;
      last.digits += digits;
    } else
      result.push({
        x: word.x,
        right: word.x + word.width,
        y: middle(word),
        em: word.fontSize,
        words: 1,
        letters,
        digits,
      });
  }
  return result;
}

function middle(word: PositionedWord): number {
  return word.y + word.height / 2;
}
