/**
 * Stands in for the `electron` module where no Electron can run. Ports are real MessageChannels with Electron's face, utility processes real child
 * processes; windows, dialogs and sessions remember what was asked of them, in `fake`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';

interface FakeState {
  locked: boolean;
  windows: BrowserWindow[];
  quits: number;
  errorBoxes: string[];
  picked: { canceled: boolean; filePaths: string[] };
  revealed: string[];
  schemes: { scheme: string; privileges: object }[];
  handlers: Map<string, (request: { url: string }) => Promise<Response>>;
  exposed: Record<string, Record<string, (...args: never[]) => unknown>>;
  /** What the page that posts by IPC is at. */
  pageUrl: string;
}

export const fake: FakeState = {
  locked: false,
  windows: [],
  quits: 0,
  errorBoxes: [],
  picked: { canceled: true, filePaths: [] },
  revealed: [],
  schemes: [],
  handlers: new Map(),
  exposed: {},
  pageUrl: 'app://mantissa/',
};

/** Electron's MessagePortMain over a real port. */
export class MessagePortMain extends EventEmitter {
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('message', (data) => this.emit('message', { data, ports: [] }));
    port.on('close', () => this.emit('close'));
    // Like Electron's, it holds messages back until `start`.
    port.unref();
  }
  postMessage(data: unknown): void {
    this.#port.postMessage(data);
  }
  start(): void {
    this.#port.start();
  }
  close(): void {
    this.#port.close();
  }
}

class App extends EventEmitter {
  isPackaged = true;
  requestSingleInstanceLock(): boolean {
    return !fake.locked;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  quit(): void {
    fake.quits += 1;
    this.emit('will-quit', { preventDefault: () => undefined });
  }
}
export const app = new App();

export class WebContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return fake.windows;
  }
  readonly webContents = new WebContents();
  readonly options: { webPreferences: Record<string, unknown> };
  url = '';
  focused = 0;
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    fake.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.url = url;
    return Promise.resolve();
  }
  show(): void {}
  destroyed = false;
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMinimized(): boolean {
    return false;
  }
  focus(): void {
    this.focused += 1;
  }
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: FakeState['schemes']) => void fake.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: { url: string }) => Promise<Response>) =>
    void fake.handlers.set(scheme, handler),
};

type Check = (...args: unknown[]) => unknown;
class Session {
  permissionRequest: Check = () => true;
  permissionCheck: Check = () => true;
  devicePermission: Check = () => true;
  beforeRequest: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void = () => undefined;
  webRequest = {
    onBeforeRequest: (listener: Session['beforeRequest']) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: Check): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Check): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Check): void {
    this.devicePermission = handler;
  }
}
export const session = { defaultSession: new Session() };

export const dialog = {
  showOpenDialog: () => Promise.resolve(fake.picked),
  showErrorBox: (title: string, text: string) => void fake.errorBoxes.push(`${title}: ${text}`),
};
export const shell = { showItemInFolder: (path: string) => void fake.revealed.push(path) };

export const ipcMain = new EventEmitter();
export const ipcRenderer = {
  postMessage: (channel: string, _message: unknown, ports: MessagePort[]) =>
    void ipcMain.emit(channel, {
      ports: ports.map((port) => new MessagePortMain(port)),
      senderFrame: { url: fake.pageUrl },
    }),
};
export const contextBridge = {
  exposeInMainWorld: (name: string, api: FakeState['exposed'][string]) => {
    fake.exposed[name] = api;
  },
};
export const webUtils = { getPathForFile: (file: { name: string }) => `/home/analyst/${file.name}` };

/** A utility process is a child process whose messages come wrapped on neither side; the entry finds `process.parentPort`'s stand-in in `process.send`. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;
  constructor(entry: string) {
    super();
    this.#child = fork(entry, { serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
  }
  get pid(): number | undefined {
    return this.#child.pid;
  }
  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout;
  }
  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr;
  }
  postMessage(message: object): void {
    this.#child.send(message);
  }
  kill(): boolean {
    return this.#child.kill();
  }
}
export const utilityProcess = { fork: (entry: string) => new UtilityProcess(entry) };
