import { cutRuns, type Range, type Run } from './segments.ts';

export interface Excerpt<T> {
  runs: Run<T>[];
  /** Text was left out before or after. */
  before: boolean;
  after: boolean;
}

/** The part of a passage to show: about `length` characters around the window that holds most marks, cut at blanks. */
export function excerptOf<T extends Range>(text: string, marks: readonly T[], length = 420): Excerpt<T> {
  const sorted = withoutOverlap(marks);
  const aim = Math.max(0, busiest(sorted, length) - 60);
  const start = text.length <= length ? 0 : cutAtBlank(text, Math.min(aim, text.length - length));
  const end = text.length <= start + length ? text.length : cutAtBlank(text, start + length);
  const inside = sorted.filter((mark) => mark.end > start && mark.start < end);
  return { runs: cutRuns(text.slice(start, end), start, inside, []), before: start > 0, after: end < text.length };
}

/** Start of the mark from which a window of `length` holds the most marks; 0 without marks. */
function busiest(marks: readonly Range[], length: number): number {
  let best = 0;
  let most = 0;
  for (const [i, mark] of marks.entries()) {
    const held = marks.slice(i).filter((other) => other.end <= mark.start + length).length;
    if (held > most) {
      most = held;
      best = mark.start;
    }
  }
  return best;
}

function cutAtBlank(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.slice(at, at + 30).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}

function withoutOverlap<T extends Range>(marks: readonly T[]): T[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((mark, i) => i === 0 || mark.start >= Math.max(...sorted.slice(0, i).map((one) => one.end)));
}
