/** The `ingest` job: files into the corpus, one outcome each. One bad file never stops the batch. */
import { rm, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AppError, type ErrorInfo, isCancelled, throwIfCancelled } from '../api/errors.ts';
import { CHUNKER_VERSION, PARSER_VERSION } from '../api/versions.ts';
import type { FileOutcome } from '../api/views.ts';
import type { Corpus, FetchedFrom } from '../corpus/index.ts';
import { expandInput, type InputFile } from '../ingest/inputs.ts';
import type { OnProgress, ParserPool } from '../ingest/pool.ts';
import { bundle } from '../ingest/website/bundle.ts';
import { collectPages } from '../ingest/website/collect.ts';
import type { JobContext } from './jobs.ts';
import type { Models } from './models.ts';
import type { ServiceLog } from './service-log.ts';

export interface IngestDeps {
  readonly corpus: Corpus;
  readonly parser: ParserPool;
  readonly models: Pick<Models, 'current'>;
  readonly log: ServiceLog;
  /** Told after each filing that came in. */
  readonly stored: () => void;
}

/** A file found, or why it was not. */
type Listed = { path: string; name: string; fetched?: FetchedFrom } & (Pick<InputFile, 'read'> | { error: unknown });

type Outcome = Omit<FileOutcome, 'jobId'>;
export type Settled = Pick<Outcome, 'state' | 'filingId' | 'error' | 'warnings'>;

const QUEUED: Settled = { state: 'queued', filingId: null, error: null, warnings: [] };

/** Files under way at a time: one more than there are threads, so that none waits while a filing is written. */
export const LANES = 3;

/** Rows written at a time while the files of a large batch are listed. */
const LISTED = 500;

/** Reads every file that an earlier run of the job has not. Answers counts and the ids of new filings. */
export async function ingest(
  paths: readonly string[],
  deps: IngestDeps,
  context: JobContext,
  website?: { company?: string | undefined } | undefined,
) {
  const { corpus } = deps;
  context.progress({ step: 'looking for files', done: 0, total: null });
  const files = website === undefined ? await listFiles(paths, deps, context) : [listWebsite(paths, website.company)];
  const finished = finishedBefore(deps, context);
  const counts = { read: 0, duplicate: 0, failed: 0, filingIds: [] as number[] };
  const count = ({ state, filingId }: Settled) => {
    if (state === 'done' && filingId !== null) counts.filingIds.push(filingId);
    counts[state === 'done' ? 'read' : state === 'duplicate' ? 'duplicate' : 'failed']++;
  };
  for (const outcome of finished.values()) count(outcome);
  const waiting = files.filter((file) => !finished.has(file.path));
  const progress = (name: string | null) => {
    const done = counts.read + counts.duplicate + counts.failed;
    context.progress({ step: 'reading', done, total: files.length, message: name });
  };
  progress(null);

  async function lane(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      throwIfCancelled(context.signal);
      progress(file.name);
      count(await readOne(file, deps, context));
      deps.stored();
      progress(file.name);
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
  const broken = lanes.find((one) => one.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  context.progress({ message: summary(counts) });
  await dropUploads([...paths, ...files.map((file) => file.path)], corpus);
  return counts;
}

function summary({ read, duplicate, failed }: { read: number; duplicate: number; failed: number }): string {
  const parts = [`${read} read`];
  if (duplicate > 0) parts.push(`${duplicate} already there`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(', ');
}

/** What is to be read; a path that cannot be opened is one entry with its error. */
async function listFiles(paths: readonly string[], { corpus }: IngestDeps, context: JobContext): Promise<Listed[]> {
  const recorded = new Set(context.resumed ? corpus.read.jobs.files(context.jobId).map((file) => file.path) : []);
  const files = new Map<string, Listed>();
  for (const path of paths) {
    throwIfCancelled(context.signal);
    const found = (await find(path)).filter((file) => !files.has(file.path));
    for (const file of found) files.set(file.path, file);
    const rows = found.filter((file) => !recorded.has(file.path)).map((file) => row(file, QUEUED, null));
    for (let at = 0; at < rows.length; at += LISTED) await context.files(rows.slice(at, at + LISTED));
  }
  return [...files.values()];
}

/** All paths together as one document: the WARC that they are or become. */
function listWebsite(paths: readonly string[], company: string | undefined): Listed {
  const [first = ''] = paths;
  const name = company === undefined ? `Website ${basename(first)}` : `Website of ${company}`;
  const path = `${first}/website.warc.gz`;
  return {
    path,
    name,
    ...(company === undefined ? {} : { fetched: { url: path, known: { company } } }),
    async read() {
      const found = await collectPages(paths);
      const warc = 'warc' in found ? found.warc : bundle(found.pages, company ?? null);
      return new Uint8Array(gzipSync(warc));
    },
  };
}

async function find(path: string): Promise<Listed[]> {
  const name = basename(path);
  try {
    const found = await expandInput(path);
    if (found.length > 0)
      return found.map((file) => (file.error ? { path: file.path, name: file.name, error: file.error } : file));
    throw new AppError('not_found', `There is nothing in ${path} that could be a filing.`);
  } catch (error) {
    return [{ path, name, error }];
  }
}

function finishedBefore({ corpus }: IngestDeps, context: JobContext): Map<string, FileOutcome> {
  if (!context.resumed) return new Map();
  const files = corpus.read.jobs.files(context.jobId);
  return new Map(
    files.filter((file) => file.state === 'done' || file.state === 'duplicate').map((file) => [file.path, file]),
  );
}

function row({ path, name }: Listed, settled: Settled, milliseconds: number | null): Outcome {
  return { path, name, ...settled, milliseconds };
}

async function readOne(file: Listed, deps: IngestDeps, context: JobContext): Promise<Settled> {
  const began = performance.now();
  await context.files([row(file, { ...QUEUED, state: 'reading' }, null)]);
  let settled: Settled;
  try {
    if (!('read' in file)) throw file.error;
    settled = await store(file, deps, context.signal, ({ done, total }) =>
      context.progress({ message: `${file.name}: page ${Math.min(done + 1, total)} of ${total}` }),
    );
  } catch (error) {
    if (isCancelled(error) || context.signal.aborted) {
      await context.files([row(file, QUEUED, null)]);
      throw error;
    }
    settled = { state: 'failed', filingId: null, error: describe(error, file, deps.log), warnings: [] };
  }
  await context.files([row(file, settled, Math.round(performance.now() - began))]);
  return settled;
}

async function store(
  { name, path, read: load, fetched }: Extract<Listed, { read: unknown }>,
  deps: IngestDeps,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Settled> {
  const bytes = (await isFile(path)) ? undefined : await load();
  return storeFile({ name, path, fetched, bytes }, deps, signal, onProgress);
}

/** A document to read: a file, or bytes that lie in no file of their own. */
export interface FileToStore {
  name: string;
  path: string;
  bytes?: Uint8Array | undefined;
  /** Where it was fetched; its address then stands for its path. */
  fetched?: FetchedFrom | undefined;
}

/** Reads one document and stores it. The same bytes read by the same code before are a duplicate. */
export async function storeFile(
  { name, path, bytes, fetched }: FileToStore,
  deps: Omit<IngestDeps, 'stored'>,
  signal: AbortSignal,
  onProgress?: OnProgress,
): Promise<Settled> {
  const { corpus } = deps;
  const reading = await readBytes(name, bytes === undefined ? { path } : { bytes }, deps, signal, onProgress);
  const { sha256, warnings } = reading;
  const before = corpus.read.filings.bySha(sha256);
  if (before !== null && fetched !== undefined) await corpus.write.sources.put(before.id, fetched);
  if (before !== null && before.parserVersion === PARSER_VERSION && before.chunkerVersion === reading.chunkerVersion) {
    return { state: 'duplicate', filingId: before.id, error: null, warnings: [] };
  }
  const original = await corpus.originals.put({ path, bytes }, sha256);
  const replaced = before === null ? null : await corpus.write.filings.replace(before.id, reading);
  if (before !== null && replaced !== null)
    return { state: 'done', filingId: before.id, error: null, warnings: [...warnings, ...lostItems(replaced.lost)] };
  const source = { name, path: fetched?.url ?? path, original, fetched };
  const { id, duplicate, lost } = await corpus.write.filings.insert({ ...reading, ...source });
  // The same filing in another wrapper: its bytes are not needed.
  if (duplicate && corpus.read.filings.bySha(sha256) === null) await corpus.originals.remove(original);
  return {
    state: duplicate ? 'duplicate' : 'done',
    filingId: id,
    error: null,
    warnings: [...(duplicate ? [] : warnings), ...lostItems(lost)],
  };
}

/** A sentence for each item that was set by hand and has no place in the text any more. */
export const lostItems = (lost: readonly { part: string; item: string }[]): string[] =>
  lost.map(
    ({ part, item }) =>
      `The words at which you set ${part === '' ? '' : `Part ${part} `}Item ${item} to begin are no longer in the text; set it again.`,
  );

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Parses and chunks. Without a model there is no tokenizer to chunk by: such filings are read anew once there is one. */
export async function readBytes(
  name: string,
  source: { path: string } | { bytes: Uint8Array },
  { parser, models }: Pick<IngestDeps, 'parser' | 'models'>,
  signal: AbortSignal,
  onProgress?: OnProgress,
) {
  const model = await models.current();
  const modelDir = model === null ? {} : { modelDir: model.path };
  const { packed, chunked, sha256, bytes, warnings } = await parser.parsePacked(
    { name, ...source, ...modelDir },
    signal,
    onProgress,
  );
  return { packed, chunkerVersion: chunked ? CHUNKER_VERSION : 0, sha256, bytes, warnings };
}

/** Why a file failed, for its row. What was not foreseen goes into the log. */
export function describe(error: unknown, file: { path: string; name: string }, log: ServiceLog): ErrorInfo {
  if (error instanceof AppError && error.code !== 'internal') return error.toJSON();
  const id = log.failure(`reading ${file.path}`, error);
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return { code: 'disk', message: 'The disk is full. Make room and resume.', id };
  }
  const message = `Something unforeseen went wrong with ${file.name}; the log has the details under ${id}.`;
  return { code: 'internal', message, id };
}

/** What a browser handed over, and what was unpacked, has its copy in originals/ by now. */
async function dropUploads(paths: readonly string[], corpus: Corpus): Promise<void> {
  const folders = new Set<string>();
  for (const path of paths) {
    const [folder] = relative(corpus.paths.uploads, path).split(sep);
    if (folder !== undefined && folder !== '' && folder !== '..' && !isAbsolute(folder)) folders.add(folder);
  }
  for (const folder of folders) await rm(join(corpus.paths.uploads, folder), { recursive: true, force: true });
}
