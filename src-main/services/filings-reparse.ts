/** The `reparse` job: stored filings read again from their kept originals by today's parser. What the analyst mended stays. */
import { AppError, throwIfCancelled } from '../api/errors.ts';
import { CHUNKER_VERSION, PARSER_VERSION } from '../api/versions.ts';
import type { StoredOriginal } from '../corpus/index.ts';
import { describe, type IngestDeps, LANES, lostItems, readBytes, type Settled } from './filings-ingest.ts';
import type { JobContext } from './jobs.ts';

type ReparseDeps = Omit<IngestDeps, 'stored'>;

/**
 * The one way in which a stored filing is read again: the new reading, with the analyst's corrections laid over it, takes the place of the old in one
 * transaction. Vectors of the old chunks go with it. A file that cannot be read any more keeps its old reading and answers why. Rejects only when
 * cancelled.
 */
async function readAnew(
  { filingId, name, original, sha256 }: StoredOriginal,
  deps: ReparseDeps,
  context: JobContext,
): Promise<Settled> {
  const path = deps.corpus.originals.path(original);
  try {
    const reading = await readBytes(name, { path }, deps, context.signal, ({ done, total }) =>
      context.progress({ message: `${name}: page ${Math.min(done + 1, total)} of ${total}` }),
    );
    if (reading.sha256 !== sha256)
      throw new AppError('damaged_file', `The kept original of ${name} is damaged. Add the file again.`);
    const replaced = await deps.corpus.write.filings.replace(filingId, reading);
    if (replaced === null) throw new AppError('not_found', `${name} was removed while it was read.`);
    const lost = lostItems(replaced.lost);
    for (const sentence of lost) deps.log.write('warn', `${name}: ${sentence}`);
    return { state: 'done', filingId, error: null, warnings: [...reading.warnings, ...lost] };
  } catch (error) {
    throwIfCancelled(context.signal);
    return { state: 'failed', filingId, error: describe(error, { name, path }, deps.log), warnings: [] };
  }
}

/** Reads anew what an older parser or chunker made, before it is embedded. */
export async function refreshStale(deps: ReparseDeps, context: JobContext): Promise<void> {
  const stale = deps.corpus.read.filings.stale(PARSER_VERSION, CHUNKER_VERSION);
  for (const [index, filing] of stale.entries()) {
    throwIfCancelled(context.signal);
    const step = 'reading anew with the newer parser';
    context.progress({ step, done: index, total: stale.length, message: filing.name });
    const { error } = await readAnew(filing, deps, context);
    if (error) deps.log.write('warn', `${filing.name} keeps its old reading: ${error.message}`);
  }
}

/**
 * Reads the given filings again, or all of them; several at a time, one outcome each. A resumed job goes on with those that it had not read; filings
 * removed meanwhile are left out.
 */
export async function reparse(ids: readonly number[] | undefined, deps: IngestDeps, context: JobContext) {
  const { corpus } = deps;
  const all = ids?.flatMap((id) => corpus.read.filings.original(id) ?? []) ?? corpus.read.filings.originals();
  const pathOf = ({ original }: StoredOriginal) => corpus.originals.path(original);
  const finished = new Set(
    context.resumed ? corpus.read.jobs.files(context.jobId).flatMap((f) => (f.state === 'done' ? [f.path] : [])) : [],
  );
  const waiting = all.filter((filing) => !finished.has(pathOf(filing)));
  const counts = { read: all.length - waiting.length, failed: 0 };
  const tell = (message: string | null) =>
    context.progress({ step: 'reading anew', done: counts.read + counts.failed, total: all.length, message });
  tell(null);

  async function lane(): Promise<void> {
    for (let filing = waiting.shift(); filing !== undefined; filing = waiting.shift()) {
      throwIfCancelled(context.signal);
      if (corpus.read.filings.original(filing.filingId) === null) continue;
      tell(filing.name);
      const began = performance.now();
      const settled = await readAnew(filing, deps, context);
      counts[settled.state === 'done' ? 'read' : 'failed']++;
      const milliseconds = Math.round(performance.now() - began);
      await context.files([{ path: pathOf(filing), name: filing.name, ...settled, milliseconds }]);
      deps.stored();
      tell(filing.name);
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
  const broken = lanes.find((one) => one.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  context.progress({ message: `${counts.read} read anew${counts.failed > 0 ? `, ${counts.failed} failed` : ''}` });
  return counts;
}
