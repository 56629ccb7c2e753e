/** The desktop application, from launch to quit. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, session } from 'electron';
import type { App, HostActions, SpawnEngine } from '../../app/app.ts';
import { electronActions } from './actions.ts';
import { serveConnections } from './connection.ts';
import { spawnUtility } from './engine.ts';
import { ORIGIN, registerScheme, serveScheme } from './scheme.ts';
import { closeSession, denyForeignPages } from './security.ts';
import { openWindow } from './window.ts';

export interface StartOptions {
  openApp: (host: HostActions, spawnEngine: SpawnEngine) => Promise<App>;
  /** Folder of the built main process; preload and renderer lie beside it. */
  outDir: string;
  /** Vite's address while developing. */
  devServer?: string | undefined;
}

/** Quitting waits for the corpus to be closed, once. */
function closeOnQuit(mantissa: App): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void mantissa.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

export async function start({ openApp, outDir, devServer }: StartOptions): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit();
  const origin = devServer === undefined ? ORIGIN : new URL(devServer).origin;
  registerScheme();
  denyForeignPages(origin);
  await app.whenReady();
  closeSession(session.defaultSession, origin);
  let mantissa: App | undefined;
  serveScheme(join(outDir, '../renderer'), () => mantissa);
  try {
    mantissa = await openApp(electronActions, spawnUtility);
  } catch (error) {
    dialog.showErrorBox('Mantissa could not start', error instanceof Error ? error.message : String(error));
    return app.quit();
  }
  serveConnections(mantissa.router, origin, mantissa.log);
  closeOnQuit(mantissa);
  process.on('unhandledRejection', (reason) => mantissa.log.failure('electron', reason));
  const open = () => openWindow(`${origin}/`, join(outDir, '../preload/preload.cjs'));
  let window = open();
  app.on('second-instance', () => {
    if (window.isDestroyed()) window = open(); // On macOS the application outlives its window.
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) window = open();
  });
}
