import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The per-user cache: `npm ci` wipes node_modules, and 850 MB are neither downloaded nor copied again for that. */
export function cacheRoot(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'mantissa');
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'mantissa', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'mantissa');
  return join(homedir(), '.cache', 'mantissa');
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** What a cache folder holds, written last: a folder without its manifest is unfinished. */
export interface Manifest {
  readonly files: Readonly<Record<string, FileRecord>>;
}

export interface FileRecord {
  readonly sha256: string;
  readonly size: number;
  readonly mtimeMs: number;
}

const MANIFEST = 'manifest.json';

/** Writes the manifest of a folder whose files have just been made, their hashes known. */
export async function writeManifest(folder: string, hashes: ReadonlyMap<string, string>): Promise<void> {
  const files: Record<string, FileRecord> = {};
  for (const [name, sha256] of hashes) {
    const { size, mtimeMs } = await stat(join(folder, name));
    files[name] = { sha256, size, mtimeMs };
  }
  await writeFile(join(folder, MANIFEST), JSON.stringify({ files } satisfies Manifest, null, 2));
}

/**
 * Whether a cache folder is whole. Cheap when nothing was touched (size and time of each file as noted); a file whose time
 * differs is read and hashed, and its new time noted when the content is right.
 *
 * @returns null when whole, otherwise what is wrong, in words.
 */
export async function whatIsWrong(folder: string): Promise<string | null> {
  const manifest = await readManifest(folder);
  if (manifest === null) return 'not there yet';
  const touched = new Map<string, string>();
  for (const [name, expected] of Object.entries(manifest.files)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found === null) return `${name} is gone`;
    if (found.size !== expected.size) return `${name} has the wrong length`;
    if (found.mtimeMs === expected.mtimeMs) continue;
    if ((await sha256Of(path)) !== expected.sha256) return `${name} is damaged`;
    touched.set(name, expected.sha256);
  }
  if (touched.size > 0) {
    const hashes = Object.entries(manifest.files).map(([name, record]) => [name, record.sha256] as const);
    await writeManifest(folder, new Map(hashes)).catch(() => undefined);
  }
  return null;
}

async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const manifest: Manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    return Object.keys(manifest.files).length > 0 ? manifest : null;
  } catch {
    return null;
  }
}
