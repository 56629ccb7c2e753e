import type { Client } from '../../src-main/api/contract.ts';
import type { JobsState } from './jobs.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { Resource } from './resource.svelte.ts';

export const LEVELS = ['chunk', 'filing', 'company'] as const;
export type Level = (typeof LEVELS)[number];

export class ExportState {
  level = $state<Level>('chunk');
  excel = $state(false);
  /** As typed; empty means the suggested one. */
  path = $state('');
  readonly suggested = new Resource<{ path: string }>();
  jobId = $state<string | null>(null);

  #client: Client;
  #jobs: JobsState;
  #notices: Notices;

  constructor(client: Client, jobs: JobsState, notices: Notices) {
    this.#client = client;
    this.#jobs = jobs;
    this.#notices = notices;
  }

  async choose(level: Level): Promise<void> {
    this.level = level;
    this.path = '';
    await this.suggest();
  }

  async suggest(): Promise<void> {
    const level = this.level;
    await this.suggested.load((signal) => this.#client.export.suggestPath({ level }, { signal }));
  }

  async start(): Promise<void> {
    const path = this.path.trim() || this.suggested.value?.path;
    if (path === undefined) return;
    const { level, excel } = this;
    const job = await this.#notices.attempt(() => this.#client.export.start({ level, path, excel }));
    if (job === undefined) return;
    this.#jobs.take(job);
    this.jobId = job.id;
    // The next export gets a name of its own.
    this.path = '';
    await this.#jobs.ended(job.id);
    await this.suggest();
  }

  async reveal(path: string): Promise<void> {
    await this.#notices.attempt(() => this.#client.app.reveal({ path }));
  }
}
