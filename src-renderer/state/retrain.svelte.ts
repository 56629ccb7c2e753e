import type { Client, Outputs } from '../../src-main/api/contract.ts';
import type { HeadReport, LabelSet } from '../../src-main/api/views-learning.ts';
import { type LabelPreview, previewLabels } from '../lib/csv.ts';
import type { JobsState } from './jobs.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { Resource } from './resource.svelte.ts';

export interface LabelFile {
  name: string;
  csv: string;
  preview: LabelPreview;
}

export type Method = 'ridge' | 'mlp';

export class RetrainState {
  readonly sets = new Resource<LabelSet[]>();
  readonly heads = new Resource<HeadReport[]>();
  readonly predictions = new Resource<Outputs['heads']['predict']>();
  /** A file that was read here and is not imported yet. */
  file = $state.raw<LabelFile | null>(null);
  target = $state('');
  importing = $state(false);
  setId = $state<number | null>(null);
  headId = $state<number | null>(null);
  method = $state<Method>('ridge');
  testShare = $state(0.3);
  seed = $state(1);
  jobId = $state<string | null>(null);

  #client: Client;
  #jobs: JobsState;
  #notices: Notices;

  set = $derived(this.sets.value?.find((one) => one.id === this.setId) ?? null);
  head = $derived(this.heads.value?.find((one) => one.id === this.headId) ?? null);

  constructor(client: Client, jobs: JobsState, notices: Notices) {
    this.#client = client;
    this.#jobs = jobs;
    this.#notices = notices;
  }

  async load(): Promise<void> {
    await Promise.all([this.loadSets(), this.loadHeads()]);
  }

  async loadSets(): Promise<void> {
    const sets = await this.sets.load((signal) => this.#client.labels.list(undefined, { signal }));
    if (sets !== undefined && !sets.some((one) => one.id === this.setId)) this.setId = sets.at(-1)?.id ?? null;
  }

  async loadHeads(): Promise<void> {
    const heads = await this.heads.load((signal) => this.#client.heads.list(undefined, { signal }));
    if (heads !== undefined && !heads.some((one) => one.id === this.headId)) this.showHead(newest(heads)?.id ?? null);
  }

  async read(file: File): Promise<void> {
    const csv = await file.text();
    const preview = previewLabels(csv);
    this.file = { name: file.name.replace(/\.csv$/i, ''), csv, preview };
    this.target = preview.targets[0] ?? '';
  }

  forget(): void {
    this.file = null;
  }

  async import(): Promise<void> {
    const file = this.file;
    if (file === null || this.importing) return;
    this.importing = true;
    const set = await this.#notices.attempt(() =>
      this.#client.labels.import({
        name: file.name,
        csv: file.csv,
        ...(this.target === '' ? {} : { target: this.target }),
      }),
    );
    this.importing = false;
    if (set === undefined) return;
    this.file = null;
    await this.loadSets();
    this.setId = set.id;
  }

  async removeSet(id: number): Promise<void> {
    const done = await this.#notices.attempt(() => this.#client.labels.remove({ id }));
    if (done !== undefined) await this.load();
  }

  async train(): Promise<void> {
    const labelSetId = this.setId;
    if (labelSetId === null) return;
    const job = await this.#notices.attempt(() =>
      this.#client.heads.train({ labelSetId, testShare: this.testShare, seed: this.seed }),
    );
    if (job === undefined) return;
    this.#jobs.take(job);
    this.jobId = job.id;
    const ended = await this.#jobs.ended(job.id);
    if (ended.state !== 'done') return;
    const heads = await this.heads.load((signal) => this.#client.heads.list(undefined, { signal }));
    this.showHead(newest(heads ?? [])?.id ?? null);
  }

  showHead(id: number | null): void {
    this.headId = id;
    this.predictions.clear();
  }

  async predict(): Promise<void> {
    const id = this.headId;
    if (id === null) return;
    const method = this.method;
    await this.predictions.load((signal) => this.#client.heads.predict({ id, method }, { signal }));
  }
}

function newest(heads: readonly HeadReport[]): HeadReport | undefined {
  return heads.toSorted((a, b) => a.id - b.id).at(-1);
}
