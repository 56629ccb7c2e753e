import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../src-main/corpus/migrate.ts';
import { migrations } from '../../src-main/corpus/migrations/index.ts';
import { sampleFiling, tempCorpus, tempFolder } from './fixtures.ts';

const before = migrations.filter((step) => step.version < 50);

test('0050 keeps what was there, and its rows go with their filing or company', () => {
  const db = new Database(':memory:');
  const folder = tempFolder();
  migrate(db, folder, before);
  db.exec(`
    INSERT INTO companies (id, name, name_key) VALUES (1, 'A', 'a');
    INSERT INTO filings (id, company_id, sha256, name, path, original, bytes, format, characters, items, tables, numbers, facts, chunks, warnings, parser_version, chunker_version, added_at)
    VALUES (7, 1, 'x', 'n', 'p', 'o', 1, 'html', 1, 0, 0, 0, 0, 0, '[]', 1, 1, 'now');`);
  migrate(db, folder, migrations);
  expect(db.prepare('SELECT id, name FROM filings').all()).toEqual([{ id: 7, name: 'n' }]);
  db.exec(`
    INSERT INTO filing_sources VALUES (7, 'https://x', 'now', '{}');
    INSERT INTO websites VALUES (7, 'x', '{}');
    INSERT INTO company_websites VALUES (1, 'https://x', 'x', 'now');
    PRAGMA foreign_keys = on;
    DELETE FROM filings; DELETE FROM companies;`);
  for (const table of ['filing_sources', 'websites', 'company_websites'])
    expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
  db.close();
});

test('where a filing was fetched, and what is known of it from there', async () => {
  const corpus = tempCorpus();
  const { id } = await corpus.write.filings.insert({
    ...sampleFiling('a'),
    fetched: {
      url: 'https://x/a.htm',
      known: { filed: '2024-02-01', company: 'Known Inc', periodEnd: '1999-01-01', cik: null },
    },
  });
  // What the archive knows goes before the text, but for the period.
  expect(corpus.read.filings.get(id, '')).toMatchObject({ filed: '2024-02-01', company: 'Known Inc' });
  expect(corpus.read.filings.get(id, '')?.periodEnd).not.toBe('1999-01-01');
  expect(corpus.read.sources.byUrl('https://x/a.htm')?.filingId).toBe(id);
  await corpus.write.filings.remove([id]);
  expect(corpus.read.sources.byUrl('https://x/a.htm')).toBeNull();
});
