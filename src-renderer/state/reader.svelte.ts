import { SvelteSet } from 'svelte/reactivity';
import type { Client } from '../../src-main/api/contract.ts';
import type { AppError } from '../../src-main/api/errors.ts';
import { fromWireError } from '../../src-main/api/transport.ts';
import type { ItemSpan, NumberKind } from '../../src-main/api/types.ts';
import type { ChunkView, FilingOutline, NumberDetail, ReaderBlock, ReaderNumber } from '../../src-main/api/views.ts';
import { LEGEND } from '../lib/kinds.ts';
import { FindState } from './find.svelte.ts';
import { Resource } from './resource.svelte.ts';

/** Blocks of one `reader.blocks` call. */
const PAGE = 120;

/** A place the view shall scroll to; a new object for each wish, so that the same place can be wished for twice. */
export interface Jump {
  block: number;
  /** Offset of the filing's text inside the block; null for its top. */
  offset: number | null;
}

/**
 * One open filing. Its blocks come in pages: those on view first, the rest behind, so that find and "next number" know all of them. The array of blocks is
 * raw state replaced at each page: thousands of deep proxies would cost more than they give.
 */
export class ReaderState {
  filingId = $state<number | null>(null);
  readonly outline = new Resource<FilingOutline>();
  blocks = $state.raw<readonly (ReaderBlock | undefined)[]>([]);
  blockError = $state.raw<AppError | null>(null);
  /** The list of items is being mended. */
  mending = $state(false);
  mendError = $state.raw<AppError | null>(null);
  readonly kinds = new SvelteSet<NumberKind>(LEGEND);
  readonly detail = new Resource<NumberDetail>();
  readonly chunk = new Resource<ChunkView>();
  number = $state.raw<ReaderNumber | null>(null);
  jump = $state.raw<Jump | null>(null);
  /** Range of the text that was asked for (a search hit), marked at its side. */
  passage = $state.raw<{ start: number; end: number } | null>(null);
  /** The panel of number and chunk is open: a number is selected or its tokens were asked for. */
  panelOpen = $state(false);
  /** The filing as it was filed is shown beside the text. */
  originalOpen = $state(false);
  /** First block on view, told by the view as it scrolls. */
  topBlock = $state(0);
  readonly find: FindState;

  #client: Client;
  #pages = new Map<number, Promise<void>>();
  #numberBlock = $state(0);
  /** The outline on its way: pages have their place only once it is there. */
  #opening: Promise<void> = Promise.resolve();

  item = $derived(this.blocks[this.topBlock]?.item ?? null);
  /** Where the selected number's block or else the top of the view begins in the text. */
  here = $derived(this.blocks[this.number === null ? this.topBlock : this.#numberBlock]?.start ?? 0);
  loadedBlocks = $derived(this.blocks.reduce((n, block) => n + (block === undefined ? 0 : 1), 0));

  constructor(client: Client) {
    this.#client = client;
    this.find = new FindState(
      () => this.loadAll(),
      (block) => {
        this.jump = { block, offset: null };
      },
    );
  }

  /** Opens a filing at an offset of its text (its start when null); a filing that is open already only scrolls. */
  async open(filingId: number, offset: number | null = null): Promise<void> {
    if (this.filingId !== filingId || this.outline.error !== null) {
      this.close();
      this.filingId = filingId;
      this.#opening = this.#loadOutline(filingId);
    }
    await this.#opening;
    if (this.filingId !== filingId || this.outline.value === undefined) return;
    if (offset !== null) await this.goTo(offset);
    else await this.need(0);
    void this.loadAll();
  }

  /** The filing on view was read anew: its blocks and numbers are others now. Opens it again where it stood, with nothing selected. */
  async reopen(): Promise<void> {
    const { filingId, here } = this;
    if (filingId === null) return;
    this.close();
    await this.open(filingId, here);
  }

  close(): void {
    this.filingId = null;
    this.#pages = new Map();
    this.outline.clear();
    this.blocks = [];
    this.blockError = null;
    this.mending = false;
    this.mendError = null;
    this.jump = null;
    this.topBlock = 0;
    this.deselect();
    this.find.close();
  }

  /** Scrolls to an offset of the filing's text. */
  async goTo(offset: number): Promise<void> {
    const filingId = this.filingId;
    if (filingId === null) return;
    try {
      const { block } = await this.#client.reader.locate({ filingId, offset });
      if (filingId !== this.filingId) return;
      await this.need(block);
      this.jump = { block, offset };
    } catch (error) {
      if (filingId === this.filingId) this.blockError = fromWireError(error);
    }
  }

  /** Sees to it that the page of a block is there or on its way. */
  need(block: number): Promise<void> {
    const page = Math.floor(block / PAGE);
    const known = this.#pages.get(page);
    if (known !== undefined) return known;
    const coming = this.#loadPage(page);
    this.#pages.set(page, coming);
    return coming;
  }

  async loadAll(): Promise<void> {
    const filingId = this.filingId;
    for (let block = 0; block < this.blocks.length; block += PAGE) {
      if (this.filingId !== filingId || this.blockError !== null) return;
      await this.need(block);
    }
  }

  /** After a failure: the missing pages again. */
  async retry(): Promise<void> {
    this.blockError = null;
    if (this.outline.error !== null && this.filingId !== null) return this.open(this.filingId);
    await this.loadAll();
  }

  /** Goes to a number that is known by its id and place, and selects it. */
  async lookAt(numberId: number, start: number): Promise<void> {
    await this.goTo(start);
    const block = this.jump?.block ?? this.topBlock;
    const number = this.blocks[block]?.numbers.find((one) => one.id === numberId);
    if (number !== undefined) await this.select(number, block);
  }

  async select(number: ReaderNumber, block: number): Promise<void> {
    this.number = number;
    this.panelOpen = true;
    this.#numberBlock = block;
    const numberId = number.id;
    await Promise.all([
      this.detail.load((signal) => this.#client.reader.number({ numberId }, { signal })),
      this.showChunkAt(number.start),
    ]);
  }

  deselect(): void {
    this.number = null;
    this.panelOpen = false;
    this.detail.clear();
    this.chunk.clear();
  }

  /** Opens the panel on the chunk at the top of the view, or closes it. */
  togglePanel(): void {
    if (this.panelOpen) {
      this.deselect();
      return;
    }
    this.panelOpen = true;
    void this.showChunkAt(this.blocks[this.topBlock]?.start ?? 0);
  }

  async showChunkAt(offset: number): Promise<void> {
    const filingId = this.filingId;
    if (filingId === null) return;
    const held = this.chunk.value;
    if (held?.filingId === filingId && held.chunk.start <= offset && offset < held.chunk.end) return;
    await this.chunk.load((signal) => this.#client.reader.chunkAt({ filingId, offset }, { signal }));
  }

  async showChunk(index: number): Promise<void> {
    const filingId = this.filingId;
    if (filingId === null) return;
    await this.chunk.load((signal) => this.#client.reader.chunk({ filingId, index }, { signal }));
  }

  /** The chunk on view again: vectors came or went, or another model reads its tokens. */
  async reloadChunk(): Promise<void> {
    const held = this.chunk.value;
    if (held !== undefined) await this.showChunk(held.chunk.index);
  }

  /** The item begins at the top of the view; answers false when it was refused. */
  setItem(item: string, part: string | undefined): Promise<boolean> {
    const start = this.blocks[this.topBlock]?.start ?? 0;
    return this.#mend((filingId) => this.#client.items.set({ filingId, item, start, ...partOf(part) }));
  }

  removeItem(item: string, part: string | undefined): Promise<boolean> {
    return this.#mend((filingId) => this.#client.items.remove({ filingId, item, ...partOf(part) }));
  }

  /** Back to the items as they were read. */
  restoreItems(): Promise<boolean> {
    return this.#mend((filingId) => this.#client.items.restore({ filingId }));
  }

  async #mend(call: (filingId: number) => Promise<readonly ItemSpan[]>): Promise<boolean> {
    const filingId = this.filingId;
    if (filingId === null) return false;
    try {
      await call(filingId);
      await this.outline.load((signal) => this.#client.reader.outline({ filingId }, { signal }));
      this.mendError = null;
      return true;
    } catch (error) {
      this.mendError = fromWireError(error);
      return false;
    }
  }

  toggleKind(kind: NumberKind): void {
    if (!this.kinds.delete(kind)) this.kinds.add(kind);
  }

  /** Selects the next (1) or previous (-1) number of a visible kind, from the selected one or from the top of the view. */
  async step(direction: 1 | -1): Promise<void> {
    const from = this.number;
    let block = from === null ? this.topBlock : this.#numberBlock;
    while (block >= 0 && block < this.blocks.length) {
      await this.need(block);
      const shown = (this.blocks[block]?.numbers ?? []).filter((one) => this.kinds.has(one.kind));
      const next = direction === 1 ? shown.find((one) => after(one, from)) : shown.findLast((one) => before(one, from));
      if (next !== undefined) {
        this.jump = { block, offset: next.start };
        return this.select(next, block);
      }
      if (this.blocks[block] === undefined) return;
      block += direction;
    }
  }

  async #loadOutline(filingId: number): Promise<void> {
    const outline = await this.outline.load((signal) => this.#client.reader.outline({ filingId }, { signal }));
    if (outline !== undefined) this.blocks = new Array<undefined>(outline.blockCount).fill(undefined);
  }

  async #loadPage(page: number): Promise<void> {
    const filingId = this.filingId;
    if (filingId === null) return;
    const from = page * PAGE;
    try {
      const fresh = await this.#client.reader.blocks({ filingId, from, limit: PAGE });
      if (filingId !== this.filingId) return;
      const blocks = [...this.blocks];
      for (const block of fresh) blocks[block.index] = block;
      this.blocks = blocks;
    } catch (error) {
      if (filingId !== this.filingId) return;
      this.#pages.delete(page);
      this.blockError = fromWireError(error);
    }
  }
}

function partOf(part: string | undefined): { part: 'I' | 'II' } | Record<never, never> {
  return part === 'I' || part === 'II' ? { part } : {};
}

function after(number: ReaderNumber, from: ReaderNumber | null): boolean {
  return from === null || number.start > from.start;
}

function before(number: ReaderNumber, from: ReaderNumber | null): boolean {
  return from === null || number.start < from.start;
}
