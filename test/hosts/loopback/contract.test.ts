import { startLoopback } from '../../../src-main/hosts/loopback/server.ts';
import { contractSuite } from '../contract.suite.ts';
import { openClient } from './browser.ts';

contractSuite('loopback', async (router, log) => {
  const server = await startLoopback({
    app: { router, log, originals: { document: async () => '', page: async () => new Uint8Array() } },
    rendererDir: import.meta.dirname,
  });
  const { client, socket } = await openClient(server);
  return {
    client,
    close: async () => {
      socket.close();
      await server.close();
    },
  };
});
