/** Finds the filing that a label speaks of. */
import type { CompanySummary, FilingSummary } from '../api/views.ts';
import type { LabelSet } from '../api/views-learning.ts';
import { companyKey, normaliseCik } from '../corpus/index.ts';

/** How a row names its company: whichever of these the file has. */
export interface LabelKey {
  cik: string | null;
  ticker: string | null;
  company: string | null;
}

export interface LabelLine {
  line: number;
  keys: LabelKey;
  fiscalYear: number | null;
  value: number;
}

export interface Match {
  line: number;
  companyId: number | null;
  filingId: number | null;
  /** Why it matched no filing. */
  reason: string | null;
}

/** Lines of `LabelSet.unmatched` that are kept. */
const SHOWN = 50;

const KEY_MARK = '\u001f';

/** A row's names in one string, as the corpus keeps them. */
export const packKeys = ({ cik, ticker, company }: LabelKey): string =>
  [cik ?? '', ticker ?? '', company ?? ''].join(KEY_MARK);

export function unpackKeys(packed: string): LabelKey {
  const [cik, ticker, company] = packed.split(KEY_MARK);
  return { cik: cik || null, ticker: ticker || null, company: company || null };
}

/** How a row's company is shown. */
export const nameOf = (keys: LabelKey): string => keys.company ?? keys.ticker ?? keys.cik ?? '';

interface Index {
  byCik: Map<string, CompanySummary>;
  byTicker: Map<string, CompanySummary>;
  byName: Map<string, CompanySummary[]>;
}

function indexOf(companies: readonly CompanySummary[]): Index {
  const byName = Map.groupBy(companies, (company) => companyKey(company.name));
  const byCik = new Map(companies.flatMap((one) => (one.cik === null ? [] : [[one.cik, one] as const])));
  const byTicker = new Map(
    companies.flatMap((one) => (one.ticker === null ? [] : [[one.ticker.toUpperCase(), one] as const])),
  );
  return { byCik, byTicker, byName };
}

/** A company by CIK, else ticker, else name without legal form. A CIK that another company holds never matches by name. */
function companyOf(keys: LabelKey, index: Index): CompanySummary | string {
  const cik = normaliseCik(keys.cik);
  const byCik = cik === null ? undefined : index.byCik.get(cik);
  if (byCik) return byCik;
  const fits = (one: CompanySummary) => cik === null || one.cik === null || one.cik === cik;
  const byTicker = keys.ticker === null ? undefined : index.byTicker.get(keys.ticker.toUpperCase());
  if (byTicker && fits(byTicker)) return byTicker;
  const named = (keys.company === null ? [] : (index.byName.get(companyKey(keys.company)) ?? [])).filter(fits);
  if (named.length > 1) return 'Several companies have this name; add a cik column.';
  return named[0] ?? 'No filing of this company is in the corpus.';
}

const annual = (form: string | null) => form === null || /^(10-?K|20-?F|40-?F)/i.test(form);

/** The filing of a year (or the newest): an annual report before any other form, the original before an amendment. */
function filingOf(filings: readonly FilingSummary[], year: number | null): FilingSummary | undefined {
  const ofYear = (one: FilingSummary) => year === null || one.fiscalYear === year;
  const byEnd = (one: FilingSummary) => one.fiscalYear === null && one.periodEnd?.startsWith(`${year}`) === true;
  const fits = filings.filter((one) => ofYear(one) || byEnd(one));
  const score = (one: FilingSummary) => (annual(one.form) ? 2 : 0) + (one.form?.includes('/A') ? 0 : 1);
  return [...fits].sort(
    (a, b) => score(b) - score(a) || (b.periodEnd ?? '').localeCompare(a.periodEnd ?? '') || b.id - a.id,
  )[0];
}

/** Matches every line; a filing takes one label, the first. */
export function matchLabels(
  lines: readonly LabelLine[],
  companies: readonly CompanySummary[],
  filings: readonly FilingSummary[],
): Match[] {
  const index = indexOf(companies);
  const byCompany = Map.groupBy(filings, (filing) => filing.companyId);
  const taken = new Map<number, number>();
  return lines.map(({ line, keys, fiscalYear }) => {
    const company = companyOf(keys, index);
    if (typeof company === 'string') return { line, companyId: null, filingId: null, reason: company };
    const filing = filingOf(byCompany.get(company.id) ?? [], fiscalYear);
    if (filing === undefined) {
      const years = (byCompany.get(company.id) ?? [])
        .map((one) => one.fiscalYear ?? one.periodEnd?.slice(0, 4))
        .filter(Boolean);
      const reason = `No filing of ${company.name} for ${fiscalYear}; the corpus has ${years.join(', ') || 'none with a known year'}.`;
      return { line, companyId: company.id, filingId: null, reason };
    }
    const first = taken.get(filing.id);
    if (first !== undefined) {
      const reason = `Line ${first} already labels this filing${fiscalYear === null ? '; add a year column to tell years apart' : ''}.`;
      return { line, companyId: company.id, filingId: null, reason };
    }
    taken.set(filing.id, line);
    return { line, companyId: company.id, filingId: filing.id, reason: null };
  });
}

/** The first lines that matched nothing, as an analyst reads them. */
export function unmatchedOf(lines: readonly LabelLine[], matches: readonly Match[]): LabelSet['unmatched'] {
  return matches
    .flatMap(({ line, reason }, at) => (reason === null ? [] : [{ line, key: nameOf(lines[at]!.keys), reason }]))
    .slice(0, SHOWN);
}
