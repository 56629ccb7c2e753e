import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../src-main/corpus/migrate.ts';
import { migrations } from '../../src-main/corpus/migrations/index.ts';
import { tempFolder } from './fixtures.ts';

test('0020 keeps what was there; what was expected at a number goes with it', () => {
  const db = new Database(':memory:');
  const folder = tempFolder();
  migrate(
    db,
    folder,
    migrations.filter((step) => step.version < 20),
  );
  db.exec(`
    INSERT INTO companies (id, name, name_key) VALUES (1, 'A', 'a');
    INSERT INTO filings (id, company_id, sha256, name, path, original, bytes, format, characters, items, tables, numbers, facts, chunks, warnings, parser_version, chunker_version, added_at)
    VALUES (7, 1, 'x', 'n', 'p', 'o', 1, 'html', 1, 0, 0, 1, 0, 0, '[]', 1, 1, 'now');
    INSERT INTO numbers (id, filing_id, start, "end", digits_start, digits_end, raw, value, sign, scale, scale_source, kind)
    VALUES (3, 7, 0, 2, 0, 2, '12', 12, 1, 0, 'none', 'count');`);
  migrate(
    db,
    folder,
    migrations.filter((step) => step.version <= 20),
  );
  expect(db.prepare('SELECT id, raw, value FROM numbers').all()).toEqual([{ id: 3, raw: '12', value: 12 }]);
  db.exec("INSERT INTO surprises VALUES (3, 7, 'hash', 11, 9, 13, 1.5, 0.5, '5 + 6'); PRAGMA foreign_keys = on;");
  db.exec('DELETE FROM numbers');
  expect(db.prepare('SELECT * FROM surprises').all()).toEqual([]);
  db.close();
});
