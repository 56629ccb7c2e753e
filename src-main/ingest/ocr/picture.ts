/** A loose picture of a page (PNG, JPEG, WebP), as scanners and telephones make them. */
import { AppError } from '../../api/errors.ts';
import { resize, toGray } from './gray.ts';
import { pictureForm, pictureSize } from './picture-header.ts';
import type { PageImage } from './types.ts';

/** Paper is taken to be this wide, in inches, where the picture does not say: A4 upright, or lying. */
const PAPER = { upright: 8.27, lying: 11.69 };
const NATIVE: readonly [number, number] = [220, 420];
const DPI = 300;
const MAX_PIXELS = 60e6;

/** True for what `readPicture` takes. */
export const isPicture = (bytes: Uint8Array): boolean => pictureForm(bytes) !== null;

/** A picture that is there to be drawn, and the paper that it shows, in points. */
export interface DecodedPicture {
  readonly dpi: number;
  readonly paper: { width: number; height: number };
  /** On white paper, so many pixels wide. */
  drawn(width: number): Promise<Canvas>;
  /** Of the picture itself, in pixels. */
  readonly width: number;
}

type Canvas = import('@napi-rs/canvas').Canvas;

/** Throws `damaged_file` for what cannot be decoded and `file_too_big` for what would fill the memory; the header is looked at before. */
export async function decodePicture(bytes: Uint8Array, name: string): Promise<DecodedPicture> {
  const size = pictureSize(bytes);
  if (size === null) throw damaged(name);
  if (size.width * size.height > MAX_PIXELS)
    throw new AppError(
      'file_too_big',
      `${name} is a picture of ${size.width} x ${size.height} pixels; save it at 300 dots an inch.`,
    );
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(Buffer.from(bytes)).catch((cause: unknown) => {
    throw damaged(name, cause);
  });
  const { width, height } = image;
  const dpi = size.dpi ?? width / (width > height ? PAPER.lying : PAPER.upright);
  return {
    dpi,
    width,
    paper: { width: (width * 72) / dpi, height: (height * 72) / dpi },
    async drawn(wide) {
      const high = Math.max(1, Math.round((height * wide) / width));
      const canvas = createCanvas(wide, high);
      const context = canvas.getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, wide, high);
      context.drawImage(image, 0, 0, wide, high);
      return canvas;
    },
  };
}

/** The same as grey levels, at a resolution that suits recognition. Throws as `decodePicture` does. */
export async function pictureOf(bytes: Uint8Array, name: string): Promise<PageImage> {
  const { dpi, paper, width, drawn } = await decodePicture(bytes, name);
  const canvas = await drawn(width);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const pixels = toGray(canvas.width, canvas.height, data, 4);
  const place = { page: 1, ...paper, left: 0, top: 0 };
  if (dpi >= NATIVE[0] && dpi <= NATIVE[1]) return { ...place, pixels, dpi };
  const scale = DPI / dpi;
  return {
    ...place,
    dpi: DPI,
    pixels: resize(pixels, Math.round(pixels.width * scale), Math.round(pixels.height * scale)),
  };
}

const damaged = (name: string, cause?: unknown) =>
  new AppError('damaged_file', `${name} begins like a picture but is cut off or damaged; scan or save it again.`, {
    cause,
  });
