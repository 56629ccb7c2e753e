import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ItemSpan } from '../../src-main/api/types.ts';
import { correctItems } from '../../src-main/text/item-corrections.ts';
import { call, tempServices, writeFilings } from './support.ts';

const TEXT =
  'Cover\n\n## Item 1. Business\n\nWe make lamps.\n\n## Item 2. Land\n\nWe rent.\n\n## Item 3. Suits\n\nNone.\n';
const at = (words: string) => TEXT.indexOf(words);
const item = (name: string, start: number, end: number): ItemSpan => ({
  item: name,
  title: 'read',
  start,
  end,
  characters: end - start,
  confidence: 0.5,
  reason: 'read',
});

test('corrections add, move and take away, and each item ends where the next begins', () => {
  const read = [item('1', at('## Item 1'), at('## Item 3')), item('3', at('## Item 3'), TEXT.length)];
  const added = correctItems(read, [{ part: '', item: '2', start: at('## Item 2') }], TEXT);
  expect(added.map(({ item, start, end, title }) => [item, start, end, title])).toEqual([
    ['1', at('## Item 1'), at('## Item 2'), 'read'],
    ['2', at('## Item 2'), at('## Item 3'), 'Land'],
    ['3', at('## Item 3'), TEXT.length, 'read'],
  ]);
  expect(added[1]).toMatchObject({ confidence: 1, reason: 'set by hand' });
  const gone = correctItems(read, [{ part: '', item: '3', start: null }], TEXT);
  expect(gone).toEqual([{ ...read[0], end: TEXT.length, characters: TEXT.length - at('## Item 1') }]);
  // Behind the end of the last one there is text too.
  const short = [item('1', at('## Item 1'), at('## Item 2'))];
  const behind = correctItems(short, [{ part: '', item: '3', start: at('## Item 3') }], TEXT);
  expect(behind.map(({ end }) => end)).toEqual([at('## Item 3'), TEXT.length]);
});

test('items are set, removed and restored; chunks follow, a new reading keeps them, and the change is told', async () => {
  const services = await tempServices();
  const { files } = await services.ingest(writeFilings(join(services.dir, 'in'), 1, 3));
  const filingId = files[0]!.filingId!;
  const { items, corpus, events } = services;
  const before = corpus.read.items.list(filingId);
  const text = corpus.read.filings.text(filingId)!;
  const start = before[0]!.start + 1;
  const set = await items.set({ filingId, part: '', item: '1A', start }, call);
  expect(set.map((one) => one.item)).toContain('1A');
  expect(events.at(-1)).toEqual({ type: 'corpus', changed: ['filings'] });
  expect(corpus.read.filings.get(filingId, '')?.items).toBe(before.length + 1);
  for (const chunk of corpus.read.chunks.list(filingId))
    expect(chunk.item).toBe(corpus.read.items.at(filingId, chunk.start));
  await services.jobs.settled((await services.filings.reparse({ embed: false }, call)).id);
  expect(corpus.read.items.list(filingId)).toEqual(set);
  expect(await items.remove({ filingId, part: '', item: '1A' }, call)).toHaveLength(before.length);
  await expect(items.set({ filingId, part: '', item: '1A', start: text.length }, call)).rejects.toMatchObject({
    code: 'bad_request',
  });
  await expect(items.remove({ filingId: 999, part: '', item: '1A' }, call)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await items.restore({ filingId }, call)).toEqual(before);
});
