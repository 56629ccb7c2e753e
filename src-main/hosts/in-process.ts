/** The host without a transport, for scripts and tests: a caller in this process, with no window and no file dialog. */
import type { Client } from '../api/contract.ts';
import { type AppRouter, createClient } from '../app/dispatch.ts';

export function connectInProcess(router: AppRouter): { client: Client; close: () => Promise<void> } {
  return { client: createClient(router), close: async () => undefined };
}
