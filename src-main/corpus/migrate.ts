import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../api/errors.ts';
import type { Db } from './connect.ts';
import { latestVersion, migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

export const schemaVersion = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/** Throws `corpus_newer` for a corpus that a later Mantissa wrote. */
export function refuseNewer(db: Db, list: readonly Migration[] = migrations): void {
  const version = schemaVersion(db);
  if (version <= latestVersion(list)) return;
  throw new AppError(
    'corpus_newer',
    `This corpus was written by a later Mantissa (format ${version}; this one knows up to ${latestVersion(list)}). Update Mantissa to open it.`,
  );
}

/** Throws `conflict` for a corpus that must be brought up to date first, which only a writer may do. */
export function refuseOlder(db: Db, list: readonly Migration[] = migrations): void {
  if (schemaVersion(db) >= latestVersion(list)) return;
  throw new AppError(
    'conflict',
    'This corpus was written by an earlier Mantissa. Open it once in the application, or ingest into it, to bring it up to date.',
  );
}

/**
 * Brings the schema up to date, one transaction a step. A corpus that holds something is copied to `backups` first (SQLite's own
 * `VACUUM INTO`, so that the copy is whole even with a WAL). A step that fails leaves the corpus at the version before it.
 */
export function migrate(db: Db, backups: string, list: readonly Migration[] = migrations): void {
  list.forEach((step, index) => {
    if (index > 0 && step.version <= list[index - 1]!.version)
      throw new Error(`Migration ${step.version} is out of order.`);
  });
  refuseNewer(db, list);
  const from = schemaVersion(db);
  const pending = list.filter((step) => step.version > from);
  if (pending.length === 0) return;
  if (from > 0) backUp(db, backups, from);
  for (const step of pending) {
    db.transaction(() => {
      step.update(db);
      db.pragma(`user_version = ${step.version}`);
    }).exclusive();
  }
}

function backUp(db: Db, folder: string, version: number): void {
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(':', '-');
  db.prepare('VACUUM INTO ?').run(join(folder, `${basename(db.name, '.sqlite')}-v${version}-${stamp}.sqlite`));
}
