import { SvelteSet } from 'svelte/reactivity';
import type { AppError } from '../../src-main/api/errors.ts';
import { fromWireError } from '../../src-main/api/transport.ts';
import type { FilingSummary, Job } from '../../src-main/api/views.ts';
import type { Host } from '../host/host.ts';
import { fold } from '../lib/find.ts';
import { type Direction, type SortKey, sortBy } from '../lib/sort.ts';
import type { JobsState } from './jobs.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { Resource } from './resource.svelte.ts';

export type LibraryColumn =
  | 'company'
  | 'form'
  | 'fiscalYear'
  | 'periodEnd'
  | 'items'
  | 'tables'
  | 'numbers'
  | 'embedded'
  | 'addedAt';

/** A file on its way to a host that does not see this disk. */
export interface Upload {
  id: number;
  name: string;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  error: AppError | null;
}

/** Files handed to one ingest call: progress shows early, and a large drop is not held in memory at once. */
const BATCH = 24;

export class LibraryState {
  readonly filings = new Resource<FilingSummary[]>();
  readonly selected = new SvelteSet<number>();
  filter = $state('');
  column = $state<LibraryColumn>('addedAt');
  direction = $state<Direction>('descending');
  uploads = $state.raw<readonly Upload[]>([]);
  /** Files are on their way to the host: from the first upload until the job of the last batch has begun. */
  #handing = $state(0);
  /** The newest import this window started. */
  importJob = $state<string | null>(null);

  #host: Host;
  #jobs: JobsState;
  #notices: Notices;
  #nextUpload = 1;

  rows = $derived.by(() => {
    const needle = fold(this.filter.trim());
    const all = this.filings.value ?? [];
    const kept = needle === '' ? all : all.filter((filing) => fold(searchable(filing)).includes(needle));
    return sortBy(kept, (filing) => sortKey(filing, this.column), this.direction);
  });
  uploading = $derived(this.#handing > 0);
  allSelected = $derived(this.rows.length > 0 && this.rows.every((filing) => this.selected.has(filing.id)));
  lacking = $derived((this.filings.value ?? []).reduce((sum, filing) => sum + (filing.chunks - filing.embedded), 0));

  constructor(host: Host, jobs: JobsState, notices: Notices) {
    this.#host = host;
    this.#jobs = jobs;
    this.#notices = notices;
  }

  async load(): Promise<void> {
    const filings = await this.filings.load((signal) => this.#host.client.filings.list(undefined, { signal }));
    if (filings === undefined) return;
    const ids = new Set(filings.map((filing) => filing.id));
    for (const id of this.selected) if (!ids.has(id)) this.selected.delete(id);
  }

  get(id: number): FilingSummary | undefined {
    return this.filings.value?.find((filing) => filing.id === id);
  }

  sort(column: LibraryColumn): void {
    if (this.column === column) this.direction = this.direction === 'ascending' ? 'descending' : 'ascending';
    else {
      this.column = column;
      this.direction = column === 'company' || column === 'form' ? 'ascending' : 'descending';
    }
  }

  toggle(id: number): void {
    if (!this.selected.delete(id)) this.selected.add(id);
  }

  toggleAll(): void {
    const all = this.allSelected;
    for (const filing of this.rows) {
      if (all) this.selected.delete(filing.id);
      else this.selected.add(filing.id);
    }
  }

  /** Imports files of a drop or a file input: by path where the host sees them, uploaded otherwise. */
  async addFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const pathOf = this.#host.pathOf;
    if (pathOf !== undefined) return this.addPaths(files.map((file) => pathOf(file)));
    const base = this.#nextUpload;
    this.#nextUpload += files.length;
    const fresh = files.map((file, i): Upload => ({ id: base + i, name: file.name, state: 'waiting', error: null }));
    this.uploads = [...(this.uploading ? this.uploads : []), ...fresh];
    this.#handing += 1;
    for (let at = 0; at < files.length; at += BATCH) {
      const paths: string[] = [];
      for (const [i, file] of files.slice(at, at + BATCH).entries()) {
        const path = await this.#upload(base + at + i, file);
        if (path !== null) paths.push(path);
      }
      await this.addPaths(paths);
    }
    this.#handing -= 1;
  }

  async addPaths(paths: string[]): Promise<void> {
    if (paths.length === 0) return;
    await this.#start(() => this.#host.client.filings.ingest({ paths }));
  }

  /** The host's own file dialog. */
  async pick(): Promise<void> {
    const picked = await this.#notices.attempt(() => this.#host.client.app.pickFiles());
    if (picked !== undefined) await this.addPaths(picked.paths);
  }

  async embed(): Promise<void> {
    const job = await this.#notices.attempt(() => this.#host.client.filings.embed());
    if (job !== undefined) this.#jobs.take(job);
  }

  /** Reads filings again from their kept originals. */
  async reparse(ids: readonly number[]): Promise<void> {
    const job = await this.#notices.attempt(() => this.#host.client.filings.reparse({ ids: [...ids] }));
    if (job !== undefined) this.#jobs.take(job);
  }

  async remove(ids: readonly number[]): Promise<void> {
    const done = await this.#notices.attempt(() => this.#host.client.filings.remove({ ids: [...ids] }));
    if (done === undefined) return;
    this.#notices.info(done.removed === 1 ? 'One filing was removed.' : `${done.removed} filings were removed.`);
    for (const id of ids) this.selected.delete(id);
    await this.load();
  }

  clearUploads(): void {
    if (!this.uploading) this.uploads = [];
    this.importJob = null;
  }

  async #start(call: () => Promise<Job>): Promise<void> {
    const job = await this.#notices.attempt(call);
    if (job === undefined) return;
    this.#jobs.take(job);
    this.importJob = job.id;
    await this.#jobs.loadFiles(job.id);
  }

  async #upload(id: number, file: File): Promise<string | null> {
    this.#setUpload(id, { state: 'sending' });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { path } = await this.#host.client.filings.upload({ name: file.name, bytes });
      this.#setUpload(id, { state: 'sent' });
      return path;
    } catch (error) {
      this.#setUpload(id, { state: 'failed', error: fromWireError(error) });
      return null;
    }
  }

  #setUpload(id: number, change: Partial<Upload>): void {
    this.uploads = this.uploads.map((one) => (one.id === id ? { ...one, ...change } : one));
  }
}

export function companyOf(filing: FilingSummary): string {
  return filing.company ?? filing.name;
}

function searchable(filing: FilingSummary): string {
  return [
    filing.company,
    filing.name,
    filing.ticker,
    filing.cik,
    filing.companyNumber,
    filing.form,
    filing.fiscalYear,
    filing.accession,
  ].join(' ');
}

function sortKey(filing: FilingSummary, column: LibraryColumn): SortKey {
  if (column === 'company') return companyOf(filing);
  if (column === 'embedded') return filing.chunks === 0 ? 0 : filing.embedded / filing.chunks;
  return filing[column];
}
