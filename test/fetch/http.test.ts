import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { getJson } from '../../src-main/fetch/http.ts';
import { createQueue } from '../../src-main/fetch/queue.ts';
import { DEFAULT_POLICY, retryAfter, Transient, waitBefore } from '../../src-main/fetch/retry.ts';
import { LIMIT_PAGE } from '../support/archive-server.ts';
import { QUICK, tempDir, tempServer, testHttp } from './support.ts';

const JSON_TYPE = { type: 'application/json' };

async function served(path = '/data.json', body = '{"a":1}') {
  const server = await tempServer();
  server.put(path, body, JSON_TYPE);
  const http = testHttp(tempDir());
  return { server, http, get: () => getJson({ url: server.base + path }, http) };
}

it('says who asks', async () => {
  const { server, get } = await served();
  expect(await get()).toEqual({ a: 1 });
  expect(server.asked[0]!.headers['user-agent']).toBe('Test Person test@example.com');
});

it('asks only whether anything has changed, and takes what is there when nothing has', async () => {
  const { server, get } = await served();
  await get();
  expect(await get()).toEqual({ a: 1 });
  expect(server.asked.map((one) => one.status)).toEqual([200, 304]);
  server.put('/data.json', '{"a":2}', JSON_TYPE);
  expect(await get()).toEqual({ a: 2 });
});

it('does not ask at all while an answer is fresh', async () => {
  const { server, http } = await served();
  const ask = { url: `${server.base}/data.json`, freshFor: 60_000 };
  await getJson(ask, http);
  await getJson(ask, http);
  expect(server.asked).toHaveLength(1);
});

it.each([
  ['429 with Retry-After', { kind: 'status', status: 429, headers: { 'Retry-After': '1' } }, 900],
  ['429 without', { kind: 'status', status: 429 }, 0],
  ['the 403 page of the SEC', { kind: 'status', status: 403, body: LIMIT_PAGE }, 0],
  ['the same page with 200', { kind: 'instead', body: LIMIT_PAGE, type: 'text/html' }, 0],
  ['503', { kind: 'status', status: 503 }, 0],
  ['a connection cut in the middle', { kind: 'cut', after: 3 }, 0],
  ['a length that is too long', { kind: 'length', by: 10 }, 0],
  ['a length that is too short', { kind: 'length', by: -3 }, 0],
  ['a web page for data', { kind: 'instead', body: '<html>maintenance</html>', type: 'text/html' }, 0],
] as const)('tries again after %s', async (_what, trouble, atLeast) => {
  const { server, http, get } = await served();
  if (trouble.kind === 'length' && trouble.by > 0)
    server.trouble('/data.json', trouble, { kind: 'status', status: 500 });
  else server.trouble('/data.json', trouble);
  const began = performance.now();
  // A length that is too long is only known to be so when the server lets go of the connection.
  if (trouble.kind === 'length' && trouble.by > 0) setTimeout(() => server.close(), 300);
  const answer = await get().catch((error: unknown) => error);
  if (trouble.kind === 'length' && trouble.by > 0) expect(answer).toMatchObject({ code: 'network' });
  else expect(answer).toEqual({ a: 1 });
  expect(performance.now() - began).toBeGreaterThanOrEqual(atLeast);
  expect(http.notes.length).toBeGreaterThan(0);
});

it('unfolds gzip, and asks again for one that is cut', async () => {
  const server = await tempServer();
  server.put('/big.json', JSON.stringify({ text: 'word '.repeat(5000) }), { ...JSON_TYPE, gzip: true });
  server.trouble('/big.json', { kind: 'truncated-gzip' });
  const http = testHttp(tempDir());
  expect(await getJson({ url: `${server.base}/big.json` }, http)).toEqual({ text: 'word '.repeat(5000) });
  expect(http.notes[0]).toMatch(/cut or damaged/);
});

it('gives up after its tries, with the name of the host and what to do', async () => {
  const { server, get } = await served();
  server.trouble('/data.json', { kind: 'status', status: 503, forever: true });
  await expect(get()).rejects.toMatchObject({
    code: 'network',
    message: expect.stringMatching(/^127\.0\.0\.1:\d+ answered with error 503\. .*resume/),
  });
  expect(server.asked).toHaveLength(QUICK.tries);
});

it('does not insist where it is not wanted', async () => {
  const { server, get } = await served();
  server.trouble('/data.json', { kind: 'status', status: 403, body: '<title>Undeclared Automated Tool</title>' });
  await expect(get()).rejects.toMatchObject({ code: 'unauthorized', message: expect.stringContaining('Settings') });
  server.trouble('/data.json', { kind: 'status', status: 404 });
  await expect(get()).rejects.toMatchObject({ code: 'not_found' });
  expect(server.asked).toHaveLength(2);
});

it('names a host that is not there', async () => {
  const http = testHttp(tempDir(), { policy: { ...QUICK, tries: 1 } });
  await expect(getJson({ url: 'http://127.0.0.1:1/x.json' }, http)).rejects.toMatchObject({
    code: 'network',
    message: expect.stringContaining('127.0.0.1 refused the connection'),
  });
});

it('follows a redirect on the same host and refuses one to another', async () => {
  const { server, get } = await served();
  server.put('/moved.json', '{"moved":true}', JSON_TYPE);
  server.trouble('/data.json', { kind: 'redirect', to: '/moved.json' });
  expect(await get()).toEqual({ moved: true });
  const other = await tempServer();
  server.trouble('/data.json', { kind: 'redirect', to: `${other.base}/data.json` });
  await expect(get()).rejects.toThrow(/was not asked for/);
  expect(other.asked).toHaveLength(0);
  server.trouble('/data.json', { kind: 'redirect', to: '/data.json', forever: true });
  await expect(get()).rejects.toThrow(/sends every request on/);
});

it('sends an API key to the first host alone', async () => {
  const [first, second] = [await tempServer(), await tempServer()];
  second.put('/file.json', '{"b":1}', JSON_TYPE);
  first.trouble('/x', { kind: 'redirect', to: `${second.base}/file.json` });
  const redirectHosts = [new URL(second.base).host];
  await getJson({ url: `${first.base}/x`, authorization: 'Basic c2VjcmV0', redirectHosts }, testHttp(tempDir()));
  expect(first.asked[0]!.headers.authorization).toBe('Basic c2VjcmV0');
  expect(second.asked[0]!.headers.authorization).toBeUndefined();
});

it('stops within a second when cancelled: while waiting, and while a slow server keeps it', async () => {
  const { server } = await served();
  for (const trouble of [
    { kind: 'status', status: 429, headers: { 'Retry-After': '4' } },
    { kind: 'slow', milliseconds: 3000 },
  ] as const) {
    const controller = new AbortController();
    server.trouble('/data.json', trouble);
    const http = testHttp(tempDir(), { signal: controller.signal });
    const asked = getJson({ url: `${server.base}/data.json` }, http);
    setTimeout(() => controller.abort(), 150);
    const began = performance.now();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    expect(performance.now() - began).toBeLessThan(3000);
  }
});

it('a limit holds back everything, not the one request alone', async () => {
  const { server, http } = await served();
  server.put('/other.json', '{}', JSON_TYPE);
  server.trouble('/data.json', { kind: 'status', status: 429, headers: { 'Retry-After': '1' } });
  const first = getJson({ url: `${server.base}/data.json` }, http);
  while (http.notes.length === 0) await new Promise((done) => setTimeout(done, 5));
  const limitedAt = performance.now();
  await getJson({ url: `${server.base}/other.json` }, http);
  expect(performance.now() - limitedAt).toBeGreaterThan(800);
  await first;
});

it('a cancelled request in the queue lets the others pass, in their order', async () => {
  const queue = createQueue(50);
  const controller = new AbortController();
  const { signal } = new AbortController();
  const order: number[] = [];
  const turns = [signal, controller.signal, signal].map((one, i) => queue.turn(one).then(() => order.push(i)));
  controller.abort();
  await expect(turns[1]).rejects.toMatchObject({ code: 'cancelled' });
  await Promise.all([turns[0], turns[2]]);
  expect(order).toEqual([0, 2]);
  expect(queue.status()).toMatchObject({ waiting: 0, lastSecond: 2 });
});

it('waits longer each time, longest for a block, never beyond the longest', () => {
  const wait = (kind: Transient['kind'], n: number) => waitBefore(new Transient(kind, ''), n, DEFAULT_POLICY, () => 1);
  expect([1, 2, 3].map((n) => wait('connection', n))).toEqual([500, 1000, 2000]);
  expect(wait('block', 1)).toBe(5000);
  expect(wait('block', 9)).toBe(600_000);
  expect(waitBefore(new Transient('connection', ''), 1, DEFAULT_POLICY, () => 0)).toBe(250);
  expect(waitBefore(new Transient('throttle', '', { retryAfter: 7000 }), 1, DEFAULT_POLICY, () => 0)).toBe(7000);
});

it('reads Retry-After in both forms', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Thu, 01 Jan 2026 00:02:00 GMT', now)).toBe(120_000);
  expect(retryAfter('soon', now)).toBeNull();
  expect(retryAfter(undefined, now)).toBeNull();
});

it('a damaged cache is no cache', async () => {
  const { server, http, get } = await served();
  await get();
  const dir = readdirSync(http.cacheDir).map((name) => join(http.cacheDir, name));
  writeFileSync(dir[0]!, readFileSync(dir[0]!).subarray(0, -2));
  expect(await get()).toEqual({ a: 1 });
  expect(server.asked.map((one) => one.status)).toEqual([200, 200]);
});
