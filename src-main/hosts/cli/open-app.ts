/** Opens the app for a command. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type App, createApp } from '../../app/app.ts';
import { corpusFolder, hasCorpus, shippedModels } from '../../app/paths.ts';
import type { OpenOptions } from './run.ts';

/** A model given as a folder is meant from where the analyst stands; an id has no slash. */
function modelOf(given: string | undefined): string | undefined {
  return given !== undefined && /[/\\]/.test(given) ? resolve(given) : given;
}

export async function openApp({ corpus, model, scratch, reads, exact, host, verbose }: OpenOptions): Promise<App> {
  const own = corpusFolder(corpus);
  // A command that needs no corpus still uses the analyst's where there is one: it says which model is in use, and holds imported ones.
  const passing = scratch && !hasCorpus(own);
  const corpusDir = passing ? await mkdtemp(join(tmpdir(), 'mantissa-scratch-')) : own;
  const app = await createApp({
    corpusDir,
    modelsDir: shippedModels(),
    host: { capabilities: { name: host, pickFiles: false, reveal: false, saveAs: false } },
    model: modelOf(model),
    mayRead: reads,
    products: exact ? 'float32' : undefined,
    echo: verbose,
  });
  if (!passing) return app;
  const close = async () => {
    await app.close();
    await rm(corpusDir, { recursive: true, force: true });
  };
  return { ...app, close };
}
