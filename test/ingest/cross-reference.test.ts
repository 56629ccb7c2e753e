/** Cross-reference indexes in the layouts that filers use: the report has no headings of items, or none that say so. */
import { describe, expect, it } from 'vitest';
import { newBlock } from '../../src-main/ingest/html/nodes.ts';
import { readMarks, readPageCell, readPlaces } from '../../src-main/ingest/items/page-refs.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { bytesOf, parse, table } from './support.ts';

const BREAK = '<hr style="page-break-after:always">';
const SENTENCE = 'The mill ran well and its pumps were looked after by the same crew as in the year before. ';

/** An item: its number, its title in the index, the heading of its section if it has one, first and last page; else what the index says. */
interface Item {
  item: string;
  title: string;
  heading?: string;
  pages?: [number, number];
  says?: string;
}
const TEN_K: Item[] = [
  { item: '1', title: 'Business', heading: 'Our Business', pages: [33, 36] },
  { item: '1A', title: 'Risk Factors', heading: 'Risk Factors', pages: [40, 44] },
  { item: '1B', title: 'Unresolved Staff Comments', says: 'Not Applicable' },
  { item: '1C', title: 'Cybersecurity', heading: 'Cybersecurity', pages: [45, 45] },
  { item: '2', title: 'Properties', heading: 'Properties', pages: [37, 37] },
  { item: '3', title: 'Legal Proceedings', heading: 'Legal Proceedings', pages: [38, 39] },
  { item: '4', title: 'Mine Safety Disclosures', says: 'Not Applicable' },
  { item: '5', title: 'Market for Registrant’s Common Equity', heading: 'Our Shares', pages: [46, 46] },
  { item: '6', title: '[Reserved]', says: '' },
  {
    item: '7',
    title: 'Management’s Discussion and Analysis of Financial Condition and Results of Operations',
    heading: 'Management’s Discussion and Analysis',
    pages: [47, 49],
  },
  {
    item: '7A',
    title: 'Quantitative and Qualitative Disclosures About Market Risk',
    heading: 'Quantitative and Qualitative Disclosures About Market Risk',
    pages: [50, 50],
  },
  {
    item: '8',
    title: 'Financial Statements and Supplementary Data',
    heading: 'Financial Statements and Supplementary Data',
    pages: [52, 55],
  },
  { item: '9A', title: 'Controls and Procedures', heading: 'Controls and Procedures', pages: [51, 51] },
  { item: '10', title: 'Directors, Executive Officers and Corporate Governance', says: '*' },
  { item: '11', title: 'Executive Compensation', says: '**' },
  { item: '12', title: 'Security Ownership of Certain Beneficial Owners and Management', says: '***' },
  { item: '13', title: 'Certain Relationships and Related Transactions', says: '****' },
  { item: '14', title: 'Principal Accountant Fees and Services', says: '*****' },
  { item: '15', title: 'Exhibits and Financial Statement Schedules', heading: 'Exhibits', pages: [56, 57] },
  { item: '16', title: 'Form 10-K Summary', says: 'None' },
];
const THREE = ['10', '11', '12', '13', '14'];
const NOTE = 'What is asked for here is incorporated by reference from the proxy statement.';

const COVER = `<p><b>FORM 10-K</b></p><p>For the fiscal year ended December 31, 2023</p><p>Blue Pumps, Inc.</p>${BREAK}`;
const HEAD = '<p><b>FORM 10-K CROSS-REFERENCE INDEX</b></p>';

function pages(list: readonly Item[], first: number, last: number): string {
  let html = '';
  for (let page = first; page <= last; page++) {
    const starts = list.find((one) => one.heading && one.pages?.[0] === page);
    html += `${starts ? `<p><b>${starts.heading}</b></p>` : ''}${`<p>${SENTENCE.repeat(4)}</p>`.repeat(3)}<p>${page}</p>${BREAK}`;
  }
  return html;
}

const place = ({ pages: range }: Item, dash = '–') =>
  range === undefined ? undefined : range[0] === range[1] ? `${range[0]}` : range.join(dash);
/** What stands in the column of pages; `three` for the items of Part III. */
const cell = (one: Item, three?: string) =>
  place(one) ?? (three !== undefined && THREE.includes(one.item) ? three : (one.says ?? ''));
const notes = (separator: string) => THREE.map((_, at) => `<p>${'*'.repeat(at + 1)}${separator}${NOTE}</p>`).join('');

/** Every item at its heading, and surely in the index where it has none. */
function expectItems(filing: ReturnType<typeof parse>, list: readonly Item[]): void {
  const found = new Map(filing.items.map((one) => [one.item, one]));
  expect([...found.keys()].sort()).toEqual(list.map(({ item }) => item).sort());
  for (const { item, heading } of list) {
    const span = found.get(item);
    const text = filing.text.slice(span?.start, (span?.start ?? 0) + 100).replace(/^[#\s]+/, '');
    if (heading) expect(text.startsWith(heading), `${item} at ${text}`).toBe(true);
    else expect(span?.confidence, `${item}: ${span?.reason}`).toBeGreaterThan(0.8);
  }
}

const LAYOUTS: Record<string, (list: readonly Item[], three: string | undefined) => string> = {
  'numbers alone': (list, three) =>
    table([['Item Number', '', 'Page'], ...list.map((one) => [`${one.item}.`, one.title, cell(one, three)])]),
  'label and title in one cell': (list, three) =>
    table(list.map((one) => [`Item ${one.item}. ${one.title} ......`, cell(one, three)])),
  'the word before pages': (list, three) =>
    table(
      list.map((one) => [`Item ${one.item}`, one.title, one.pages ? `Pages ${place(one, ' - ')}` : cell(one, three)]),
    ),
  'sections with their pages': (list, three) =>
    table(
      list.map((one) => [
        one.item,
        one.title,
        one.pages ? `${one.heading}, pages ${place(one, ' to ')}` : cell(one, three),
      ]),
    ),
  'sections in brackets': (list, three) =>
    table(
      list.map((one) => [
        `Item ${one.item}`,
        one.title,
        one.pages ? `${one.heading} (${place(one)})` : cell(one, three),
      ]),
    ),
  'the item last': (list, three) =>
    table([['Section', 'Pages', 'Form 10-K item'], ...list.map((one) => [one.title, cell(one, three), one.item])]),
  'lines of text': (list, three) =>
    list.map((one) => `<p>Item ${one.item}. ${one.title} ..... ${cell(one, three)}</p>`).join(''),
  'two items in a row': (list, three) => {
    const half = Math.ceil(list.length / 2);
    return table(
      list
        .slice(0, half)
        .map((one, at) =>
          [one, list[at + half]].flatMap((each) => (each ? [each.item, each.title, cell(each, three)] : ['', '', ''])),
        ),
    );
  },
  'two tables over a page': (list, three) =>
    [list.slice(0, 10), list.slice(10)]
      .map((some) =>
        table([['Item', '', 'Page'], ...some.map((one) => [`Item ${one.item}.`, one.title, cell(one, three)])]),
      )
      .join(`<p>31</p>${BREAK}`),
};

describe.each(Object.entries(LAYOUTS))('an index of a 10-K: %s', (_, layout) => {
  const body = pages(TEN_K, 33, 58);
  it.each(['front', 'end'])('at the %s', (where) => {
    const index = `${HEAD}${layout(TEN_K, undefined)}${notes(' ')}`;
    const filing = parse(
      where === 'front'
        ? `${COVER}${index}<p>32</p>${BREAK}${body}<p>Signatures</p>`
        : `${COVER}${body}${index}<p>59</p>${BREAK}<p>SIGNATURES</p>`,
    );
    expectItems(filing, TEN_K);
    for (const item of filing.items.filter((one) => THREE.includes(one.item))) {
      expect(item.reason).toMatch(/by reference/);
      const [note] = item.more ?? [];
      // Its own note, not that of a longer row of stars.
      expect(filing.text.slice(note?.start, note?.end).trim()).toBe(`${'*'.repeat(Number(item.item) - 9)} ${NOTE}`);
    }
  });
});

describe('the notes of an index', () => {
  const body = pages(TEN_K, 33, 58);
  const plain = (three: string, mark = '') =>
    table(
      TEN_K.map((one) => [`Item ${one.item}`, `${one.title}${THREE.includes(one.item) ? mark : ''}`, cell(one, three)]),
    );
  const read = (index: string) => parse(`${COVER}${HEAD}${index}<p>32</p>${BREAK}${body}`);

  it.each([
    ['glued to their marks', `${plain('(a)')}<p>(a)${NOTE}</p>`],
    ['in a table below', plain('*') + table([['*', NOTE]])],
    [
      'in the last row of the index',
      table([...TEN_K.map((one) => [`Item ${one.item}`, one.title, cell(one, '*')]), [`* ${NOTE}`]]),
    ],
    ['lines of one paragraph', `${plain('*')}<p>(1) Another note.<br>* ${NOTE}</p>`],
    ['marked at the title', `${plain('', '†')}<p>† ${NOTE}</p>`],
    ['numbered', `${plain('', ' (1)')}<p>(1) ${NOTE}</p>`],
    [
      'marked at the part',
      `${table(
        TEN_K.flatMap((one) => [
          ...(one.item === '10' ? [['Part III *', '', '']] : []),
          [`Item ${one.item}`, one.title, cell(one, '')],
        ]),
      )}<p>* ${NOTE}</p>`,
    ],
    [
      'said of the part',
      table(
        TEN_K.flatMap((one) => [
          ...(one.item === '10' ? [['Part III', '(incorporated by reference)', '']] : []),
          [`Item ${one.item}`, one.title, cell(one, '')],
        ]),
      ),
    ],
    [
      'said in a sentence',
      `${plain('')}<p>Items 10 through 14 are incorporated by reference from the proxy statement of May.</p>`,
    ],
  ])('are found %s', (_, index) => {
    const filing = read(index);
    expectItems(filing, TEN_K);
    for (const item of filing.items.filter((one) => THREE.includes(one.item)))
      expect(item.reason).toMatch(/by reference|refers to another document/);
  });

  it('that are missing leave the item unsure, and say so', () => {
    const item = read(plain('*')).items.find((one) => one.item === '11');
    expect(item?.confidence).toBeLessThan(0.5);
    expect(item?.reason).toMatch(/marks it \* and no note explains/);
  });

  it('stand beside pages too', () => {
    const list = TEN_K.map(
      (one): Item => (one.item === '10' ? { ...one, heading: 'Our Directors', pages: [58, 58] } : one),
    );
    const index = table(
      list.map((one) => [`Item ${one.item}`, one.title, one.item === '10' ? '58, (a)' : cell(one, '(a)')]),
    );
    const filing = parse(`${COVER}${HEAD}${index}<p>(a) ${NOTE}</p><p>32</p>${BREAK}${pages(list, 33, 58)}`);
    expectItems(filing, list);
    expect(filing.items.find((one) => one.item === '10')?.more).toHaveLength(1);
  });

  it('do not make pages of another document this one’s', () => {
    const list = TEN_K.map(
      (one): Item => (['5', '7', '7A', '8'].includes(one.item) ? { item: one.item, title: one.title, says: '' } : one),
    );
    const index = table([
      ['', '', 'Page in Form 10-K', 'Page in Annual Report'],
      ...list.map((one) => [
        `Item ${one.item}`,
        one.title,
        cell(one, '*'),
        ['5', '7', '7A', '8'].includes(one.item) ? '40-50' : '',
      ]),
    ]);
    expectItems(parse(`${COVER}${HEAD}${index}<p>* ${NOTE}</p><p>32</p>${BREAK}${pages(list, 33, 58)}`), list);
  });
});

describe('pages in a cell', () => {
  const block = (text: string) => ({ ...newBlock(0, 1), text });
  const ranges = (text: string) =>
    readPlaces(block(text), () => true, true).refs.map(({ prefix, from, to }) => `${prefix}${from}-${to}`);
  it('are read beside names', () => {
    expect(ranges('Our shares, pages 46 to 48; Dividends (52)')).toEqual(['46-48', '52-52']);
    expect(ranges('Key figures (6), Review (30-38, 40), Risks (pages 41–45). Of 2023 we spoke before.')).toEqual([
      '6-6',
      '30-38',
      '40-40',
      '41-45',
    ]);
    expect(ranges('Statements ..... F-3 to F-40')).toEqual(['F-3-40']);
    expect(readPlaces(block('1: Annual Report, Our history (8)'), () => true, true).names).toContain('Our history');
  });
  it('are no dates, notes, exhibits, rules or years', () => {
    for (const text of [
      'Statements of income for the year ended March 31, 2021',
      'See Note 12',
      'Exhibit (12)',
      'Form 10-K',
      'Section 13(r)',
      'Rule 302(12)',
      'As of 2023',
      'About 45 people',
    ])
      expect(ranges(text), text).toEqual([]);
  });
  it('stand with marks of notes, which are none', () => {
    expect(readPageCell(block('308–310*, (a), (1)')).map(({ from, to }) => [from, to])).toEqual([[308, 310]]);
    expect(readMarks('308–310*, (a)').marks).toEqual(['*', '(a)']);
    expect(readMarks('Executive Compensation').marks).toEqual([]);
  });
});

describe('a typewritten index', () => {
  const list = TEN_K.filter(({ item }) => !['1A', '1B', '1C', '7A', '9A', '15', '16'].includes(item)).map(
    (one): Item => ({ ...one, ...(one.heading ? { heading: one.heading.toUpperCase() } : {}) }),
  );
  const lines = (page: number) => {
    const starts = list.find((one) => one.heading && one.pages?.[0] === page);
    return `${starts ? `${' '.repeat(20)}${starts.heading}\n\n` : ''}${'The mill ran well and its pumps were looked after by the same crew as in\nthe year before, and the year before that one was no worse than any.\n'.repeat(6)}\n${' '.repeat(36)}${page}\n<PAGE>\n`;
  };
  const body = Array.from({ length: 26 }, (_, at) => lines(33 + at)).join('');
  const read = (index: string) =>
    parseFiling(
      bytesOf(
        `                FORM 10-K\n\nFor the fiscal year ended December 31, 1995\n\n                BLUE PUMPS, INC.\n\n<PAGE>\n               FORM 10-K CROSS REFERENCE INDEX\n\n${index}\n\n* What is asked for here is incorporated by reference\nfrom the proxy statement.\n\n                32\n<PAGE>\n${body}\nSIGNATURES\n`,
      ),
      'blue.txt',
    );
  it('with leaders leads to its pages', () => {
    const index = list
      .map((one) =>
        `Item ${one.item.padEnd(4)} ${one.title}`
          .slice(0, 58)
          .padEnd(60, '.')
          .concat(` ${cell(one, '*').replace('–', '-') || 'None'}`),
      )
      .join('\n');
    expectItems(read(index), list);
  });
  it('set as a table does too', () => {
    const index = list
      .map(
        (one) =>
          `${`${one.item}.`.padEnd(6)}${one.title.slice(0, 50).padEnd(55)}${cell(one, '*').replace('–', '-') || 'None'}`,
      )
      .join('\n');
    expectItems(
      read(`<TABLE>\n<S>   <C>                                                    <C>\n${index}\n</TABLE>`),
      list,
    );
  });
});

describe('a cross-reference table of Form 20-F', () => {
  /** Parts of an item: letter, title, section and pages; null for what does not apply. */
  type Part = [string, string, string | null, [number, number]?];
  const FORM: { item: string; title: string; parts: Part[] }[] = [
    { item: '1', title: 'Identity of directors, senior management and advisers', parts: [] },
    { item: '2', title: 'Offer statistics and expected timetable', parts: [] },
    {
      item: '3',
      title: 'Key information',
      parts: [
        ['A', '[Reserved]', null],
        ['B', 'Capitalization and indebtedness', null],
        ['D', 'Risk factors', 'Principal risks', [28, 32]],
      ],
    },
    {
      item: '4',
      title: 'Information on the Company',
      parts: [
        ['A', 'History and development of the Company', 'Our history', [8, 9]],
        ['B', 'Business overview', 'What we make', [10, 14]],
        ['D', 'Property, plants and equipment', 'Our sites', [16, 17]],
      ],
    },
    { item: '4A', title: 'Unresolved staff comments', parts: [] },
    {
      item: '5',
      title: 'Operating and financial review and prospects',
      parts: [
        ['A', 'Operating results', 'Review of the year', [18, 22]],
        ['B', 'Liquidity and capital resources', 'Cash and debt', [23, 24]],
      ],
    },
    {
      item: '6',
      title: 'Directors, senior management and employees',
      parts: [
        ['A', 'Directors and senior management', 'The board', [33, 34]],
        ['B', 'Compensation', 'Pay report', [35, 38]],
      ],
    },
    {
      item: '7',
      title: 'Major shareholders and related party transactions',
      parts: [
        ['A', 'Major shareholders', 'Our shareholders', [39, 39]],
        ['B', 'Related party transactions', 'Dealings with related parties', [56, 56]],
      ],
    },
    {
      item: '8',
      title: 'Financial information',
      parts: [
        ['A', 'Consolidated statements', 'Further financial information', [40, 41]],
        ['B', 'Significant changes', null],
      ],
    },
    {
      item: '11',
      title: 'Quantitative and qualitative disclosures about market risk',
      parts: [['', '', 'Quantitative and qualitative disclosures about market risk', [25, 26]]],
    },
    { item: '15', title: 'Controls and procedures', parts: [['', '', 'Controls and procedures', [57, 57]]] },
    { item: '16A', title: 'Audit committee financial expert', parts: [['', '', 'The audit committee', [58, 58]]] },
    { item: '17', title: 'Financial statements', parts: [] },
    { item: '18', title: 'Financial statements', parts: [['', '', 'Consolidated financial statements', [42, 55]]] },
    { item: '19', title: 'Exhibits', parts: [['', '', 'Exhibits', [59, 59]]] },
  ];
  const sections = FORM.flatMap(({ item, parts }) =>
    parts.flatMap(([, title, heading, range]): Item[] =>
      heading && range ? [{ item, title, heading, pages: range }] : [],
    ),
  );
  const range = (at?: [number, number]) => (at === undefined ? 'n/a' : at[0] === at[1] ? `${at[0]}` : at.join('–'));
  const all = (parts: readonly Part[]) =>
    parts.flatMap(([, , , at]) => (at ? [range(at)] : [])).join(', ') || 'Not applicable';
  const named = (parts: readonly Part[], separator: string, each: (section: string, at: [number, number]) => string) =>
    parts.flatMap(([, , section, at]) => (section && at ? [each(section, at)] : [])).join(separator) ||
    'Not applicable';

  it.each([
    [
      'pages by item',
      table([
        ['Item', 'Form 20-F caption', 'Page'],
        ...FORM.map(({ item, title, parts }) => [item, title, all(parts)]),
      ]),
    ],
    [
      'parts with points',
      table([
        ['Item', 'Caption', 'Location in this document', 'Page'],
        ...FORM.flatMap(({ item, title, parts }) => [
          [item, title, parts.length ? '' : 'Not applicable', ''],
          ...parts.map(([letter, part, section, at]) => [
            letter ? `${item}.${letter}` : '',
            part,
            section ?? 'Not applicable',
            at ? range(at) : '–',
          ]),
        ]),
      ]),
    ],
    [
      'parts without their items',
      table([
        ['Item', 'Caption', 'Page'],
        ...FORM.flatMap(({ item, title, parts }) =>
          parts[0]?.[0]
            ? parts.map(([letter, part, , at]) => [`${item}.${letter}`, part, range(at)])
            : [[item, title, all(parts)]],
        ),
      ]),
    ],
    [
      'parts by letter',
      table([
        ['PART I', '', ''],
        ...FORM.flatMap(({ item, title, parts }) => [
          [`ITEM ${item}.`, title.toUpperCase(), parts[0]?.[0] ? '' : all(parts)],
          ...parts.flatMap(([letter, part, , at]) => (letter ? [[`${letter}.`, part, range(at)]] : [])),
        ]),
      ]),
    ],
    [
      'sections of the annual report',
      table([
        ['Form 20-F item', 'Annual Report section and page'],
        ...FORM.map(({ item, title, parts }) => [
          `Item ${item}. ${title}`,
          named(parts, '; ', (section, at) => `${section} (${range(at)})`),
        ]),
      ]),
    ],
    [
      'sections line by line',
      table(
        FORM.map(({ item, title, parts }) => [
          item,
          title,
          named(parts, '<br>', (section, at) => `${section}, pages ${range(at)}`),
        ]),
      ),
    ],
    [
      'lines of text',
      FORM.map(({ item, title, parts }) => `<p>Item ${item}. ${title} ..... ${all(parts)}</p>`).join(''),
    ],
  ])('as %s', (_, index) => {
    const cover = `<p><b>FORM 20-F</b></p><p>For the fiscal year ended December 31, 2023</p><p>Blaue Pumpen AG</p>${BREAK}`;
    for (const end of [false, true]) {
      const body = pages(sections, 8, 60);
      const filing = parse(
        end
          ? `${cover}${body}<p>Form 20-F cross-reference</p>${index}`
          : `${cover}<p>Form 20-F cross-reference</p>${index}<p>7</p>${BREAK}${body}`,
      );
      expect(filing.meta.form).toBe('20-F');
      const found = new Map(filing.items.map((one) => [one.item, one]));
      expect([...found.keys()].sort()).toEqual(FORM.map(({ item }) => item).sort());
      for (const { item, parts } of FORM) {
        const span = found.get(item);
        const begin = (at: number) =>
          filing.text
            .slice(at)
            .replace(/^[#\s]+/, '')
            .slice(0, 60);
        const own = parts.flatMap(([, , section]) => section ?? []);
        if (own.length === 0) expect(span?.confidence, item).toBeGreaterThan(0.8);
        else {
          const starts = [span, ...(span?.more ?? [])].flatMap((one) => (one ? [begin(one.start)] : []));
          expect(
            own.some((section) => starts[0]?.startsWith(section)),
            `${item} at ${starts[0]}`,
          ).toBe(true);
        }
      }
    }
  });

  it('leads into the report, though the wrapper around it has pages of its own', () => {
    const list: Item[] = [
      { item: '3', title: 'Key Information', heading: 'Risk factors', pages: [40, 45] },
      { item: '4', title: 'Information on the Company', heading: 'Our strategy', pages: [10, 19] },
      {
        item: '5',
        title: 'Operating and Financial Review and Prospects',
        heading: 'Financial review',
        pages: [30, 38],
      },
      { item: '6', title: 'Directors, Senior Management and Employees', heading: 'The board', pages: [46, 47] },
      { item: '7', title: 'Major Shareholders', heading: 'Our owners', pages: [8, 9] },
      { item: '18', title: 'Financial Statements', heading: 'Financial statements', pages: [48, 60] },
    ];
    const own: Item[] = [
      { item: '15', title: 'Controls and Procedures', heading: 'Controls and procedures', pages: [11, 11] },
      { item: '19', title: 'Exhibits', heading: 'Exhibits', pages: [12, 13] },
    ];
    const index = table([
      ['Form 20-F item', 'Response or location in this filing'],
      ['Item 1. Identity of Directors, Senior Management and Advisors', 'Not applicable.'],
      ['Item 2. Offer Statistics and Expected Timetable', 'Not applicable.'],
      ['Item 3. Key Information', ''],
      ['D - Risk Factors', 'Annual Report, Risk factors (40-45)'],
      [
        'Item 4. Information on the Company',
        '1: Annual Report, Our strategy (10-19), Note 2 to the statements (Segments) (52-53). Of 2023 we speak in the report filed on March 17, 2024.',
      ],
      [
        'Item 5. Operating and Financial Review and Prospects',
        'Annual Report, Financial review (30-38), Risk factors (40-45)',
      ],
      ['Item 6. Directors, Senior Management and Employees', 'Annual Report, The board (46-47)'],
      ['Item 7. Major Shareholders and Related Party Transactions', 'Annual Report, Our owners (8-9)'],
      ['Item 15. Controls and Procedures', 'Controls and procedures (11)'],
      ['Item 18. Financial Statements', 'Annual Report, Financial statements (48-60)'],
      ['Item 19. Exhibits', 'Exhibits (12-13)'],
    ]);
    const filing = parse(`<p>FORM 20-F</p>${index}${BREAK}${pages(own, 2, 14)}${pages(list, 2, 60)}`);
    const found = new Map(filing.items.map((one) => [one.item, one]));
    for (const { item, heading = '' } of [...list, ...own]) {
      expect(
        filing.text
          .slice(found.get(item)?.start)
          .replace(/^[#\s]+/, '')
          .startsWith(heading),
        item,
      ).toBe(true);
      expect(
        found.get(item)?.confidence,
        `${item} ${found.get(item)?.reason} ${found.get(item)?.start} ${found.get(item)?.end}`,
      ).toBeGreaterThan(0.8);
    }
    expect(found.get('4')?.more).toHaveLength(1);
    // The wrapper's last page ends where the report begins.
    expect(found.get('19')?.characters).toBeLessThan(found.get('5')?.characters ?? 0);
  });

  it('is sure of a place where a heading bears the name of the section', () => {
    const index = table(
      FORM.map(({ item, title, parts }) => [
        `Item ${item}`,
        title,
        named(parts, '; ', (section, at) => `${section} (${range(at)})`),
      ]),
    );
    const filing = parse(`<p>FORM 20-F</p>${BREAK}${index}<p>7</p>${BREAK}${pages(sections, 8, 60)}`);
    const risks = filing.items.find(({ item }) => item === '3');
    expect(risks?.confidence).toBeGreaterThan(0.8);
    expect(risks?.reason).toMatch(/name that the index gives/);
  });
});
