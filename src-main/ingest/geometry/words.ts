/** Words as the geometry core keeps them, and how a run of words becomes a text block. */
import { addLink, addMark, addRaised, type Mark, newBlock, type TextBlock } from '../html/nodes.ts';
import type { PositionedWord } from './types.ts';

/** A word with its edges worked out. */
export interface Word extends PositionedWord {
  right: number;
  baseline: number;
  /** Ranges of `text` that are raised or lowered: footnote marks. */
  raised: [number, number][];
  /** Right edge of the digits, where a sign that stood apart was put to them. */
  edge?: number;
}

export function toWord(word: PositionedWord): Word {
  return {
    ...word,
    right: word.x + word.width,
    baseline: word.baseline ?? word.y + 0.8 * word.height,
    raised: [],
  };
}

/** Two parts of one word put together; `left` stands first. */
export function joinWords(left: Word, right: Word): Word {
  const at = left.text.length;
  const marks = [
    ...(left.marks ?? []),
    ...(right.marks ?? []).map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at })),
  ];
  const most = left.text.length >= right.text.length ? left : right;
  return {
    ...most,
    text: left.text + right.text,
    x: left.x,
    right: Math.max(left.right, right.right),
    width: Math.max(left.right, right.right) - left.x,
    y: Math.min(left.y, right.y),
    height: Math.max(left.y + left.height, right.y + right.height) - Math.min(left.y, right.y),
    raised: [...left.raised, ...right.raised.map(([a, b]): [number, number] => [a + at, b + at])],
    ...(marks.length > 0 ? { marks } : {}),
    ...(left.source === undefined ? {} : { source: left.source }),
    ...(left.confidence === undefined ? {} : { confidence: Math.min(left.confidence, right.confidence ?? 1) }),
  };
}

/** A text block of words in order. `glue(i)` is what stands before word i > 0. */
export function blockOf(words: readonly Word[], page: number, glue: (index: number) => string = () => ' '): TextBlock {
  const block = newBlock(words[0]?.source ?? 0, page);
  const parts: string[] = [];
  let length = 0;
  for (const [index, word] of words.entries()) {
    const before = index > 0 ? glue(index) : '';
    parts.push(before, word.text);
    length += before.length;
    addStyle(block, word, length);
    for (const mark of word.marks ?? [])
      joinMark(block, { start: mark.start + length, end: mark.end + length, fact: mark.fact });
    for (const [start, end] of word.raised) addRaised(block, start + length, end + length);
    length += word.text.length;
  }
  block.text = parts.join('');
  const confidence = sureness(words);
  return confidence === null ? block : { ...block, confidence };
}

/** Mean confidence of words, by their length; null where all are the file's own. */
function sureness(words: readonly Word[]): number | null {
  if (!words.some((word) => word.confidence !== undefined)) return null;
  let sum = 0;
  let letters = 0;
  for (const { text, confidence = 1 } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return sum / Math.max(1, letters);
}

/** A tagged number shown in several words is one mark. */
function joinMark(block: TextBlock, mark: Mark): void {
  const last = block.marks.at(-1);
  if (last && last.fact === mark.fact && mark.start - last.end <= 1) last.end = mark.end;
  else addMark(block, mark);
}

function addStyle(block: TextBlock, word: Word, at: number): void {
  const inked = word.text.length;
  block.inked += inked;
  if (word.bold) block.bold += inked;
  if (word.italic) block.italic += inked;
  if (word.link !== undefined) {
    block.linked += inked;
    if (word.link !== '') addLink(block, at, word.link);
  }
  const size = Math.round(word.fontSize * 4) / 4;
  if (size > block.size) block.size = size;
}
