import type { Client } from '../../src-main/api/contract.ts';
import type { CompanySummary, Comparison } from '../../src-main/api/views.ts';
import { Resource } from './resource.svelte.ts';

export const MOST_FILINGS = 8;

export class CompareState {
  /** The filing in each column; null where none is chosen yet. Always at least two places. */
  picks = $state.raw<readonly (number | null)[]>([null, null]);
  readonly companies = new Resource<CompanySummary[]>();
  readonly result = new Resource<Comparison>();

  #client: Client;

  chosen = $derived(this.picks.filter((pick) => pick !== null));
  ready = $derived(
    this.chosen.length >= 2 &&
      this.chosen.length === this.picks.length &&
      new Set(this.chosen).size === this.chosen.length,
  );
  doubled = $derived(new Set(this.chosen).size < this.chosen.length);

  constructor(client: Client) {
    this.#client = client;
  }

  async loadCompanies(): Promise<void> {
    await this.companies.load((signal) => this.#client.filings.companies(undefined, { signal }));
  }

  /** Takes filings by id, e.g. of an address or of the library's selection. */
  set(ids: readonly number[]): void {
    const kept: (number | null)[] = [...new Set(ids)].slice(0, MOST_FILINGS);
    while (kept.length < 2) kept.push(null);
    this.picks = kept;
  }

  pick(column: number, filing: number | null): void {
    this.picks = this.picks.map((pick, i) => (i === column ? filing : pick));
  }

  add(): void {
    if (this.picks.length < MOST_FILINGS) this.picks = [...this.picks, null];
  }

  drop(column: number): void {
    if (this.picks.length > 2) this.picks = this.picks.filter((_, i) => i !== column);
  }

  /** Runs when every column holds another filing; otherwise forgets an old answer. */
  async run(): Promise<void> {
    if (!this.ready) {
      this.result.clear();
      return;
    }
    const filingIds = [...this.chosen];
    await this.result.load((signal) => this.#client.compare.filings({ filingIds }, { signal }));
  }
}
