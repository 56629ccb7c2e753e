/** When a request is tried again, and after how long. */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, throwIfCancelled } from '../api/errors.ts';
import type { RequestQueue } from './queue.ts';

/** Failures that time may mend. */
export class Transient extends Error {
  /** Code of the error once there are no tries left. */
  readonly kind: 'connection' | 'server' | 'throttle' | 'block';
  /** What the server asked for, in milliseconds. */
  readonly retryAfter: number | null;
  /** True when this try brought the work forward (more bytes of a file): it does not count. */
  readonly advanced: boolean;

  constructor(
    kind: Transient['kind'],
    message: string,
    options: { retryAfter?: number | null; advanced?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfter = options.retryAfter ?? null;
    this.advanced = options.advanced ?? false;
  }
}

export interface RetryPolicy {
  /** Tries in all that do not bring the work forward. */
  tries: number;
  /** Tries in all, whatever they bring. */
  mostTries: number;
  /** First wait and growth of the wait, by kind of failure, in milliseconds; waits never exceed `longest`. */
  first: Record<Transient['kind'], number>;
  growth: Record<Transient['kind'], number>;
  longest: number;
}

/**
 * A cut connection is tried again at once, a limit after longer: the SEC's blocks last about ten minutes and get longer when they are ignored.
 */
export const DEFAULT_POLICY: RetryPolicy = {
  tries: 7,
  mostTries: 100,
  first: { connection: 500, server: 1000, throttle: 2000, block: 5000 },
  growth: { connection: 2, server: 2, throttle: 3, block: 3 },
  longest: 600_000,
};

/** The wait before try `n + 1`, n from 1: exponential, with half of it left to chance so that many clients do not come back at once. */
export function waitBefore(failure: Transient, n: number, policy: RetryPolicy, random = Math.random): number {
  if (failure.retryAfter !== null) return Math.min(failure.retryAfter * (1 + 0.1 * random()), policy.longest);
  const full = policy.first[failure.kind] * policy.growth[failure.kind] ** (n - 1);
  return Math.min(full, policy.longest) * (0.5 + 0.5 * random());
}

/** `Retry-After` in milliseconds: seconds or a date. Null when it says nothing. */
export function retryAfter(header: string | undefined, now = Date.now()): number | null {
  if (header === undefined || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

export interface RetryDeps {
  readonly queue: RequestQueue;
  readonly policy: RetryPolicy;
  /** Told in a sentence why and how long is waited. */
  readonly note: (message: string) => void;
}

/**
 * Does the work until it succeeds or there is no hope. A limit pauses the whole queue, since the host counts all requests together; any other failure
 * delays this one alone.
 * @throws {AppError} `network` when the tries are used up, `cancelled`, and whatever the work throws that is not `Transient`
 */
export async function retrying<T>(work: () => Promise<T>, deps: RetryDeps, signal: AbortSignal): Promise<T> {
  const { queue, policy, note } = deps;
  for (let fruitless = 0, tries = 1; ; tries++) {
    throwIfCancelled(signal);
    try {
      return await work();
    } catch (error) {
      throwIfCancelled(signal);
      if (!(error instanceof Transient)) throw error;
      fruitless = error.advanced ? 1 : fruitless + 1;
      const wait = waitBefore(error, fruitless, policy);
      const tooLong = error.retryAfter !== null && error.retryAfter > policy.longest;
      if (fruitless >= policy.tries || tries >= policy.mostTries || tooLong) throw hopeless(error, tooLong);
      const limited = error.kind === 'throttle' || error.kind === 'block';
      note(`${error.message} Trying again in ${seconds(wait)}.`);
      if (limited) queue.pause(wait);
      await sleep(wait, undefined, { signal }).catch(() => throwIfCancelled(signal));
    }
  }
}

const seconds = (ms: number) => (ms < 1000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`);

function hopeless(error: Transient, tooLong: boolean): AppError {
  const advice =
    tooLong && error.retryAfter !== null
      ? `It asks to wait ${Math.ceil(error.retryAfter / 60_000)} minutes; resume after that.`
      : error.kind === 'block' || error.kind === 'throttle'
        ? 'Resume in ten minutes.'
        : 'Look at the connection and resume.';
  return new AppError('network', `${error.message} ${advice}`, { cause: error });
}
