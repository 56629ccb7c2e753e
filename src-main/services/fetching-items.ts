/** Fetches a list of things, several at a time, with an outcome for each; what an earlier run of the job has done is not done again. */
import { rm } from 'node:fs/promises';
import { AppError, isCancelled, throwIfCancelled } from '../api/errors.ts';
import type { FileOutcome } from '../api/views.ts';
import type { FetchContext } from './fetching.ts';
import { describe, type Settled } from './filings-ingest.ts';

export type FetchItem = { path: string; name: string } & (
  | { work(onProgress: (bytes: number, total: number | null) => void): Promise<Settled> }
  | { error: unknown }
);

/** While one is read, the next ones are on their way. */
const LANES = 3;
/** Rows written at a time. */
const LISTED = 500;
/** So many failures of the network one after another: the line is down, and the rest waits for a resume. */
const LINE_DOWN = 3;

const QUEUED: Settled = { state: 'queued', filingId: null, error: null, warnings: [] };

export interface FetchCounts {
  read: number;
  duplicate: number;
  failed: number;
  filingIds: number[];
}

export async function fetchItems(items: readonly FetchItem[], context: FetchContext): Promise<FetchCounts> {
  const { job, deps, http, folder, stored } = context;
  const counts: FetchCounts = { read: 0, duplicate: 0, failed: 0, filingIds: [] };
  const finished = finishedBefore(context);
  const waiting = items.filter((item) => !finished.has(item.path));
  for (const outcome of finished.values()) count(counts, outcome);
  const rows = waiting.map((item) => row(item, QUEUED, null));
  for (let at = 0; at < rows.length; at += LISTED) await job.files(rows.slice(at, at + LISTED));
  const total = items.length;
  let lineFailures = 0;

  const progress = (message: string | null) =>
    job.progress({ step: 'fetching', done: counts.read + counts.duplicate + counts.failed, total, message });
  progress(null);

  async function one(item: FetchItem): Promise<void> {
    const began = performance.now();
    await job.files([row(item, { ...QUEUED, state: 'reading' }, null)]);
    let settled: Settled;
    try {
      if ('error' in item) throw item.error;
      settled = await item.work((bytes, size) => progress(`${item.name}: ${amount(bytes, size)}${rate(http)}`));
      lineFailures = 0;
    } catch (error) {
      if (isCancelled(error) || http.signal.aborted) {
        await job.files([row(item, QUEUED, null)]);
        throw error;
      }
      if (error instanceof AppError && error.code === 'network' && ++lineFailures >= LINE_DOWN) {
        await job.files([row(item, QUEUED, null)]);
        throw error;
      }
      settled = { state: 'failed', filingId: null, error: describe(error, item, deps.log), warnings: [] };
    }
    await job.files([row(item, settled, Math.round(performance.now() - began))]);
    count(counts, settled);
    stored();
    progress(item.name);
  }

  async function lane(): Promise<void> {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      throwIfCancelled(http.signal);
      await one(item);
    }
  }
  const lanes = await Promise.allSettled(
    Array.from({ length: LANES }, () =>
      lane().catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      }),
    ),
  );
  const broken = lanes.find((lane) => lane.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  if (total > 0) job.progress({ message: summary(counts) });
  await rm(folder, { recursive: true, force: true });
  return counts;
}

function count(counts: FetchCounts, { state, filingId }: Pick<FileOutcome, 'state' | 'filingId'>): void {
  if (state === 'done' && filingId !== null) counts.filingIds.push(filingId);
  counts[state === 'done' ? 'read' : state === 'duplicate' ? 'duplicate' : 'failed']++;
}

function finishedBefore({ job, deps }: FetchContext): Map<string, FileOutcome> {
  const files = job.resumed ? deps.corpus.read.jobs.files(job.jobId) : [];
  return new Map(
    files.filter((file) => file.state === 'done' || file.state === 'duplicate').map((file) => [file.path, file]),
  );
}

const row = ({ path, name }: FetchItem, settled: Settled, milliseconds: number | null) => ({
  path,
  name,
  ...settled,
  milliseconds,
});

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const amount = (bytes: number, total: number | null) =>
  total === null ? megabytes(bytes) : `${megabytes(bytes)} of ${megabytes(total)}`;

function rate({ queue }: FetchContext['http']): string {
  const { lastSecond, waiting } = queue.status();
  return `, ${lastSecond} requests a second${waiting > 0 ? `, ${waiting} waiting` : ''}`;
}

function summary({ read, duplicate, failed }: FetchCounts): string {
  const parts = [`${read} fetched`];
  if (duplicate > 0) parts.push(`${duplicate} already there`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(', ');
}
