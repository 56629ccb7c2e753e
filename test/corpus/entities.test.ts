import { describe, expect, test } from 'vitest';
import { companyKey } from '../../src-main/corpus/index.ts';
import { sampleFiling, tempCorpus } from './fixtures.ts';

describe('a filing', () => {
  test('comes back as it was put in', async () => {
    const corpus = tempCorpus();
    const filing = sampleFiling('a');
    const { id, duplicate } = await corpus.write.filings.insert(filing);
    const { parsed, chunks } = filing;
    const { read } = corpus;
    expect(duplicate).toBe(false);
    expect(read.filings.text(id)).toBe(parsed.text);
    expect(read.items.list(id)).toEqual(parsed.items);
    expect(read.blocks.page(id, 0, 50).map(({ index: _index, ...block }) => block)).toEqual(parsed.blocks);
    expect(read.blocks.page(id, 1, 2).map((block) => block.index)).toEqual([1, 2]);
    expect(read.tables.list(id)).toEqual(parsed.tables);
    expect(
      read.numbers.inRange(id, 0, parsed.text.length).map(({ id: _id, filingId: _filing, ...number }) => number),
    ).toEqual(parsed.numbers);
    expect(read.chunks.list(id).map(({ id: _id, filingId: _filing, ...chunk }) => chunk)).toEqual(chunks);
    const facts = read.facts.list(id).map(({ index: _index, ...fact }) => fact);
    expect(facts.slice(0, 2)).toEqual(parsed.facts.slice(0, 2));
    expect(facts[2]?.value).toHaveLength(2000);
    expect(read.facts.byConcept(id, ['us-gaap:Revenues', 'us-gaap:Nothing']).map((fact) => fact.value)).toEqual([
      '1500',
      '700',
    ]);
    expect(read.numbers.ofFact(id, 0).map((number) => number.raw)).toEqual(['$1,500']);
  });

  test('is summed up with its company', async () => {
    const corpus = tempCorpus();
    const { id } = await corpus.write.filings.insert(sampleFiling('a'));
    expect(corpus.read.filings.get(id, '')).toMatchObject({
      company: 'Lumen Foundry Inc.',
      fiscalYear: 2023,
      items: 2,
      tables: 1,
      numbers: 3,
      facts: 3,
      chunks: 3,
      embedded: 0,
      lowConfidence: 1,
      warnings: ['One table was cut.'],
    });
    expect(corpus.read.companies.list()).toMatchObject([
      { name: 'Lumen Foundry Inc.', cik: '0000012345', filings: [{ id, form: '10-K', fiscalYear: 2023 }] },
    ]);
  });

  test('of the same bytes is one', async () => {
    const corpus = tempCorpus();
    const first = await corpus.write.filings.insert(sampleFiling('a'));
    expect(await corpus.write.filings.insert(sampleFiling('a'))).toEqual({ id: first.id, duplicate: true, lost: [] });
    expect(corpus.read.filings.count()).toBe(1);
  });

  test('leaves nothing behind when removed', async () => {
    const corpus = tempCorpus();
    const { id } = await corpus.write.filings.insert(sampleFiling('a'));
    const kept = await corpus.write.filings.insert(sampleFiling('b', { cik: '777', company: 'Other plc' }));
    const model = { hash: 'h', name: 'm', dimension: 2 };
    const chunkIds = corpus.read.chunks.list(id).map((chunk) => chunk.id);
    await corpus.write.embeddings.put(model, { chunkIds, dimension: 2, vectors: new Float32Array(6) });
    expect(await corpus.write.filings.remove([id, 999])).toEqual({ removed: 1, originals: ['a.htm'] });
    expect(corpus.read.companies.list().map((company) => company.name)).toEqual(['Other plc']);
    expect(corpus.read.embeddings.count('h')).toBe(0);
    expect(corpus.read.words.search({ text: 'revenue', limit: 10 }).map((hit) => hit.filingId)).toEqual([kept.id]);
    expect(corpus.read.numbers.count()).toBe(3);
  });

  test('read anew takes the place of the old reading and drops its vectors', async () => {
    const corpus = tempCorpus();
    const filing = sampleFiling('a');
    const { id } = await corpus.write.filings.insert(filing);
    expect(corpus.read.filings.stale(1, 1)).toEqual([]);
    expect(corpus.read.filings.stale(2, 1)).toMatchObject([{ filingId: id, original: 'a.htm' }]);
    const chunkIds = corpus.read.chunks.list(id).map((chunk) => chunk.id);
    await corpus.write.embeddings.put(
      { hash: 'h', name: 'm', dimension: 1 },
      { chunkIds, dimension: 1, vectors: new Float32Array(3) },
    );
    await corpus.write.filings.replace(id, {
      ...filing,
      parsed: { ...filing.parsed, parserVersion: 2, numbers: [] },
      chunks: filing.chunks.slice(0, 1),
    });
    expect(corpus.read.filings.stale(2, 1)).toEqual([]);
    expect(corpus.read.filings.get(id, 'h')).toMatchObject({ numbers: 0, chunks: 1, embedded: 0 });
    expect(corpus.read.chunks.lackingCount('h')).toBe(1);
  });
});

describe('companies', () => {
  test('are one by CIK, else by their name without legal form', async () => {
    const corpus = tempCorpus();
    const put = (sha: string, company: string | null, cik: string | null) =>
      corpus.write.filings.insert(sampleFiling(sha, { company, cik, ticker: null }));
    await put('a', 'The Coca-Cola Company', null);
    await put('b', 'COCA COLA CO', '21344');
    await put('c', 'Coca-Cola Co /DE/', '0000021344');
    await put('d', 'Coca-Cola Co.', '99');
    await put('e', null, null);
    expect(corpus.read.companies.list().map((company) => [company.name, company.cik, company.filings.length])).toEqual([
      ['Coca-Cola Co.', '0000000099', 1],
      ['lumen-2023', null, 1],
      ['The Coca-Cola Company', '0000021344', 3],
    ]);
  });

  test('keep a name that is nothing but legal forms', () => {
    expect(companyKey('The Limited Inc')).toBe('the limited inc');
    expect(companyKey('AT&T INC.')).toBe('at and t');
  });
});

describe('search', () => {
  test('takes typed text literally', async () => {
    const corpus = tempCorpus();
    const { id } = await corpus.write.filings.insert(sampleFiling('a'));
    const found = (text: string, mode?: 'any' | 'all') =>
      corpus.read.words.search({ text, limit: 5, ...(mode ? { mode } : {}) }).map((hit) => hit.chunkId);
    const [first, second, third] = corpus.read.chunks.list(id).map((chunk) => chunk.id);
    expect(found('revenues')).toEqual([first]);
    expect(found('cafe')).toEqual([third]);
    expect(found('costs')).toEqual([second]); // the table mark before it is no letter
    expect(found('"rose to $1,500"')).toEqual([first]);
    expect(found('rose caf\u00e9', 'all')).toEqual([]);
    for (const syntax of [
      'NEAR(a b)',
      'text:revenue AND (',
      '"',
      'revenue*',
      '^revenue -x',
      "'; DROP TABLE chunks; --",
      '',
      '***',
      'the',
      'revenue\0x "rose\0',
    ]) {
      expect(() => found(syntax)).not.toThrow();
    }
    expect(found('revenue) OR (')).toEqual([first]);
    expect(corpus.read.words.search({ text: 'revenue', limit: 5, filingIds: [id + 1] })).toEqual([]);
  });

  test('marks the words that matched', async () => {
    const corpus = tempCorpus();
    const { id } = await corpus.write.filings.insert(sampleFiling('a'));
    const chunk = corpus.read.chunks.byIndex(id, 0)!;
    const marks = corpus.read.words.marks(chunk.id, 'year revenues');
    expect(marks.map(({ start, end }) => chunk.tagged.text.slice(start, end))).toEqual(['Revenue', 'year']);
  });

  test('finds numbers by value, nearest first', async () => {
    const corpus = tempCorpus();
    const { id } = await corpus.write.filings.insert(sampleFiling('a'));
    const raws = (query: object) =>
      corpus.read.numbers.search({ low: 10, high: 1e9, limit: 10, near: 1000, ...query }).map((number) => number.raw);
    expect(raws({})).toEqual(['$1,500', '$20', '$900']);
    expect(raws({ unit: 'USD', limit: 1 })).toEqual(['$1,500']);
    expect(raws({ kind: 'percent' })).toEqual([]);
    expect(raws({ low: 9e8, high: 9e8, filingIds: [id] })).toEqual(['$900']);
    expect(raws({ filingIds: [] })).toEqual([]);
    expect(raws({ near: 0.02e9, low: 0, high: 1e12, limit: 2 })).toEqual(
      raws({ near: 0.02e9, low: 0, high: 1e12, limit: 2, filingIds: [id] }),
    );
  });
});

test('places are found by offset', async () => {
  const corpus = tempCorpus();
  const filing = sampleFiling('a');
  const { id } = await corpus.write.filings.insert(filing);
  const at = filing.parsed.text.indexOf('Costs');
  expect(corpus.read.blocks.at(id, at)).toBe(2);
  expect(corpus.read.chunks.at(id, at)?.index).toBe(1);
  expect(corpus.read.items.at(id, at)).toBe('7');
  expect(corpus.read.items.at(id, 1e6)).toBe(null);
});

test('labels, heads and settings', async () => {
  const corpus = tempCorpus();
  const { id } = await corpus.write.filings.insert(sampleFiling('a'));
  const companyId = corpus.read.filings.get(id, '')!.companyId;
  const row = { line: 2, key: 'LMN', fiscalYear: 2023, value: 0.25, companyId, filingId: id };
  const unmatched = [{ line: 3, key: 'ZZZ', reason: 'No such company.' }];
  const set = await corpus.write.labels.insert({
    name: 'growth',
    target: 'growth',
    unmatched,
    rows: [row, { ...row, line: 3, key: 'ZZZ', companyId: null, filingId: null }],
  });
  expect(corpus.read.labels.list()).toMatchObject([{ id: set, rows: 2, matched: 1, companies: 1, unmatched }]);
  const report = {
    labelSetId: set,
    name: 'n',
    target: 'growth',
    modelId: 'm',
    split: { trainCompanies: 1, testCompanies: 1, trainFilings: 1, testFilings: 1, seed: 1 },
    methods: [],
    verdict: '',
    predictions: [],
  };
  const head = await corpus.write.heads.insert({ report, modelHash: 'h', weights: new Uint8Array([1, 2, 3]) });
  expect(corpus.read.heads.get(head)).toMatchObject({
    report: { ...report, id: head },
    modelHash: 'h',
    weights: new Uint8Array([1, 2, 3]),
  });
  await corpus.write.filings.remove([id]);
  expect(corpus.read.labels.rows(set)[0]).toMatchObject({ filingId: null, companyId: null });
  expect(await corpus.write.labels.remove(set)).toBe(1);
  expect(corpus.read.heads.list()).toEqual([]);
  await corpus.write.settings.set('model', { id: 'x' });
  expect(corpus.read.settings.get('model')).toEqual({ id: 'x' });
  expect(corpus.read.settings.get('none')).toBeUndefined();
});
