import type { Client } from '../api/contract.ts';
import type { HostCapabilities } from '../api/views.ts';
import type { AppRouter } from './dispatch.ts';
import type { Log } from './log.ts';

export type { EngineProcess, SpawnEngine } from '../engine/spawn.ts';

/** What a host can do beyond the contract. */
export interface HostActions {
  readonly capabilities: HostCapabilities;
  /** Asks the analyst for files; answers their paths, none when the dialog was dismissed. */
  readonly pickFiles?: () => Promise<string[]>;
  /** Shows a file in the system's file manager. */
  readonly reveal?: (path: string) => Promise<void>;
}

/** A running Mantissa on one corpus, whatever host it serves. */
export interface App {
  /** For hosts that put a transport in front. */
  readonly router: AppRouter;
  /** For hosts in this process. */
  readonly client: Client;
  readonly log: Log;
  /** Stops jobs (they become `interrupted` and can resume), the engine and every event stream, then closes the corpus. */
  close(): Promise<void>;
}
