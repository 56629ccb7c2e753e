/** Places in a text that are found again after the text was made anew: by offset, else by the words at and around them. */

export interface Anchor {
  start: number;
  end: number;
  /** Up to 64 characters before the place, the first and last 64 of it, and up to 64 after. */
  before: string;
  head: string;
  tail: string;
  after: string;
}

const REACH = 64;
/** A place may be told by its surroundings from this many occurrences of its words; more are not looked at. */
const MAX_CANDIDATES = 2000;

/** Notes a place, `start` to `end`, of a text. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  return {
    start,
    end,
    before: text.slice(Math.max(0, start - REACH), start),
    head: text.slice(start, Math.min(end, start + REACH)),
    tail: text.slice(Math.max(start, end - REACH), end),
    after: text.slice(end, end + REACH),
  };
}

/** The same place in another text, or null where its words are gone. */
export function findAnchor(text: string, anchor: Anchor): { start: number; end: number } | null {
  const { head, tail, before, after } = anchor;
  const start = best(
    text,
    head,
    anchor.start,
    (at) => endsAlike(text.slice(Math.max(0, at - REACH), at), before),
    before,
  );
  if (start === null) return null;
  const expected = start + (anchor.end - anchor.start);
  const end = best(
    text,
    tail,
    expected - tail.length,
    (at) => (at < start ? -REACH : beginsAlike(text.slice(at + tail.length, at + tail.length + REACH), after)),
    '',
  );
  if (end === null || end + tail.length < start) return null;
  return { start, end: end + tail.length };
}

/** Where `words` stand with the most alike surroundings; of equals the one nearest to where they stood. An empty place is told by what was before it. */
function best(text: string, words: string, near: number, alike: (at: number) => number, before: string): number | null {
  if (words === '') {
    const found = best(text, before, near - before.length, () => 0, 'x');
    return before === '' ? Math.min(near, text.length) : found === null ? null : found + before.length;
  }
  let chosen: number | null = null;
  let score = Number.NEGATIVE_INFINITY;
  let candidates = 0;
  for (let at = text.indexOf(words); at >= 0 && candidates < MAX_CANDIDATES; at = text.indexOf(words, at + 1)) {
    candidates++;
    const value = alike(at) - Math.abs(at - near) / (text.length + 1);
    if (value > score) {
      score = value;
      chosen = at;
    }
  }
  return chosen;
}

function endsAlike(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

function beginsAlike(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}
