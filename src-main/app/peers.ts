/** Other people's programs that the benches measure beside ours, each in a Python environment of its own. Nothing else in Mantissa needs them. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../api/errors.ts';
import { dataFolder, projectRoot } from './paths.ts';

const run = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;

export interface Peer {
  /** Names its environment in the data folder: peers/NAME. */
  readonly name: string;
  /** What pip installs there. */
  readonly packages: readonly string[];
  /** File of scripts/peers that prints one JSON document. */
  readonly script: string;
}

/**
 * Runs a peer's script and returns what it prints. Its environment is made from PyPI when `install` is set; otherwise one that is there is used.
 * @throws AppError `not_found` where there is none, `internal` when the script fails.
 */
export async function runPeer(peer: Peer, args: readonly string[], install: boolean): Promise<unknown> {
  const python = await environment(peer, install);
  try {
    const { stdout } = await run(python, [join(projectRoot(), 'scripts/peers', peer.script), ...args], {
      maxBuffer: MOST_OUTPUT,
    });
    return JSON.parse(stdout);
  } catch (cause) {
    throw new AppError('internal', `The peer ${peer.name} could not be measured: ${lastLine(cause)}`, { cause });
  }
}

/** Path of the peer's Python. */
async function environment({ name, packages }: Peer, install: boolean): Promise<string> {
  const folder = join(dataFolder(), 'peers', name);
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const ready = existsSync(python) && (await hasPackages(python, packages));
  if (ready) return python;
  if (!install)
    throw new AppError('not_found', `The peer ${name} is not installed; add --peers, which gets it from PyPI.`);
  try {
    await mkdir(folder, { recursive: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(python, ['-m', 'pip', 'install', '--quiet', ...packages], { maxBuffer: MOST_OUTPUT });
  } catch (cause) {
    throw new AppError(
      'not_found',
      `The peer ${name} could not be installed with python3 and pip: ${lastLine(cause)}`,
      {
        cause,
      },
    );
  }
  return python;
}

/** Each asked for by itself: asked for several, pip is content with one. */
async function hasPackages(python: string, packages: readonly string[]): Promise<boolean> {
  const names = packages.map((one) => one.replace(/[=<>~[].*$/, ''));
  const shown = names.map((name) => run(python, ['-m', 'pip', 'show', '--quiet', name]));
  return (await Promise.allSettled(shown)).every(({ status }) => status === 'fulfilled');
}

function lastLine(error: unknown): string {
  const { stderr = '', message = '' } = error as { stderr?: string; message?: string };
  return (stderr.trim() || message).split('\n').at(-1) ?? '';
}
