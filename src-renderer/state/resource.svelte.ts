/** A value fetched from the host: what is shown, whether a newer one is on its way, and why the last attempt failed. */
import { type AppError, isCancelled } from '../../src-main/api/errors.ts';
import { fromWireError } from '../../src-main/api/transport.ts';

export type ResourceStatus = 'empty' | 'loading' | 'failed' | 'ready';

/**
 * Raw state, since answers are replaced whole and may be large. Only the latest call may set the value or the error: a stale answer is dropped, and so
 * is a stale error, since its question is no longer asked.
 */
export class Resource<T> {
  value = $state.raw<T>();
  error = $state.raw<AppError | null>(null);
  loading = $state(false);
  #turn = 0;
  #abort: AbortController | undefined;

  /** `ready` also while a newer value loads: what is on screen stays until then. */
  get status(): ResourceStatus {
    if (this.error !== null) return 'failed';
    if (this.value !== undefined) return 'ready';
    return this.loading ? 'loading' : 'empty';
  }

  /** Asks; a call under way is aborted. Answers the value, or undefined when it failed or was overtaken. */
  async load(call: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const turn = ++this.#turn;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.loading = true;
    try {
      const value = await call(abort.signal);
      if (turn !== this.#turn) return undefined;
      this.value = value;
      this.error = null;
      this.loading = false;
      return value;
    } catch (error) {
      if (turn !== this.#turn) return undefined;
      this.loading = false;
      const told = fromWireError(error);
      if (!isCancelled(told)) this.error = told;
      return undefined;
    }
  }

  /** Forgets the value and whatever is under way. */
  clear(): void {
    this.#turn += 1;
    this.#abort?.abort();
    this.value = undefined;
    this.error = null;
    this.loading = false;
  }
}
