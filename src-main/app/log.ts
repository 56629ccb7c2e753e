/** The log file in the corpus folder: one line an entry, rolled over once at 5 MB, never sent anywhere. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

const MAX_BYTES = 5_000_000;

export type LogLevel = 'info' | 'warn' | 'error';

export interface Log {
  write(level: LogLevel, message: string): void;
  /** Writes the error with its stack and causes, and answers the id it is filed under. */
  failure(where: string, error: unknown): string;
  readonly path: string;
}

/** `echo` also sees each line (the command line prints them with --verbose). Failing to write (a full disk) never fails the work. */
export function openLog(folder: string, echo?: (line: string) => void): Log {
  const path = join(folder, 'mantissa.log');
  const write = (level: LogLevel, message: string) => {
    const line = `${new Date().toISOString()} ${level} ${message}\n`;
    echo?.(line);
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(path, `${path}.1`);
      appendFileSync(path, line);
    } catch (error) {
      echo?.(`The log could not be written: ${String(error)}\n`);
    }
  };
  const failure = (where: string, error: unknown) => {
    const id = randomBytes(5).toString('hex');
    write('error', `[${id}] ${where}: ${inspect(error, { depth: 4 })}`);
    return id;
  };
  return { write, failure, path };
}

/** Keeps nothing; for commands that have no corpus. */
export function silentLog(): Log {
  return { write: () => undefined, failure: () => randomBytes(5).toString('hex'), path: '' };
}
