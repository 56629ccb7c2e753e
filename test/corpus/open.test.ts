import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openCorpus } from '../../src-main/corpus/index.ts';
import { migrate } from '../../src-main/corpus/migrate.ts';
import { latestVersion, migrations } from '../../src-main/corpus/migrations/index.ts';
import { sampleFiling, tempCorpus, tempFolder } from './fixtures.ts';

test('a second writer is refused, readers are not, and a closed corpus opens again', async () => {
  const corpus = tempCorpus();
  expect(() => openCorpus(corpus.dir)).toThrow(
    expect.objectContaining({ code: 'corpus_locked', message: expect.stringContaining(String(process.pid)) }),
  );
  const { id } = await corpus.write.filings.insert(sampleFiling('a'));
  const reader = openCorpus(corpus.dir, { mode: 'read' });
  expect(reader.read.filings.get(id, '')?.name).toBe('lumen-2023.htm');
  await expect(reader.write.filings.remove([id])).rejects.toMatchObject({ code: 'corpus_locked' });
  await reader.close();
});

test('the lock goes with a killed writer, and what it wrote stays', async () => {
  const dir = tempFolder();
  const source = `
    const { openCorpus } = await import(${JSON.stringify(join(import.meta.dirname, '../../src-main/corpus/index.ts'))});
    const corpus = openCorpus(${JSON.stringify(dir)});
    await corpus.write.settings.set('x', 1);
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(() => openCorpus(dir)).toThrow(
    expect.objectContaining({ code: 'corpus_locked', message: expect.stringContaining(String(child.pid)) }),
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  const corpus = openCorpus(dir);
  expect(corpus.read.settings.get('x')).toBe(1);
  await corpus.close();
});

test('a corpus of a later version is refused', async () => {
  const dir = tempFolder();
  await openCorpus(dir).close();
  const db = new Database(join(dir, 'corpus.sqlite'));
  db.pragma(`user_version = ${latestVersion() + 10}`);
  db.close();
  for (const mode of ['read', 'write'] as const)
    expect(() => openCorpus(dir, { mode })).toThrow(expect.objectContaining({ code: 'corpus_newer' }));
});

test('a corpus of an earlier version is brought up to date by a writer, and not read before', async () => {
  const dir = tempFolder();
  await openCorpus(dir).close();
  const db = new Database(join(dir, 'corpus.sqlite'));
  db.exec('CREATE TABLE untouched (x)');
  db.pragma('user_version = 0');
  db.close();
  expect(() => openCorpus(dir, { mode: 'read' })).toThrow(expect.objectContaining({ code: 'conflict' }));
});

test('reading where there is no corpus says so', () => {
  expect(() => openCorpus(tempFolder(), { mode: 'read' })).toThrow(expect.objectContaining({ code: 'not_found' }));
});

test('migrations rise in steps of ten', () => {
  const versions = migrations.map((step) => step.version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(versions.every((version) => version > 0 && version % 10 === 0)).toBe(true);
});

test('an upgrade makes a copy first, and a failing step leaves the version before it', () => {
  const dir = tempFolder();
  const db = new Database(join(dir, 'corpus.sqlite'));
  const first = { version: 10, name: 'a', update: () => db.exec("CREATE TABLE t (x); INSERT INTO t VALUES ('kept')") };
  const second = { version: 20, name: 'b', update: () => db.exec('ALTER TABLE t ADD COLUMN y') };
  const broken = { version: 30, name: 'c', update: () => db.exec('DROP TABLE t; nonsense') };
  const backups = join(dir, 'backups');
  migrate(db, backups, [first]);
  expect(() => migrate(db, backups, [first, second, broken])).toThrow(/syntax error/);
  expect(db.pragma('user_version', { simple: true })).toBe(20);
  expect(db.prepare('SELECT x, y FROM t').all()).toEqual([{ x: 'kept', y: null }]);
  const [copy] = readdirSync(backups);
  const before = new Database(join(backups, copy!), { readonly: true });
  expect(before.prepare('SELECT * FROM t').all()).toEqual([{ x: 'kept' }]);
  before.close();
  expect(() => migrate(db, backups, [second, first])).toThrow(/out of order/);
  db.close();
});

test('10, initial: makes every table, with foreign keys that hold', () => {
  const db = new Database(':memory:');
  migrate(db, tempFolder(), migrations.slice(0, 1));
  const names = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%words%' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .pluck()
    .all();
  expect(names).toEqual(
    'blocks chunks companies contexts embeddings facts filing_texts filings heads items job_files jobs label_sets labels models numbers series settings tables terms'.split(
      ' ',
    ),
  );
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(() => db.prepare("INSERT INTO filing_texts VALUES (1, 'x')").run()).toThrow(/FOREIGN KEY/);
  db.close();
});

test('40, table details: tables of before have none', () => {
  const db = new Database(':memory:');
  const folder = tempFolder();
  migrate(db, folder, migrations.slice(0, 1));
  db.pragma('foreign_keys = OFF');
  db.exec(
    `INSERT INTO tables (filing_id, position, header_rows, scale, start, "end", column_periods, grid) VALUES (1, 0, 1, 0, 0, 9, '[]', '[]')`,
  );
  migrate(
    db,
    folder,
    migrations.filter(({ version }) => version <= 40),
  );
  expect(db.prepare('SELECT position, grid, details FROM tables').all()).toEqual([
    { position: 0, grid: '[]', details: null },
  ]);
  db.close();
});

test('70, item parts: items of before have none', () => {
  const db = new Database(':memory:');
  const folder = tempFolder();
  migrate(
    db,
    folder,
    migrations.filter(({ version }) => version < 70),
  );
  db.pragma('foreign_keys = OFF');
  db.exec(`INSERT INTO items VALUES (1, 0, '7', NULL, 'Discussion', 0, 9, 9, 0.9, 'heading')`);
  migrate(db, folder, migrations);
  expect(db.prepare('SELECT item, part FROM items').all()).toEqual([{ item: '7', part: null }]);
  db.close();
});
