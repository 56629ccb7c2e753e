/** The Electron host: the contract over a MessagePort whose other end the preload script hands to the main process. */
import { RPCLink } from '@orpc/client/message-port';
import { linkOptions } from '../../src-main/api/transport.ts';
import type { OpenTransport } from './switching-link.ts';

/** What the preload script puts on `window`. */
export interface ElectronBridge {
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly mantissa?: ElectronBridge;
  }
}

export function openMessagePort(view: Window): OpenTransport {
  return (report) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('close', () => report('closed'));
    const link = new RPCLink({ ...linkOptions, port: port1 });
    port1.start();
    const origin = view.location.origin === 'null' ? '*' : view.location.origin;
    view.postMessage('mantissa:connect', origin, [port2]);
    queueMicrotask(() => report('open'));
    return { link, close: () => port1.close() };
  };
}
