/** What a fictional company is: who it is, how its money moves, how its house style looks, and what it writes about itself. */
import type { Calendar } from './calendar.ts';
import type { Context } from './context.ts';

export type HouseStyle = 'plain' | 'modern' | 'ixbrl';

/** Ratios that drive the simulation; shares of revenue unless said otherwise. */
export interface Economics {
  /** Revenue of the year before the first, in presentation units. */
  revenue: number;
  /** Growth of each simulated year from the first filed one, e.g. 0.08; the last is the year after the last filing. */
  growth: readonly number[];
  /** Cost of sales of each simulated year. */
  cost: readonly number[];
  research: number;
  selling: number;
  administrative: number;
  /** How much the shares of research, selling and administration shrink each year as the company grows: 0.1 is a tenth. */
  leverage?: number;
  /** Impairment or restructuring, as a share of revenue, by fiscal year. */
  charges?: Readonly<Record<number, number>>;
  taxRate: number;
  interestRate: number;
  depreciation: number;
  amortization: number;
  capex: number;
  stockCompensation: number;
  /** Shares of net income paid out when there is income. */
  dividend: number;
  buyback: number;
  daysReceivable: number;
  /** Of cost of sales. */
  daysInventory: number;
  /** Of cost of sales. */
  daysPayable: number;
  deferredRevenue: number;
  /** Opening balances, in presentation units. */
  opening: { cash: number; property: number; goodwill: number; intangibles: number; debt: number; paidIn: number };
  /** Purchase price of a business bought in a year, in presentation units. */
  acquisitions?: Readonly<Record<number, number>>;
  /** Cash below this share of revenue is topped up by new debt or, for a company with none, new stock. */
  minimumCash: number;
  /** Market value over revenue, which says how many shares an issue takes. */
  priceToSales: number;
  /** Shares outstanding at the start, in thousands. */
  shares: number;
  employees: number;
}

export interface RiskFactor {
  /** Heading, a full sentence. */
  title: string;
  body: (c: Context) => string[];
  from?: number;
  until?: number;
}

export interface Segment {
  name: string;
  /** Share of revenue in the first year and what it changes by each year; the last segment takes the rest. */
  share: number;
  drift: number;
  what: string;
}

export interface Prose {
  business: (c: Context) => { heading?: string; paragraphs: string[] }[];
  risks: readonly RiskFactor[];
  properties: (c: Context) => string[];
  legal: (c: Context) => string[];
  overview: (c: Context) => string[];
  /** Why revenue, margin and costs moved, by fiscal year; woven into MD&A after the figures. */
  revenueReason: (c: Context) => string;
  marginReason: (c: Context) => string;
  expenseReason: (c: Context) => string;
  cyber: (c: Context) => string[];
  /** Second paragraph of Item 7A; without it, currency risk. */
  marketRisk?: (c: Context) => string;
  subsequent?: (c: Context) => string | null;
}

export interface CompanySpec {
  name: string;
  /** How the text calls it after the first time. */
  short: string;
  ticker: string;
  cik: string;
  ein: string;
  fileNumber: string;
  state: string;
  street: string;
  city: string;
  phone: string;
  exchange: string;
  auditor: string;
  style: HouseStyle;
  /** Power of ten the statements are in: 3 or 6. */
  scale: 3 | 6;
  calendar: Calendar;
  years: readonly number[];
  /** What it calls its top line. */
  revenueName: 'Net sales' | 'Revenue' | 'Total revenues' | 'Net revenue';
  costName: string;
  segments: readonly [Segment, ...Segment[]];
  regions: readonly [string, string, string];
  officers: readonly [chief: string, finance: string];
  economics: Economics;
  prose: Prose;
}
