/**
 * A small double-entry simulation. Every balance moves only by a flow that the cash flow statement shows, so the balance sheet balances and cash ties
 * by construction, in whole presentation units (thousands or millions).
 */
import { type FiscalYear, fiscalYear } from './calendar.ts';
import { createRandom, seedFor } from './random.ts';
import type { CompanySpec } from './spec.ts';

export interface Income {
  revenue: number;
  cost: number;
  grossProfit: number;
  research: number;
  selling: number;
  administrative: number;
  charge: number;
  operatingExpenses: number;
  operatingIncome: number;
  interestExpense: number;
  otherIncome: number;
  pretax: number;
  tax: number;
  netIncome: number;
  sharesBasic: number;
  sharesDiluted: number;
  epsBasic: number;
  epsDiluted: number;
}

export interface Balance {
  cash: number;
  receivables: number;
  inventory: number;
  prepaid: number;
  currentAssets: number;
  property: number;
  goodwill: number;
  intangibles: number;
  totalAssets: number;
  payables: number;
  accrued: number;
  deferredRevenue: number;
  currentLiabilities: number;
  debt: number;
  totalLiabilities: number;
  paidIn: number;
  retained: number;
  treasury: number;
  equity: number;
}

export interface CashFlow {
  netIncome: number;
  depreciation: number;
  amortization: number;
  stockCompensation: number;
  receivables: number;
  inventory: number;
  prepaid: number;
  payables: number;
  accrued: number;
  deferredRevenue: number;
  operating: number;
  capex: number;
  acquisitions: number;
  investing: number;
  debtIssued: number;
  debtRepaid: number;
  stockIssued: number;
  dividends: number;
  buybacks: number;
  financing: number;
  change: number;
}

export interface YearFigures {
  fiscal: FiscalYear;
  income: Income;
  balance: Balance;
  cash: CashFlow;
  /** Shares outstanding at the cover date, in single shares. */
  sharesOutstanding: number;
  employees: number;
  /** Revenue by segment and by region, each adding up to revenue. */
  segments: number[];
  segmentIncome: number[];
  regions: number[];
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Splits a whole number by weights into whole numbers with the same total; the last takes the rest. */
export function split(total: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  const parts = weights.slice(0, -1).map((weight) => Math.round((total * weight) / whole));
  return [...parts, total - sum(parts)];
}

function totals(
  balance: Omit<Balance, 'currentAssets' | 'totalAssets' | 'currentLiabilities' | 'totalLiabilities' | 'equity'>,
): Balance {
  const currentAssets = balance.cash + balance.receivables + balance.inventory + balance.prepaid;
  const currentLiabilities = balance.payables + balance.accrued + balance.deferredRevenue;
  return {
    ...balance,
    currentAssets,
    totalAssets: currentAssets + balance.property + balance.goodwill + balance.intangibles,
    currentLiabilities,
    totalLiabilities: currentLiabilities + balance.debt,
    equity: balance.paidIn + balance.retained - balance.treasury,
  };
}

function workingCapital(spec: CompanySpec, revenue: number, cost: number, jitter: () => number) {
  const e = spec.economics;
  const round = (value: number) => Math.round(value * jitter());
  return {
    receivables: round((revenue * e.daysReceivable) / 365),
    inventory: round((cost * e.daysInventory) / 365),
    prepaid: round(revenue * 0.018),
    payables: round((cost * e.daysPayable) / 365),
    accrued: round(revenue * 0.07),
    deferredRevenue: round(revenue * e.deferredRevenue),
  };
}

/** Opening balance sheet: retained earnings (or deficit) is what makes it balance. */
function opening(spec: CompanySpec, jitter: () => number): Balance {
  const { opening: o, revenue } = spec.economics;
  const working = workingCapital(spec, revenue, revenue * (spec.economics.cost[0] ?? 0.5), jitter);
  const draft = totals({ ...o, ...working, retained: 0, treasury: 0 });
  return totals({ ...draft, retained: draft.totalAssets - draft.totalLiabilities - o.paidIn });
}

function income(spec: CompanySpec, index: number, year: number, revenue: number, debt: number, jitter: () => number) {
  const e = spec.economics;
  const scale = (1 - (e.leverage ?? 0)) ** index;
  const part = (share: number) => Math.round(revenue * share * scale * jitter());
  const cost = Math.round(revenue * (e.cost[index] ?? 0.5));
  const [research, selling, administrative] = [part(e.research), part(e.selling), part(e.administrative)];
  const charge = Math.round(revenue * (e.charges?.[year] ?? 0));
  const operatingExpenses = research + selling + administrative + charge;
  const operatingIncome = revenue - cost - operatingExpenses;
  const interestExpense = Math.round(debt * e.interestRate);
  const otherIncome = Math.round(revenue * 0.002 * jitter());
  const pretax = operatingIncome - interestExpense + otherIncome;
  const tax = pretax > 0 ? Math.round(pretax * e.taxRate * jitter()) : Math.round(revenue * 0.001);
  return {
    revenue,
    cost,
    grossProfit: revenue - cost,
    research,
    selling,
    administrative,
    charge,
    operatingExpenses,
    operatingIncome,
    interestExpense,
    otherIncome,
    pretax,
    tax,
    netIncome: pretax - tax,
  };
}

function flows(spec: CompanySpec, year: number, before: Balance, i: ReturnType<typeof income>, jitter: () => number) {
  const e = spec.economics;
  const part = (share: number) => Math.round(i.revenue * share * jitter());
  const working = workingCapital(spec, i.revenue, i.cost, jitter);
  const amortization = Math.min(before.intangibles, part(e.amortization));
  const depreciation = Math.min(Math.round(before.property * 0.9), part(e.depreciation));
  const stockCompensation = part(e.stockCompensation);
  const moves = {
    receivables: before.receivables - working.receivables,
    inventory: before.inventory - working.inventory,
    prepaid: before.prepaid - working.prepaid,
    payables: working.payables - before.payables,
    accrued: working.accrued - before.accrued,
    deferredRevenue: working.deferredRevenue - before.deferredRevenue,
  };
  const operating = i.netIncome + depreciation + amortization + stockCompensation + sum(Object.values(moves));
  const capex = part(e.capex);
  const acquisitions = e.acquisitions?.[year] ?? 0;
  const investing = -capex - acquisitions;
  const paid = Math.max(0, i.netIncome);
  const dividends = Math.round(paid * e.dividend);
  const buybacks = Math.round(paid * e.buyback);
  const debtRepaid = Math.round(before.debt * 0.06);
  const need =
    Math.round(i.revenue * e.minimumCash) - (before.cash + operating + investing - dividends - buybacks - debtRepaid);
  const topUp = Math.max(0, need);
  const debtIssued = before.debt > 0 ? topUp : 0;
  const stockIssued = (before.debt > 0 ? 0 : topUp) + part(0.002);
  const financing = debtIssued - debtRepaid + stockIssued - dividends - buybacks;
  const cash = {
    netIncome: i.netIncome,
    depreciation,
    amortization,
    stockCompensation,
    ...moves,
    operating,
    capex,
    acquisitions,
    investing,
    debtIssued,
    debtRepaid,
    stockIssued,
    dividends,
    buybacks,
    financing,
    change: operating + investing + financing,
  };
  return { cash, working };
}

function after(before: Balance, cash: CashFlow, working: ReturnType<typeof workingCapital>): Balance {
  const goodwillBought = Math.round(cash.acquisitions * 0.62);
  return totals({
    ...working,
    cash: before.cash + cash.change,
    property: before.property + cash.capex - cash.depreciation,
    goodwill: before.goodwill + goodwillBought,
    intangibles: before.intangibles + (cash.acquisitions - goodwillBought) - cash.amortization,
    debt: before.debt + cash.debtIssued - cash.debtRepaid,
    paidIn: before.paidIn + cash.stockCompensation + cash.stockIssued,
    retained: before.retained + cash.netIncome - cash.dividends,
    treasury: before.treasury + cash.buybacks,
  });
}

/** Dollars per share with two decimals; `units` are presentation units, `shares` thousands. */
function perShare(units: number, shares: number, scale: number): number {
  return Math.round((units * 10 ** scale * 100) / (shares * 1000)) / 100;
}

/**
 * Figures of every fiscal year from two before the first filing (statements show three years) to one after the last (for next-year labels).
 * The first element is the earliest year; amounts are whole presentation units, shares thousands unless said otherwise.
 */
export function simulate(spec: CompanySpec, seed: number): YearFigures[] {
  const random = createRandom(seedFor(seed, spec.ticker));
  const jitter = () => random.between(0.985, 1.015);
  const e = spec.economics;
  const first = (spec.years[0] ?? 2020) - 2;
  const count = (spec.years.at(-1) ?? first) - first + 2;
  const figures: YearFigures[] = [];
  let balance = opening(spec, jitter);
  let revenue = e.revenue;
  let shares = e.shares;
  for (let index = 0; index < count; index += 1) {
    const year = first + index;
    revenue = Math.round(revenue * (1 + (e.growth[index] ?? 0.04)));
    const draft = income(spec, index, year, revenue, balance.debt, jitter);
    const { cash, working } = flows(spec, year, balance, draft, jitter);
    balance = after(balance, cash, working);
    const price = (draft.revenue * e.priceToSales * 10 ** spec.scale) / (shares * 1000);
    const bought = (cash.buybacks * 10 ** spec.scale) / price / 1000;
    const issued = ((cash.stockIssued + cash.stockCompensation * 0.5) * 10 ** spec.scale) / price / 1000;
    const basic = Math.round(shares + (issued - bought) / 2);
    shares = Math.round(shares + issued - bought);
    const diluted = draft.netIncome > 0 ? Math.round(basic * 1.018) : basic;
    const weights = spec.segments.map((segment) => Math.max(0.02, segment.share + segment.drift * index));
    const rest = Math.max(0.05, 1 - sum(weights.slice(0, -1)));
    const segments = split(revenue, [...weights.slice(0, -1), rest]);
    const corporate = Math.round(draft.administrative * 0.45);
    figures.push({
      fiscal: fiscalYear(spec.calendar, year),
      income: {
        ...draft,
        sharesBasic: basic,
        sharesDiluted: diluted,
        epsBasic: perShare(draft.netIncome, basic, spec.scale),
        epsDiluted: perShare(draft.netIncome, diluted, spec.scale),
      },
      balance,
      cash,
      sharesOutstanding: shares * 1000 + random.integer(17, 940),
      employees: Math.round((e.employees * (revenue / e.revenue) ** 0.7) / 10) * 10,
      segments,
      segmentIncome: split(
        draft.operatingIncome + corporate,
        segments.map((part, at) => part * (1 + 0.15 * (at - 1) * jitter())),
      ),
      regions: split(revenue, [0.61 - 0.008 * index, 0.24, 0.15 + 0.008 * index]),
    });
  }
  return figures;
}
