/** A page in the fake Electron: runs the real preload script once, and hands over a port as the workbench does. */
import { resolve } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Client } from '../../../src-main/api/contract.ts';
import { linkOptions } from '../../../src-main/api/transport.ts';

class FakeWindow extends EventTarget {
  /** As `window.postMessage`: the message comes back to this window's own listeners. */
  postMessage(data: unknown, ports: MessagePort[], source: unknown = this): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, ports, source }));
  }
}

export const page = new FakeWindow();

export async function loadPreload(): Promise<void> {
  Object.assign(globalThis, { window: page });
  await import(resolve(import.meta.dirname, '../../../src-main/hosts/electron/preload.ts'));
}

export function connectPage(): { client: Client; port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  const link = new RPCLink({
    ...linkOptions,
    port: port1,
  });
  port1.start();
  page.postMessage('mantissa:connect', [port2]);
  return { client: createORPCClient<Client>(link), port: port1 };
}
