import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredFact } from '../../src-main/corpus/index.ts';
import { createCompare } from '../../src-main/services/compare.ts';
import { figureFromFacts } from '../../src-main/services/compare-facts.ts';
import { LINES, plainLabel } from '../../src-main/services/compare-lines.ts';
import { type FilledCorpus, sampleCorpus, testModels } from '../support/sample-corpus.ts';

const call = { signal: new AbortController().signal };
let filled: FilledCorpus;

beforeAll(async () => {
  filled = await sampleCorpus((sample) => /(HRIX|GBFL|TRVN|CPLG)-2023|HRIX-2022|MRDC-2024|LMWS-2022/.test(sample.name));
});
afterAll(() => filled.close());

const compare = (...names: string[]) =>
  createCompare({ corpus: filled.corpus, models: testModels }).filings(
    { filingIds: names.map((name) => filled.ids.get(`${name}-10k.htm`)!) },
    call,
  );

/** Concepts of the samples under the labels of a comparison. */
const TRUTH: Record<string, string> = {
  Revenue: 'RevenueFromContractWithCustomerExcludingAssessedTax',
  'Gross profit': 'GrossProfit',
  'Operating income': 'OperatingIncomeLoss',
  'Net income': 'NetIncomeLoss',
  'Diluted earnings per share': 'EarningsPerShareDiluted',
  'Operating cash flow': 'NetCashProvidedByUsedInOperatingActivities',
  'Capital expenditures': 'PaymentsToAcquirePropertyPlantAndEquipment',
  'Total assets': 'Assets',
  'Total liabilities': 'Liabilities',
  "Shareholders' equity": 'StockholdersEquity',
  'Cash and cash equivalents': 'CashAndCashEquivalentsAtCarryingValue',
};

describe('figures', () => {
  test('equal the truth in every house style, this year and the year before', async () => {
    const names = ['HRIX-2023', 'CPLG-2023', 'MRDC-2024', 'TRVN-2023', 'GBFL-2023', 'LMWS-2022'];
    const { facts, notes, columns } = await compare(...names);
    expect(columns).toHaveLength(6);
    for (const [label, concept] of Object.entries(TRUTH)) {
      const row = facts.find((one) => one.label === label)!;
      names.forEach((name, column) => {
        const { figures } = filled.samples.find((s) => s.name.startsWith(name))!.truth;
        const [now, before] = figures.filter((f) => f.concept === `us-gaap:${concept}`);
        expect(row.cells[column]?.value, `${name} ${label}`).toBeCloseTo(now!.fact!, 2);
        expect(row.cells[column]?.previous, `${name} ${label} before`).toBeCloseTo(before!.fact!, 2);
      });
    }
    expect(notes.filter((note) => /no iXBRL/.test(note))).toHaveLength(4);
  });

  test('say once of a company what holds for all of its filings', async () => {
    const { notes } = await compare('HRIX-2023', 'HRIX-2022');
    expect(notes).toEqual([expect.stringMatching(/^Halden Ridge.*no iXBRL/)]);
  });

  test('shares and employees come from the cover and the text', async () => {
    const { facts } = await compare('MRDC-2024', 'TRVN-2023');
    const cover = filled.samples.find((s) => s.name.startsWith('MRDC-2024'))!.truth.cover;
    const shares = facts.find((row) => row.label === 'Shares outstanding')!;
    expect(shares.cells[0]?.value).toBe(Number(cover['dei:EntityCommonStockSharesOutstanding']));
    const staff = facts.find((row) => row.label === 'Employees')!;
    expect(staff.cells.every((cell) => cell !== null && cell.value > 100)).toBe(true);
  });

  test('a figure leads to the number in the text', async () => {
    const { facts, columns } = await compare('HRIX-2023', 'MRDC-2024');
    const revenue = facts.find((row) => row.label === 'Revenue')!;
    revenue.cells.forEach((cell, column) => {
      const number = filled.corpus.read.numbers.get(cell!.numberId!)!;
      expect(number.filingId).toBe(columns[column]!.filingId);
      expect(number.value).toBe(cell!.value);
      expect(number.raw).toBe(cell!.raw);
    });
  });
});

describe('texts', () => {
  test('a filing is itself, its own last year is nearer than another company', async () => {
    const { similarity, items } = await compare('HRIX-2023', 'GBFL-2023', 'HRIX-2023');
    expect(similarity[0]).toBeCloseTo(1, 5);
    expect(similarity[2]).toBeCloseTo(1, 5);
    expect(similarity[1]!).toBeLessThan(0.999);
    const risks = items.find((row) => row.item === '1A')!;
    expect(risks.title).toMatch(/risk factors/i);
    expect(risks.similarity[2]).toBeCloseTo(1, 5);
    expect(risks.similarity[1]!).toBeLessThan(risks.similarity[2]!);
    expect(risks.lengths[0]).toBeGreaterThan(1000);
  });

  test('items stand in the order of the form, and distinct passages belong to their column', async () => {
    const { items, columns } = await compare('HRIX-2023', 'TRVN-2023');
    const order = items.map((row) => row.item);
    expect(order.slice(0, 4)).toEqual(['1', '1A', '1B', '1C']);
    expect(order.at(-1)).toBe('16');
    const [passage] = items.find((row) => row.item === '1A')!.distinct;
    expect(passage?.column).toBe(1);
    const chunk = filled.corpus.read.chunks.byIndex(columns[1]!.filingId, passage!.chunk)!;
    expect(chunk.item).toBe('1A');
  });

  test('without a model figures stay and the note says why similarity is missing', async () => {
    const bare = createCompare({ corpus: filled.corpus, models: { current: async () => null } });
    const ids = ['HRIX-2023', 'GBFL-2023'].map((name) => filled.ids.get(`${name}-10k.htm`)!);
    const { similarity, facts, notes } = await bare.filings({ filingIds: ids }, call);
    expect(similarity).toEqual([null, null]);
    expect(facts.length).toBeGreaterThan(8);
    expect(notes.join(' ')).toMatch(/Similarity is off/);
  });

  test('a filing that is gone is said', async () => {
    const missing = createCompare({ corpus: filled.corpus, models: testModels }).filings(
      { filingIds: [1, 999_999] },
      call,
    );
    await expect(missing).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('facts', () => {
  const revenue = LINES.find((line) => line.label === 'Revenue')!;
  const fact = (over: Partial<StoredFact>): StoredFact => ({
    index: 0,
    concept: 'us-gaap:Revenues',
    contextRef: 'c',
    value: '100',
    numeric: true,
    unit: 'USD',
    start: '2023-01-01',
    end: '2023-12-31',
    dimensions: {},
    raw: '100',
    scale: 0,
    sign: 1,
    hidden: false,
    ...over,
  });

  test('quarters and segments are passed over, the year before is found', () => {
    const all = [
      fact({ value: '30', start: '2023-10-01' }),
      fact({ value: '60', dimensions: { 'us-gaap:StatementBusinessSegmentsAxis': 'x:A' } }),
      fact({ value: '100' }),
      fact({ value: '90', start: '2022-01-01', end: '2022-12-31' }),
    ];
    expect(figureFromFacts(all, revenue, '2023-12-31')).toMatchObject({ value: 100, previous: 90 });
  });

  test('fiscal years of 52 and 53 weeks, and a cover date a few days off', () => {
    const all = [
      fact({ start: '2022-12-25', end: '2023-12-30' }),
      fact({ value: '80', start: '2021-12-26', end: '2022-12-24' }),
    ];
    expect(figureFromFacts(all, revenue, '2023-12-31')).toMatchObject({ value: 100, previous: 80 });
  });

  test('shares of several classes add up; per share, class A speaks', () => {
    const axis = 'us-gaap:StatementClassOfStockAxis';
    const classes = (concept: string, a: string, b: string, period: object) => [
      fact({ concept, value: a, dimensions: { [axis]: 'us-gaap:CommonClassAMember' }, ...period }),
      fact({ concept, value: b, dimensions: { [axis]: 'us-gaap:CommonClassBMember' }, ...period }),
    ];
    const shares = LINES.find((line) => line.label === 'Shares outstanding')!;
    const cover = classes('dei:EntityCommonStockSharesOutstanding', '10', '5', { instant: '2024-01-20' });
    expect(figureFromFacts(cover, shares, '2023-12-31')?.value).toBe(15);
    const eps = LINES.find((line) => line.label === 'Diluted earnings per share')!;
    const perShare = classes('us-gaap:EarningsPerShareDiluted', '5.80', '5.81', {});
    expect(figureFromFacts(perShare, eps, '2023-12-31')?.value).toBe(5.8);
  });
});

test.each([
  ['Net income (loss) attributable to the Company (Note 4):', 'net income attributable to the company'],
  ['Total stockholders’ equity', "total stockholders' equity"],
  ['Net sales (1)', 'net sales'],
])('label %s', (raw, plain) => {
  expect(plainLabel(raw)).toBe(plain);
});
