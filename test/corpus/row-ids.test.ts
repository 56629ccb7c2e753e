import { expect, test } from 'vitest';
import { type Corpus, openCorpus } from '../../src-main/corpus/index.ts';
import { sampleFiling, tempCorpus, tempFolder } from './fixtures.ts';

const MODEL = { hash: 'h', name: 'm', dimension: 2 };
const idsOf = ({ read }: Corpus, id: number) => ({
  chunks: read.chunks.list(id).map((chunk) => chunk.id),
  numbers: read.numbers.inRange(id, 0, 1e6).map((number) => number.id),
});
const vectorsFor = (chunkIds: number[]) => ({
  chunkIds,
  dimension: 2,
  vectors: new Float32Array(2 * chunkIds.length).fill(0.5),
});
const surprise = (numberId: number) => ({
  numberId,
  expected: 1,
  low: 0,
  high: 2,
  excess: 1,
  surprise: 1,
  derivation: null,
});

/** What an engine that began before a change brings back after it. */
async function bringBack(corpus: Corpus, { chunks, numbers }: ReturnType<typeof idsOf>): Promise<number[]> {
  return [
    await corpus.write.embeddings.put(MODEL, vectorsFor(chunks)),
    await corpus.write.surprises.put('h', numbers.map(surprise)),
  ];
}

test('vectors and surprises of a reading that was exchanged meanwhile are never stored with the new one', async () => {
  const corpus = tempCorpus();
  const { id } = await corpus.write.filings.insert(sampleFiling('a'));
  const before = idsOf(corpus, id);
  await corpus.write.filings.replace(id, sampleFiling('a'));
  const after = idsOf(corpus, id);
  expect(after.chunks).toHaveLength(before.chunks.length);
  expect(await bringBack(corpus, before)).toEqual([0, 0]);
  expect(corpus.read.filings.get(id, 'h')).toMatchObject({ embedded: 0, chunks: 3 });
  expect(await bringBack(corpus, after)).toEqual([3, 3]);
});

test('nor with another filing that came when the first had gone, even just after a start', async () => {
  const dir = tempFolder();
  const earlier = openCorpus(dir);
  const { id } = await earlier.write.filings.insert(sampleFiling('a'));
  await earlier.close();
  const corpus = openCorpus(dir);
  const before = idsOf(corpus, id);
  await corpus.write.filings.remove([id]);
  const other = await corpus.write.filings.insert(sampleFiling('b'));
  expect(other.id).not.toBe(id);
  expect(await corpus.write.filings.replace(id, sampleFiling('a'))).toBeNull();
  expect(await bringBack(corpus, before)).toEqual([0, 0]);
  await corpus.close();
});

test('a filing that is read anew has not been looked at in full, whatever was so before', async () => {
  const corpus = tempCorpus();
  const { read, write } = corpus;
  const { id } = await write.filings.insert(sampleFiling('a'));
  const { numbers } = idsOf(corpus, id);
  await write.surprises.put('h', numbers.slice(0, 2).map(surprise));
  expect(await write.surprises.finish(id, 'h', 3)).toBe(false);
  expect(read.surprises.complete(id, 'h')).toBe(false);
  await write.surprises.put('h', numbers.map(surprise));
  expect(await write.surprises.finish(id, 'h', 3)).toBe(true);
  expect(read.surprises.complete(id, 'h')).toBe(true);
  expect(read.surprises.complete(id, 'other')).toBe(false);
  await write.filings.replace(id, sampleFiling('a'));
  expect(read.surprises.complete(id, 'h')).toBe(false);
  expect(read.surprises.ofFiling(id, 'h')).toEqual([]);
  // A job that was under way on the old reading.
  expect(await write.surprises.finish(id, 'h', 3)).toBe(false);
});
