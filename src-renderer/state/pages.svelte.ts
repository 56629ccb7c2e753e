import { SvelteMap } from 'svelte/reactivity';
import type { Client } from '../../src-main/api/contract.ts';
import type { NumberPlace, PageSize } from '../../src-main/api/views.ts';
import { Resource } from './resource.svelte.ts';

/** How much wider than its pane a page is shown. */
export const ZOOMS = [1, 1.5, 2, 3] as const;
/** Pixels beyond which the larger picture of a page is worth its bytes. */
const LARGE = 1400;

/** Pages of the open filing's original, and the place of the selected number on them. */
export class PagesState {
  readonly sizes = new Resource<readonly PageSize[]>();
  readonly place = new Resource<NumberPlace | null>();
  zoom = $state<number>(1);
  /** Why the picture of a page could not be drawn, by page. */
  readonly failures = new SvelteMap<number, string>();

  #client: Client;
  #filingId: number | null = null;
  #numberId: number | null = null;

  constructor(client: Client) {
    this.#client = client;
  }

  async open(filingId: number): Promise<void> {
    if (this.#filingId === filingId && this.sizes.error === null) return;
    this.close();
    this.#filingId = filingId;
    await this.sizes.load((signal) => this.#client.reader.pages({ filingId }, { signal }));
  }

  close(): void {
    this.#filingId = null;
    this.#numberId = null;
    this.sizes.clear();
    this.place.clear();
    this.failures.clear();
  }

  /** Looks for a number on its page; null for none. A place that cannot be found is no failure: nothing is outlined. */
  async find(numberId: number | null): Promise<void> {
    if (this.#numberId === numberId) return;
    this.#numberId = numberId;
    this.place.clear();
    if (numberId !== null) await this.place.load((signal) => this.#client.reader.place({ numberId }, { signal }));
  }

  zoomBy(steps: 1 | -1): void {
    const at = (ZOOMS as readonly number[]).indexOf(this.zoom) + steps;
    this.zoom = ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at))] ?? 1;
  }

  /** Address of a page's picture, of a fineness that suits so many pixels of the screen. */
  address(page: number, pixels: number): string {
    return `./originals/${this.#filingId}/pages/${page}${pixels > LARGE ? '/large' : ''}`;
  }

  /** A picture did not come: its address says why, in words. */
  async failed(page: number, address: string): Promise<void> {
    const filingId = this.#filingId;
    const reason = await fetch(address).then(
      (answer) => (answer.ok ? 'The picture of this page is damaged.' : answer.text()),
      () => 'The connection was lost; the page comes when it is back.',
    );
    if (filingId === this.#filingId) this.failures.set(page, reason);
  }

  retry(page: number): void {
    this.failures.delete(page);
  }
}
