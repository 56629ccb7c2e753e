/** The directories of a TIFF file (revision 6.0 and its supplement 2): one for each page, of numbered tags. */
import { AppError } from '../../api/errors.ts';

/** A page's tags: number -> values. Texts are left out. */
export type Tags = ReadonlyMap<number, readonly number[]>;

export interface Tiff {
  readonly bytes: Uint8Array;
  readonly little: boolean;
  readonly pages: readonly Tags[];
}

/** Tag numbers that are looked at. */
export const TAG = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  offsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  counts: 279,
  xResolution: 282,
  yResolution: 283,
  planar: 284,
  t4Options: 292,
  resolutionUnit: 296,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileCounts: 325,
  jpegTables: 347,
} as const;

/** Bytes of one value of each type: BYTE, ASCII, SHORT, LONG, RATIONAL, SBYTE, UNDEFINED, SSHORT, SLONG, SRATIONAL. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8 };
const MAX_PAGES = 5000;
/** Of one tag: strips or tiles of a page. */
const MAX_VALUES = 40_000;
/** Of all pages together: a file may point to the same values again and again. */
const MAX_ALL_VALUES = 16_000_000;
const KNOWN: ReadonlySet<number> = new Set(Object.values(TAG));

/** True for a TIFF by content. BigTIFF has another number. */
export function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0x49 && b === 0x49 && c === 42 && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && d === 42);
}

/** Reads the directories. Throws `damaged_file` where there is none whole; a chain that breaks off, or goes in a circle, ends there. */
export function readDirectories(bytes: Uint8Array, name: string): Tiff {
  const little = bytes[0] === 0x49;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages: Tags[] = [];
  const seen = new Set<number>();
  let held = 0;
  for (let at = bytes.length < 8 ? 0 : view.getUint32(4, little); at !== 0 && !seen.has(at); ) {
    seen.add(at);
    if (at + 2 > bytes.length || pages.length >= MAX_PAGES) break;
    const entries = view.getUint16(at, little);
    if (at + 2 + entries * 12 > bytes.length) break;
    const tags = new Map<number, readonly number[]>();
    for (let i = 0; i < entries; i++) {
      const tag = view.getUint16(at + 2 + i * 12, little);
      const values = KNOWN.has(tag) && !tags.has(tag) ? readEntry(view, at + 2 + i * 12, little) : null;
      if (values) tags.set(tag, values);
      held += values?.length ?? 0;
    }
    if (held > MAX_ALL_VALUES) break;
    pages.push(tags);
    const next = at + 2 + entries * 12;
    at = next + 4 <= bytes.length ? view.getUint32(next, little) : 0;
  }
  if (pages.length === 0)
    throw new AppError('damaged_file', `${name} begins like a TIFF but is cut off or damaged; scan or save it again.`);
  return { bytes, little, pages };
}

/** Values of an entry; null where they lie outside the file. */
function readEntry(view: DataView, at: number, little: boolean): number[] | null {
  const type = view.getUint16(at + 2, little);
  const count = view.getUint32(at + 4, little);
  const size = SIZES[type];
  if (size === undefined || count === 0 || count > MAX_VALUES) return null;
  const from = size * count <= 4 ? at + 8 : view.getUint32(at + 8, little);
  if (from + size * count > view.byteLength) return null;
  return Array.from({ length: count }, (_, i) => readValue(view, from + i * size, type, little));
}

function readValue(view: DataView, at: number, type: number, little: boolean): number {
  if (type === 3) return view.getUint16(at, little);
  if (type === 4) return view.getUint32(at, little);
  if (type === 5) return view.getUint32(at, little) / Math.max(1, view.getUint32(at + 4, little));
  if (type === 8) return view.getInt16(at, little);
  if (type === 9) return view.getInt32(at, little);
  if (type === 10) return view.getInt32(at, little) / (view.getInt32(at + 4, little) || 1);
  return view.getUint8(at);
}
