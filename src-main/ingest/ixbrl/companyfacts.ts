/** The SEC's `companyfacts` JSON: every figure that a company has tagged, over all its filings. */
import type { Fact, FilingMeta } from '../../api/types.ts';
import type { SourceDocument } from '../assemble.ts';
import { scaleDecimal } from './decimal.ts';
import { layOutFacts } from './instance.ts';

interface Entry {
  start?: string;
  end?: string;
  val?: number | string | null;
  accn?: string;
  form?: string;
  fp?: string;
  filed?: string;
}

interface CompanyFacts {
  cik: number | string;
  entityName: string;
  facts: Record<string, Record<string, { units?: Record<string, Entry[]> }>>;
}

/** True for JSON that begins as `companyfacts` does. */
export function isCompanyFacts(text: string): boolean {
  return /^\s*\{\s*"cik"\s*:\s*"?\d{1,10}"?\s*,\s*"entityName"\s*:/.test(text.slice(0, 400));
}

export type CompanyFactsRead = { source: SourceDocument; meta: FilingMeta };

/**
 * All figures as facts, `contextRef` being the accession number of the filing that gave them; the yearly ones are laid out as text. Null for JSON that is
 * damaged or of another shape.
 */
export function readCompanyFacts(text: string): CompanyFactsRead | null {
  let data: CompanyFacts;
  try {
    data = JSON.parse(text) as CompanyFacts;
  } catch {
    return null;
  }
  if (typeof data.facts !== 'object' || data.facts === null) return null;
  const facts: Fact[] = [];
  const yearly: number[] = [];
  let periodEnd: string | null = null;
  for (const [taxonomy, concepts] of Object.entries(data.facts)) {
    for (const [local, { units }] of Object.entries(concepts ?? {})) {
      for (const [unit, entries] of Object.entries(units ?? {})) {
        // The latest word first: a restated figure goes before the one it replaces.
        const sorted = (Array.isArray(entries) ? entries : []).toSorted((a, b) =>
          (b.filed ?? '').localeCompare(a.filed ?? ''),
        );
        for (const entry of sorted) {
          const fact = factOf(`${taxonomy}:${local}`, unit, entry);
          if (fact === null) continue;
          if (isYearly(entry)) {
            yearly.push(facts.length);
            if (entry.end !== undefined && taxonomy !== 'dei' && entry.end > (periodEnd ?? '')) periodEnd = entry.end;
          }
          facts.push(fact);
        }
      }
    }
  }
  const nodes = layOutFacts(facts, yearly);
  const cik = String(data.cik).padStart(10, '0');
  const meta: FilingMeta = {
    company: data.entityName,
    cik,
    ticker: null,
    form: 'companyfacts',
    periodEnd,
    fiscalYear: periodEnd === null ? null : Number(periodEnd.slice(0, 4)),
    filed: null,
    accession: null,
  };
  return { source: { format: 'xbrl', nodes, facts, entity: cik, title: null, anchors: new Map() }, meta };
}

function factOf(concept: string, unit: string, { start, end, val, accn }: Entry): Fact | null {
  if (val === undefined || val === null || end === undefined) return null;
  const raw = String(val);
  const found = /^(-?\d+(?:\.\d+)?)(?:e([-+]?\d+))?$/i.exec(raw);
  if (!found) return null;
  const value = scaleDecimal(found[1] ?? '0', Number(found[2] ?? 0), 1);
  const period = start === undefined ? { instant: end } : { start, end };
  return {
    concept,
    contextRef: accn ?? '',
    value,
    numeric: true,
    unit,
    ...period,
    dimensions: {},
    raw,
    scale: 0,
    sign: 1,
    hidden: false,
  };
}

/** Of an annual report, and of its year rather than of a quarter. */
function isYearly({ form, start, end }: Entry): boolean {
  if (!/^(?:10-K|20-F|40-F)/.test(form ?? '')) return false;
  return start === undefined || Date.parse(end ?? '') - Date.parse(start) > 340 * 86_400_000;
}
