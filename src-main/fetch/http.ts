/** Fetches small answers into memory, with cache and retries. */
import { gunzipSync, inflateSync } from 'node:zlib';
import { AppError } from '../api/errors.ts';
import type { Cache, Cached } from './cache.ts';
import { connectionError } from './connection.ts';
import { type Answer, ask, type Get, isLimitPage, limited } from './exchange.ts';
import type { RequestQueue } from './queue.ts';
import { type RetryPolicy, retrying, Transient } from './retry.ts';

/** What every request shares. */
export interface Http {
  readonly queue: RequestQueue;
  readonly policy: RetryPolicy;
  readonly signal: AbortSignal;
  /** Sent with each request: who asks. */
  readonly userAgent: string;
  /** Told in a sentence why something is waited for. */
  readonly note: (message: string) => void;
  readonly cache: Cache;
}

export interface Ask extends Omit<Get, 'headers'> {
  /** Value of `Accept`. */
  accept?: string;
  /** The most bytes of the answer, unfolded. */
  mostBytes?: number;
  /** A cached answer younger than this is taken without asking, in milliseconds. Older ones are asked about. */
  freshFor?: number;
}

/** Index files of a year's quarter are the largest answers: 40 MB unfolded. */
const MOST_BYTES = 200 * 1024 * 1024;

/** A valid JSON document. Anything else under this address (a web page, a cut answer) is asked for again, and in the end an error that names the host. */
export async function getJson(ask: Ask, http: Http): Promise<unknown> {
  const bytes = await getBytes({ accept: 'application/json', ...ask }, http, (bytes, host) => {
    parseJson(bytes, host);
  });
  return parseJson(bytes, new URL(ask.url).host);
}

function parseJson(bytes: Uint8Array, host: string): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (isLimitPage(text)) throw limited(host, {});
    const page = /^\s*<(?:!doctype|html|\?xml)/i.test(text);
    throw new Transient(
      'server',
      `${host} answered with ${page ? 'a web page' : 'something cut or garbled'} where data was expected.`,
      {
        cause,
      },
    );
  }
}

/** The answer's bytes, from the cache where the host says that nothing has changed. `check` throws `Transient` for what is no answer. */
export async function getBytes(
  request: Ask,
  http: Http,
  check: (bytes: Uint8Array, host: string) => void = () => {},
): Promise<Uint8Array> {
  const before = await http.cache.get(request.url);
  if (before !== null && Date.now() - before.fetchedAt < (request.freshFor ?? 0)) return before.body;
  return retrying(() => once(request, before, http, check), http, http.signal);
}

async function once(
  { accept, ...get }: Ask,
  before: Cached | null,
  http: Http,
  check: (bytes: Uint8Array, host: string) => void,
): Promise<Uint8Array> {
  const headers = {
    'User-Agent': http.userAgent,
    'Accept-Encoding': 'gzip, deflate',
    ...(accept === undefined ? {} : { Accept: accept }),
    ...conditions(before),
  };
  const answer = await ask({ ...get, headers }, http.queue, http.signal);
  if (answer.status === 304 && before !== null) {
    answer.body.resume();
    await http.cache.put(get.url, { ...before, fetchedAt: Date.now() });
    return before.body;
  }
  if (answer.status !== 200) {
    answer.body.destroy();
    throw new Transient('server', `${answer.url.host} answered with ${answer.status}, which was not asked for.`);
  }
  const body = await readAll(answer, get.mostBytes ?? MOST_BYTES, http.signal);
  check(body, answer.url.host);
  const { etag = null, 'last-modified': lastModified = null } = answer.headers;
  await http.cache.put(get.url, { body, etag, lastModified, fetchedAt: Date.now() });
  return body;
}

function conditions(before: Cached | null): Record<string, string> {
  if (before?.etag) return { 'If-None-Match': before.etag };
  return before?.lastModified ? { 'If-Modified-Since': before.lastModified } : {};
}

async function readAll({ body, url, headers }: Answer, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size > most) throw tooBig(url, most);
    }
  } catch (error) {
    throw connectionError(error, url.host, signal);
  }
  if (!body.complete) throw new Transient('connection', `${url.host} cut the connection.`);
  return unfold(Buffer.concat(parts), headers['content-encoding'], url, most);
}

export function unfold(bytes: Buffer, encoding: string | undefined, url: URL, most: number): Uint8Array {
  if (encoding === undefined || encoding === 'identity') return bytes;
  try {
    if (encoding === 'gzip') return gunzipSync(bytes, { maxOutputLength: most });
    if (encoding === 'deflate') return inflateSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooBig(url, most);
    throw new Transient('connection', `${url.host} sent a compressed answer that is cut or damaged.`, { cause });
  }
  throw new AppError('network', `${url.host} answers in a form ("${encoding}") that was not asked for.`);
}

export function tooBig(url: URL, most: number): AppError {
  const mb = Math.round(most / 1024 / 1024);
  return new AppError('file_too_big', `${url.href} is larger than ${mb} MiB and was not fetched.`);
}
