/** What prose is written with: this year's figures beside the years before, and the words and roundings a house style uses for them. */
import { longDate } from './calendar.ts';
import { grouped } from './document.ts';
import type { YearFigures } from './economy.ts';
import { createRandom, type Random, seedFor } from './random.ts';
import type { CompanySpec } from './spec.ts';

export interface Context {
  spec: CompanySpec;
  /** The year reported. */
  now: YearFigures;
  /** The year before, and the one before that. */
  last: YearFigures;
  prior: YearFigures;
  year: number;
  /** "fiscal 2023" or "2023", as the company says it. */
  label: string;
  lastLabel: string;
  /** "December 31, 2023" */
  endDate: string;
  /** "we" or "the Company", and the matching possessive. */
  we: string;
  our: string;
  We: string;
  Our: string;
  random: Random;
  /** Presentation units to "$1,234.5 million" or "$2.1 billion". */
  money(units: number): string;
  /** "increased 8.4%" or "decreased 3.1%", from exact figures. */
  moved(now: number, before: number): string;
  /** One decimal: "8.4%". */
  share(part: number, whole: number): string;
  count(value: number): string;
}

/** "$412.3 million", "$1.27 billion"; brackets for negatives are left to tables, prose says "negative". */
export function dollars(units: number, scale: number): string {
  const value = Math.abs(units) * 10 ** scale;
  if (value >= 1e9) return `$${grouped(value / 1e9, 2)} billion`;
  if (value >= 1e6) return `$${grouped(value / 1e6, 1)} million`;
  return `$${grouped(value)}`;
}

export const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

export function change(now: number, before: number): string {
  const ratio = (now - before) / Math.abs(before);
  if (Math.abs(ratio) < 0.0005) return 'was unchanged';
  return `${ratio > 0 ? 'increased' : 'decreased'} ${(100 * Math.abs(ratio)).toFixed(1)}%`;
}

export function contextFor(spec: CompanySpec, years: YearFigures[], year: number, seed: number): Context {
  const at = years.findIndex((figures) => figures.fiscal.year === year);
  const [prior, last, now] = [years[at - 2], years[at - 1], years[at]];
  if (!prior || !last || !now) throw new RangeError(`no figures for ${spec.ticker} ${year}`);
  const formal = spec.style === 'plain';
  const name = (value: number) => (spec.calendar === 'december' ? `${value}` : `fiscal ${value}`);
  return {
    spec,
    now,
    last,
    prior,
    year,
    label: name(year),
    lastLabel: name(year - 1),
    endDate: longDate(now.fiscal.end),
    we: formal ? 'the Company' : 'we',
    our: formal ? "the Company's" : 'our',
    We: formal ? 'The Company' : 'We',
    Our: formal ? "The Company's" : 'Our',
    random: createRandom(seedFor(seed, `${spec.ticker}${year}`)),
    money: (units) => dollars(units, spec.scale),
    moved: change,
    share: percent,
    count: (value) => grouped(value),
  };
}
