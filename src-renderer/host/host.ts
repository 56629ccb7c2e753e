/** What the renderer knows of the host it runs in: the contract's client, the state of the link to it, and how to name a dropped file. */
import type { Client } from '../../src-main/api/contract.ts';

/** `lost`: it was open and broke, or could not be opened; the link tries again by itself. */
export type LinkState = 'connecting' | 'open' | 'lost';

export interface Host {
  readonly client: Client;
  /** Calls the listener at once and at each change. Answers the unsubscribe function. */
  watchLink(listener: (state: LinkState) => void): () => void;
  /** Tries again now rather than at the next attempt. */
  retry(): void;
  /** The path of a dropped or picked file, where the host can see the same disk; absent where files must be uploaded. */
  readonly pathOf?: (file: File) => string;
}
