import { statSync } from 'node:fs';
import { AppError } from '../api/errors.ts';
import { connect } from './connect.ts';
import { type CorpusPaths, corpusPaths, makeFolders } from './layout.ts';
import { takeLock } from './lock.ts';
import { migrate, refuseNewer, refuseOlder, schemaVersion } from './migrate.ts';
import { createOriginals, type Originals } from './originals.ts';
import { createReads, type ReadCorpus, type WriteCorpus, type Writes } from './queries.ts';
import { type Remote, startThread, type Thread } from './thread.ts';
import { createVectors, type Vectors } from './vectors.ts';

export interface Corpus {
  readonly dir: string;
  readonly paths: CorpusPaths;
  readonly mode: 'read' | 'write';
  /** Queries, on this thread, at once. */
  readonly read: ReadCorpus;
  /** Changes, one after another on a thread of their own. Reject with `corpus_locked` in a corpus opened for reading. */
  readonly write: WriteCorpus;
  /** Similarity search and mean vectors, on a thread of their own. */
  readonly vectors: Vectors;
  readonly originals: Originals;
  /** Schema version and size on disk of the database. */
  info(): { path: string; version: number; bytes: number };
  close(): Promise<void>;
}

/**
 * Opens a corpus folder. For writing (the default) it is made when missing, brought up to date, and locked against other writers: throws
 * `corpus_locked`. For reading it must be there (`not_found`) and of this version; any number of processes may read beside the one that writes.
 * Throws `corpus_newer` when a later Mantissa wrote it.
 */
export function openCorpus(dir: string, options: { mode?: 'read' | 'write' } = {}): Corpus {
  const mode = options.mode ?? 'write';
  const paths = corpusPaths(dir);
  return mode === 'write' ? openForWriting(paths) : openForReading(paths);
}

function openForWriting(paths: CorpusPaths): Corpus {
  makeFolders(paths);
  const lock = takeLock(paths.lock);
  try {
    const db = connect(paths.database, 'write');
    migrate(db, paths.backups);
    db.close();
  } catch (error) {
    lock.release();
    throw error;
  }
  const writer = startThread<Writes>('writer-worker', { database: paths.database });
  return assemble(paths, 'write', writer.calls, async () => {
    await writer.close();
    lock.release();
  });
}

function openForReading(paths: CorpusPaths): Corpus {
  if (statSync(paths.database, { throwIfNoEntry: false }) === undefined) {
    throw new AppError(
      'not_found',
      `There is no corpus in ${paths.dir}. Check the folder, or ingest filings to make one.`,
    );
  }
  const refuse = () =>
    Promise.reject(
      new AppError('corpus_locked', 'This corpus is open for reading only. Open it for writing to change it.'),
    );
  const none = new Proxy({}, { get: () => new Proxy({}, { get: () => refuse }) }) as Remote<Writes>;
  return assemble(paths, 'read', none, async () => {});
}

function assemble(
  paths: CorpusPaths,
  mode: Corpus['mode'],
  write: Thread<Writes>['calls'],
  release: () => Promise<void>,
): Corpus {
  const db = connect(paths.database, 'read');
  refuseNewer(db);
  if (mode === 'read') refuseOlder(db);
  const vectors = createVectors(paths.database);
  return {
    dir: paths.dir,
    paths,
    mode,
    read: createReads(db),
    write,
    vectors,
    originals: createOriginals(paths.originals),
    info: () => ({
      path: paths.dir,
      version: schemaVersion(db),
      bytes: sizeOf(paths.database) + sizeOf(`${paths.database}-wal`),
    }),
    async close() {
      await vectors.close();
      db.close();
      await release();
    },
  };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
