/** How scans are read: the settings as the host has them, and what is being changed. */
import type { Client } from '../../src-main/api/contract.ts';
import type { OcrView } from '../../src-main/api/views.ts';
import type { Notices } from './notices.svelte.ts';
import { Resource } from './resource.svelte.ts';

export class OcrState {
  readonly view = new Resource<OcrView>();
  /** A change or a test is under way. */
  busy = $state(false);
  /** What the last change or test came to, in words. */
  answer = $state<string | null>(null);

  #client: Client;
  #notices: Notices;

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#notices = notices;
  }

  async load(): Promise<void> {
    this.answer = null;
    await this.view.load((signal) => this.#client.ocr.get(undefined, { signal }));
  }

  /** Keeps what was changed, and the key where one was typed; the key goes to the host and is not kept here. */
  save(changed: Parameters<Client['ocr']['set']>[0], key: string): Promise<boolean> {
    return this.#do('Scans are read this way from now on.', async () => {
      const view = await this.#client.ocr.set(changed);
      return key === '' ? view : this.#client.ocr.setKey({ key });
    });
  }

  /** Keeps the endpoint's key, or forgets it. */
  setKey(key: string | null): Promise<boolean> {
    return this.#do(key === null ? 'The key is forgotten.' : 'The key is kept.', () =>
      this.#client.ocr.setKey({ key }),
    );
  }

  /** Asks the endpoint that is set which models it has. */
  async check(): Promise<void> {
    this.busy = true;
    this.answer = null;
    const found = await this.#notices.attempt(() => this.#client.ocr.check());
    this.busy = false;
    if (found) this.answer = `The endpoint answers. Its models: ${found.models.join(', ') || 'none named'}.`;
  }

  async #do(done: string, call: () => Promise<OcrView>): Promise<boolean> {
    this.busy = true;
    this.answer = null;
    const view = await this.#notices.attempt(call);
    this.busy = false;
    if (view === undefined) return false;
    this.view.value = view;
    this.answer = done;
    return true;
  }
}
