/**
 * Where a number of the text stands on its page. The text knows its page but not its place there, and the page knows words but not which of them became
 * which number: a word of the same digits is sought that has the same neighbours.
 */
import type { Box } from '../geometry/types.ts';
import type { PageWords, PlacedWord } from './upright.ts';

/** A number as the text has it. */
export interface NumberContext {
  /** Its digits as they are written: "1,234.5". */
  digits: string;
  /** What stands on its line, before it and after it: the cells of its row, or the words of its sentence. The nearest first. */
  before: string;
  after: string;
  /** What stands above and below: the rows around its own. */
  around: string;
  /** How many numbers of the same digits stand before it in its row or sentence. */
  nth: number;
}

export interface Place extends Box {
  /** From 1. */
  page: number;
  /** False where only the part of the page is known in which it stands. */
  exact: boolean;
}

/** Words of a line that count; further ones say little of a number's place. */
const REACH = 12;
/** Within so many ems words are on one line, and near. */
const SAME_LINE = 0.6;
const NEAR = 4;

interface Candidate extends Place {
  score: number;
}

/** The likeliest place on some pages; null where no word has these digits. Linear in the words, for each word of the same digits. */
export function findPlace(context: NumberContext, pages: ReadonlyMap<number, PageWords>): Place | null {
  const found: Candidate[] = [];
  for (const [page, { words, pieces }] of pages) {
    for (const box of occurrences(words, context.digits))
      found.push({ ...box, page, exact: true, score: score(box, words, context) });
    const line = tokens(`${context.before} ${context.after}`);
    for (const { text, x, y, width, height } of pieces) {
      const there = tokens(text);
      if (!there.has(normal(context.digits))) continue;
      const shared = [...line].filter((token) => there.has(token)).length;
      found.push({ x, y, width, height, page, exact: false, score: shared });
    }
  }
  const best = Math.max(...found.map((one) => one.score));
  const alike = found.filter((one) => one.score >= best - 1e-9);
  alike.sort((a, b) => a.page - b.page || a.y - b.y || a.x - b.x);
  const chosen = alike[Math.min(context.nth, alike.length - 1)];
  if (chosen === undefined) return null;
  const { score: _score, ...place } = chosen;
  return place;
}

/** Words, or words next to each other ("1 234"), whose digits are these. */
function* occurrences(words: readonly PlacedWord[], digits: string): Generator<Box & { fontSize: number }> {
  const wanted = normal(digits);
  if (wanted === '') return;
  const parts = digits.trim().split(/\s+/).map(normal);
  const inside = new RegExp(`(?<![\\d.,])${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![.,]?\\d)`);
  for (const [index, word] of words.entries()) {
    const text = normal(word.text);
    if (parts.length > 1) {
      const run = words.slice(index, index + parts.length);
      if (run.length === parts.length && run.every((one, i) => normal(one.text) === parts[i])) yield around(run);
    }
    if (text === wanted || (/\d/.test(wanted) && inside.test(text))) yield word;
  }
}

function around(run: readonly PlacedWord[]): Box & { fontSize: number } {
  const x = Math.min(...run.map((word) => word.x));
  const y = Math.min(...run.map((word) => word.y));
  return {
    x,
    y,
    width: Math.max(...run.map((word) => word.x + word.width)) - x,
    height: Math.max(...run.map((word) => word.y + word.height)) - y,
    fontSize: run[0]?.fontSize ?? 10,
  };
}

/** Neighbours that are where the text has them: on its line before and after it, and above and below. */
function score(box: Box & { fontSize: number }, words: readonly PlacedWord[], context: NumberContext): number {
  const middle = box.y + box.height / 2;
  const left = new Set<string>();
  const right = new Set<string>();
  const near = new Set<string>();
  for (const word of words) {
    const apart = Math.abs(word.y + word.height / 2 - middle) / Math.max(1, box.fontSize);
    if (apart > NEAR) continue;
    const side = word.x + word.width / 2 < box.x + box.width / 2 ? left : right;
    for (const token of tokens(word.text)) {
      if (apart <= SAME_LINE) side.add(token);
      near.add(token);
    }
  }
  return (
    share(context.before, left, near) + share(context.after, right, near) + 0.3 * share(context.around, near, near)
  );
}

/** The part of some words that is there, those elsewhere near counting a third: sentences and labels go over line ends. */
function share(text: string, there: ReadonlySet<string>, near: ReadonlySet<string>): number {
  const wanted = [...tokens(text)].slice(0, REACH);
  if (wanted.length === 0) return 0;
  return wanted.reduce((sum, token) => sum + (there.has(token) ? 1 : near.has(token) ? 0.33 : 0), 0) / wanted.length;
}

function tokens(text: string): Set<string> {
  return new Set(
    text
      .split(/\s+/)
      .map(normal)
      .filter((token) => token !== ''),
  );
}

/** Without brackets, signs of currency and stops at its ends. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.,]/gu, '')
    .replace(/^[.,]+|[.,]+$/g, '');
}
