/**
 * All that the page gets from Electron: its MessagePort is passed on to the main process, and a dropped file can be named by its path.
 * Runs sandboxed and isolated; neither Node nor IPC is exposed.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CONNECT } from './channel.ts';

contextBridge.exposeInMainWorld('mantissa', {
  pathOf: (file: File): string => webUtils.getPathForFile(file),
});

window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || event.data !== CONNECT || port === undefined) return;
  ipcRenderer.postMessage(CONNECT, null, [port]);
});
