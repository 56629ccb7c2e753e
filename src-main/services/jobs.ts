/** Durable jobs: what a job is and was stands in the corpus; what runs now stands here. See README.md for the states. */
import { randomUUID } from 'node:crypto';
import { AppError, type ErrorInfo, isCancelled } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { JobKind } from '../api/types.ts';
import type { FileOutcome, Job, MantissaEvent, SeriesPoint } from '../api/views.ts';
import type { Corpus } from '../corpus/index.ts';
import { throttle } from './jobs-throttle.ts';
import type { ServiceLog } from './service-log.ts';

/** Events of one job: at most ten a second. Its row: at most one write a second, and one at each change of state. */
const EVENT_MS = 100;
const ROW_MS = 1000;
/** Cancel answers within this, whether or not the work has stopped by then. */
const CANCEL_ANSWER_MS = 900;
/** How long closing waits for work to stop. */
const CLOSE_MS = 5000;

/** Jobs that run at a time. The engine does one thing; a batch of filings fills the parsing pool by itself. */
const LANES = { engine: 1, parse: 1, free: 4 } as const;
export type Lane = keyof typeof LANES;

export type JobProgress = Partial<Pick<Job, 'step' | 'done' | 'total' | 'message'>>;

/** What the work gets. */
export interface JobContext {
  readonly jobId: string;
  /** Aborted by cancel and at shutdown. */
  readonly signal: AbortSignal;
  /** True when the job goes on after an interruption, failure or cancel. */
  readonly resumed: boolean;
  progress(change: JobProgress): void;
  log(message: string): void;
  /** Records points of named series (loss curves). */
  series(points: readonly SeriesPoint[]): Promise<void>;
  /** Records what became of files. */
  files(outcomes: readonly Omit<FileOutcome, 'jobId'>[]): Promise<void>;
}

export interface JobDefinition<I> {
  readonly lane: Lane;
  /**
   * Does the work, or, when the job is resumed, what is left of it; the answer is the job's result. Throws `cancelled` once the signal is aborted, `interrupted` or `engine_crashed` for what a
   * resume can mend, anything else for failure.
   */
  run(input: I, context: JobContext): Promise<Record<string, unknown> | null>;
}

export interface Jobs {
  /** Says how a kind of job is done. Once for each kind. */
  register<I>(kind: JobKind, definition: JobDefinition<I>): void;
  /** Queues a job; it is in the corpus when this answers. `input` is kept as JSON, for a resume in a later run of the program. */
  start(kind: JobKind, title: string, input: unknown): Promise<Job>;
  /** Answers when the job has come to rest: done, failed, cancelled or interrupted. */
  settled(id: string): Promise<Job>;
  /** The contract's procedures. */
  readonly handlers: Handlers['jobs'];
  /** Interrupts what runs and waits for it. */
  close(): Promise<void>;
}

export interface JobsDeps {
  readonly corpus: Corpus;
  readonly publish: (event: MantissaEvent) => void;
  readonly log: ServiceLog;
}

interface LiveJob {
  job: Job;
  readonly input: unknown;
  readonly resumed: boolean;
  readonly controller: AbortController;
  /** Why it is being stopped. */
  stopping: 'cancel' | 'close' | null;
  readonly events: ReturnType<typeof throttle>;
  readonly row: ReturnType<typeof throttle>;
  readonly settled: Promise<Job>;
  settle(job: Job): void;
}

const CLOSED: ErrorInfo = {
  code: 'interrupted',
  message: 'Mantissa was closed before this was finished. Resume to go on.',
};
const DIED: ErrorInfo = { code: 'interrupted', message: 'Mantissa stopped before this was finished. Resume to go on.' };

/** Opens the job runner. Jobs that an earlier run of the program left unfinished become `interrupted`. */
export async function createJobs({ corpus, publish, log }: JobsDeps): Promise<Jobs> {
  const definitions = new Map<JobKind, JobDefinition<never>>();
  const live = new Map<string, LiveJob>();
  /** Jobs at rest whose last row is still on its way to the writer thread. */
  const rested = new Map<string, LiveJob>();
  const queues: Record<Lane, LiveJob[]> = { engine: [], parse: [], free: [] };
  const running: Record<Lane, number> = { engine: 0, parse: 0, free: 0 };
  let closed = false;

  if (corpus.mode === 'write') {
    for (const job of corpus.read.jobs.unfinished()) {
      const finishedAt = new Date().toISOString();
      await corpus.write.jobs.update({
        ...job,
        state: 'interrupted',
        error: DIED,
        finishedAt,
        resumable: true,
      });
    }
  }

  function save(job: Job): Promise<unknown> {
    return corpus.write.jobs.update(job).catch((error) => log.failure(`saving job ${job.id}`, error));
  }

  function track(job: Job, input: unknown, resumed: boolean): LiveJob {
    const { promise, resolve } = Promise.withResolvers<Job>();
    const tracked: LiveJob = {
      job,
      input,
      resumed,
      controller: new AbortController(),
      stopping: null,
      events: throttle(() => publish({ type: 'job', job: tracked.job }), EVENT_MS),
      row: throttle(() => void save(tracked.job), ROW_MS),
      settled: promise,
      settle: resolve,
    };
    live.set(job.id, tracked);
    return tracked;
  }

  /** A change of state: told and written at once. */
  function become(tracked: LiveJob, change: Partial<Job>): void {
    tracked.job = { ...tracked.job, ...change };
    tracked.events.now();
    tracked.row.now();
  }

  function enqueue(tracked: LiveJob): void {
    const { lane } = definitionOf(tracked.job.kind);
    queues[lane].push(tracked);
    tracked.events.now();
    pump(lane);
  }

  function pump(lane: Lane): void {
    while (!closed && running[lane] < LANES[lane]) {
      const next = queues[lane].shift();
      if (next === undefined) return;
      running[lane]++;
      void run(next).finally(() => {
        running[lane]--;
        pump(lane);
      });
    }
  }

  async function run(tracked: LiveJob): Promise<void> {
    const definition = definitionOf(tracked.job.kind);
    become(tracked, { state: 'running', startedAt: new Date().toISOString() });
    try {
      const result = await definition.run(tracked.input as never, contextOf(tracked));
      rest(tracked, { state: 'done', result, step: null, error: null });
    } catch (error) {
      rest(tracked, outcomeOf(tracked, error));
    }
  }

  function rest(tracked: LiveJob, change: Partial<Job>): void {
    const { state = tracked.job.state } = change;
    const resumable = state !== 'done';
    tracked.row.stop();
    tracked.job = { ...tracked.job, ...change, resumable, finishedAt: new Date().toISOString() };
    tracked.events.now();
    live.delete(tracked.job.id);
    rested.set(tracked.job.id, tracked);
    void save(tracked.job).then(() => {
      if (rested.get(tracked.job.id) === tracked) rested.delete(tracked.job.id);
    });
    tracked.settle(tracked.job);
  }

  function outcomeOf({ job, stopping }: LiveJob, error: unknown): Partial<Job> {
    if (stopping === 'close') return { state: 'interrupted', error: CLOSED };
    if (isCancelled(error) || stopping === 'cancel') return { state: 'cancelled' };
    if (!(error instanceof AppError)) {
      const id = log.failure(`job ${job.id} (${job.kind})`, error);
      const message = `Something unforeseen went wrong; the log has the details under ${id}.`;
      return { state: 'failed', error: { code: 'internal', message, id } };
    }
    log.write('warn', `job ${job.id} (${job.kind}): ${error.code}: ${error.message}`);
    const interrupted = error.code === 'interrupted' || error.code === 'engine_crashed';
    return { state: interrupted ? 'interrupted' : 'failed', error: error.toJSON() };
  }

  function contextOf(tracked: LiveJob): JobContext {
    const { id } = tracked.job;
    return {
      jobId: id,
      signal: tracked.controller.signal,
      resumed: tracked.resumed,
      progress(change) {
        tracked.job = { ...tracked.job, ...change };
        tracked.events.call();
        tracked.row.call();
      },
      log: (message) => log.write('info', `job ${id}: ${message}`),
      async series(points) {
        await corpus.write.jobs.addPoints(id, points);
        publish({ type: 'series', jobId: id, points: [...points] });
      },
      async files(outcomes) {
        const files = outcomes.map((outcome) => ({ ...outcome, jobId: id }));
        await corpus.write.jobs.putFiles(files);
        for (const file of files) publish({ type: 'file', file });
      },
    };
  }

  function definitionOf(kind: JobKind): JobDefinition<never> {
    const definition = definitions.get(kind);
    if (definition === undefined) throw new Error(`No service has registered jobs of kind ${kind}.`);
    return definition;
  }

  function find(id: string): { job: Job; input: unknown } {
    const found = live.get(id) ?? rested.get(id) ?? corpus.read.jobs.get(id);
    if (found === null) throw new AppError('not_found', 'There is no such job.');
    return found;
  }

  async function cancel(id: string): Promise<Job> {
    const tracked = live.get(id);
    if (tracked === undefined) return find(id).job;
    tracked.stopping ??= 'cancel';
    const lane = queues[definitionOf(tracked.job.kind).lane];
    const waiting = lane.indexOf(tracked);
    if (waiting >= 0) {
      lane.splice(waiting, 1);
      rest(tracked, { state: 'cancelled' });
      return tracked.job;
    }
    if (tracked.job.state === 'running') become(tracked, { state: 'cancelling' });
    tracked.controller.abort(new AppError('cancelled', 'The work was cancelled.'));
    await Promise.race([tracked.settled, new Promise((resolve) => setTimeout(resolve, CANCEL_ANSWER_MS).unref())]);
    return tracked.job;
  }

  async function resume(id: string): Promise<Job> {
    if (closed) throw new AppError('interrupted', 'Mantissa is closing.');
    const { job, input } = find(id);
    if (live.has(id) || !job.resumable)
      throw new AppError('conflict', 'This job cannot be resumed: it is under way or finished.');
    const again = { state: 'queued', error: null, finishedAt: null, message: null, resumable: false } as const;
    const tracked = track({ ...job, ...again }, input, true);
    try {
      await corpus.write.jobs.update(tracked.job);
    } catch (error) {
      live.delete(id);
      throw error;
    }
    enqueue(tracked);
    return tracked.job;
  }

  async function start(kind: JobKind, title: string, input: unknown): Promise<Job> {
    if (closed) throw new AppError('interrupted', 'Mantissa is closing.');
    definitionOf(kind);
    const createdAt = new Date().toISOString();
    const blank = { step: null, message: null, startedAt: null, finishedAt: null, error: null, result: null };
    const job: Job = {
      id: randomUUID(),
      kind,
      title,
      state: 'queued',
      done: 0,
      total: null,
      createdAt,
      resumable: false,
      ...blank,
    };
    await corpus.write.jobs.insert(job, input);
    const tracked = track(job, input, false);
    enqueue(tracked);
    return tracked.job;
  }

  return {
    register(kind, definition) {
      if (definitions.has(kind)) throw new Error(`Jobs of kind ${kind} are registered twice.`);
      definitions.set(kind, definition);
    },
    start,
    settled: async (id) => live.get(id)?.settled ?? find(id).job,
    handlers: {
      list: ({ limit }) =>
        corpus.read.jobs.list(limit).map((job) => (live.get(job.id) ?? rested.get(job.id))?.job ?? job),
      get: ({ id }) => find(id).job,
      cancel: ({ id }) => cancel(id),
      resume: ({ id }) => resume(id),
      files: ({ id }) => corpus.read.jobs.files(find(id).job.id),
      series: ({ id }) => corpus.read.jobs.series(find(id).job.id),
    },
    async close() {
      closed = true;
      for (const queue of Object.values(queues)) {
        for (const tracked of queue.splice(0)) rest(tracked, { state: 'interrupted', error: CLOSED });
      }
      const stopping = [...live.values()];
      for (const tracked of stopping) {
        tracked.stopping = 'close';
        tracked.controller.abort(new AppError('cancelled', 'Mantissa is closing.'));
      }
      // Work that does not heed its signal becomes `interrupted` at the next start.
      const patience = new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref());
      await Promise.race([Promise.all(stopping.map((tracked) => tracked.settled)), patience]);
    },
  };
}
