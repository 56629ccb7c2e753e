import { existsSync } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, readlink, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addonFolder, addonInCache, addonPlace, makeAddon, tfjsNodeFolder } from './addon.ts';
import { cacheRoot, sha256Of, whatIsWrong } from './cache.ts';
import { libraryFolder, makeLibrary } from './library.ts';
import { withLock } from './lock.ts';
import { requireGlibc } from './machine.ts';
import { SetupError } from './setup-error.ts';
import { lastLine, runProgram } from './shell.ts';
import { chooseRecipe, type Machine, type NativeRecipe } from './wheels.ts';

export interface NativeResult {
  /** What runs now, for the one-line report. */
  readonly what: string;
  readonly changed: boolean;
}

/** Where things lie; the defaults are this checkout's package and the per-user cache. */
export interface Places {
  readonly tfjsNode?: string;
  readonly root?: string;
}

type Say = (line: string) => void;

/**
 * Gets native TensorFlow under @tensorflow/tfjs-node-gpu, or finds that it is there already. Linux: the pinned wheel and our own
 * build, far newer than the package's download and checked by hash; elsewhere, and where that fails, the package's own installer.
 *
 * @throws SetupError when neither way works.
 */
export async function setUpNative(machine: Machine, say: Say, places: Places = {}): Promise<NativeResult> {
  const tfjsNode = places.tfjsNode ?? tfjsNodeFolder();
  const root = places.root ?? cacheRoot();
  const recipe = chooseRecipe(machine);
  if (recipe === null) return useOwnInstaller(tfjsNode, machine, say);
  try {
    return await useRecipe(tfjsNode, root, recipe, say);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    if (recipe.name === 'cuda') {
      say(`the CUDA version did not work out (${error.message}) Trying the CPU version.`);
      return setUpNative({ ...machine, cuda: false }, say, places);
    }
    say(`${error.message} Trying the package's own installer.`);
    return await useOwnInstaller(tfjsNode, machine, say).catch(() => {
      throw error;
    });
  }
}

async function useRecipe(tfjsNode: string, root: string, recipe: NativeRecipe, say: Say): Promise<NativeResult> {
  requireGlibc();
  const library = libraryFolder(recipe, root);
  const what = `TensorFlow ${recipe.tensorflow.version} (${recipe.name === 'cuda' ? 'CUDA' : 'CPU'})`;
  const addon = await addonFolder(tfjsNode, library, root);
  if (await isInPlace(tfjsNode, library, addon)) return { what, changed: false };

  await mkdir(root, { recursive: true });
  const wait = (): void => say('another set-up is at work; waiting for it ...');
  await withLock(join(root, 'setup.lock'), () => makeInPlace(tfjsNode, recipe, library, addon, root, say), wait);
  return { what, changed: true };
}

async function isInPlace(tfjsNode: string, library: string, addon: string): Promise<boolean> {
  if ((await readlink(join(tfjsNode, 'deps')).catch(() => null)) !== library) return false;
  if (!existsSync(join(library, 'lib', 'libtensorflow.so')) || !existsSync(addonPlace(tfjsNode))) return false;
  if ((await whatIsWrong(library)) !== null || (await whatIsWrong(addon)) !== null) return false;
  return (await sha256Of(addonPlace(tfjsNode))) === (await sha256Of(addonInCache(addon)));
}

async function makeInPlace(
  tfjsNode: string,
  recipe: NativeRecipe,
  library: string,
  addon: string,
  root: string,
  say: Say,
): Promise<void> {
  await sweep(root);
  const libraryFault = existsSync(join(library, 'lib', 'libtensorflow.so'))
    ? await whatIsWrong(library)
    : 'not there yet';
  if (libraryFault === null) say(`library: from the cache, ${library}`);
  else {
    say(`library: ${libraryFault}`);
    await makeLibrary(recipe, root, say);
    say(`library: kept in ${library}`);
  }
  const addonFault = await whatIsWrong(addon);
  if (addonFault !== null) {
    say(`addon: ${addonFault}, compiling ...`);
    await makeAddon(tfjsNode, library, addon, root);
  }
  await link(tfjsNode, library, addon);
  await tryOut();
}

/** Points the package at the cache. Each step is one rename, so a process that loads TensorFlow meanwhile sees old or new. */
async function link(tfjsNode: string, library: string, addon: string): Promise<void> {
  const deps = join(tfjsNode, 'deps');
  const found = await lstat(deps).catch(() => null);
  if (found !== null && !found.isSymbolicLink()) await rm(deps, { recursive: true });
  await symlink(library, `${deps}-${process.pid}`);
  await rename(`${deps}-${process.pid}`, deps);

  // A copy, not a link: Node resolves links before loading, and the addon finds the library from where it lies itself.
  const place = addonPlace(tfjsNode);
  await mkdir(dirname(place), { recursive: true });
  await copyFile(addonInCache(addon), `${place}-${process.pid}`);
  await rename(`${place}-${process.pid}`, place);
}

/** Folders that a killed set-up left behind. */
async function sweep(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith('work-')) continue;
    const { mtimeMs } = await stat(join(root, name));
    if (Date.now() - mtimeMs > 3_600_000) await rm(join(root, name), { recursive: true, force: true });
  }
}

/** Loads TensorFlow in a process of its own and multiplies: a crash there costs that process only. */
async function tryOut(): Promise<void> {
  const smoke = fileURLToPath(new URL('./smoke.ts', import.meta.url));
  const outcome = await runProgram(process.execPath, [smoke], { timeoutMs: 120_000 });
  if (outcome.status !== 0)
    throw new SetupError(`TensorFlow is in place but does not run: ${lastLine(outcome.output)}`);
}

/** The package's own install script: downloads libtensorflow and a prebuilt addon from the TensorFlow project's storage. */
async function useOwnInstaller(tfjsNode: string, machine: Machine, say: Say): Promise<NativeResult> {
  const what = `TensorFlow by the installer of tfjs-node (${machine.cuda ? 'CUDA' : 'CPU'})`;
  const deps = join(tfjsNode, 'deps');
  // Written only after TensorFlow ran: a failed install leaves folders behind, and an older addon may lie there too.
  const proof = join(deps, 'mantissa-ran-it');
  if (existsSync(proof) && existsSync(addonPlace(tfjsNode))) return { what, changed: false };

  say("running tfjs-node's own installer ...");
  await rm(deps, { recursive: true, force: true });
  await rm(addonPlace(tfjsNode), { force: true });
  const bin = join(dirname(dirname(tfjsNode)), '.bin');
  const outcome = await runProgram(
    process.execPath,
    [join('scripts', 'install.js'), machine.cuda ? 'gpu' : 'cpu', 'download'],
    { cwd: tfjsNode, env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }, timeoutMs: 900_000 },
  );
  if (!existsSync(addonPlace(tfjsNode))) {
    await rm(deps, { recursive: true, force: true });
    throw new SetupError(`The native library could not be downloaded: ${lastLine(outcome.output)}`);
  }
  await tryOut();
  await writeFile(proof, '');
  return { what, changed: true };
}
