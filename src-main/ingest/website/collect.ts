/** Files of a website from where the analyst has them: a folder, a mirror, an archive, a list of pages. */
import { basename, relative, sep } from 'node:path';
import { AppError } from '../../api/errors.ts';
import { decodeText, unpack } from '../html/decode.ts';
import { expandInput } from '../inputs.ts';
import { looksLikeHtml } from '../recognise.ts';
import type { BundledPage } from './bundle.ts';
import { isWarc, MOST_PAGES } from './warc.ts';

/** Bytes of all pages of a website at most; their WARC is one file to the parser. */
const MOST_BYTES = 300 * 1024 * 1024;

/** The pages under some paths, each with its address as far as the place of the file tells it. A single WARC comes back as it is. */
export async function collectPages(paths: readonly string[]): Promise<{ pages: BundledPage[] } | { warc: Uint8Array }> {
  const pages = new Map<string, Uint8Array>();
  let size = 0;
  for (const path of paths) {
    for (const file of await expandInput(path)) {
      const bytes = unpack(await file.read(), file.name);
      if (isWarc(bytes)) {
        if (paths.length === 1 && pages.size === 0) return { warc: bytes };
        throw new AppError('bad_request', `${file.path} is a web archive: bring it in by itself.`);
      }
      if (bytes.length === 0 || !looksLikeHtml(decodeText(bytes.subarray(0, 100_000)).text)) continue;
      size += bytes.length;
      if (size > MOST_BYTES || pages.size >= MOST_PAGES)
        throw new AppError(
          'file_too_big',
          `${path} holds more than a website has: ${MOST_PAGES} pages or ${MOST_BYTES / 1024 / 1024} MiB at most.`,
        );
      pages.set(addressOf(path, file.path), bytes);
    }
  }
  if (pages.size === 0) throw new AppError('not_found', `There is no web page in ${paths.join(', ')}.`);
  return { pages: [...pages].map(([url, bytes]) => ({ url, bytes })) };
}

/** "mirror/www.example.com/about.html" was http://www.example.com/about.html; of other files the place in the folder is all that is known. */
function addressOf(root: string, file: string): string {
  const inside = relative(root, file).split(sep).join('/') || basename(file);
  const parts = inside.split('/');
  const host = parts.findIndex((part, i) => i < parts.length - 1 && /^(?:[a-z0-9-]+\.)+[a-z]{2,24}$/i.test(part));
  const path = (list: readonly string[]) => list.map(encodeURIComponent).join('/');
  if (host >= 0) return `http://${parts[host]?.toLowerCase()}/${path(parts.slice(host + 1))}`;
  const own = basename(root);
  if (parts.length >= 1 && /^www\.(?:[a-z0-9-]+\.)+[a-z]{2,24}$/i.test(own))
    return `http://${own.toLowerCase()}/${path(parts)}`;
  return `file:///${path(parts)}`;
}
