/** How scans are read: the settings as the host has them, and what is being changed. */
import type { Client } from '../../src-main/api/contract.ts';
import type { OcrView } from '../../src-main/api/views.ts';
import type { Notices } from './notices.svelte.ts';
import { Resource } from './resource.svelte.ts';

export class OcrState {
  readonly view = new Resource<OcrView>();
  #client: Client;
  #notices: Notices;

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#notices = notices;
  }

  async load(): Promise<void> {
    await this.view.load((signal) => this.#client.ocr.get(undefined, { signal }));
  }

  /** Keeps what was changed, and the key where one was typed. */
  async save(changed: Parameters<Client['ocr']['set']>[0], key: string): Promise<void> {
    await this.#notices.attempt(async () => {
      if (key !== '') await this.#client.ocr.setKey({ key });
      await this.#client.ocr.set(changed);
      this.#notices.info('Scans are read this way from now on.');
    });
    await this.load();
  }

  /** Asks the endpoint that is set which models it has. */
  async check(): Promise<void> {
    const answer = await this.#notices.attempt(() => this.#client.ocr.check());
    if (answer) this.#notices.info(`The endpoint answers. Its models: ${answer.models.join(', ') || 'none named'}.`);
  }
}
