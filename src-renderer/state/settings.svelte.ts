import type { Client } from '../../src-main/api/contract.ts';
import type { BaseUrls, SettingsView } from '../../src-main/api/views.ts';
import type { Notices } from './notices.svelte.ts';
import { Resource } from './resource.svelte.ts';

/** What is set once: who asks, where archives are, the API key, how websites count. */
export class SettingsState {
  readonly view = new Resource<SettingsView>();
  saving = $state(false);

  #client: Client;
  #notices: Notices;

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#notices = notices;
  }

  async load(): Promise<void> {
    await this.view.load((signal) => this.#client.settings.get(undefined, { signal }));
  }

  saveIdentity(name: string, mail: string): Promise<boolean> {
    return this.#save(() => this.#client.settings.set({ identity: { name: name.trim(), mail: mail.trim() } }));
  }

  saveBases(bases: Partial<BaseUrls>): Promise<boolean> {
    return this.#save(() => this.#client.settings.set({ bases }));
  }

  setStatistics(on: boolean): Promise<boolean> {
    return this.#save(() => this.#client.settings.set({ websiteStatistics: on }));
  }

  /** The key goes to the host and is not kept here. */
  setKey(key: string | null): Promise<boolean> {
    return this.#save(() => this.#client.settings.setKey({ key }));
  }

  async #save(call: () => Promise<SettingsView>): Promise<boolean> {
    this.saving = true;
    const view = await this.#notices.attempt(call);
    this.saving = false;
    if (view === undefined) return false;
    this.view.value = view;
    return true;
  }
}
