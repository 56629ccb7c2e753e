import { createORPCClient } from '@orpc/client';
import type { Client } from '../../src-main/api/contract.ts';
import { openMessagePort } from './electron.ts';
import type { Host } from './host.ts';
import { openWebSocket } from './loopback.ts';
import { SwitchingLink } from './switching-link.ts';

/** The host this page runs in: Electron when its preload script has been here, the loopback server otherwise. */
export function connectHost(view: Window = window): Host {
  const bridge = view.mantissa;
  const link = new SwitchingLink(bridge === undefined ? openWebSocket(view.location) : openMessagePort(view));
  const client = createORPCClient<Client>(link);
  return {
    client,
    watchLink: (listener) => link.watch(listener),
    retry: () => link.retry(),
    ...(bridge === undefined ? {} : { pathOf: (file: File) => bridge.pathOf(file) }),
  };
}
