/** Files onto disk: gone on with where a connection was cut, checked, and given their name only when they are whole. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { AppError } from '../api/errors.ts';
import { connectionError } from './connection.ts';
import { type Answer, ask } from './exchange.ts';
import { type Ask, type Http, tooBig } from './http.ts';
import { retrying, Transient } from './retry.ts';

export interface Download extends Ask {
  /** Where the file goes. Its folder is made. */
  target: string;
  /** Ask for gzip: for text. What is compressed already is asked for as it is. */
  compressed?: boolean;
  /** Looks at the whole file; a sentence says why it is not what was asked for. It is fetched again then; when it comes the same twice it is taken if `lenient`. */
  check?: (file: string) => Promise<{ reason: string; lenient: boolean } | null>;
  onProgress?: (bytes: number, total: number | null) => void;
}

/** The largest file that is fetched: a monthly bulk file of Companies House has 2 GB at most. */
export const MOST_FILE_BYTES = 8 * 1024 ** 3;

export interface Downloaded {
  file: string;
  bytes: number;
  /** What was odd. */
  warnings: string[];
}

/** What is known of a file that came in part. */
interface Part {
  url: string;
  /** A strong validator; without one a part is of no use. */
  validator: string | null;
  total: number | null;
  encoding: 'gzip' | null;
}

/**
 * @throws {AppError} `network`, `not_found`, `unauthorized`, `file_too_big`, `disk`, `cancelled`. After any of them but `not_found` a later call goes on with what came.
 */
export async function download(request: Download, http: Http): Promise<Downloaded> {
  let refused: string | null = null;
  const warnings: string[] = [];
  const work = async (): Promise<void> => {
    await mkdir(dirname(request.target), { recursive: true });
    await transfer(request, http);
    const whole = await unfolded(request);
    const fault = (await request.check?.(whole)) ?? null;
    if (fault !== null && !(fault.lenient && refused === fault.reason)) {
      refused = fault.reason;
      await drop(request);
      await rm(whole, { force: true });
      throw new Transient('connection', `${new URL(request.url).host} sent a file that is not whole: ${fault.reason}`);
    }
    if (fault !== null) warnings.push(fault.reason);
    await rename(whole, request.target);
    await drop(request);
  };
  try {
    await retrying(work, http, http.signal);
  } catch (error) {
    throw diskError(error, request.target);
  }
  return { file: request.target, bytes: (await stat(request.target)).size, warnings };
}

const partFile = ({ target }: Download) => `${target}.part`;
const partNote = ({ target }: Download) => `${target}.part.json`;

async function drop(request: Download): Promise<void> {
  await rm(partFile(request), { force: true });
  await rm(partNote(request), { force: true });
}

/** Brings the part up to the whole, as it came over the wire. */
async function transfer(request: Download, http: Http): Promise<void> {
  const part = await readPart(request);
  const have = part === null ? 0 : ((await stat(partFile(request)).catch(() => null))?.size ?? 0);
  if (part !== null && part.total !== null && have === part.total) return;
  const going = part !== null && part.validator !== null && have > 0;
  const answer = await ask(
    { ...request, headers: headersOf(request, http, going ? { have, validator: part.validator as string } : null) },
    http.queue,
    http.signal,
  );
  if (answer.status === 416 || answer.status === 304) {
    answer.body.destroy();
    await drop(request);
    throw new Transient('server', `${answer.url.host} no longer has the file that a part came of.`);
  }
  const from = answer.status === 206 ? rangeStart(answer) : 0;
  if (answer.status === 206 && (!going || from !== have)) {
    answer.body.destroy();
    await drop(request);
    throw new Transient('server', `${answer.url.host} sent another part of the file than was asked for.`);
  }
  const length = answer.headers['content-length'];
  const total = answer.status === 206 ? rangeTotal(answer) : length === undefined ? null : Number(length);
  if (answer.status === 200) await writePart(request, answer, total);
  await pour(request, http, answer, from, total);
}

function headersOf(request: Download, http: Http, going: { have: number; validator: string } | null) {
  return {
    'User-Agent': http.userAgent,
    'Accept-Encoding': request.compressed ? 'gzip' : 'identity',
    ...(request.accept === undefined ? {} : { Accept: request.accept }),
    ...(going === null ? {} : { Range: `bytes=${going.have}-`, 'If-Range': going.validator }),
  };
}

async function pour(request: Download, http: Http, answer: Answer, from: number, total: number | null): Promise<void> {
  const { body, url } = answer;
  const most = request.mostBytes ?? MOST_FILE_BYTES;
  if (total !== null && total > most) {
    body.destroy();
    throw tooBig(url, most);
  }
  let have = from;
  // Not a stream: what a cut connection had sent is on disk then, and is gone on from.
  const out = await open(partFile(request), from > 0 ? 'a' : 'w');
  let failure: unknown = null;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      have += part.length;
      if (have > most) throw tooBig(url, most);
      await out.write(part);
      request.onProgress?.(have, total);
    }
  } catch (error) {
    failure = error;
  } finally {
    await out.close();
  }
  if (failure instanceof AppError || isDisk(failure)) throw failure;
  if (http.signal.aborted) throw new AppError('cancelled', 'The work was cancelled.');
  // A strong validator lets the next try go on here; that is progress.
  const advanced = have > from && (await readPart(request))?.validator !== null;
  if (failure !== null) {
    const error = connectionError(failure, url.host, http.signal);
    throw error instanceof Transient ? new Transient('connection', error.message, { advanced, cause: failure }) : error;
  }
  if (!body.complete || (total !== null && have < total))
    throw new Transient('connection', `${url.host} cut the connection in the middle of a file.`, { advanced });
  if (total !== null && have > total) {
    await drop(request);
    throw new Transient('server', `${url.host} sent more of the file than it has.`);
  }
}

function rangeStart(answer: Answer): number {
  const found = /^bytes (\d+)-\d+\//.exec(answer.headers['content-range'] ?? '');
  return found ? Number(found[1]) : -1;
}

function rangeTotal(answer: Answer): number | null {
  const found = /\/(\d+)$/.exec(answer.headers['content-range'] ?? '');
  return found ? Number(found[1]) : null;
}

async function readPart(request: Download): Promise<Part | null> {
  try {
    const part = JSON.parse(await readFile(partNote(request), 'utf8')) as Part;
    return part.url === request.url ? part : null;
  } catch {
    return null;
  }
}

async function writePart(request: Download, answer: Answer, total: number | null): Promise<void> {
  const { etag, 'last-modified': lastModified, 'content-encoding': encoding } = answer.headers;
  if (encoding !== undefined && encoding !== 'gzip' && encoding !== 'identity') {
    answer.body.destroy();
    throw new AppError('network', `${answer.url.host} answers in a form ("${encoding}") that was not asked for.`);
  }
  const strong = etag !== undefined && !etag.startsWith('W/') ? etag : undefined;
  const part: Part = {
    url: request.url,
    validator: strong ?? (encoding === 'gzip' ? null : (lastModified ?? null)),
    total,
    encoding: encoding === 'gzip' ? 'gzip' : null,
  };
  await writeFile(partNote(request), JSON.stringify(part));
}

/** The file as it is meant, beside its target. */
async function unfolded(request: Download): Promise<string> {
  const part = await readPart(request);
  if (part?.encoding !== 'gzip') return partFile(request);
  const whole = `${request.target}.whole`;
  const most = request.mostBytes ?? MOST_FILE_BYTES;
  let size = 0;
  try {
    await pipeline(
      createReadStream(partFile(request)),
      createGunzip(),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          size += piece.length;
          if (size > most) throw tooBig(new URL(request.url), most);
          yield piece;
        }
      },
      createWriteStream(whole),
    );
    return whole;
  } catch (error) {
    await rm(whole, { force: true });
    if (error instanceof AppError || isDisk(error)) throw error;
    await drop(request);
    const { host } = new URL(request.url);
    throw new Transient('connection', `${host} sent a compressed file that is cut or damaged.`, { cause: error });
  }
}

const DISK = /^(?:ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO|EMFILE|ENOENT|EISDIR|ENOTDIR|EEXIST)$/;

const isDisk = (error: unknown): boolean => error instanceof Error && 'code' in error && DISK.test(String(error.code));

function diskError(error: unknown, target: string): unknown {
  if (error instanceof AppError || !isDisk(error)) return error;
  const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  const message = full ? 'The disk is full. Make room and resume.' : `${target} cannot be written.`;
  return new AppError('disk', message, { cause: error });
}

/** The first and the last bytes of a file. */
export async function ends(file: string, bytes = 64 * 1024): Promise<{ head: string; tail: string; size: number }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const read = async (at: number) =>
      (await handle.read(Buffer.alloc(Math.min(bytes, size)), 0, Math.min(bytes, size), at)).buffer.toString('latin1');
    return { head: await read(0), tail: await read(Math.max(0, size - bytes)), size };
  } finally {
    await handle.close();
  }
}
