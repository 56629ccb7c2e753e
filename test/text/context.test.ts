import { expect, it } from 'vitest';
import { TABLE_END, TABLE_START } from '../../src-main/api/types.ts';
import { saysNegative } from '../../src-main/text/sign-words.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { createTokenizer } from '../../src-main/text/tokenizer.ts';
import { unitSize } from '../../src-main/text/units.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';

it.each([
  [' km of road', 1000],
  [' kilometres', 1000],
  ['mm', 1e-3],
  [' MW of capacity', 1e6],
  [' mW', 1e-3],
  [' million tonnes of ore', 1000],
  ['-hour shift', 3600],
  [' to 15 km', 1000],
  [' square feet', 0.09290304],
  [' metric tons', 1000],
  [' tons', 907.18474],
  [' GB', 1e9],
  [' people', 1],
  [' in the box', 1],
  [' mother', 1],
  [' minutes', 60],
  ['', 1],
])('the unit after a number: "%s" is %d', (after, size) => {
  expect(unitSize(after)).toBeCloseTo(size, 9);
});

it.each([
  ['a net loss of $', true],
  ['Net loss was approximately $', true],
  ['the deficit widened to ', true],
  ['sales fell by ', true],
  ['We lost $', true],
  ['a decrease of ', true],
  ['loss per diluted share of $', true],
  ['sales fell to ', false],
  ['a decrease from ', false],
  ['net income of $', false],
  ['the loss of our customer in ', false],
  ['the glossy ', false],
])('words before a number: "%s" says negative: %s', (before, negative) => {
  expect(saysNegative(before)).toBe(negative);
});

it('an encoded number carries unit, sign by words and its cell; years have places of their own', () => {
  const tokenizer = createTokenizer(bertTokenizerJson(), {}, { max_position_embeddings: 64 });
  const encoded = tokenizer.encode(tagText('a loss of $ 17 million in 2018 , up 12 km .'));
  expect(encoded.numbers.map(({ value, wordNegative, unitSize }) => [value, wordNegative, unitSize])).toEqual([
    [17e6, true, undefined],
    [12, undefined, 1000],
  ]);
  expect(encoded.years.map(({ year }) => year)).toEqual([2018]);

  const text = `${TABLE_START}revenue\t17\t12\nloss\t2\t3${TABLE_END} was 4 .`;
  const numbers = [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    start: index,
    end: index + digits.length,
    value: Number(digits),
  }));
  const cells = tokenizer.encode({ text, numbers }).numbers.map(({ cell }) => cell);
  expect(cells).toEqual([
    { table: 0, row: 0, column: 1 },
    { table: 0, row: 0, column: 2 },
    { table: 0, row: 1, column: 1 },
    { table: 0, row: 1, column: 2 },
    undefined,
  ]);
  expect(tokenizer.encode({ text, numbers }, { plain: true }).numbers).toEqual([]);
});
