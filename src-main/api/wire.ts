/**
 * How contract values and errors cross a wire, shared by both ends: hosts give `wireSerializers` to their RPC handler and encode what they throw with
 * `toWire`; the renderer gives the same serializers to its link and reads errors with `fromWire`.
 */
import { ORPCError } from '@orpc/client';
import { AppError, type ErrorInfo, isErrorCode } from './errors.ts';

/** Type numbers on the wire; oRPC keeps 0 to 20 for its own. */
const BYTES = 21;
const FLOATS = 22;

interface WireSerializer {
  type: number;
  condition(data: unknown): boolean;
  serialize(data: unknown): unknown;
  deserialize(serialized: unknown): unknown;
}

/** Typed arrays cross as base64 of their bytes (little-endian, as every machine we run on), never as lists of numbers. */
export const wireSerializers: readonly WireSerializer[] = [
  {
    type: BYTES,
    condition: (data) => data instanceof Uint8Array,
    serialize: (data) => toBase64(data as Uint8Array),
    deserialize: (text) => fromBase64(text),
  },
  {
    type: FLOATS,
    condition: (data) => data instanceof Float32Array,
    serialize: (data) => {
      const floats = data as Float32Array;
      return toBase64(new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength));
    },
    deserialize: (text) => new Float32Array(fromBase64(text).buffer),
  },
];

/** The RPC error that carries an AppError: same code and sentence, the whole of it as data. */
export function toWire(info: ErrorInfo): ORPCError<string, ErrorInfo> {
  return new ORPCError(info.code, { message: info.message, data: info, status: info.code === 'internal' ? 500 : 400 });
}

/** Reads what a call threw back into an AppError; anything that is not one of ours (a broken link, say) becomes `network` or `internal`. */
export function fromWire(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ORPCError) {
    if (isErrorInfo(error.data)) return AppError.from(error.data);
    if (isErrorCode(error.code)) return new AppError(error.code, error.message, { cause: error });
    if (error.code === 'BAD_REQUEST') return new AppError('bad_request', badRequest(error), { cause: error });
    return new AppError('internal', error.message, { cause: error });
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return new AppError('cancelled', 'The call was cancelled.', { cause: error });
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new AppError('network', `Mantissa did not answer (${detail}). Check that it is still running.`, {
    cause: error,
  });
}

/** Input validation answers with the issues of the schema; the first one tells what to mend. */
function badRequest(error: ORPCError<string, unknown>): string {
  const data = error.data;
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues)) {
    return error.message;
  }
  const [issue] = data.issues as { message?: unknown; path?: unknown }[];
  if (issue === undefined || typeof issue.message !== 'string') return error.message;
  const where = Array.isArray(issue.path) && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return `This was not accepted: ${where}${issue.message}.`;
}

function isErrorInfo(data: unknown): data is ErrorInfo {
  return (
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    isErrorCode(data.code) &&
    'message' in data &&
    typeof data.message === 'string'
  );
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(''));
}

function fromBase64(text: unknown): Uint8Array<ArrayBuffer> {
  if (typeof text !== 'string') throw new TypeError('Expected base64 text on the wire.');
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
