/** Turns agreed on between all Mantissas of one user on one machine, through a small file: two windows together keep to one rate. */
import { mkdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { localSlots, type Slots } from './queue.ts';

/** A lock older than this was left by a process that died: the work under it takes far less than a millisecond. */
const STALE_MS = 2000;
/** A next turn further ahead than this is a clock that was set back, or rubbish. */
const AHEAD_MS = 60_000;

/** File of the user's turns. */
export const slotFile = (): string => join(tmpdir(), `mantissa-requests-${userInfo().username}`);

/** Falls back to this process alone where the file cannot be written. */
export function fileSlots(file: string = slotFile()): Slots {
  const alone = localSlots();
  return {
    take(spacing) {
      const own = alone.take(spacing);
      try {
        return locked(`${file}.lock`, () => {
          const now = Date.now();
          const stored = read(file);
          const next = stored - now > AHEAD_MS ? now : stored;
          const at = Math.max(own, next);
          writeFileSync(`${file}.part`, String(at + spacing), { mode: 0o600 });
          renameSync(`${file}.part`, file);
          return at;
        });
      } catch {
        return own;
      }
    },
  };
}

function read(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** A folder is made by one process only; whoever finds it there waits, at most for as long as it may be a living one's. */
function locked<T>(lock: string, work: () => T): T {
  const end = Date.now() + STALE_MS + 100;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (Date.now() > end) throw error;
      if (age(lock) > STALE_MS) drop(lock);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
  try {
    return work();
  } finally {
    drop(lock);
  }
}

function age(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function drop(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Another process was quicker.
  }
}
