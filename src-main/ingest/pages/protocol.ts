/** Messages between the viewer and the thread that draws. */
import type { ErrorInfo } from '../../api/errors.ts';
import type { NumberPlace, PageSize } from '../../api/views.ts';
import type { NumberContext } from './place.ts';

/** The original whose pages are asked for. */
export interface PagedFile {
  path: string;
  name: string;
  /** Folder of pages of scans that were read before. */
  cacheDir?: string | undefined;
}

export type PageQuestion =
  | { ask: 'sizes' }
  | { ask: 'picture'; page: number; width: number }
  | { ask: 'place'; number: NumberContext; pages: readonly number[] };

export interface PageRequest {
  id: number;
  file: PagedFile;
  question: PageQuestion;
}

export type PageAnswer = readonly PageSize[] | Uint8Array | NumberPlace | null;

export type PageReply = { id: number; ok: true; answer: PageAnswer } | { id: number; ok: false; error: ErrorInfo };
