import { describe, expect, it } from 'vitest';
import { scanCell, scanText } from '../../src-main/text/numbers/index.ts';

/** [raw, value, kind, unit] of each number of a text. */
function read(text: string) {
  return scanText(text).map((number) => [
    text.slice(number.start, number.end).trim(),
    number.magnitude === null
      ? null
      : Number(((number.negative ? -1 : 1) * number.magnitude * 10 ** number.scale).toPrecision(12)),
    number.kind,
    number.unit,
  ]);
}

describe('quantities in text', () => {
  it.each([
    ['revenue of $17 billion', [['$17 billion', 17e9, 'money', 'USD']]],
    ['paid US$1.2bn in cash', [['US$1.2bn', 1.2e9, 'money', 'USD']]],
    ['about €900 million', [['€900 million', 9e8, 'money', 'EUR']]],
    ['£3.5m of debt', [['£3.5m', 3.5e6, 'money', 'GBP']]],
    ['a loss of $(95.6) million', [['$(95.6) million', -95.6e6, 'money', 'USD']]],
    ['five hundred and 25 million dollars', [['25 million', 25e6, 'money', 'USD']]],
    ['grew 12.5%', [['12.5%', 12.5, 'percent', 'percent']]],
    ['fell by −3.2 percent', [['−3.2 percent', -3.2, 'percent', 'percent']]],
    ['(5.2)% of sales', [['(5.2)%', -5.2, 'percent', 'percent']]],
    ['rose 25 basis points', [['25 basis points', 25, 'bps', 'bps']]],
    ['up 150bps', [['150bps', 150, 'bps', 'bps']]],
    ['dividends of $0.24 per share', [['$0.24', 0.24, 'per_share', 'USD/share']]],
    ['common stock, $0.001 par value', [['$0.001', 0.001, 'per_share', 'USD/share']]],
    ['leverage of 2.5x', [['2.5x', 2.5, 'ratio', 'pure']]],
    ['issued 1,250,000 shares', [['1,250,000', 1250000, 'count', 'shares']]],
    ['2.5 million shares of common stock', [['2.5 million', 2.5e6, 'count', 'shares']]],
    ['12,500 employees', [['12,500', 12500, 'count', null]]],
    ['over 10 years', [['10', 10, 'count', 'years']]],
    ['a rate of 4 1/2%', [['4 1/2%', 4.5, 'percent', 'percent']]],
    ['50 cents per share', [['50 cents', 0.5, 'per_share', 'USD/share']]],
    [
      'dividends ($1.3050, $1.2800 per share)',
      [
        ['$1.3050', 1.305, 'per_share', 'USD/share'],
        ['$1.2800', 1.28, 'per_share', 'USD/share'],
      ],
    ],
    ['from eleven (11) to more', [['11', 11, 'count', null]]],
    ['a margin of minus 7%', [['minus 7%', -7, 'percent', 'percent']]],
    ['a negative $6 million', [['negative $6 million', -6e6, 'money', 'USD']]],
    ['was - $6 million', [['- $6 million', -6e6, 'money', 'USD']]],
    ['- $6 million', [['- $6 million', -6e6, 'money', 'USD']]],
    ['sales minus $6 million of returns', [['$6 million', 6e6, 'money', 'USD']]],
    ['plus or minus 7%', [['7%', 7, 'percent', 'percent']]],
    ['a loss per share of ($0.61)', [['($0.61)', -0.61, 'per_share', 'USD/share']]],
    ['a margin of (7.5%)', [['(7.5%)', -7.5, 'percent', 'percent']]],
    ['sales rose (7.5% without currencies)', [['7.5%', 7.5, 'percent', 'percent']]],
    [
      'see [12] and [13]',
      [
        ['12', 12, 'count', null],
        ['13', 13, 'count', null],
      ],
    ],
    ['rose 14%(2) and', [['14%(2)', 14, 'percent', 'percent']]],
    ['a share of $61.4(2) million', [['$61.4(2) million', 61.4e6, 'money', 'USD']]],
    ['EPS of $1.97', [['$1.97', 1.97, 'per_share', 'USD/share']]],
    ['at a weighted-average exercise price of $14.20', [['$14.20', 14.2, 'per_share', 'USD/share']]],
    ['a purchase price of $14.2 million', [['$14.2 million', 14.2e6, 'money', 'USD']]],
    [
      'exercise prices ranging from $14.20 to $19.75',
      [
        ['$14.20', 14.2, 'per_share', 'USD/share'],
        ['$19.75', 19.75, 'per_share', 'USD/share'],
      ],
    ],
    [
      'of $1.97 per diluted share compared to $1.84 in 2011',
      [
        ['$1.97', 1.97, 'per_share', 'USD/share'],
        ['$1.84', 1.84, 'per_share', 'USD/share'],
        ['2011', 2011, 'year', null],
      ],
    ],
    [
      'or $12.50 per share, compared to $4,107 in',
      [
        ['$12.50', 12.5, 'per_share', 'USD/share'],
        ['$4,107', 4107, 'money', 'USD'],
      ],
    ],
    [
      '24.4-to-1',
      [
        ['24.4', 24.4, 'ratio', 'pure'],
        ['1', 1, 'ratio', 'pure'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['1e-05', 1e-5],
    ['a value of 1.2e+05', 1.2e5],
    ['1.2 x 10^5', 1.2e5],
    ['3 × 10⁻⁴', 3e-4],
    ['10^6', 1e6],
    ['1950 plus 12', 1950],
    ['the sum of 1950 and 12', 1950],
    ['it weighs 1950 kg', 1950],
    ['[MASK] + 1950 = 3', 1950],
  ])('reads the amount of %s', (text, value) => {
    const [first] = scanText(text);
    expect(['count', 'ratio']).toContain(first?.kind);
    expect(first?.magnitude).toBeCloseTo(value, 12);
  });

  it.each([
    ['FY1999', 'year'],
    ['FY2019/20', 'year'],
    ['in 2019/20 we', 'year'],
    ['the season 2019-20', 'year'],
    ['2019 minutes of the meeting', 'year'],
    ['In 2005 L Brands', 'year'],
    ['the 2018 calendar year', 'year'],
    ['part 2E10', 'identifier'],
  ])('is no amount: %s', (text, kind) => {
    expect(scanText(text).map((one) => one.kind)).toEqual([kind]);
  });

  it.each([
    ['cash of Vestnes AS 185,000', 185000],
    ['cash of Vestnes AS 28', 28],
    ['the result was (12).', 12],
    ['operating result (220)', 220],
  ])('is no reference: %s', (text, value) => {
    expect(scanText(text).map(({ kind, magnitude }) => [kind, magnitude])).toEqual([['count', value]]);
  });

  it.each([
    ['the 14 13/16 bid', [['14 13/16', 14.8125]]],
    ['the 6 ½% notes', [['6 ½%', 6.5]]],
    ['the 6 3⁄8% notes', [['6 3⁄8%', 6.375]]],
    ['rose 3/8 of 1%', [['3/8 of 1%', 0.375]]],
    ['rose ¾ of one percent', [['¾ of one percent', 0.75]]],
    ['one-quarter of 1%', [['one-quarter of 1%', 0.25]]],
    ['¼ of the shares', [['¼', 0.25]]],
  ])('fractions: %s', (text, expected) => {
    expect(read(text).map(([raw, value]) => [raw, value])).toEqual(expected);
  });

  it.each([
    ['sales of €7.654.321,09', [['€7.654.321,09', 7654321.09]]],
    ['sales of 7.654,30 euros', [['7.654,30', 7654.3]]],
    ['Rs. 76,54,321 in all', [['Rs. 76,54,321', 7654321]]],
    ["CHF 7'654'321", [["CHF 7'654'321", 7654321]]],
    ['SEK 7 654 million', [['SEK 7 654 million', 7654e6]]],
    ['7 654 321 tonnes', [['7 654 321', 7654321]]],
    ['a margin of 6,7 %', [['6,7 %', 6.7]]],
    [
      'in groups of 7, 654 and 3',
      [
        ['7', 7],
        ['654', 654],
        ['3', 3],
      ],
    ],
    ['a factor of 7.654', [['7.654', 7.654]]],
    [
      'the axis shows 100 200 300',
      [
        ['100', 100],
        ['200', 200],
        ['300', 300],
      ],
    ],
    [
      'in 2009 100 stores',
      [
        ['2009', 2009],
        ['100', 100],
      ],
    ],
    ['Rs. 76.5 crore', [['Rs. 76.5 crore', 765e6]]],
  ])('groups of digits: %s', (text, expected) => {
    expect(read(text).map(([raw, value]) => [raw, value])).toEqual(expected);
  });

  it('reads what could be read two ways as the document does', () => {
    const german = { decimalComma: true, spaced: false };
    const swedish = { decimalComma: false, spaced: true };
    expect(scanText('ein Umsatz von 7.654 und 3,25', [], german).map(({ magnitude }) => magnitude)).toEqual([
      7654, 3.25,
    ]);
    expect(scanCell('(7.654)', [], german)[0]).toMatchObject({ magnitude: 7654, negative: true });
    expect(scanCell('7 654', [], swedish)[0]?.magnitude).toBe(7654);
    expect(scanCell('7 654', []).map(({ magnitude }) => magnitude)).toEqual([7, 654]);
  });

  it.each([
    ['$7.1-7.6 billion', [7.1e9, 7.6e9], 'USD'],
    ['€7.1–7.6 billion', [7.1e9, 7.6e9], 'EUR'],
    ['£7.1-7.6m', [7.1e6, 7.6e6], 'GBP'],
    ['$18, $17 and $16 million', [18e6, 17e6, 16e6], 'USD'],
    ['$500 and $2 million', [500, 2e6], 'USD'],
    ['between $500 and $1 million', [500, 1e6], 'USD'],
    ['7.1 to 7.6 million barrels', [7.1e6, 7.6e6], null],
    ['7.10 to 7.14 cents', [0.071, 0.0714], 'USD'],
  ])('ranges and lists: %s', (text, values, unit) => {
    expect(read(text).map(([, value, , one]) => [value, one])).toEqual(values.map((value) => [value, unit]));
  });

  it.each([
    ['31.12.2013', '2013-12-31'],
    ['12.31.2013', '2013-12-31'],
    ['30.6.14', '2014-06-30'],
    ['31/12/2013', '2013-12-31'],
  ])('the date %s', (text, period) => {
    expect(scanText(text)).toMatchObject([{ kind: 'date', period }]);
  });

  it.each([
    ['Exhibit 10.1.12 there', 'date'],
    ['version 4.10.2 of it', 'date'],
  ])('%s has no %s', (text, kind) => {
    expect(scanText(text).map((number) => number.kind)).not.toContain(kind);
  });

  it('gives the first number of a range the unit and scale of the second', () => {
    expect(read('between 10% and 15%').map((one) => one[1])).toEqual([10, 15]);
    expect(read('10 to 15%')).toEqual([
      ['10', 10, 'percent', 'percent'],
      ['15%', 15, 'percent', 'percent'],
    ]);
    expect(read('$10 to $15 million').map((one) => one[1])).toEqual([10e6, 15e6]);
    expect(read('$10-$15 million').map((one) => one[1])).toEqual([10e6, 15e6]);
    expect(read('from $4 million to $5 billion').map((one) => one[1])).toEqual([4e6, 5e9]);
  });

  it('keeps digits and raw text apart', () => {
    const text = 'net of $(1,234.5) million.';
    const [number] = scanText(text);
    expect(text.slice(number?.digitsStart, number?.digitsEnd)).toBe('1,234.5');
    expect(text.slice(number?.start, number?.end)).toBe('$(1,234.5) million');
  });
});

describe('digits that are no quantities', () => {
  it.each([
    ['December 31, 2023', 'date'],
    ['31 December 2023', 'date'],
    ['March 2024', 'date'],
    ['12/31/2023', 'date'],
    ['2023-12-31', 'date'],
    ['in fiscal 2022', 'year'],
    ['FY2023', 'year'],
    ['see Note 7', 'reference'],
    ['Notes 3, 4 and 5', 'reference'],
    ['Item 1A', 'reference'],
    ['page 12', 'reference'],
    ['PCAOB AS 2201', 'reference'],
    ['under Section 25110(a)', 'reference'],
    ['Section 13(a)', 'reference'],
    ['Form 10-K', 'reference'],
    ['Exhibit 10.1', 'reference'],
    ['ASC 606', 'reference'],
    ['ASU No. 2016-13', 'reference'],
    ['SFAS No. 123R', 'reference'],
    ['a 401(k) plan', 'reference'],
    ['(650) 253-0000', 'identifier'],
    ['Mountain View, CA 94043', 'identifier'],
    ['001-37580', 'identifier'],
    ['61-1767919', 'identifier'],
    ['0001652044-24-000022', 'identifier'],
    ['COVID-19', 'identifier'],
    ['1600 Amphitheatre Parkway', 'identifier'],
    ['the 21st century', 'other'],
    ['8:30 p.m.', 'other'],
    ['17 CFR 240.14a-12(b)', 'reference'],
    ['18 U.S.C. Section 1350', 'reference'],
    ['Rule 15c3-1', 'reference'],
    ['§230.405', 'reference'],
    ['chapter 63', 'reference'],
    ['Registered Number 01234567', 'identifier'],
    ['72762-6999', 'identifier'],
    ['Building 1', 'identifier'],
  ])('%s is %s', (text, kind) => {
    const found = scanText(text);
    expect(found.map((number) => number.kind)).toEqual([kind]);
  });

  it('reads dates as one span with their ISO form', () => {
    expect(scanText('on September 28, 2024 and 2023')).toMatchObject([
      { kind: 'date', period: '2024-09-28' },
      { kind: 'year', period: '2023' },
    ]);
  });

  it('tells counts in brackets from marks of an enumeration', () => {
    const kinds = (text: string) => scanText(text).map((number) => number.kind);
    expect(kinds('Chile (12), Peru (3), and Spain (70) had stores')).toEqual(['count', 'count', 'count']);
    expect(kinds('we (1) buy, (2) build and (3) sell')).toEqual(['reference', 'reference', 'reference']);
  });

  it('does not take counts for years', () => {
    expect(scanText('about 2000 employees')[0]?.kind).toBe('count');
    expect(scanText('$2000')[0]?.kind).toBe('money');
    expect(scanText('2,023 stores')[0]?.kind).toBe('count');
  });

  it('does not take rates after the word note for references', () => {
    expect(scanText('Notes 4.625% due 2030').map((number) => number.kind)).toEqual(['percent', 'year']);
  });
});

describe('cells', () => {
  const cell = (text: string, raised: [number, number][] = []) =>
    scanCell(text, raised).map((number) => [
      number.magnitude === null ? null : (number.negative ? -1 : 1) * number.magnitude,
      number.kind,
    ]);

  it.each([
    ['(1,234)', [[-1234, 'count']]],
    ['$(1,234)', [[-1234, 'money']]],
    ['($1,234)', [[-1234, 'money']]],
    ['−56.7', [[-56.7, 'count']]],
    ['12.5%', [[12.5, 'percent']]],
    ['(12.5)%', [[-12.5, 'percent']]],
    ['.57', [[0.57, 'count']]],
    ['3.2x', [[3.2, 'ratio']]],
    ['—', [[null, 'count']]],
    ['$—', [[null, 'money']]],
    ['1,234 (1)', [[1234, 'count']]],
    ['<613>', [[-613, 'count']]],
    ['$<613>', [[-613, 'money']]],
    ['<5%', [[5, 'percent']]],
    ['[6,130]', [[-6130, 'count']]],
    ['{61.3}', [[-61.3, 'count']]],
    ['[6]', [[6, 'count']]],
    ['613-', [[613, 'count']]],
    ['$61-', [[61, 'money']]],
    ['61 CR', [[-61, 'count']]],
    ['(0.7) pp', [[-0.7, 'percent']]],
    ['(7.654.321)', [[-7654321, 'count']]],
    ['76,54,321', [[7654321, 'count']]],
    ["7'654", [[7654, 'count']]],
    ['Note 7', [[7, 'reference']]],
  ])('%s', (text, expected) => {
    expect(cell(text)).toEqual(expected);
  });

  it('leaves superscripts out', () => {
    expect(cell('0.671', [[4, 5]])).toEqual([[0.67, 'count']]);
  });
});

describe('superscripts in running text', () => {
  /** Reads a text whose raised parts stand between carets. */
  const raisedIn = (marked: string) => {
    const raised: [number, number][] = [];
    let text = '';
    for (const [index, part] of marked.split('^').entries()) {
      if (index % 2 === 1) raised.push([text.length, text.length + part.length]);
      text += part;
    }
    return scanText(text, raised).map((number) => [
      (number.magnitude ?? 0) * 10 ** number.scale,
      number.kind,
      text.slice(number.digitsStart, number.digitsEnd),
    ]);
  };

  it.each([
    ['$61^2^ million of debt', [[61e6, 'money', '61']]],
    ['$61.4^(3)^ million', [[61.4e6, 'money', '61.4']]],
    ['$61.4 ^(3)^ million', [[61.4e6, 'money', '61.4']]],
    [
      '7,500^1,^^2^ units and 12%^a^',
      [
        [7500, 'count', '7,500'],
        [12, 'percent', '12'],
      ],
    ],
    ['the 9^1^/^4^% notes', [[9.25, 'percent', '91/4']]],
    ['the 9^1/4^% notes', [[9.25, 'percent', '91/4']]],
    ['the 21^st^ century', [[21, 'other', '21']]],
    ['about 300 m^2^ of space', [[300, 'count', '300']]],
  ])('%s', (marked, expected) => {
    expect(raisedIn(marked).map(([value, kind]) => [value, kind])).toEqual(
      expected.map(([value, kind]) => [value, kind]),
    );
  });

  it('are outside the digits, and inside the raw text where words follow', () => {
    const [number] = scanText('$614 million', [[3, 4]]);
    expect(number).toMatchObject({ start: 0, end: 12, digitsStart: 1, digitsEnd: 3, magnitude: 61 });
  });
});

describe('time', () => {
  it('is linear in the text', () => {
    const started = performance.now();
    scanText('1'.repeat(200_000));
    scanText('Notes 1, '.repeat(30_000));
    scanText('$( - 1,'.repeat(50_000));
    scanText('1.234'.repeat(40_000));
    scanText('1 234 '.repeat(40_000));
    scanText("1,23'456".repeat(30_000));
    scanText('$1, and $'.repeat(30_000));
    scanText(
      '1',
      Array.from({ length: 30_000 }, () => [0, 1]),
    );
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('numbers in words', () => {
  it.each([
    ['twenty-five percent of sales', [['twenty-five percent', 25, 'percent', 'percent']]],
    ['three hundred million dollars', [['three hundred million dollars', 3e8, 'money', 'USD']]],
    [
      'one million two hundred thousand shares',
      [['one million two hundred thousand shares', 1.2e6, 'count', 'shares']],
    ],
    ['two-thirds of the votes', [['two-thirds', 2 / 3, 'ratio', 'pure']]],
    ['a lease of ten years', [['ten years', 10, 'count', 'years']]],
    ['fifty cents', [['fifty cents', 0.5, 'money', 'USD']]],
    ['half a billion dollars', [['half a billion dollars', 5e8, 'money', 'USD']]],
    ['three and a half million dollars', [['three and a half million dollars', 3.5e6, 'money', 'USD']]],
    [
      'three million, four hundred thousand dollars',
      [['three million, four hundred thousand dollars', 3.4e6, 'money', 'USD']],
    ],
    ['grew three-and-a-half times', [['three-and-a-half times', 3.5, 'ratio', 'pure']]],
    ['four times the average', [['four times', 4, 'ratio', 'pure']]],
    ['met four times in the year', []],
    ['four and three-quarters percent', [['four and three-quarters percent', 4.75, 'percent', 'percent']]],
    ['one-tenth of one percent', [['one-tenth of one percent', 0.1, 'percent', 'percent']]],
    ['three-quarters of sales', [['three-quarters', 0.75, 'ratio', 'pure']]],
    ['ten, twenty percent', [['twenty percent', 20, 'percent', 'percent']]],
    ['a hundred basis points', [['a hundred basis points', 100, 'bps', 'bps']]],
    ['ninety consecutive days', [['ninety consecutive days', 90, 'count', 'days']]],
    ['one of our segments, within a year', []],
    ['one year', []],
    ['five six percent', []],
    ['twelve (12) months', [['12', 12, 'count', null]]],
    ['someone said percent', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(
      expected.map(([raw, value, ...rest]) => [raw, Number((value as number).toPrecision(12)), ...rest]),
    );
  });

  it('are found in linear time', () => {
    const started = performance.now();
    scanText('one hundred and '.repeat(30_000));
    scanText('a '.repeat(100_000));
    scanText('one million, two '.repeat(20_000));
    scanText('half a '.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it('a date is of its year, in two digits too', () => {
  expect(scanText('12/31/97')[0]).toMatchObject({ kind: 'date', magnitude: 1997, period: '1997-12-31' });
  expect(scanText('3/4/05')[0]).toMatchObject({ magnitude: 2005, period: '2005-03-04' });
});
