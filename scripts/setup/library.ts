import { chmod, mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheRoot, sha256Of, whatIsWrong, writeManifest } from './cache.ts';
import { SetupError } from './setup-error.ts';
import { findProgram, lastLine, runProgram } from './shell.ts';
import type { NativeRecipe, Wheel } from './wheels.ts';
import { extractEntry, listZip } from './zip.ts';

/** Headers that `tensorflow/c/c_api.h` and `tensorflow/c/eager/c_api.h` pull in (found with `gcc -M`). */
const HEADERS = [
  /^tensorflow\/include\/(tensorflow\/c\/.*\.h)$/,
  /^tensorflow\/include\/(tensorflow\/core\/platform\/ctstring\w*\.h)$/,
  /^tensorflow\/include\/(tsl\/platform\/ctstring\w*\.h)$/,
  /^tensorflow\/include\/(xla\/tsl\/c\/.*\.h)$/,
];
const LIBRARY = /^tensorflow\/(libtensorflow_(?:cc|framework)\.so\.2)$/;
/** NVIDIA's libraries, and the assembler and device code XLA compiles with. */
const CUDA_FILES = /^nvidia\/(?:\w+\/lib\/.*\.so[.\d]*|cuda_nvcc\/(?:bin|nvvm)\/.+)$/;

/** Where a file of a wheel goes in the cache folder, or null when it is not needed. */
export function placeInCache(name: string): string | null {
  if (name.endsWith('/') || name.split('/').includes('..')) return null;
  const library = LIBRARY.exec(name);
  if (library) return `lib/${library[1]}`;
  for (const pattern of HEADERS) {
    const header = pattern.exec(name);
    if (header) return `include/${header[1]}`;
  }
  return CUDA_FILES.test(name) ? name : null;
}

/** The cache folder for a recipe. The hash in its name means that two versions never mix. */
export function libraryFolder(recipe: NativeRecipe, root = cacheRoot()): string {
  const { version, sha256 } = recipe.tensorflow;
  return join(root, `tensorflow-${version}-${recipe.name}-${sha256.slice(0, 12)}`);
}

/**
 * Makes the cache folder of a recipe: `lib/` with TensorFlow's libraries under the names the addon links, `include/` with the
 * C API, `nvidia/` with CUDA where the recipe has it. Made beside its place and renamed into it.
 *
 * @throws SetupError in plain words.
 */
export async function makeLibrary(recipe: NativeRecipe, root: string, say: (line: string) => void): Promise<void> {
  const folder = libraryFolder(recipe, root);
  const work = await mkdtemp(join(root, 'work-'));
  try {
    const made = join(work, 'made');
    const hashes = new Map<string, string>();
    for (const wheel of [recipe.tensorflow, ...recipe.cuda]) {
      const path = await downloadWheel(wheel, join(work, 'wheels'), say);
      await extractWheel(path, made, hashes);
      await rm(path);
    }
    await symlink('libtensorflow_cc.so.2', join(made, 'lib', 'libtensorflow.so'));
    await symlink('libtensorflow_framework.so.2', join(made, 'lib', 'libtensorflow_framework.so'));
    await writeManifest(made, hashes);
    await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const wrong = await whatIsWrong(folder);
  if (wrong !== null) throw new SetupError(`TensorFlow's library could not be kept in ${folder}: ${wrong}.`);
}

async function extractWheel(wheel: string, folder: string, hashes: Map<string, string>): Promise<void> {
  for (const entry of await listZip(wheel)) {
    const place = placeInCache(entry.name);
    if (place === null) continue;
    hashes.set(place, await extractEntry(wheel, entry, join(folder, place)));
    if (place.includes('/bin/')) await chmod(join(folder, place), 0o755); // XLA runs CUDA's assembler.
  }
}

/** `pip download --no-deps` of exactly one pinned file, whatever Python runs pip; checked against the pinned hash. */
async function downloadWheel(wheel: Wheel, folder: string, say: (line: string) => void): Promise<string> {
  const [program, ...pip] = await findPip();
  say(`downloading ${wheel.project} ${wheel.version} with pip ...`);
  await mkdir(folder, { recursive: true });
  const outcome = await runProgram(program, [...pip, ...pipArguments(wheel, folder)]);
  const [file] = await readdir(folder);
  if (outcome.status !== 0 || file === undefined) {
    throw new SetupError(`pip could not download ${wheel.project} ${wheel.version}: ${lastLine(outcome.output)}`);
  }
  const path = join(folder, file);
  const found = await sha256Of(path);
  if (found !== wheel.sha256) {
    throw new SetupError(
      `${file} is not the file expected (SHA-256 ${found}, not ${wheel.sha256}); it was thrown away.`,
    );
  }
  return path;
}

export function pipArguments(wheel: Wheel, folder: string): string[] {
  const file = ['--no-deps', '--only-binary=:all:', '--platform', wheel.platform, '--dest', folder];
  const quiet = ['--disable-pip-version-check', '--progress-bar', 'off', '--retries', '2', '--timeout', '30'];
  const tags =
    wheel.abi === 'none' ? [] : ['--python-version', wheel.python, '--implementation', 'cp', '--abi', wheel.abi];
  return ['download', ...file, ...quiet, ...tags, `${wheel.project}==${wheel.version}`];
}

/** How pip is called here: a program and its first arguments. */
async function findPip(): Promise<[string, ...string[]]> {
  const python = findProgram('python3', 'python');
  if (python !== null && (await runProgram(python, ['-m', 'pip', '--version'])).status === 0)
    return [python, '-m', 'pip'];
  const pip = findProgram('pip3', 'pip');
  if (pip !== null) return [pip];
  throw new SetupError(
    python === null
      ? "Python with pip is not installed: it downloads TensorFlow (Debian and Ubuntu: 'apt-get install python3-pip')."
      : "Python is here but pip is not (Debian and Ubuntu: 'apt-get install python3-pip').",
  );
}
