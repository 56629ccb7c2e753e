import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../src-main/corpus/migrate.ts';
import { migrations } from '../../src-main/corpus/migrations/index.ts';
import { sampleFiling, tempCorpus, tempFolder } from './fixtures.ts';

const before = migrations.filter((step) => step.version < 30);

test('0030 keeps what was there, and copies go with their filing while corrections stay', () => {
  const db = new Database(':memory:');
  const folder = tempFolder();
  migrate(db, folder, before);
  db.exec(`
    INSERT INTO companies (id, name, name_key) VALUES (1, 'A', 'a'), (2, 'B', 'b');
    INSERT INTO filings (id, company_id, sha256, name, path, original, bytes, format, characters, items, tables, numbers, facts, chunks, warnings, parser_version, chunker_version, added_at)
    VALUES (7, 1, 'x', 'n', 'p', 'o', 1, 'html', 1, 0, 0, 0, 0, 0, '[]', 1, 1, 'now');`);
  migrate(
    db,
    folder,
    migrations.filter((step) => step.version <= 30),
  );
  expect(db.prepare('SELECT id, name, content_key, dormant FROM filings').all()).toEqual([
    { id: 7, name: 'n', content_key: null, dormant: null },
  ]);
  expect(db.prepare('SELECT id, name, number FROM companies').all()).toHaveLength(2);
  db.exec(`
    INSERT INTO filing_copies VALUES ('y', 7, 'n2', 'now');
    INSERT INTO corrections (sha256, kind, key, value, parser_version, made_at) VALUES ('x', 'item', '7', '{}', 1, 'now');
    PRAGMA foreign_keys = on;
    DELETE FROM filings;`);
  expect(db.prepare('SELECT * FROM filing_copies').all()).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM corrections').pluck().get()).toBe(1);
  db.close();
});

test('the same content in another wrapper is one filing', async () => {
  const corpus = tempCorpus();
  const { id } = await corpus.write.filings.insert({ ...sampleFiling('a'), contentKey: 'k' });
  expect(await corpus.write.filings.insert({ ...sampleFiling('b'), contentKey: 'k' })).toMatchObject({
    id,
    duplicate: true,
  });
  expect(await corpus.write.filings.insert({ ...sampleFiling('b'), contentKey: 'other' })).toMatchObject({
    id,
    duplicate: true,
  });
  expect((await corpus.write.filings.insert({ ...sampleFiling('c'), contentKey: null })).duplicate).toBe(false);
  expect((await corpus.write.filings.insert({ ...sampleFiling('d'), contentKey: null })).duplicate).toBe(false);
  expect(corpus.read.filings.count()).toBe(3);
});

test('an amended filing and its original know each other, in whatever order they come', async () => {
  const corpus = tempCorpus();
  const add = async (sha: string, form: string, periodEnd: string) =>
    (await corpus.write.filings.insert(sampleFiling(sha, { form, periodEnd }))).id;
  const amended = await add('a', '10-K/A', '2023-12-31');
  const other = await add('b', '10-K', '2022-12-31');
  const original = await add('c', '10-K', '2023-12-31');
  const links = (id: number) => {
    const filing = corpus.read.filings.get(id, '');
    return [filing?.amends, filing?.amendedBy];
  };
  expect(links(amended)).toEqual([original, null]);
  expect(links(original)).toEqual([null, amended]);
  expect(links(other)).toEqual([null, null]);
  await corpus.write.filings.remove([original]);
  expect(links(amended)).toEqual([null, null]);
});

test('British companies are told by their number', async () => {
  const corpus = tempCorpus();
  const add = async (sha: string, company: string, companyNumber: string) => {
    const { id } = await corpus.write.filings.insert(
      sampleFiling(sha, { cik: null, company, companyNumber, dormant: true }),
    );
    return corpus.read.filings.get(id, '');
  };
  const first = await add('a', 'Blue Pottery Limited', '00123456');
  expect(first).toMatchObject({ companyNumber: '00123456', dormant: true });
  expect((await add('b', 'Red Pottery Limited', '00123456'))?.companyId).toBe(first?.companyId);
  expect((await add('c', 'Blue Pottery Limited', 'SC000001'))?.companyId).not.toBe(first?.companyId);
});
