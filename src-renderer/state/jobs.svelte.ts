import { SvelteMap } from 'svelte/reactivity';
import type { Client } from '../../src-main/api/contract.ts';
import type { FileOutcome, Job } from '../../src-main/api/views.ts';
import type { Notices } from './notices.svelte.ts';

const OVER: readonly Job['state'][] = ['cancelled', 'interrupted', 'failed', 'done'];

export function isOver(job: Job): boolean {
  return OVER.includes(job.state);
}

const URGENT: readonly FileOutcome['state'][] = ['failed', 'reading', 'queued', 'done', 'duplicate'];

/** Order of the files of a job: failures first, for they need an eye; then what is at work; then the rest, newest last. */
export function byUrgency(a: FileOutcome, b: FileOutcome): number {
  return URGENT.indexOf(a.state) - URGENT.indexOf(b.state);
}

/** Share done, 0 to 1; null when the total is not known. */
export function progressOf(job: Job): number | null {
  if (job.state === 'done') return 1;
  if (job.total === null || job.total === 0) return null;
  return Math.min(1, job.done / job.total);
}

/** Every job known, folded from the list and from events (a job arrives whole: replace by id), and the files of those that read files. */
export class JobsState {
  #client: Client;
  #notices: Notices;
  #byId = new SvelteMap<string, Job>();
  #files = $state.raw<ReadonlyMap<string, ReadonlyMap<string, FileOutcome>>>(new Map());
  #waiting = new Map<string, ((job: Job) => void)[]>();

  list = $derived([...this.#byId.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)));
  active = $derived(this.list.filter((job) => !isOver(job)));

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#notices = notices;
  }

  async load(): Promise<void> {
    const jobs = await this.#notices.attempt(() => this.#client.jobs.list({ limit: 50 }));
    for (const job of jobs ?? []) this.take(job);
  }

  get(id: string | null): Job | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** The newest job of a kind. */
  latest(kind: Job['kind']): Job | undefined {
    return this.list.find((job) => job.kind === kind);
  }

  take(job: Job): void {
    const known = this.#byId.get(job.id);
    // The answer to the call that started a job may arrive after its first events; it must not set it back.
    if (known !== undefined && isOver(known) && !isOver(job) && job.startedAt === known.startedAt) return;
    this.#byId.set(job.id, job);
    if (!isOver(job)) return;
    for (const resolve of this.#waiting.get(job.id) ?? []) resolve(job);
    this.#waiting.delete(job.id);
  }

  /** Resolves when the job is over, in whatever state. */
  ended(id: string): Promise<Job> {
    const job = this.#byId.get(id);
    if (job !== undefined && isOver(job)) return Promise.resolve(job);
    return new Promise((resolve) => this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]));
  }

  takeFile(file: FileOutcome): void {
    this.#takeFiles(file.jobId, [file]);
  }

  files(id: string): FileOutcome[] {
    return [...(this.#files.get(id)?.values() ?? [])];
  }

  async loadFiles(id: string): Promise<void> {
    const files = await this.#notices.attempt(() => this.#client.jobs.files({ id }));
    if (files !== undefined) this.#takeFiles(id, files);
  }

  async cancel(id: string): Promise<void> {
    const job = await this.#notices.attempt(() => this.#client.jobs.cancel({ id }));
    if (job !== undefined) this.take(job);
  }

  async resume(id: string): Promise<void> {
    const job = await this.#notices.attempt(() => this.#client.jobs.resume({ id }));
    if (job !== undefined) this.#byId.set(job.id, job);
  }

  #takeFiles(id: string, files: readonly FileOutcome[]): void {
    const held = new Map(this.#files.get(id));
    for (const file of files) held.set(file.path, file);
    this.#files = new Map(this.#files).set(id, held);
  }
}
