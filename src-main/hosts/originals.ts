/**
 * Serving originals of filings beside the Reader, under a policy that lets them do nothing: /originals/ID as a document for a frame, /originals/ID/pages/N (and
 * /originals/ID/pages/N/large) as pictures.
 */
import { AppError } from '../api/errors.ts';
import type { App } from '../app/app.ts';

const PATH = /^\/originals\/(\d{1,15})(?:\/pages\/(\d{1,6})(\/large)?)?$/;

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

/** A picture is never read as anything else; what it may not be is said by the rest. */
const PICTURE_HEADERS: Readonly<Record<string, string>> = { ...ORIGINAL_HEADERS, 'content-type': 'image/webp' };
const REASON_HEADERS: Readonly<Record<string, string>> = {
  ...ORIGINAL_HEADERS,
  'content-type': 'text/plain; charset=utf-8',
};

export interface OriginalAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array<ArrayBuffer>;
}

/** What to answer at a path, or null when it names no original. What cannot be shown is said: in the frame, or as plain text instead of a picture. */
export async function answerOriginal(
  path: string,
  { originals, log }: Pick<App, 'originals' | 'log'>,
  signal?: AbortSignal,
): Promise<OriginalAnswer | null> {
  const [, id, page, large] = PATH.exec(path) ?? [];
  if (id === undefined) return null;
  const isPicture = page !== undefined;
  const refuse = (status: number, message: string) => ({
    status,
    headers: isPicture ? REASON_HEADERS : ORIGINAL_HEADERS,
    body: isPicture ? message : sentence(message),
  });
  try {
    if (!isPicture)
      return { status: 200, headers: ORIGINAL_HEADERS, body: await originals.document(Number(id), signal) };
    const picture = await originals.page(Number(id), Number(page), large !== undefined, signal);
    return { status: 200, headers: PICTURE_HEADERS, body: new Uint8Array(picture) };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal')
      return refuse(error.code === 'not_found' ? 404 : 422, error.message);
    log.failure('original', error);
    return refuse(500, 'The original could not be shown; the log says why.');
  }
}

function sentence(text: string): string {
  const safe = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] as string);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Original</title><p style="font:14px sans-serif;margin:24px">${safe}</p></html>`;
}
