/** Which text blocks are headings, by tag and by style: filings set headings as bold, larger, underlined or centred lines. */
import type { TextBlock } from './nodes.ts';

const ITEM_LINE = /^(?:item|items)\s*\d{1,2}\s?[a-c]?\b/i;
const PART_LINE = /^part\s+(?:iv|i{1,3})\b[\s.:–—-]{0,4}/i;

/** Size of most of the text, in points: what a heading must exceed. */
export function bodySize(blocks: Iterable<TextBlock>): number {
  const weight = new Map<number, number>();
  for (const block of blocks)
    if (block.size > 0) weight.set(block.size, (weight.get(block.size) ?? 0) + block.text.length);
  let best = 0;
  let most = 0;
  for (const [size, count] of weight) {
    if (count > most) {
      most = count;
      best = size;
    }
  }
  return best;
}

/** 0 for body text, 1..6 for a heading. `body` is the usual font size. */
export function headingLevel(block: TextBlock, body: number): number {
  const { text } = block;
  if (block.tagLevel > 0 && text.length <= 300) return block.tagLevel;
  if (text.length > 240 || text.length < 2 || block.list || block.pre || !/[A-Za-z]{2}/.test(text)) return 0;
  const bold = block.bold >= block.inked * 0.85;
  const larger = body > 0 && block.size >= body + 1.5;
  const underlined = block.underline >= block.inked * 0.85;
  const capitals = isCapitals(text);
  if (!bold && !larger && !(underlined && block.centered) && !(capitals && block.centered)) {
    return italicHeading(block) ? 5 : 0;
  }
  if (ITEM_LINE.test(text) || PART_LINE.test(text)) return PART_LINE.test(text) ? 1 : 2;
  if (/[.;,:]$/.test(text) && text.length > 90) return 0;
  if (/[;,]$/.test(text)) return 0;
  if (capitals || larger) return 3;
  return 4;
}

function italicHeading(block: TextBlock): boolean {
  return (
    block.italic >= block.inked * 0.85 &&
    block.text.length <= 120 &&
    /^[A-Z]/.test(block.text) &&
    !/[.,;:]$/.test(block.text) &&
    block.marks.length === 0
  );
}

function isCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && text.replace(/[^A-Z]/g, '').length >= 4;
}
