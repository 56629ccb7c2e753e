/** A text without all that is not a letter or a digit, in small letters, and the way back to its offsets. */

const KEPT = /[\p{L}\p{N}]+/gu;

export interface Folded {
  readonly text: string;
  /** Offset in the whole text of a character of the folded one. */
  offset(index: number): number;
  /** Index of the first character of the folded text at or after an offset of the whole one. */
  indexOf(offset: number): number;
}

/** The letters and digits of a few words, as `fold` writes them. */
export const foldWords = (text: string): string => (text.match(KEPT) ?? []).map(lower).join('');

export function fold(text: string): Folded {
  const parts: string[] = [];
  /** Of each run of letters and digits: where it begins in the folded and in the whole text. */
  const indices: number[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const { 0: run, index } of text.matchAll(KEPT)) {
    parts.push(lower(run));
    indices.push(length);
    offsets.push(index);
    length += run.length;
  }
  const runBefore = (list: readonly number[], value: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]! <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    text: parts.join(''),
    offset(index) {
      const run = runBefore(indices, index);
      return run < 0 ? 0 : offsets[run]! + (index - indices[run]!);
    },
    indexOf(offset) {
      const run = runBefore(offsets, offset);
      if (run < 0) return 0;
      return Math.min(indices[run]! + (offset - offsets[run]!), indices[run + 1] ?? length);
    },
  };
}

/** Small letters, as many as there were: the few characters that would become two stay as they are. */
function lower(run: string): string {
  const small = run.toLowerCase();
  if (small.length === run.length) return small;
  return Array.from(run, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}
