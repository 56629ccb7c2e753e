import type { ReaderBlock } from '../../src-main/api/views.ts';
import { findAll, fold } from '../lib/find.ts';
import type { Range } from '../lib/segments.ts';

/** A match in a block's text, or in the text of one cell of its table. */
export interface Match extends Range {
  block: number;
  cell: string | null;
}

/** More than anyone steps through; keeps a search for "e" in a long filing quick. */
const MOST_MATCHES = 5000;

/** Find in the open filing. */
export class FindState {
  open = $state(false);
  text = $state('');
  searching = $state(false);
  /** The words that the matches are of. */
  found = $state('');
  matches = $state.raw<readonly Match[]>([]);
  at = $state(-1);

  #loadAll: () => Promise<void>;
  #show: (block: number) => void;
  #turn = 0;
  #blocks: readonly (ReaderBlock | undefined)[] = [];

  current = $derived(this.matches[this.at] ?? null);
  capped = $derived(this.matches.length >= MOST_MATCHES);
  byBlock = $derived(Map.groupBy(this.matches, (match) => match.block));

  constructor(loadAll: () => Promise<void>, show: (block: number) => void) {
    this.#loadAll = loadAll;
    this.#show = show;
  }

  close(): void {
    this.#turn += 1;
    this.open = false;
    this.text = '';
    this.found = '';
    this.matches = [];
    this.at = -1;
    this.searching = false;
  }

  /** Searches anew; goes to the first match at or after a block. `read` gives the blocks once all are there. */
  async search(read: () => readonly (ReaderBlock | undefined)[], fromBlock: number): Promise<void> {
    const turn = ++this.#turn;
    const needle = fold(this.text.trim());
    if (needle === '') {
      this.matches = [];
      this.found = '';
      this.at = -1;
      return;
    }
    this.searching = true;
    await this.#loadAll();
    if (turn !== this.#turn) return;
    this.#blocks = read();
    this.matches = matchesIn(this.#blocks, needle);
    this.found = this.text;
    this.searching = false;
    const first = this.matches.findIndex((match) => match.block >= fromBlock);
    this.#go(Math.max(0, first));
  }

  step(direction: 1 | -1): void {
    if (this.matches.length > 0) this.#go((this.at + direction + this.matches.length) % this.matches.length);
  }

  #go(at: number): void {
    const match = this.matches[at];
    this.at = match === undefined ? -1 : at;
    if (match !== undefined) this.#show(match.block);
  }
}

function matchesIn(blocks: readonly (ReaderBlock | undefined)[], needle: string): Match[] {
  const found: Match[] = [];
  for (const block of blocks) {
    if (block === undefined) continue;
    if (block.grid === null) take(block.index, null, findAll(block.text, needle));
    else {
      for (const [row, cells] of block.grid.grid.entries()) {
        for (const [column, text] of cells.entries())
          take(block.index, `${row},${column}`, findAll(text ?? '', needle));
      }
    }
    if (found.length >= MOST_MATCHES) break;
  }
  return found.slice(0, MOST_MATCHES);

  function take(block: number, cell: string | null, ranges: readonly Range[]): void {
    for (const range of ranges) found.push({ block, cell, ...range });
  }
}
