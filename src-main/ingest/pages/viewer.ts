/**
 * Pages of originals for the Reader, drawn in a thread of their own: neither the API nor the reading of files waits for them. The page asked for last is
 * drawn first, since that is the one on view; what nobody waits for any more is not drawn at all.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../api/errors.ts';
import type { NumberPlace, PageSize } from '../../api/views.ts';
import type { NumberContext } from './place.ts';
import type { PageAnswer, PagedFile, PageQuestion, PageReply } from './protocol.ts';

export interface PageViewer {
  /** Rejects with `unsupported_format` for an original without pages, `damaged_file`, `file_too_slow`, `cancelled`. */
  sizes(file: PagedFile, signal?: AbortSignal): Promise<readonly PageSize[]>;
  /** A page, from 1, as WebP of so many pixels across. */
  picture(file: PagedFile, page: number, width: number, signal?: AbortSignal): Promise<Uint8Array>;
  /** Where a number stands on one of some pages; null where that cannot be told. */
  place(
    file: PagedFile,
    number: NumberContext,
    pages: readonly number[],
    signal?: AbortSignal,
  ): Promise<NumberPlace | null>;
  close(): Promise<void>;
}

export interface ViewerOptions {
  /** Longest time for one page, in milliseconds: a map or a drawing may take several seconds. */
  timeoutMs?: number;
  /** Largest heap of the thread, in MiB. */
  memoryMb?: number;
  /** Pictures kept, in bytes: a page has 100 to 400 kB. */
  cacheBytes?: number;
  /** The thread ends when nothing was asked for so long, in milliseconds. */
  idleMs?: number;
}

interface Job {
  id: number;
  file: PagedFile;
  question: PageQuestion;
  resolve: (answer: PageAnswer) => void;
  reject: (error: AppError) => void;
}

function workerEntry(): URL {
  const bundled = new URL('./pages-worker.js', import.meta.url);
  return existsSync(fileURLToPath(bundled)) ? bundled : new URL('./pages-worker.ts', import.meta.url);
}

export function createPageViewer(options: ViewerOptions = {}): PageViewer {
  const { timeoutMs = 45_000, memoryMb = 1024, cacheBytes = 64 * 1024 * 1024, idleMs = 120_000 } = options;
  const kept = createPictureCache(cacheBytes);
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let running: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let nextId = 1;
  let closed = false;

  function thread(): Worker {
    if (worker) return worker;
    const made = new Worker(workerEntry(), { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    made.on('message', (reply: PageReply) => {
      const job = running;
      if (job?.id !== reply.id) return;
      rest();
      if (reply.ok) job.resolve(reply.answer);
      else job.reject(AppError.from(reply.error));
      next();
    });
    made.on('error', (cause) => drop(made, crashed(cause)));
    made.on('exit', () => drop(made, crashed(undefined)));
    worker = made;
    return made;
  }

  /** Nothing runs: the thread may end the process, and ends itself after a while. */
  function rest(): void {
    running = null;
    clearTimeout(timer);
    worker?.unref();
    timer = setTimeout(stop, idleMs);
    timer.unref();
  }

  function stop(): void {
    const old = worker;
    worker = null;
    void old?.terminate();
  }

  /** Gives a thread up and goes on with a new one. */
  function drop(which: Worker, reason: AppError): void {
    if (worker !== which) return;
    const job = running;
    rest();
    stop();
    job?.reject(reason);
    next();
  }

  function next(): void {
    if (running !== null || closed) return;
    const job = waiting.pop();
    if (job === undefined) return;
    const used = thread();
    running = job;
    used.ref();
    clearTimeout(timer);
    timer = setTimeout(() => drop(used, tooSlow(job, timeoutMs)), timeoutMs);
    const { id, file, question } = job;
    used.postMessage({ id, file, question });
  }

  function ask(file: PagedFile, question: PageQuestion, signal?: AbortSignal): Promise<PageAnswer> {
    return new Promise((resolve, reject) => {
      if (closed || signal?.aborted) return reject(nobodyWaits());
      const job: Job = { id: nextId++, file, question, resolve, reject };
      // What is being drawn already is finished: the thread would lose its open documents.
      const onAbort = () => {
        const at = waiting.indexOf(job);
        if (at >= 0) waiting.splice(at, 1);
        reject(nobodyWaits());
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      waiting.push(job);
      next();
    });
  }

  return {
    sizes: async (file, signal) => (await ask(file, { ask: 'sizes' }, signal)) as readonly PageSize[],
    async picture(file, page, width, signal) {
      const key = `${file.path} ${page} ${width}`;
      const known = kept.get(key);
      if (known) return known;
      const drawn = (await ask(file, { ask: 'picture', page, width }, signal)) as Uint8Array;
      kept.put(key, drawn);
      return drawn;
    },
    place: async (file, number, pages, signal) =>
      (await ask(file, { ask: 'place', number, pages }, signal)) as NumberPlace | null,
    async close() {
      closed = true;
      for (const job of [...waiting.splice(0), ...(running ? [running] : [])]) job.reject(nobodyWaits());
      clearTimeout(timer);
      const old = worker;
      worker = null;
      await old?.terminate();
    },
  };
}

/** Pictures drawn last, up to so many bytes. */
function createPictureCache(most: number) {
  const pictures = new Map<string, Uint8Array>();
  let bytes = 0;
  return {
    get(key: string): Uint8Array | undefined {
      const found = pictures.get(key);
      if (found === undefined) return undefined;
      pictures.delete(key);
      pictures.set(key, found);
      return found;
    },
    put(key: string, picture: Uint8Array): void {
      bytes += picture.length - (pictures.get(key)?.length ?? 0);
      pictures.delete(key);
      pictures.set(key, picture);
      for (const [oldest, old] of pictures) {
        if (bytes <= most) break;
        pictures.delete(oldest);
        bytes -= old.length;
      }
    },
  };
}

const nobodyWaits = () => new AppError('cancelled', 'The page was not wanted any more.');

const tooSlow = ({ file, question }: Job, ms: number) =>
  new AppError(
    'file_too_slow',
    `${question.ask === 'picture' ? `Page ${question.page} of ${file.name}` : file.name} took longer than ${Math.round(ms / 1000)} seconds to draw; open the file in a PDF reader to see it.`,
  );

const crashed = (cause: unknown) =>
  new AppError('internal', 'The thread that draws pages ended unexpectedly; try the page again.', { cause });
