/** Opens the app for a command. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type App, createApp } from '../../app/app.ts';
import { corpusFolder, shippedModels } from '../../app/paths.ts';
import type { OpenOptions } from './run.ts';

/** A model given as a folder is meant from where the analyst stands; an id has no slash. */
function modelOf(given: string | undefined): string | undefined {
  return given !== undefined && /[/\\]/.test(given) ? resolve(given) : given;
}

export async function openApp({ corpus, model, scratch, reads, host, verbose }: OpenOptions): Promise<App> {
  const corpusDir = scratch ? await mkdtemp(join(tmpdir(), 'mantissa-scratch-')) : corpusFolder(corpus);
  const app = await createApp({
    corpusDir,
    modelsDir: shippedModels(),
    host: { capabilities: { name: host, pickFiles: false, reveal: false, saveAs: false } },
    model: modelOf(model),
    mayRead: reads,
    echo: verbose,
  });
  if (!scratch) return app;
  const close = async () => {
    await app.close();
    await rm(corpusDir, { recursive: true, force: true });
  };
  return { ...app, close };
}
