/** The contract over a MessagePort that the preload script sends on the page's behalf. */
import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain } from 'electron';
import { typedArraySerializers } from '../../api/transport.ts';
import type { AppRouter } from '../../app/dispatch.ts';
import type { Log } from '../../app/log.ts';
import { CONNECT } from './channel.ts';
import { isOurs } from './security.ts';

/** Serves the router to every port that comes from a page of our own origin. */
export function serveConnections(router: AppRouter, origin: string, log: Log): void {
  const handler = new RPCHandler(router, { customJsonSerializers: typedArraySerializers });
  ipcMain.on(CONNECT, (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    if (!isOurs(event.senderFrame?.url ?? '', origin)) {
      log.write('warn', `electron: refused a connection from ${event.senderFrame?.url ?? 'a page that is gone'}`);
      port.close();
      return;
    }
    handler.upgrade(port);
    port.start();
  });
}
