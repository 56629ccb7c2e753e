import { describe, expect, it } from 'vitest';
import { readScaleNote } from '../../src-main/ingest/tables/scale.ts';
import { numberOf, parse, table } from './support.ts';

describe('grids', () => {
  it('joins values that are split over cells and drops the spacers', () => {
    const filing = parse(
      table([
        ['', '', ['2023', 'colspan="3"'], '', ['2022', 'colspan="3"']],
        ['Revenue', '', '$', '1,234', '', '', '$', '(987', ')'],
        ['Margin', '', '', '12.5', '%', '', '', '(3.1', ')%'],
      ]),
    );
    expect(filing.tables[0]?.grid).toEqual([
      ['', '2023', '2022'],
      ['Revenue', '$1,234', '$(987)'],
      ['Margin', '12.5%', '(3.1)%'],
    ]);
    expect(numberOf(filing, '987')).toMatchObject({ value: -987, sign: -1, kind: 'money', table: [0, 1, 2] });
    expect(numberOf(filing, '3.1')).toMatchObject({ value: -3.1, kind: 'percent', unit: 'percent' });
  });

  it('lets a head over the currency signs speak for the figures behind them', () => {
    const filing = parse(
      `<p>(in thousands)</p>${table([
        ['', '2019', '', '2018', ''],
        ['Sales', '$', '1,234', '$', '1,111'],
        ['Cost', '', '234', '', '111'],
      ])}`,
    );
    expect(filing.tables[0]?.grid).toEqual([
      ['', '2019', '2018'],
      ['Sales', '$1,234', '$1,111'],
      ['Cost', '234', '111'],
    ]);
    expect(numberOf(filing, '234')).toMatchObject({ value: 234_000, period: '2019' });
    expect(numberOf(filing, '111')).toMatchObject({ value: 111_000, period: '2018' });
  });

  it.each([
    ['line breaks', (lines: string[]) => lines.join('<br>')],
    ['paragraphs', (lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('')],
  ])('reads figures stacked in a cell by %s one by one', (_, stack) => {
    const filing = parse(
      `<p>(in thousands)</p>${table([
        ['', '1997', '1996'],
        [
          stack(['Sales', 'Loss on sale', 'Earnings per share', 'Other']),
          stack(['$1,234', '(12)', '.45', '—']),
          stack(['$1,111', '(345)', '(.05)', '(1,800)']),
        ],
      ])}`,
    );
    const body = filing.numbers.filter(({ table: place }) => place?.[1] === 1);
    expect(body.map(({ value, kind }) => [value, kind])).toEqual([
      [1_234_000, 'money'],
      [-12_000, 'money'],
      [0.45, 'per_share'],
      [null, 'money'],
      [1_111_000, 'money'],
      [-345_000, 'money'],
      [-0.05, 'per_share'],
      [-1_800_000, 'money'],
    ]);
    expect(body.map(({ period }) => period)).toEqual([...Array(4).fill('1997'), ...Array(4).fill('1996')]);
    expect(filing.tables[0]?.grid[1]?.[1]).toContain('(12)');
  });

  it('marks places covered by spans with null', () => {
    const filing = parse(
      table([
        [['Both', 'colspan="2"'], 'C'],
        [['Tall', 'rowspan="2"'], '1', '2'],
        ['3', '4'],
      ]),
    );
    expect(filing.tables[0]?.grid).toEqual([
      ['Both', null, 'C'],
      ['Tall', '1', '2'],
      [null, '3', '4'],
    ]);
  });

  it('clamps absurd spans', () => {
    const filing = parse(
      table([
        [['Total', 'colspan="376967340" rowspan="99999999"'], '17,000'],
        ['a', '5'],
      ]),
    );
    expect(filing.tables[0]?.grid.flat().filter((cell) => cell === '17,000')).toHaveLength(1);
    expect(filing.tables[0]?.grid[0]?.length).toBeLessThan(5);
  });

  it('keeps sparse columns apart and loses no text in ragged rows', () => {
    const filing = parse(
      table([
        ['Item', '10', ''],
        ['Other', '', '20'],
        ['Sum', '10', '20', 'extra'],
      ]),
    );
    expect(filing.tables[0]?.grid).toEqual([
      ['Item', '10', '', ''],
      ['Other', '', '20', ''],
      ['Sum', '10', '20', 'extra'],
    ]);
  });

  it('reads a table with unclosed cells and rows', () => {
    const filing = parse('<table><tr><td><font>Cash<td>1,000<tr><td>Debt<td>(2,000)</table>');
    expect(filing.tables[0]?.grid).toEqual([
      ['Cash', '1,000'],
      ['Debt', '(2,000)'],
    ]);
  });

  it('turns layout tables into text: bullets, single cells, headings', () => {
    const filing = parse(
      `${table([['•', 'First point of ours.']])}${table([['Only a paragraph here.']])}${table([['Item 1A.', 'Risk Factors']])}`,
    );
    expect(filing.tables).toHaveLength(0);
    expect(filing.text).toContain('First point of ours.');
    expect(filing.text).toContain('Item 1A. Risk Factors');
  });

  it('reads a nested value table inside its cell, and unfolds tables that only arrange others', () => {
    const inner = table([
      ['Cash', '1,111'],
      ['Debt', '2,222'],
    ]);
    const filing = parse(table([[`left ${inner}`, 'right side text']]));
    expect(filing.tables).toHaveLength(1);
    expect(filing.tables[0]?.grid).toEqual([
      ['Cash', '1,111'],
      ['Debt', '2,222'],
    ]);
    expect(filing.text).toContain('right side text');
  });
});

describe('scale, unit and period of tables', () => {
  const statement = parse(
    `<p><b>CONSOLIDATED STATEMENTS OF INCOME</b></p><p>(in millions, except per share data)</p>${table([
      ['', ['Year Ended December 31,', 'colspan="2"']],
      ['', '2023', '2022'],
      ['Net revenue', '$1,234.5', '$1,100.0'],
      ['Net loss', '(56.7)', '—'],
      ['Earnings per share:', '', ''],
      ['Basic', '$(0.57)', '$0.10'],
      ['Weighted average shares outstanding', '99.5', '98.1'],
      ['Gross margin', '41.2%', '40.0%'],
      ['Effective tax rate', '21.0', '20.5'],
    ])}`,
  );

  it('scales money and share counts by the heading, not per-share figures or percents', () => {
    expect(numberOf(statement, '1,234.5')).toMatchObject({
      value: 1_234_500_000,
      scale: 6,
      scaleSource: 'heading',
      scaleText: '(in millions, except per share data)',
      unit: 'USD',
      kind: 'money',
    });
    expect(numberOf(statement, '56.7')).toMatchObject({ value: -56_700_000, sign: -1, kind: 'money' });
    expect(numberOf(statement, '0.57')).toMatchObject({ value: -0.57, scale: 0, kind: 'per_share', unit: 'USD/share' });
    expect(numberOf(statement, '99.5')).toMatchObject({ value: 99_500_000, unit: 'shares', kind: 'count' });
    expect(numberOf(statement, '41.2')).toMatchObject({ value: 41.2, scale: 0, kind: 'percent' });
    expect(numberOf(statement, '21.0')).toMatchObject({ value: 21, kind: 'percent' });
  });

  it('gives columns their periods and a dash no value', () => {
    expect(statement.tables[0]).toMatchObject({
      headerRows: 2,
      scale: 6,
      unit: 'USD',
      columnPeriods: [null, '2023-01-01/2023-12-31', '2022-01-01/2022-12-31'],
    });
    expect(numberOf(statement, '1,100.0').period).toBe('2022-01-01/2022-12-31');
    expect(statement.numbers.find((number) => number.raw === '—')).toMatchObject({ value: null, sign: 0 });
  });

  it('reads years in heads and bodies as years', () => {
    expect(numberOf(statement, '2023')).toMatchObject({ kind: 'year', value: 2023 });
  });

  it.each([
    ['(in millions, except per share data)', 6, undefined],
    ['(In thousands, except share and per share amounts)', 3, 0],
    ['(Dollars in Millions Except Per Share Amounts)', 6, undefined],
    ['In millions, except number of shares, which are reflected in thousands, and par value', 6, 3],
    ["($000's omitted)", 3, undefined],
    ['Millions, Except Per Share Amounts, for the Years Ended December 31,', 6, undefined],
    ['(thousands of dollars)', 3, undefined],
    ['Amounts in millions of dollars except per share amounts', 6, undefined],
  ])('%s', (text, scale, shares) => {
    const note = readScaleNote(text);
    expect(note?.scale).toBe(scale);
    if (shares !== undefined) expect(note?.shares).toBe(shares);
  });

  it.each([
    ['£m', 6, 'GBP'],
    ['2009 £ million', 6, 'GBP'],
    ['US$k', 3, 'USD'],
    ['€bn', 9, 'EUR'],
    ['£’m', 6, 'GBP'],
    ['SEK M unless otherwise stated', 6, 'SEK'],
    ['CHF million', 6, 'CHF'],
    ['MSEK', 6, 'SEK'],
    ['TEUR', 3, 'EUR'],
    ['($MM)', 6, null],
    ['($ in MM)', 6, null],
    ['(in hundreds of thousands)', 5, null],
    ['(in tens of millions)', 7, null],
    ['(in millions of Korean won)', 6, 'KRW'],
    ['(in millions of Mexican pesos)', 6, 'MXN'],
    ['(Rupees in lakhs)', 5, 'INR'],
    ['(Rs. in crore)', 7, 'INR'],
    ['Yen (millions)', 6, 'JPY'],
    ['(In Thousands of New Taiwan Dollars)', 3, 'TWD'],
    ['(in thousands of Canadian dollars)', 3, 'CAD'],
    ['(in thousands of reais - R$)', 3, 'BRL'],
    ['(NIS in thousands)', 3, 'ILS'],
    ['(in thousands of U.S. dollars)', 3, 'USD'],
    ['(Dollars in thousands)', 3, null],
  ])('%s has its scale and currency', (text, scale, currency) => {
    expect(readScaleNote(text)).toMatchObject({ scale, currency });
  });

  it.each([
    'resulting in millions of tons of waste',
    'we sold thousands of units',
    'a billion people',
    'M&A',
    '$ MW',
    '$1 million',
    'Total $',
  ])('%s is no scale note', (text) => {
    expect(readScaleNote(text)).toBeNull();
  });

  it('lets a row or column say its own scale', () => {
    const filing = parse(
      table([
        ['', 'Shares (in thousands)', 'Amount'],
        ['Granted', '250', '$1,500'],
        ['Aggregate value (in millions)', '', '$12'],
      ]),
    );
    expect(numberOf(filing, '250')).toMatchObject({ value: 250_000, scaleSource: 'column', unit: 'shares' });
    expect(numberOf(filing, '12')).toMatchObject({ value: 12_000_000, scaleSource: 'row' });
    expect(numberOf(filing, '1,500')).toMatchObject({ value: 1500, scale: 0 });
  });

  it('keeps footnote marks apart from values', () => {
    const filing = parse(
      table([
        ['', '2023'],
        ['Rate', '0.67<sup>1</sup>'],
        ['Sum', '1,234 (1)'],
      ]),
    );
    expect(numberOf(filing, '0.67').value).toBe(0.67);
    expect(numberOf(filing, '1,234').value).toBe(1234);
    expect(filing.numbers.some((number) => number.value === 0.671)).toBe(false);
  });
});

describe('losses of other eras', () => {
  it('square brackets and a hyphen behind are a minus among figures, and marks among marks', () => {
    const filing = parse(
      `<p>(in thousands)</p>${table([
        ['', '1996', '1995', 'See'],
        ['Operating profit', '613', '[58]', '[7]'],
        ['Other items', '47-', '{16}', '[8]'],
        ['Interest', '12', '11', '[9]'],
      ])}`,
    );
    expect(numberOf(filing, '58')).toMatchObject({ value: -58_000, kind: 'money' });
    expect(numberOf(filing, '47').value).toBe(-47_000);
    expect(numberOf(filing, '16').value).toBe(-16_000);
    expect(numberOf(filing, '7')).toMatchObject({ value: 7, kind: 'reference' });
  });

  it('a range on two lines is none', () => {
    const filing = parse(
      table([
        ['', '1996', '1995'],
        ['Price range', '33-', '41-'],
        ['', '28', '36'],
      ]),
    );
    expect(numberOf(filing, '33').value).toBe(33);
  });
});

describe('figures of other countries', () => {
  it('points and blanks part thousands where the document has them throughout', () => {
    const german = parse(
      `<p>(in thousands)</p>${table([
        ['', '2009', '2008'],
        ['Sales', '7.654.321', '6.543.210'],
        ['Costs', '(5.432.109)', '4.321.098'],
        ['Taxes', '(765)', '9.876'],
      ])}`,
    );
    expect(numberOf(german, '9.876').value).toBe(9_876_000);
    expect(numberOf(german, '5.432.109').value).toBe(-5_432_109_000);
    const swedish = parse(
      `<p>(in millions)</p>${table([
        ['', '2009', '2008'],
        ['Sales', '76&nbsp;543', '65&#8239;432'],
        ['Costs', '(54 321)', '43 210'],
      ])}`,
    );
    expect(numberOf(swedish, '54 321').value).toBe(-54_321_000_000);
  });
});

describe('what columns are of', () => {
  it('takes the currency from the heads, where no cell has a sign', () => {
    const filing = parse(
      table([
        ['', '2018 £', '2017 £'],
        ['Current assets', '179', '302'],
        ['Number of shares', '100', '100'],
      ]),
    );
    expect(numberOf(filing, '179')).toMatchObject({ kind: 'money', unit: 'GBP' });
    expect(numberOf(filing, '100')).toMatchObject({ kind: 'count', unit: 'shares' });
  });

  it('tells what is owed by customers from how many there are', () => {
    const filing = parse(
      `<p>(in thousands)</p>${table([
        ['', '2023'],
        ['Cash', '$10'],
        ['Customers payable', '250'],
        ['Customers', '99'],
      ])}`,
    );
    expect(numberOf(filing, '250')).toMatchObject({ kind: 'money', value: 250_000 });
    expect(numberOf(filing, '99')).toMatchObject({ kind: 'count', value: 99 });
  });

  it('reads exhibits and contents as references', () => {
    const exhibits = parse(
      table([
        ['3.1', 'Restated certificate of incorporation'],
        ['10.17*', 'Form of award agreement for directors'],
      ]),
    );
    expect(exhibits.numbers.map(({ kind }) => kind)).toEqual(['reference', 'reference']);
    const contents = parse(
      table([
        ['Item 1. Business', '3'],
        ['Item 2. Properties', '12'],
        ['Signatures', '40'],
      ]),
    );
    expect(contents.numbers.filter(({ raw }) => /^(?:3|12|40)$/.test(raw)).map(({ kind }) => kind)).toEqual([
      'reference',
      'reference',
      'reference',
    ]);
  });

  it('does not take a column of figures for page numbers', () => {
    const filing = parse(
      table([
        ['Report of stores', '2023'],
        ['North', '3'],
        ['South', '12'],
        ['All', '15'],
      ]),
    );
    expect(numberOf(filing, '12').kind).toBe('count');
  });

  it('scales by a note of one thing that thing alone', () => {
    const filing = parse(
      `<p>Square footage is reported in thousands.</p>${table([
        ['', 'Stores', 'Square footage'],
        ['Chile', '12', '3,829'],
      ])}`,
    );
    expect(numberOf(filing, '12').value).toBe(12);
    expect(numberOf(filing, '3,829').value).toBe(3_829_000);
  });
});

describe('percentages and years among amounts', () => {
  const millions = (rows: Parameters<typeof table>[0]) => parse(`<p>(in millions)</p>${table(rows)}`);

  it('takes the "%" below a year for the head of a column of percentages', () => {
    const filing = millions([
      ['', ['2019', 'colspan="2"'], ['2018', 'colspan="2"']],
      ['', 'Amount', '% of total', 'Amount', '%'],
      ['North', '460', '46', '410', '44.5'],
      ['South', '540', '(54)', '515', '55'],
    ]);
    expect(numberOf(filing, '460')).toMatchObject({ kind: 'money', value: 460_000_000 });
    expect(numberOf(filing, '46')).toMatchObject({ kind: 'percent', value: 46 });
    expect(numberOf(filing, '54')).toMatchObject({ kind: 'percent', value: -54 });
    expect(numberOf(filing, '44.5')).toMatchObject({ kind: 'percent', value: 44.5 });
    expect(numberOf(filing, '55')).toMatchObject({ kind: 'percent', value: 55 });
  });

  it.each([
    ['U.S. % Change', 'percent'],
    ['Increase in percent', 'percent'],
    ['4.10% notes', 'money'],
    ['6½% debentures', 'money'],
    ['8 percent debentures', 'money'],
    ['Percentage rents', 'money'],
    ['Expense ratio', 'percent'],
  ])('%s has figures of kind %s', (label, kind) => {
    const filing = millions([
      ['', '2019', '2018'],
      ['Sales', '$460', '$410'],
      [label, '29', '31'],
    ]);
    expect(numberOf(filing, '29')).toMatchObject({ kind, value: kind === 'money' ? 29_000_000 : 29 });
  });

  it('leaves a "%" that heads a column of its own beside a year alone', () => {
    const filing = millions([
      ['', '2023', '2022', '%'],
      ['Fees', '$1,250', '$1,190', '5.1'],
      ['Costs', '845', '849', '(0.4)'],
      ['Margin', '32', '%', '29'],
    ]);
    expect(filing.tables[0]?.grid[0]).toEqual(['', '2023', '2022', '%']);
    expect(filing.tables[0]).toMatchObject({ headerRows: 1, columnPeriods: [null, '2023', '2022', null] });
    expect(numberOf(filing, '0.4')).toMatchObject({ kind: 'percent', value: -0.4 });
    expect(numberOf(filing, '845')).toMatchObject({ kind: 'money', value: 845_000_000, period: '2023' });
    expect(filing.tables[0]?.grid[3]?.[1]).toBe('32%');
  });

  it('reads percentage points as percent, with their brackets', () => {
    const filing = millions([
      ['', 'Growth', 'Change'],
      ['Volume', '3.4%', '(0.7) pp'],
      ['Price', '5.1%', '1.2 ppts'],
    ]);
    expect(numberOf(filing, '0.7')).toMatchObject({ kind: 'percent', value: -0.7 });
    expect(numberOf(filing, '1.2')).toMatchObject({ kind: 'percent', value: 1.2 });
  });

  it('reads a row of years in the body as a head of the rows below', () => {
    const filing = millions([
      ['Year ended December 31,', '2019', '2018'],
      ['Sales', '$345', '$333'],
      ['At June 30,', '2018', '2017'],
      ['Cash', '$45', '$37'],
      ['Matures in', '2025', '2024'],
      ['Debt', '$90', '$80'],
    ]);
    const years = filing.numbers.filter(({ table: place }) => place?.[1] === 2 && place[2] > 0);
    expect(years.map(({ kind, value }) => [kind, value])).toEqual([
      ['year', 2018],
      ['year', 2017],
    ]);
    expect(numberOf(filing, '333').period).toBe('2018-01-01/2018-12-31');
    expect(numberOf(filing, '45').period).toBe('2018-06-30');
    expect(numberOf(filing, '37').period).toBe('2017-06-30');
    expect(numberOf(filing, '90').period).toBe('2018-06-30');
  });

  it('takes four digits without a comma beside amounts with commas for a year, and for an amount where none has one', () => {
    const rows = (other: string) => [
      ['', '2019', '2018'],
      ['Sales', `$${other}`, '$4,100'],
      ['Units due', '2021', '990'],
    ];
    expect(numberOf(millions(rows('4,600')), '2021')).toMatchObject({ kind: 'year', value: 2021 });
    expect(numberOf(millions(rows('4600')), '2021')).toMatchObject({ kind: 'money', value: 2_021_000_000 });
  });
});

describe('shares and figures per share in scaled tables', () => {
  const scaled = (note: string, rows: Parameters<typeof table>[0]) => parse(`<p>${note}</p>${table(rows)}`);
  const head = ['', '2019', '2018'];

  it.each([
    [
      'shares that would be more than there are',
      '(in thousands)',
      '100,000,000 shares authorized; none issued',
      '5',
      '100,000,000',
      1e8,
    ],
    [
      'shares whose par value is the amount',
      '(in thousands)',
      '$0.01 par value; 4,512,345 shares issued',
      '45',
      '4,512,345',
      4_512_345,
    ],
    [
      'scaled shares whose par value is the amount',
      '(in thousands)',
      '$0.10 par value; 4,500 shares issued',
      '450',
      '4,500',
      4_500_000,
    ],
    ['shares beside a note of dollars', '(Dollars in thousands)', '1,234 shares issued', '12', '1,234', 1234],
    ['shares of a table in millions', '(in millions)', '$1 par value; 512 shares issued', '512', '512', 512_000_000],
  ])('tells %s', (_, note, stock, amount, digits, value) => {
    const filing = scaled(note, [head, ['Cash', '$345', '$333'], [`Common stock, ${stock}`, amount, amount]]);
    expect(numberOf(filing, digits)).toMatchObject({ kind: 'count', unit: 'shares', value });
  });

  it('keeps whole and broken figures per share out of the scale, but not what is divided by shares', () => {
    const filing = scaled('(in millions)', [
      head,
      ['Sales', '$345', '$333'],
      ['Dividends declared per share', '1', '2'],
      ['Book value per share', '13', '12.65'],
      ['Stock price range', '107-80 7/8', '25 1/2'],
      ['Income for diluted earnings per share', '91', '92'],
    ]);
    expect(numberOf(filing, '1')).toMatchObject({ kind: 'per_share', value: 1 });
    expect(numberOf(filing, '13')).toMatchObject({ kind: 'per_share', value: 13 });
    expect(numberOf(filing, '107')).toMatchObject({ kind: 'per_share', value: 107 });
    expect(filing.numbers.find(({ raw }) => raw === '25 1/2')).toMatchObject({ kind: 'per_share', value: 25.5 });
    expect(numberOf(filing, '91')).toMatchObject({ kind: 'money', value: 91_000_000 });
  });

  it('takes the note of a section for its rows alone', () => {
    const filing = scaled('Earnings per share (in thousands, except per share amounts):', [
      head,
      ['Numerator (in millions):', '', ''],
      ['Net income', '$601', '$309'],
      ['Denominator:', '', ''],
      ['Average shares outstanding', '143,157', '131,974'],
      ['Convertible debt', '16,097', '22,642'],
      ['Basic earnings per share', '$4.20', '$2.34'],
    ]);
    expect(numberOf(filing, '601')).toMatchObject({ kind: 'money', value: 601_000_000 });
    expect(numberOf(filing, '143,157')).toMatchObject({ kind: 'count', unit: 'shares', value: 143_157_000 });
    expect(numberOf(filing, '16,097')).toMatchObject({ kind: 'count', unit: 'shares', value: 16_097_000 });
    expect(numberOf(filing, '4.20')).toMatchObject({ kind: 'per_share', value: 4.2 });
  });
});

describe('what is measured beside amounts', () => {
  it.each([
    ['Current ratio', '1.5', 'ratio', 1.5],
    ['Debt to equity', '0.5', 'ratio', 0.5],
    ['Ratio of earnings to fixed charges', '4.4', 'ratio', 4.4],
    ['Loss ratio', '65.5', 'percent', 65.5],
    ['Return on average assets', '1.05', 'percent', 1.05],
    ['Oil (MBbl)', '1,234', 'count', 1234],
    ['Sales (MWh in thousands)', '12,345', 'count', 12_345_000],
    ['Passengers (thousands)', '345', 'count', 345_000],
    ['Order backlog (units)', '12', 'count', 12],
    ['Aircraft in fleet', '345', 'count', 345],
    ['Sales per square foot', '345', 'money', 345],
    ['Average price per barrel', '63.40', 'money', 63.4],
    ['Yield per passenger mile (cents)', '12.34', 'money', 0.1234],
    ['Accruing loans past due (over 90 days)', '46', 'money', 46_000_000],
    ['Proceeds from debt/equity securities', '47', 'money', 47_000_000],
    ['Customer deposits', '48', 'money', 48_000_000],
  ])('%s %s is of kind %s', (label, digits, kind, value) => {
    const filing = parse(
      `<p>(in millions)</p>${table([
        ['', '2019'],
        ['Sales', '$999'],
        [label, digits],
      ])}`,
    );
    expect(numberOf(filing, digits)).toMatchObject({ kind, value });
  });

  it('counts what stands below a head that counts, up to the next amount', () => {
    const filing = parse(
      `<p>(in millions)</p>${table([
        ['', '2019'],
        ['Sales', '$999'],
        ['Employees at year end:', ''],
        ['North', '16,300'],
        ['South', '5,900'],
        ['Cash', '$390'],
        ['Land', '41'],
        ["Shareholders' equity:", ''],
        ['Retained earnings', '812'],
      ])}`,
    );
    expect(numberOf(filing, '5,900')).toMatchObject({ kind: 'count', value: 5900 });
    expect(numberOf(filing, '41')).toMatchObject({ kind: 'money', value: 41_000_000 });
    expect(numberOf(filing, '812')).toMatchObject({ kind: 'money', value: 812_000_000 });
  });

  it('does not take prices of one thing for a sign that their column holds amounts', () => {
    const filing = parse(
      table([
        ['', '2019'],
        ['Stores at beginning of year', '1,345'],
        ['Opened', '45'],
        ['Sales per square foot', '$345'],
      ]),
    );
    expect(numberOf(filing, '45')).toMatchObject({ kind: 'count', value: 45 });
  });
});

describe('totals', () => {
  const statement = (wrong: string) =>
    table([
      ['', '2023', '2022', '2021'],
      ['Cash', '$1,200', '$1,100', '$900'],
      ['Inventories', '350', '(40)', '-'],
      ['Total current assets', '1,550', '1,060', '900'],
      ['Goodwill', '10', '20', '30'],
      ['Land', '40', '40', '40'],
      ['Total assets', '$1,600', wrong, '$970'],
    ]);

  it('are checked against the rows above and the subtotals', () => {
    expect(parse(statement('$1,120')).tables[0]?.totals).toEqual([
      { row: 3, column: 1, sum: 1550, ok: true },
      { row: 3, column: 2, sum: 1060, ok: true },
      { row: 3, column: 3, sum: 900, ok: true },
      { row: 6, column: 1, sum: 1600, ok: true },
      { row: 6, column: 2, sum: 1120, ok: true },
      { row: 6, column: 3, sum: 970, ok: true },
    ]);
  });

  it('that fail are flagged, and the figure stays', () => {
    const filing = parse(statement('$1,210'));
    expect(filing.tables[0]?.totals?.filter(({ ok }) => !ok)).toEqual([{ row: 6, column: 2, sum: 1120, ok: false }]);
    expect(numberOf(filing, '1,210').value).toBe(1210);
  });

  it('allow for rounding and are silent where nothing adds up', () => {
    const rounded = parse(
      table([
        ['', '2023', '2022'],
        ['One', '$33.3', '$10.4'],
        ['Two', '33.3', '10.4'],
        ['Total', '$66.7', '$20.9'],
      ]),
    );
    expect(rounded.tables[0]?.totals?.every(({ ok }) => ok)).toBe(true);
    const other = parse(
      table([
        ['', '2023', '2022'],
        ['Stores', '$12', '$14'],
        ['Rent', '3', '7'],
        ['Total shareholder return', '$900', '$700'],
      ]),
    );
    expect(other.tables[0]?.totals).toBeUndefined();
  });
});

describe('currencies of tables', () => {
  const figures = (heads: string[], rows: string[][], note = '') => parse(`<p>${note}</p>${table([heads, ...rows])}`);

  it('come from the note, and a plain dollar sign is of that country', () => {
    const filing = figures(
      ['', '2009', '2008'],
      [
        ['Sales', '$345', '$333'],
        ['Loss per share', '$(0.25)', '0.22'],
      ],
      '(in thousands of Canadian dollars)',
    );
    expect(numberOf(filing, '345')).toMatchObject({ value: 345_000, unit: 'CAD' });
    expect(numberOf(filing, '0.25')).toMatchObject({ value: -0.25, unit: 'CAD/share' });
    expect(numberOf(filing, '0.22')).toMatchObject({ value: 0.22, unit: 'CAD/share' });
    expect(
      numberOf(figures(['', '2009'], [['Sales', 'US$345']], '(in thousands of Canadian dollars)'), '345').unit,
    ).toBe('USD');
  });

  it('is not told by a word or two of loans in another', () => {
    const words = '<p>The loan may be expressed in euros. The other, too, may be expressed in euros.</p>';
    const sheet = (rows: string[][]) => `<p>(in millions)</p>${table([['', '2009', '2008'], ...rows])}`;
    const dollars = sheet(Array.from({ length: 90 }, (_, i) => [`Cost ${'abcdefghi'[i % 9]}`, `$${i + 100}`, '$90']));
    const bare = sheet([
      ['Net sales', '4,345', '4,333'],
      ['Net income', '245', '233'],
    ]);
    expect(numberOf(parse(words + dollars + bare), '4,345').unit).toBe('USD');
    expect(numberOf(parse(words + bare), '4,345').unit).toBe('EUR');
  });

  it('come from the column where it names one, per share too', () => {
    const filing = figures(
      ['', '2009 RMB', '2009 US$'],
      [
        ['Revenues', '2,345', '345'],
        ['Net loss per ADS', '(0.13)', '(0.02)'],
      ],
      '(in thousands)',
    );
    expect(numberOf(filing, '2,345')).toMatchObject({ value: 2_345_000, unit: 'CNY' });
    expect(numberOf(filing, '345')).toMatchObject({ value: 345_000, unit: 'USD' });
    expect(numberOf(filing, '0.13').unit).toBe('CNY/share');
    expect(numberOf(filing, '0.02').unit).toBe('USD/share');
  });

  it('come with the scale where the column gives both', () => {
    const filing = figures(['', 'Yen (millions)', 'U.S. dollars (thousands)'], [['Net sales', '355,234', '3,819,720']]);
    expect(numberOf(filing, '355,234')).toMatchObject({ kind: 'money', value: 355_234e6, unit: 'JPY' });
    expect(numberOf(filing, '3,819,720')).toMatchObject({ kind: 'money', value: 3_819_720e3, unit: 'USD' });
  });

  it('come from what the filing says its statements are in', () => {
    const text =
      '<p>All figures are expressed in Canadian dollars.</p><p>(Expressed in Canadian dollars)</p><p>We owed $5 million and US$7 million.</p>';
    const filing = parse(
      text +
        table([
          ['', '2009'],
          ['Sales', '345'],
          ['Costs', '$234'],
        ]),
    );
    expect(numberOf(filing, '5')).toMatchObject({ value: 5_000_000, unit: 'CAD' });
    expect(numberOf(filing, '7')).toMatchObject({ value: 7_000_000, unit: 'USD' });
    expect(numberOf(filing, '234').unit).toBe('CAD');
  });

  it('are hundredths where a row or head says pence or cents', () => {
    const pounds = figures(
      ['', '2009 £m', '2008 £m'],
      [
        ['Turnover', '345.6', '333.1'],
        ['Earnings per share (pence)', '24.5', '23'],
        ['Loss per share (£)', '(0.24)', '0.23'],
      ],
    );
    expect(numberOf(pounds, '345.6')).toMatchObject({ value: 345_600_000, unit: 'GBP', kind: 'money' });
    expect(numberOf(pounds, '24.5')).toMatchObject({ value: 0.245, scale: -2, unit: 'GBP/share', kind: 'per_share' });
    expect(numberOf(pounds, '23')).toMatchObject({ value: 0.23, kind: 'per_share' });
    expect(numberOf(pounds, '0.24').value).toBe(-0.24);
    const cents = figures(
      ['', "2009 $'000"],
      [
        ['Revenue', '345'],
        ['Loss per share - cents', '(2.45)'],
        ['Dividend per share (dollars and cents)', '1.25'],
      ],
    );
    expect(numberOf(cents, '345').value).toBe(345_000);
    expect(numberOf(cents, '2.45').value).toBe(-0.0245);
    expect(numberOf(cents, '1.25').value).toBe(1.25);
  });
});
