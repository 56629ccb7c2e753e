import type { Client } from '../../src-main/api/contract.ts';
import type { FilingSurprises } from '../../src-main/api/views.ts';
import { type HeatLevel, heatLevels } from '../lib/heat.ts';
import { isOver, type JobsState } from './jobs.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { Resource } from './resource.svelte.ts';

/** What the model expected at the numbers of the open filing: the heat over them, and the list of what to look at first. */
export class SurpriseState {
  /** The heat is laid over the numbers and the list is open. */
  shown = $state(false);
  readonly found = new Resource<FilingSurprises>();
  /** How many of the list are drawn. */
  most = $state(100);

  #client: Client;
  #jobs: JobsState;
  #notices: Notices;
  #filingId: number | null = null;
  #jobIds = $state.raw<ReadonlyMap<number, string>>(new Map());

  byId = $derived(new Map((this.found.value?.numbers ?? []).map((one) => [one.numberId, one])));
  levels = $derived(heatLevels(this.found.value?.numbers ?? []));
  /** The job for this filing, while it runs or can go on. */
  job = $derived.by(() => {
    const filingId = this.found.value?.filingId;
    const job = this.#jobs.get(filingId === undefined ? null : (this.#jobIds.get(filingId) ?? null));
    return job !== undefined && (!isOver(job) || job.resumable) ? job : undefined;
  });

  constructor(client: Client, jobs: JobsState, notices: Notices) {
    this.#client = client;
    this.#jobs = jobs;
    this.#notices = notices;
  }

  /** Loads what is known of a filing; another filing's is forgotten at once. */
  async open(filingId: number): Promise<void> {
    if (this.#filingId !== filingId) this.found.clear();
    this.#filingId = filingId;
    this.most = 100;
    await this.reload();
  }

  async reload(): Promise<void> {
    const filingId = this.#filingId;
    if (filingId !== null) await this.found.load((signal) => this.#client.surprise.list({ filingId }, { signal }));
  }

  async start(): Promise<void> {
    const filingId = this.#filingId;
    if (filingId === null) return;
    const job = await this.#notices.attempt(() => this.#client.surprise.start({ filingId }));
    if (job === undefined) return;
    this.#jobs.take(job);
    this.#jobIds = new Map(this.#jobIds).set(filingId, job.id);
    await this.#jobs.ended(job.id);
    await this.reload();
  }

  /** Heat of a number; null while the heat is off or the model has not looked at it. */
  heatOf(numberId: number): HeatLevel | null {
    return this.shown ? (this.levels.get(numberId) ?? null) : null;
  }
}
