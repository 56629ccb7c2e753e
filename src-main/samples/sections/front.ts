/** Cover page and table of contents. */
import { addDays, longDate } from '../calendar.ts';
import type { Context } from '../context.ts';
import { centered, type Node, page, paragraph } from '../document.ts';
import { ITEMS, titleOf } from './items.ts';

/** The dei facts of the cover, as an iXBRL style tags them. */
export function coverFacts(c: Context): Record<string, string> {
  const { spec, now } = c;
  return {
    'dei:DocumentType': '10-K',
    'dei:DocumentPeriodEndDate': now.fiscal.end,
    'dei:DocumentFiscalYearFocus': `${now.fiscal.year}`,
    'dei:DocumentFiscalPeriodFocus': 'FY',
    'dei:EntityRegistrantName': spec.name,
    'dei:EntityCentralIndexKey': spec.cik.padStart(10, '0'),
    'dei:TradingSymbol': spec.ticker,
    'dei:EntityFileNumber': spec.fileNumber,
    'dei:EntityTaxIdentificationNumber': spec.ein,
    'dei:EntityCommonStockSharesOutstanding': `${now.sharesOutstanding}`,
    'dei:AmendmentFlag': 'false',
  };
}

/** The day the annual report is signed, 52 days after the year's end. */
export const signingDate = (c: Context) => addDays(c.now.fiscal.end, 52);

/** Market value of the shares of non-affiliates on the last business day of the second quarter, in dollars. */
export function floatValue(c: Context): number {
  const perDollar = 1.4 + (c.spec.cik.length % 3) * 0.35;
  return Math.round((c.last.income.revenue * 10 ** c.spec.scale * perDollar) / 1000) * 1000;
}

export function cover(c: Context): Node[] {
  const { spec } = c;
  const market = floatValue(c).toLocaleString('en-US');
  const shares = c.now.sharesOutstanding.toLocaleString('en-US');
  return [
    centered('UNITED STATES', true),
    centered('SECURITIES AND EXCHANGE COMMISSION', true),
    centered('Washington, D.C. 20549'),
    centered('FORM 10-K', true),
    paragraph('(Mark One)'),
    paragraph('☒ ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934'),
    centered(`For the fiscal year ended ${c.endDate}`, true),
    paragraph('☐ TRANSITION REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934'),
    centered(`Commission File Number ${spec.fileNumber}`),
    centered(spec.name, true),
    centered('(Exact name of registrant as specified in its charter)'),
    {
      kind: 'table',
      head: [],
      columns: 1,
      rows: [
        { label: spec.state, cells: [{ kind: 'text', text: spec.ein }] },
        {
          label: '(State or other jurisdiction of incorporation)',
          cells: [{ kind: 'text', text: '(I.R.S. Employer Identification No.)' }],
        },
        { label: `${spec.street}, ${spec.city}`, cells: [{ kind: 'text', text: spec.phone }] },
        {
          label: '(Address of principal executive offices, including zip code)',
          cells: [{ kind: 'text', text: "(Registrant's telephone number, including area code)" }],
        },
      ],
    },
    paragraph('Securities registered pursuant to Section 12(b) of the Act:'),
    {
      kind: 'table',
      head: [
        [
          { text: 'Trading Symbol', span: 1 },
          { text: 'Name of each exchange on which registered', span: 1 },
        ],
      ],
      columns: 2,
      rows: [
        {
          label: 'Common stock, $0.001 par value',
          cells: [
            { kind: 'text', text: spec.ticker },
            { kind: 'text', text: spec.exchange },
          ],
        },
      ],
    },
    paragraph('Securities registered pursuant to Section 12(g) of the Act: None'),
    paragraph(
      'Indicate by check mark if the registrant is a well-known seasoned issuer, as defined in Rule 405 of the Securities Act. Yes ☐ No ☒',
    ),
    paragraph(
      'Indicate by check mark whether the registrant (1) has filed all reports required to be filed by Section 13 or 15(d) of the Securities Exchange Act of 1934 during the preceding 12 months and (2) has been subject to such filing requirements for the past 90 days. Yes ☒ No ☐',
    ),
    paragraph(
      `The aggregate market value of the voting stock held by non-affiliates of the registrant, computed by reference to the closing price on the last business day of its most recently completed second fiscal quarter, was approximately $${market}.`,
    ),
    paragraph(
      `As of ${longDate(addDays(c.now.fiscal.end, 45))}, there were ${shares} shares of the registrant's common stock outstanding.`,
    ),
    paragraph('DOCUMENTS INCORPORATED BY REFERENCE'),
    paragraph(
      "Portions of the registrant's definitive proxy statement for its annual meeting of stockholders are incorporated by reference into Part III. This filing is a sample: the company and every figure in it are invented.",
    ),
    page,
  ];
}

export function contents(c: Context, pageOf: (item: string) => number): Node[] {
  const entries = ITEMS.flatMap((entry): { item: string | null; title: string; page: number | null }[] => {
    if (entry.part !== undefined) return [{ item: null, title: entry.part, page: null }];
    const title = titleOf(entry, c.year);
    return title ? [{ item: entry.item, title, page: pageOf(entry.item) }] : [];
  });
  return [centered('TABLE OF CONTENTS', true), { kind: 'contents', entries }, page];
}
