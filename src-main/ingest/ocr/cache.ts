/** Pages read before, by the file's content and the engine: a broken job goes on at the page it had come to. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecognisedPage } from './types.ts';

export interface PageCache {
  /** Null where the page was not read before, or what was kept cannot be read. */
  get(page: number): Promise<RecognisedPage | null>;
  /** Whole or not at all. A full disk costs the cache and not the page. */
  put(page: RecognisedPage): Promise<void>;
}

const NONE: PageCache = { get: async () => null, put: async () => {} };

/** `engineKey` names everything that the result depends on but the file. */
export function openPageCache(dir: string | undefined, sha256: string, engineKey: string): PageCache {
  if (dir === undefined) return NONE;
  const folder = join(cachedFile(dir, sha256), engineKey.replace(/[^A-Za-z0-9._-]+/g, '_').slice(0, 100));
  const path = (page: number) => join(folder, `${page}.json`);
  return {
    get: (page) => readKept(path(page), page),
    async put(page) {
      const partial = `${path(page.page)}.${randomUUID()}.part`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(partial, JSON.stringify(page));
        await rename(partial, path(page.page));
      } catch {
        await rm(partial, { force: true }).catch(() => {});
      }
    },
  };
}

/** A page as it was read last, by whichever engine; null where it was not. */
export async function keptPage(dir: string, sha256: string, page: number): Promise<RecognisedPage | null> {
  const folder = cachedFile(dir, sha256);
  const engines = await readdir(folder).catch(() => []);
  let newest: { path: string; at: number } | null = null;
  for (const engine of engines) {
    const path = join(folder, engine, `${page}.json`);
    const at = (await stat(path).catch(() => null))?.mtimeMs;
    if (at !== undefined && at > (newest?.at ?? 0)) newest = { path, at };
  }
  return newest && readKept(newest.path, page);
}

async function readKept(path: string, page: number): Promise<RecognisedPage | null> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isPage(found) && found.page === page ? found : null;
  } catch {
    return null;
  }
}

/** Where the pages of one file lie, of all engines. */
function cachedFile(dir: string, sha256: string): string {
  return join(dir, sha256.slice(0, 2), sha256);
}

/** Drops the pages of a file that is gone. */
export async function forgetPages(dir: string, sha256: string): Promise<void> {
  if (/^[0-9a-f]{64}$/.test(sha256)) await rm(cachedFile(dir, sha256), { recursive: true, force: true });
}

function isPage(value: unknown): value is RecognisedPage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'words' in value &&
    Array.isArray(value.words) &&
    'regions' in value &&
    Array.isArray(value.regions) &&
    'notes' in value &&
    Array.isArray(value.notes)
  );
}
