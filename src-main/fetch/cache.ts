/** Answers kept on disk with what the host needs to say "not changed". Each is one file, written whole or not at all. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Cached {
  body: Uint8Array;
  etag: string | null;
  lastModified: string | null;
  /** `Date.now()` when the host last said that this is right. */
  fetchedAt: number;
}

export interface Cache {
  get(url: string): Promise<Cached | null>;
  put(url: string, answer: Cached): Promise<void>;
}

/** A first line of JSON with the URL, the validators and the hash of the body; then the body. */
export function createCache(folder: string): Cache {
  const path = (url: string) => join(folder, createHash('sha256').update(url).digest('hex').slice(0, 32));
  return {
    async get(url) {
      const file = await readFile(path(url)).catch(() => null);
      if (file === null) return null;
      try {
        const end = file.indexOf(10);
        const head = JSON.parse(file.subarray(0, end).toString()) as Omit<Cached, 'body'> & {
          url: string;
          sha256: string;
        };
        const body = new Uint8Array(file.subarray(end + 1));
        return head.url === url && head.sha256 === hash(body) ? { ...head, body } : null;
      } catch {
        return null;
      }
    },
    async put(url, { body, ...head }) {
      await mkdir(folder, { recursive: true });
      const partial = `${path(url)}.${randomUUID()}.part`;
      const line = `${JSON.stringify({ url, ...head, sha256: hash(body) })}\n`;
      try {
        await writeFile(partial, Buffer.concat([Buffer.from(line), body]));
        await rename(partial, path(url));
      } finally {
        await rm(partial, { force: true });
      }
    },
  };
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
