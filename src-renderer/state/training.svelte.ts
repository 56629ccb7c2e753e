import { SvelteMap } from 'svelte/reactivity';
import type { Client } from '../../src-main/api/contract.ts';
import type { BACKBONES, OPTIMIZERS, Training } from '../../src-main/api/types.ts';
import type { SeriesPoint } from '../../src-main/api/views.ts';
import type { TrainingRun } from '../../src-main/api/views-learning.ts';
import { curvesOf } from '../lib/curves.ts';
import type { JobsState } from './jobs.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { Resource } from './resource.svelte.ts';

/** Training the encoder: the runs, the one on view with its curves as they grow, and a form with few choices. */
export class TrainingState {
  readonly runs = new Resource<TrainingRun[]>();
  name = $state<Training>('numeracy');
  steps = $state(1000);
  seed = $state(1);
  backbone = $state<(typeof BACKBONES)[number]>('full');
  optimizer = $state<(typeof OPTIMIZERS)[number]>('adamw');
  accumulate = $state(1);
  /** Validations without a better one after which it ends; 0 never. */
  patience = $state(0);
  /** Name of the run on view. */
  shown = $state<string | null>(null);

  #client: Client;
  #jobs: JobsState;
  #notices: Notices;
  /** Points by job. Raw arrays replaced as they grow: a run has thousands. */
  #points = new SvelteMap<string, readonly SeriesPoint[]>();

  run = $derived(this.runs.value?.find((one) => one.run === this.shown) ?? null);
  job = $derived.by(() => this.#jobs.get(this.run?.jobId ?? null));
  curves = $derived(curvesOf(this.#points.get(this.run?.jobId ?? '') ?? []));
  /** A training is under way: the engine does one thing at a time. */
  busy = $derived.by(() => this.#jobs.active.some((job) => job.kind === 'train-encoder'));

  constructor(client: Client, jobs: JobsState, notices: Notices) {
    this.#client = client;
    this.#jobs = jobs;
    this.#notices = notices;
  }

  async load(): Promise<void> {
    const runs = await this.runs.load((signal) => this.#client.training.runs(undefined, { signal }));
    if (runs !== undefined && !runs.some((one) => one.run === this.shown)) await this.show(runs[0]?.run ?? null);
  }

  /** Puts a run on view and fetches its curves. */
  async show(run: string | null): Promise<void> {
    this.shown = run;
    const jobId = this.run?.jobId ?? null;
    if (jobId === null || this.#jobs.get(jobId)?.state === 'queued') return;
    const points = await this.#notices.attempt(() => this.#client.jobs.series({ id: jobId }));
    if (points !== undefined) this.#points.set(jobId, [...points, ...(this.#points.get(jobId) ?? [])]);
  }

  /** Points that came in by an event. */
  takeSeries(jobId: string, points: readonly SeriesPoint[]): void {
    this.#points.set(jobId, [...(this.#points.get(jobId) ?? []), ...points]);
  }

  /** How the layers learn. Muon is for layers that learn in full; for others the form goes back to AdamW, so that it shows what runs. */
  chooseBackbone(backbone: (typeof BACKBONES)[number]): void {
    this.backbone = backbone;
    if (backbone !== 'full') this.optimizer = 'adamw';
  }

  async start(): Promise<void> {
    const { name, steps, seed, backbone, optimizer, accumulate, patience } = this;
    const settings = { name, steps, seed, backbone, optimizer, accumulate, patience };
    await this.#follow(() => this.#client.training.start(settings));
  }

  async resume(run: string): Promise<void> {
    await this.#follow(() => this.#client.training.resume({ run }));
  }

  async #follow(begin: () => ReturnType<Client['training']['resume']>): Promise<void> {
    const job = await this.#notices.attempt(begin);
    if (job === undefined) return;
    this.#jobs.take(job);
    await this.load();
    this.shown = this.runs.value?.find((one) => one.jobId === job.id)?.run ?? this.shown;
    await this.#jobs.ended(job.id);
    await this.load();
  }
}
