import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import { createDispatch } from '../../../src-main/app/dispatch.ts';
import { silentLog } from '../../../src-main/app/log.ts';
import { type Loopback, startLoopback } from '../../../src-main/hosts/loopback/server.ts';
import { createFakes } from '../../app/fakes.ts';
import { failure } from '../contract.suite.ts';
import { get, openClient, openSocket, signIn } from './browser.ts';

let folder: string;
let server: Loopback;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mantissa-loopback-'));
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>the workbench');
  writeFileSync(join(folder, 'renderer/assets/main-1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{"secret":1}');
  symlinkSync(join(folder, 'secret.json'), join(folder, 'renderer/link.json'));
  const { router } = createDispatch(createFakes().handlers, silentLog());
  server = await startLoopback({ app: { router, log: silentLog(), originals }, rendererDir: join(folder, 'renderer') });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const originals = {
  async document(filingId: number): Promise<string> {
    if (filingId !== 7) throw new AppError('not_found', 'There is no <b>such</b> filing.');
    return '<!doctype html><p>as filed</p>';
  },
  async page(_filingId: number, page: number, large: boolean): Promise<Uint8Array> {
    if (page > 2) throw new AppError('damaged_file', 'Page 3 of <b>scan</b> cannot be drawn.');
    return Uint8Array.of(page, large ? 1 : 0);
  },
};

const host = () => ({ host: `127.0.0.1:${server.port}` });

describe('the one-time token', () => {
  it('is exchanged once for a cookie that no script can read and no other site can send', async () => {
    const { pathname, search } = new URL(server.url);
    const first = await get(server.port, pathname + search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(/^mantissa_\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await get(server.port, pathname + search);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('guards every file: without the cookie nothing is served', async () => {
    for (const path of ['/', '/index.html', '/assets/main-1.js'])
      expect((await get(server.port, path)).status).toBe(401);
    expect((await get(server.port, '/', { cookie: `mantissa_${server.port}=${'x'.repeat(32)}` })).status).toBe(401);
    expect((await get(server.port, '/?token=wrong')).status).toBe(401);
    const cookie = await signIn(server);
    expect((await get(server.port, '/', { cookie })).body).toContain('the workbench');
    expect((await get(server.port, '/assets/main-1.js', { cookie: `other=1; ${cookie}` })).status).toBe(200);
  });
});

describe('the original of a filing', () => {
  it('is for the signed-in browser alone, and comes under a policy that lets it do nothing', async () => {
    expect((await get(server.port, '/originals/7')).status).toBe(401);
    const cookie = await signIn(server);
    const { status, body, headers } = await get(server.port, '/originals/7', { cookie });
    expect([status, body]).toEqual([200, '<!doctype html><p>as filed</p>']);
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy.some((rule) => /script-src|connect-src|https?:/.test(rule))).toBe(false);
    expect(String((await get(server.port, '/', { cookie })).headers['content-security-policy'])).toContain(
      "frame-src 'self'",
    );
  });

  it('comes page by page as pictures, for the same browser, under the same policy', async () => {
    expect((await get(server.port, '/originals/7/pages/1')).status).toBe(401);
    const cookie = await signIn(server);
    const plain = await get(server.port, '/originals/7/pages/2', { cookie });
    expect([plain.status, plain.headers['content-type'], plain.body]).toEqual([200, 'image/webp', '\u0002\u0000']);
    expect(String(plain.headers['content-security-policy'])).toContain("default-src 'none'");
    expect(plain.headers['x-content-type-options']).toBe('nosniff');
    expect((await get(server.port, '/originals/7/pages/1/large', { cookie })).body).toBe('\u0001\u0001');
    const bad = await get(server.port, '/originals/7/pages/3', { cookie });
    expect([bad.status, bad.headers['content-type']]).toEqual([422, 'text/plain; charset=utf-8']);
    expect(bad.body).toBe('Page 3 of <b>scan</b> cannot be drawn.');
  });

  it('that is not there is said, without markup of its own', async () => {
    const cookie = await signIn(server);
    const { status, body } = await get(server.port, '/originals/8', { cookie });
    expect(status).toBe(404);
    expect(body).toContain('There is no &lt;b&gt;such&lt;/b&gt; filing.');
    for (const path of [
      '/originals/',
      '/originals/x',
      '/originals/7/..',
      '/originals/-7',
      '/originals/7/pages/',
      '/originals/7/pages/1/huge',
      '/originals/7/pages/../../secret.json',
    ])
      expect((await get(server.port, path, { cookie })).status).toBe(404);
  });
});

describe('other sites', () => {
  it('are refused by their Host (a name rebound to 127.0.0.1)', async () => {
    const cookie = await signIn(server);
    for (const name of ['evil.example', `evil.example:${server.port}`, '127.0.0.1', `127.0.0.1:${server.port + 1}`]) {
      expect((await get(server.port, '/', { cookie, host: name })).status).toBe(403);
    }
    expect((await get(server.port, '/', { cookie, host: `localhost:${server.port}` })).status).toBe(200);
  });

  it('are refused by their Origin', async () => {
    const cookie = await signIn(server);
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${server.port}`, `http://127.0.0.1:1`]) {
      expect((await get(server.port, '/', { cookie, ...host(), origin })).status).toBe(403);
      await expect(openSocket(server, { cookie, origin })).rejects.toThrow('403');
    }
  });

  it('cannot open the socket without Origin or without the cookie', async () => {
    const cookie = await signIn(server);
    await expect(openSocket(server, { cookie })).rejects.toThrow('403');
    await expect(openSocket(server, { origin: server.origin })).rejects.toThrow('401');
  });

  it('cannot send anything but GET', async () => {
    const cookie = await signIn(server);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await get(server.port, '/', { cookie }, method)).status).toBe(405);
  });
});

describe('files', () => {
  it('outside the renderer stay out of reach', async () => {
    const cookie = await signIn(server);
    const paths = [
      '/../secret.json',
      '/..%2fsecret.json',
      '/%2e%2e/secret.json',
      '/assets/..%2f..%2fsecret.json',
      '/..\\secret.json',
      '/%5c..%5csecret.json',
      '/link.json',
      '//etc/hosts.json',
      '/secret.json%00.html',
      '/%E0%A4%A.html',
      '/assets',
    ];
    for (const path of paths) {
      const answer = await get(server.port, path, { cookie });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body).not.toContain('secret":1');
    }
  });

  it('come with a policy that allows nothing from elsewhere and nothing inline', async () => {
    const cookie = await signIn(server);
    for (const path of ['/', '/assets/main-1.js', '/nothing.js']) {
      const { headers } = await get(server.port, path, { cookie });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('say how to build the workbench when it is not built', async () => {
    rmSync(join(folder, 'renderer/index.html'));
    const answer = await get(server.port, '/', { cookie: await signIn(server) });
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('npm run build');
  });
});

describe('the server', () => {
  it('listens on 127.0.0.1 and nowhere else', async () => {
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`);
    const { router } = createDispatch(createFakes().handlers, silentLog());
    const taken = await failure(
      startLoopback({ app: { router, log: silentLog(), originals }, rendererDir: folder, port: server.port }),
    );
    expect(taken.code).toBe('conflict');
    expect(taken.message).toContain(String(server.port));
  });

  it('closes at once although a browser is connected, and its calls fail as network', async () => {
    const { client } = await openClient(server);
    await client.jobs.list({});
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(1500);
    expect((await failure(client.jobs.list({}))).code).toBe('network');
  });

  it('survives rubbish on the socket', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { client, socket } = await openClient(server);
    socket.send('{]');
    socket.send(Buffer.from([255, 1, 2]));
    expect(await client.jobs.list({ limit: 1 })).toHaveLength(1);
    expect(complaints).toHaveBeenCalledTimes(2);
    complaints.mockRestore();
  });
});
