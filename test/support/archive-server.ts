/**
 * A server on 127.0.0.1 that answers under the addresses of EDGAR and of Companies House, and misbehaves when told to. It notes when each request came.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What goes wrong with a request. Each trouble is used up by one request, unless it is `forever`. */
export type Trouble =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string; forever?: boolean }
  /** The connection is cut after so many bytes of the body. */
  | { kind: 'cut'; after: number; forever?: boolean }
  /** A Content-Length that is less (or more) than the truth by so much. */
  | { kind: 'length'; by: number; forever?: boolean }
  | { kind: 'slow'; milliseconds: number; forever?: boolean }
  | { kind: 'redirect'; to: string; forever?: boolean }
  /** Gzip that ends too early, with the right length for what there is. */
  | { kind: 'truncated-gzip'; forever?: boolean }
  | { kind: 'instead'; body: string; type: string; forever?: boolean };

export const LIMIT_PAGE =
  '<!DOCTYPE html><html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head><body><h1>Request Rate Threshold Exceeded</h1></body></html>';

export interface Asked {
  path: string;
  at: number;
  headers: IncomingMessage['headers'];
  status: number;
}

export interface Resource {
  body: Buffer;
  type: string;
  /** Answers conditional and range requests by it. */
  etag?: string;
  /** Sent gzipped to who accepts it. */
  gzip?: boolean;
}

export interface ArchiveServer {
  base: string;
  /** Resources by path (with query, if any). */
  files: Map<string, Resource>;
  asked: Asked[];
  /** Puts trouble before the next requests whose path contains the text. */
  trouble(path: string, ...troubles: Trouble[]): void;
  /** Takes all trouble back. */
  clear(): void;
  put(path: string, body: string | Buffer, options?: Partial<Omit<Resource, 'body'>>): void;
  close(): Promise<void>;
}

export async function startArchiveServer(): Promise<ArchiveServer> {
  const files = new Map<string, Resource>();
  const asked: Asked[] = [];
  const troubles: { path: string; trouble: Trouble }[] = [];

  function takeTrouble(path: string): Trouble | undefined {
    const at = troubles.findIndex((one) => path.includes(one.path));
    if (at < 0) return undefined;
    const { trouble } = troubles[at]!;
    if (!trouble.forever) troubles.splice(at, 1);
    return trouble;
  }

  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    const entry: Asked = { path, at: performance.now(), headers: request.headers, status: 0 };
    asked.push(entry);
    response.on('close', () => {
      entry.status = response.statusCode;
    });
    const trouble = takeTrouble(path);
    if (trouble?.kind === 'slow')
      setTimeout(() => answer(request, response, files.get(path), undefined), trouble.milliseconds);
    else answer(request, response, files.get(path), trouble);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    files,
    asked,
    trouble: (path, ...list) => void troubles.push(...list.map((trouble) => ({ path, trouble }))),
    clear: () => void troubles.splice(0),
    put(path, body, options = {}) {
      const bytes = Buffer.from(body);
      const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`;
      files.set(path, { body: bytes, type: 'text/html', etag, ...options });
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  file: Resource | undefined,
  trouble: Trouble | undefined,
): void {
  if (trouble?.kind === 'status') {
    response
      .writeHead(trouble.status, { 'Content-Type': 'text/html', ...trouble.headers })
      .end(trouble.body ?? '<html>no</html>');
    return;
  }
  if (trouble?.kind === 'redirect') {
    response.writeHead(302, { Location: trouble.to }).end();
    return;
  }
  if (trouble?.kind === 'instead') {
    response.writeHead(200, { 'Content-Type': trouble.type }).end(trouble.body);
    return;
  }
  if (file === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<html><body>not found</body></html>');
    return;
  }
  const { headers } = request;
  if (file.etag !== undefined && headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  sendFile(headers, response, file, trouble);
}

function sendFile(
  headers: IncomingMessage['headers'],
  response: ServerResponse,
  file: Resource,
  trouble: Trouble | undefined,
): void {
  const out: Record<string, string> = {
    'Content-Type': file.type,
    ...(file.etag === undefined ? {} : { ETag: file.etag }),
  };
  let { body } = file;
  let status = 200;
  const range = /^bytes=(\d+)-$/.exec(headers.range ?? '');
  if (file.gzip === true && headers['accept-encoding']?.includes('gzip') && !range) {
    body = gzipSync(body);
    out['Content-Encoding'] = 'gzip';
    if (out.ETag) out.ETag = `W/${out.ETag}`;
  } else if (range && headers['if-range'] === file.etag) {
    const from = Number(range[1]);
    status = 206;
    out['Content-Range'] = `bytes ${from}-${body.length - 1}/${body.length}`;
    body = body.subarray(from);
  }
  if (trouble?.kind === 'truncated-gzip') body = body.subarray(0, Math.floor(body.length / 2));
  const length = body.length + (trouble?.kind === 'length' ? trouble.by : 0);
  out['Content-Length'] = String(length);
  response.strictContentLength = false;
  response.writeHead(status, out);
  if (trouble?.kind === 'cut') {
    response.write(body.subarray(0, trouble.after), () => setTimeout(() => response.socket?.destroy(), 20));
    return;
  }
  response.end(trouble?.kind === 'length' && trouble.by < 0 ? body.subarray(0, length) : body);
}

/** The most requests that the server saw within any second. */
export function mostInASecond(asked: readonly Asked[]): number {
  const times = asked.map((one) => one.at).sort((a, b) => a - b);
  let most = 0;
  for (let from = 0, to = 0; to < times.length; to++) {
    while (times[to]! - times[from]! >= 1000) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
