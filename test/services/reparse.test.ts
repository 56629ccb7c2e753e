import { cpSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileOutcome } from '../../src-main/api/views.ts';
import { call, type Services, tempServices, until, writeFilings } from './support.ts';

async function readWithoutItems({ corpus, parser }: Services, id: number): Promise<void> {
  const { name, original } = corpus.read.filings.original(id)!;
  const { filing } = await parser.parse({ name, path: corpus.originals.path(original) });
  await corpus.write.filings.replace(id, { parsed: { ...filing, items: [] }, chunks: [], chunkerVersion: 0 });
}

test('stored filings are read anew, with what was mended; one whose original is gone keeps its old reading', async () => {
  const services = await tempServices();
  const { corpus, filings, items, jobs } = services;
  const { files } = await services.ingest(writeFilings(join(services.dir, 'in'), 3));
  const [first, second, third] = files.map((file) => file.filingId as number) as [number, number, number];
  const start = corpus.read.filings.text(first)!.indexOf('Revenue');
  const mended = await items.set({ filingId: first, part: '', item: '1A', start }, call);
  // An older reading, without items; what was mended stands even there.
  for (const id of [first, second]) await readWithoutItems(services, id);
  expect(corpus.read.items.list(first).map(({ item }) => item)).toEqual(['1A']);
  expect(corpus.read.items.list(second)).toEqual([]);
  rmSync(corpus.originals.path(corpus.read.filings.original(third)!.original));
  const text = corpus.read.filings.text(third);

  const started = await filings.reparse({ embed: false }, call);
  const job = await jobs.settled(started.id);
  expect(job).toMatchObject({ state: 'done', done: 3, total: 3, result: { read: 2, failed: 1 } });
  expect(corpus.read.items.list(first)).toEqual(mended);
  expect(corpus.read.items.list(second).map(({ item }) => item)).toEqual(['1', '7']);
  const outcomes: FileOutcome[] = await jobs.handlers.files({ id: job.id }, call);
  expect(outcomes.find(({ filingId }) => filingId === third)).toMatchObject({ state: 'failed' });
  expect(outcomes.find(({ filingId }) => filingId === third)?.error?.message).toBeTruthy();
  expect(corpus.read.filings.text(third)).toBe(text);
  expect(corpus.read.items.list(third)).not.toHaveLength(0);
  expect(services.events.at(-1)).toMatchObject({ type: 'job' });

  await expect(Promise.resolve().then(() => filings.reparse({ ids: [999], embed: false }, call))).rejects.toMatchObject(
    {
      code: 'not_found',
    },
  );
});

test('cancelled, it goes on with the rest; filings removed meanwhile are left out; a damaged original is told', async () => {
  const services = await tempServices();
  const { corpus, filings, jobs } = services;
  const { files } = await services.ingest(writeFilings(join(services.dir, 'in'), 12, 40));
  const ids = files.map((file) => file.filingId as number);
  const done = (id: string) => corpus.read.jobs.files(id).filter(({ state }) => state === 'done');
  const started = await filings.reparse({ ids, embed: false }, call);
  await until(() => done(started.id).length >= 2, 'two filings read anew');
  await jobs.handlers.cancel({ id: started.id }, call);
  const stopped = await jobs.settled(started.id);
  expect(stopped.state).toBe('cancelled');
  const rows = done(started.id);
  const before = new Set(rows.map(({ filingId }) => filingId));
  const left = ids.filter((id) => !before.has(id));
  expect(left.length).toBeGreaterThan(2);
  const [gone, damaged] = left as [number, number];
  truncateSync(corpus.originals.path(corpus.read.filings.original(damaged)!.original), 0);
  await filings.remove({ ids: [gone] }, call);
  await jobs.handlers.resume({ id: started.id }, call);
  const ended = await jobs.settled(started.id);
  expect(ended).toMatchObject({ state: 'done', result: { read: ids.length - 2, failed: 1 } });
  const again = corpus.read.jobs.files(started.id);
  expect(again).toHaveLength(ids.length - 1);
  for (const { filingId, state } of again)
    expect(state, String(filingId)).toBe(filingId === damaged ? 'failed' : 'done');
  // What was finished before was not read twice.
  expect(done(started.id).filter(({ filingId }) => before.has(filingId))).toEqual(rows);
});

test('an item set by hand whose words are not in the new text is told; a kept original that was changed is refused', async () => {
  const services = await tempServices();
  const { corpus, filings, jobs } = services;
  const { files } = await services.ingest(writeFilings(join(services.dir, 'in'), 2));
  const [id, changed] = files.map((file) => file.filingId as number) as [number, number];
  // Set in a reading that had words of its own, as another parser's may.
  const { name, original } = corpus.read.filings.original(id)!;
  const { filing } = await services.parser.parse({ name, path: corpus.originals.path(original) });
  const words = 'Zebras of quite another kind graze here by the thousand, all year long.';
  const other = { ...filing, text: `${filing.text}\n\n${words}` };
  await corpus.write.filings.replace(id, { parsed: other, chunks: [], chunkerVersion: 0 });
  await services.items.set({ filingId: id, part: '', item: '9', start: filing.text.length + 2 }, call);
  const path = corpus.originals.path(corpus.read.filings.original(changed)!.original);
  const [donor] = writeFilings(join(services.dir, 'other'), 1, 7);
  cpSync(donor!, path);
  const text = corpus.read.filings.text(changed);

  const job = await jobs.settled((await filings.reparse({ embed: false }, call)).id);
  const outcomes: FileOutcome[] = await jobs.handlers.files({ id: job.id }, call);
  const of = (wanted: number) => outcomes.find(({ filingId }) => filingId === wanted);
  expect(of(id)).toMatchObject({ state: 'done', warnings: [expect.stringContaining('Item 9')] });
  expect(corpus.read.items.list(id).map(({ item }) => item)).toEqual(['1', '7']);
  expect(of(changed)).toMatchObject({ state: 'failed', error: { code: 'damaged_file' } });
  expect(corpus.read.filings.text(changed)).toBe(text);
});
