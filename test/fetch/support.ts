/** The fetch layer on a local server, with waits short enough for a test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCache } from '../../src-main/fetch/cache.ts';
import type { Http } from '../../src-main/fetch/http.ts';
import { createQueue } from '../../src-main/fetch/queue.ts';
import type { RetryPolicy } from '../../src-main/fetch/retry.ts';
import { type ArchiveServer, startArchiveServer } from '../support/archive-server.ts';

export const QUICK: RetryPolicy = {
  tries: 4,
  mostTries: 20,
  first: { connection: 10, server: 10, throttle: 20, block: 20 },
  growth: { connection: 2, server: 2, throttle: 2, block: 2 },
  longest: 5000,
};

export async function tempServer(): Promise<ArchiveServer> {
  const server = await startArchiveServer();
  onTestFinished(() => server.close());
  return server;
}

export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-fetch-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export function testHttp(dir: string, change: Partial<Http> = {}): Http & { notes: string[]; cacheDir: string } {
  const notes: string[] = [];
  return {
    queue: createQueue(200),
    policy: QUICK,
    signal: new AbortController().signal,
    userAgent: 'Test Person test@example.com',
    note: (message) => void notes.push(message),
    cache: createCache(join(dir, 'cache')),
    notes,
    cacheDir: join(dir, 'cache'),
    ...change,
  };
}
