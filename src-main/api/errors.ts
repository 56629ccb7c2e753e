/** The closed list of error codes. Each tells a host how to present the failure; the message tells the analyst what to do. */
export const ERROR_CODES = [
  'bad_request', // the call's own arguments are wrong
  'not_found', // no such filing, company, job, model, file ...
  'conflict', // the thing exists already or is in use
  'unsupported_format', // recognised, but not something Mantissa reads
  'empty_file',
  'damaged_file', // truncated or corrupt
  'file_too_big',
  'file_too_slow', // parsing went past its time limit
  'no_engine', // no backend can do what was asked
  'engine_crashed',
  'out_of_memory',
  'bad_model', // a model folder that does not load
  'bad_labels',
  'corpus_locked',
  'corpus_newer', // written by a later version of Mantissa
  'unauthorized',
  'network',
  'cancelled',
  'interrupted',
  'disk',
  'internal', // anything unforeseen: carries an id that is also in the log
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What an error looks like on the wire and in the job table. */
export interface ErrorInfo {
  readonly code: ErrorCode;
  /** A sentence an analyst can act on. */
  readonly message: string;
  /** For `internal`: the id under which the log has the full stack. */
  readonly id?: string;
}

/** The only error that layers throw on purpose. `cause` keeps the original for the log; it never crosses to the renderer. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly id: string | undefined;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown; id?: string }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.id = options?.id;
  }

  toJSON(): ErrorInfo {
    return { code: this.code, message: this.message, ...(this.id === undefined ? {} : { id: this.id }) };
  }

  static from(info: ErrorInfo): AppError {
    return new AppError(info.code, info.message, info.id === undefined ? undefined : { id: info.id });
  }
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && (ERROR_CODES as readonly string[]).includes(code);
}

/** True for an aborted signal's reason, a DOMException named AbortError, or our own `cancelled`. */
export function isCancelled(error: unknown): boolean {
  if (error instanceof AppError) return error.code === 'cancelled';
  return error instanceof Error && error.name === 'AbortError';
}

/** Throws `cancelled` once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', 'The work was cancelled.');
}
