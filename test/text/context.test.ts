import { expect, it } from 'vitest';
import { TABLE_END, TABLE_START } from '../../src-main/api/types.ts';
import { saysNegative } from '../../src-main/text/sign-words.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { createTokenizer } from '../../src-main/text/tokenizer.ts';
import { isShare, unitSize } from '../../src-main/text/units.ts';
import { yearOf } from '../../src-main/text/years.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';

it.each([
  [' km of road', 1000],
  [' kilometres', 1000],
  ['mm', 1e-3],
  [' MW of capacity', 1e3],
  [' mW', 1e-6],
  [' million tonnes of ore', 1000],
  ['-hour shift', 3600],
  [' to 15 km', 1000],
  [' square feet', 0.09290304],
  [' metric tons', 1000],
  [' tons', 907.18474],
  [' GB', 1e3],
  [' cubic metres', 10],
  [' litres of milk', 0.01],
  [' barrels of oil', 1.58987294928],
  [' US gallons', 0.03785411784],
  [' acre-feet', 12334.81837548],
  [' Bcf', 283168465.92],
  [' TWh.', 3.6e9],
  [' therms', 105.4804],
  [' km/h.', 0.2777777778],
  [' mph', 0.44704],
  [' m/s', 1],
  [' m² of', 1],
  [' sq. ft.', 0.09290304],
  [' business days', 86400],
  [' ounces of gold', 0.0311034768],
  [' dozen rolls', 12],
  [' gross of pencils', 144],
  [' gross margin', 1],
  [' L of water', 0.01],
  [' B', 1],
  [' a year', 1],
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

it.each([
  ['a share of ', '0.057', ' went', true],
  ['the hit rate was ', '0.104', '.', true],
  ['', '3/4', ' of the staff', true],
  ['', '3/4', ' of an inch', false],
  ['an exchange rate of ', '0.85', '', false],
  ['a dividend of ', '0.25', ' per share', false],
  ['at a rate of ', '0.6', ' shares', false],
])('a share of a whole: "%s%s%s" is %s', (before, digits, after, share) => {
  expect(isShare(before, digits, after)).toBe(share);
});

it.each([
  ['1999', '', 1999],
  ['FY1999', '', 1999],
  ['FY99', '', 1999],
  ['3Q05', '', 2005],
  ['99', "FY'", 1999],
  ['99', 'some ', null],
  ['2150', '', null],
  ['FY1999a', '', null],
])('the year of the piece "%s" after "%s" is %s', (piece, before, year) => {
  expect(yearOf(piece, before + piece, before.length)).toBe(year);
});

/** Sentences alike but for a word: the first of each pair says a minus of the figure behind the "#", the second does not. */
it.each([
  ['cash used in operations was $#8,050', 'cash provided by operations was $#8,050'],
  [
    'Net cash used in investing activities for the year ended March 31, 2019 was $#5.2 million',
    'Net cash provided by investing activities for the year ended March 31, 2019 was $#5.2 million',
  ],
  ['$#5 million used in operating activities', '$#5 million provided by operating activities'],
  ['recognised a tax benefit of €#110', 'recognised a tax expense of €#110'],
  ['came in #35 below plan', 'came in #35 above plan'],
  ['orders were #0.544% lower', 'orders were #0.544% higher'],
  ['finished #3 weeks behind schedule', 'finished #3 weeks ahead of schedule'],
  ['#20 fewer shops', '#20 more shops'],
  ['shows a debit of #6,100', 'shows a credit of #6,100'],
  ['Overdraft of the museum for 2012: #12', 'Deposit of the museum for 2012: #12'],
  ['a write-down of inventory of $#4', 'a write-up of inventory of $#4'],
  ['sold at a discount of #4%', 'sold at a premium of #4%'],
  ['an unfavourable variance of #5', 'a favourable variance of #5'],
  ['a withdrawal of €#700', 'a deposit of €#700'],
  ['a net pension liability of $#5', 'a net pension asset of $#5'],
  ['a $#5 million decrease in rent', 'a $#5 million increase in rent'],
  ['rent decreased $5.2 million, or #3%, to', 'rent increased $5.2 million, or #3%, to'],
  ['rent decreased $5.2 million (#12.3%)', 'rent increased $5.2 million (#12.3%)'],
  ['missed the target by #5', 'beat the target by #5'],
  ['fell short of expectations by #5', 'exceeded expectations by #5'],
  ['equity stood at negative #128', 'equity stood at positive #128'],
  ['the result came to minus #7', 'the result came to plus #7'],
  ['the reading was minus #7', 'sales minus #7'],
  ['net loss for fiscal 2019 was about $#5 million', 'net income for fiscal 2019 was about $#5 million'],
  ['Net income was (#12).', 'Net income was #12.'],
  ['Operating result (#1,234)', 'Operating result #1,234'],
  ['net income (loss) (#220)', 'net income (loss) #220'],
])('opposite words give opposite signs: "%s"', (minus, plus) => {
  const says = (sentence: string) => {
    const [before = '', rest = ''] = sentence.split('#');
    const digits = /^[\d.,]*\d/.exec(rest)?.[0] ?? '';
    return saysNegative(before, rest.slice(digits.length), digits);
  };
  expect(says(minus)).toBe(true);
  expect(says(plus)).toBe(false);
});

it.each([
  ['costs of $', '5'],
  ['interest expense was $', '5'],
  ['a ', '10% discount rate'],
  ['a ', '5% increase or decrease'],
  ['an increase or decrease of ', '5%'],
  ['the profit and loss account of $', '5'],
  ['net income (loss) of $', '5'],
  ['Net income (loss) of Verity for 2005: $', '17.98'],
  ['unrecognized tax benefits of $', '5'],
  ['total liabilities of $', '5'],
  ['the decline in demand resulted in revenue of $', '5'],
  ['used in operations of $5 million and cash provided by financing of $', '7'],
  ['cost of $', '8 less accumulated depreciation'],
  ['', '1,000 shares under the plan'],
  ['', '20 or fewer employees'],
  ['a 19% decrease from $', '578 million'],
  ['rent increased $5.2 million (', '12.3%)'],
  ['the company (', '12) is'],
  ['Commitments and contingencies (', '12)'],
  ['Other income (', '4)'],
  ['consists of (', '1) the first and (2) the second'],
  ['Net loss\t', '12'],
])('stays positive: "%s%s"', (before, rest) => {
  const digits = /^[\d.,]*\d/.exec(rest)?.[0] ?? '';
  expect(saysNegative(before, rest.slice(digits.length), digits)).toBe(false);
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
