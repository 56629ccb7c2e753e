/** A small made-up corpus for the renderer's tests: fictional companies, consistent offsets, every kind of number. */
import type { ItemSpan, NumberKind, TableGrid } from '../../../src-main/api/types.ts';
import type {
  ChunkView,
  CompanyWebsite,
  FilingSummary,
  FilingSurprises,
  Job,
  PageSize,
  ReaderBlock,
  ReaderNumber,
  SearchHit,
  SettingsView,
} from '../../../src-main/api/views.ts';
import type { HeadReport, TrainingRun } from '../../../src-main/api/views-learning.ts';

const COMPANIES = [
  'Alder Creek Foods, Inc.',
  'Borealis Devices Corporation',
  'Calder & Finch Logistics',
  'Dunmore Water Works',
];
export const BLOCKS_PER_FILING = 600;

export function fakeFilings(count = 6): FilingSummary[] {
  return Array.from({ length: count }, (_, i) => {
    const company = COMPANIES[i % COMPANIES.length] ?? '';
    const year = 2022 + Math.floor(i / COMPANIES.length);
    return {
      id: i + 1,
      companyId: (i % COMPANIES.length) + 1,
      name: `sample-${i + 1}.htm`,
      format: 'html',
      bytes: 812_000 + i * 1000,
      sha256: String(i).padStart(64, '0'),
      characters: 240_000,
      items: 21,
      tables: 60,
      numbers: 3100 + i,
      facts: 0,
      chunks: 180,
      embedded: i === 1 ? 40 : 180,
      warnings: i === 2 ? ['The file ends in the middle of a table.'] : [],
      lowConfidence: i === 0 ? 2 : 0,
      addedAt: `2026-11-2${i % 4}T10:0${i % 10}:00.000Z`,
      company,
      cik: String(100_000 + i),
      ticker: company.slice(0, 3).toUpperCase(),
      form: '10-K',
      periodEnd: `${year}-12-31`,
      fiscalYear: year,
      filed: `${year + 1}-02-20`,
      accession: null,
      amends: null,
      amendedBy: null,
    };
  });
}

const KINDS: readonly { kind: NumberKind; raw: string; value: number; unit: string | null; scale: number }[] = [
  { kind: 'money', raw: '$1.2 billion', value: 1.2e9, unit: 'USD', scale: 9 },
  { kind: 'percent', raw: '12.5%', value: 12.5, unit: 'percent', scale: 0 },
  { kind: 'count', raw: '4,300', value: 4300, unit: 'shares', scale: 0 },
  { kind: 'year', raw: '2023', value: 2023, unit: null, scale: 0 },
];

/** Blocks whose offsets follow one another; every tenth is a table, every twentieth a heading. */
export function fakeBlocks(filing: number, total = BLOCKS_PER_FILING): ReaderBlock[] {
  const blocks: ReaderBlock[] = [];
  let at = 0;
  for (let index = 0; index < total; index++) {
    const block =
      index % 20 === 0
        ? heading(index, at)
        : index % 10 === 5
          ? table(filing, index, at)
          : paragraph(filing, index, at);
    blocks.push(block);
    at = block.end + 2;
  }
  return blocks;
}

function heading(index: number, start: number): ReaderBlock {
  const text = `## Item ${index / 20 + 1}. A heading of the filing`;
  return {
    kind: 'heading',
    level: 2,
    start,
    end: start + text.length,
    index,
    text,
    item: itemAt(index),
    grid: null,
    numbers: [],
  };
}

function paragraph(filing: number, index: number, start: number): ReaderBlock {
  const { raw, ...fields } = KINDS[index % KINDS.length] ?? KINDS[0]!;
  const lead = `Paragraph ${index} of the filing. The figure in question was `;
  const text = `${lead}${raw}, which <b>management</b> regards as in line with what it told its shareholders earlier in the year.`;
  const from = start + lead.length;
  const number = numberAt(filing * 100_000 + index, raw, from, fields);
  return {
    kind: 'paragraph',
    start,
    end: start + text.length,
    index,
    text,
    item: itemAt(index),
    grid: null,
    numbers: [number],
  };
}

function table(filing: number, index: number, start: number): ReaderBlock {
  const rows = ['Net sales', 'Cost of sales', 'Gross profit'];
  const grid: TableGrid = {
    grid: [
      ['(in millions)', '2023', null, '2022'],
      ...rows.map((name, r) => [name, `$ ${1000 + r}`, '', `${900 + r}`]),
    ],
    headerRows: 1,
    unit: 'USD',
    scale: 6,
    scaleText: '(in millions)',
    columnPeriods: [null, '2023', null, '2022'],
    start,
    end: start + 120,
  };
  const numbers = rows.flatMap((_, r) => [
    cellNumber(filing * 100_000 + 50_000 + index * 10 + r, `$ ${1000 + r}`, (1000 + r) * 1e6, start + 30 * r, [
      0,
      r + 1,
      1,
    ]),
    cellNumber(filing * 100_000 + 50_000 + index * 10 + r + 5, `${900 + r}`, (900 + r) * 1e6, start + 30 * r + 12, [
      0,
      r + 1,
      3,
    ]),
  ]);
  return { kind: 'table', table: 0, start, end: start + 120, index, text: '', item: itemAt(index), grid, numbers };
}

function cellNumber(
  id: number,
  raw: string,
  value: number,
  start: number,
  place: [number, number, number],
): ReaderNumber {
  return {
    ...numberAt(id, raw, start, { kind: 'money', value, unit: 'USD', scale: 6 }),
    scaleSource: 'heading',
    scaleText: '(in millions)',
    table: place,
  };
}

function numberAt(
  id: number,
  raw: string,
  start: number,
  fields: { kind: NumberKind; value: number; unit: string | null; scale: number },
): ReaderNumber {
  const digits = /[\d.,]*\d/.exec(raw);
  const digitsStart = start + (digits?.index ?? 0);
  return {
    id,
    raw,
    ...fields,
    sign: 1,
    scaleSource: fields.scale === 0 ? 'none' : 'word',
    period: '2023',
    start,
    end: start + raw.length,
    digitsStart,
    digitsEnd: digitsStart + (digits?.[0].length ?? 0),
  };
}

function itemAt(index: number): string {
  return String(Math.floor(index / 20) + 1);
}

export function fakeItems(blocks: readonly ReaderBlock[]): ItemSpan[] {
  const heads = blocks.filter((block) => block.kind === 'heading');
  return heads.map((head, i) => ({
    item: itemAt(head.index),
    title: 'A heading of the filing',
    start: head.start,
    end: heads[i + 1]?.start ?? blocks.at(-1)?.end ?? head.end,
    characters: (heads[i + 1]?.start ?? 0) - head.start,
    confidence: i === 2 ? 0.4 : 0.95,
    reason: i === 2 ? 'Its heading was found twice.' : 'Heading and order agree with the table of contents.',
  }));
}

export const fakePages = (): PageSize[] =>
  Array.from({ length: 40 }, (_, i) => (i === 3 ? { width: 842, height: 595 } : { width: 595, height: 842 }));

export function fakeChunk(filingId: number, index: number): ChunkView {
  const words = ['revenue', 'was', '$', '1.2', 'billion', 'in', '2023', '.'];
  let at = 0;
  const tokens = words.map((text, i) => {
    const start = at;
    at += text.length + 1;
    const number = {
      value: 1.2e9,
      kind: 'money' as const,
      bins: { log10: 9.079, lower: 102, upper: 103, weightLower: 0.29, weightUpper: 0.71 },
    };
    return { id: 1000 + i, text, start, end: start + text.length, ...(text === '1.2' ? { number } : {}) };
  });
  const tagged = { text: words.join(' '), numbers: [{ start: 14, end: 17, value: 1.2e9, kind: 'money' as const }] };
  const chunk = {
    index,
    item: '7',
    start: index * 1500,
    end: (index + 1) * 1500,
    page: null,
    tokens: tokens.length,
    tagged,
  };
  return { filingId, chunk, tokens, embedded: true, window: { bins: 128, min: -3, max: 12 } };
}

export function fakeHit(filing: number, chunk: number): SearchHit {
  return {
    filing,
    company: COMPANIES[0] ?? '',
    form: '10-K',
    period: '2023-12-31',
    item: '7',
    page: null,
    chunk,
    start: 900,
    end: 1500,
    text: 'Net sales rose to $1.2 billion, driven by volume.',
    marks: [
      { start: 0, end: 9, by: 'keyword' },
      { start: 18, end: 30, by: 'value' },
    ],
    score: 0.031,
    matched: { keyword: 1, meaning: 3, value: { raw: '$1.2 billion', value: 1.2e9 } },
  };
}

export function fakeJob(change: Partial<Job> = {}): Job {
  return {
    id: 'job-1',
    kind: 'ingest',
    title: 'Import of 3 files',
    state: 'running',
    step: 'reading',
    done: 1,
    total: 3,
    message: null,
    createdAt: '2026-11-23T10:00:00.000Z',
    startedAt: '2026-11-23T10:00:00.000Z',
    finishedAt: null,
    error: null,
    resumable: false,
    result: null,
    ...change,
  };
}

export function fakeHead(id = 1): HeadReport {
  const around = (value: number, half: number) => ({ value, low: value - half, high: value + half });
  return {
    id,
    labelSetId: 1,
    name: 'growth',
    target: 'growth',
    modelId: 'mantissa-small',
    createdAt: '2026-11-23T10:00:00.000Z',
    split: { trainCompanies: 14, testCompanies: 6, trainFilings: 40, testFilings: 18, seed: 1 },
    methods: [
      { name: 'mean', settings: {}, mae: around(0.12, 0.02), r2: around(-0.02, 0.03), pearson: null, spearman: null },
      {
        name: 'ridge',
        settings: { lambda: 10 },
        mae: around(0.1, 0.02),
        r2: around(0.21, 0.2),
        pearson: around(0.5, 0.2),
        spearman: around(0.47, 0.2),
      },
      {
        name: 'mlp',
        settings: { hidden: 32 },
        mae: around(0.13, 0.03),
        r2: around(-0.1, 0.3),
        pearson: around(0.2, 0.3),
        spearman: around(0.2, 0.3),
      },
    ],
    verdict: 'No method is better than the mean baseline beyond the interval: the labels may be too few.',
    predictions: Array.from({ length: 18 }, (_, i) => ({
      filingId: i + 1,
      company: COMPANIES[i % 4] ?? '',
      period: '2023-12-31',
      actual: i / 40,
      predicted: { ridge: i / 44 + 0.03 * Math.sin(i), mlp: 0.2 },
      test: i % 2 === 0,
    })),
  };
}

export function fakeSettings(): SettingsView {
  const bases = {
    edgar: 'https://www.example.gov',
    edgarData: 'https://data.example.gov',
    edgarSearch: 'https://search.example.gov',
    companiesHouse: 'https://api.example.uk',
    companiesHouseDocuments: 'https://documents.example.uk',
    companiesHouseDownloads: 'https://downloads.example.uk',
  };
  return {
    identity: null,
    bases,
    defaultBases: bases,
    companiesHouseKey: { kept: null, detail: 'no key has been given' },
    websiteStatistics: true,
  };
}

export function fakeWebsite(): CompanyWebsite {
  const reasons = ['The filing names alder.example as a website.', 'alder.example begins with "alder".'];
  return {
    companyId: 1,
    confirmed: null,
    candidates: [{ url: 'https://www.alder.example', host: 'alder.example', score: 0.84, reasons }],
    read: [],
  };
}

/** Every second number of the path in the filing, the more surprising the later; none before the model has looked. */
export function fakeSurprises(filingId: number, looked: boolean): FilingSurprises {
  const asked = fakeBlocks(filingId)
    .flatMap((block) => block.numbers)
    .filter(
      ({ kind, value }) => value !== null && !['year', 'date', 'reference', 'identifier', 'other'].includes(kind),
    );
  const numbers = asked.map((number, i) => ({
    numberId: number.id,
    start: number.start,
    item: '1',
    raw: number.raw,
    value: number.value!,
    kind: number.kind,
    unit: number.unit,
    expected: number.value! * (1 + i),
    low: number.value! * (0.5 + i),
    high: number.value! * (2 + i),
    excess: i / 10,
    surprise: i / 10,
    derivation: i % 2 === 0 ? null : '16 + 24',
    context: i % 2 === 0 ? 'Total revenue' : '… we had cash of $5 million at the end of the year …',
  }));
  return {
    filingId,
    modelId: 'mantissa-small',
    total: asked.length,
    done: looked ? asked.length : 0,
    leftOut: { text: 12, references: 3, explained: looked ? 2 : 0 },
    complete: looked,
    stale: 0,
    numbers: looked ? numbers.toReversed() : [],
  };
}

export function fakeRun(change: Partial<TrainingRun> = {}): TrainingRun {
  return {
    run: 'numeracy-20261127T201500',
    training: 'numeracy',
    jobId: 'job-1',
    createdAt: '2026-11-27T20:15:00.000Z',
    modelDir: '/models/mantissa-small',
    step: 150,
    steps: 3000,
    seed: 1,
    seconds: 320,
    metrics: { median_relative_error: 0.21, ordering: 0.93 },
    losses: { numeracy: 1.5, 'numeracy excess': 0.8 },
    paddingWaste: 0.012,
    config: { shares: { numeracy: 4, values: 2.5, meaning: 2.5, masked: 0 }, clip: 1 },
    parent: 'abc',
    data: 'def',
    model: null,
    ...change,
  };
}
