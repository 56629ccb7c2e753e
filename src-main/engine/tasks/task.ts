import type { BackendChoice } from '../backend-names.ts';
import type { ModelCache } from '../model-cache.ts';

/** What a task gets besides its input. */
export interface TaskContext {
  /** Aborted when the caller cancels. Look between batches (`throwIfCancelled(signal)`): 800 ms later the process is killed. */
  readonly signal: AbortSignal;
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

/**
 * What a task needs before it starts: `nothing`, a `backend`, or a backend that can train (wasm cannot: embedding only).
 * The engine process sees to it, so that no task has to ask.
 */
export type TaskNeeds = 'nothing' | 'backend' | 'training';
