import Database from 'better-sqlite3';

export type Db = Database.Database;

/** 8 KiB pages hold five 384-wide float32 vectors each; 4 KiB ones would hold two and waste a quarter. */
const PAGE_SIZE = 8192;
const BUSY_MS = 5000;

/**
 * Opens one connection. Reading connections may not write (`query_only`); they are opened read-write all the same, because a WAL database whose
 * last writer has gone can only be read by someone who may create its shared-memory file.
 */
export function connect(file: string, mode: 'read' | 'write'): Db {
  const db = new Database(file, { timeout: BUSY_MS, fileMustExist: mode === 'read' });
  if (mode === 'write') {
    db.pragma(`page_size = ${PAGE_SIZE}`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('journal_size_limit = 67108864');
  } else {
    db.pragma('query_only = ON');
  }
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  return db;
}
