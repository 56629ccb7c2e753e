/** Calls of functions that live on a worker thread: `[group, method, ...arguments]` there, a value or an error back, in order. */
import { parentPort, Worker } from 'node:worker_threads';
import { AppError, type ErrorInfo, isErrorCode } from '../api/errors.ts';

interface Request {
  id: number;
  group: string;
  method: string;
  args: unknown[];
}

type Reply = { id: number } & (
  | { value: unknown }
  | { error: ErrorInfo | { message: string; stack: string | undefined } }
);

/** Functions by group and name. */
type Groups = Readonly<Record<string, object>>;

/** The groups as seen from the other side: every function answers a promise. */
export type Remote<G> = {
  readonly [N in keyof G]: {
    readonly [M in keyof G[N]]: G[N][M] extends (...args: infer A) => infer R
      ? (...args: A) => Promise<Awaited<R>>
      : never;
  };
};

export interface Thread<G> {
  readonly calls: Remote<G>;
  /** Lets the calls under way end, then ends the thread. */
  close(): Promise<void>;
}

/** On the worker: answers calls one after another. `close` runs when the other side has closed. */
export function serveThread(groups: Groups, close: () => void): void {
  parentPort?.on('message', (request: Request | 'close') => {
    if (request === 'close') {
      close();
      parentPort?.close();
      return;
    }
    parentPort?.postMessage(answer(groups, request));
  });
}

function answer(groups: Groups, { id, group, method, args }: Request): Reply {
  try {
    const call: unknown = Reflect.get(groups[group] ?? {}, method);
    if (typeof call !== 'function') throw new Error(`No such call: ${group}.${method}`);
    return { id, value: call(...args) };
  } catch (error) {
    if (error instanceof AppError) return { id, error: error.toJSON() };
    if (isDiskFull(error)) return { id, error: { code: 'disk', message: DISK_FULL } };
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { message: `${group}.${method}: ${message}`, stack } };
  }
}

const DISK_FULL = 'The disk that holds the corpus is full or cannot be written. Make room, then resume.';

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(FULL|IOERR|READONLY)/.test(String(error.code));

/** Starts a worker that serves the groups of type G. `file` is a source beside this one; in a bundle it lies beside it as .js. */
export function startThread<G>(file: string, workerData: unknown): Thread<G> {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const worker = new Worker(new URL(`./${file}${extension}`, import.meta.url), { workerData, execArgv: [] });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 0;
  let ended: Error | null = null;

  worker.on('message', (reply: Reply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ('value' in reply) call?.resolve(reply.value);
    else call?.reject(toError(reply.error));
  });
  const fail = (error: Error) => {
    ended ??= error;
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error(`The ${file} thread has ended.`)));
  worker.unref(); // An open corpus keeps no process alive; a call under way does.

  function send(group: string, method: string, args: unknown[]): Promise<unknown> {
    if (ended !== null) return Promise.reject(ended);
    return new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, group, method, args } satisfies Request);
    });
  }

  return {
    calls: remote<G>(send),
    async close() {
      if (ended !== null) return;
      const exited = new Promise((resolve) => worker.once('exit', resolve));
      worker.ref();
      worker.postMessage('close');
      await exited;
    },
  };
}

function remote<G>(send: (group: string, method: string, args: unknown[]) => Promise<unknown>): Remote<G> {
  const group = (name: string) =>
    new Proxy(
      {},
      {
        get:
          (_, method) =>
          (...args: unknown[]) =>
            send(name, String(method), args),
      },
    );
  return new Proxy({}, { get: (_, name) => group(String(name)) }) as Remote<G>;
}

function toError(error: Extract<Reply, { error: unknown }>['error']): Error {
  if ('code' in error && isErrorCode(error.code)) return AppError.from(error);
  const made = new Error(error.message);
  if ('stack' in error && error.stack !== undefined) made.stack = error.stack;
  return made;
}
