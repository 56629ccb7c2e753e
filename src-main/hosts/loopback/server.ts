/** The loopback host: serves the built renderer and the contract (a WebSocket at /rpc) on 127.0.0.1, to the one browser that holds the session. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { AppError } from '../../api/errors.ts';
import { typedArraySerializers } from '../../api/transport.ts';
import type { App } from '../../app/app.ts';
import { answerOriginal } from '../originals.ts';
import { readStatic, securityHeaders } from '../static-files.ts';
import { createSession, meantForUs, type Session } from './session.ts';

/** Bytes of one message: an upload of 300 MB is 400 MB of base64. */
const MAX_MESSAGE = 420 * 1024 * 1024;
/** How long open connections may take to end at close. */
const CLOSE_PATIENCE = 500;

export interface LoopbackOptions {
  app: Pick<App, 'router' | 'log' | 'originals'>;
  /** Folder of the built renderer. */
  rendererDir: string;
  /** 0 takes any free one. */
  port?: number;
}

export interface Loopback {
  /** Address to open, with the one-time token. */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

function refusal(status: number, title: string, text: string): { status: number; page: string } {
  return {
    status,
    page: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`,
  };
}

const NOT_OURS = refusal(403, 'Refused', 'This request was not meant for Mantissa.');
const NO_SESSION = refusal(
  401,
  'Not signed in',
  'Open the address that Mantissa printed when it started. It is good for one browser; to use another, start <code>mantissa serve</code> again.',
);
const NOT_FOUND = refusal(404, 'Not found', 'There is nothing at this address.');
const NOT_BUILT = refusal(
  503,
  'Not built',
  'The workbench has not been built yet. Run <code>npm run build</code>, then load this page again.',
);
const WRONG_METHOD = refusal(405, 'Refused', 'Only GET is answered here.');

/** Answers to one browser over one socket. `send` resolves when the bytes have left, so that event streams wait for a slow reader. */
function paced(socket: WebSocket): Pick<WebSocket, 'addEventListener' | 'send'> {
  return {
    addEventListener: socket.addEventListener.bind(socket),
    // A socket that has gone is no failure of the call: its `close` ends whatever still runs.
    send: (data: Parameters<WebSocket['send']>[0]) =>
      new Promise<void>((resolve) => socket.send(data, () => resolve())),
  };
}

/** Aborts when the browser no longer waits. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  return gone.signal;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      const why = taken
        ? `Port ${port} is taken or not allowed. Choose another, or 0 for any free one.`
        : `The server could not start: ${error.message}`;
      reject(new AppError(taken ? 'conflict' : 'network', why, { cause: error }));
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts the server. @throws {AppError} `conflict` when the port is taken. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { app, rendererDir } = options;
  const { router, log } = app;
  const handler = new RPCHandler(router, { customJsonSerializers: typedArraySerializers });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  const server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      log.failure('loopback', error);
      response.destroy();
    });
  });
  const port = await listen(server, options.port ?? 0);
  const session: Session = createSession(port);
  const origin = `http://127.0.0.1:${port}`;
  const headers = securityHeaders([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]);

  const answer = (response: ServerResponse, { status, page }: { status: number; page: string }) => {
    response
      .writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(page);
  };

  const signIn = (token: string, request: IncomingMessage, response: ServerResponse) => {
    const cookie = session.redeem(token);
    if (cookie === null && !session.holds(request)) return answer(response, NO_SESSION);
    response
      .writeHead(303, {
        ...headers,
        location: '/',
        'cache-control': 'no-store',
        ...(cookie ? { 'set-cookie': cookie } : {}),
      })
      .end();
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!meantForUs(request, port, false)) return answer(response, NOT_OURS);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, WRONG_METHOD);
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const token = new URLSearchParams(query).get('token');
    if (path === '/' && token !== null) return signIn(token, request, response);
    if (!session.holds(request)) return answer(response, NO_SESSION);
    const original = await answerOriginal(path, app, goneSignal(response));
    if (original !== null) {
      response.writeHead(original.status, original.headers).end(request.method === 'HEAD' ? undefined : original.body);
      return;
    }
    const file = await readStatic(rendererDir, path);
    if (file === null) return answer(response, path === '/' ? NOT_BUILT : NOT_FOUND);
    response.writeHead(200, {
      ...headers,
      'content-type': file.type,
      'content-length': file.body.byteLength,
      'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  }

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refuse = (status: string) =>
      stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    if (!meantForUs(request, port, true)) return refuse('403 Forbidden');
    if (!session.holds(request)) return refuse('401 Unauthorized');
    if (request.url !== '/rpc') return refuse('404 Not Found');
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', (error) => log.write('warn', `loopback: ${error.message}`));
      void handler.upgrade(paced(socket));
    });
  });

  return {
    url: `${origin}/?token=${session.token}`,
    origin,
    port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.close(1001, 'Mantissa is closing');
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => {
          for (const socket of sockets.clients) socket.terminate();
          server.closeAllConnections();
        }, CLOSE_PATIENCE).unref();
      }),
  };
}
