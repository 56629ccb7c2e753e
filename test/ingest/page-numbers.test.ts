import { describe, expect, it } from 'vitest';
import { printedPages } from '../../src-main/ingest/html/furniture.ts';
import { newBlock } from '../../src-main/ingest/html/nodes.ts';
import { pageEdges } from '../../src-main/ingest/html/page-edges.ts';
import { findPageNumbers } from '../../src-main/ingest/html/page-numbers.ts';
import { readNumerals } from '../../src-main/ingest/html/page-numerals.ts';
import type { Piece } from '../../src-main/ingest/tables/classify.ts';
import { parse, table } from './support.ts';

const BREAK = '<hr style="page-break-after:always">';
const LONG = `${'The pump works of the fictional company were shut for a week and opened again. '.repeat(3)}`;

/** Labels of the printed pages of a document, of which each page has a paragraph and these lines at its foot. */
function labelsOf(feet: readonly (readonly string[])[], heads: readonly (readonly string[])[] = []): string[] {
  const text = (words: string): Piece => ({ ...newBlock(0, 1), text: words });
  const pieces = feet.flatMap((lines, page): Piece[] => [
    ...(heads[page] ?? []).map(text),
    text(LONG),
    ...lines.map(text),
    { type: 'break', sure: true, page: page + 2 },
  ]);
  const [pages = new Map<string, number>()] = printedPages(pieces, findPageNumbers(pageEdges(pieces)));
  return [...pages].sort((a, b) => a[1] - b[1]).map(([label]) => label);
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe('a number in a short text', () => {
  it.each([
    ['27', '', 27],
    ['- 27 -', '', 27],
    ['F-3', 'F-', 3],
    ['F – 3', 'F-', 3],
    ['Page 31 of 120', '', 31],
    ['A-12', 'A-', 12],
    ['xiv', '', 14],
    ['(27)', '', 27],
  ])('%s is read', (text, prefix, number) => {
    expect(readNumerals(text)).toMatchObject([{ prefix, number, whole: true }]);
  });

  it('is no year, amount, day, form or number of a note', () => {
    for (const text of [
      '2023',
      '1,234',
      '$12',
      'June 30, 2023',
      '30 June 2023',
      'Form 10-K',
      'NOTE 4',
      'up 12%',
      'vix',
    ])
      expect(readNumerals(text), text).toEqual([]);
  });
});

describe('printed pages', () => {
  it('are found whatever they start from', () => {
    for (const start of [1, 26, 118, 402])
      expect(labelsOf(range(start, 9).map((page) => [`${page}`]))).toEqual(range(start, 9).map(String));
  });

  it('are found in running feet, at either side, and beside years and the form’s own number', () => {
    const feet = range(61, 8).map((page) => [page % 2 ? `Blue Pumps 2023 Form 10-K ${page}` : `${page} Annual Report`]);
    expect(labelsOf(feet)).toEqual(range(61, 8).map(String));
    const heads = range(61, 8).map((page) => [`Page ${page} of 180`]);
    expect(
      labelsOf(
        heads.map(() => []),
        heads,
      ),
    ).toEqual(range(61, 8).map(String));
  });

  it('keep the count that their prefix names, and go on where another ended', () => {
    const feet = [...range(58, 3).map(String), ...range(1, 6).map((page) => `F-${page}`), '61', '62'];
    expect(labelsOf(feet.map((foot) => [foot]))).toEqual(feet);
  });

  it('are those between two that agree, where one bears no number', () => {
    expect(labelsOf([['30'], ['31'], [], ['33'], ['34']])).toEqual(['30', '31', '32', '33', '34']);
  });

  it('are not taken from figures that end a page', () => {
    expect(labelsOf([['345'], ['12'], ['2,100'], ['77'], ['345'], ['9'], ['61']])).toEqual([]);
    const mixed = range(40, 6).map((page) => ['17', `${page}`]);
    expect(labelsOf(mixed)).toEqual(range(40, 6).map(String));
  });

  it('lead a cross-reference index to its items though they start at 100', () => {
    const heads: Record<number, string> = { 100: 'Our Business', 104: 'Risk Factors', 107: 'Legal Proceedings' };
    const pages = range(100, 12).map(
      (page) =>
        `${page in heads ? `<p><b>${heads[page]}</b></p>` : ''}${`<p>${LONG}</p>`.repeat(4)}<p>${page}</p>${BREAK}`,
    );
    const index = table([
      ['Item 1.', 'Business', 'Pages 100-103'],
      ['Item 1A.', 'Risk Factors', 'Pages 104-106'],
      ['Item 1B.', 'Unresolved Staff Comments', 'None'],
      ['Item 2.', 'Properties', 'Page 101'],
      ['Item 3.', 'Legal Proceedings', 'Page 107'],
      ['Item 4.', 'Mine Safety Disclosures', 'Not applicable'],
      ['Item 7.', 'Management’s Discussion and Analysis', 'Pages 108-109'],
      ['Item 8.', 'Financial Statements', 'Pages 110-111'],
    ]);
    const filing = parse(`${pages.join('')}<p><b>Form 10-K Cross-Reference Index</b></p>${index}`);
    const risks = filing.items.find(({ item }) => item === '1A');
    expect(filing.text.slice(risks?.start)).toMatch(/^#+ Risk Factors/);
    expect(risks?.confidence).toBeGreaterThan(0.8);
    expect(filing.items).toHaveLength(8);
    expect(filing.text).not.toMatch(/^1\d\d$/m);
  });

  it('take time in proportion to the pages', () => {
    const cost = (count: number) => {
      const lines = range(1, count).map((page) => [`${page}`, 'Blue 1 of 2 in 3, 4 and 5 or 6', `7 8 9 ${page}`]);
      const before = process.cpuUsage();
      labelsOf(lines);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cost(500);
    expect(cost(8000)).toBeLessThan(16 * cost(1000) + 500_000);
  });
});

describe('lines at the edges of pages', () => {
  const pagesOf = (count: number, end: (page: number) => string, start = 31) =>
    range(start, count)
      .map((page) => `<p>${LONG}</p>${end(page)}<p align="center">${page}</p>${BREAK}`)
      .join('');

  it('go when they run: heads and feet on pages side by side', () => {
    const filing = parse(pagesOf(8, () => '<p>See accompanying notes to consolidated statements</p>'));
    expect(filing.text).not.toContain('See accompanying notes');
    expect(filing.text).not.toMatch(/^3\d$/m);
  });

  it('go with a date in them, and stay where they are the date of a signature', () => {
    const feet = parse(pagesOf(8, () => '<p>BLUE PUMPS JUNE 30, 2023 FORM 10-Q</p>'));
    expect(feet.text).not.toContain('BLUE PUMPS');
    const signed = parse(pagesOf(8, () => '<p>January 18, 2022</p>'));
    expect(signed.text.match(/January 18, 2022/g)).toHaveLength(8);
  });

  it('stay when they hold figures: totals, alike or not, as text or as tables', () => {
    for (const amount of [() => '1,234', (page: number) => `${page * 37},${100 + page}`]) {
      const text = parse(pagesOf(8, (page) => `<p>Total for the segment ${amount(page)}</p>`));
      expect(text.text.match(/Total for the segment/g)).toHaveLength(8);
      const grid = parse(pagesOf(8, (page) => table([['Total for the segment', amount(page)]])));
      expect(grid.text.match(/Total for the segment/g)).toHaveLength(8);
      expect(grid.tables.filter(({ furniture }) => furniture)).toEqual([]);
    }
    // Small whole figures beside their label, and alone on a line.
    const staff = parse(pagesOf(8, () => table([['Number of plants', '12']])));
    expect(staff.text.match(/Number of plants/g)).toHaveLength(8);
    expect(parse(pagesOf(8, (page) => `<p>${page * 7}</p>`)).text.match(/^\d{3}$/gm)).toHaveLength(8);
  });

  it('stay when they say something each time: no such item, a footnote, a heading that several sections share', () => {
    for (const words of ['None', 'Not applicable', '* Restated for the sale of the valve works']) {
      const filing = parse(pagesOf(8, () => `<p>${words}</p>`));
      expect(filing.text.split(words).length - 1, words).toBe(8);
    }
    const sections = range(1, 5).map((page) => `<p><b>Our Market</b></p>${pagesOf(4, () => '', page * 4)}`);
    expect(parse(sections.join('')).text.match(/Our Market/g)).toHaveLength(5);
    // A sentence on a quarter of the pages at least is a running foot.
    const seldom = parse(pagesOf(40, (page) => (page % 8 < 1 ? '<p>We own no land.</p>' : '')));
    expect(seldom.text.match(/We own no land/g)).toHaveLength(5);
  });

  it('keep the heading of an item that heads each of its pages', () => {
    const head = '<p><b>ITEM 1A. RISK FACTORS</b></p>';
    const filing = parse(
      `<p>FORM 10-K</p><p>3</p>${BREAK}${head}${pagesOf(9, () => '', 4).replaceAll(BREAK, BREAK + head)}`,
    );
    expect(filing.text.match(/RISK FACTORS/g)).toHaveLength(1);
  });
});
