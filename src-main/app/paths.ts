/** Where things lie: the project's own files, and the analyst's data by the conventions of the operating system. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../api/errors.ts';
import { corpusPaths } from '../corpus/layout.ts';

function isProject(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'mantissa';
}

/** The folder that holds package.json, models/ and out/, seen from source as well as from the build. */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isProject(folder)) return folder;
    if (folder === dirname(folder))
      throw new AppError('internal', 'Mantissa cannot find its own files. Install it again.');
  }
}

export function version(): string {
  return (JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}

/** Folder of the models that ship with the project. */
export function shippedModels(): string {
  return join(projectRoot(), 'models');
}

/** Folder of the built renderer. */
export function builtRenderer(): string {
  return join(projectRoot(), 'out/renderer');
}

/** Data folder of the operating system: XDG on Linux, Application Support on macOS, LocalAppData on Windows. */
export function dataFolder(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Mantissa');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Mantissa');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'mantissa');
}

/** The corpus to use: what was asked for, else MANTISSA_CORPUS, else one in the data folder. */
export function corpusFolder(asked?: string): string {
  return resolve(asked ?? process.env.MANTISSA_CORPUS ?? join(dataFolder(), 'corpus'));
}

/** Whether a corpus has been made in a folder. */
export function hasCorpus(folder: string): boolean {
  return existsSync(corpusPaths(folder).database);
}
