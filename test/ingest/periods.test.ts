/** Periods of columns and rows, by heads and lines of our own making in the styles that filers use. */
import { describe, expect, it } from 'vitest';
import {
  columnPeriods,
  periodOf,
  rowPeriod,
  sectionPeriod,
  tablePeriod,
} from '../../src-main/ingest/tables/periods.ts';

const CALENDAR = { end: '2009-12-31', label: 2009 };
const columns = (heads: string[], near: string[] = [], fiscal: typeof CALENDAR | null = CALENDAR, stub = '') =>
  columnPeriods([stub, ...heads], near, fiscal).slice(1);

describe('a head by itself', () => {
  it.each([
    ['Thirteen Weeks Ended October 31, 2009', '2009-08-02/2009-10-31'],
    ['52 weeks ended January 30, 2010', '2009-02-01/2010-01-30'],
    ['Nine-Month Period Ended September 30, 2009', '2009-01-01/2009-09-30'],
    ['Six months to 30 June 2009', '2009-01-01/2009-06-30'],
    ['Quarter ended March 31, 2009', '2009-01-01/2009-03-31'],
    ['January 1, 2009 through June 30, 2009', '2009-01-01/2009-06-30'],
    ['July 1 to December 31, 2009', '2009-07-01/2009-12-31'],
    ['Period from inception (March 3, 2005) through December 31, 2009', '2005-03-03/2009-12-31'],
    ['As of 12/31/97', '1997-12-31'],
    ['31.12.09', '2009-12-31'],
    ['Dec-09', '2009-12'],
    ['FY09', '2009'],
    ["'08", '2008'],
    ['2010E', '2010'],
    ['2009/10', null],
    ['2009 vs. 2008', null],
    ['Change', null],
  ])('%s', (head, period) => expect(periodOf(head)).toBe(period));

  it('knows quarters by the fiscal year, and none without it', () => {
    expect(columns(["Q4'08", '1Q09', 'Fourth Quarter 2008'])).toEqual([
      '2008-10-01/2008-12-31',
      '2009-01-01/2009-03-31',
      '2008-10-01/2008-12-31',
    ]);
    expect(columns(['Q1 2009'], [], { end: '2009-06-30', label: 2009 })).toEqual(['2008-07-01/2008-09-30']);
    expect(columns(['Q1 2009'], [], null)).toEqual([null]);
  });
});

describe('a year over a column', () => {
  it('takes its day from what the lines before say ended or stood so', () => {
    expect(columns(['2009', '2008'], ['(in millions)', 'For the years ended December 31, 2009 and 2008'])).toEqual([
      '2009-01-01/2009-12-31',
      '2008-01-01/2008-12-31',
    ]);
    expect(columns(['2009', '2008'], ['Deferred tax assets at December 31 were as follows:'])).toEqual([
      '2009-12-31',
      '2008-12-31',
    ]);
    expect(columns(['2009', '2008'], [], null, 'December 31,')).toEqual(['2009-12-31', '2008-12-31']);
  });

  it('takes none from signatures, meetings, maturities and other years', () => {
    for (const line of [
      'February 15, 2010',
      'On October 1, 2009 we bought a mill.',
      'The notes mature on June 15, 2015.',
      'Holders of record as of February 27, 2010 were 1,234.',
    ])
      expect(columns(['2009', '2008'], [line], null), line).toEqual(['2009', '2008']);
  });

  it('takes none of what stands a paragraph further off', () => {
    const paragraph = `${'Words of a paragraph that says nothing of dates. '.repeat(4)}`;
    expect(columns(['2009', '2008'], [paragraph, 'As of September 28, 2009'], null)).toEqual(['2009', '2008']);
  });

  it('is the filer’s year under the title of a statement', () => {
    expect(columns(['2009', '2008'], ['CONSOLIDATED STATEMENTS OF INCOME', 'February 15, 2010'])).toEqual([
      '2009-01-01/2009-12-31',
      '2008-01-01/2008-12-31',
    ]);
    expect(columns(['2009', '2008'], ['CONSOLIDATED BALANCE SHEETS'])).toEqual(['2009-12-31', '2008-12-31']);
    expect(columns(['2009', '2008'], ['CONSOLIDATED BALANCE SHEETS'], null)).toEqual(['2009', '2008']);
  });

  it('keeps dates that move with the week', () => {
    const line = 'Fiscal years ended January 30, 2010, January 31, 2009 and February 2, 2008';
    expect(columns(['2010', '2009', '2008'], [line], null)).toEqual([
      '2009-02-01/2010-01-30',
      '2008-02-03/2009-01-31',
      '2007-02-04/2008-02-02',
    ]);
    expect(columns(['2010', '2009'], ['Fiscal years ended January 30, 2010'], null)[1]).toBe('2009');
  });
});

describe('a day over a column', () => {
  it('is a year where the stub, the line before or three years in a row say so', () => {
    expect(columns(['June 30, 2009'], [], null, 'Years Ended (in millions)')).toEqual(['2008-07-01/2009-06-30']);
    expect(columns(['December 30, 2023', 'December 31, 2022', 'December 25, 2021'], [], null)).toEqual([
      '2023-01-01/2023-12-30',
      '2021-12-26/2022-12-31',
      '2020-12-27/2021-12-25',
    ]);
  });

  it('is a point in time elsewhere', () => {
    expect(
      columns(['December 31, 2009', 'December 31, 2008'], ['For the fiscal year ended December 31, 2009']),
    ).toEqual(['2009-12-31', '2008-12-31']);
    expect(columns(['June 30, 2009', 'December 31, 2008'], ['Six months ended June 30, 2009'])).toEqual([
      '2009-06-30',
      '2008-12-31',
    ]);
  });
});

describe('rows and whole tables', () => {
  it('at the end or the beginning of a period are days', () => {
    expect(rowPeriod('2009-01-01/2009-12-31', 'Cash at end of year')).toBe('2009-12-31');
    expect(rowPeriod('2009-01-01/2009-12-31', 'Balance at beginning of year')).toBe('2008-12-31');
    expect(rowPeriod('2009-01-01/2009-12-31', 'Net sales')).toBe('2009-01-01/2009-12-31');
  });

  it('have the period of the label above them, if that is all it says', () => {
    expect(sectionPeriod('Year ended December 31, 2009:')).toBe('2009-01-01/2009-12-31');
    expect(sectionPeriod('2008')).toBe('2008');
    expect(sectionPeriod('Notes due 2015')).toBeNull();
  });

  it('have the one period of the line before, where no column has its own', () => {
    expect(tablePeriod('', ['Fair values as of December 31, 2009 were (in millions):'])).toBe('2009-12-31');
    expect(tablePeriod('Year ended June 30, 2009', [])).toBe('2008-07-01/2009-06-30');
    expect(tablePeriod('', ['At December 31, 2009 and 2008'])).toBeNull();
  });
});
