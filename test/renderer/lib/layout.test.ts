import { describe, expect, it } from 'vitest';
import { relativeChange } from '../../../src-renderer/lib/change.ts';
import { parseCsv, previewLabels } from '../../../src-renderer/lib/csv.ts';
import { layOutGrid } from '../../../src-renderer/lib/grid.ts';
import { Heights } from '../../../src-renderer/lib/heights.ts';
import { extent, linear, ticks } from '../../../src-renderer/lib/scales.ts';
import { sortBy } from '../../../src-renderer/lib/sort.ts';
import { rowWindow } from '../../../src-renderer/lib/window.ts';

describe('Heights', () => {
  it('sums, finds and changes as a plain list does', () => {
    const list = Array.from({ length: 1000 }, (_, i) => 10 + ((i * 7919) % 90));
    const heights = new Heights(list.length, 50);
    for (const [i, height] of list.entries()) heights.set(i, height);
    let top = 0;
    for (const [i, height] of list.entries()) {
      expect(heights.top(i)).toBe(top);
      expect(heights.at(top)).toBe(i);
      expect(heights.at(top + height - 0.5)).toBe(i);
      top += height;
    }
    expect(heights.total).toBe(top);
    expect(heights.set(3, 500)).toBe(500 - (list[3] ?? 0));
    expect(heights.total).toBe(top + 500 - (list[3] ?? 0));
  });

  it('stays inside the list', () => {
    const heights = new Heights(3, 10);
    expect([heights.at(-5), heights.at(1000), heights.set(7, 5)]).toEqual([0, 2, 0]);
    expect(new Heights(0, 10).at(5)).toBe(0);
  });
});

describe('layOutGrid', () => {
  const table = { headerRows: 1, unit: null, scale: 0, columnPeriods: [], start: 0, end: 0 };

  it('spans covered places and drops empty columns', () => {
    const rows = layOutGrid(
      {
        ...table,
        grid: [
          ['', '2023', null, '', '2022'],
          ['Sales', '$', '1,200', '', '(900)'],
        ],
      },
      [],
    );
    expect(rows[0]?.cells.map((cell) => [cell.text, cell.span])).toEqual([
      ['', 1],
      ['2023', 2],
      ['2022', 1],
    ]);
    expect(rows[1]?.cells.map((cell) => [cell.text, cell.column, cell.numeric])).toEqual([
      ['Sales', 0, false],
      ['$', 1, false],
      ['1,200', 2, true],
      ['(900)', 4, true],
    ]);
    expect(rows.map((row) => row.header)).toEqual([true, false]);
  });

  it('keeps an equal number of columns in every row', () => {
    const rows = layOutGrid(
      {
        ...table,
        grid: [
          ['a', null, 'b'],
          [null, 'c', null],
          ['d', 'e', 'f'],
        ],
      },
      [],
    );
    for (const row of rows) expect(row.cells.reduce((sum, cell) => sum + cell.span, 0)).toBe(3);
  });
});

describe('CSV of labels', () => {
  it('reads quotes, doubled quotes, line ends inside, CRLF and a byte-order mark', () => {
    expect(parseCsv('\ufeffa,b\r\n"x, ""y""\nz",2\r\n\r\nlast,')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
      ['last', ''],
    ]);
  });

  it('finds key, year and numeric columns', () => {
    const preview = previewLabels('Ticker,Year,growth,note\nABC,2023,0.1,x\nDEF,2023,,y\n');
    expect(preview).toMatchObject({ key: 'Ticker', year: 'Year', targets: ['growth'], rowCount: 2, problem: null });
  });

  it.each([
    ['growth\n0.1\n', /names the company/],
    ['ticker,note\nABC,x\n', /holds numbers/],
    ['ticker,growth\n', /no rows/],
    ['', /no rows/],
  ])('says what is wrong with %j', (text, problem) => {
    expect(previewLabels(text).problem).toMatch(problem);
  });
});

it('takes no change from zero, from nothing, or across a change of sign', () => {
  expect(relativeChange(110, 100)).toBeCloseTo(0.1, 12);
  expect(relativeChange(-110, -100)).toBeCloseTo(-0.1, 12);
  for (const base of [0, null, undefined, -100]) expect(relativeChange(110, base)).toBeNull();
});

it('sorts with nulls last in both directions, numbers by size, words by number', () => {
  const rows = [{ v: 10 }, { v: null }, { v: 9 }];
  expect(sortBy(rows, (row) => row.v, 'ascending').map((row) => row.v)).toEqual([9, 10, null]);
  expect(sortBy(rows, (row) => row.v, 'descending').map((row) => row.v)).toEqual([10, 9, null]);
  expect(sortBy(['f10', 'f9'], (name) => name, 'ascending')).toEqual(['f9', 'f10']);
});

it('renders only the rows on view of a long table', () => {
  const view = rowWindow(36_000, 720, 36, 5000);
  expect(view.first).toBe(988);
  expect(view.end).toBe(1032);
  expect(view.above + (view.end - view.first) * 36 + view.below).toBe(5000 * 36);
  expect(rowWindow(9999, 100, 36, 50)).toEqual({ first: 0, end: 50, above: 0, below: 0 });
});

it('scales and ticks', () => {
  expect(linear([0, 10], [100, 200])(5)).toBe(150);
  expect(ticks([0, 1])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticks([-0.13, 0.27])).toEqual([-0.1, 0, 0.1, 0.2]);
  expect(extent([], 0)).toEqual([0, 1]);
  expect(extent([Number.NaN, 2, 4], 0)).toEqual([2, 4]);
});
