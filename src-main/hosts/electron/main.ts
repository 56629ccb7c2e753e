/** Entry of the desktop application. */
import { app } from 'electron';
import { createApp } from '../../app/app.ts';
import { corpusFolder, shippedModels } from '../../app/paths.ts';
import { start } from './start.ts';

void start({
  openApp: (host, spawnEngine) =>
    createApp({ corpusDir: corpusFolder(), modelsDir: shippedModels(), host, spawnEngine }),
  outDir: import.meta.dirname,
  devServer: app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
});
