/** Entry of a parsing thread: one request at a time, an answer or an error for each. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { AppError, type ErrorInfo } from '../api/errors.ts';
import { chunkFiling } from '../text/chunks.ts';
import { loadTokenizer, type Tokenizer } from '../text/tokenizer.ts';
import { contentKey } from './content-key.ts';
import { unpack } from './html/decode.ts';
import { createOcr } from './ocr/reader.ts';
import { originalPage } from './original-page.ts';
import { readFiling } from './parse.ts';
import type { OriginalFile, PackedFile, ParsedFile, ParseProgress, ParseReply, ParseRequest } from './protocol.ts';

const tokenizers = new Map<string, Promise<Tokenizer>>();

async function handle(request: ParseRequest): Promise<ParsedFile | PackedFile | OriginalFile> {
  const started = performance.now();
  const file = request.bytes ?? (await readBytes(request.path ?? ''));
  if (request.original) return { html: await originalPage(file, request.name) };
  const bytes = unpack(file, request.name);
  const size = bytes.length;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const ocr =
    request.ocr && createOcr({ ...request.ocr, sha256, onProgress: (progress) => tell(request.id, progress) });
  const filing = await readFiling(bytes, request.name, { consume: true, ...(ocr ? { ocr } : {}) });
  let chunks = null;
  if (request.modelDir !== undefined) {
    const tokenizer = await tokenizerOf(request.modelDir);
    chunks = chunkFiling(filing, tokenizer.countTokens, request.maxTokens ?? Math.min(512, tokenizer.maxTokens));
  }
  const rest = { sha256, bytes: size };
  if (!request.packed) return { filing, chunks, ...rest, milliseconds: performance.now() - started };
  const packed = transferable(serialize({ filing, chunks, contentKey: contentKey(filing) }));
  const { warnings } = filing;
  return { packed, chunked: chunks !== null, warnings, ...rest, milliseconds: performance.now() - started };
}

/** Bytes with a buffer of their own, which can be handed to another thread without being copied. */
function transferable(bytes: Buffer): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}

function tell(id: number, progress: ParseProgress): void {
  parentPort?.postMessage({ id, progress } satisfies ParseReply);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new AppError('not_found', `${path} cannot be read; check that it is still there and may be opened.`, {
      cause,
    });
  }
}

function tokenizerOf(dir: string): Promise<Tokenizer> {
  const known = tokenizers.get(dir);
  if (known) return known;
  const loading = loadTokenizer(dir);
  tokenizers.set(dir, loading);
  loading.catch(() => tokenizers.delete(dir));
  return loading;
}

function describe(error: unknown, name: string): ErrorInfo {
  if (error instanceof AppError) return error.toJSON();
  if (error instanceof RangeError && /string length|allocation|array length/i.test(error.message)) {
    return {
      code: 'file_too_big',
      message: `${name} is too large to be read as one document; split it or leave it out.`,
    };
  }
  return {
    code: 'internal',
    message: `${name} could not be read: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  };
}

parentPort?.on('message', (request: ParseRequest) => {
  handle(request).then(
    (result) => {
      const transfer = 'packed' in result ? [result.packed.buffer] : [];
      parentPort?.postMessage({ id: request.id, ok: true, result } satisfies ParseReply, transfer);
    },
    (error: unknown) =>
      parentPort?.postMessage({ id: request.id, ok: false, error: describe(error, request.name) } satisfies ParseReply),
  );
});
