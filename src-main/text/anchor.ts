/**
 * Places in a text that are found again after the text was made anew: by the letters and digits at and around them. Marks, spaces and capitals are not
 * looked at, for those are what another parser changes.
 */
import { type Folded, fold, foldWords } from './fold.ts';

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
/** Letters and digits below which words tell no place. */
const FEW = 4;
/** Of 2: how alike the surroundings on both sides must be where only the beginning of the words is left. */
const ALIKE = 1;
/** What the distance to the old place weighs beside the surroundings: it decides between equals. */
const NEARNESS = 0.1;

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

/** Where the same place begins in another text, whatever became of its end; null where its words are gone. */
export function findStart(text: string, anchor: Anchor): number | null {
  return isUnmoved(text, anchor) ? anchor.start : startIn(text, fold(text), anchor);
}

function isUnmoved(text: string, { start, end, before, head, tail, after }: Anchor): boolean {
  const here = anchorAt(text, start, end);
  return here.before === before && here.head === head && here.tail === tail && here.after === after;
}

function startIn(text: string, folded: Folded, anchor: Anchor): number | null {
  const { head, before, start } = anchor;
  if (head === '') return pointIn(text, anchor);
  const words = foldWords(head);
  if (words.length < FEW) return nearest(text, head, start);
  const known = foldWords(before);
  const following = foldWords(head + restOf(anchor));
  const place: Place = {
    near: folded.indexOf(start),
    alike: (at) =>
      similarity(folded.text.slice(Math.max(0, at - known.length), at), known) +
      similarity(folded.text.slice(at, at + following.length), following),
  };
  const at =
    bestOf(folded, words, place, Number.NEGATIVE_INFINITY) ??
    beginnings(words).reduce<number | null>((found, part) => found ?? bestOf(folded, part, place, ALIKE), null);
  return at === null ? null : withMarks(text, folded.offset(at), anchor);
}

/** What followed the head, as far as it was noted. */
function restOf({ start, end, tail, after }: Anchor): string {
  const untold = end - start - REACH;
  if (untold <= 0) return after;
  return untold <= tail.length ? tail.slice(tail.length - untold) + after : '';
}

/** Ever less of the beginning of some words. */
function beginnings(words: string): string[] {
  return [32, 16, 8].filter((length) => length < words.length).map((length) => words.slice(0, length));
}

interface Place {
  /** Index in the folded text where it would stand if nothing had moved. */
  near: number;
  /** How alike the surroundings of an index are to those noted. */
  alike(at: number): number;
}

/** The occurrence of folded words with the most alike surroundings, of equals the one nearest to where they stood. */
function bestOf({ text }: Folded, words: string, place: Place, least: number): number | null {
  let chosen: number | null = null;
  let score = least;
  let candidates = 0;
  for (let at = text.indexOf(words); at >= 0 && candidates < MAX_CANDIDATES; at = text.indexOf(words, at + 1)) {
    candidates++;
    const value = place.alike(at) - (NEARNESS * Math.abs(at - place.near)) / (text.length + 1);
    if (value > score) {
      score = value;
      chosen = at;
    }
  }
  return chosen;
}

/** A place that began a line begins it again, marks of a heading included; one that began with marks does where they still stand. */
function withMarks(text: string, at: number, { before, head }: Anchor): number {
  if (before === '' || before.endsWith('\n')) {
    const line = text.lastIndexOf('\n', at - 1) + 1;
    if (!/[\p{L}\p{N}]/u.test(text.slice(line, at))) return line;
  }
  const marks = /^[^\p{L}\p{N}]*/u.exec(head)?.[0] ?? '';
  return text.slice(0, at).endsWith(marks) ? at - marks.length : at;
}

/** An empty place is told by what was before it. */
function pointIn(text: string, { before, start }: Anchor): number | null {
  if (before === '') return Math.min(start, text.length);
  const found = nearest(text, before, start - before.length);
  return found === null ? null : found + before.length;
}

/** The occurrence of the very words that is nearest to an offset. */
function nearest(text: string, words: string, near: number): number | null {
  const left = text.lastIndexOf(words, near);
  const right = text.indexOf(words, near);
  if (left < 0 || right < 0) return left < 0 && right < 0 ? null : Math.max(left, right);
  return near - left <= right - near ? left : right;
}

/** 0 to 1: the share of three-letter runs that two strings have in common (Dice). */
function similarity(a: string, b: string): number {
  if (a.length < 3 || b.length < 3) return a === b ? 1 : 0;
  const runs = new Set<string>();
  for (let i = 0; i + 3 <= b.length; i++) runs.add(b.slice(i, i + 3));
  const others = new Set<string>();
  for (let i = 0; i + 3 <= a.length; i++) others.add(a.slice(i, i + 3));
  let common = 0;
  for (const run of others) if (runs.has(run)) common++;
  return (2 * common) / (runs.size + others.size);
}
