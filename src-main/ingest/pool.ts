/** A small pool of parsing threads with a time and memory limit for each file: one bad file costs its thread and nothing else. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '../api/errors.ts';
import type { OriginalFile, PackedFile, ParsedFile, ParseProgress, ParseReply, ParseRequest } from './protocol.ts';

export interface PoolOptions {
  /** Threads; by default one, or two where there are four cores or more. */
  workers?: number;
  /** Longest time for one file, in milliseconds, or, once it tells its progress, for one step of it. */
  timeoutMs?: number;
  /** Largest heap of one thread, in MiB. */
  memoryMb?: number;
  /** Thread entry; found beside this module by default. */
  entry?: URL;
}

/** Told as a slow file (a scan) is read page by page. */
export type OnProgress = (progress: ParseProgress) => void;

export interface ParserPool {
  /** Threads at most. */
  readonly size: number;
  /** Parses one file. Rejects with the file's `AppError`, `file_too_slow`, `file_too_big`, or `cancelled`. */
  parse(
    request: Omit<ParseRequest, 'id' | 'packed'>,
    signal?: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<ParsedFile>;
  /** The same, for a reader on another thread. */
  parsePacked(
    request: Omit<ParseRequest, 'id' | 'packed'>,
    signal?: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<PackedFile>;
  /** The original made harmless, as an HTML document. Rejects as `parse` does. */
  original(request: Pick<ParseRequest, 'name' | 'path'>, signal?: AbortSignal): Promise<string>;
  /** Ends all threads; waiting requests are rejected as cancelled. */
  close(): Promise<void>;
}

/** Longest that one step of a file may ask for, in milliseconds. */
const MAX_STEP_MS = 30 * 60_000;

/** Room for fresh objects. Node's own 48 MB would be most of what a thread holds, and reading is no faster with it. */
const YOUNG_MB = 12;

interface Job {
  request: ParseRequest;
  signal: AbortSignal | undefined;
  resolve: (result: ParsedFile | PackedFile | OriginalFile) => void;
  reject: (error: AppError) => void;
  onAbort: () => void;
  onProgress: OnProgress | undefined;
}

interface Thread {
  worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
  /** When the timer ends, by `performance.now()`. */
  deadline: number;
}

/** `worker.ts` from source, `parser.js` beside the bundle. */
function workerEntry(): URL {
  const bundled = new URL('./parser.js', import.meta.url);
  return existsSync(fileURLToPath(bundled)) ? bundled : new URL('./worker.ts', import.meta.url);
}

export function createParserPool(options: PoolOptions = {}): ParserPool {
  const size = options.workers ?? (availableParallelism() >= 4 ? 2 : 1);
  const timeoutMs = options.timeoutMs ?? 120_000;
  const memoryMb = options.memoryMb ?? 1024;
  const entry = options.entry ?? workerEntry();
  const queue: Job[] = [];
  const threads: Thread[] = [];
  let nextId = 1;
  let closed = false;

  function spawn(): Thread {
    const worker = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const thread: Thread = { worker, job: null, timer: null, deadline: 0 };
    worker.on('message', (reply: ParseReply) => {
      if ('progress' in reply) {
        progressed(thread, reply.id, reply.progress);
        return;
      }
      const job = release(thread);
      if (!job || reply.id !== job.request.id) return;
      if (reply.ok) job.resolve(reply.result);
      else job.reject(AppError.from(reply.error));
      pump();
    });
    worker.on('error', (error) => fail(thread, crashReason(error, thread.job?.request.name ?? 'the file', memoryMb)));
    worker.on('exit', () =>
      fail(
        thread,
        new AppError(
          'internal',
          `The thread that read ${thread.job?.request.name ?? 'a file'} ended unexpectedly; try the file again.`,
        ),
      ),
    );
    worker.unref();
    threads.push(thread);
    return thread;
  }

  /** A file that says how far it is and how long its next steps may take is given that time; pages under way at once share the latest end. */
  function progressed(thread: Thread, id: number, progress: ParseProgress): void {
    const { job } = thread;
    if (job?.request.id !== id) return;
    const allowed = Math.min(MAX_STEP_MS, Math.max(progress.allowMs, timeoutMs));
    if (performance.now() + allowed > thread.deadline) limit(thread, job, allowed);
    job.onProgress?.(progress);
  }

  /** Sets the time after which a job is set aside. */
  function limit(thread: Thread, { request }: Job, ms: number): void {
    if (thread.timer) clearTimeout(thread.timer);
    thread.deadline = performance.now() + ms;
    const seconds = Math.round(ms / 1000);
    thread.timer = setTimeout(
      () =>
        fail(
          thread,
          new AppError(
            'file_too_slow',
            `${request.name} took longer than ${seconds} seconds to read and was set aside; the rest goes on.`,
          ),
        ),
      ms,
    );
  }

  /** Takes the job off a thread and clears its limits. */
  function release(thread: Thread): Job | null {
    const job = thread.job;
    thread.job = null;
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = null;
    thread.worker.unref();
    job?.signal?.removeEventListener('abort', job.onAbort);
    return job;
  }

  /** Drops a thread for good and rejects its job; the next request gets a new thread. */
  function fail(thread: Thread, reason: AppError): void {
    const at = threads.indexOf(thread);
    if (at < 0) return;
    threads.splice(at, 1);
    const job = release(thread);
    void thread.worker.terminate();
    job?.reject(reason);
    pump();
  }

  function pump(): void {
    while (!closed && queue.length > 0) {
      const idle = threads.find((thread) => thread.job === null) ?? (threads.length < size ? spawn() : null);
      if (!idle) return;
      const job = queue.shift() as Job;
      // One abort may cancel the running file and this one; its own listener has not run yet then.
      if (job.signal?.aborted) job.onAbort();
      else start(idle, job);
    }
  }

  function start(thread: Thread, job: Job): void {
    thread.job = job;
    thread.worker.ref();
    const { name } = job.request;
    limit(thread, job, timeoutMs);
    job.signal?.removeEventListener('abort', job.onAbort);
    job.onAbort = () => fail(thread, new AppError('cancelled', `Reading ${name} was cancelled.`));
    job.signal?.addEventListener('abort', job.onAbort, { once: true });
    thread.worker.postMessage(job.request);
  }

  function submit(
    request: Omit<ParseRequest, 'id'>,
    signal?: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<ParsedFile | PackedFile | OriginalFile> {
    return new Promise((resolve, reject) => {
      if (closed || signal?.aborted) {
        reject(new AppError('cancelled', `Reading ${request.name} was cancelled.`));
        return;
      }
      const job: Job = {
        request: { ...request, id: nextId++ },
        signal,
        resolve,
        reject,
        onAbort: () => {},
        onProgress,
      };
      job.onAbort = () => {
        const at = queue.indexOf(job);
        if (at >= 0) queue.splice(at, 1);
        reject(new AppError('cancelled', `Reading ${request.name} was cancelled.`));
      };
      signal?.addEventListener('abort', job.onAbort, { once: true });
      queue.push(job);
      pump();
    });
  }

  return {
    size,
    parse: (request, signal, onProgress) => submit(request, signal, onProgress) as Promise<ParsedFile>,
    parsePacked: (request, signal, onProgress) =>
      submit({ ...request, packed: true }, signal, onProgress) as Promise<PackedFile>,
    async original(request, signal) {
      const { html } = (await submit({ ...request, original: true }, signal)) as OriginalFile;
      return html;
    },
    async close() {
      closed = true;
      for (const job of queue.splice(0))
        job.reject(new AppError('cancelled', 'Reading was cancelled because the application is closing.'));
      const ending = threads.splice(0);
      for (const thread of ending)
        release(thread)?.reject(new AppError('cancelled', 'Reading was cancelled because the application is closing.'));
      await Promise.all(ending.map((thread) => thread.worker.terminate()));
    },
  };
}

function crashReason(error: unknown, name: string, memoryMb: number): AppError {
  const code = (error as { code?: unknown }).code;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new AppError(
      'file_too_big',
      `${name} needs more than ${memoryMb} MiB to read and was set aside; the rest goes on.`,
      { cause: error },
    );
  }
  return new AppError('internal', `Reading ${name} failed unexpectedly; the rest goes on.`, { cause: error });
}
