/** Where things lie in a corpus folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface CorpusPaths {
  readonly dir: string;
  readonly database: string;
  /** Held open with an exclusive lock by the one process that writes. */
  readonly lock: string;
  readonly originals: string;
  readonly models: string;
  readonly runs: string;
  readonly logs: string;
  readonly exports: string;
  readonly uploads: string;
  /** What is being fetched, and answers kept so as not to ask twice. */
  readonly downloads: string;
  /** Pages of scans that were read before. */
  readonly ocr: string;
  readonly backups: string;
}

export function corpusPaths(dir: string): CorpusPaths {
  return {
    dir,
    database: join(dir, 'corpus.sqlite'),
    lock: join(dir, 'corpus.lock'),
    originals: join(dir, 'originals'),
    models: join(dir, 'models'),
    runs: join(dir, 'runs'),
    logs: join(dir, 'logs'),
    exports: join(dir, 'exports'),
    uploads: join(dir, 'uploads'),
    downloads: join(dir, 'downloads'),
    ocr: join(dir, 'ocr'),
    backups: join(dir, 'backups'),
  };
}

/** Makes the folders that are missing. */
export function makeFolders(paths: CorpusPaths): void {
  const { database: _database, lock: _lock, backups: _backups, ...folders } = paths;
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
}
