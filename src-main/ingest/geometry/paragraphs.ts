/** Lines that are no table to text blocks: paragraphs, headings and list entries, with words cut at line ends put together. */
import type { TextBlock } from '../html/nodes.ts';
import type { Line } from './lines.ts';
import { middle } from './middle.ts';
import { textOf } from './segments.ts';
import { blockOf, joinWords, type Word } from './words.ts';

export interface Measure {
  left: number;
  right: number;
  /** Usual distance of base lines within a paragraph, in ems. */
  leading: number;
}

const BULLET = /^(?:[•●○▪■□◦·§¨–—*]|[\uf000-\uf0ff])$/;
const NUMBERED = /^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)])$/;
const HEADING = /^(?:item\s+\d{1,2}[a-c]?\b|part\s+[ivx]+\b)/i;

export function measureOf(lines: readonly Line[], width: number): Measure {
  if (lines.length === 0) return { left: 0, right: width, leading: 1.2 };
  const gaps = lines
    .slice(1)
    .map((line, i) => gapOf(lines[i] as Line, line))
    .filter((gap) => gap > 0.8 && gap < 2.2);
  return {
    left: Math.min(...lines.map((line) => line.x)),
    right: Math.max(...lines.map((line) => line.right)),
    leading: gaps.length > 0 ? (gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.3)] as number) : 1.2,
  };
}

/** Blocks of consecutive lines. `known` says whether a word occurs in the document: it decides whether a hyphen at a line's end stays. */
export function paragraphs(lines: readonly Line[], measure: Measure, known: (word: string) => boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  let group: Line[] = [];
  const flush = () => {
    if (group.length > 0) blocks.push(toBlock(group, measure, known));
    group = [];
  };
  for (const line of lines) {
    const last = group.at(-1);
    if (last && startsNew(last, line, group, measure)) flush();
    group.push(line);
  }
  flush();
  return blocks;
}

function startsNew(last: Line, line: Line, group: readonly Line[], measure: Measure): boolean {
  const em = Math.min(last.em, line.em);
  const gap = gapOf(last, line);
  if (gap > measure.leading * 1.32 || gap < 0.3) return true;
  if (Math.abs(last.em - line.em) > 0.12 * em) return true;
  const [text, next] = [textOf(last.words), textOf(line.words)];
  if (HEADING.test(next) || BULLET.test((line.words[0] as Word).text)) return true;
  if (isBold(last) !== isBold(line)) return true;
  const first = group[0] as Line;
  if (NUMBERED.test((line.words[0] as Word).text) && line.x <= first.x + em) return true;
  // An indent after a full stop begins a paragraph; so does a line after one that ended early.
  const room = measure.right - last.right;
  const fits = (line.words[0] as Word).width + 0.3 * em < room;
  if (fits && /[.:;!?]["”’)]?$/.test(text) && room > 0.12 * (measure.right - measure.left)) return true;
  if (fits && room > 0.3 * (measure.right - measure.left) && !isCentered(last, measure) && /^[A-Z•(]/.test(next))
    return true;
  return line.x > last.x + 1.2 * em && group.length > 1 && /[.:]["”’)]?$/.test(text);
}

function gapOf(a: Line, b: Line): number {
  return (b.baseline - a.baseline) / Math.max(1, Math.min(a.em, b.em));
}

function isBold(line: Line): boolean {
  const bold = line.words.reduce((sum, word) => sum + (word.bold ? word.text.length : 0), 0);
  const all = line.words.reduce((sum, word) => sum + word.text.length, 0);
  return bold > 0.9 * all;
}

function isCentered(line: Line, { left, right }: Measure): boolean {
  const [before, after] = [line.x - left, right - line.right];
  return (
    before > 2 * line.em &&
    after > 2 * line.em &&
    Math.abs(before - after) < Math.max(2 * line.em, 0.06 * (right - left))
  );
}

function toBlock(lines: readonly Line[], measure: Measure, known: (word: string) => boolean): TextBlock {
  const words: Word[] = [];
  const glues: string[] = [];
  for (const line of lines) {
    for (const [index, word] of line.words.entries()) {
      const before = words.at(-1);
      const joint = index === 0 && before ? hyphen(before, word, known) : null;
      if (joint) words[words.length - 1] = joint;
      else {
        words.push(word);
        glues.push(' ');
      }
    }
  }
  const first = words[0] as Word;
  const bullet = BULLET.test(first.text) && words.length > 1;
  const block = blockOf(bullet ? words.slice(1) : words, (lines[0] as Line).page, (index) => glues[index] ?? ' ');
  if (bullet) block.list = true;
  block.centered = lines.every((line) => isCentered(line, measure));
  block.size = Math.round(middle(words.map((word) => word.fontSize)) * 4) / 4;
  return block;
}

/** "inter-" + "national": one word where the document knows it, else the hyphen is the word's own ("long-" + "term"). */
function hyphen(before: Word, after: Word, known: (word: string) => boolean): Word | null {
  const head = /([\p{L}]+)-$/u.exec(before.text)?.[1];
  const tail = /^[\p{Ll}]+/u.exec(after.text)?.[0];
  if (!head || !tail) return null;
  if (!known(`${head}${tail}`.toLowerCase()) || known(`${head}-${tail}`.toLowerCase())) return joinWords(before, after);
  const cut: Word = { ...before, text: before.text.slice(0, -1) };
  return joinWords(cut, after);
}
