import type { ModelCache } from '../model-cache.ts';
import type { BackendChoice } from '../protocol.ts';

/** What a task gets besides its input. */
export interface TaskContext {
  /** Aborted when the caller cancels; 800 ms later the process is killed. */
  readonly signal: AbortSignal;
  /**
   * Lets messages in (a cancel cannot arrive while a batch computes) and throws `cancelled` once the caller has cancelled.
   * Await it between batches.
   */
  turn(): Promise<void>;
  /** Reports progress; `payload` (plain data, typed arrays) carries partial results, such as the vectors of a finished batch. */
  progress(done: number, total: number, message?: string, payload?: unknown): void;
  /** A line for the log of the job. */
  log(message: string): void;
  /** Loaded models, kept from one task to the next. */
  readonly models: ModelCache;
  /** The backend that is current. */
  readonly backend: BackendChoice;
}

/**
 * One thing the engine process can do. Input, output and progress payloads cross a process boundary by structured clone: plain
 * objects, arrays, typed arrays and Maps, no functions and no tensors.
 */
export type Task<I, O> = (input: I, context: TaskContext) => Promise<O>;

/** Any set of tasks, by name. */
export type TaskMap = Record<string, Task<never, unknown>>;

/** What a task needs of the backend: any will do, or one that can train (wasm cannot: embedding only). */
export type TaskNeed = 'backend' | 'training';
