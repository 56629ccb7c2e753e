/** Starts a job, shows its progress, and waits for its end; Ctrl-C cancels it. */
import type { Client } from '../../api/contract.ts';
import { AppError } from '../../api/errors.ts';
import type { Job } from '../../api/views.ts';
import type { Progress } from './progress.ts';

const ENDED = ['done', 'failed', 'cancelled', 'interrupted'];

/** How long a cancelled job may take to end before we leave without it; it is `interrupted` at the next start then. */
const CANCEL_PATIENCE = 900;

export interface JobWatch {
  client: Client;
  signal: AbortSignal;
  progress: Progress;
}

function later(milliseconds: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, 'late' as const).unref());
}

/** @throws {AppError} the job's own error when it failed; `cancelled` when it was. */
function checked(job: Job): Job {
  if (job.state === 'done') return job;
  if (job.error) throw AppError.from(job.error);
  if (job.state === 'cancelled') throw new AppError('cancelled', `"${job.title}" was cancelled.`);
  throw new AppError('interrupted', `"${job.title}" was interrupted. Run the command again to go on.`);
}

/** The finished job. Events are subscribed to before the start, so that not even the end of a quick job is missed. */
export async function runJob(watch: JobWatch, start: () => Promise<Job>): Promise<Job> {
  const { client, signal, progress } = watch;
  const stop = new AbortController();
  const events = await client.app.events(undefined, { signal: stop.signal });
  try {
    const job = await start();
    const ended = follow(events, job, progress);
    const cancelled = new Promise<'cancel'>((resolve) => {
      if (signal.aborted) resolve('cancel');
      signal.addEventListener('abort', () => resolve('cancel'), { once: true });
    });
    const first = await Promise.race([ended, cancelled]);
    if (first !== 'cancel') return checked(first);
    await client.jobs.cancel({ id: job.id });
    const last = await Promise.race([ended, later(CANCEL_PATIENCE)]);
    if (last === 'late') throw new AppError('cancelled', `"${job.title}" was told to stop.`);
    return checked(last);
  } finally {
    progress.end();
    stop.abort();
  }
}

async function follow(
  events: AsyncIterable<import('../../api/views.ts').MantissaEvent>,
  started: Job,
  progress: Progress,
): Promise<Job> {
  if (ENDED.includes(started.state)) return started;
  for await (const event of events) {
    if (event.type !== 'job' || event.job.id !== started.id) continue;
    const { job } = event;
    progress.update(job.step ?? job.title, job.done, job.total);
    if (ENDED.includes(job.state)) return job;
  }
  throw new AppError('interrupted', `Mantissa stopped before "${started.title}" was done.`);
}
