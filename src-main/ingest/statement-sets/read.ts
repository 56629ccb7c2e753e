/** One submission of a data set, as `split.ts` cuts it out, to facts and what is known of the filing. */
import type { Fact, FilingMeta } from '../../api/types.ts';
import type { SourceDocument } from '../assemble.ts';
import { layOutFacts } from '../ixbrl/instance.ts';
import { factOf, isoDate } from './row.ts';

/** True for text that begins as `sub.txt` does. */
export function isSetSubmission(text: string): boolean {
  return /^adsh\tcik\tname\t/.test(text.slice(0, 64));
}

export interface SetSubmissionRead {
  source: SourceDocument;
  meta: FilingMeta;
  warnings: string[];
}

/** Facts in the order of their concepts, undivided ones first; rows that cannot be read are counted in a warning. Null for a `sub.txt` without figures. */
export function readSetSubmission(text: string): SetSubmissionRead | null {
  const [about = '', figures] = text.split('\n\n', 2);
  const [head = '', row = ''] = about.split('\n', 2);
  if (figures === undefined) return null;
  const sub = cells(head.split('\t'), row);
  const { facts, warnings } = readRows(figures, prefixOf(sub));
  facts.sort((a, b) => compare(dimensionKey(a), dimensionKey(b)) || compare(a.concept, b.concept));
  const cik = /^\d{1,10}$/.test(sub.cik ?? '') ? (sub.cik ?? '').padStart(10, '0') : null;
  const meta: FilingMeta = {
    company: sub.name || null,
    cik,
    ticker: null,
    form: sub.form || null,
    periodEnd: isoDate(sub.period ?? ''),
    fiscalYear: /^\d{4}$/.test(sub.fy ?? '') ? Number(sub.fy) : null,
    filed: isoDate(sub.filed ?? ''),
    accession: sub.adsh || null,
  };
  const nodes = layOutFacts(facts);
  return { source: { format: 'xbrl', nodes, facts, entity: cik, title: null, anchors: new Map() }, meta, warnings };
}

function readRows(figures: string, prefix: string): { facts: Fact[]; warnings: string[] } {
  const [head = '', ...rows] = figures.split('\n');
  const columns = head.split('\t');
  const facts: Fact[] = [];
  let bad = 0;
  let first = '';
  for (const row of rows) {
    if (row === '') continue;
    const count = row.split('\t').length;
    const values = cells(columns, row);
    const read = count === columns.length ? factOf(values, prefix) : `${count - 1} columns, not ${columns.length - 1}`;
    if (typeof read !== 'string') facts.push(read);
    else if (bad++ === 0) first = `line ${values.line}: ${read}`;
  }
  const what = bad === 1 ? 'One row of num.txt' : `${bad} rows of num.txt, the first of them`;
  const warnings = bad === 0 ? [] : [`${what} on ${first}, could not be read: left out. Download the data set again.`];
  return { facts, warnings };
}

function cells(columns: readonly string[], row: string): Record<string, string> {
  const values = row.split('\t');
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']));
}

/** The company's own prefix, by the name of its instance: "abc-20231231.xml". */
function prefixOf({ instance = '' }: Record<string, string>): string {
  return /^([A-Za-z][\w.]*?)-?\d{8}/.exec(instance)?.[1] ?? 'custom';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const dimensionKey = ({ dimensions }: Fact): string =>
  Object.entries(dimensions)
    .map((pair) => pair.join('='))
    .join(';');
