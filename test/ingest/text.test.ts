import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ParsedFiling } from '../../src-main/api/types.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { looksLikeHtml } from '../../src-main/ingest/recognise.ts';
import { contentOf, openEnvelope, readSubmission } from '../../src-main/ingest/submission.ts';
import { tokenize } from '../../src-main/ingest/text/tokens.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';
import { bytesOf } from './support.ts';

const read = (text: string) => parseFiling(bytesOf(text), 'sample.txt');
const values = (line: string) => tokenize(line, 2).map(({ text }) => text);

describe('tokens of a typewritten line', () => {
  it.each([
    ['Net sales.............. $  1,234   $ (1,045)', ['Net sales', '$1,234', '$(1,045)']],
    ['Gain ( loss )          (12.5)%      --     N/A', ['Gain ( loss )', '(12.5)%', '--', 'N/A']],
    ['1995 1994 1993', ['1995', '1994', '1993']],
    ['Stock price     107-80 7/8   87 1/2-72 3/4', ['Stock price', '107-80 7/8', '87 1/2-72 3/4']],
    ['Total equity 1,234   5,678', ['Total equity', '1,234', '5,678']],
    ['Cost (1)     $ 12   13 (2)   14 %', ['Cost (1)', '$12', '13 (2)', '14%']],
    ['   Schedule II . . . . . . . . . F-21', ['Schedule II', 'F-21']],
  ])('%s', (line, expected) => expect(values(line)).toEqual(expected));
});

const STATEMENT = `<TABLE>
<CAPTION>
                                              Year ended June 30,
                                         ----------------------------
(In thousands)                               1996      1995      1994
                                         --------  --------  --------
<S>                                      <C>       <C>       <C>
Revenue:
  Pumps and valves.....................  $ 12,345  $ 11,002  $  9,876
  Service contracts for the life of
    the equipment......................     2,001      (150)       --
                                         --------  --------  --------
      Total revenue (<F1>).............    14,346    10,852     9,876
                                         ========  ========  ========
Margin.................................     31.5%     29.0%     27.25%
<FN>
<F1> Net of returns of $12 in 1996.
</TABLE>`;

describe('a table whose cells tabs part', () => {
  const rows = [
    '(in thousands)\t1996\t1995',
    'Sales\t$ 1,234\t$ 1,111',
    'Costs\t  999\t  888',
    'Income\t$   235\t$   223',
  ];
  const text = rows.map((row) => `\t${row}`).join('\n');
  const filing = read(
    `Item 6. Selected Financial Data\n\n${text}\n\nThe text that follows says no more of this table.\n`,
  );

  it('has them in columns, however wide the cells are', () => {
    expect(filing.tables[0]?.grid).toEqual([
      ['(in thousands)', '1996', '1995'],
      ['Sales', '$1,234', '$1,111'],
      ['Costs', '999', '888'],
      ['Income', '$235', '$223'],
    ]);
    expect(filing.tables[0]).toMatchObject({ headerRows: 1, scale: 3, columnPeriods: [null, '1996', '1995'] });
    expect(filing.numbers.find(({ raw }) => raw === '$223')).toMatchObject({ value: 223_000, period: '1995' });
  });
});

describe('a table with tags', () => {
  const filing = read(`Item 6. Selected Financial Data\n\n${STATEMENT}\n\nAfter the table comes text.\n`);
  const [table] = filing.tables;

  it('keeps columns, stacks heads and joins labels that run over', () => {
    expect(table?.grid).toEqual([
      ['', 'Year ended June 30,', null, null],
      ['(In thousands)', '1996', '1995', '1994'],
      ['Revenue:', '', '', ''],
      ['Pumps and valves', '$12,345', '$11,002', '$9,876'],
      ['Service contracts for the life of the equipment', '2,001', '(150)', '--'],
      ['Total revenue (1 )', '14,346', '10,852', '9,876'],
      ['Margin', '31.5%', '29.0%', '27.25%'],
    ]);
    expect(table?.headerRows).toBe(2);
  });

  it('reads scale, sign and period by the code that reads HTML', () => {
    const number = (raw: string) => filing.numbers.find((one) => one.raw === raw);
    expect(number('$12,345')).toMatchObject({ value: 12_345_000, unit: 'USD', period: '1995-07-01/1996-06-30' });
    expect(number('(150)')).toMatchObject({ value: -150_000, sign: -1 });
    expect(number('31.5%')).toMatchObject({ value: 31.5, kind: 'percent' });
  });

  it('puts notes and what follows into the text', () => {
    expect(filing.text).toContain('Net of returns of $12 in 1996.');
    expect(filing.text).toContain('After the table comes text.');
    expect(filing.format).toBe('text');
  });
});

describe('tables without tags', () => {
  it('finds them by the values under each other, with their heads', () => {
    const filing = read(`The company sells pumps. It has sold them for many years and goes on to
do so wherever there is water to be moved from one place to another one.

                                   1997       1996
                                 --------   --------
                               (Dollars in millions)
Cash and equivalents              $   41     $   38
Receivables                          118        104
Accrued interest                      (2)        --
                                 --------   --------
Total current assets              $  157     $  142
                                 ========   ========

More text follows here, and it speaks of 1997 and of 157 other things that
nobody would take for a table.
`);
    expect(filing.tables).toHaveLength(1);
    expect(filing.tables[0]?.grid.slice(-4)).toEqual([
      ['Cash and equivalents', '$41', '$38'],
      ['Receivables', '118', '104'],
      ['Accrued interest', '(2)', '--'],
      ['Total current assets', '$157', '$142'],
    ]);
    expect(filing.numbers.find(({ raw }) => raw === '118')).toMatchObject({ value: 118_000_000 });
    expect(filing.text).toContain('nobody would take for a table.');
  });

  it('takes justified text for text', () => {
    const text =
      'The  Company  was  incorporated  in  1977  and  had  revenue\nof  $12  million  in  1996  and  of  $11  million  in  1995,\nwhich  is  more  than  in  1994.\n';
    const filing = read(text);
    expect(filing.tables).toHaveLength(0);
    expect(filing.text).toContain('The Company was incorporated in 1977 and had revenue of $12 million in 1996');
  });

  it('splits no value and merges none when two tables follow each other', () => {
    const filing = read(`<TABLE>
Alpha           1,111      2,222
Beta            3,333      4,444

                  A      B      C      D
Gamma            10     20     30     40
Delta            50     60     70     80
</TABLE>`);
    const cells = filing.tables.flatMap(({ grid }) => grid.flat());
    for (const value of ['1,111', '2,222', '3,333', '4,444', '10', '20', '30', '40', '50', '60', '70', '80'])
      expect(cells).toContain(value);
  });
});

describe('running text', () => {
  it('joins hard-wrapped lines, across pages too, and drops page numbers', () => {
    const filing = read(`                              PART I

ITEM 1. BUSINESS

General

     The company makes pumps. Its non-
affiliates hold 1,234,567 shares, which is
                                       2
<PAGE>
less than half of them all.
     A second paragraph begins with an indent.
`);
    expect(filing.text).toContain('Its non-affiliates hold 1,234,567 shares, which is less than half of them all.');
    expect(filing.text).toMatch(/\n\nA second paragraph begins/);
    expect(filing.text).toMatch(/# PART I\n\n## ITEM 1\. BUSINESS\n\n#+ General/);
    expect(filing.items.map(({ item }) => item)).toEqual(['1']);
  });

  it('reads a title that runs over two lines as one heading', () => {
    const filing = read(`ITEM 5. MARKET FOR THE REGISTRANT'S COMMON EQUITY AND RELATED
STOCKHOLDER MATTERS

The stock trades.
`);
    expect(filing.items[0]?.title).toBe("MARKET FOR THE REGISTRANT'S COMMON EQUITY AND RELATED STOCKHOLDER MATTERS");
  });

  it('reads <PRE> inside HTML the same way', () => {
    const filing = read(
      `<html><body><pre>\nItem 2. Properties\n\n${STATEMENT.replace(/<\/?(?:TABLE|CAPTION|S|C|FN|F1)>/g, '')}\n</pre></body></html>`,
    );
    expect(filing.format).toBe('html');
    expect(filing.tables[0]?.grid).toContainEqual(['Pumps and valves', '$12,345', '$11,002', '$9,876']);
  });

  it('is linear: dots, tabs, pages and tiny rows by the ten thousand end in seconds', () => {
    for (const piece of ['. ', '\t', 'a 1  ', '$ ( ', '-- ', '<PAGE>\n1\n', 'x  1  2\n\n'])
      expect(read(`Item 1. Business\n\n${piece.repeat(50_000)}\n`).text.length).toBeGreaterThan(10);
  }, 60_000);
});

/** Numeric tokens of a text. */
const tokens = (text: string) => text.match(/\d[\d,.]*\d|\d/g) ?? [];

/** Tokens of the source that are neither in the text nor in a table; page numbers and running heads are dropped on purpose. */
function lost(source: string, filing: ParsedFiling): string[] {
  const have = new Map<string, number>();
  const add = (text: string) => {
    for (const token of tokens(text)) have.set(token, (have.get(token) ?? 0) + 1);
  };
  add(filing.text);
  for (const table of filing.tables)
    if (table.furniture) for (const row of table.grid) for (const cell of row) add(cell ?? '');
  return tokens(source.replace(/<\/?(?:page|table|caption|s|c|fn|text|r)>/gi, ' ')).filter((token) => {
    const count = have.get(token) ?? 0;
    have.set(token, count - 1);
    return count <= 0;
  });
}

describeWithShared('real typewritten filings', 'data/filings/10k-text', () => {
  const folder = 'data/filings/10k-text';
  it('conserve every numeric token but page numbers and running heads', () => {
    let all = 0;
    let gone = 0;
    for (const file of readdirSync(sharedPath(folder))) {
      const bytes = gunzipSync(readFileSync(sharedPath(folder, file)));
      const text = openEnvelope(new TextDecoder('latin1').decode(bytes));
      const submission = readSubmission(text, file);
      const parts = submission
        ? [submission.main, ...submission.attached].map((at) => contentOf(text, submission.documents[at]!))
        : [text];
      expect(parts.some(looksLikeHtml)).toBe(false);
      const filing = parseFiling(bytes, file);
      const missing = lost(parts.join('\n'), filing);
      all += tokens(parts.join('\n')).length;
      gone += missing.filter((token) => !/^\d{1,3}$/.test(token) && !/^(?:19|20)\d\d$/.test(token)).length;
      expect(filing.tables.length, file).toBeGreaterThan(8);
    }
    expect(all).toBeGreaterThan(20_000);
    expect(gone).toBe(0);
  });
});
