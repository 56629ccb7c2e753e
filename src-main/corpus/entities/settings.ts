import type { Db } from '../connect.ts';

/** Small facts about the corpus, each a JSON value. */
export function readSettings(db: Db) {
  const get = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck();
  return {
    get(key: string): unknown {
      const value = get.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
  };
}

export function writeSettings(db: Db) {
  const set = db.prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  const remove = db.prepare('DELETE FROM settings WHERE key = ?');
  return {
    remove: (key: string): void => {
      remove.run(key);
    },
    set: (key: string, value: unknown): void => {
      set.run(key, JSON.stringify(value));
    },
  };
}
