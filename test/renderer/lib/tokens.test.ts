import { describe, expect, it } from 'vitest';
import { TABLE_START } from '../../../src-main/api/types.ts';
import type { ReaderNumber } from '../../../src-main/api/views.ts';
import { tokenOf, tokenWords, visibleToken } from '../../../src-renderer/lib/tokens.ts';
import { fakeBlocks, fakeChunk } from '../support/fake-data.ts';

describe('tokens of a chunk', () => {
  it('shows delimiters and blanks', () => {
    expect([visibleToken('\t'), visibleToken('\n'), visibleToken(TABLE_START), visibleToken('##ing')]).toEqual([
      '⇥',
      '↵',
      '⊞',
      '##ing',
    ]);
  });

  it('shows a reserved token as the delimiter it stands for', () => {
    const view = fakeChunk(1, 0);
    const tagged = { text: '\trest', numbers: [] };
    const cell = { id: 3, text: '[unused3]', start: 0, end: 1 };
    expect(tokenWords({ ...view, chunk: { ...view.chunk, tagged } }, cell)).toBe('⇥');
    expect(tokenWords(view, { id: 2, text: '[unused1]', start: 0, end: 0 })).toBe('[unused1]');
  });

  it('finds the token of a number by value, and none outside the chunk or on the text path', () => {
    const view = fakeChunk(1, 0);
    const money = fakeBlocks(1)[4]!.numbers[0]!;
    const at = (change: Partial<ReaderNumber>) => tokenOf(view, { ...money, ...change });
    expect(view.tokens[at({ start: 100 })]?.text).toBe('1.2');
    expect(at({ start: 1500 })).toBe(-1);
    expect(at({ start: 100, value: 7 })).toBe(-1);
    expect(at({ start: 100, value: null })).toBe(-1);
  });
});
