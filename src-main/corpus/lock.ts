/**
 * One process writes to a corpus. The lock is SQLite's own exclusive lock on a small file beside it: the system drops it when the process dies,
 * however it dies, so that no stale lock is ever left. The writer's pid stands in a second file, for the message alone.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../api/errors.ts';

export interface Lock {
  release(): void;
}

/** Takes the write lock. Throws `corpus_locked` when another process (or this one) holds it. */
export function takeLock(file: string): Lock {
  const holder = new Database(file, { timeout: 0 });
  try {
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    holder.close();
    throw lockedError(file, cause);
  }
  writeFileSync(pidFile(file), String(process.pid));
  return {
    release() {
      rmSync(pidFile(file), { force: true });
      holder.close();
    },
  };
}

const pidFile = (lock: string) => `${lock}.pid`;

function lockedError(file: string, cause: unknown): Error {
  if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY'))) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
  let who = 'another Mantissa';
  try {
    who = `another Mantissa (process ${readFileSync(pidFile(file), 'utf8')})`;
  } catch {
    // The holder has not written its pid yet.
  }
  return new AppError(
    'corpus_locked',
    `This corpus is in use by ${who}. Close it there, or choose another corpus folder.`,
    {
      cause,
    },
  );
}
