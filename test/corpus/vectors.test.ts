import { expect, test } from 'vitest';
import type { Corpus } from '../../src-main/corpus/index.ts';
import { sampleFiling, tempCorpus } from './fixtures.ts';

const model = { hash: 'h', name: 'm', dimension: 64 };

/** Deterministic, roughly normal numbers around a shared direction, as sentence vectors are. */
function randomVectors(n: number, seed: number): Float32Array {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Float32Array.from(
    { length: n * 64 },
    (_, i) => uniform() + uniform() + uniform() - 1.2 + (i % 64 < 8 ? 0.5 : 0),
  );
}

async function embed(corpus: Corpus, filingId: number, vectors: Float32Array) {
  const chunkIds = corpus.read.chunks.list(filingId).map((chunk) => chunk.id);
  await corpus.write.embeddings.put(model, { chunkIds, dimension: 64, vectors });
}

async function addFiling(corpus: Corpus, sha: string, chunks: number): Promise<number> {
  const filing = sampleFiling(sha);
  const list = Array.from({ length: chunks }, (_, index) => ({ ...filing.chunks[0]!, index }));
  return (await corpus.write.filings.insert({ ...filing, chunks: list })).id;
}

function bruteForce(corpus: Corpus, query: Float32Array, k: number): number[] {
  const { chunkIds, vectors } = corpus.read.embeddings.after('h', 0, 100_000);
  const scored = chunkIds.map((id, row) => {
    let dot = 0;
    let norm = 0;
    for (let d = 0; d < 64; d++) {
      const x = vectors[row * 64 + d]!;
      dot += x * query[d]!;
      norm += x * x;
    }
    return { id, score: dot / Math.sqrt(norm) };
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, k)
    .map((hit) => hit.id);
}

test('finds what a full scan finds, while vectors come and go', async () => {
  const corpus = tempCorpus();
  const query = randomVectors(1, 99);
  const found = async () =>
    (await corpus.vectors.search({ modelHash: 'h', vector: query, k: 10 })).map((hit) => hit.chunkId);
  expect(await found()).toEqual([]);
  const first = await addFiling(corpus, 'a', 900);
  await embed(corpus, first, randomVectors(900, 1));
  expect(await found()).toEqual(bruteForce(corpus, query, 10));
  const second = await addFiling(corpus, 'b', 1600);
  await embed(corpus, second, randomVectors(1600, 2));
  expect(await found()).toEqual(bruteForce(corpus, query, 10));
  await corpus.write.filings.remove([second]);
  const third = await addFiling(corpus, 'c', 1600);
  await embed(corpus, third, randomVectors(1600, 3));
  expect(await found()).toEqual(bruteForce(corpus, query, 10));
});

test('keeps to the filings asked for', async () => {
  const corpus = tempCorpus();
  const ids = [await addFiling(corpus, 'a', 5), await addFiling(corpus, 'b', 5)];
  for (const [index, id] of ids.entries()) await embed(corpus, id, randomVectors(5, index + 1));
  const hits = await corpus.vectors.search({
    modelHash: 'h',
    vector: randomVectors(1, 3),
    k: 20,
    filingIds: [ids[1]!],
  });
  expect(hits).toHaveLength(5);
  expect(new Set(hits.map((hit) => hit.filingId))).toEqual(new Set([ids[1]]));
  expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a));
  expect(await corpus.vectors.search({ modelHash: 'other', vector: randomVectors(1, 3), k: 20 })).toEqual([]);
});

test('a query of another width is refused', async () => {
  const corpus = tempCorpus();
  await embed(corpus, await addFiling(corpus, 'a', 1), randomVectors(1, 1));
  await expect(corpus.vectors.search({ modelHash: 'h', vector: new Float32Array(3), k: 1 })).rejects.toThrow(
    'A query of 3',
  );
});

test('filing and company vectors are means of unit length', async () => {
  const corpus = tempCorpus();
  const ids = [await addFiling(corpus, 'a', 2), await addFiling(corpus, 'b', 1)];
  const unit = (at: number) => Float32Array.from({ length: 64 }, (_, d) => (d === at ? 1 : 0));
  await embed(corpus, ids[0]!, Float32Array.from([...unit(0), ...unit(1)]));
  await embed(corpus, ids[1]!, unit(1));
  const filings = await corpus.vectors.filings('h');
  expect(filings.ids).toEqual(ids);
  expect(filings.vectors[0]).toBeCloseTo(Math.SQRT1_2);
  expect(filings.vectors[64 + 1]).toBe(1);
  expect((await corpus.vectors.filings('h', [ids[1]!])).ids).toEqual([ids[1]]);
  const companies = await corpus.vectors.companies('h');
  expect(companies.ids).toHaveLength(1);
  expect(companies.vectors[0]).toBeCloseTo(1 / Math.sqrt(5));
  expect(companies.vectors[1]).toBeCloseTo(2 / Math.sqrt(5));
});

test('vectors that do not fit are refused whole', async () => {
  const corpus = tempCorpus();
  const id = await addFiling(corpus, 'a', 2);
  await expect(embed(corpus, id, randomVectors(1, 1))).rejects.toThrow(/do not fit/);
  expect(corpus.read.embeddings.count('h')).toBe(0);
  expect(corpus.read.chunks.lacking('h', 0, 10)).toHaveLength(2);
});
