/** The loopback host: the contract over a WebSocket at `/rpc` of the page's own origin. */
import { RPCLink } from '@orpc/client/websocket';
import { linkOptions } from '../../src-main/api/transport.ts';
import type { OpenTransport } from './switching-link.ts';

export function openWebSocket(page: Location): OpenTransport {
  const url = new URL('/rpc', page.href);
  url.protocol = page.protocol === 'https:' ? 'wss:' : 'ws:';
  return (report) => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => report('open'));
    socket.addEventListener('close', () => report('closed'));
    return { link: new RPCLink({ ...linkOptions, websocket: socket }), close: () => socket.close() };
  };
}
