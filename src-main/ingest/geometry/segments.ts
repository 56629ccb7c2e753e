/** Lines cut at wide gaps into segments: cells of a table row, or one stretch of running text. */
import { isValueCell } from '../tables/classify.ts';
import type { Line } from './lines.ts';
import { joinWords, type Word } from './words.ts';

export interface Segment {
  words: Word[];
  x: number;
  right: number;
  /** Right edge of the last digit: brackets, percent signs and footnote marks hang over. */
  edge: number;
  text: string;
  kind: 'value' | 'dash' | 'text';
}

export interface Row {
  line: Line;
  segments: Segment[];
}

const DASH = /^(?:[$€£]\s?)?[-\u2010-\u2015\u2212]{1,3}%?$/;
const NIL = /^(?:nil|n\/?[am]|n\.[am]\.?|nm|\*{1,3}|\(\w\)|[†‡*])$/i;
const CURRENCY = /^(?:\(?(?:US|C|A|HK|NT|S|R)?\$\(?|[€£¥₹]\(?|\()$/;
const MINUS = /^[-\u2212]$/;
const CLOSING = /^(?:\)%?|%\)?|\)|pts|bps|x|¢)(?:\(\w{1,2}\)|\*)?$/;
const STARTS_VALUE = /^[$€£¥(\u2212-]?[$€£¥(\u2212-]?\.?\d|^[-\u2010-\u2015\u2212]+$/;
const ENDS_VALUE = /\d[)%]?[)%]?$|^[-\u2010-\u2015\u2212]+$/;
const STARTS_FIGURE = /^[$€£¥(\u2212-]{0,2}\.?\d/;
const ENDS_FIGURE = /\d[)%]{0,2}$|^[)%]{1,2}$/;
const LEADER = /(\.{4,}|…{2,}|_{4,}|·{4,})/;

/** Cuts a line where the gap is wider than spaces of that line are. */
export function rowOf(line: Line): Row {
  const words = cutLeaders(line.words);
  const threshold = wideGap(words, line.em);
  const groups: Word[][] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const gap = before ? word.x - before.right : 0;
    const cut =
      !before ||
      gap > threshold ||
      // Two figures side by side are two cells at less of a gap.
      (gap > 0.42 * line.em && ENDS_FIGURE.test(before.text) && STARTS_FIGURE.test(word.text)) ||
      // A currency sign belongs to the figure after it, however near the one before stands.
      (CURRENCY.test(word.text) &&
        (ENDS_VALUE.test(before.text) || ENDS_FIGURE.test(before.text)) &&
        STARTS_VALUE.test(words[index + 1]?.text ?? ''));
    if (cut) groups.push([word]);
    else (groups.at(-1) as Word[]).push(word);
  }
  return { line, segments: joinSigns(groups, line.em).map(toSegment) };
}

/** Ems that part two cells: more than the line's own spaces, which justified text stretches. */
function wideGap(words: readonly Word[], em: number): number {
  const gaps = words.slice(1).map((word, i) => word.x - (words[i] as Word).right);
  gaps.sort((a, b) => a - b);
  const space = gaps[gaps.length >> 2] ?? 0;
  return Math.min(Math.max(0.75 * em, 1.9 * space), 1.15 * em);
}

/** Dots that lead the eye from a label to its figure are no text: they become a gap. */
function cutLeaders(words: readonly Word[]): Word[] {
  if (!words.some((word) => LEADER.test(word.text))) return joinDots(words);
  const result: Word[] = [];
  for (const word of words) {
    if (!LEADER.test(word.text)) {
      result.push(word);
      continue;
    }
    const each = word.width / Math.max(1, weigh(word.text));
    let x = word.x;
    for (const part of word.text.split(LEADER)) {
      const width = weigh(part) * each;
      if (part !== '' && !LEADER.test(part))
        result.push({ ...word, text: part, x, width, right: x + width, raised: [] });
      x += width;
    }
  }
  return joinDots(result);
}

/** ". . . . ." is a leader too. */
function joinDots(words: readonly Word[]): Word[] {
  const dots = words.filter((word) => /^[.·…]+$/.test(word.text)).length;
  return dots >= 3 ? words.filter((word) => !/^[.·…]+$/.test(word.text)) : [...words];
}

/** Dots are about half as wide as other letters. */
function weigh(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letter === '.' || letter === '·' ? 0.5 : 1;
  return sum;
}

/** Puts currency signs and brackets that stand apart to the figure they belong to. */
function joinSigns(groups: readonly Word[][], em: number): Word[][] {
  const result: Word[][] = [];
  let pending: Word[] | null = null;
  for (const group of groups) {
    const text = group.map((word) => word.text).join('');
    const last = result.at(-1);
    if (pending) {
      const near =
        !MINUS.test((pending[0] as Word).text) || (group[0] as Word).x - (pending[0] as Word).right < 0.4 * em;
      if (STARTS_VALUE.test(text) && near) {
        result.push([joinWords(pending[0] as Word, group[0] as Word), ...group.slice(1)]);
        pending = null;
        continue;
      }
      result.push(pending);
      pending = null;
    }
    if (group.length === 1 && (CURRENCY.test(text) || MINUS.test(text))) pending = group;
    else if (last && group.length === 1 && CLOSING.test(text) && joinable(last, group[0] as Word, em))
      last[last.length - 1] = joinClosing(last.at(-1) as Word, group[0] as Word);
    else result.push(group);
  }
  if (pending) result.push(pending);
  return result.flatMap(splitValues);
}

/** A sign behind a figure, which keeps the edge of its digits. */
function joinClosing(value: Word, sign: Word): Word {
  return { ...joinWords(value, sign), edge: value.edge ?? value.right - hanging(value) };
}

function joinable(last: readonly Word[], sign: Word, em: number): boolean {
  const value = last.at(-1) as Word;
  if (sign.x - value.right > (sign.text.includes('%') ? 3 : 1.5) * em || !ENDS_VALUE.test(value.text)) return false;
  return !sign.text.startsWith(')') || (value.text.includes('(') && !value.text.includes(')'));
}

/** "$" that is a word of its own inside a segment joins its figure. */
function splitValues(group: Word[]): Word[][] {
  const words: Word[] = [];
  for (const word of group) {
    const last = words.at(-1);
    if (last && CURRENCY.test(last.text) && STARTS_VALUE.test(word.text))
      words[words.length - 1] = joinWords(last, word);
    else if (
      last &&
      CLOSING.test(word.text) &&
      ENDS_VALUE.test(last.text) &&
      (!word.text.startsWith(')') || unclosed(last.text))
    )
      words[words.length - 1] = joinClosing(last, word);
    else words.push(word);
  }
  return [words];
}

function unclosed(text: string): boolean {
  return text.includes('(') && !text.includes(')');
}

export function toSegment(words: Word[]): Segment {
  const text = textOf(words);
  const last = words.at(-1) as Word;
  const plain = withoutRaised(words);
  const kind = DASH.test(plain) ? 'dash' : isValue(plain) ? 'value' : 'text';
  const right = Math.max(...words.map((word) => word.right));
  return {
    words,
    x: (words[0] as Word).x,
    right,
    edge: kind === 'value' ? (last.edge ?? last.right - hanging(last)) : right,
    text,
    kind,
  };
}

export function isValue(text: string): boolean {
  return (isValueCell(text) || /^\(\d{1,2}\)$/.test(text)) && !/,$|^[A-Z]{3}\s?\d{1,2}$/.test(text);
}

export function isFiller(segment: Segment): boolean {
  return segment.kind !== 'text' || NIL.test(segment.text);
}

/** A row as one line of text. */
export function rowText(row: Row): string {
  return row.segments.map((segment) => segment.text).join(' ');
}

export function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}

function withoutRaised(words: readonly Word[]): string {
  return words
    .map(({ text, raised }) => {
      let out = text;
      for (const [start, end] of [...raised].reverse()) out = out.slice(0, start) + out.slice(end);
      return out;
    })
    .filter((text) => text !== '')
    .join(' ');
}

/** Width of what stands after the last digit. */
function hanging(word: Word): number {
  const tail = /[^\d]*$/.exec(word.text)?.[0] ?? '';
  let ems = 0;
  for (const letter of tail) ems += letter === '%' ? 0.83 : /[()]/.test(letter) ? 0.33 : 0.45;
  const [mark] = word.raised.slice(-1);
  if (mark && mark[1] === word.text.length) {
    const marked = word.text.slice(mark[0]);
    const before = /[^\d]*$/.exec(word.text.slice(0, mark[0]))?.[0] ?? '';
    return Math.min(word.width * 0.7, word.fontSize * (0.33 * marked.length + 0.35 * before.length));
  }
  return Math.min(word.width * 0.6, ems * word.fontSize);
}
