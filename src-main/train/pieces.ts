import { TABLE_END, TABLE_START, type TaggedText } from '../api/types.ts';
import type { Model } from '../model/checkpoint.ts';
import type { Random } from '../text/random.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import type { MaskingRules } from './masking.ts';

/**
 * Cuts chunks of filings into shorter pieces for training: lines are joined while they fit `maxTokens`. A table that is cut is closed and
 * opened again, so that every piece has its delimiters in pairs. Pieces of fewer than 12 tokens are left out.
 */
export function pieces(chunks: readonly TaggedText[], tokenizer: Tokenizer, maxTokens: number): TaggedText[] {
  const out: TaggedText[] = [];
  for (const chunk of chunks) {
    let open: TaggedText | null = null;
    let inTable = false;
    for (const line of lines(chunk)) {
      const joined: TaggedText = open === null ? reopened(line, inTable) : joinLines(open, line);
      if (open !== null && tokenizer.countTokens(joined) > maxTokens) {
        push(out, open, tokenizer);
        open = reopened(line, inTable);
      } else open = joined;
      inTable = endsInTable(line, inTable);
    }
    if (open !== null) push(out, open, tokenizer);
  }
  return out;
}

function push(out: TaggedText[], piece: TaggedText, tokenizer: Tokenizer): void {
  if (tokenizer.countTokens(piece) >= 12) out.push(piece);
}

function* lines({ text, numbers }: TaggedText): Generator<TaggedText> {
  let start = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const own = [];
    while (next < numbers.length && numbers[next]!.start < end) {
      const number = numbers[next++]!;
      own.push({ ...number, start: number.start - start, end: number.end - start });
    }
    if (line.trim() !== '') yield { text: line, numbers: own };
    start = end + 1;
  }
}

/** A line of a chunk with its length in tokens, and whether it begins inside a table. */
interface MeasuredLine {
  readonly line: TaggedText;
  readonly tokens: number;
  readonly inTable: boolean;
}

/** A chunk of a filing, ready to be cut anywhere between its lines. */
export interface Cuttable {
  readonly lines: readonly MeasuredLine[];
  readonly numbers: number;
  /** Tokens before and after any text. */
  readonly ends: number;
}

export function measureLines(chunk: TaggedText, tokenizer: Tokenizer): Cuttable {
  const ends = tokenizer.countTokens({ text: '', numbers: [] });
  let inTable = false;
  const measured = [...lines(chunk)].map((line) => {
    // Inside a table tabs are tokens; its opening mark stands for the mark before the row.
    const tokens = tokenizer.countTokens(reopened(line, inTable)) - ends + (inTable ? 0 : 1);
    const one = { line, tokens, inTable };
    inTable = endsInTable(line, inTable);
    return one;
  });
  return { lines: measured, numbers: chunk.numbers.length, ends };
}

/** The lines from a place drawn at random to as far as `maxTokens` reach; from the chunk's beginning when all of it fits. One line may be longer. */
export function cutPiece({ lines: measured, ends }: Cuttable, maxTokens: number, rng: Random): TaggedText {
  const total = measured.reduce((sum, { tokens }) => sum + tokens, ends);
  let at = total <= maxTokens ? 0 : rng.integer(0, measured.length - 1);
  const first = measured[at]!;
  let piece = reopened(first.line, first.inTable);
  for (let left = maxTokens - ends - first.tokens; ++at < measured.length && measured[at]!.tokens <= left; ) {
    piece = joinLines(piece, measured[at]!.line);
    left -= measured[at]!.tokens;
  }
  return piece;
}

/** A text from its beginning to as many whole words as go into `maxTokens`; the first word at least. */
export function cutText(tagged: TaggedText, tokenizer: Tokenizer, maxTokens: number): TaggedText {
  const ends = [...tagged.text.matchAll(/\S+/g)].map((word) => word.index + word[0].length);
  const upTo = (end: number) => ({
    text: tagged.text.slice(0, end),
    numbers: tagged.numbers.filter((number) => number.end <= end),
  });
  let [fits, more] = [0, ends.length];
  while (more - fits > 1) {
    const middle = (fits + more) >> 1;
    if (tokenizer.countTokens(upTo(ends[middle]!)) <= maxTokens) fits = middle;
    else more = middle;
  }
  return ends.length === 0 ? tagged : upTo(ends[fits]!);
}

function endsInTable({ text }: TaggedText, before: boolean): boolean {
  return text.lastIndexOf(TABLE_START) > text.lastIndexOf(TABLE_END) || (before && !text.includes(TABLE_END));
}

function reopened(line: TaggedText, inTable: boolean): TaggedText {
  return inTable ? joinLines({ text: TABLE_START, numbers: [] }, line, '') : line;
}

function joinLines(a: TaggedText, b: TaggedText, separator = '\n'): TaggedText {
  const shift = a.text.length + separator.length;
  const moved = b.numbers.map((number) => ({ ...number, start: number.start + shift, end: number.end + shift }));
  return { text: a.text + separator + b.text, numbers: [...a.numbers, ...moved] };
}

/** What masking must leave alone: special tokens, the number placeholder and table delimiters. */
export function maskingRules(model: Model, rate: number, numberRate: number): MaskingRules {
  const { roles } = model.tokenizer;
  if (roles.mask === null) throw new RangeError('The tokenizer has no [MASK].');
  const ends = model.tokenizer.encode({ text: '', numbers: [] }).ids;
  const special = [
    roles.placeholder,
    roles.tableStart,
    roles.tableEnd,
    roles.cell,
    roles.row,
    roles.mask,
    roles.unknown,
  ];
  const specialIds = new Set([...ends, ...special.filter((id) => id !== null), model.config.padTokenId]);
  return {
    maskTokenId: roles.mask,
    specialIds,
    vocabSize: model.config.vocabSize,
    window: model.config.numbers,
    rate,
    numberRate,
  };
}
