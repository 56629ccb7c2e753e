import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../src-main/corpus/migrate.ts';
import { migrations } from '../../src-main/corpus/migrations/index.ts';
import { sampleFiling, tempCorpus, tempFolder } from './fixtures.ts';

test('0090 keeps the blocks that were there, of unknown confidence', () => {
  const db = new Database(':memory:');
  const folder = tempFolder();
  migrate(
    db,
    folder,
    migrations.filter((step) => step.version < 90),
  );
  db.exec(`
    INSERT INTO companies (id, name, name_key) VALUES (1, 'A', 'a');
    INSERT INTO filings (id, company_id, sha256, name, path, original, bytes, format, characters, items, tables, numbers, facts, chunks, warnings, parser_version, chunker_version, added_at)
    VALUES (7, 1, 'x', 'n', 'p', 'o', 1, 'pdf', 1, 0, 0, 0, 0, 0, '[]', 1, 1, 'now');
    INSERT INTO blocks (filing_id, position, kind, start, "end", level, "table", page) VALUES (7, 0, 'paragraph', 0, 9, NULL, NULL, 3);`);
  migrate(db, folder, migrations);
  expect(db.prepare('SELECT filing_id, start, "end", page, confidence FROM blocks').all()).toEqual([
    { filing_id: 7, start: 0, end: 9, page: 3, confidence: null },
  ]);
  db.close();
});

test('how surely a block was read is kept, and nothing where it was not recognised', async () => {
  const corpus = tempCorpus();
  const { id } = await corpus.write.filings.insert(sampleFiling('a'));
  const blocks = corpus.read.blocks.page(id, 0, 9);
  expect(blocks.map((block) => block.confidence)).toEqual([undefined, 0.62, undefined, undefined, undefined]);
});
