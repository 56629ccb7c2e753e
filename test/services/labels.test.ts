import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSamples } from '../../src-main/samples/index.ts';
import { createLabels, readLabels, readValue } from '../../src-main/services/labels.ts';
import { readCsv } from '../../src-main/services/labels-csv.ts';
import { embedAll, type FilledCorpus, sampleCorpus, storeFiling } from '../support/sample-corpus.ts';

const call = { signal: new AbortController().signal };
let filled: FilledCorpus;
beforeAll(async () => {
  filled = await sampleCorpus((sample) => /HRIX-202[23]|MRDC-2024|TRVN-2023/.test(sample.name));
});
afterAll(() => filled.close());

const service = () => createLabels({ corpus: filled.corpus, publish: () => {} });
const add = (csv: string, target?: string) => service().handlers.import({ name: 'set', csv, target }, call);

describe('label files', () => {
  test('by name, by CIK without zeros, by ticker; years and the newest filing', async () => {
    const set = await add(
      'company,cik,ticker,year,growth\r\n"Halden Ridge Instruments",,,2022,0.1\r\n,9900381,,2024,0.2\r\n,,trvn,2023,-0.3\r\n',
    );
    expect(set).toMatchObject({ target: 'growth', rows: 3, matched: 3, companies: 3, unmatched: [] });
    const rows = filled.corpus.read.labels.rows(set.id);
    expect(rows.map((row) => row.filingId)).toEqual([
      filled.ids.get('HRIX-2022-10k.htm'),
      filled.ids.get('MRDC-2024-10k.htm'),
      filled.ids.get('TRVN-2023-10k.htm'),
    ]);
    const newest = await add('ticker;score\nHRIX;1,5\n');
    expect(filled.corpus.read.labels.rows(newest.id)[0]).toMatchObject({
      value: 1.5,
      filingId: filled.ids.get('HRIX-2023-10k.htm'),
    });
  });

  test('what matches nothing is listed with line and reason', async () => {
    const set = await add(
      '\uFEFFticker,fiscal_year,y\nHRIX,2022,1\nHRIX,1999,2\nNONE,2022,3\nHRIX,2023,n/a\nHRIX,2022,4\n"",2022,5\n',
    );
    expect(set.matched).toBe(1);
    expect(set.unmatched.map(({ line }) => line).sort()).toEqual([3, 4, 5, 6, 7]);
    const reason = (line: number) => set.unmatched.find((one) => one.line === line)?.reason;
    expect(reason(3)).toMatch(/No filing of .* for 1999; the corpus has 2023, 2022/);
    expect(reason(4)).toMatch(/No filing of this company/);
    expect(reason(5)).toMatch(/"n\/a" is not a number/);
    expect(reason(6)).toMatch(/Line 2 already labels this filing/);
    expect(reason(7)).toMatch(/names no company/);
  });

  test('a CIK of another company never matches by name', async () => {
    const set = await add('cik,company,y\n1,"Meridia Cloud Systems, Inc.",1\n9900381,x,2\n');
    expect(set.unmatched.map(({ line }) => line)).toEqual([2]);
  });

  test('filings that come later are matched when the sets are listed', async () => {
    const set = await add('ticker,year,y\nGBFL,2023,1\nHRIX,2023,2\n');
    expect(set.matched).toBe(1);
    const { name, html } = generateSamples().filings.find((one) => one.name.startsWith('GBFL-2023'))!;
    await storeFiling(filled.corpus, name, html);
    await embedAll(filled.corpus);
    const sets = await service().handlers.list(undefined, call);
    expect(sets.find((one) => one.id === set.id)).toMatchObject({ matched: 2, unmatched: [] });
  });

  test.each([
    ['', /empty/],
    ['company,y\n', /no rows/],
    ['a,b\n1,2\n', /No column names the company/],
    ['company,text\nX,abc\n', /No column holds numbers/],
    ['company,a,b\nX,1,2\n', /Several columns hold numbers \(a, b\)/],
    ['company,y\n"X,1\n', /never closed/],
    ['company,year,y\nX,when,1\n', /No row can be used. Line 2/],
  ])('%j is refused with what to do', (csv, message) => {
    expect(() => readLabels(csv, undefined)).toThrow(message);
  });

  test('the target can be chosen, and a wrong one is answered with the columns', () => {
    expect(readLabels('company,a,b\nX,1,2\n', 'B').lines[0]?.value).toBe(2);
    expect(() => readLabels('company,a,b\nX,1,2\n', 'c')).toThrow(/The columns are: company, a, b/);
  });
});

describe('csv', () => {
  test('quotes, line breaks in cells, separators, line numbers', () => {
    const { header, rows } = readCsv('a;b\r\n"x ""y""";"two\nlines"\r\n\r\n3; 4 \r\n');
    expect(header).toEqual(['a', 'b']);
    expect(rows).toEqual([
      { line: 2, cells: ['x "y"', 'two\nlines'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });
});

test.each([
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['0,12', 0.12],
  ['(3.5)', -3.5],
  ['−2', -2],
  ['12.5%', 12.5],
  ['$7', 7],
  ['1e-3', 0.001],
  ['n/a', null],
  ['', null],
  ['12abc', null],
])('value %s', (text, value) => {
  expect(readValue(text)).toBe(value);
});
