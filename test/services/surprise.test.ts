import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { StoredNumber } from '../../src-main/corpus/index.ts';
import { alignNumbers } from '../../src-main/services/surprise-align.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { call, tempServices, until, writeFilings } from './support.ts';

afterEach(() => {
  delete process.env.MANTISSA_TEST_BATCH_MS;
});

async function looked(paragraphs = 30) {
  const services = await tempServices();
  const { ingest, filings, dir } = services;
  await ingest(writeFilings(join(dir, 'in'), 1, paragraphs));
  const [filing] = await filings.list(undefined, call);
  return { ...services, filingId: filing!.id };
}

test('every number of a filing gets what was expected, the most surprising first', async () => {
  const { surprise, jobs, filingId, corpus } = await looked();
  expect(await surprise.list({ filingId, limit: 10 }, call)).toMatchObject({ done: 0, complete: false, numbers: [] });
  const job = await jobs.settled((await surprise.start({ filingId }, call)).id);
  expect(job).toMatchObject({ kind: 'surprise', state: 'done', result: { filingId } });
  const list = await surprise.list({ filingId, limit: 100_000 }, call);
  // An amount, a percent and the 0 of the name in each of 30 paragraphs, the name once more, two figures of the table.
  expect(list).toMatchObject({ total: 93, done: 93, complete: true, stale: 0, leftOut: { text: 0, explained: 0 } });
  expect(list.numbers.find(({ value }) => value === -56)?.context).not.toBe('');
  expect(list.numbers.map((one) => one.surprise)).toEqual(
    list.numbers.map((one) => one.surprise).toSorted((a, b) => b - a),
  );
  const text = corpus.read.filings.text(filingId)!;
  for (const { start, raw, value, expected, low, high } of list.numbers) {
    expect(text.startsWith(raw, start)).toBe(true);
    expect(expected).toBeCloseTo(10 * value);
    expect(value === 0 || (low < expected && expected < high)).toBe(true);
  }
  expect(list.numbers.find(({ value }) => value === -56)).toMatchObject({ expected: -560, item: '7' });
  expect(list.numbers.filter(({ derivation }) => derivation === '1 + 2').length).toBeGreaterThan(0);
});

test('cancel answers within a second and keeps what is done; resume does the rest', async () => {
  process.env.MANTISSA_TEST_BATCH_MS = '150';
  const { surprise, jobs, filingId } = await looked(900);
  const { id } = await surprise.start({ filingId }, call);
  await until(async () => (await surprise.list({ filingId, limit: 1 }, call)).done > 0, 'the first part');
  const began = performance.now();
  await jobs.handlers.cancel({ id }, call);
  expect(performance.now() - began).toBeLessThan(3000);
  expect((await jobs.settled(id)).state).toBe('cancelled');
  const part = await surprise.list({ filingId, limit: 1 }, call);
  expect(part.complete).toBe(false);
  expect(part.done).toBeLessThan(part.total);
  process.env.MANTISSA_TEST_BATCH_MS = '0';
  await jobs.handlers.resume({ id }, call);
  const job = await jobs.settled(id);
  expect(job.state).toBe('done');
  expect(Number(job.result?.looked)).toBeLessThanOrEqual(part.total - part.done);
  expect((await surprise.list({ filingId, limit: 1 }, call)).complete).toBe(true);
}, 60_000);

test('another model makes it stale, never mixed', async () => {
  const { surprise, jobs, filingId, dir } = await looked();
  await jobs.settled((await surprise.start({ filingId }, call)).id);
  appendFileSync(join(dir, 'shipped', 'letters', 'model.safetensors'), 'other weights');
  expect(await surprise.list({ filingId, limit: 10 }, call)).toMatchObject({
    done: 0,
    complete: false,
    stale: 93,
    numbers: [],
  });
  await jobs.settled((await surprise.start({ filingId }, call)).id);
  expect(await surprise.list({ filingId, limit: 10 }, call)).toMatchObject({ done: 93, complete: true, stale: 0 });
});

test('what an older definition of surprise left is stale, and looked at anew', async () => {
  const { surprise, jobs, filingId, corpus, models } = await looked();
  await jobs.settled((await surprise.start({ filingId }, call)).id);
  const { hash } = await models.require();
  const found = await surprise.list({ filingId, limit: 100_000 }, call);
  await corpus.write.surprises.put(hash, found.numbers);
  await corpus.write.surprises.finish(filingId, hash, 93);
  const before = { done: 0, complete: false, stale: 93, numbers: [] };
  expect(await surprise.list({ filingId, limit: 10 }, call)).toMatchObject(before);
  await jobs.settled((await surprise.start({ filingId }, call)).id);
  expect(await surprise.list({ filingId, limit: 10 }, call)).toMatchObject({ done: 93, complete: true, stale: 0 });
});

test('a filing that is gone is said so', async () => {
  const { surprise } = await tempServices();
  await expect(surprise.start({ filingId: 9 }, call)).rejects.toMatchObject({ code: 'not_found' });
});

describe('which number of the filing a number of a chunk is', () => {
  const stored = (text: string): StoredNumber[] =>
    tagText(text).numbers.map(({ start, end, value, kind }, i) => ({
      id: i + 1,
      filingId: 1,
      raw: text.slice(start, end),
      value,
      sign: 1,
      scale: 0,
      scaleSource: 'none',
      unit: null,
      kind: kind!,
      period: null,
      start,
      end,
      digitsStart: start,
      digitsEnd: end,
    }));
  const text = 'We sold 12 boats, 12 cars, 15 bikes and 9 carts.';

  it('in order, equal ones too', () => {
    expect(alignNumbers(tagText(text), stored(text), text)).toEqual([1, 2, 3, 4]);
  });

  it('what a chunk repeats from elsewhere is none of its own', () => {
    expect(alignNumbers(tagText(`Heads of 77 rows and 15 columns. ${text}`), stored(text), text)).toEqual([
      null,
      null,
      1,
      2,
      3,
      4,
    ]);
  });

  it('what the chunk left out is passed over', () => {
    expect(alignNumbers(tagText('We sold 12 boats and 9 carts.'), stored(text), text)).toEqual([1, 4]);
  });
});
