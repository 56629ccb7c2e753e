/** Threads that run Tesseract: made when first needed, used again, replaced when one hangs or dies. Nothing is fetched from anywhere. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import { createWorker, OEM, type Page, PSM, type Worker } from 'tesseract.js';
import { AppError } from '../../api/errors.ts';

/** The trained data within `@tesseract.js-data/eng`: the integer form of the best model. */
const DATA = '4.0.0_best_int';
const START_MS = 60_000;

interface Slot {
  worker: Worker;
  thread: Thread;
  /** Rejects when the thread dies or reports a failure outside any answer. */
  died: Promise<never>;
  /** Its thread was ended: nothing more may be asked of it. */
  dropped: boolean;
}

export interface Reading {
  dpi: number;
  /** `block`: the page is one block of lines; `auto`: Tesseract divides it first. */
  segmentation: 'block' | 'auto';
}

export interface TesseractWorkers {
  /** Reads one picture in a thread of its own. Rejects with `file_too_slow` after `limitMs`, and with `cancelled`. */
  recognise(picture: Uint8Array, how: Reading, limitMs: number, signal?: AbortSignal): Promise<Page>;
  close(): Promise<void>;
}

export function createTesseractWorkers(): TesseractWorkers {
  const idle: Slot[] = [];
  const all = new Set<Slot>();

  async function take(): Promise<Slot> {
    const slot = idle.pop() ?? (await start());
    all.add(slot);
    slot.thread.ref();
    return slot;
  }

  /** A slot, which goes back unused when it comes after the wait for it has ended. */
  async function takeFor(ended: Promise<never>): Promise<Slot> {
    let late = false;
    ended.catch(() => {
      late = true;
    });
    const slot = await take();
    if (late) giveBack(slot);
    return slot;
  }

  function giveBack(slot: Slot): void {
    // An idle thread keeps no program alive.
    slot.thread.unref();
    idle.push(slot);
  }

  function drop(slot: Slot): void {
    slot.dropped = true;
    all.delete(slot);
    void slot.worker.terminate();
  }

  return {
    async recognise(picture, { dpi, segmentation }, limitMs, signal) {
      const limit = deadline(limitMs, signal);
      let slot: Slot | null = null;
      try {
        slot = await Promise.race([takeFor(limit.passed), limit.passed]);
        const { worker, died } = slot;
        const reading = worker
          .setParameters({
            user_defined_dpi: String(Math.round(dpi)),
            tessedit_pageseg_mode: segmentation === 'block' ? PSM.SINGLE_BLOCK : PSM.AUTO,
          })
          .then(() => {
            if (slot?.dropped) throw new AppError('cancelled', 'Reading the page was cancelled.');
            return worker.recognize(Buffer.from(picture), {}, { text: false, blocks: true });
          });
        // A thread that is dropped below still tries to answer.
        reading.catch(() => {});
        const { data } = await Promise.race([reading, died, limit.passed]);
        giveBack(slot);
        return data;
      } catch (error) {
        if (slot) drop(slot);
        if (error instanceof AppError) throw error;
        throw new AppError('internal', `The text recogniser failed: ${String(error)}`, { cause: error });
      } finally {
        limit.clear();
      }
    },
    async close() {
      idle.length = 0;
      for (const slot of [...all]) drop(slot);
    },
  };
}

async function start(): Promise<Slot> {
  let fail: (cause: unknown) => void = () => {};
  const died = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // Waited for beside other promises only: a failure between two pages must not end the program.
  died.catch(() => {});
  const limit = deadline(START_MS);
  try {
    const making = createWorker('eng', OEM.LSTM_ONLY, {
      langPath: join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')), DATA),
      cacheMethod: 'none',
      gzip: true,
      errorHandler: (error: unknown) => fail(error),
    });
    const worker = await Promise.race([making, died, limit.passed]);
    const thread = threadOf(worker);
    thread.once('error', fail);
    thread.once('exit', () => fail('its thread ended'));
    await worker.setParameters({ debug_file: '/dev/null' });
    return { worker, thread, died, dropped: false };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('internal', 'The built-in text recogniser did not start; install Mantissa again.', { cause });
  } finally {
    limit.clear();
  }
}

/** tesseract.js does not declare it, but its thread is there, and only it can be told not to keep the program alive. */
function threadOf(worker: Worker): Thread {
  return (worker as Worker & { worker: Thread }).worker;
}

function deadline(ms: number, signal?: AbortSignal): { passed: Promise<never>; clear: () => void } {
  let clear = () => {};
  const passed = new Promise<never>((_resolve, reject) => {
    const cancel = () => reject(new AppError('cancelled', 'Reading the page was cancelled.'));
    const timer = setTimeout(
      () =>
        reject(new AppError('file_too_slow', `Reading the page took longer than ${Math.round(ms / 1000)} seconds.`)),
      ms,
    );
    signal?.addEventListener('abort', cancel, { once: true });
    clear = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
    if (signal?.aborted) cancel();
  });
  passed.catch(() => {});
  return { passed, clear };
}
