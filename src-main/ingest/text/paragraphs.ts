/** Running text of a typewritten filing: hard-wrapped lines joined to paragraphs, headings and list items told apart. */
import { type Node, newBlock, type TextBlock } from '../html/nodes.ts';
import { type Line, plainText } from './lines.ts';

/** Lines of a filing are rarely longer; a line is centred with respect to this. */
const PAGE_WIDTH = 76;
const ITEM_LINE =
  /^\s*(?:part\s+(?:iv|i{1,3})\b.{0,40}|(?:part\s+(?:iv|i{1,3})\W{1,4})?(?:i\s?t\s?e\s?m\s?s?)\s{0,4}[.:#-]?\s{0,3}(?:\d{1,2}[a-k]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b)/i;
const BULLET = /^\s*(?:[-*\u2022o]\s+\S|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)]\s+\S)/;

/** Blocks of text lines. `together`: each line stands for itself (titles of tables). */
export function readParagraphs(lines: readonly Line[], page: number, together = false): Node[] {
  const nodes: Node[] = [];
  let group: Line[] = [];
  const flush = (rule: boolean) => {
    if (group.length > 0) for (const block of readGroup(group, page, rule, together)) nodes.push(block);
    group = [];
  };
  for (const line of lines) {
    if (line.kind === 'text') group.push(line);
    else if (group.length > 0) flush(line.kind === 'rule');
  }
  flush(false);
  return nodes;
}

/** Lines without a blank one between: one paragraph, or several where the breaks were made on purpose. */
function readGroup(lines: readonly Line[], page: number, ruled: boolean, apart: boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  let part: Line[] = [lines[0] as Line];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (apart ? !/^[a-z]/.test(line.text.trim()) : breaksBefore(part, line, lines[i + 1])) {
      blocks.push(toBlock(part, page, false));
      part = [];
    }
    part.push(line);
  }
  blocks.push(toBlock(part, page, ruled && part.length <= 2));
  return blocks;
}

/** True where a line begins a block of its own. */
function breaksBefore(part: readonly Line[], line: Line, next: Line | undefined): boolean {
  const last = part.at(-1) as Line;
  const text = line.text.trim();
  const before = last.text.trim();
  if (ITEM_LINE.test(line.text) && !/\b(?:in|of|and|under|to|see|by|with|or)$/i.test(before)) return true;
  if (ITEM_LINE.test((part[0] as Line).text)) return !runsOnHeading(part, line, next);
  if (BULLET.test(line.text) && !/[a-z,]$/.test(before)) return true;
  // Lines centred one below the other are lines of a cover or a title.
  if (isCentred(last) && (isCentred(line) || line.indent < last.indent - 6))
    return !(/^[a-z]/.test(text) || /\b(?:of|and|the|for|to|in)$/i.test(before));
  if (isCentred(line) && !isCentred(last) && line.indent > last.indent + 8) return true;
  if (/^[a-z]/.test(text) || /[,-]$/.test(before)) return false;
  // A new paragraph by its indented first line.
  if (
    line.indent > last.indent + 2 &&
    /[.:;?!)"]$/.test(before) &&
    last.indent <= Math.min(...part.slice(-6).map(({ indent }) => indent)) + 1
  )
    return true;
  // The next word would have fitted: the break was meant.
  const word = text.split(' ', 1)[0] as string;
  return (
    last.text.length + 1 + word.length <= wrapWidth(part, line, next) - 12 &&
    !/\b(?:of|and|the|for|to|in|a|an|by|with|or)$/i.test(before)
  );
}

/** Width at which these lines were wrapped, as far as they tell. */
function wrapWidth(part: readonly Line[], line: Line, next: Line | undefined): number {
  return Math.min(
    120,
    Math.max(66, line.text.length, next?.text.length ?? 0, ...part.slice(-4).map(({ text }) => text.length)),
  );
}

/** An item's title may run over to a second and third line: in capitals after capitals, or short and indented. */
function runsOnHeading(part: readonly Line[], line: Line, next: Line | undefined): boolean {
  const head = part[0] as Line;
  const last = part.at(-1) as Line;
  const text = line.text.trim();
  const before = last.text.trim();
  if (part.length > 3) return !ends(before) && before.length > 60;
  if (BULLET.test(line.text) || ends(before)) return false;
  if (isCapitals(before)) {
    if (!isCapitals(text)) return false;
    return before.length > 45 || isCentred(last) || /\b(?:of|and|the|for|to|in|on|with)$|[,-]$/i.test(before);
  }
  // A heading that goes on as running text ("Item 3. Legal Proceedings. The Company is ...").
  const word = text.split(' ', 1)[0] as string;
  if (last.text.length + 1 + word.length > wrapWidth(part, line, next) - 12) return true;
  if (/\b(?:of|and|the|for|to|in|on|with|by)$|[,-]$/i.test(before) || /^[a-z]/.test(text)) return true;
  return line.indent >= head.indent + 4 && next === undefined && text.length < 60;
}

function ends(text: string): boolean {
  return (
    /[.:]$/.test(text) && !/\b(?:no|inc|corp|co)\.$/i.test(text) && !/^(?:item|part)\s+\w{1,4}\s?[.:]$/i.test(text)
  );
}

function isCentred(line: Line): boolean {
  const length = line.text.length - line.indent;
  return line.indent >= 8 && length <= 64 && Math.abs(line.indent + length / 2 - PAGE_WIDTH / 2) <= 6;
}

function isCapitals(text: string): boolean {
  return /[A-Z]{2}/.test(text) && !/[a-z]{2}/.test(text);
}

function toBlock(lines: readonly Line[], page: number, ruled: boolean): TextBlock {
  const first = lines[0] as Line;
  const block = newBlock(first.source + first.indent, page);
  block.text = joinLines(lines);
  block.inked = block.text.length;
  block.centered = lines.every(isCentred);
  block.tagLevel = headingLevel(lines, block, ruled);
  return block;
}

function joinLines(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) {
    const part = plainText(line.text.trim()).replace(/\s+/g, ' ');
    // A hyphen at the end of a line may belong to the word: it stays, and nothing comes between.
    if (text.length === 0) text = part;
    else text += /[A-Za-z]-$/.test(text) ? part : ` ${part}`;
  }
  return text;
}

/** 0 for body text; typewritten headings are short lines in capitals, centred, underlined or without an end. */
function headingLevel(lines: readonly Line[], block: TextBlock, ruled: boolean): number {
  const { text } = block;
  if (text.length > 200 || text.length < 3 || lines.length > 4 || !/[A-Za-z]{3}/.test(text)) return 0;
  if (/^part\s+(?:iv|i{1,3})\b/i.test(text) && text.length < 60) return 1;
  if (ITEM_LINE.test(text)) return isHeadingLike(text) ? 2 : 0;
  if (/[;,]$/.test(text) || BULLET.test(text) || /^\W*\d+\W*$/.test(text)) return 0;
  if (isCapitals(text) && text.length < 140 && /[A-Z]{3}/.test(text)) return 3;
  if (lines.length > 2 || text.length > 100 || /[.:]$/.test(text) || /\d{3}/.test(text)) return 0;
  if (ruled || block.centered) return 4;
  return /^[A-Z]/.test(text) && text.length < 70 && isTitle(text) ? 4 : 0;
}

/** "Item 7. Management's Discussion": no sentence after it. */
function isHeadingLike(text: string): boolean {
  return text.length < 180 && !/[.;]\s+[A-Z][a-z]+ [a-z]+ [a-z]+/.test(text.replace(/^.{0,14}/, ''));
}

function isTitle(text: string): boolean {
  const words = text.split(' ').filter((word) => word.length > 3);
  return words.length > 0 && words.every((word) => /^[^a-z]/.test(word));
}
