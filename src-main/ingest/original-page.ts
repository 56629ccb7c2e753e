/** The whole page that shows an original beside what was read of it. */
import { AppError } from '../api/errors.ts';
import type { PlacedFiling } from './assemble.ts';
import { decodeText, unpack } from './html/decode.ts';
import { isPicture } from './ocr/picture.ts';
import { harmlessHtml, harmlessText } from './original.ts';
import { readFiling } from './parse.ts';
import { isPdf } from './pdf/filing.ts';
import { looksLikeHtml } from './recognise.ts';
import { sourceText } from './submission.ts';
import { isTiff } from './tiff/directory.ts';

/** Keeps a page of 1998 readable: its own colours on white, whatever the workbench's theme. */
const STYLE =
  'html{background:#fff;color:#000;font:14px/1.4 serif}body{margin:12px}a:target{outline:3px solid #d99000;outline-offset:3px}pre{font:12px/1.35 monospace}';

/**
 * The original of a filing as a harmless HTML document, with an anchor (`anchorName`) at the beginning of each piece of the clean text.
 * @throws AppError as reading does; `unsupported_format` for what has no text of its own to show
 */
export async function originalPage(bytes: Uint8Array, name: string): Promise<string> {
  const data = unpack(bytes, name);
  if (isPdf(data) || isTiff(data) || isPicture(data))
    throw new AppError('unsupported_format', `${name} has no text to show as it was filed: it is shown page by page.`);
  const filing: PlacedFiling = await readFiling(data, name, { places: true });
  const text = sourceText(decodeText(data).text, name);
  const places = filing.places ?? [];
  const body = looksLikeHtml(text) ? harmlessHtml(text, places) : harmlessText(text, places);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Original</title><style>${STYLE}</style><body>${body}</body></html>`;
}
