/** What the first bytes of a picture say: its form, its size, and how many dots there are to an inch. */

export type PictureForm = 'PNG' | 'JPEG' | 'WebP';

export interface PictureSize {
  width: number;
  height: number;
  /** As the file says, where that can be paper. */
  dpi: number | null;
}

/** By content; null for anything but a PNG, JPEG or WebP. */
export function pictureForm(bytes: Uint8Array): PictureForm | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'JPEG';
  return startsWith(bytes, RIFF) && startsWith(bytes.subarray(8), WEBP) ? 'WebP' : null;
}

/** Null where the header is cut off or makes no sense. The beginning of a file is enough, unless a JPEG begins with much that is no picture. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const form = pictureForm(bytes);
  const size =
    form === 'PNG' ? pngSize(bytes) : form === 'JPEG' ? jpegSize(bytes) : form === 'WebP' ? webpSize(bytes) : null;
  return size === null || size.width === 0 || size.height === 0 ? null : size;
}

const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** 72 and 96 are what programs write that know no paper. */
function plausible(dpi: number): number | null {
  return dpi >= 100 && dpi <= 1300 ? dpi : null;
}

function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 33) return null;
  const view = viewOf(bytes);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 33; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') break;
    // Dots a metre.
    if (type === 'pHYs' && at + 17 <= bytes.length && bytes[at + 16] === 1)
      return { ...size, dpi: plausible(view.getUint32(at + 8) * 0.0254) };
  }
  return { ...size, dpi: null };
}

function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let dpi: number | null = null;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe0 && bytes[at + 11] !== 0 && at + 14 < bytes.length) {
      const perInch = bytes[at + 11] === 2 ? 2.54 : 1;
      dpi = plausible(view.getUint16(at + 12) * perInch);
    }
    // Start of frame, of any coding but arithmetic tables and the like.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), dpi };
    at += 2 + Math.max(2, length);
  }
  return null;
}

/** The three ways of WebP: lossy, lossless, and extended. It does not know paper. */
function webpSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, dpi: null };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, dpi: null };
  }
  if (kind !== 'VP8X') return null;
  const wide = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] as number) << 16) + 1;
  return { width: wide(24), height: wide(27), dpi: null };
}
