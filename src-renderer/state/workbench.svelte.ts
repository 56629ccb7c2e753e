/** The state of the whole window: one state class for each screen, fed by the host's events. Components read it from the context. */
import { createContext } from 'svelte';
import type { Outputs } from '../../src-main/api/contract.ts';
import { isCancelled } from '../../src-main/api/errors.ts';
import { fromWireError } from '../../src-main/api/transport.ts';
import type { Job, MantissaEvent } from '../../src-main/api/views.ts';
import type { Doctor } from '../../src-main/api/views-learning.ts';
import type { Host, LinkState } from '../host/host.ts';
import { CompareState } from './compare.svelte.ts';
import { ExportState } from './export.svelte.ts';
import { FetchState } from './fetch.svelte.ts';
import { isOver, JobsState } from './jobs.svelte.ts';
import { LibraryState } from './library.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { OcrState } from './ocr.svelte.ts';
import { PagesState } from './pages.svelte.ts';
import { ReaderState } from './reader.svelte.ts';
import { Resource } from './resource.svelte.ts';
import { RetrainState } from './retrain.svelte.ts';
import { Router } from './router.svelte.ts';
import { SearchState } from './search.svelte.ts';
import { SettingsState } from './settings.svelte.ts';
import { SurpriseState } from './surprise.svelte.ts';
import { ThemeState } from './theme.svelte.ts';
import { TrainingState } from './training.svelte.ts';
import { WebsiteState } from './website.svelte.ts';

export const [useWorkbench, provideWorkbench] = createContext<Workbench>();

/** Milliseconds over which changes of the corpus are gathered into one reload. */
const SETTLE = 400;

export class Workbench {
  link = $state<LinkState>('connecting');
  readonly info = new Resource<Outputs['app']['info']>();
  readonly doctor = new Resource<Doctor>();
  readonly notices = new Notices();
  readonly router = new Router();
  readonly theme = new ThemeState();
  readonly jobs: JobsState;
  readonly library: LibraryState;
  readonly ocr: OcrState;
  readonly reader: ReaderState;
  readonly pages: PagesState;
  readonly surprise: SurpriseState;
  readonly training: TrainingState;
  readonly search: SearchState;
  readonly compare: CompareState;
  readonly retrain: RetrainState;
  readonly export: ExportState;
  readonly settings: SettingsState;
  readonly fetching: FetchState;
  readonly website: WebsiteState;
  /** Which dialog or tray is open over the screen. */
  overlay = $state<'none' | 'shortcuts' | 'doctor' | 'jobs' | 'fetch' | 'settings'>('none');

  #host: Host;
  #events: AbortController | undefined;
  #stale = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  capabilities = $derived(this.info.value?.host ?? null);
  engine = $derived(this.info.value?.engine ?? null);
  canReveal = $derived(this.capabilities?.reveal ?? false);

  constructor(host: Host) {
    const { client } = host;
    this.#host = host;
    this.jobs = new JobsState(client, this.notices);
    this.library = new LibraryState(host, this.jobs, this.notices);
    this.ocr = new OcrState(client, this.notices);
    this.reader = new ReaderState(client);
    this.pages = new PagesState(client);
    this.surprise = new SurpriseState(client, this.jobs, this.notices);
    this.training = new TrainingState(client, this.jobs, this.notices);
    this.search = new SearchState(client);
    this.compare = new CompareState(client);
    this.retrain = new RetrainState(client, this.jobs, this.notices);
    this.export = new ExportState(client, this.jobs, this.notices);
    this.settings = new SettingsState(client, this.notices);
    this.fetching = new FetchState(client, this.jobs, this.notices);
    this.website = new WebsiteState(client, this.notices);
  }

  /** Begins: theme, address, link. Answers the function that ends it. */
  start(): () => void {
    this.theme.start();
    if (globalThis.window !== undefined) this.router.start(window);
    const unwatch = this.#host.watchLink((state) => this.#linked(state));
    return () => {
      unwatch();
      this.#events?.abort();
      clearTimeout(this.#timer);
    };
  }

  retryLink(): void {
    this.#host.retry();
  }

  async loadInfo(): Promise<void> {
    await this.info.load((signal) => this.#host.client.app.info(undefined, { signal }));
  }

  async runDoctor(): Promise<void> {
    await this.doctor.load((signal) => this.#host.client.app.doctor(undefined, { signal }));
  }

  /** Opens a filing in the Reader, at an offset of its text. */
  read(filing: number, at?: number): void {
    this.router.go('reader', { filing, at });
  }

  /** Opens the Reader at a chunk of a filing, marked as the passage that was asked for. */
  async readChunk(filing: number, index: number): Promise<void> {
    const view = await this.notices.attempt(() => this.#host.client.reader.chunk({ filingId: filing, index }));
    if (view !== undefined) this.router.go('reader', { filing, at: view.chunk.start, to: view.chunk.end });
  }

  #linked(state: LinkState): void {
    // A port (or a fake) is there at once; a socket opens later. Calls made while connecting wait for it.
    const opened = state === 'open' && this.link !== 'open';
    this.link = state;
    // The stream ends with its link. Aborting it would send a message over a link that is gone.
    if (state === 'lost') this.#events = undefined;
    if (opened) void this.#begin();
  }

  async #begin(): Promise<void> {
    this.#events?.abort();
    const abort = new AbortController();
    this.#events = abort;
    void this.#listen(abort.signal);
    await Promise.all([
      this.loadInfo(),
      this.jobs.load(),
      this.library.load(),
      this.compare.loadCompanies(),
      this.retrain.load(),
      this.training.load(),
      this.export.suggest(),
    ]);
  }

  async #listen(signal: AbortSignal): Promise<void> {
    try {
      for await (const event of await this.#host.client.app.events(undefined, { signal })) this.take(event);
    } catch (error) {
      const told = fromWireError(error);
      if (!signal.aborted && !isCancelled(told) && told.code !== 'network') this.notices.error(told);
    }
  }

  take(event: MantissaEvent): void {
    if (event.type === 'job') this.#takeJob(event.job);
    else if (event.type === 'file') this.jobs.takeFile(event.file);
    else if (event.type === 'series') this.training.takeSeries(event.jobId, event.points);
    else if (event.type === 'engine') this.#takeEngine(event.status);
    else if (event.type === 'corpus') for (const part of event.changed) this.#reload(part);
  }

  #takeJob(job: Job): void {
    this.jobs.take(job);
    if (job.kind !== 'reparse' || !isOver(job)) return;
    void this.reader.reopen();
    void this.surprise.reload();
  }

  #takeEngine(engine: Outputs['app']['info']['engine']): void {
    if (this.info.value !== undefined) this.info.value = { ...this.info.value, engine };
  }

  /** Gathers changes, so that a batch of a thousand filings does not reload the list a thousand times. */
  #reload(part: string): void {
    this.#stale.add(part);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const parts = new Set(this.#stale);
      this.#stale.clear();
      void this.loadInfo();
      if (parts.has('filings') || parts.has('embeddings')) void this.library.load();
      if (parts.has('filings')) void this.compare.loadCompanies();
      if (parts.has('embeddings') || parts.has('models')) void this.reader.reloadChunk();
      if (parts.has('surprises') || parts.has('models')) void this.surprise.reload();
      if (parts.has('runs')) void this.training.load();
      if (parts.has('labels')) void this.retrain.loadSets();
      if (parts.has('heads')) void this.retrain.loadHeads();
    }, SETTLE);
  }
}
