/** A GET with its manners: queued, redirected within bounds, and every answer that is no answer turned into the right error. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { constants, gunzipSync } from 'node:zlib';
import { AppError } from '../api/errors.ts';
import { connectionError, send } from './connection.ts';
import type { RequestQueue } from './queue.ts';
import { retryAfter, Transient } from './retry.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;
/** Error pages are read this far, to see which they are. */
const PAGE_BYTES = 64 * 1024;

export interface Get {
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Sent to the first host alone. */
  authorization?: string | undefined;
  /** Hosts that a redirect may lead to, beside the one that was asked; ".example.com" stands for its subdomains. */
  redirectHosts?: readonly string[] | undefined;
}

export interface Answer {
  status: 200 | 206 | 304 | 416;
  url: URL;
  headers: IncomingHttpHeaders;
  body: IncomingMessage;
}

/** Asks once. Throws `Transient` for what another try may mend, `AppError` for the rest. */
export async function ask(get: Get, queue: RequestQueue, signal: AbortSignal): Promise<Answer> {
  let url = parse(get.url);
  const first = url.host;
  for (let hops = 0; ; hops++) {
    await queue.turn(signal);
    const headers = { ...get.headers };
    if (get.authorization !== undefined && url.host === first) headers.Authorization = get.authorization;
    const body = await send(url, headers, signal);
    const status = body.statusCode ?? 0;
    if (status === 200 || status === 206 || status === 304 || status === 416)
      return { status, url, headers: body.headers, body };
    if (!REDIRECTS.has(status)) throw refusal(status, body.headers, await page(body, url, signal), url);
    body.destroy();
    if (hops >= MOST_REDIRECTS) throw new AppError('network', `${url.host} sends every request on to another address.`);
    url = follow(url, body.headers.location, get);
  }
}

function parse(url: string): URL {
  try {
    const parsed = new URL(url);
    if (parsed.protocol === 'https:' || parsed.protocol === 'http:') return parsed;
  } catch {
    // Said below.
  }
  throw new AppError('bad_request', `"${url}" is no web address. Correct the base addresses in Settings.`);
}

function follow(from: URL, location: string | undefined, get: Get): URL {
  const to = location === undefined ? null : URL.parse(location, from.href);
  if (to === null) throw new AppError('network', `${from.host} sent the request on to no address.`);
  const first = new URL(get.url);
  const allowed = to.host === first.host || (get.redirectHosts ?? []).some((host) => isHost(to.host, host));
  const secure = to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
  if (allowed && secure) return to;
  throw new AppError(
    'network',
    `${from.host} sent the request on to ${to.host}, which was not asked for. Nothing was fetched from there.`,
  );
}

const isHost = (host: string, pattern: string) => (pattern.startsWith('.') ? host.endsWith(pattern) : host === pattern);

/** The beginning of an error page; nothing when it cannot be read. */
async function page(body: IncomingMessage, url: URL, signal: AbortSignal): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= PAGE_BYTES) break;
    }
  } catch (error) {
    const cause = connectionError(error, url.host, signal);
    if (cause instanceof AppError) throw cause;
  }
  return readable(Buffer.concat(parts), body.headers['content-encoding']).toString('latin1');
}

/** Unfolds as much as there is of a beginning. */
function readable(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding !== 'gzip') return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4 * PAGE_BYTES });
  } catch {
    return bytes;
  }
}

/** The SEC's page for who asks too often. It comes with 403 as a rule, and was seen with 200. */
export const isLimitPage = (text: string): boolean => /Request Rate Threshold Exceeded/i.test(text);
const isIdentityPage = (text: string): boolean => /Undeclared Automated Tool/i.test(text);

export function limited(host: string, headers: IncomingHttpHeaders, kind: 'throttle' | 'block' = 'block'): Transient {
  return new Transient(kind, `${host} asks for fewer requests.`, {
    retryAfter: retryAfter(headers['retry-after']) ?? untilReset(headers['x-ratelimit-reset']),
  });
}

/** Companies House says in seconds since 1970 when it will answer again. */
function untilReset(header: string | string[] | undefined): number | null {
  const at = Number(header) * 1000;
  return Number.isFinite(at) && at > Date.now() ? at - Date.now() : null;
}

function refusal(status: number, headers: IncomingHttpHeaders, text: string, url: URL): Error {
  const { host } = url;
  if (status === 429) return limited(host, headers, 'throttle');
  if (status === 403 && isLimitPage(text)) return limited(host, headers);
  if (status === 403 && isIdentityPage(text)) {
    return new AppError('unauthorized', `${host} wants to know who asks. Give your name and mail address in Settings.`);
  }
  if (status === 401)
    return new AppError('unauthorized', `${host} did not accept the API key. Enter it again in Settings.`);
  if (status === 404 || status === 410) return new AppError('not_found', `${host} has no ${url.pathname}.`);
  if (status === 408 || status >= 500) {
    return new Transient('server', `${host} answered with error ${status}.`, {
      retryAfter: retryAfter(headers['retry-after']),
    });
  }
  return new AppError('network', `${host} refused the request with status ${status}.`);
}
