/** The financial statements as tables, with the us-gaap concept of every figure. */
import { longDate, monthDay } from './calendar.ts';
import type { Cell, CellFormat, FigureTag, Node, Row, Table } from './document.ts';
import { caption, centered, heading } from './document.ts';
import type { YearFigures } from './economy.ts';
import type { CompanySpec } from './spec.ts';

interface Line {
  label: string;
  concept?: string;
  of?: (y: YearFigures) => number;
  format?: CellFormat;
  unit?: FigureTag['unit'];
  /** Printed with the opposite sign of the XBRL fact, as payments are. */
  negated?: boolean;
  dollar?: boolean;
  total?: boolean;
  bold?: boolean;
  indent?: number;
}

const span = (y: YearFigures) => `${y.fiscal.start}/${y.fiscal.end}`;

/** "(In thousands, except per share data)" and its kin. */
export function unitLine(spec: CompanySpec, perShare: boolean): string {
  const word = spec.scale === 3 ? 'thousands' : 'millions';
  const rest = perShare ? ', except per share data' : '';
  return spec.style === 'plain' ? `(In ${word}${rest})` : `(in ${word}${rest})`;
}

function cell(line: Line, y: YearFigures, scale: number, period: string): Cell {
  if (!line.of) return { kind: 'blank' };
  const value = line.of(y);
  const format = line.format ?? 'money';
  const unit = line.unit ?? 'USD';
  const factor = format === 'per_share' ? 1 : format === 'count' ? 1000 : 10 ** scale;
  const shown = format === 'count' && scale === 6 ? value / 1000 : value;
  const exact = format === 'count' && scale === 6 ? Math.round(shown) * 1e6 : value * factor;
  return {
    kind: 'figure',
    value: value === 0 ? null : line.negated ? -shown : shown,
    format,
    dollar: line.dollar ?? false,
    ...(line.concept ? { tag: { concept: line.concept, value: exact, unit, period } } : {}),
  };
}

function rows(lines: Line[], years: YearFigures[], scale: number, period: (y: YearFigures) => string): Row[] {
  return lines.map((line) => ({
    label: line.label,
    indent: line.indent ?? 0,
    bold: line.bold ?? false,
    total: line.total ?? false,
    cells: years.map((y) => cell(line, y, scale, period(y))),
  }));
}

const yearHeads = (years: YearFigures[]) => years.map((y) => ({ text: `${y.fiscal.year}`, span: 1 }));

/** A table over fiscal years: "Years Ended December 31," above the years. */
export function durationTable(spec: CompanySpec, lines: Line[], years: YearFigures[], statement?: string): Table {
  const first = years[0];
  const date = first ? monthDay(first.fiscal.end) : '';
  const over = spec.calendar.endsWith('saturday')
    ? 'Fiscal Year'
    : `${spec.style === 'plain' ? 'Years' : 'Year'} Ended ${date},`;
  return {
    kind: 'table',
    head: [[{ text: over, span: years.length }], yearHeads(years)],
    rows: rows(lines, years, spec.scale, span),
    columns: years.length,
    ...(statement ? { statement } : {}),
  };
}

/** A table at balance sheet dates, the dates as heads. */
export function instantTable(spec: CompanySpec, lines: Line[], years: YearFigures[], statement?: string): Table {
  return {
    kind: 'table',
    head: [years.map((y) => ({ text: longDate(y.fiscal.end), span: 1 }))],
    rows: rows(lines, years, spec.scale, (y) => y.fiscal.end),
    columns: years.length,
    ...(statement ? { statement } : {}),
  };
}

/** "us-gaap:" names are written without the prefix below. */
const gaap = (name: string) => `us-gaap:${name}`;
const figure = (label: string, concept: string, of: (y: YearFigures) => number, more: Partial<Line> = {}): Line => ({
  label,
  concept: gaap(concept),
  of,
  ...more,
});
const total = (label: string, concept: string, of: (y: YearFigures) => number, more: Partial<Line> = {}): Line =>
  figure(label, concept, of, { total: true, bold: true, ...more });

/** Lines whose figure is zero in every year shown are left out, as companies do. */
const present = (lines: Line[], years: YearFigures[]) =>
  lines.filter((line) => !line.of || years.some((y) => line.of?.(y) !== 0));

export function incomeLines(spec: CompanySpec): Line[] {
  return [
    figure(spec.revenueName, 'RevenueFromContractWithCustomerExcludingAssessedTax', (y) => y.income.revenue, {
      dollar: true,
    }),
    figure(spec.costName, 'CostOfRevenue', (y) => y.income.cost),
    total('Gross profit', 'GrossProfit', (y) => y.income.grossProfit),
    { label: 'Operating expenses:' },
    figure('Research and development', 'ResearchAndDevelopmentExpense', (y) => y.income.research, { indent: 1 }),
    figure('Selling and marketing', 'SellingAndMarketingExpense', (y) => y.income.selling, { indent: 1 }),
    figure('General and administrative', 'GeneralAndAdministrativeExpense', (y) => y.income.administrative, {
      indent: 1,
    }),
    figure('Restructuring and impairment', 'RestructuringSettlementAndImpairmentProvisions', (y) => y.income.charge, {
      indent: 1,
    }),
    total('Total operating expenses', 'OperatingExpenses', (y) => y.income.operatingExpenses),
    total('Operating income (loss)', 'OperatingIncomeLoss', (y) => y.income.operatingIncome),
    figure('Interest expense', 'InterestExpense', (y) => y.income.interestExpense),
    figure('Other income, net', 'OtherNonoperatingIncomeExpense', (y) => y.income.otherIncome),
    total(
      'Income (loss) before income taxes',
      'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
      (y) => y.income.pretax,
    ),
    figure('Provision for income taxes', 'IncomeTaxExpenseBenefit', (y) => y.income.tax),
    total('Net income (loss)', 'NetIncomeLoss', (y) => y.income.netIncome, { dollar: true }),
    { label: 'Net income (loss) per share:' },
    figure('Basic', 'EarningsPerShareBasic', (y) => y.income.epsBasic, {
      format: 'per_share',
      unit: 'USD/shares',
      dollar: true,
      indent: 1,
    }),
    figure('Diluted', 'EarningsPerShareDiluted', (y) => y.income.epsDiluted, {
      format: 'per_share',
      unit: 'USD/shares',
      dollar: true,
      indent: 1,
    }),
    { label: 'Weighted average shares outstanding:' },
    figure('Basic', 'WeightedAverageNumberOfSharesOutstandingBasic', (y) => y.income.sharesBasic, {
      format: 'count',
      unit: 'shares',
      indent: 1,
    }),
    figure('Diluted', 'WeightedAverageNumberOfDilutedSharesOutstanding', (y) => y.income.sharesDiluted, {
      format: 'count',
      unit: 'shares',
      indent: 1,
    }),
  ];
}

function balanceLines(): Line[] {
  return [
    { label: 'ASSETS', bold: true },
    { label: 'Current assets:' },
    figure('Cash and cash equivalents', 'CashAndCashEquivalentsAtCarryingValue', (y) => y.balance.cash, {
      dollar: true,
      indent: 1,
    }),
    figure('Accounts receivable, net', 'AccountsReceivableNetCurrent', (y) => y.balance.receivables, { indent: 1 }),
    figure('Inventories', 'InventoryNet', (y) => y.balance.inventory, { indent: 1 }),
    figure(
      'Prepaid expenses and other current assets',
      'PrepaidExpenseAndOtherAssetsCurrent',
      (y) => y.balance.prepaid,
      { indent: 1 },
    ),
    total('Total current assets', 'AssetsCurrent', (y) => y.balance.currentAssets),
    figure('Property and equipment, net', 'PropertyPlantAndEquipmentNet', (y) => y.balance.property),
    figure('Goodwill', 'Goodwill', (y) => y.balance.goodwill),
    figure('Intangible assets, net', 'FiniteLivedIntangibleAssetsNet', (y) => y.balance.intangibles),
    total('Total assets', 'Assets', (y) => y.balance.totalAssets, { dollar: true }),
    { label: "LIABILITIES AND STOCKHOLDERS' EQUITY", bold: true },
    { label: 'Current liabilities:' },
    figure('Accounts payable', 'AccountsPayableCurrent', (y) => y.balance.payables, { dollar: true, indent: 1 }),
    figure('Accrued liabilities', 'AccruedLiabilitiesCurrent', (y) => y.balance.accrued, { indent: 1 }),
    figure('Deferred revenue', 'ContractWithCustomerLiabilityCurrent', (y) => y.balance.deferredRevenue, { indent: 1 }),
    total('Total current liabilities', 'LiabilitiesCurrent', (y) => y.balance.currentLiabilities),
    figure('Long-term debt', 'LongTermDebtNoncurrent', (y) => y.balance.debt),
    total('Total liabilities', 'Liabilities', (y) => y.balance.totalLiabilities),
    { label: "Stockholders' equity:" },
    figure(
      'Common stock and additional paid-in capital',
      'CommonStocksIncludingAdditionalPaidInCapital',
      (y) => y.balance.paidIn,
      { indent: 1 },
    ),
    figure('Retained earnings (accumulated deficit)', 'RetainedEarningsAccumulatedDeficit', (y) => y.balance.retained, {
      indent: 1,
    }),
    figure('Treasury stock, at cost', 'TreasuryStockCommonValue', (y) => y.balance.treasury, {
      negated: true,
      indent: 1,
    }),
    total("Total stockholders' equity", 'StockholdersEquity', (y) => y.balance.equity),
    total(
      "Total liabilities and stockholders' equity",
      'LiabilitiesAndStockholdersEquity',
      (y) => y.balance.totalAssets,
      { dollar: true },
    ),
  ];
}

function cashLines(): Line[] {
  return [
    { label: 'Operating activities', bold: true },
    figure('Net income (loss)', 'NetIncomeLoss', (y) => y.cash.netIncome, { dollar: true }),
    { label: 'Adjustments to reconcile net income (loss) to net cash:' },
    figure('Depreciation', 'Depreciation', (y) => y.cash.depreciation, { indent: 1 }),
    figure('Amortization of intangible assets', 'AmortizationOfIntangibleAssets', (y) => y.cash.amortization, {
      indent: 1,
    }),
    figure('Stock-based compensation', 'ShareBasedCompensation', (y) => y.cash.stockCompensation, { indent: 1 }),
    { label: 'Changes in operating assets and liabilities:' },
    figure('Accounts receivable', 'IncreaseDecreaseInAccountsReceivable', (y) => -y.cash.receivables, {
      negated: true,
      indent: 1,
    }),
    figure('Inventories', 'IncreaseDecreaseInInventories', (y) => -y.cash.inventory, { negated: true, indent: 1 }),
    figure(
      'Prepaid expenses and other current assets',
      'IncreaseDecreaseInPrepaidDeferredExpenseAndOtherAssets',
      (y) => -y.cash.prepaid,
      { negated: true, indent: 1 },
    ),
    figure('Accounts payable', 'IncreaseDecreaseInAccountsPayable', (y) => y.cash.payables, { indent: 1 }),
    figure('Accrued liabilities', 'IncreaseDecreaseInAccruedLiabilities', (y) => y.cash.accrued, { indent: 1 }),
    figure('Deferred revenue', 'IncreaseDecreaseInContractWithCustomerLiability', (y) => y.cash.deferredRevenue, {
      indent: 1,
    }),
    total(
      'Net cash provided by (used in) operating activities',
      'NetCashProvidedByUsedInOperatingActivities',
      (y) => y.cash.operating,
    ),
    { label: 'Investing activities', bold: true },
    figure('Purchases of property and equipment', 'PaymentsToAcquirePropertyPlantAndEquipment', (y) => y.cash.capex, {
      negated: true,
    }),
    figure(
      'Acquisition of businesses, net of cash acquired',
      'PaymentsToAcquireBusinessesNetOfCashAcquired',
      (y) => y.cash.acquisitions,
      { negated: true },
    ),
    total(
      'Net cash used in investing activities',
      'NetCashProvidedByUsedInInvestingActivities',
      (y) => y.cash.investing,
    ),
    { label: 'Financing activities', bold: true },
    figure('Proceeds from issuance of long-term debt', 'ProceedsFromIssuanceOfLongTermDebt', (y) => y.cash.debtIssued),
    figure('Repayments of long-term debt', 'RepaymentsOfLongTermDebt', (y) => y.cash.debtRepaid, { negated: true }),
    figure('Proceeds from issuance of common stock', 'ProceedsFromIssuanceOfCommonStock', (y) => y.cash.stockIssued),
    figure('Dividends paid', 'PaymentsOfDividends', (y) => y.cash.dividends, { negated: true }),
    figure('Repurchases of common stock', 'PaymentsForRepurchaseOfCommonStock', (y) => y.cash.buybacks, {
      negated: true,
    }),
    total(
      'Net cash provided by (used in) financing activities',
      'NetCashProvidedByUsedInFinancingActivities',
      (y) => y.cash.financing,
    ),
    total(
      'Net increase (decrease) in cash and cash equivalents',
      'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect',
      (y) => y.cash.change,
    ),
    { label: 'Cash and cash equivalents at beginning of year', of: (y) => y.balance.cash - y.cash.change },
    {
      label: 'Cash and cash equivalents at end of year',
      of: (y) => y.balance.cash,
      dollar: true,
      bold: true,
      total: true,
    },
  ];
}

/** The three statements; `years` newest first. */
export function statements(spec: CompanySpec, years: YearFigures[]): Node[] {
  const name = spec.name.toUpperCase();
  const frame = (title: string, perShare: boolean, table: Table): Node[] => [
    heading(spec.style === 'plain' ? title.toUpperCase() : title),
    centered(name, true),
    caption(unitLine(spec, perShare)),
    table,
    { kind: 'paragraph', text: 'See accompanying notes to consolidated financial statements.', italic: true },
    { kind: 'page' },
  ];
  const two = years.slice(0, 2);
  return [
    ...frame(
      'Consolidated Statements of Operations',
      true,
      durationTable(spec, present(incomeLines(spec), years), years, 'income'),
    ),
    ...frame('Consolidated Balance Sheets', false, instantTable(spec, present(balanceLines(), two), two, 'balance')),
    ...frame(
      'Consolidated Statements of Cash Flows',
      false,
      durationTable(spec, present(cashLines(), years), years, 'cash'),
    ),
  ];
}

export type { Line };
export { figure as gaapLine, total as gaapTotal };
