/** Serving originals of filings to the frame beside the Reader: /originals/ID, under a policy that lets them do nothing. */
import { AppError } from '../api/errors.ts';
import type { App } from '../app/app.ts';

const PATH = /^\/originals\/(\d{1,15})$/;

/** Headers of a filing's own page: nothing loads, nothing runs, and only the workbench may frame it. The sandbox takes its origin away. */
export const ORIGINAL_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox",
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

export interface OriginalAnswer {
  status: number;
  body: string;
}

/** What to answer at a path, or null when it names no original. What cannot be shown is said in the frame. */
export async function answerOriginal(
  path: string,
  { original, log }: Pick<App, 'original' | 'log'>,
  signal?: AbortSignal,
): Promise<OriginalAnswer | null> {
  const id = PATH.exec(path)?.[1];
  if (id === undefined) return null;
  try {
    return { status: 200, body: await original(Number(id), signal) };
  } catch (error) {
    if (error instanceof AppError)
      return { status: error.code === 'not_found' ? 404 : 422, body: sentence(error.message) };
    log.failure('original', error);
    return { status: 500, body: sentence('The original could not be shown; the log says why.') };
  }
}

function sentence(text: string): string {
  const safe = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] as string);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Original</title><p style="font:14px sans-serif;margin:24px">${safe}</p></html>`;
}
