import { TABLE_END, TABLE_START, type TokenView } from '../../src-main/api/types.ts';
import type { ChunkView, ReaderNumber } from '../../src-main/api/views.ts';

const SIGNS: Record<string, string> = { '\t': '⇥', '\n': '↵', [TABLE_START]: '⊞', [TABLE_END]: '⊟', ' ': '␣', '': '∅' };

/** The tokenizer's names of its reserved tokens: the delimiters of tables have no words of their own. */
const RESERVED = /^\[unused\d+\]$/;

/** What a token of a chunk looks like: its text, or for a reserved token the delimiter it stands for. */
export function tokenWords(view: ChunkView, token: TokenView): string {
  const own = RESERVED.test(token.text) ? view.chunk.tagged.text.slice(token.start, token.end) : token.text;
  return visibleToken(own === '' ? token.text : own);
}

/** A token's text with blanks and delimiters made visible. */
export function visibleToken(text: string): string {
  return SIGNS[text] ?? text.replace(/[\t\n\ue000\ue001]/g, (c) => SIGNS[c] ?? c);
}

/**
 * The token that carries a number of the text, -1 when it stays text. The chunk's own text is laid out anew (tables row by row), so the number is found by
 * its value, the nearest in place among twins; twins have the same bins, so a wrong one shows the same.
 */
export function tokenOf(view: ChunkView, number: ReaderNumber): number {
  if (number.value === null || number.start < view.chunk.start || number.start >= view.chunk.end) return -1;
  const { value } = number;
  const same = view.tokens.flatMap((token, i) =>
    token.number !== undefined && near(token.number.value, value) ? [i] : [],
  );
  const share = (number.start - view.chunk.start) / Math.max(1, view.chunk.end - view.chunk.start);
  const aim = share * view.tokens.length;
  return same.toSorted((a, b) => Math.abs(a - aim) - Math.abs(b - aim))[0] ?? -1;
}

function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
