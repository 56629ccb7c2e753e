/** A loose picture of a page (PNG or JPEG), as scanners and telephones make them. */
import { AppError } from '../../api/errors.ts';
import { resize, toGray } from './gray.ts';
import type { PageImage } from './types.ts';

/** Paper is taken to be this wide, in inches, where the picture does not say: A4 upright, or lying. */
const PAPER = { upright: 8.27, lying: 11.69 };
const NATIVE: readonly [number, number] = [220, 420];
const DPI = 300;
const MAX_PIXELS = 60e6;

type Form = 'PNG' | 'JPEG';

/** By content; null for anything but a PNG or JPEG. */
export function pictureForm(bytes: Uint8Array): Form | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? 'JPEG' : null;
}

/** Throws `damaged_file` for what cannot be decoded and `file_too_big` for what would fill the memory; the header is looked at before. */
export async function pictureOf(bytes: Uint8Array, name: string): Promise<PageImage> {
  const size = pictureForm(bytes) === 'PNG' ? pngSize(bytes) : jpegSize(bytes);
  if (size === null || size.width === 0 || size.height === 0)
    throw new AppError(
      'damaged_file',
      `${name} begins like a picture but is cut off or damaged; scan or save it again.`,
    );
  if (size.width * size.height > MAX_PIXELS)
    throw new AppError(
      'file_too_big',
      `${name} is a picture of ${size.width} x ${size.height} pixels; save it at 300 dots an inch.`,
    );
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(Buffer.from(bytes)).catch((cause: unknown) => {
    throw new AppError(
      'damaged_file',
      `${name} begins like a picture but is cut off or damaged; scan or save it again.`,
      { cause },
    );
  });
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0);
  const pixels = toGray(width, height, context.getImageData(0, 0, width, height).data, 4);
  const dpi = size.dpi ?? width / (width > height ? PAPER.lying : PAPER.upright);
  const place = { page: 1, width: (width * 72) / dpi, height: (height * 72) / dpi, left: 0, top: 0 };
  if (dpi >= NATIVE[0] && dpi <= NATIVE[1]) return { ...place, pixels, dpi };
  const scale = DPI / dpi;
  return { ...place, dpi: DPI, pixels: resize(pixels, Math.round(width * scale), Math.round(height * scale)) };
}

interface Size {
  width: number;
  height: number;
  /** As the file says, where that can be paper. */
  dpi: number | null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** 72 and 96 are what programs write that know no paper. */
function plausible(dpi: number): number | null {
  return dpi >= 100 && dpi <= 1300 ? dpi : null;
}

function pngSize(bytes: Uint8Array): Size | null {
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

function jpegSize(bytes: Uint8Array): Size | null {
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
