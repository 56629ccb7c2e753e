import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** The files as they came, named by the SHA-256 of their uncompressed bytes: `ab/abcdef….htm.gz`. */
export interface Originals {
  /**
   * Takes in a copy of a file, or of the bytes of one that lies nowhere (a member of an archive), whole or not at all, and answers its name. The
   * name it came with tells its form. One that is there already is left alone.
   */
  put(source: { path: string; bytes?: Uint8Array | undefined }, sha256: string): Promise<string>;
  path(name: string): string;
  remove(name: string): Promise<void>;
}

export function createOriginals(folder: string): Originals {
  const path = (name: string) => join(folder, name);
  return {
    path,
    async put(source, sha256) {
      const name = `${sha256.slice(0, 2)}/${sha256}${safeExtension(source.path)}`;
      if (await stat(path(name)).catch(() => null)) return name;
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
      // Two lanes may bring the same bytes at once, under two names.
      const partial = `${path(name)}.${randomUUID()}.part`;
      if (source.bytes === undefined) await copyFile(source.path, partial);
      else await writeFile(partial, source.bytes);
      await rename(partial, path(name));
      return name;
    },
    remove: (name) => rm(path(name), { force: true }),
  };
}

/** ".htm", ".htm.gz": what tells a reader the form of the file. */
function safeExtension(source: string): string {
  const outer = extname(source).toLowerCase();
  const inner = outer === '.gz' ? extname(source.slice(0, -3)).toLowerCase() : '';
  return `${inner}${outer}`.replace(/[^.a-z0-9]/g, '').slice(0, 16);
}
