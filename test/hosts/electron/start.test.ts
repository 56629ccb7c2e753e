import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import type { App } from '../../../src-main/app/app.ts';
import { createDispatch } from '../../../src-main/app/dispatch.ts';
import { type Log, openLog } from '../../../src-main/app/log.ts';
import { electronActions } from '../../../src-main/hosts/electron/actions.ts';
import { spawnUtility } from '../../../src-main/hosts/electron/engine.ts';
import { start } from '../../../src-main/hosts/electron/start.ts';
import { createFakes } from '../../app/fakes.ts';
import { app, type BrowserWindow, fake, ipcMain, session } from './fake-electron.ts';
import { connectPage, loadPreload, page } from './page.ts';

let folder: string;
let log: Log;
let closed: number;

function openApp(): Promise<App> {
  const { router, client } = createDispatch(createFakes().handlers, log);
  const close = async () => {
    closed += 1;
  };
  const engine = { run: () => Promise.reject(new Error('no engine in this test')) };
  const originals = {
    document: async (id: number) => `as filed: ${id}`,
    page: async (id: number, page: number) => Uint8Array.of(id, page),
  };
  return Promise.resolve({ router, client, engine, originals, log, close });
}

const launch = () => start({ openApp, outDir: join(folder, 'main') });
const onlyWindow = (): BrowserWindow => fake.windows[0]!;

beforeAll(loadPreload);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mantissa-electron-'));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer/index.html'), 'the workbench');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  log = openLog(folder);
  closed = 0;
});
afterEach(() => {
  app.removeAllListeners();
  ipcMain.removeAllListeners();
  Object.assign(fake, {
    locked: false,
    windows: [],
    quits: 0,
    errorBoxes: [],
    revealed: [],
    pageUrl: 'app://mantissa/',
  });
  rmSync(folder, { recursive: true });
});

describe('the window', () => {
  it('is sandboxed, isolated and without Node, and shows the app’s own origin', async () => {
    await launch();
    expect(onlyWindow().url).toBe('app://mantissa/');
    expect(onlyWindow().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      preload: join(folder, 'preload/preload.cjs'),
    });
  });

  it('cannot be led elsewhere, open windows or embed pages', async () => {
    await launch();
    const contents = onlyWindow().webContents;
    const prevented = (event: string, url: string) => {
      let stopped = false;
      contents.emit(event, { url, preventDefault: () => (stopped = true) });
      return stopped;
    };
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      for (const url of [
        'https://evil.example/',
        'file:///etc/passwd',
        'app://mantissa.evil/',
        'javascript:alert(1)',
      ]) {
        expect([event, url, prevented(event, url)]).toEqual([event, url, true]);
      }
      expect(prevented(event, 'app://mantissa/#/search')).toBe(false);
    }
    expect(prevented('will-attach-webview', 'app://mantissa/')).toBe(true);
    expect(contents.openHandler?.({ url: 'app://mantissa/' })).toEqual({ action: 'deny' });
  });

  it('gets no permission and no network', async () => {
    await launch();
    const closedSession = session.defaultSession;
    let granted: unknown;
    closedSession.permissionRequest({}, 'media', (answer: unknown) => {
      granted = answer;
    });
    expect(granted).toBe(false);
    expect(closedSession.permissionCheck()).toBe(false);
    expect(closedSession.devicePermission()).toBe(false);
    const cancelled = (url: string) => {
      let result = false;
      closedSession.beforeRequest({ url }, ({ cancel }) => {
        result = cancel;
      });
      return result;
    };
    expect(cancelled('app://mantissa/assets/main.js')).toBe(false);
    for (const url of ['https://evil.example/', 'ws://evil.example/', 'file:///etc/passwd'])
      expect(cancelled(url)).toBe(true);
  });
});

describe('app://', () => {
  it('serves the renderer under the policy, and nothing outside it', async () => {
    await launch();
    expect(fake.schemes[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } });
    const get = (url: string) => fake.handlers.get('app')!({ url });
    expect(await (await get('app://mantissa/originals/3')).text()).toBe('as filed: 3');
    const picture = await get('app://mantissa/originals/3/pages/2');
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect([...new Uint8Array(await picture.arrayBuffer())]).toEqual([3, 2]);
    const index = await get('app://mantissa/');
    expect(await index.text()).toBe('the workbench');
    expect(index.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
    for (const url of [
      'app://mantissa/../secret.html',
      'app://mantissa/..%2fsecret.html',
      'app://mantissa/%5c..%5csecret.html',
      'app://other/',
    ]) {
      expect((await get(url)).status).toBe(404);
    }
  });
});

describe('the connection', () => {
  it('serves the page', async () => {
    await launch();
    const { client, port } = connectPage();
    expect(await client.jobs.list({ limit: 1 })).toHaveLength(1);
    port.close();
  });

  it('is refused to a page from elsewhere, and ignored from another window', async () => {
    await launch();
    const answered = async (client: ReturnType<typeof connectPage>['client']) => {
      const late = new Promise<'nothing'>((resolve) => setTimeout(resolve, 200, 'nothing'));
      return Promise.race([client.jobs.list({ limit: 1 }).catch(() => 'refused'), late]);
    };
    fake.pageUrl = 'https://evil.example/';
    const foreign = connectPage();
    expect(await answered(foreign.client)).not.toBeInstanceOf(Array);
    fake.pageUrl = 'app://mantissa/';
    let handedOver = 0;
    ipcMain.on('mantissa:connect', () => {
      handedOver += 1;
    });
    page.postMessage('mantissa:connect', [new MessageChannel().port1], { other: 'window' });
    page.postMessage('something else', [new MessageChannel().port1]);
    expect(handedOver).toBe(0);
    foreign.port.close();
  });

  it('names dropped files, and exposes nothing else', () => {
    expect(Object.keys(fake.exposed)).toEqual(['mantissa']);
    expect(Object.keys(fake.exposed.mantissa!)).toEqual(['pathOf']);
    expect(fake.exposed.mantissa!.pathOf!({ name: 'a.htm' } as never)).toBe('/home/analyst/a.htm');
  });
});

describe('the application', () => {
  it('runs once: a second launch brings the first one’s window forward', async () => {
    await launch();
    app.emit('second-instance');
    expect(onlyWindow().focused).toBe(1);
    fake.locked = true;
    app.removeAllListeners();
    await launch();
    expect(fake.windows).toHaveLength(1);
    expect(fake.quits).toBe(1);
  });

  it('opens a window at a second launch where the first one was closed (macOS)', async () => {
    await launch();
    onlyWindow().destroyed = true;
    app.emit('second-instance');
    expect(fake.windows).toHaveLength(2);
    expect(fake.windows[1]?.focused).toBe(1);
  });

  it('says why it cannot start, and ends', async () => {
    const failing = () => Promise.reject(new AppError('corpus_locked', 'This corpus is in use.'));
    await start({ openApp: failing, outDir: folder });
    expect(fake.errorBoxes).toEqual(['Mantissa could not start: This corpus is in use.']);
    expect(fake.windows).toHaveLength(0);
    expect(fake.quits).toBe(1);
  });

  it('closes the corpus before it quits, once', async () => {
    await launch();
    app.quit();
    await expect.poll(() => fake.quits).toBe(2);
    expect(closed).toBe(1);
  });
});

describe('what this host can do', () => {
  it('picks files and reveals them', async () => {
    expect(await electronActions.pickFiles!()).toEqual([]);
    fake.picked = { canceled: false, filePaths: ['/a.htm'] };
    expect(await electronActions.pickFiles!()).toEqual(['/a.htm']);
    await electronActions.reveal!(join(folder, 'secret.html'));
    expect(fake.revealed).toEqual([join(folder, 'secret.html')]);
    await expect(electronActions.reveal!('relative.html')).rejects.toThrow(AppError);
    await expect(electronActions.reveal!(join(folder, 'gone.html'))).rejects.toThrow('not there');
  });

  it('runs the engine as a utility process', async () => {
    const entry = join(folder, 'echo.mjs');
    writeFileSync(entry, "console.log('hello'); process.on('message', (m) => process.send({ ...m, back: m.floats }));");
    const engine = spawnUtility(entry, { ...process.env });
    const lines: string[] = [];
    engine.onOutput((line) => lines.push(line));
    const answer = new Promise<unknown>((resolve) => engine.onMessage(resolve));
    const ended = new Promise<string>((resolve) => engine.onExit(resolve));
    engine.send({ type: 'run', id: 1, task: 'echo', input: Float32Array.of(1.5) });
    expect(await answer).toMatchObject({ id: 1, input: Float32Array.of(1.5) });
    expect(engine.pid).toBeGreaterThan(0);
    await expect.poll(() => lines).toEqual(['hello']);
    engine.kill();
    expect(await ended).toMatch(/^status /);
  });
});
