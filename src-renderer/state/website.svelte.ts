import type { Client } from '../../src-main/api/contract.ts';
import type { CompanyWebsite } from '../../src-main/api/views.ts';
import type { Notices } from './notices.svelte.ts';
import { Resource } from './resource.svelte.ts';

/** Whose website it is: the guess from the filings of one company, and the analyst's word on it. */
export class WebsiteState {
  company = $state<{ id: number; name: string } | null>(null);
  readonly view = new Resource<CompanyWebsite>();

  #client: Client;
  #notices: Notices;

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#notices = notices;
  }

  async open(id: number, name: string): Promise<void> {
    this.view.clear();
    this.company = { id, name };
    await this.load();
  }

  close(): void {
    this.company = null;
    this.view.clear();
  }

  async load(): Promise<void> {
    const { company } = this;
    if (company === null) return;
    await this.view.load((signal) => this.#client.websites.get({ companyId: company.id }, { signal }));
  }

  /** An address, "" for "it has none", null to take it back. */
  async confirm(url: string | null): Promise<boolean> {
    const { company } = this;
    if (company === null) return false;
    const view = await this.#notices.attempt(() => this.#client.websites.confirm({ companyId: company.id, url }));
    if (view === undefined) return false;
    if (this.company?.id === company.id) this.view.value = view;
    return true;
  }
}
