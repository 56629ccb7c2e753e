/**
 * Fan-out of events to any number of readers, each at its own speed. A reader that lags holds one entry a job (the newest), one a file, one for the
 * engine; only file and series events can be dropped, and those a reader can fetch again (`jobs.files`, `jobs.series`).
 */
import type { MantissaEvent } from '../api/views.ts';

/** Entries a lagging reader may hold before file and series events are dropped, oldest first. */
export const QUEUE_LIMIT = 1000;

export interface EventHub {
  publish(event: MantissaEvent): void;
  /** Yields every event published from now on until the signal aborts, the caller returns, or the hub closes. */
  subscribe(signal: AbortSignal): AsyncGenerator<MantissaEvent, void, void>;
  readonly readers: number;
  close(): void;
}

/** Events with the same key replace one another; null is never replaced. */
function keyOf(event: MantissaEvent): string | null {
  switch (event.type) {
    case 'job':
      return `job ${event.job.id}`;
    case 'file':
      return `file ${event.file.jobId} ${event.file.path}`;
    case 'engine':
      return 'engine';
    case 'corpus':
      return 'corpus';
    case 'series':
      return null;
  }
}

function merge(older: MantissaEvent | undefined, newer: MantissaEvent): MantissaEvent {
  if (older?.type !== 'corpus' || newer.type !== 'corpus') return newer;
  return { type: 'corpus', changed: [...new Set([...older.changed, ...newer.changed])] };
}

interface Reader {
  /** Insertion order is delivery order. */
  queue: Map<string, MantissaEvent>;
  wake: () => void;
  sequence: number;
}

function enqueue(reader: Reader, event: MantissaEvent): void {
  const key = keyOf(event) ?? `series ${reader.sequence++}`;
  const merged = merge(reader.queue.get(key), event);
  reader.queue.delete(key);
  reader.queue.set(key, merged);
  if (reader.queue.size > QUEUE_LIMIT) {
    for (const [oldKey, old] of reader.queue) {
      if (old.type !== 'file' && old.type !== 'series') continue;
      reader.queue.delete(oldKey);
      break;
    }
  }
  reader.wake();
}

export function createEventHub(): EventHub {
  const readers = new Set<Reader>();
  const closing = new AbortController();

  async function* read(reader: Reader, signal: AbortSignal): AsyncGenerator<MantissaEvent, void, void> {
    const stop = () => reader.wake();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        const next = reader.queue.entries().next();
        if (next.done) {
          await new Promise<void>((resolve) => {
            reader.wake = resolve;
            if (signal.aborted || reader.queue.size > 0) resolve();
          });
          continue;
        }
        reader.queue.delete(next.value[0]);
        yield next.value[1];
      }
    } finally {
      signal.removeEventListener('abort', stop);
      readers.delete(reader);
    }
  }

  return {
    publish: (event) => {
      for (const reader of readers) enqueue(reader, event);
    },
    // Registered here, not at the first `next()`: what is published between the two would be lost.
    subscribe: (signal) => {
      const reader: Reader = { queue: new Map(), wake: () => undefined, sequence: 0 };
      const combined = AbortSignal.any([signal, closing.signal]);
      if (!combined.aborted) readers.add(reader);
      combined.addEventListener('abort', () => readers.delete(reader), { once: true });
      return read(reader, combined);
    },
    get readers() {
      return readers.size;
    },
    close: () => closing.abort(),
  };
}
