/** The one queue that every request of the program goes through: at most so many a second, and nobody goes while a host has asked for a pause. */
import { setTimeout as sleep } from 'node:timers/promises';
import { throwIfCancelled } from '../api/errors.ts';

/** Requests a second over everything. The SEC allows ten for each user over all of the user's machines. */
export const PER_SECOND = 8;

/**
 * Turns are this much further apart than the rate asks, so that requests that a busy machine or the network squeezes together still do not exceed it as the server counts:
 * nine turns span 1,200 ms at eight a second (1,070 were too few beside ten busy processes).
 */
const SLACK = 1.2;

/** The longest a queued request sleeps before it looks again whether a pause has been shortened or lengthened. */
const LOOK_MS = 250;

export interface QueueStatus {
  perSecond: number;
  /** Requests that wait for their turn. */
  waiting: number;
  /** Requests that had their turn within the last second. */
  lastSecond: number;
  /** Milliseconds until a pause ends, 0 when there is none. */
  pausedMs: number;
}

export interface RequestQueue {
  /** Answers when it is this request's turn. Throws `cancelled` once the signal is aborted. */
  turn(signal: AbortSignal): Promise<void>;
  /** Nobody goes for so long. */
  pause(milliseconds: number): void;
  status(): QueueStatus;
}

/** Where the next turn is agreed on: in this process alone, or with others (slots.ts). */
export interface Slots {
  /** Takes the next free turn, at least `spacing` after the one before; answers its time, `Date.now()` in milliseconds. */
  take(spacing: number): number;
}

export function localSlots(): Slots {
  let next = 0;
  return {
    take(spacing) {
      const at = Math.max(Date.now(), next);
      next = at + spacing;
      return at;
    },
  };
}

/** First come, first served. */
export function createQueue(perSecond = PER_SECOND, slots: Slots = localSlots()): RequestQueue {
  const spacing = Math.ceil((1000 / perSecond) * SLACK);
  const recent: number[] = [];
  let waiting = 0;
  let pausedUntil = 0;
  let last: Promise<void> = Promise.resolve();

  async function until(time: () => number, signal: AbortSignal): Promise<void> {
    for (let left = time() - Date.now(); left > 0; left = time() - Date.now())
      await sleep(Math.min(left, LOOK_MS), undefined, { signal }).catch(() => throwIfCancelled(signal));
  }

  function forget(now: number): void {
    while (recent.length > 0 && now - (recent[0] as number) >= 1000) recent.shift();
  }

  return {
    async turn(signal) {
      waiting++;
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      try {
        await orAborted(before, signal);
        await until(() => pausedUntil, signal);
        const slot = slots.take(spacing);
        await until(() => Math.max(slot, pausedUntil), signal);
        const now = Date.now();
        forget(now);
        recent.push(now);
      } finally {
        waiting--;
        void before.then(resolve);
      }
    },
    pause(milliseconds) {
      pausedUntil = Math.max(pausedUntil, Date.now() + milliseconds);
    },
    status() {
      const now = Date.now();
      forget(now);
      return { perSecond, waiting, lastSecond: recent.length, pausedMs: Math.max(0, Math.round(pausedUntil - now)) };
    },
  };
}

/** Answers with the promise, or throws `cancelled` as soon as the signal is aborted. */
async function orAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  const aborted = Promise.withResolvers<void>();
  const onAbort = () => aborted.resolve();
  signal.addEventListener('abort', onAbort, { once: true });
  await Promise.race([promise, aborted.promise]);
  signal.removeEventListener('abort', onAbort);
  throwIfCancelled(signal);
}
