import type { Tokenizer as Library } from '@huggingface/tokenizers';

/** Tokens of one piece of text with their ranges relative to its start. */
export interface PieceTokens {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where text may be cut without changing its tokens, and how a token's string maps back to characters. */
export type PieceStyle = 'words' | 'spaced' | 'whole';

/**
 * `words`: BERT's pre-tokenizer splits at white space and at every punctuation mark, and drops the white space.
 * `spaced`: byte-level BPE splits before the white space that leads a word, whatever its own pattern does inside.
 * `whole`: unknown, so nothing is cut.
 */
export function pieceStyle(tokenizerJson: unknown): PieceStyle {
  const pre = JSON.stringify((tokenizerJson as { pre_tokenizer?: unknown }).pre_tokenizer ?? null);
  if (pre.includes('"BertPreTokenizer"')) return 'words';
  if (pre.includes('"ByteLevel"')) return 'spaced';
  return 'whole';
}

/** Enough for the vocabulary of a long filing many times over; dropped whole when full. */
const CACHE_SIZE = 100_000;

/**
 * Tokenises pieces through the library and remembers them: filings repeat their words, and a look-up is some thirty times faster than
 * the library.
 */
export function createPieceTokenizer(library: Library, style: PieceStyle): (piece: string) => PieceTokens {
  const cache = new Map<string, PieceTokens>();
  return (piece) => {
    const known = cache.get(piece);
    if (known !== undefined) return known;
    const { ids, tokens } = library.encode(piece, { add_special_tokens: false });
    const made = { ids, ...tokenRanges(piece, tokens, style) };
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(piece, made);
    return made;
  };
}

/** Ranges of tokens in a piece by laying their lengths end to end; where lengths do not add up (accents, unknown words) each covers it all. */
function tokenRanges(
  piece: string,
  tokens: readonly string[],
  style: PieceStyle,
): { starts: number[]; ends: number[] } {
  const lengths = tokens.map((token) =>
    style === 'words' && token.startsWith('##') ? token.length - 2 : token.length,
  );
  // A byte-level token has one character for each UTF-8 byte.
  const toCharacter = style === 'spaced' ? byteToCharacter(piece) : null;
  const total = toCharacter === null ? piece.length : toCharacter.length - 1;
  if (lengths.reduce((a, b) => a + b, 0) !== total) {
    return { starts: tokens.map(() => 0), ends: tokens.map(() => piece.length) };
  }
  let at = 0;
  const ends = lengths.map((length) => {
    at += length;
    return toCharacter === null ? at : toCharacter[at]!;
  });
  return { starts: [0, ...ends.slice(0, -1)], ends };
}

/** For each UTF-8 byte offset of a text, end included, the offset of the character it falls in. */
function byteToCharacter(text: string): number[] {
  const out: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let i = 0; i < Buffer.byteLength(character); i++) out.push(at);
    at += character.length;
  }
  out.push(at);
  return out;
}
