/** Label sets: a numeric target of each company and year, from CSV, matched to the filings there are. */
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { MantissaEvent } from '../api/views.ts';
import type { LabelSet } from '../api/views-learning.ts';
import type { Corpus } from '../corpus/index.ts';
import { type CsvTable, readCsv } from './labels-csv.ts';
import {
  type LabelKey,
  type LabelLine,
  matchLabels,
  nameOf,
  packKeys,
  unmatchedOf,
  unpackKeys,
} from './labels-match.ts';

export interface LabelsDeps {
  readonly corpus: Corpus;
  readonly publish: (event: MantissaEvent) => void;
}

export interface Labels {
  readonly handlers: Handlers['labels'];
  /** Matches a set anew with the filings there are now, and answers it. */
  refresh(id: number): Promise<LabelSet>;
}

/** Header names of each role, compared without case, spaces and underscores. */
const NAMES = {
  cik: ['cik', 'cikstr', 'ciknumber', 'centralindexkey', 'entitycentralindexkey'],
  ticker: ['ticker', 'symbol', 'tickersymbol', 'tradingsymbol'],
  company: ['company', 'companyname', 'name', 'registrant', 'registrantname', 'issuer', 'entityregistrantname'],
  year: ['year', 'fiscalyear', 'fy', 'foryear'],
} as const;

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function columnOf(header: readonly string[], role: keyof typeof NAMES): number {
  return header.findIndex((name) => (NAMES[role] as readonly string[]).includes(plain(name)));
}

/** "1,234.5" and "1.234,5" and "0,12" without their separators of thousands, the decimal mark a point. */
function normaliseMarks(text: string): string {
  if (/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^[-+]?[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return /^[-+]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}

/** A number as people write it in a table: thousands separators, brackets or a minus for negatives, a percent sign (kept in percent). */
export function readValue(text: string): number | null {
  const bracketed = /^\((.*)\)$/.exec(text.trim());
  const bare = (bracketed?.[1] ?? text)
    .trim()
    .replace(/^[$€£]\s?|\s?%$/g, '')
    .replace(/\u2212/g, '-');
  const digits = normaliseMarks(bare);
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? (bracketed ? -value : value) : null;
}

/** Column of the target: the one asked for, else the only other one that holds numbers. */
function targetColumn({ header, rows }: CsvTable, used: readonly number[], wanted: string | undefined): number {
  if (wanted !== undefined) {
    const at = header.findIndex((name) => plain(name) === plain(wanted));
    if (at >= 0) return at;
    throw new AppError('bad_labels', `There is no column "${wanted}". The columns are: ${header.join(', ')}.`);
  }
  const sample = rows.slice(0, 200);
  const numeric = header.flatMap((_, at) => {
    if (used.includes(at)) return [];
    const filled = sample.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter((cell) => readValue(cell) !== null).length >= 0.8 * filled.length
      ? [at]
      : [];
  });
  if (numeric.length === 1) return numeric[0]!;
  const names = numeric.map((at) => header[at]).join(', ');
  throw new AppError(
    'bad_labels',
    numeric.length === 0
      ? 'No column holds numbers to learn from. Add one beside the company column.'
      : `Several columns hold numbers (${names}). Say which one is the target.`,
  );
}

interface ReadLabels {
  target: string;
  lines: LabelLine[];
  /** Rows that cannot be read, with the reason. */
  bad: LabelSet['unmatched'];
}

/** Rows of a label file. Throws `bad_labels` when nothing of it can be used. */
export function readLabels(csv: string, wanted: string | undefined): ReadLabels {
  const table = readCsv(csv);
  const { header, rows } = table;
  const at = { cik: columnOf(header, 'cik'), ticker: columnOf(header, 'ticker'), company: columnOf(header, 'company') };
  const year = columnOf(header, 'year');
  if (Math.max(at.cik, at.ticker, at.company) < 0)
    throw new AppError(
      'bad_labels',
      `No column names the company. Call one "cik", "ticker" or "company"; the header is: ${header.join(', ')}.`,
    );
  const target = targetColumn(table, [at.cik, at.ticker, at.company, year], wanted);
  const lines: LabelLine[] = [];
  const bad: LabelSet['unmatched'] = [];
  for (const { line, cells } of rows) {
    const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? ''));
    const keys: LabelKey = {
      cik: cell(at.cik) || null,
      ticker: cell(at.ticker) || null,
      company: cell(at.company) || null,
    };
    const value = readValue(cell(target));
    const fiscalYear = year < 0 ? null : Number(/^\d{4}/.exec(cell(year))?.[0] ?? Number.NaN);
    const key = nameOf(keys);
    if (key === '') bad.push({ line, key: '', reason: 'The row names no company.' });
    else if (value === null) bad.push({ line, key, reason: `"${cell(target)}" is not a number.` });
    else if (Number.isNaN(fiscalYear)) bad.push({ line, key, reason: `"${cell(year)}" is not a year.` });
    else lines.push({ line, keys, fiscalYear, value });
  }
  if (lines.length === 0)
    throw new AppError('bad_labels', `No row can be used. Line ${bad[0]?.line}: ${bad[0]?.reason}`);
  return { target: header[target]!, lines, bad };
}

export function createLabels({ corpus, publish }: LabelsDeps): Labels {
  const { read, write } = corpus;
  const match = (lines: readonly LabelLine[]) => matchLabels(lines, read.companies.list(), read.filings.list(''));

  function find(id: number): LabelSet {
    const set = read.labels.get(id);
    if (set === null) throw new AppError('not_found', 'There is no such label set; it may have been removed.');
    return set;
  }

  async function refresh(id: number): Promise<LabelSet> {
    const before = find(id);
    const rows = read.labels.rows(id);
    const lines = rows.map(
      ({ line, key, fiscalYear, value }): LabelLine => ({ line, keys: unpackKeys(key), fiscalYear, value }),
    );
    const matches = match(lines);
    const same = matches.every(
      (one, at) => one.filingId === rows[at]!.filingId && one.companyId === rows[at]!.companyId,
    );
    if (same) return before;
    const lineNumbers = new Set(lines.map(({ line }) => line));
    const unreadable = before.unmatched.filter(({ line }) => !lineNumbers.has(line));
    await write.labels.rematch(id, matches, [...unreadable, ...unmatchedOf(lines, matches)]);
    return find(id);
  }

  return {
    refresh,
    handlers: {
      async list() {
        // Filings may have come since; a corpus opened for reading shows what was matched last.
        if (corpus.mode === 'write') for (const { id } of read.labels.list()) await refresh(id);
        return read.labels.list();
      },
      async import({ name, csv, target }) {
        const { lines, bad, ...found } = readLabels(csv, target);
        const matches = match(lines);
        const rows = lines.map(({ line, keys, fiscalYear, value }, at) => {
          const { companyId, filingId } = matches[at]!;
          return { line, key: packKeys(keys), fiscalYear, value, companyId, filingId };
        });
        const unmatched = [...bad, ...unmatchedOf(lines, matches)];
        const id = await write.labels.insert({ name, target: found.target, unmatched, rows });
        publish({ type: 'corpus', changed: ['labels'] });
        return find(id);
      },
      async remove({ id }) {
        const removed = await write.labels.remove(id);
        publish({ type: 'corpus', changed: ['labels', 'heads'] });
        return { removed };
      },
    },
  };
}
