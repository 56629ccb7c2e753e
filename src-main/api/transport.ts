/**
 * What both ends of a transport agree on beside the contract: how typed arrays cross where the transport is JSON, and how an `AppError` becomes an
 * error on the wire and an `AppError` again. Runs in a browser as well as in Node.
 */
import { ORPCError } from '@orpc/client';
import { fromBase64, toBase64 } from './base64.ts';
import { AppError, type ErrorInfo, isErrorCode } from './errors.ts';

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** The buffer of whole elements of `width` bytes. */
function elements(text: unknown, width: number): ArrayBuffer {
  const bytes = fromBase64(text);
  if (bytes.byteLength % width !== 0) throw new TypeError(`A typed array of ${width}-byte elements is cut short.`);
  return bytes.buffer;
}

/** Typed arrays cross as base64 of their bytes (little-endian, as on every machine we run on). oRPC keeps type numbers 0 to 20 for its own. */
export const typedArraySerializers = [
  {
    type: 21,
    condition: (data: unknown) => data instanceof Uint8Array,
    serialize: (data: Uint8Array) => toBase64(data),
    deserialize: (text: unknown) => fromBase64(text),
  },
  {
    type: 22,
    condition: (data: unknown) => data instanceof Float32Array,
    serialize: (data: Float32Array) => toBase64(bytesOf(data)),
    deserialize: (text: unknown) => new Float32Array(elements(text, 4)),
  },
  {
    type: 23,
    condition: (data: unknown) => data instanceof Int32Array,
    serialize: (data: Int32Array) => toBase64(bytesOf(data)),
    deserialize: (text: unknown) => new Int32Array(elements(text, 4)),
  },
];

/** Sentences for the library's own failures. */
const LIBRARY_ERRORS: Record<string, ErrorInfo> = {
  BAD_REQUEST: { code: 'bad_request', message: 'The request could not be read.' },
  NOT_FOUND: { code: 'bad_request', message: 'This version of Mantissa does not know that request.' },
  PAYLOAD_TOO_LARGE: { code: 'file_too_big', message: 'That is too much data for one request.' },
};

/** The wire form of an `AppError`. Its cause stays on this side. */
export function toWireError(error: AppError): ORPCError<string, { id?: string }> {
  return new ORPCError(error.code, {
    status: error.code === 'internal' ? 500 : 400,
    message: error.message,
    data: error.id === undefined ? {} : { id: error.id },
  });
}

/** What a client throws is always an `AppError`; an abort by the caller itself becomes `cancelled`, a broken link `network`. */
export function fromWireError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ORPCError) {
    if (isErrorCode(error.code)) {
      const id = (error.data as { id?: unknown } | undefined)?.id;
      return new AppError(error.code, error.message, typeof id === 'string' ? { id } : {});
    }
    const info = LIBRARY_ERRORS[error.code] ?? {
      code: 'internal',
      message: 'Mantissa answered in a way that could not be read.',
    };
    return new AppError(info.code, info.message, { cause: error });
  }
  if (error instanceof Error && error.name === 'AbortError')
    return new AppError('cancelled', 'The request was cancelled.');
  return new AppError('network', 'Mantissa does not answer. It may have been closed; start it again.', {
    cause: error,
  });
}

async function rethrow<O extends { next: () => Promise<unknown> }>(options: O): Promise<unknown> {
  try {
    return await options.next();
  } catch (error) {
    throw fromWireError(error);
  }
}

/** Options every client link is made with: `new RPCLink({ websocket, ...linkOptions })`. */
export const linkOptions = { customJsonSerializers: typedArraySerializers, interceptors: [rethrow] };
