import { describe, expect, it } from 'vitest';
import { maskScale, tagText } from '../../src-main/text/tag.ts';

/** [digits, value] of each number. */
const numbers = (text: string) => tagText(text).numbers.map(({ start, end, value }) => [text.slice(start, end), value]);

describe('tagging a running text', () => {
  it('folds scale words into the value and covers the digits alone', () => {
    expect(numbers('revenue was $17 billion')).toEqual([['17', 17e9]]);
    expect(numbers('US$5,061 thousand, or 12.5% of it')).toEqual([
      ['5,061', 5_061_000],
      ['12.5', 12.5],
    ]);
  });

  it('keeps a sign', () => expect(numbers('a net loss of $(95.6) million')).toEqual([['95.6', -95.6e6]]));

  it('leaves years, notes and items to the text', () => {
    expect(numbers('In 2016 and 2017, see Note 7 and Item 1A.')).toEqual([]);
  });

  it('turns [MASK] into a masked number where asked, in order', () => {
    const text = '16 plus [MASK] gives 40';
    expect(tagText(text).numbers).toHaveLength(2);
    const tagged = tagText(text, { masksAreNumbers: true }).numbers;
    expect(tagged.map(({ start, end, masked }) => [text.slice(start, end), masked ?? false])).toEqual([
      ['16', false],
      ['[MASK]', true],
      ['40', false],
    ]);
  });

  it.each([
    ['gives $[MASK] million', 1e6],
    ['comes to [MASK] thousand pounds', 1e3],
    ['£[MASK]bn in all', 1e9],
    ['$([MASK]) million', 1e6],
    ['[MASK] km', 1],
    ['16 plus 24 gives [MASK]', 1],
    ['[MASK] millionaires', 1],
    ['of [MASK] m', 1],
  ])('knows what a number in place of the mask is multiplied by: %s', (text, scale) => {
    expect(maskScale(text, text.indexOf('[MASK]'))).toBe(scale);
  });
});
