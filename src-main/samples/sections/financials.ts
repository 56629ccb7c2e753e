/** Item 8: the auditor's report, the statements and the notes. */
import { addDays, longDate } from '../calendar.ts';
import { type Context, percent } from '../context.ts';
import { caption, centered, heading, type Node, paragraph } from '../document.ts';
import type { YearFigures } from '../economy.ts';
import { durationTable, gaapLine, gaapTotal, instantTable, type Line, statements, unitLine } from '../statements.ts';

function audit(c: Context): Node[] {
  return [
    heading('Report of Independent Registered Public Accounting Firm'),
    paragraph(`To the Stockholders and the Board of Directors of ${c.spec.name}`),
    paragraph(
      `We have audited the accompanying consolidated balance sheets of ${c.spec.name} as of ${c.endDate} and ${longDate(c.last.fiscal.end)}, the related consolidated statements of operations and cash flows for each of the three years in the period ended ${c.endDate}, and the related notes. In our opinion, the consolidated financial statements present fairly, in all material respects, the financial position of the company and the results of its operations and its cash flows in conformity with accounting principles generally accepted in the United States of America.`,
    ),
    paragraph(`/s/ ${c.spec.auditor}`),
    paragraph(longDate(addDays(c.now.fiscal.end, 52))),
    { kind: 'page' },
  ];
}

const note = (number: number, title: string): Node => heading(`Note ${number}. ${title}`, 3);

function policies(c: Context): Node[] {
  const weeks = c.now.fiscal.weeks;
  const calendar = weeks
    ? `The fiscal year ends on a Saturday; ${c.label} had ${weeks} weeks and ${c.lastLabel} had ${c.last.fiscal.weeks} weeks.`
    : `The fiscal year ends on ${c.endDate.split(',')[0]}.`;
  return [
    note(1, 'Summary of Significant Accounting Policies'),
    paragraph(
      `The consolidated financial statements include the accounts of ${c.spec.name} and its wholly owned subsidiaries; intercompany balances are eliminated. ${calendar} Preparing them requires estimates that affect the amounts reported.`,
    ),
    paragraph(
      `Cash equivalents are investments with original maturities of three months or less. Receivables are stated net of an allowance of ${c.money(Math.max(1, Math.round(c.now.balance.receivables * 0.014)))} at ${c.endDate}. Property and equipment are depreciated by the straight-line method over 3 to 30 years. Goodwill is tested for impairment once a year.`,
    ),
  ];
}

function revenueNote(c: Context, years: YearFigures[]): Node[] {
  const lines: Line[] = c.spec.regions.map((name, at) => ({
    label: name,
    of: (y: YearFigures) => y.regions[at] ?? 0,
    dollar: at === 0,
  }));
  lines.push({ label: 'Total', of: (y) => y.income.revenue, total: true, bold: true, dollar: true });
  return [
    note(2, 'Revenue'),
    paragraph(
      `Revenue is recognized when control of goods or services passes to the customer, in the amount expected to be received. The table below shows ${c.spec.revenueName.toLowerCase()} by region.`,
    ),
    caption(unitLine(c.spec, false)),
    durationTable(c.spec, lines, years),
    ...(c.now.balance.deferredRevenue > 0
      ? [
          paragraph(
            `Of deferred revenue of ${c.money(c.last.balance.deferredRevenue)} at ${longDate(c.last.fiscal.end)}, substantially all was recognized in ${c.label}.`,
          ),
        ]
      : []),
  ];
}

function segmentNote(c: Context, years: YearFigures[]): Node[] {
  const corporate = (y: YearFigures) => y.income.operatingIncome - y.segmentIncome.reduce((a, b) => a + b, 0);
  const lines: Line[] = [
    ...c.spec.segments.map(
      (segment, at): Line => ({
        label: segment.name,
        of: (y) => y.segmentIncome[at] ?? 0,
        dollar: at === 0,
      }),
    ),
    { label: 'Corporate expenses not allocated', of: corporate },
    { label: 'Operating income (loss)', of: (y) => y.income.operatingIncome, total: true, bold: true, dollar: true },
  ];
  return [
    note(3, 'Segments'),
    paragraph(
      `The company reports ${c.spec.segments.length} segments: ${c.spec.segments.map((s) => `${s.name}, ${s.what}`).join('; ')}. Operating income (loss) by segment was as follows.`,
    ),
    caption(unitLine(c.spec, false)),
    durationTable(c.spec, lines, years),
  ];
}

function propertyNote(c: Context, years: YearFigures[]): Node[] {
  const gross = (y: YearFigures) => Math.round(y.balance.property * 1.85);
  const land = (y: YearFigures) => Math.round(gross(y) * 0.12);
  const building = (y: YearFigures) => Math.round(gross(y) * 0.38);
  return [
    note(4, 'Property and Equipment'),
    caption(unitLine(c.spec, false)),
    instantTable(
      c.spec,
      [
        gaapLine('Land', 'Land', land, { dollar: true }),
        gaapLine('Buildings and improvements', 'BuildingsAndImprovementsGross', building),
        gaapLine(
          'Machinery, equipment and software',
          'MachineryAndEquipmentGross',
          (y) => gross(y) - land(y) - building(y),
        ),
        gaapTotal('Property and equipment, gross', 'PropertyPlantAndEquipmentGross', gross),
        gaapLine(
          'Less accumulated depreciation',
          'AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment',
          (y) => gross(y) - y.balance.property,
          { negated: true },
        ),
        gaapTotal('Property and equipment, net', 'PropertyPlantAndEquipmentNet', (y) => y.balance.property, {
          dollar: true,
        }),
      ],
      years.slice(0, 2),
    ),
    paragraph(
      `Depreciation expense was ${c.money(c.now.cash.depreciation)} in ${c.label} and ${c.money(c.last.cash.depreciation)} in ${c.lastLabel}.`,
    ),
  ];
}

function debtNote(c: Context): Node[] {
  const { now } = c;
  if (now.balance.debt === 0)
    return [note(5, 'Debt'), paragraph('The company had no debt outstanding in the years presented.')];
  const due = Math.round(now.balance.debt * 0.06);
  const rows = [1, 2, 3, 4].map((ahead) => ({ year: now.fiscal.year + ahead, amount: due }));
  const later = now.balance.debt - due * rows.length;
  const cells = (amount: number, dollar = false) => [
    { kind: 'figure' as const, value: amount, format: 'money' as const, dollar },
  ];
  return [
    note(5, 'Debt'),
    paragraph(
      `Long-term debt of ${c.money(now.balance.debt)} consists of senior notes and a term loan that bear interest at a weighted average rate of ${(100 * c.spec.economics.interestRate).toFixed(2)}%. Interest expense was ${c.money(now.income.interestExpense)} in ${c.label}. Principal falls due as follows.`,
    ),
    caption(unitLine(c.spec, false)),
    {
      kind: 'table',
      head: [[{ text: 'Principal due', span: 1 }]],
      columns: 1,
      rows: [
        ...rows.map((row, at) => ({ label: `${row.year}`, cells: cells(row.amount, at === 0) })),
        { label: 'Thereafter', cells: cells(later) },
        { label: 'Total', bold: true, total: true, cells: cells(now.balance.debt, true) },
      ],
    },
  ];
}

function goodwillNote(c: Context): Node[] {
  const { now } = c;
  const bought = now.cash.acquisitions;
  const story =
    bought > 0
      ? `In ${c.label} the company acquired a business for ${c.money(bought)} in cash, net of cash acquired. Of the price, ${c.money(Math.round(bought * 0.62))} was allocated to goodwill and the rest to intangible assets.`
      : 'There were no acquisitions in the year.';
  return [
    note(6, 'Goodwill and Intangible Assets'),
    paragraph(
      `${story} Goodwill was ${c.money(now.balance.goodwill)} at ${c.endDate}. Amortization of intangible assets was ${c.money(now.cash.amortization)} in ${c.label}.`,
    ),
  ];
}

function taxNote(c: Context): Node[] {
  const { income } = c.now;
  const rate =
    income.pretax > 0
      ? ` The effective tax rate was ${percent(income.tax, income.pretax)}, compared with the federal statutory rate of 21.0%.`
      : ' A full valuation allowance is held against net deferred tax assets.';
  return [
    note(7, 'Income Taxes'),
    paragraph(
      `Income (loss) before income taxes was ${income.pretax < 0 ? 'a loss of ' : ''}${c.money(income.pretax)} and the provision was ${c.money(income.tax)} in ${c.label}.${rate}`,
    ),
  ];
}

function stockNote(c: Context): Node[] {
  const { now, last } = c;
  const weight = (y: YearFigures) => c.count(Math.round(y.income.sharesDiluted));
  return [
    note(8, 'Stock-Based Compensation and Earnings Per Share'),
    paragraph(
      `Stock-based compensation was ${c.money(now.cash.stockCompensation)} in ${c.label} and ${c.money(last.cash.stockCompensation)} in ${c.lastLabel}. Unrecognized cost of ${c.money(Math.round(now.cash.stockCompensation * 1.7))} is expected to be recognized over a weighted average of ${c.random.between(1.6, 2.9).toFixed(1)} years. Diluted earnings per share are based on ${weight(now)} thousand weighted average shares (${weight(last)} thousand in ${c.lastLabel}).`,
    ),
  ];
}

function commitmentsNote(c: Context): Node[] {
  const lease = Math.round(c.now.balance.property * 0.21);
  const subsequent = c.spec.prose.subsequent?.(c);
  return [
    note(9, 'Commitments and Contingencies'),
    paragraph(
      `Purchase commitments were ${c.money(lease)} at ${c.endDate}, of which about ${c.random.integer(40, 70)}% falls due within one year. The matters described in Item 3 are accounted for when a loss is probable and can be estimated.`,
    ),
    ...(subsequent ? [note(10, 'Subsequent Events'), paragraph(subsequent)] : []),
  ];
}

export function financials(c: Context): Node[] {
  const years = [c.now, c.last, c.prior];
  return [
    ...audit(c),
    ...statements(c.spec, years),
    centered(c.spec.name.toUpperCase(), true),
    heading(
      c.spec.style === 'plain'
        ? 'NOTES TO CONSOLIDATED FINANCIAL STATEMENTS'
        : 'Notes to Consolidated Financial Statements',
    ),
    ...policies(c),
    ...revenueNote(c, years),
    ...segmentNote(c, years),
    ...propertyNote(c, years),
    ...debtNote(c),
    ...goodwillNote(c),
    ...taxNote(c),
    ...stockNote(c),
    ...commitmentsNote(c),
  ];
}
