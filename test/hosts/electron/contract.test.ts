import { ipcMain } from 'electron';
import { beforeAll } from 'vitest';
import { serveConnections } from '../../../src-main/hosts/electron/connection.ts';
import { contractSuite } from '../contract.suite.ts';
import { connectPage, loadPreload } from './page.ts';

beforeAll(loadPreload);

contractSuite('electron', (router, log) => {
  serveConnections(router, 'app://mantissa', log);
  const { client, port } = connectPage();
  return {
    client,
    close: async () => {
      port.close();
      ipcMain.removeAllListeners();
    },
  };
});
