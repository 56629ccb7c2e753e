/** The rows of each level, as lines of CSV; ids come first, vectors last. */
import { createHash } from 'node:crypto';
import type { FilingSummary } from '../api/views.ts';
import type { Corpus, StoredChunk, StoredNumber } from '../corpus/index.ts';
import { floatCell, numberCell, textCell, vectorHeader } from './export-csv.ts';

export type ExportLevel = 'chunk' | 'filing' | 'company' | 'number';

export interface RowSource {
  header: string[];
  /** How many rows there will be, as far as is known beforehand. */
  total: number;
  /** Lines without their ends, in batches small enough to stay quick. */
  batches(): AsyncIterable<string[]> | Iterable<string[]>;
}

/** Rows made at a time: 384 floats each in decimal are some 20 ms of the main loop. */
const PAGE = 50;

type Access = Pick<Corpus, 'read' | 'vectors'>;

function vectorCells(vectors: Float32Array, row: number, dimension: number): string {
  let line = '';
  for (let d = 0; d < dimension; d++) line += `,${floatCell(vectors[row * dimension + d]!)}`;
  return line;
}

/** Company, form, period and the like of a filing, the same at every level. */
const FILING_HEADER = ['company_id', 'company', 'cik', 'form', 'fiscal_year', 'period_end'];
function filingCells(filing: FilingSummary | undefined): string {
  if (filing === undefined) return ','.repeat(FILING_HEADER.length - 1);
  const { companyId, company, cik, form, fiscalYear, periodEnd } = filing;
  return [
    numberCell(companyId),
    textCell(company),
    textCell(cik),
    textCell(form),
    numberCell(fiscalYear),
    textCell(periodEnd),
  ].join();
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** One row a chunk that has a vector of the model: ids, filing, item, text range in the clean Markdown, hash of the chunk's text. */
function chunkRows({ read }: Access, modelHash: string, dimension: number): RowSource {
  const filings = filingMap(read, modelHash);
  const line = (chunk: StoredChunk, vectors: Float32Array, row: number) => {
    const { id, filingId, index, item, start, end, page, tokens, tagged } = chunk;
    const place = [textCell(item), start, end, numberCell(page), tokens, hashOf(tagged.text)].join();
    return `${id},${filingId},${index},${filingCells(filings.get(filingId))},${place}${vectorCells(vectors, row, dimension)}`;
  };
  return {
    header: [
      'chunk_id',
      'filing_id',
      'chunk',
      ...FILING_HEADER,
      'item',
      'start',
      'end',
      'page',
      'tokens',
      'text_sha256',
      ...vectorHeader(dimension),
    ],
    total: read.embeddings.count(modelHash),
    *batches() {
      for (let after = 0; ; ) {
        const { chunkIds, vectors } = read.embeddings.after(modelHash, after, PAGE);
        if (chunkIds.length === 0) return;
        const chunks = new Map(read.chunks.many(chunkIds).map((chunk) => [chunk.id, chunk]));
        yield chunkIds.flatMap((id, row) => {
          const chunk = chunks.get(id);
          return chunk ? [line(chunk, vectors, row)] : [];
        });
        after = chunkIds.at(-1)!;
      }
    },
  };
}

function filingMap(read: Access['read'], modelHash: string): Map<number, FilingSummary> {
  return new Map(read.filings.list(modelHash).map((filing) => [filing.id, filing]));
}

/** The line of each id, made a page at a time. */
function* pages(ids: readonly number[], line: (id: number, row: number) => string): Generator<string[]> {
  for (let from = 0; from < ids.length; from += PAGE)
    yield ids.slice(from, from + PAGE).map((id, at) => line(id, from + at));
}

/** One row a filing: the mean of its chunk vectors, of unit length. The range is the whole text. */
async function filingRows({ read, vectors }: Access, modelHash: string): Promise<RowSource> {
  const filings = filingMap(read, modelHash);
  const means = await vectors.filings(modelHash);
  const line = (id: number, row: number) => {
    const filing = filings.get(id);
    const whole = [
      0,
      numberCell(filing?.characters),
      numberCell(filing?.chunks),
      textCell(filing?.sha256),
      textCell(filing?.name),
    ].join();
    return `${id},${filingCells(filing)},${whole}${vectorCells(means.vectors, row, means.dimension)}`;
  };
  return {
    header: [
      'filing_id',
      ...FILING_HEADER,
      'start',
      'end',
      'chunks',
      'file_sha256',
      'file_name',
      ...vectorHeader(means.dimension),
    ],
    total: means.ids.length,
    batches: () => pages(means.ids, line),
  };
}

/** One row a company: the mean over the chunks of all its filings. */
async function companyRows({ read, vectors }: Access, modelHash: string): Promise<RowSource> {
  const means = await vectors.companies(modelHash);
  const companies = new Map(read.companies.list().map((company) => [company.id, company]));
  const line = (id: number, row: number) => {
    const company = companies.get(id);
    const periods = (company?.filings ?? []).flatMap(({ periodEnd }) => (periodEnd === null ? [] : [periodEnd])).sort();
    const forms = [...new Set((company?.filings ?? []).flatMap(({ form }) => (form === null ? [] : [form])))].join(' ');
    const cells = [company?.name, company?.cik, company?.ticker, forms, periods[0], periods.at(-1)]
      .map(textCell)
      .join();
    return `${id},${cells},${company?.filings.length ?? 0}${vectorCells(means.vectors, row, means.dimension)}`;
  };
  return {
    header: [
      'company_id',
      'company',
      'cik',
      'ticker',
      'form',
      'first_period',
      'last_period',
      'filings',
      ...vectorHeader(means.dimension),
    ],
    total: means.ids.length,
    batches: () => pages(means.ids, line),
  };
}

/** One row a number found in a filing. There are no vectors at this level. */
function numberRows({ read }: Access, modelHash: string): RowSource {
  const filings = filingMap(read, modelHash);
  const line = (n: StoredNumber) => {
    const what = [
      textCell(n.raw),
      numberCell(n.value),
      n.sign,
      n.scale,
      n.scaleSource,
      textCell(n.unit),
      n.kind,
      textCell(n.period),
    ].join();
    const place = [
      n.start,
      n.end,
      numberCell(n.table?.[0]),
      numberCell(n.table?.[1]),
      numberCell(n.table?.[2]),
      textCell(n.concept),
    ].join();
    const item = textCell(read.items.at(n.filingId, n.start));
    return `${n.id},${n.filingId},${filingCells(filings.get(n.filingId))},${item},${what},${place}`;
  };
  return {
    header: [
      'number_id',
      'filing_id',
      ...FILING_HEADER,
      'item',
      'raw',
      'value',
      'sign',
      'scale',
      'scale_source',
      'unit',
      'kind',
      'number_period',
      'start',
      'end',
      'table',
      'row',
      'column',
      'concept',
    ],
    total: read.numbers.count(),
    *batches() {
      for (let after = 0; ; ) {
        const numbers = read.numbers.after(after, PAGE);
        if (numbers.length === 0) return;
        yield numbers.map(line);
        after = numbers.at(-1)!.id;
      }
    },
  };
}

export async function rowsOf(
  level: ExportLevel,
  access: Access,
  modelHash: string,
  dimension: number,
): Promise<RowSource> {
  if (level === 'chunk') return chunkRows(access, modelHash, dimension);
  if (level === 'filing') return filingRows(access, modelHash);
  return level === 'company' ? companyRows(access, modelHash) : numberRows(access, modelHash);
}
