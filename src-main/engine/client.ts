import { AppError } from '../api/errors.ts';
import { BACKENDS, type BackendName } from '../api/types.ts';
import type { EngineStatus } from '../api/views-learning.ts';
import { engineEnvironment, type Products } from './environment.ts';
import type { BackendChoice, FromEngine } from './protocol.ts';
import { type EngineProcess, engineEntry, forkEngine, type SpawnEngine } from './spawn.ts';
import type { Tasks } from './tasks/index.ts';
import type { Task } from './tasks/task.ts';

export { fastestProducts, type Products } from './environment.ts';

/** How long a cancelled task may take to stop by itself. Cancel answers within a second in all. */
const CANCEL_MS = 800;

/** Lines kept of what the process prints, to explain its end. */
const LAST_WORDS = 20;

export interface EngineProgress {
  readonly done: number;
  readonly total: number;
  readonly message: string | undefined;
  /** A partial result, as the task defines it. */
  readonly payload: unknown;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: EngineProgress) => void) | undefined;
  readonly onLog?: ((message: string) => void) | undefined;
}

type AnyTasks = Record<string, Task<never, unknown>>;
export type InputOf<T> = T extends Task<infer I, unknown> ? I : never;
export type OutputOf<T> = T extends Task<never, infer O> ? O : never;

export interface EngineClient<T extends AnyTasks = Tasks> {
  /**
   * Runs a task in the engine process, starting the process when there is none. One task runs at a time; others wait their turn.
   *
   * @throws AppError `cancelled` (a task may also answer a cancel with what it has), `engine_crashed` (the next call starts a new
   * process), `no_engine`, or whatever the task throws.
   */
  run<K extends keyof T & string>(task: K, input: InputOf<T[K]>, options?: RunOptions): Promise<OutputOf<T[K]>>;
  status(): EngineStatus;
  /** Calls back at each change of status, until the returned function is called. */
  onStatus(listener: (status: EngineStatus) => void): () => void;
  /** Ends the process; pending calls reject with `cancelled`. A later `run` starts a new one. */
  close(): Promise<void>;
}

export interface EngineClientOptions {
  readonly spawn?: SpawnEngine | undefined;
  /** The engine's entry file; tests serve tasks of their own. */
  readonly entry?: string | undefined;
  /** Lines that the engine process prints. */
  readonly log?: ((line: string) => void) | undefined;
  /** A backend to try before the ladder, also on a software adapter. */
  readonly backend?: BackendName | undefined;
  /** The backends to try; `doctor` gives one at a time. */
  readonly ladder?: readonly BackendName[] | undefined;
  /** How the processor multiplies matrices; float32 when left out. */
  readonly products?: Products | undefined;
}

interface Call {
  readonly id: number;
  readonly task: string;
  readonly input: unknown;
  readonly options: RunOptions;
  resolve(output: unknown): void;
  reject(error: Error): void;
}

interface Connection {
  readonly process: EngineProcess;
  trying: BackendName | undefined;
  backend: BackendChoice | undefined;
  /** The last lines it printed: what it said before it died. */
  readonly lastWords: string[];
}

/** The client of the engine process. Nothing starts until the first `run`. */
export function createEngineClient<T extends AnyTasks = Tasks>(options: EngineClientOptions = {}): EngineClient<T> {
  const { spawn = forkEngine, entry = engineEntry(), log = () => {}, backend, products = 'float32' } = options;
  const listeners = new Set<(status: EngineStatus) => void>();
  const crashedAtStart = new Set<BackendName>();
  const queue: Call[] = [];
  let connection: Connection | undefined;
  let current: Call | undefined;
  let status: EngineStatus = { state: 'stopped', backend: null, reason: 'Not needed yet.', pid: null };
  let lastId = 0;

  function setStatus(state: EngineStatus['state'], reason: string): void {
    const running = connection?.process.pid ?? null;
    status = { state, backend: connection?.backend?.name ?? null, reason, pid: running };
    for (const listener of listeners) listener(status);
  }

  function ladder(): BackendName[] {
    const wanted = options.ladder ?? (backend === undefined ? BACKENDS : [...new Set([backend, ...BACKENDS])]);
    return wanted.filter((name) => !crashedAtStart.has(name));
  }

  function start(): void {
    const opened: Connection = {
      process: spawn(entry, engineEnvironment(products)),
      trying: undefined,
      backend: undefined,
      lastWords: [],
    };
    connection = opened;
    setStatus('starting', 'The engine process is starting.');
    opened.process.onOutput((line) => {
      opened.lastWords.push(line);
      if (opened.lastWords.length > LAST_WORDS) opened.lastWords.shift();
      log(line);
    });
    opened.process.onMessage((message) => {
      if (connection === opened) receive(opened, message);
    });
    opened.process.onExit((how) => {
      if (connection === opened) exited(opened, how);
    });
    opened.process.send({ type: 'start', ladder: ladder(), software: backend ?? null });
  }

  /** Gives the process the next call, if it is ready and idle. */
  function next(): void {
    if (current === undefined) {
      current = queue.shift();
      if (current !== undefined) {
        if (connection === undefined) start();
        if (connection?.backend !== undefined) give(current, connection);
      }
    }
    connection?.process.setReferenced?.(current !== undefined);
  }

  function give(call: Call, { process, backend }: Connection): void {
    setStatus('busy', backend?.reason ?? '');
    process.send({ type: 'run', id: call.id, task: call.task, input: call.input });
  }

  function receive(from: Connection, message: FromEngine): void {
    switch (message.type) {
      case 'trying':
        from.trying = message.backend;
        break;
      case 'ready':
        from.trying = undefined;
        from.backend = message.backend;
        setStatus('ready', message.backend.reason);
        if (current !== undefined) give(current, from);
        break;
      case 'unavailable':
        unavailable(from, message.reason);
        break;
      default:
        if (current?.id === message.id) answer(current, from, message);
    }
  }

  function answer(call: Call, from: Connection, message: Extract<FromEngine, { id: number }>): void {
    if (message.type === 'progress') {
      const { done, total, payload } = message;
      call.options.onProgress?.({ done, total, message: message.message, payload });
    } else if (message.type === 'log') {
      call.options.onLog?.(message.message);
    } else {
      setStatus('ready', from.backend?.reason ?? '');
      settle(() => {
        if (message.type === 'done') call.resolve(message.output);
        else call.reject(new AppError(message.error.code, message.error.message, { cause: message.stack }));
      });
    }
  }

  /** Ends the current call and goes on to the next. */
  function settle(how: () => void): void {
    current = undefined;
    how();
    next();
  }

  function unavailable(from: Connection, reason: string): void {
    connection = undefined;
    from.process.kill();
    setStatus('stopped', reason);
    const call = current;
    const message = `No engine works on this machine. ${reason}`;
    settle(() => call?.reject(new AppError('no_engine', message)));
  }

  function exited(from: Connection, how: string): void {
    connection = undefined;
    if (from.backend === undefined && from.trying !== undefined && ladder().length > 1) {
      // It died loading a library: the others may still work.
      crashedAtStart.add(from.trying);
      log(`The engine process ended (${how}) while starting ${from.trying}; trying the next backend.`);
      if (current !== undefined) start();
      else setStatus('stopped', 'Not needed any more.');
      return;
    }
    const words = tellingLine(from.lastWords);
    const lastWords = words === undefined ? '' : ` It said: ${words}`;
    const message = `The engine process ended unexpectedly (${how}); it starts again with the next request.${lastWords}`;
    setStatus('crashed', message);
    for (const call of [...(current === undefined ? [] : [current]), ...queue.splice(0)]) {
      call.reject(new AppError('engine_crashed', message));
    }
    current = undefined;
  }

  function cancel(call: Call): void {
    const waiting = queue.indexOf(call);
    if (waiting >= 0) {
      queue.splice(waiting, 1);
      call.reject(cancelled());
      return;
    }
    if (current !== call) return;
    if (connection?.backend === undefined) {
      // The process is still starting and has not heard of the call: the next one finds it further on.
      settle(() => call.reject(cancelled()));
      return;
    }
    connection.process.send({ type: 'cancel', id: call.id });
    setTimeout(() => {
      if (current !== call) return;
      const { process } = connection ?? {};
      connection = undefined;
      process?.kill();
      setStatus('stopped', 'The engine process was ended to cancel what it did.');
      settle(() => call.reject(cancelled()));
    }, CANCEL_MS);
  }

  function run(task: string, input: unknown, runOptions: RunOptions = {}): Promise<unknown> {
    const { signal } = runOptions;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(cancelled());
        return;
      }
      const onAbort = (): void => cancel(call);
      const ended = (): void => signal?.removeEventListener('abort', onAbort);
      const call: Call = {
        id: ++lastId,
        task,
        input,
        options: runOptions,
        resolve: (output) => {
          ended();
          resolve(output);
        },
        reject: (error) => {
          ended();
          reject(error);
        },
      };
      signal?.addEventListener('abort', onAbort);
      queue.push(call);
      next();
    });
  }

  async function close(): Promise<void> {
    const closing = connection;
    connection = undefined;
    for (const call of [...(current === undefined ? [] : [current]), ...queue.splice(0)]) call.reject(cancelled());
    current = undefined;
    if (closing === undefined) return;
    await new Promise<void>((resolve) => {
      closing.process.setReferenced?.(true);
      closing.process.onExit(() => resolve());
      closing.process.kill();
    });
    setStatus('stopped', 'The engine was closed.');
  }

  return {
    run: run as EngineClient<T>['run'],
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}

/** The line that says why a process died, among the last it printed: not its stack. */
function tellingLine(lines: readonly string[]): string | undefined {
  return lines.findLast((line) => /error|fatal|abort|terminate|failed|killed/i.test(line)) ?? lines.at(-1);
}

function cancelled(): AppError {
  return new AppError('cancelled', 'The work was cancelled.');
}
