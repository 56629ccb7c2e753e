/** Texts with their numbers between tags, read and written. */
import type { ParsedFiling } from '../api/types.ts';
import { isPathNumber, tagText } from './tag.ts';

/** The seed's tagged form of a text, `revenue of <number>1,234</number> million`. */
export interface UntaggedText {
  /** The text without its tags, for the number grammar to read. */
  readonly text: string;
  /** Ranges of `text` that stood inside tags, in order; null when the text has no tags. */
  readonly spans: readonly { readonly start: number; readonly end: number }[] | null;
}

const TAGGED = /<number>(.*?)<\/number>/gs;

/** Takes the tags off and remembers where they were. A text without tags comes back as it is. */
export function readNumberTags(tagged: string): UntaggedText {
  if (!tagged.includes('<number>')) return { text: tagged, spans: null };
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of tagged.matchAll(TAGGED)) {
    text += tagged.slice(at, match.index);
    const inside = match[1] ?? '';
    spans.push({ start: text.length, end: text.length + inside.length });
    text += inside;
    at = match.index + match[0].length;
  }
  return { text: text + tagged.slice(at), spans };
}

/** A range of characters, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A literal tag in the text itself, which would read as one of ours. */
const LITERAL = /<(?=\/?number>)/g;

/**
 * Puts each span, in order and apart from one another, between tags: the inverse of `readNumberTags`. A text that holds "<number>" itself gets another
 * bracket there, character for character, so that what is read back has the same offsets.
 * @throws {RangeError} where spans overlap, are out of order or reach beyond the text.
 */
export function writeNumberTags(text: string, spans: readonly Span[]): string {
  const plain = text.replace(LITERAL, '\u2039');
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end < start || end > plain.length) throw new RangeError(`no place for a tag: ${start} to ${end}`);
    parts.push(plain.slice(at, start), '<number>', plain.slice(start, end), '</number>');
    at = end;
  }
  return parts.join('') + plain.slice(at);
}

/** A running text with the digits of its amounts, percentages, counts and ratios tagged; dates, references and identifiers stay as they are. */
export function tagNumbers(text: string): string {
  return writeNumberTags(text, tagText(text).numbers);
}

/** A filing's clean text with the digits tagged that the encoder reads as numbers. */
export function tagFiling({ text, numbers }: Pick<ParsedFiling, 'text' | 'numbers'>): string {
  const spans: Span[] = [];
  let at = 0;
  const digits = numbers.filter((number) => isPathNumber(text, number)).sort((a, b) => a.digitsStart - b.digitsStart);
  for (const { digitsStart: start, digitsEnd: end } of digits) {
    // Two tags over the same digits are one number.
    if (start < at) continue;
    spans.push({ start, end });
    at = end;
  }
  return writeNumberTags(text, spans);
}
