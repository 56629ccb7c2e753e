import type { Client } from '../../src-main/api/contract.ts';
import type { FetchStatus, Job } from '../../src-main/api/views.ts';
import { readAsked, readYears, words } from '../lib/fetch-query.ts';
import { isOver, type JobsState } from './jobs.svelte.ts';
import type { Notices } from './notices.svelte.ts';

export const SOURCES = ['edgar', 'companies-house', 'bulk'] as const;
export type Source = (typeof SOURCES)[number];

/** How often the queue is asked after while something is fetched, in milliseconds. */
const LOOK = 700;

/** The Fetch dialog: what is asked for, the job that fetches it, and the queue. */
export class FetchState {
  source = $state<Source>('edgar');
  /** Tickers, CIKs and accession numbers, or company numbers. */
  asked = $state('');
  numbers = $state('');
  forms = $state('10-K');
  years = $state('');
  whole = $state(false);
  facts = $state(false);
  categories = $state('accounts');
  form = $state<'any' | 'xhtml' | 'pdf'>('any');
  period = $state('');
  jobId = $state<string | null>(null);
  queue = $state.raw<FetchStatus | null>(null);

  #client: Client;
  #jobs: JobsState;
  #notices: Notices;
  #timer: ReturnType<typeof setTimeout> | undefined;

  job = $derived.by(
    (): Job | undefined => this.#jobs.get(this.jobId) ?? this.#jobs.active.find((one) => one.kind === 'fetch'),
  );
  running = $derived(this.job !== undefined && !isOver(this.job));
  /** Why it cannot start as it stands; null when it can. */
  fault = $derived.by((): string | null => this.#fault());

  constructor(client: Client, jobs: JobsState, notices: Notices) {
    this.#client = client;
    this.#jobs = jobs;
    this.#notices = notices;
  }

  #fault(): string | null {
    if (this.source === 'bulk')
      return /^\d{4}-\d{2}(?:-\d{2})?$/.test(this.period.trim())
        ? null
        : 'Give a day like 2024-03-05 or a month like 2024-03.';
    if (readYears(this.years) === undefined) return 'Give years like 2020-2024 or 2023.';
    if (this.source === 'edgar')
      return words(this.asked).length > 0 ? null : 'Give a ticker, a CIK or an accession number.';
    return words(this.numbers).length > 0 ? null : 'Give a company number.';
  }

  async start(): Promise<void> {
    if (this.fault !== null) return;
    const job = await this.#notices.attempt(() => this.#call());
    if (job === undefined) return;
    this.#jobs.take(job);
    this.jobId = job.id;
    this.watch();
    await this.#jobs.loadFiles(job.id);
  }

  #call(): Promise<Job> {
    const years = readYears(this.years) ?? null;
    const { whole, facts, form } = this;
    if (this.source === 'edgar') {
      const forms = words(this.forms);
      return this.#client.fetch.edgar({
        ...readAsked(this.asked),
        forms: forms.includes('all') ? [] : forms,
        years,
        whole,
        facts,
      });
    }
    if (this.source === 'bulk') return this.#client.fetch.bulk({ period: this.period.trim() });
    const categories = words(this.categories);
    return this.#client.fetch.companiesHouse({
      numbers: words(this.numbers),
      categories: categories.includes('all') ? [] : categories,
      years,
      form,
    });
  }

  /** Looks at the queue until nothing is fetched any more, or `unwatch`. */
  watch(): void {
    clearTimeout(this.#timer);
    void this.#look();
  }

  unwatch(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    // A queue that cannot be asked is no news: the job itself says what is wrong.
    this.queue = await this.#client.fetch.status().catch(() => null);
    if (this.running) this.#timer = setTimeout(() => void this.#look(), LOOK);
  }
}
