import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Chunk, Fact, NumberRecord, ParsedFiling } from '../../src-main/api/types.ts';
import { type Corpus, type FilingSource, openCorpus, type ReadFiling } from '../../src-main/corpus/index.ts';

/** A folder that goes when the test ends. */
export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-corpus-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A corpus in a temporary folder, closed when the test ends. */
export function tempCorpus(): Corpus {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-corpus-'));
  const corpus = openCorpus(dir);
  onTestFinished(async () => {
    await corpus.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return corpus;
}

export function number(text: string, raw: string, value: number, more: Partial<NumberRecord> = {}): NumberRecord {
  const start = text.indexOf(raw);
  return {
    raw,
    value,
    sign: value < 0 ? -1 : value > 0 ? 1 : 0,
    scale: 0,
    scaleSource: 'none',
    unit: 'USD',
    kind: 'money',
    period: '2023',
    start,
    end: start + raw.length,
    digitsStart: start + 1,
    digitsEnd: start + raw.length,
    ...more,
  };
}

export function fact(concept: string, value: string, more: Partial<Fact> = {}): Fact {
  const base = {
    concept,
    contextRef: 'c1',
    value,
    numeric: true,
    unit: 'USD',
    dimensions: {},
    raw: value,
    scale: 0,
    sign: 1,
    hidden: false,
  } as const;
  return { ...base, start: '2023-01-01', end: '2023-12-31', ...more };
}

const TEXT =
  '# Item 7\n\nRevenue rose to $1,500 in the year.\n\n| | 2023 |\n| Costs | $900 |\n\n# Item 8\n\nThe café paid $20.';

/** A small filing of a fictional company; `sha256` tells one from another. */
export function sampleFiling(sha256: string, meta: Partial<ParsedFiling['meta']> = {}): ReadFiling & FilingSource {
  const table = TEXT.indexOf('| |');
  const item8 = TEXT.indexOf('# Item 8');
  const block = (kind: 'heading' | 'paragraph', text: string) => ({
    kind,
    start: TEXT.indexOf(text),
    end: TEXT.indexOf(text) + text.length,
  });
  const parsed: ParsedFiling = {
    format: 'ixbrl',
    meta: {
      company: 'Lumen Foundry Inc.',
      cik: '12345',
      ticker: 'LMN',
      form: '10-K',
      periodEnd: '2023-12-31',
      fiscalYear: 2023,
      filed: null,
      accession: null,
      ...meta,
    },
    text: TEXT,
    blocks: [
      { ...block('heading', '# Item 7'), level: 1 },
      { ...block('paragraph', 'Revenue rose to $1,500 in the year.'), confidence: 0.62 },
      { kind: 'table', start: table, end: item8 - 2, table: 0, page: 3 },
      { ...block('heading', '# Item 8'), level: 1 },
      block('paragraph', 'The café paid $20.'),
    ],
    tables: [
      {
        grid: [
          ['', '2023'],
          ['Costs', '$900'],
        ],
        headerRows: 1,
        unit: 'USD',
        scale: 6,
        scaleText: '(in millions)',
        columnPeriods: [null, '2023'],
        item: '7',
        totals: [{ row: 1, column: 1, sum: 900e6, ok: true }],
        page: 2,
        confidence: 0.7,
        box: [1, 2, 3, 4],
        start: table,
        end: item8 - 2,
      },
    ],
    items: [
      { item: '7', title: 'Discussion', start: 0, end: item8, characters: item8, confidence: 0.95, reason: 'heading' },
      {
        item: '8',
        also: ['8A'],
        title: 'Statements',
        start: item8,
        end: TEXT.length,
        characters: TEXT.length - item8,
        confidence: 0.4,
        reason: 'guess',
      },
    ],
    numbers: [
      number(TEXT, '$1,500', 1500, { concept: 'us-gaap:Revenues', fact: 0 }),
      number(TEXT, '$900', 900e6, { scale: 6, scaleSource: 'heading', scaleText: '(in millions)', table: [0, 1, 1] }),
      number(TEXT, '$20', 20, { period: null, unit: null }),
    ],
    facts: [
      fact('us-gaap:Revenues', '1500'),
      fact('us-gaap:Revenues', '700', {
        contextRef: 'c2',
        dimensions: { 'us-gaap:SegmentAxis': 'x:EastMember' },
        sign: -1,
      }),
      fact('dei:DocumentType', 'x'.repeat(5000), { numeric: false, unit: null, hidden: true }),
    ],
    warnings: ['One table was cut.'],
    parserVersion: 1,
  };
  return {
    parsed,
    chunks: [
      chunk(0, 0, table, TEXT.slice(0, table), '7'),
      chunk(1, table, item8, '\uE000Costs\t900\n\uE001', '7'),
      chunk(2, item8, TEXT.length, TEXT.slice(item8), '8'),
    ],
    chunkerVersion: 1,
    sha256,
    name: 'lumen-2023.htm',
    path: '/filings/lumen-2023.htm',
    original: `${sha256}.htm`,
    bytes: 4321,
  };
}

function chunk(index: number, start: number, end: number, text: string, item: string): Chunk {
  const at = text.search(/\d/);
  const numbers = at < 0 ? [] : [{ start: at, end: at + 1, value: 5, kind: 'money' as const }];
  return { index, item, start, end, page: index === 1 ? 3 : null, tokens: 10 + index, tagged: { text, numbers } };
}
