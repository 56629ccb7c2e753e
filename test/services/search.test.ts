import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineStatus } from '../../src-main/api/views-learning.ts';
import { createSearch } from '../../src-main/services/search.ts';
import { excerpt } from '../../src-main/services/search-excerpt.ts';
import { collect, rank } from '../../src-main/services/search-rank.ts';
import { writtenValue } from '../../src-main/services/search-values.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { type FilledCorpus, sampleCorpus, testModels } from '../support/sample-corpus.ts';

const idle: EngineStatus = { state: 'ready', backend: 'tensorflow', reason: '', pid: 1 };
const engine = { status: () => idle };
const call = { signal: new AbortController().signal };
let filled: FilledCorpus;

beforeAll(async () => {
  filled = await sampleCorpus((sample) => /HRIX|MRDC-202[34]|GBFL-2023/.test(sample.name));
});
afterAll(() => filled.close());

const search = () => createSearch({ corpus: filled.corpus, models: testModels, engine });
const ask = (input: Partial<Parameters<ReturnType<typeof search>['query']>[0]>) =>
  search().query({ text: '', limit: 20, ...input }, call);

describe('search', () => {
  test('words: the passage is found, by keyword and by meaning, with the words marked', async () => {
    const { hits, notes } = await ask({ text: 'ceramic sensing element supplier' });
    const [first] = hits;
    expect(first?.company).toMatch(/Halden Ridge/i);
    expect(first?.item).toBe('1A');
    expect(first?.matched.keyword).not.toBeNull();
    expect(first?.matched.meaning).not.toBeNull();
    const marked = first!.marks.map((mark) => first!.text.slice(mark.start, mark.end).toLowerCase());
    expect(marked).toContain('ceramic');
    expect(notes).toEqual([]);
  });

  test('a value alone: nearest first, the number marked, the filing named', async () => {
    const truth = filled.samples.find((s) => s.name === 'HRIX-2023-10k.htm')!.truth;
    const revenue = truth.figures.find((f) => f.label === 'Net sales' && f.period.endsWith('2023-12-31'))!.value!;
    const { hits } = await ask({ number: { value: revenue, within: 0.01 } });
    expect(hits.length).toBeGreaterThan(1);
    expect(hits[0]!.matched.value?.value).toBe(revenue);
    const mark = hits[0]!.marks.find((m) => m.by === 'value')!;
    expect(hits[0]!.text.slice(mark.start, mark.end)).toMatch(/735/);
    const gaps = hits.map((hit) => Math.abs(hit.matched.value!.value - revenue));
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(hits.every((hit) => hit.matched.keyword === null && hit.matched.meaning === null)).toBe(true);
  });

  test('words and a value: both first, then either, none lost', async () => {
    const { hits } = await ask({ text: 'long-term debt', number: { value: 131_075_000, within: 0.005 }, limit: 60 });
    expect(hits[0]!.matched.value).not.toBeNull();
    expect(hits[0]!.matched.keyword ?? hits[0]!.matched.meaning).not.toBeNull();
    const firstWithout = hits.findIndex((hit) => hit.matched.value === null);
    expect(firstWithout).toBeGreaterThan(0);
    const both = (hit: (typeof hits)[number]) =>
      hit.matched.value !== null && (hit.matched.keyword ?? hit.matched.meaning) !== null;
    expect(hits.slice(firstWithout).some(both)).toBe(false);
  });

  test('unit and kind narrow a value', async () => {
    const truth = filled.samples.find((s) => s.name === 'HRIX-2023-10k.htm')!.truth;
    const value = truth.figures.find((f) => f.concept === 'us-gaap:EarningsPerShareDiluted')!.value!;
    const all = await ask({ number: { value, within: 0.5 }, limit: 200 });
    const share = await ask({ number: { value, within: 0.5, kind: 'per_share', unit: 'USD/share' }, limit: 200 });
    expect(share.hits[0]?.matched.value?.value).toBe(value);
    expect(share.hits.length).toBeLessThan(all.hits.length);
    const none = await ask({ number: { value, within: 0, kind: 'percent' } });
    expect(none.hits).toEqual([]);
  });

  test('negative values are found by their sign', async () => {
    const { hits } = await ask({ number: { value: -9_900_000, within: 0 } });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]!.company).toMatch(/Meridia/i);
  });

  test('a value written in the query is looked up too, and said', async () => {
    const { hits, notes } = await ask({ text: 'net sales of $735.3 million' });
    expect(notes.join()).toMatch(/735\.3/);
    expect(
      hits
        .slice(0, 5)
        .some((hit) => hit.matched.value?.value === 735_288_000 || hit.matched.value?.value === 735_300_000),
    ).toBe(true);
  });

  test('a filing or a company narrows every side', async () => {
    const filingId = filled.ids.get('GBFL-2023-10k.htm')!;
    const { hits } = await ask({ text: 'revenue', filingId });
    expect(new Set(hits.map((hit) => hit.filing))).toEqual(new Set([filingId]));
    const companyId = filled.corpus.read.companies.list().find((c) => /meridia/i.test(c.name))!.id;
    const company = await ask({ text: 'revenue', companyId, number: { value: 662_292_000, within: 0 } });
    expect(new Set(company.hits.map((hit) => hit.company.toLowerCase())).size).toBe(1);
  });

  test('without a model, keyword and value still answer and the note says why', async () => {
    const models = { ...testModels, current: async () => null };
    const { hits, notes } = await createSearch({ corpus: filled.corpus, models, engine }).query(
      { text: 'diesel', limit: 5 },
      call,
    );
    expect(hits[0]!.company).toMatch(/Great Basin/i);
    expect(notes[0]).toMatch(/^Meaning is off: there is no model/);
  });

  test('an engine that fails leaves the other sides, and the note gives its reason', async () => {
    const models = { ...testModels, embed: async () => Promise.reject(new Error('No backend works here.')) };
    const { hits, notes } = await createSearch({ corpus: filled.corpus, models, engine }).query(
      { text: 'diesel', limit: 5 },
      call,
    );
    expect(hits.length).toBeGreaterThan(0);
    expect(notes[0]).toContain('No backend works here.');
  });

  test('an empty query answers nothing and says what to do', async () => {
    expect(await ask({})).toMatchObject({ hits: [], notes: [expect.stringMatching(/Type words/)] });
  });
});

describe('ranking', () => {
  test('a chunk found twice beats one found once', () => {
    const ranked = rank(collect({ keyword: [1, 2], meaning: [2, 3], value: [] }), { text: true, value: null });
    expect(ranked.map((c) => c.chunkId)).toEqual([2, 1, 3]);
  });
});

describe('values in a query', () => {
  test.each([
    ['revenue of $394.3 billion', 394.3e9],
    ['diluted earnings of $6.13 per share', 6.13],
    ['164,000 employees', 164_000],
  ])('%s', (query, value) => {
    expect(writtenValue(tagText(query))?.value).toBeCloseTo(value, 6);
  });
  test.each(['top 10 risks', 'growth of 8%', 'fiscal 2023', 'Note 7'])('%s names no value', (query) => {
    expect(writtenValue(tagText(query))).toBeNull();
  });
});

describe('excerpts', () => {
  test('cells are told apart and marks follow', () => {
    const text = '\uE000Revenue\t1,234\nCost\t99\uE001';
    const cut = excerpt(text, [{ start: 9, end: 14, by: 'value' }]);
    expect(cut.text).toBe('Revenue | 1,234\nCost | 99');
    expect(cut.text.slice(cut.marks[0]!.start, cut.marks[0]!.end)).toBe('1,234');
  });

  test('the window goes to the mark', () => {
    const text = `${'word '.repeat(400)}needle ${'word '.repeat(400)}`;
    const cut = excerpt(text, [{ start: 2000, end: 2006, by: 'keyword' }]);
    expect(cut.text.slice(cut.marks[0]!.start, cut.marks[0]!.end)).toBe('needle');
    expect(cut.text.length).toBeLessThan(440);
    expect(cut.text).toMatch(/^… word.* …$/s);
  });
});
