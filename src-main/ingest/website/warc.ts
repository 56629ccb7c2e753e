/** Reads the pages out of a WARC: the container in which crawlers keep websites, and in which Mantissa keeps those that came as folders. */
import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { AppError } from '../../api/errors.ts';
import type { SavedPage } from './page.ts';

/** A website: its pages, and what is known of it. */
export interface SavedSite {
  pages: SavedPage[];
  /** Whose website it is, where that was said when it was brought in. */
  company: string | null;
  /** Day of the latest capture. */
  captured: string | null;
  warnings: string[];
}

/** Pages beyond this are left out; the essay took twenty of each company. */
export const MOST_PAGES = 5000;
/** A page larger than this is no page. */
const MOST_PAGE_BYTES = 20 * 1024 * 1024;
const PIECE = 64 * 1024;

export const isWarc = (bytes: Uint8Array): boolean =>
  /^WARC\/\d\.\d\r?\n/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 16)));

/** Every HTML page that was answered with 200, each address once, the latest. A cut file gives what came before the cut. Throws `damaged_file` when there is nothing. */
export async function readWarc(bytes: Uint8Array, name: string): Promise<SavedSite> {
  const pages = new Map<string, SavedPage>();
  const site: SavedSite = { pages: [], company: null, captured: null, warnings: [] };
  let records = 0;
  let skipped = 0;
  try {
    for await (const record of new WARCParser(pieces(bytes))) {
      records++;
      if (record.warcType === 'warcinfo') site.company ??= companyOf(await text(record));
      const page = pages.size < MOST_PAGES ? await pageOf(record) : null;
      if (page === null) continue;
      if (page.bytes.length > MOST_PAGE_BYTES) {
        skipped++;
        continue;
      }
      pages.set(page.url, page);
      const day = record.warcDate?.slice(0, 10) ?? null;
      if (day !== null && day > '1990' && (site.captured === null || day > site.captured)) site.captured = day;
    }
  } catch (cause) {
    if (pages.size === 0)
      throw new AppError('damaged_file', `${name} is a web archive that is cut off or damaged; get it again.`, {
        cause,
      });
    site.warnings.push('The web archive is cut off or damaged; the pages before that were read.');
  }
  if (skipped > 0)
    site.warnings.push(`${skipped} pages of more than ${MOST_PAGE_BYTES / 1024 / 1024} MiB were left out.`);
  if (pages.size >= MOST_PAGES) site.warnings.push(`Only the first ${MOST_PAGES} pages were read.`);
  if (pages.size === 0)
    throw new AppError('empty_file', `${name} is a web archive of ${records} records without a single web page.`);
  site.pages = [...pages.values()];
  return site;
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function text(record: WARCRecord): Promise<string> {
  return new TextDecoder().decode(await record.readFully(false));
}

/** Our own field, as `bundle.ts` writes it. */
function companyOf(info: string): string | null {
  return /^mantissa-company:[ \t]*(\S[^\r\n]*)/m.exec(info)?.[1]?.trim() ?? null;
}

async function pageOf(record: WARCRecord): Promise<SavedPage | null> {
  const url = record.warcTargetURI?.replace(/^<|>$/g, '');
  if (url === undefined || url === null || !/^(?:https?|file):/i.test(url)) return null;
  if (record.warcType === 'resource') {
    return isHtml(record.warcContentType ?? '')
      ? { url, bytes: await record.readFully(false), charset: charsetOf(record.warcContentType ?? '') }
      : null;
  }
  if (record.warcType !== 'response' || Number(record.httpHeaders?.statusCode) !== 200) return null;
  const type = header(record, 'content-type');
  if (!isHtml(type)) return null;
  return {
    url,
    bytes: unfold(await record.readFully(true), header(record, 'content-encoding')),
    charset: charsetOf(type),
  };
}

/** What the library leaves folded. Some archives name an encoding and keep the page without it. */
function unfold(bytes: Uint8Array, encoding: string): Uint8Array {
  const limit = { maxOutputLength: 2 * MOST_PAGE_BYTES };
  try {
    if (encoding === 'br') return brotliDecompressSync(bytes, limit);
    if (encoding === 'zstd') return zstdDecompressSync(bytes, limit);
  } catch {
    // Taken as it is.
  }
  return bytes;
}

function header(record: WARCRecord, name: string): string {
  for (const [key, value] of record.httpHeaders?.headers ?? []) if (key.toLowerCase() === name) return value;
  return '';
}

const isHtml = (type: string) => type === '' || /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type);
const charsetOf = (type: string) => /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1]?.toLowerCase() ?? null;
