/** The passage of a chunk that a hit shows, with the ranges that matched. */
import { TABLE_END, TABLE_START, type TaggedText } from '../api/types.ts';
import type { SearchHit } from '../api/views.ts';

type Mark = SearchHit['marks'][number];

/** Characters of an excerpt. */
const LENGTH = 420;
/** Of these, shown before the first mark. */
const BEFORE = 120;

/** Ranges of a chunk's tagged text where a number of this value stands; its raw text where it is not tagged (years and the like). */
export function valueMarks(tagged: TaggedText, value: number, raw: string): Mark[] {
  const tags = tagged.numbers.filter((number) => number.value === value);
  if (tags.length > 0) return tags.map(({ start, end }) => ({ start, end, by: 'value' }));
  const at = tagged.text.indexOf(raw);
  return at < 0 ? [] : [{ start: at, end: at + raw.length, by: 'value' }];
}

/** Marks in order, overlapping ones dropped; a value goes before a word. */
function tidy(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || (a.by === 'value' ? -1 : 1));
  const kept: Mark[] = [];
  for (const mark of sorted) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

/** Where the window starts: at a value, else where most words of the query stand together. */
function windowStart(text: string, marks: readonly Mark[]): number {
  if (text.length <= LENGTH || marks.length === 0) return 0;
  const score = (at: number) =>
    marks.reduce((sum, m) => sum + (m.start >= at && m.end <= at + LENGTH ? (m.by === 'value' ? 10 : 1) : 0), 0);
  let best = { at: 0, score: score(0) };
  for (const mark of marks) {
    const at = Math.max(0, Math.min(mark.start - BEFORE, text.length - LENGTH));
    const found = score(at);
    if (found > best.score) best = { at, score: found };
  }
  // Back to the start of a line, sentence or word.
  const before = text.slice(Math.max(0, best.at - 80), best.at);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ') + 1);
  if (line > 0) return best.at - (before.length - line - 1);
  return best.at === 0 ? 0 : best.at + Math.max(0, text.slice(best.at).search(/\s/) + 1);
}

/** How a character of tagged text is shown: cells apart by a bar, table marks left out. */
function shown(character: string): string {
  if (character === TABLE_START || character === TABLE_END) return '';
  return character === '\t' ? ' | ' : character;
}

/** An excerpt and its marks; ellipses say where the chunk goes on. */
export function excerpt(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] } {
  const all = tidy(marks);
  const from = windowStart(text, all);
  const to = Math.min(text.length, from + LENGTH);
  let out = from > 0 ? '… ' : '';
  const place = new Map<number, number>();
  for (let at = from; at < to; at++) {
    place.set(at, out.length);
    out += shown(text[at]!);
  }
  place.set(to, out.length);
  const moved = all.flatMap(({ start, end, by }): Mark[] => {
    const [a, b] = [place.get(start), place.get(end)];
    return a === undefined || b === undefined || a === b ? [] : [{ start: a, end: b, by }];
  });
  return { text: to < text.length ? `${out} …` : out, marks: moved };
}
