import { describe, expect, it } from 'vitest';
import { readItemLabel } from '../../src-main/ingest/items/titles.ts';
import { parse, table } from './support.ts';

const filler = (n: number) => `<p>${'We make things and sell them to people who like them. '.repeat(n)}</p>`;
const bold = (text: string) => `<p><b>${text}</b></p>`;

function starts(filing: ReturnType<typeof parse>): Record<string, string> {
  return Object.fromEntries(filing.items.map((item) => [item.item, filing.text.slice(item.start, item.start + 40)]));
}

describe('labels', () => {
  it.each([
    ['Item 1. Business', ['1'], 'Business'],
    ['ITEM\u00a01A\u2014RISK FACTORS', ['1A'], 'RISK FACTORS'],
    ['Item 9A(T). Controls and Procedures', ['9A'], 'Controls and Procedures'],
    ['Items 1 and 2. Business and Properties', ['1', '2'], 'Business and Properties'],
    ['ITEM 7 - MANAGEMENT’S DISCUSSION', ['7'], 'MANAGEMENT’S DISCUSSION'],
    ['Part II, Item 8. Financial Statements', ['8'], 'Financial Statements'],
    ['Item 6. [Reserved]', ['6'], '[Reserved]'],
    ['Item 1 . Business', ['1'], 'Business'],
    ['Item 10: Directors', ['10'], 'Directors'],
    ['Item 7.A Quantitative and Qualitative Disclosures', ['7A'], 'Quantitative and Qualitative Disclosures'],
    ['Item 1. A summary', ['1'], 'A summary'],
    ['ITEM VIIA. MARKET RISK', ['7A'], 'MARKET RISK'],
    ['ITEM IX - CHANGES', ['9'], 'CHANGES'],
    ['Item (3) Legal Proceedings', ['3'], 'Legal Proceedings'],
    ['Item 1. Business and Item 2. Properties', ['1', '2'], 'Business and Properties'],
    ['Items 2.02 and 7.01. Results', ['2.02', '7.01'], 'Results'],
    ['Item 9 .01 Exhibits', ['9.01'], 'Exhibits'],
  ])('%s', (text, items, title) => {
    const label = readItemLabel(text.replace(/\u00a0/g, ' '));
    expect(label?.items).toEqual(items);
    expect(label?.title.replace(/^\[|\]$/g, '')).toBe(title.replace(/^\[|\]$/g, ''));
  });

  it('reads no label in running text', () => {
    expect(readItemLabel('The items sold')).toBeNull();
  });
});

describe('items of a filing', () => {
  it('tells headings from contents rows and references', () => {
    const contents = table([
      ['Item 1.', 'Business', '3'],
      ['Item 1A.', 'Risk Factors', '9'],
      ['Item 2.', 'Properties', '12'],
      ['Item 3.', 'Legal Proceedings', '13'],
    ]);
    const filing = parse(
      `${contents}${bold('PART I')}${bold('Item 1. Business')}${filler(3)}<p>Item 1A of this report describes risks.</p>${bold('Item 1A. Risk Factors')}${filler(3)}${bold('Item 2. Properties')}${filler(1)}${bold('Item 3. Legal Proceedings')}<p>None.</p>`,
    );
    expect(filing.items.map((item) => item.item)).toEqual(['1', '1A', '2', '3']);
    expect(starts(filing)['1A']).toMatch(/^#+ Item 1A\. Risk Factors/);
    for (const [index, item] of filing.items.entries()) {
      expect(item.end).toBe(filing.items[index + 1]?.start ?? filing.text.length);
      expect(item.characters).toBe(item.end - item.start);
      expect(item.reason).not.toBe('');
      expect(item.confidence).toBeGreaterThan(0.8);
    }
  });

  it('reads a plain list of contents without links or page numbers as contents', () => {
    const lines = [
      'Item 1. Business',
      'Item 2. Properties',
      'Item 3. Legal Proceedings',
      'Item 4. Mine Safety Disclosures',
    ];
    const filing = parse(
      `${lines.map((line) => `<p>${line}</p>`).join('')}${lines.map((line) => bold(line) + filler(2)).join('')}`,
    );
    const first = filing.items[0];
    expect(filing.items.map((item) => item.item)).toEqual(['1', '2', '3', '4']);
    expect(first?.characters).toBeGreaterThan(80);
  });

  it('keeps headings that follow each other without text: items by reference', () => {
    const titles = [
      'Item 10. Directors',
      'Item 11. Executive Compensation',
      'Item 12. Security Ownership',
      'Item 13. Certain Relationships',
    ];
    const filing = parse(
      `${bold('Item 9. Changes in and Disagreements with Accountants')}${filler(2)}${titles.map(bold).join('')}<p>Items 10 to 13 are incorporated by reference.</p>`,
    );
    expect(filing.items.map((item) => item.item)).toEqual(['9', '10', '11', '12', '13']);
  });

  it('reads labels split over spans, cells and lines', () => {
    const filing = parse(
      `<p><b>Item </b><b>1A</b><b>.</b> <b>Risk Factors</b></p>${filler(2)}${table([['<b>Item 2.</b>', '<b>Properties</b>']])}${filler(2)}<p><b>PART II<br>Item 5.</b></p><p><b>Market for Registrant’s Common Equity</b></p>${filler(2)}`,
    );
    expect(filing.items.map(({ item, title }) => [item, title])).toEqual([
      ['1A', 'Risk Factors'],
      ['2', 'Properties'],
      ['5', 'Market for Registrant’s Common Equity'],
    ]);
  });

  it('gives combined items once, with the others named', () => {
    const filing = parse(
      `${bold('Items 1 and 2. Business and Properties')}${filler(3)}${bold('Item 3. Legal Proceedings')}${filler(1)}`,
    );
    expect(filing.items[0]).toMatchObject({ item: '1', also: ['2'] });
    expect(filing.items.map((item) => item.item)).toEqual(['1', '3']);
  });

  it('knows the titles of other eras', () => {
    const filing = parse(
      `${bold('Item 4. Submission of Matters to a Vote of Security Holders')}${filler(1)}${bold('Item 9A(T). Controls and Procedures')}${filler(1)}${bold('Item 14. Exhibits, Financial Statement Schedules, and Reports on Form 8-K')}${filler(1)}`,
    );
    expect(filing.items.map((item) => item.item)).toEqual(['4', '9A', '14']);
    expect(filing.items.every((item) => item.confidence > 0.8)).toBe(true);
  });

  it('takes items from a cross-reference index by page, surer where a heading bears the title', () => {
    const pages = Array.from({ length: 12 }, (_, i) => {
      const heading = { 1: 'Our Business', 4: 'Risk Factors', 7: 'Legal Proceedings' }[i + 1];
      return `${heading ? bold(heading) : ''}${filler(4)}<p>${i + 1}</p><hr style="page-break-after:always">`;
    }).join('');
    const index = table([
      ['Item 1.', 'Business', 'Pages 1-3'],
      ['Item 1A.', 'Risk Factors', 'Pages 4-6'],
      ['Item 1B.', 'Unresolved Staff Comments', 'None'],
      ['Item 2.', 'Properties', 'Page 2'],
      ['Item 3.', 'Legal Proceedings', 'Page 7'],
      ['Item 4.', 'Mine Safety Disclosures', 'Not applicable'],
      ['Item 7.', 'Management’s Discussion and Analysis', 'Pages 8-9'],
      ['Item 8.', 'Financial Statements', 'Pages 10-12'],
    ]);
    const filing = parse(`${pages}<p><b>Form 10-K Cross-Reference Index</b></p>${index}`);
    const byItem = new Map(filing.items.map((item) => [item.item, item]));
    expect(starts(filing)['1A']).toMatch(/Risk Factors/);
    expect(byItem.get('1A')?.confidence).toBeGreaterThan(0.8);
    expect(byItem.get('2')?.confidence).toBeLessThan(0.7);
    expect(byItem.get('1A')?.reason).toMatch(/index puts it on pages 4 to 6/);
    expect(byItem.get('1B')?.reason).toMatch(/says so itself/);
    expect(byItem.size).toBe(8);
  });

  it('follows the links of a quarterly index, and keeps the further ranges that it names', () => {
    const link = (page: number) => `<a href="#p${page}">${page}</a>`;
    const heads: Record<number, string> = {
      2: 'Statements of Income',
      4: 'Management’s Discussion and Analysis',
      6: 'Other Key Information',
      7: 'Legal Proceedings',
    };
    const pages = Array.from({ length: 8 }, (_, i) => {
      const head = heads[i + 1];
      return `<div id="p${i + 1}"></div>${head ? bold(head) : ''}${filler(6)}<p>${i + 1}</p><hr style="page-break-after:always">`;
    }).join('');
    const index = table([
      ['Part I - Financial Information'],
      ['Item 1.', 'Financial Statements', `Pages ${link(2)} - 3`],
      ['Item 2.', 'Management’s Discussion and Analysis of Financial Condition and Results of Operations:', ''],
      ['', 'Liquidity', `Page ${link(1)}`],
      ['', 'Results', `Pages ${link(4)} - 5`],
      ['Item 3.', 'Quantitative and Qualitative Disclosures About Market Risk', 'Page 6'],
      ['Item 4.', 'Controls and Procedures', '(a)'],
      ['Part II - Other Information'],
      ['Item 1.', 'Legal Proceedings', `Page ${link(7)}`],
      ['Item 3.', 'Defaults Upon Senior Securities', 'Not applicable'],
      ['Item 6.', 'Exhibits', `Page ${link(8)}`],
    ]);
    const filing = parse(
      `<p>FORM 10-Q</p>${pages}<p><b>Form 10-Q Cross-Reference Index</b></p>${index}<p>(a) We tell it elsewhere.</p>`,
    );
    const byKey = new Map(filing.items.map((item) => [`${item.part}:${item.item}`, item]));
    const words = (key: string) => filing.text.slice(byKey.get(key)?.start, (byKey.get(key)?.start ?? 0) + 60);
    expect([...byKey.keys()].sort()).toEqual(['I:1', 'I:2', 'I:3', 'I:4', 'II:1', 'II:3', 'II:6']);
    expect(words('I:1')).toMatch(/^#+ Statements of Income/);
    expect(words('I:2')).toMatch(/^#+ Management/);
    expect(byKey.get('I:2')?.more).toHaveLength(1);
    expect(byKey.get('I:2')?.confidence).toBeGreaterThan(0.8);
    expect(words('II:1')).toMatch(/^#+ Legal Proceedings/);
    // The page after the last of its range ends it.
    expect(filing.text.slice(byKey.get('I:2')?.end).trimStart()).toMatch(/^#+ Other Key Information/);
    const [note] = byKey.get('I:4')?.more ?? [];
    expect(filing.text.slice(note?.start, note?.end)).toMatch(/^\(a\) We tell it elsewhere/);
  });

  it('finds sections by their bare titles, less sure of them, and not in a brochure', () => {
    const titles = [
      'Business',
      'Risk Factors',
      'Properties',
      'Legal Proceedings',
      'Management’s Discussion and Analysis of Financial Condition and Results of Operations',
      'Financial Statements and Supplementary Data',
    ];
    const filing = parse(titles.map((title) => bold(title) + filler(4)).join(''));
    expect(filing.items.map(({ item }) => item)).toEqual(['1', '1A', '2', '3', '7', '8']);
    for (const item of filing.items) {
      expect(item.confidence).toBeLessThan(0.8);
      expect(item.reason).toMatch(/without its number/);
    }
    const brochure = parse(['Our Business', 'Properties', 'Contact'].map((title) => bold(title) + filler(4)).join(''));
    expect(brochure.items).toEqual([]);
  });

  it('takes time in proportion to the number of candidates', () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => bold(`Item ${(i % 9) + 1}. Business`)).join('');
    const cost = (n: number) => {
      const html = many(n);
      const before = process.cpuUsage();
      parse(html);
      return process.cpuUsage(before).user;
    };
    cost(4000);
    const [small, large] = [Math.min(cost(4000), cost(4000)), Math.min(cost(16_000), cost(16_000))];
    expect(large / small).toBeLessThan(9);
  });
});

describe('items without a heading of their own', () => {
  const early = [
    ...['1. Business', '1A. Risk Factors', '2. Properties', '3. Legal Proceedings'],
    ...['7. Management’s Discussion and Analysis', '8. Financial Statements and Supplementary Data'],
    ...['9A. Controls and Procedures', '9B. Other Information'],
  ];
  const report = (partThree: string) =>
    parse(
      `${early.map((title) => bold(`Item ${title}`) + filler(6)).join('')}${bold('PART III')}${partThree}${bold('PART IV')}${bold('Item 15. Exhibits and Financial Statement Schedules')}${filler(2)}`,
    );
  const five = [
    'Item 10. Directors, Executive Officers and Corporate Governance',
    'Item 11. Executive Compensation',
    'Item 12. Security Ownership of Certain Beneficial Owners',
    'Item 13. Certain Relationships and Related Transactions',
    'Item 14. Principal Accountant Fees and Services',
  ];
  const keysOf = ({ item, also = [] }: { item: string; also?: string[] }) => [item, ...also];
  const named = (filing: ReturnType<typeof parse>) => filing.items.flatMap(keysOf);
  const all = [...early.map((title) => title.slice(0, title.indexOf('.'))), '10', '11', '12', '13', '14', '15'];

  it.each([
    ['a sentence about the part', '<p>Part III is incorporated by reference from our proxy statement.</p>', 'PART III'],
    [
      'a sentence that lists them',
      '<p>What Items 10, 11, 12, 13 and 14 ask for is omitted, since a proxy statement will follow.</p>',
      'PART III',
    ],
    [
      'one heading for all',
      `${bold('Items 10 through 14')}<p>Incorporated by reference from our proxy statement.</p>`,
      'Items 10 through 14',
    ],
    [
      'the text of the first',
      `${bold(five[0] as string)}<p>What Items 10, 11, 12, 13 and 14 require is incorporated by reference.</p>`,
      'Item 10. Directors',
    ],
    [
      'a sentence under a table of them',
      `${table(five.map((title) => [title.slice(0, 8), title.slice(9)]))}<p>What Items 10 to 14 ask for is incorporated by reference.</p>`,
      'PART III',
    ],
  ])('finds Part III by %s', (_, html, begins) => {
    const filing = report(html);
    expect(named(filing)).toEqual(all);
    const ten = filing.items.find(({ item }) => item === '10');
    expect(ten?.also).toEqual(['11', '12', '13', '14']);
    expect(filing.text.slice(ten?.start).replace(/^#+ /, '')).toMatch(new RegExp(`^${begins}`));
    // What stands before ends where Part III begins.
    const before = filing.items.find(({ item }) => item === '9B');
    expect(filing.text.slice(before?.start, before?.end)).not.toMatch(/proxy|incorporated/);
  });

  it('takes a sentence for those items alone that it names', () => {
    const filing = report(
      `${bold(five[0] as string)}${filler(2)}${bold(five[1] as string)}${filler(2)}<p>What Items 12, 13 and 14 ask for is incorporated by reference.</p>`,
    );
    expect(filing.items.slice(-4).map(keysOf)).toEqual([['10'], ['11'], ['12', '13', '14'], ['15']]);
  });

  it('gives every heading of a stack the text under the last', () => {
    const filing = report(
      `${five.map(bold).join('')}<p>What these items ask for is incorporated by reference from our proxy statement.</p>`,
    );
    expect(named(filing)).toEqual(all);
    const texts = filing.items.slice(-6, -1).map(({ start, end, more = [], reason }) => {
      expect(reason).toMatch(/shares the text under the heading of item 14|one text for the headings over it/);
      return [{ start, end }, ...more].map((range) => filing.text.slice(range.start, range.end)).join('');
    });
    for (const text of texts) expect(text).toContain('incorporated by reference from our proxy statement');
  });

  it('leaves each its own text where only the last is by reference', () => {
    const filing = report(
      `${bold(five[3] as string)}${bold(five[4] as string)}<p>Incorporated by reference from our proxy statement.</p>`,
    );
    expect(filing.items.find(({ item }) => item === '13')?.more).toBeUndefined();
  });

  it('finds Part III by bare titles, less surely', () => {
    const filing = report(five.map((title) => bold(title.slice(9)) + filler(2)).join(''));
    expect(named(filing)).toEqual(all);
    for (const { confidence } of filing.items.slice(-6, -1)) expect(confidence).toBeLessThan(0.8);
  });

  it('ends an item at a part of which no item was found', () => {
    const filing = report(filler(8));
    const before = filing.items.find(({ item }) => item === '9B');
    expect(filing.text.slice(before?.end)).toMatch(/^#+ PART III/);
  });

  it('reads tables of items that a sentence calls omitted', () => {
    const rows = (titles: string[]) => table(titles.map((title) => [title.slice(0, 8), title.slice(9)]));
    const filing = parse(
      `${bold('PART I')}<p>The following items are omitted:</p>${rows(['Item 1.  Business', 'Item 2.  Properties', 'Item 3.  Legal Proceedings'])}${bold('Item 4. Mine Safety Disclosures')}<p>None.</p>${bold('PART II')}${bold('Item 9B. Other Information')}<p>None.</p>${bold('PART III')}<p>The following items are omitted:</p>${rows(five)}${bold('Item 15. Exhibits')}${filler(1)}${bold('Item 16. Form 10-K Summary')}<p>None.</p>`,
    );
    expect(named(filing)).toEqual(['1', '2', '3', '4', '9B', '10', '11', '12', '13', '14', '15', '16']);
    expect(filing.items.find(({ item }) => item === '11')?.reason).toBe('Listed as omitted.');
  });

  it('finds the statements behind the analysis where Item 8 has no heading', () => {
    const filing = parse(
      `${['1. Business', '2. Properties', '7. Management’s Discussion and Analysis'].map((title) => bold(`Item ${title}`) + filler(6)).join('')}${bold('REPORT OF INDEPENDENT REGISTERED PUBLIC ACCOUNTING FIRM')}${filler(6)}${bold('Item 9A. Controls and Procedures')}${filler(2)}`,
    );
    expect(named(filing)).toEqual(['1', '2', '7', '8', '9A']);
    const eight = filing.items[3];
    expect(filing.text.slice(eight?.start)).toMatch(/^#+ REPORT OF INDEPENDENT/);
    expect(eight?.confidence).toBeLessThan(0.8);
  });
});

describe('items in unusual order', () => {
  const text = (titles: string[]) => parse(titles.map((title) => bold(title) + filler(5)).join(''));
  const found = (titles: string[]) =>
    text(titles).items.map(({ item, also = [], confidence }) => [[item, ...also].join('+'), confidence >= 0.8]);

  it('lets 1A follow a heading of Items 1 and 2', () => {
    expect(
      found([
        'Items 1 and 2. Business and Properties',
        'Item 1A. Risk Factors',
        'Item 1B. Unresolved Staff Comments',
        'Item 3. Legal Proceedings',
      ]),
    ).toEqual([
      ['1+2', true],
      ['1A', true],
      ['1B', true],
      ['3', true],
    ]);
  });

  it('leaves an item named by two headings to its own', () => {
    expect(found(['Items 1 and 2. Business', 'Item 1A. Risk Factors', 'Item 2. Properties'])).toEqual([
      ['1', true],
      ['1A', true],
      ['2', true],
    ]);
  });

  it('finds what stands out of order, less surely', () => {
    expect(
      found([
        'Item 1. Business',
        'Item 7. Management’s Discussion and Analysis',
        'Item 6. Selected Financial Data',
        'Item 9A. Controls and Procedures',
        'Item 10. Directors and Executive Officers',
        'Item 8. Financial Statements',
      ]).filter(([, sure]) => !sure),
    ).toEqual([
      ['6', false],
      ['8', false],
    ]);
  });

  it('takes lettered parts of an item for the item', () => {
    expect(
      found([
        'Item 1(a). General development of business',
        'Item 1(b). Information about segments',
        'Item 1(c). Narrative description of business',
        'Item 2. Properties',
        'Item 7(a). Quantitative and Qualitative Disclosures about Market Risk',
      ]).map(([item]) => item),
    ).toEqual(['1', '2', '7A']);
  });

  it('reads numbers without the word before usual titles', () => {
    expect(
      found(['1. Business', '1A. Risk Factors', '2. Properties', '7. Management’s Discussion and Analysis']).map(
        ([item]) => item,
      ),
    ).toEqual(['1', '1A', '2', '7']);
  });

  it('tells two lines of contents of a current report from its headings', () => {
    const lines = [
      'Item 2.02 Results of Operations and Financial Condition',
      'Item 9.01 Financial Statements and Exhibits',
    ];
    const filing = parse(
      `<p><b>FORM 8-K</b></p>${lines.map(bold).join('')}${lines.map((line) => bold(line) + filler(4)).join('')}`,
    );
    expect(filing.items.map(({ item }) => item)).toEqual(['2.02', '9.01']);
    for (const { start, end } of filing.items) expect(filing.text.slice(start, end)).toContain('We make things');
  });
});
