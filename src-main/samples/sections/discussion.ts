/** Items 5 to 7A: the market for the stock, the discussion of results, and market risk. Every figure is worked out from the statements. */
import { addDays, longDate } from '../calendar.ts';
import { type Context, change, percent } from '../context.ts';
import { type Cell, caption, heading, type Node, paragraph, paragraphs, type Row } from '../document.ts';
import type { YearFigures } from '../economy.ts';
import { durationTable, type Line, unitLine } from '../statements.ts';

export function market(c: Context): Node[] {
  const { spec, now } = c;
  const holders = c.random.integer(180, 2400);
  const paid = now.cash.dividends > 0;
  return [
    paragraph(
      `${c.Our} common stock is listed on ${spec.exchange} under the symbol "${spec.ticker}". On ${longDate(addDays(now.fiscal.end, 45))} there were ${c.count(holders)} holders of record.`,
    ),
    paragraph(
      paid
        ? `${c.We} paid cash dividends of ${c.money(now.cash.dividends)} in ${c.label} and ${c.money(c.last.cash.dividends)} in ${c.lastLabel}. Future dividends are at the discretion of the board of directors.`
        : `${c.We} ${c.we === 'we' ? 'have' : 'has'} never paid a cash dividend and ${c.we === 'we' ? 'do' : 'does'} not expect to pay one in the foreseeable future.`,
    ),
    paragraph(
      now.cash.buybacks > 0
        ? `During ${c.label}, ${c.we} repurchased common stock for ${c.money(now.cash.buybacks)} under the program authorized by the board of directors.`
        : `${c.We} did not repurchase any equity securities during the fourth quarter of ${c.label}.`,
    ),
  ];
}

/** Before 2021 five years of selected data were required; later the item is reserved. */
export function selected(c: Context): Node[] {
  if (c.year >= 2021) return [];
  const { spec } = c;
  const lines: Line[] = [
    { label: spec.revenueName, of: (y) => y.income.revenue, dollar: true },
    { label: 'Operating income (loss)', of: (y) => y.income.operatingIncome },
    { label: 'Net income (loss)', of: (y) => y.income.netIncome },
    { label: 'Diluted earnings (loss) per share', of: (y) => y.income.epsDiluted, format: 'per_share', dollar: true },
    { label: 'Total assets', of: (y) => y.balance.totalAssets },
    { label: 'Long-term debt', of: (y) => y.balance.debt },
  ];
  return [
    paragraph(
      'The data below should be read together with Item 7 and the consolidated financial statements in Item 8.',
    ),
    caption(unitLine(spec, true)),
    durationTable(spec, lines, [c.now, c.last, c.prior]),
  ];
}

const figure = (value: number, dollar = false): Cell => ({ kind: 'figure', value, format: 'money', dollar });
const rate = (value: number): Cell => ({ kind: 'figure', value, format: 'percent', dollar: false });

function resultsRow(label: string, of: (y: YearFigures) => number, c: Context, dollar = false): Row {
  const [now, last] = [of(c.now), of(c.last)];
  return {
    label,
    cells: [
      figure(now, dollar),
      figure(last, dollar),
      figure(now - last, dollar),
      last === 0 ? { kind: 'blank' } : rate((100 * (now - last)) / Math.abs(last)),
    ],
  };
}

function results(c: Context): Node[] {
  const { spec } = c;
  const rows = [
    resultsRow(spec.revenueName, (y) => y.income.revenue, c, true),
    resultsRow(spec.costName, (y) => y.income.cost, c),
    resultsRow('Gross profit', (y) => y.income.grossProfit, c),
    ...(c.now.income.research > 0 ? [resultsRow('Research and development', (y) => y.income.research, c)] : []),
    resultsRow('Selling and marketing', (y) => y.income.selling, c),
    resultsRow('General and administrative', (y) => y.income.administrative, c),
    resultsRow('Operating income (loss)', (y) => y.income.operatingIncome, c),
    resultsRow('Net income (loss)', (y) => y.income.netIncome, c, true),
  ];
  return [
    caption(unitLine(spec, false)),
    {
      kind: 'table',
      head: [
        [
          { text: `${c.now.fiscal.year}`, span: 1 },
          { text: `${c.last.fiscal.year}`, span: 1 },
          { text: '$ Change', span: 1 },
          { text: '% Change', span: 1 },
        ],
      ],
      rows,
      columns: 4,
    },
  ];
}

function segments(c: Context): Node[] {
  const { spec } = c;
  const rows: Row[] = spec.segments.map((segment, at) => ({
    label: segment.name,
    cells: [c.now, c.last].flatMap((y) => [
      figure(y.segments[at] ?? 0, at === 0),
      rate((100 * (y.segments[at] ?? 0)) / y.income.revenue),
    ]),
  }));
  rows.push({
    label: `Total ${spec.revenueName.toLowerCase().replace('total ', '')}`,
    bold: true,
    total: true,
    cells: [c.now, c.last].flatMap((y) => [figure(y.income.revenue, true), rate(100)]),
  });
  const main = c.now.segments.indexOf(Math.max(...c.now.segments));
  const name = spec.segments[main]?.name ?? '';
  return [
    heading(`${spec.revenueName} by Segment`, 3),
    caption(unitLine(spec, false)),
    {
      kind: 'table',
      head: [
        [c.now, c.last].map((y) => ({ text: `${y.fiscal.year}`, span: 2 })),
        ['Amount', '% of total', 'Amount', '% of total'].map((text) => ({ text, span: 1 })),
      ],
      rows,
      columns: 4,
    },
    paragraph(
      `${name} ${change(c.now.segments[main] ?? 0, c.last.segments[main] ?? 1)} to ${c.money(c.now.segments[main] ?? 0)} and made up ${percent(c.now.segments[main] ?? 0, c.now.income.revenue)} of the total.`,
    ),
  ];
}

function liquidity(c: Context): Node[] {
  const { now, last } = c;
  const used = (units: number) => (units >= 0 ? `provided ${c.money(units)}` : `used ${c.money(units)}`);
  const debt =
    now.balance.debt > 0
      ? `${c.Our} long-term debt was ${c.money(now.balance.debt)} at ${c.endDate}, against ${c.money(last.balance.debt)} a year earlier. ${c.We} ${c.we === 'we' ? 'were' : 'was'} in compliance with all covenants at that date.`
      : `${c.We} had no borrowings at ${c.endDate}.`;
  const raised =
    now.cash.stockIssued > now.income.revenue * 0.02
      ? ` Financing included proceeds of ${c.money(now.cash.stockIssued)} from the sale of common stock.`
      : '';
  return [
    heading('Liquidity and Capital Resources'),
    paragraph(
      `Cash and cash equivalents were ${c.money(now.balance.cash)} at ${c.endDate}, compared with ${c.money(last.balance.cash)} at the end of ${c.lastLabel}. Operating activities ${used(now.cash.operating)} in ${c.label}; in ${c.lastLabel} they ${used(last.cash.operating)}. Capital expenditures were ${c.money(now.cash.capex)}, or ${percent(now.cash.capex, now.income.revenue)} of ${c.spec.revenueName.toLowerCase()}.`,
    ),
    paragraph(
      `Financing activities ${used(now.cash.financing)}.${raised} ${debt} ${c.We} believe${c.we === 'we' ? '' : 's'} that cash on hand and cash from operations will be sufficient to meet needs for at least the next 12 months.`,
    ),
    ...(now.cash.acquisitions > 0
      ? [
          paragraph(
            `${c.We} paid ${c.money(now.cash.acquisitions)}, net of cash acquired, for the business described in Note 6.`,
          ),
        ]
      : []),
  ];
}

export function discussion(c: Context): Node[] {
  const { now, last, spec } = c;
  const margin = (y: YearFigures) => percent(y.income.grossProfit, y.income.revenue);
  const points = Math.round(
    (now.income.grossProfit / now.income.revenue - last.income.grossProfit / last.income.revenue) * 10_000,
  );
  const result = (y: YearFigures) =>
    `${y.income.netIncome < 0 ? 'a net loss' : 'net income'} of ${c.money(y.income.netIncome)}`;
  const charge =
    now.income.charge > 0
      ? [
          paragraph(
            `${c.We} recorded restructuring and impairment charges of ${c.money(now.income.charge)} in ${c.label}.`,
          ),
        ]
      : [];
  return [
    heading('Overview'),
    ...paragraphs(spec.prose.overview(c)),
    heading('Results of Operations'),
    paragraph(`The following compares ${c.label} with ${c.lastLabel}.`),
    ...results(c),
    paragraph(
      `${spec.revenueName} ${change(now.income.revenue, last.income.revenue)} to ${c.money(now.income.revenue)} in ${c.label} from ${c.money(last.income.revenue)} in ${c.lastLabel}. ${spec.prose.revenueReason(c)}`,
    ),
    ...segments(c),
    paragraph(
      `Gross margin was ${margin(now)} in ${c.label} and ${margin(last)} in ${c.lastLabel}, ${points >= 0 ? 'an increase' : 'a decrease'} of ${Math.abs(points)} basis points. ${spec.prose.marginReason(c)}`,
    ),
    paragraph(
      `Operating expenses were ${c.money(now.income.operatingExpenses)}, or ${percent(now.income.operatingExpenses, now.income.revenue)} of ${spec.revenueName.toLowerCase()}, compared with ${percent(last.income.operatingExpenses, last.income.revenue)} in ${c.lastLabel}. ${spec.prose.expenseReason(c)}`,
    ),
    ...charge,
    paragraph(
      `${c.We} reported ${result(now)}, or $${now.income.epsDiluted < 0 ? '(' : ''}${Math.abs(now.income.epsDiluted).toFixed(2)}${now.income.epsDiluted < 0 ? ')' : ''} per diluted share, compared with ${result(last)} in ${c.lastLabel}.`,
    ),
    ...liquidity(c),
    heading('Critical Accounting Estimates'),
    paragraph(
      `The preparation of financial statements requires estimates. Those that matter most are revenue recognition, the recoverability of goodwill (${c.money(now.balance.goodwill)} at ${c.endDate}) and income taxes; see Note 1 and Note 7. Actual results could differ.`,
    ),
  ];
}

export function marketRisk(c: Context): Node[] {
  const { now, spec } = c;
  const scaled = (share: number) => c.money(Math.max(1, Math.round(now.balance.debt * share)));
  const rates =
    now.balance.debt > 0
      ? `A change of 100 basis points in interest rates would change annual interest expense on ${c.our} floating-rate debt by approximately ${scaled(0.01)}.`
      : `${c.We} held no debt at ${c.endDate}, so a change in interest rates would mainly affect what cash and cash equivalents of ${c.money(now.balance.cash)} earn.`;
  const abroad = (now.regions[1] ?? 0) + (now.regions[2] ?? 0);
  const second =
    spec.prose.marketRisk?.(c) ??
    `Foreign currency risk. ${spec.revenueName} from customers outside ${spec.regions[0]} ${/s$/.test(spec.revenueName) ? 'were' : 'was'} ${c.money(abroad)}, or ${percent(abroad, now.income.revenue)} of the total. A 10% change in the dollar against the currencies concerned would have changed ${spec.revenueName.toLowerCase()} by approximately ${c.money(Math.round(abroad * 0.1))} in ${c.label}.`;
  return [paragraph(`Interest rate risk. ${rates}`), paragraph(second)];
}
