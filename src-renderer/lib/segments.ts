/** Cuts a text into runs: inside or outside a number, inside or outside a find match. Rendered as text nodes, never as HTML. */
import type { ReaderNumber } from '../../src-main/api/views.ts';

export interface Range {
  start: number;
  end: number;
}

export interface Run<T> {
  text: string;
  /** Where it starts, in the coordinates of `base`. */
  start: number;
  /** What covers it, null for plain text. */
  tag: T | null;
  /** Index into the matches, or -1. */
  match: number;
}

/** Runs of `text`, whose first character is at `base`. `tagged` are sorted and do not overlap; neither do `matches`. */
export function cutRuns<T extends Range>(
  text: string,
  base: number,
  tagged: readonly T[],
  matches: readonly Range[],
): Run<T>[] {
  const end = base + text.length;
  const cuts = new Set([base, end]);
  for (const range of [...tagged, ...matches]) {
    if (range.start > base && range.start < end) cuts.add(range.start);
    if (range.end > base && range.end < end) cuts.add(range.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const runs: Run<T>[] = [];
  let tag = 0;
  let match = 0;
  for (const [i, start] of edges.entries()) {
    const stop = edges[i + 1];
    if (stop === undefined) break;
    while (tag < tagged.length && (tagged[tag]?.end ?? 0) <= start) tag += 1;
    while (match < matches.length && (matches[match]?.end ?? 0) <= start) match += 1;
    const over = tagged[tag];
    const found = matches[match];
    runs.push({
      text: text.slice(start - base, stop - base),
      start,
      tag: over !== undefined && over.start <= start ? over : null,
      match: found !== undefined && found.start <= start ? match : -1,
    });
  }
  return runs;
}

/** Characters of Markdown markup that lead a block and are shown by its look instead. */
export function leadLength(kind: string, text: string): number {
  if (kind === 'heading') return /^#{1,6}\s+/.exec(text)?.[0].length ?? 0;
  if (kind === 'list') return /^\s*[-*•]\s+/.exec(text)?.[0].length ?? 0;
  return 0;
}

export interface CellNumber extends Range {
  number: ReaderNumber;
}

/** Where a cell's numbers stand in its text: each raw form in turn; one number whose form is spread over the cell takes all of it. */
export function placeInCell(text: string, numbers: readonly ReaderNumber[]): CellNumber[] {
  const out: CellNumber[] = [];
  let from = 0;
  for (const number of numbers) {
    const digits = number.raw.slice(number.digitsStart - number.start, number.digitsEnd - number.start);
    const place = findFirst(text, [number.raw, digits], from);
    if (place === null) continue;
    out.push({ number, ...place });
    from = place.end;
  }
  const [only] = numbers;
  if (out.length === 0 && only !== undefined && numbers.length === 1 && text.trim() !== '') {
    return [{ number: only, start: 0, end: text.length }];
  }
  return out;
}

function findFirst(text: string, needles: readonly string[], from: number): Range | null {
  for (const needle of needles) {
    const start = needle === '' ? -1 : text.indexOf(needle, from);
    if (start >= 0) return { start, end: start + needle.length };
  }
  return null;
}
