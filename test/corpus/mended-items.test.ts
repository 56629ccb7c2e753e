import { expect, test } from 'vitest';
import type { Corpus } from '../../src-main/corpus/index.ts';
import { sampleFiling, tempCorpus } from './fixtures.ts';

const first = sampleFiling('a');
const { text } = first.parsed;
const place = text.indexOf('Revenue');

const itemsOf = ({ read }: Corpus, id: number) => read.items.list(id).map(({ item, start }) => [item, start]);

/** A filing whose item 7A the analyst set, and whose item 8 the analyst took away. */
async function mendedFiling(corpus: Corpus): Promise<number> {
  const { id } = await corpus.write.filings.insert(first);
  await corpus.write.items.mend({ filingId: id, part: '', item: '7A', start: place });
  await corpus.write.items.mend({ filingId: id, part: '', item: '8', start: null });
  return id;
}

const MENDED = [
  ['7', 0],
  ['7A', place],
];

/** The sample as another parser might read it: all moved, and another heading style. */
function readOtherwise(sha256 = 'a', before = '# Contents\n\nItem 7, Item 8\n\n') {
  const moved = `${before}${text.replace('# Item 7', '## Item 7')}`;
  const by = moved.length - text.length;
  const items = first.parsed.items.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
  const reading = { ...first, sha256, parsed: { ...first.parsed, text: moved, items } };
  return { reading, by, text: moved };
}

test('what was mended lies over every new reading at its place, in the same write', async () => {
  const corpus = tempCorpus();
  const id = await mendedFiling(corpus);
  expect(itemsOf(corpus, id)).toEqual(MENDED);
  const { reading, by } = readOtherwise();
  expect(await corpus.write.filings.replace(id, reading)).toEqual({ lost: [] });
  expect(itemsOf(corpus, id)).toEqual([
    ['7', by],
    ['7A', place + by],
  ]);
  expect(corpus.read.filings.get(id, '')?.items).toBe(2);
  for (const chunk of corpus.read.chunks.list(id)) expect(chunk.item).toBe(corpus.read.items.at(id, chunk.start));
  // It hangs on the bytes: the filing may go and come back.
  await corpus.write.filings.remove([id]);
  const again = await corpus.write.filings.insert(first);
  expect(again).toMatchObject({ duplicate: false, lost: [] });
  expect(itemsOf(corpus, again.id)).toEqual(MENDED);
});

test('an item whose words are gone is told and left out, and back with its words', async () => {
  const corpus = tempCorpus();
  const id = await mendedFiling(corpus);
  const other = 'Quite another text, of which no word was there before.';
  const items = [{ ...first.parsed.items[0]!, end: other.length, characters: other.length }];
  const gone = { ...first, chunks: [], parsed: { ...first.parsed, text: other, items, blocks: [], tables: [] } };
  expect(await corpus.write.filings.replace(id, gone)).toEqual({ lost: [{ part: '', item: '7A' }] });
  expect(itemsOf(corpus, id)).toEqual([['7', 0]]);
  expect(await corpus.write.filings.replace(id, first)).toEqual({ lost: [] });
  expect(itemsOf(corpus, id)).toEqual(MENDED);
});

test('the items as they were read come back; with another text, all of the reading does', async () => {
  const corpus = tempCorpus();
  const id = await mendedFiling(corpus);
  const chunks = corpus.read.chunks.list(id).map((chunk) => chunk.id);
  expect(await corpus.write.filings.restoreItems(id, first)).toEqual({ replaced: false });
  expect(corpus.read.items.list(id)).toEqual(first.parsed.items);
  expect(corpus.read.chunks.list(id).map((chunk) => chunk.id)).toEqual(chunks);
  await corpus.write.items.mend({ filingId: id, part: '', item: '7A', start: place });
  const other = readOtherwise();
  expect(await corpus.write.filings.restoreItems(id, other.reading)).toEqual({ replaced: true });
  expect(corpus.read.filings.text(id)).toBe(other.text);
  expect(corpus.read.items.list(id)).toEqual(other.reading.parsed.items);
  await corpus.write.filings.replace(id, first);
  expect(corpus.read.items.list(id)).toEqual(first.parsed.items);
});

test('an amended filing has corrections of its own, and stays linked when either is read anew', async () => {
  const corpus = tempCorpus();
  const id = await mendedFiling(corpus);
  const amended = sampleFiling('amended', { form: '10-K/A' });
  const later = await corpus.write.filings.insert(amended);
  expect(corpus.read.items.list(later.id)).toEqual(first.parsed.items);
  await corpus.write.items.mend({ filingId: later.id, part: '', item: '7', start: null });
  await corpus.write.filings.replace(id, readOtherwise().reading);
  await corpus.write.filings.replace(later.id, amended);
  expect(itemsOf(corpus, id).map(([item]) => item)).toEqual(['7', '7A']);
  expect(itemsOf(corpus, later.id).map(([item]) => item)).toEqual(['8']);
  expect(corpus.read.filings.get(id, '')).toMatchObject({ amends: null, amendedBy: later.id });
  expect(corpus.read.filings.get(later.id, '')).toMatchObject({ amends: id, amendedBy: null });
});

test('what was mended in one wrapper of a filing is mended in all', async () => {
  const corpus = tempCorpus();
  const one = { ...first, contentKey: 'same' };
  const other = { ...readOtherwise('b', 'Header of a submission\n\n').reading, contentKey: 'same' };
  const { id } = await corpus.write.filings.insert(one);
  await corpus.write.items.mend({ filingId: id, part: '', item: '7A', start: place });
  expect(await corpus.write.filings.insert(other)).toEqual({ id, duplicate: true, lost: [] });
  expect(itemsOf(corpus, id).map(([item]) => item)).toEqual(['7', '7A', '8']);

  // The first goes; the other wrapper stands in its place, with what was mended.
  await corpus.write.filings.remove([id]);
  const stays = await corpus.write.filings.insert(other);
  expect(stays.duplicate).toBe(false);
  expect(stays.id).not.toBe(id);
  expect(itemsOf(corpus, stays.id).map(([item]) => item)).toEqual(['7', '7A', '8']);

  // Mended there again, and the first comes back as its copy: the later word counts.
  await corpus.write.items.mend({ filingId: stays.id, part: '', item: '7A', start: null });
  expect(await corpus.write.filings.insert(one)).toMatchObject({ id: stays.id, duplicate: true });
  expect(itemsOf(corpus, stays.id).map(([item]) => item)).toEqual(['7', '8']);
  await corpus.write.filings.restoreItems(stays.id, other);
  await corpus.write.filings.remove([stays.id]);
  const back = await corpus.write.filings.insert(one);
  expect(corpus.read.items.list(back.id)).toEqual(first.parsed.items);
});

test('a place outside the text, and a filing that is not there, are refused, and nothing is kept', async () => {
  const corpus = tempCorpus();
  const { id } = await corpus.write.filings.insert(first);
  const outside = corpus.write.items.mend({ filingId: id, part: '', item: '8', start: text.length + 5 });
  await expect(outside).rejects.toMatchObject({ code: 'bad_request' });
  const missing = corpus.write.items.mend({ filingId: 999, part: '', item: '8', start: null });
  await expect(missing).rejects.toMatchObject({ code: 'not_found' });
  expect(await corpus.write.filings.replace(999, first)).toBeNull();
  expect(await corpus.write.filings.restoreItems(999, first)).toBeNull();
  await corpus.write.filings.replace(id, first);
  expect(corpus.read.items.list(id)).toEqual(first.parsed.items);
});
