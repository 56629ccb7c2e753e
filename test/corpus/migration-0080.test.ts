import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ItemSpan } from '../../src-main/api/types.ts';
import { migrate } from '../../src-main/corpus/migrate.ts';
import { migrations } from '../../src-main/corpus/migrations/index.ts';
import { itemLookup } from '../../src-main/text/item-at.ts';
import { sampleFiling, tempCorpus, tempFolder } from './fixtures.ts';

test('0080 keeps filings and items as they were, without documents and further ranges', () => {
  const db = new Database(':memory:');
  const folder = tempFolder();
  migrate(
    db,
    folder,
    migrations.filter((step) => step.version < 80),
  );
  db.exec(`
    INSERT INTO companies (id, name, name_key) VALUES (1, 'A', 'a');
    INSERT INTO filings (id, company_id, sha256, name, path, original, bytes, format, characters, items, tables, numbers, facts, chunks, warnings, parser_version, chunker_version, added_at)
    VALUES (7, 1, 'x', 'n', 'p', 'o', 1, 'html', 1, 0, 0, 0, 0, 0, '[]', 1, 1, 'now');
    INSERT INTO items (filing_id, position, item, title, start, "end", characters, confidence, reason) VALUES (7, 0, '1A', 't', 2, 5, 3, 0.9, 'r');`);
  migrate(db, folder, migrations);
  expect(db.prepare('SELECT id, documents FROM filings').all()).toEqual([{ id: 7, documents: null }]);
  expect(db.prepare('SELECT item, start, more FROM items').all()).toEqual([{ item: '1A', start: 2, more: null }]);
  db.close();
});

const span = (item: string, start: number, end: number, more?: ItemSpan['more']): ItemSpan => ({
  item,
  title: item,
  start,
  end,
  characters: end - start,
  confidence: 0.6,
  reason: 'index',
  ...(more ? { more } : {}),
});

test('items over one another, with further ranges, are kept; store and parser agree on which holds an offset', async () => {
  const corpus = tempCorpus();
  const items = [
    span('1', 10, 60, [{ start: 80, end: 95 }]),
    span('2', 10, 30),
    span('7', 40, 70, [
      { start: 72, end: 76 },
      { start: 90, end: 99 },
    ]),
  ];
  const sample = sampleFiling('a');
  const documents = [{ type: '10-K', sequence: 1, filename: 'a.htm', description: null, bytes: 12, start: 0, end: 5 }];
  if (!('parsed' in sample)) throw new Error('the sample is not packed');
  const { id } = await corpus.write.filings.insert({ ...sample, parsed: { ...sample.parsed, items, documents } });
  expect(corpus.read.items.list(id)).toEqual(items);
  expect(corpus.read.filings.documents(id)).toEqual(documents);
  const lookup = itemLookup(items);
  const seen = new Set<string | null>();
  for (let offset = 0; offset < 110; offset++) {
    expect(corpus.read.items.at(id, offset), String(offset)).toBe(lookup(offset));
    seen.add(lookup(offset));
  }
  expect([lookup(5), lookup(12), lookup(35), lookup(45), lookup(73), lookup(85), lookup(92)]).toEqual([
    null,
    '2',
    '1',
    '7',
    '7',
    '1',
    '7',
  ]);
  expect(seen.size).toBe(4);
});
