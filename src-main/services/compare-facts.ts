/** Standard figures from iXBRL facts. */
import type { Fact } from '../api/types.ts';
import type { StoredFact } from '../corpus/index.ts';
import type { StandardLine } from './compare-lines.ts';

export interface FoundFigure {
  value: number;
  raw: string;
  concept: string | null;
  unit: string | null;
  previous: number | null;
  /** Index of the fact, where there is one. */
  fact: number | null;
  numberId: number | null;
}

const DAY = 86_400_000;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/** Qualified name of a concept of `StandardLine.concepts`. */
export const qualified = (concept: string) => (concept.includes(':') ? concept : `us-gaap:${concept}`);

/** Class A stands for the company where figures per share are given by class alone. */
const MAIN_CLASS = /(CommonClassA|CommonStock|ClassACommon|CapitalClassC)\w*Member$/i;
const CLASS_AXIS = /StatementClassOfStockAxis$/;

type Scope = 'whole' | 'class' | 'other';

function scopeOf(fact: Fact): Scope {
  const axes = Object.entries(fact.dimensions);
  if (axes.length === 0) return 'whole';
  return axes.length === 1 && CLASS_AXIS.test(axes[0]![0]) ? 'class' : 'other';
}

function isYear({ start, end }: Fact): boolean {
  return start !== undefined && end !== undefined && Math.abs(days(start, end) - 364.5) <= 15;
}

const endOf = (fact: Fact) => fact.instant ?? fact.end ?? '';

/** The facts that end nearest to a date, at most `reach` days off. */
function nearest<T extends Fact>(facts: readonly T[], date: string, reach: number): T[] {
  const gap = (fact: T) => Math.abs(days(date, endOf(fact)));
  const least = Math.min(...facts.map(gap));
  return least <= reach ? facts.filter((fact) => gap(fact) === least) : [];
}

const figureOf = (fact: Fact) => Number(fact.value);

/** Of facts for one period: the whole company's; else the main class (per share) or the sum of classes (shares). */
function settle(facts: readonly StoredFact[], line: StandardLine): { fact: StoredFact; value: number } | null {
  const whole = facts.filter((fact) => scopeOf(fact) === 'whole');
  if (whole.length > 0) return { fact: whole[0]!, value: figureOf(whole[0]!) };
  const classes = facts.filter((fact) => scopeOf(fact) === 'class');
  if (classes.length === 0) return null;
  if (line.unit === 'shares') {
    const byClass = new Map(classes.map((fact) => [Object.values(fact.dimensions)[0], fact]));
    return { fact: classes[0]!, value: [...byClass.values()].reduce((sum, fact) => sum + figureOf(fact), 0) };
  }
  if (line.unit !== 'USD/share') return null;
  const main = classes.find((fact) => MAIN_CLASS.test(Object.values(fact.dimensions)[0] ?? '')) ?? classes[0]!;
  return { fact: main, value: figureOf(main) };
}

/** A line's figure for the year that ends at `periodEnd` (the latest year tagged, if that is unknown), with the year before. */
export function figureFromFacts(
  all: readonly StoredFact[],
  line: StandardLine,
  periodEnd: string | null,
): FoundFigure | null {
  for (const concept of line.concepts.map(qualified)) {
    const usable = all.filter((fact) => {
      if (fact.concept !== concept || !fact.numeric || fact.value === null) return false;
      if (concept.startsWith('dei:')) return true; // The cover's own dates differ from the year's.
      return line.span === 'instant' ? fact.instant !== undefined : isYear(fact);
    });
    if (usable.length === 0) continue;
    const cover = concept.startsWith('dei:');
    const latest = usable.map(endOf).sort().at(-1)!;
    const date = cover ? latest : (periodEnd ?? latest);
    const now = settle(nearest(usable, date, cover ? 400 : 10), line);
    if (now === null) continue;
    const yearAgo = new Date(Date.parse(endOf(now.fact)) - 364.5 * DAY).toISOString().slice(0, 10);
    const before = cover ? null : settle(nearest(usable, yearAgo, 10), line);
    const { fact } = now;
    const scaled = fact.raw.trim();
    return {
      value: now.value,
      raw: now.value === figureOf(fact) ? scaled : String(now.value),
      concept,
      unit: fact.unit,
      previous: before?.value ?? null,
      fact: fact.index,
      numberId: null,
    };
  }
  return null;
}
