/** Messages between the pool and its worker threads. */
import type { ErrorInfo } from '../api/errors.ts';
import type { Chunk, ParsedFiling } from '../api/types.ts';
import type { OcrOptions } from './ocr/types.ts';

export interface ParseRequest {
  id: number;
  name: string;
  /** Either the bytes, or a path that the worker reads itself. */
  bytes?: Uint8Array;
  path?: string;
  /** Chunk the filing too, with the tokenizer of this model folder. */
  modelDir?: string;
  maxTokens?: number;
  /** Answer a `PackedFile`. */
  packed?: boolean;
  /** Answer the original itself, made harmless, instead of what was read. */
  original?: boolean;
  /** How to read scans; without it they are refused. */
  ocr?: OcrRequestOptions;
}

/** What of the OCR's options can be sent to a thread. */
export type OcrRequestOptions = Pick<OcrOptions, 'settings' | 'key' | 'cacheDir' | 'threads'>;

/** A sign of life from slow reading, page by page. */
export interface ParseProgress {
  done: number;
  total: number;
  /** Longest time until the next sign, in milliseconds: the file's limit moves on by it. */
  allowMs: number;
}

/** An original as an HTML document: see original-page.ts. */
export interface OriginalFile {
  html: string;
}

export interface ParsedFile {
  filing: ParsedFiling;
  /** Present when the request named a model folder. */
  chunks: Chunk[] | null;
  /** SHA-256 of the document, unfolded where it was gzipped, in hex: the same filing is the same, packed or not. */
  sha256: string;
  /** Size of the document, unfolded. */
  bytes: number;
  milliseconds: number;
}

/**
 * A parsed file on its way to another thread: filing and chunks as bytes (`v8.serialize` of `{ filing, chunks, contentKey }`), which pass through the main loop
 * without being taken apart and put together there.
 */
export interface PackedFile extends Omit<ParsedFile, 'filing' | 'chunks'> {
  packed: Uint8Array<ArrayBuffer>;
  chunked: boolean;
  warnings: string[];
}

export type ParseReply =
  | { id: number; progress: ParseProgress }
  | { id: number; ok: true; result: ParsedFile | PackedFile | OriginalFile }
  | { id: number; ok: false; error: ErrorInfo };
