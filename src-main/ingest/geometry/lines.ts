/** Words to lines: what stands on one base line, left to right, with split words joined and footnote marks put where they belong. */
import { middle } from './middle.ts';
import type { PageLayout } from './types.ts';
import { joinWords, toWord, type Word } from './words.ts';

export interface Line {
  words: Word[];
  baseline: number;
  /** Height of an em: the largest type on the line. */
  em: number;
  x: number;
  right: number;
  page: number;
}

/** Part of an em that two words may be apart in height on one line. */
export const LINE_TOLERANCE = 0.42;
/** Gap, in ems, below which two runs are one word. */
const WORD_GAP = 0.13;

export function linesOf(layout: PageLayout, tolerance = LINE_TOLERANCE): Line[] {
  const words = layout.words.filter((word) => word.text.trim() !== '' && inside(word, layout)).map(toWord);
  words.sort((a, b) => a.baseline - b.baseline || a.x - b.x);
  const groups: Word[][] = [];
  // Lines that a further word may still belong to, the lowest last.
  let open: { words: Word[]; baseline: number; em: number }[] = [];
  for (const word of words) {
    open = open.filter((line) => word.baseline - line.baseline < 1.5 * line.em);
    const line = open
      .filter((one) => Math.abs(word.baseline - one.baseline) <= tolerance * Math.min(one.em, word.fontSize))
      .sort((a, b) => Math.abs(word.baseline - a.baseline) - Math.abs(word.baseline - b.baseline))[0];
    if (line) {
      line.words.push(word);
      if (word.fontSize > line.em) {
        line.em = word.fontSize;
        line.baseline = word.baseline;
      }
    } else {
      const fresh = { words: [word], baseline: word.baseline, em: word.fontSize };
      open.push(fresh);
      groups.push(fresh.words);
    }
  }
  return attachRaised(groups).map((group) => toLine(group, layout.page));
}

/** Far off the page is nothing that anyone sees. */
function inside(word: { x: number; y: number; width: number }, { width, height }: PageLayout): boolean {
  const slack = 20;
  return word.x + word.width > -slack && word.x < width + slack && word.y > -slack && word.y < height + slack;
}

/** Small marks set above (or below) a line's letters belong to that line. */
function attachRaised(groups: Word[][]): Word[][] {
  const sizes = groups.map((group) => Math.max(...group.map((word) => word.fontSize)));
  const bases = groups.map((group, i) => (group.find((word) => word.fontSize === sizes[i]) as Word).baseline);
  const result = groups.slice();
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as Word[];
    const size = sizes[i] as number;
    if (group.length > 8 || group.some((word) => word.text.length > 8)) continue;
    for (const j of [i + 1, i + 2, i - 1, i - 2]) {
      const host = result[j];
      const em = sizes[j] as number;
      if (!host || host.length === 0 || size > 0.82 * em) continue;
      const rise = (bases[j] as number) - (bases[i] as number);
      if (rise > 0.75 * em || rise < -0.3 * em || !group.every((word) => touches(word, groups[j] as Word[], em)))
        continue;
      host.push(...group);
      result[i] = [];
      break;
    }
  }
  return result.filter((group) => group.length > 0);
}

function touches(word: Word, host: readonly Word[], em: number): boolean {
  return host.some((one) => word.x < one.right + 0.6 * em && word.right > one.x - 0.6 * em);
}

function toLine(group: Word[], page: number): Line {
  const em = Math.max(...group.map((word) => word.fontSize));
  const baseline = middle(group.filter((word) => word.fontSize > 0.8 * em).map((word) => word.baseline));
  group.sort((a, b) => a.x - b.x);
  for (const word of group) if (isRaised(word, baseline, em)) word.raised = [[0, word.text.length]];
  const words = joinSpaced(joinParts(joinPitched(dropDoubles(group))));
  return {
    words,
    baseline,
    em,
    x: Math.min(...words.map((word) => word.x)),
    right: Math.max(...words.map((word) => word.right)),
    page,
  };
}

function isRaised(word: Word, baseline: number, em: number): boolean {
  if (word.fontSize > 0.85 * em || word.text.length > 6) return false;
  return baseline - word.baseline > 0.12 * em || word.baseline - baseline > 0.1 * em;
}

/** Bold type made by printing a word twice, a hair apart. */
function dropDoubles(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    let double = false;
    for (let i = kept.length - 1; i >= Math.max(0, kept.length - 4); i--) {
      const before = kept[i] as Word;
      const near = 0.12 * word.fontSize;
      if (before.text !== word.text || Math.abs(before.x - word.x) > near || Math.abs(before.right - word.right) > near)
        continue;
      double = true;
      if (!word.marks) kept[i] = { ...before, bold: true };
    }
    if (!double) kept.push(word);
  }
  return kept;
}

/** Letters set one by one at an even pitch, whatever their widths: a cell each, as typewriters and some forms do. */
function joinPitched(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  let i = 0;
  while (i < words.length) {
    const first = words[i] as Word;
    let end = i + 1;
    const pitch = end < words.length ? (words[end] as Word).x - first.x : 0;
    const even = pitch > 0.3 * first.fontSize && pitch < 1.3 * first.fontSize;
    while (
      even &&
      end < words.length &&
      isLetter(words[end - 1] as Word) &&
      isLetter(words[end] as Word) &&
      Math.abs((words[end] as Word).x - (words[end - 1] as Word).x - pitch) < 0.08 * pitch
    )
      end++;
    if (end - i >= 4) {
      result.push(words.slice(i, end).reduce(joinWords));
      i = end;
    } else {
      result.push(first);
      i++;
    }
  }
  return result;
}

/** Joins runs that touch: producers cut words anywhere, at kerning pairs, changes of font, or letter by letter. */
function joinParts(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const em = last
      ? Math.max(Math.min(last.fontSize, word.fontSize), 0.5 * Math.max(last.fontSize, word.fontSize))
      : 0;
    const gap = last ? word.x - last.right : 0;
    if (last && gap < WORD_GAP * em && gap > -0.5 * em) joined[joined.length - 1] = joinWords(last, word);
    else joined.push(word);
  }
  return joined;
}

/** "C O N S O L I D A T E D": single letters at even distances are one word; a clearly wider gap parts two words. */
function joinSpaced(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  let i = 0;
  while (i < words.length) {
    let end = i;
    while (
      end < words.length &&
      isLetter(words[end] as Word) &&
      gapBefore(words, end, i) < 1.2 * (words[i] as Word).fontSize
    )
      end++;
    if (end - i >= 4) {
      result.push(...spell(words.slice(i, end)));
      i = end;
    } else {
      result.push(words[i] as Word);
      i++;
    }
  }
  return result;
}

function isLetter(word: Word): boolean {
  return word.text.length === 1 && /[\p{L}&]/u.test(word.text) && !word.marks;
}

function gapBefore(words: readonly Word[], index: number, first: number): number {
  return index === first ? 0 : (words[index] as Word).x - (words[index - 1] as Word).right;
}

function spell(letters: readonly Word[]): Word[] {
  const gaps = letters.slice(1).map((letter, i) => letter.x - (letters[i] as Word).right);
  const usual = middle(gaps);
  const words: Word[] = [letters[0] as Word];
  for (const [i, letter] of letters.slice(1).entries()) {
    if ((gaps[i] as number) > usual * 1.6 + 0.05 * letter.fontSize) words.push(letter);
    else words[words.length - 1] = joinWords(words.at(-1) as Word, letter);
  }
  return words;
}
