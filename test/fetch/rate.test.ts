import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { download } from '../../src-main/fetch/download.ts';
import { getJson } from '../../src-main/fetch/http.ts';
import { createQueue, PER_SECOND } from '../../src-main/fetch/queue.ts';
import { fileSlots } from '../../src-main/fetch/slots.ts';
import { mostInASecond } from '../support/archive-server.ts';
import { tempDir, tempServer, testHttp } from './support.ts';

it('never asks more than eight times in any second, whatever runs at once, retries and redirects counted', async () => {
  const server = await tempServer();
  const dir = tempDir();
  const queue = createQueue();
  for (let i = 0; i < 40; i++) server.put(`/f${i}`, `{"n":${i}}`);
  server.trouble('/f3', { kind: 'status', status: 503 }, { kind: 'cut', after: 2 });
  server.trouble('/f9', { kind: 'redirect', to: '/f10' });
  const jobs = Array.from({ length: 4 }, (_, job) => testHttp(join(dir, String(job)), { queue }));
  const began = performance.now();
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => {
      const http = jobs[i % jobs.length]!;
      const url = `${server.base}/f${i}`;
      return i % 2 === 0 ? getJson({ url }, http) : download({ url, target: join(dir, `f${i}`) }, http);
    }),
  );
  expect(server.asked.length).toBe(43);
  expect(mostInASecond(server.asked)).toBeLessThanOrEqual(PER_SECOND);
  // It does not dawdle either: 42 gaps at 6.7 a second are 6.3 s.
  expect(performance.now() - began).toBeLessThan(12_000);
}, 30_000);

it('two programs share one rate through the file of slots', async () => {
  const file = join(tempDir(), 'slots');
  const queues = [createQueue(50, fileSlots(file)), createQueue(50, fileSlots(file))];
  const { signal } = new AbortController();
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => queues[i % 2]!.turn(signal).then(() => times.push(performance.now()))),
  );
  expect(performance.now() - began).toBeGreaterThanOrEqual(39 * 20 * 0.95);
  expect(times).toHaveLength(40);
});

it('rubbish in the file of slots, and a clock that was set back, hold nobody up', async () => {
  const file = join(tempDir(), 'slots');
  for (const text of ['rubbish', String(Date.now() + 3_600_000)]) {
    writeFileSync(file, text);
    expect(fileSlots(file).take(100) - Date.now()).toBeLessThan(50);
  }
});
