import type { Client } from '../api/contract.ts';
import type { AppRouter } from './dispatch.ts';
import type { Log } from './log.ts';

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
