/**
 * Pictures among the files of a folder or an archive: scans of pages are read, illustrations are not. A scan has the shape and the fineness of a page, and no
 * document beside it (or above it, as a browser saves "report_files/") shows it.
 */
import { basename, dirname } from 'node:path';
import { unpack } from './html/decode.ts';
import { pictureForm, pictureSize } from './ocr/picture-header.ts';

/** What is looked at of a file. */
export interface AmongFiles {
  path: string;
  bytes: number;
  read(): Promise<Uint8Array>;
  /** Its first bytes, where they cost less than all. */
  head?(bytes: number): Promise<Uint8Array>;
}

const PICTURE = /\.(?:jpe?g|png|webp)$/i;
const DOCUMENT = /\.(?:x?html?|txt|xml|md)(?:\.gz)?$/i;
/** A JPEG may begin with a preview of itself and much about the camera. */
const HEAD_BYTES = 256 * 1024;
/** A page at 100 dots an inch, and no banner: pages of paper are 1.29 to 1.65 times as long as wide. */
const SHORT_SIDE = 800;
const LONGEST = 1.8;
/** No picture of a page fits into less, a blank one neither. */
const SMALLEST_BYTES = 256;
/** Documents larger than this are not looked through for the names of pictures. */
const DOCUMENT_BYTES = 64 * 1024 * 1024;
const NAMED = /[^\s"'()<>\\/=]{1,200}\.(?:jpe?g|png|webp)\b/gi;

/** The files without the pictures that are no scans. */
export async function withoutIllustrations<F extends AmongFiles>(files: readonly F[]): Promise<F[]> {
  const namedIn = new Map<string, Promise<Set<string>>>();
  const documents = Map.groupBy(
    files.filter((file) => DOCUMENT.test(file.path)),
    (file) => dirname(file.path),
  );
  const named = (folder: string) => {
    const known = namedIn.get(folder) ?? namesIn(documents.get(folder) ?? []);
    namedIn.set(folder, known);
    return known;
  };
  const kept: F[] = [];
  for (const file of files) {
    if (!PICTURE.test(file.path)) kept.push(file);
    else if (await looksLikePage(file)) {
      const name = basename(file.path).toLowerCase();
      const folder = dirname(file.path);
      if (!(await named(folder)).has(name) && !(await named(dirname(folder))).has(name)) kept.push(file);
    }
  }
  return kept;
}

async function looksLikePage(file: AmongFiles): Promise<boolean> {
  if (file.bytes < SMALLEST_BYTES) return false;
  const head = await (file.head?.(HEAD_BYTES) ?? file.read()).catch(() => null);
  // What cannot be looked at is read, to have its reason told.
  if (head === null || pictureForm(head) === null) return true;
  const size = pictureSize(head);
  if (size === null) return true;
  const short = Math.min(size.width, size.height);
  return short >= SHORT_SIDE && Math.max(size.width, size.height) <= LONGEST * short;
}

/** Names of pictures that some documents show, in lower case. */
async function namesIn(documents: readonly AmongFiles[]): Promise<Set<string>> {
  const names = new Set<string>();
  for (const document of documents) {
    if (document.bytes > DOCUMENT_BYTES) continue;
    const text = await document.read().then(
      (bytes) => new TextDecoder('latin1').decode(unpack(bytes, document.path)),
      () => '',
    );
    for (const [name] of text.matchAll(NAMED)) names.add(plain(name).toLowerCase());
  }
  return names;
}

/** "Scan%201.png" is "Scan 1.png". */
function plain(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
