import type { Client } from '../../src-main/api/contract.ts';
import type { CompanySummary, CompareColumn, Comparison, GrowthResult } from '../../src-main/api/views.ts';
import { Resource } from './resource.svelte.ts';

export const MOST_FILINGS = 8;

export class CompareState {
  /** The filing in each column; null where none is chosen yet. Always at least two places. */
  picks = $state.raw<readonly (number | null)[]>([null, null]);
  readonly companies = new Resource<CompanySummary[]>();
  readonly result = new Resource<Comparison>();
  /** Growth between the earliest and the latest of the filings shown; asked for only where they are of one company. */
  readonly growth = new Resource<GrowthResult>();
  /** The two filings whose growth is shown, the earlier first; null where they are of several companies. */
  pair = $state.raw<[number, number] | null>(null);

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
      this.#takePair(null);
      return;
    }
    const filingIds = [...this.chosen];
    const found = await this.result.load((signal) => this.#client.compare.filings({ filingIds }, { signal }));
    if (found === undefined) return;
    this.#takePair(endsOf(found.columns));
    await this.loadGrowth();
  }

  async loadGrowth(): Promise<void> {
    const { pair } = this;
    if (pair !== null) await this.growth.load((signal) => this.#client.compare.growth({ filingIds: pair }, { signal }));
  }

  /** An answer about other filings is not kept. */
  #takePair(pair: [number, number] | null): void {
    if (pair?.join() !== this.pair?.join()) this.growth.clear();
    this.pair = pair;
  }
}

/** Earliest and latest of the filings of one company; those without a period come last, so that the host says what is lacking. */
function endsOf(columns: readonly CompareColumn[]): [number, number] | null {
  const [first] = columns;
  if (first === undefined || columns.some(({ companyId }) => companyId === null || companyId !== first.companyId))
    return null;
  const dated = columns.toSorted((a, b) => (a.period ?? '9999').localeCompare(b.period ?? '9999'));
  const [early, late] = [dated.at(0), dated.at(-1)];
  return early === undefined || late === undefined || early === late ? null : [early.filingId, late.filingId];
}
