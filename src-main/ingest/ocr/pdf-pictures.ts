/** Pages of a PDF as pictures: the scan itself where a page is one picture, a rendering otherwise. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { drawPage, openDrawable } from '../pdf/drawable.ts';
import { quarterTurn, resize, toGray } from './gray.ts';
import { findPicture, type Placed } from './pdf-operators.ts';
import type { Gray, PageImage } from './types.ts';

/** What recognisers are trained on; a scan anywhere near it is taken as it is. */
const DPI = 300;
const NATIVE: readonly [number, number] = [220, 420];
/** Largest picture to read: an A3 page at 400 dpi has 30 million. */
const MAX_PIXELS = 40e6;

export interface PdfPictures {
  readonly pages: number;
  /** Null for a page without any ink that can be decoded. */
  image(page: number): Promise<PageImage | null>;
  close(): Promise<void>;
}

/** `bytes` are copied. Rejects as `openDrawable` does. */
export async function openPdfPictures(bytes: Uint8Array, name: string): Promise<PdfPictures> {
  const { document, codes, close } = await openDrawable(bytes, name);
  return {
    pages: document.numPages,
    async image(number) {
      const page = await document.getPage(number);
      try {
        return (await scanned(page, number, codes)) ?? (await rendered(page, number));
      } finally {
        page.cleanup();
      }
    },
    close,
  };
}

/** The scan of a page that is nothing else; null where there is more on it, or none, or it lies askew. */
async function scanned(page: PDFPageProxy, number: number, codes: Readonly<Record<string, number>>) {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const found = findPicture(await page.getOperatorList(), codes, transform, { width, height });
  if (found === null) return null;
  const picture = await decoded(page, found.name);
  if (picture === null) return null;
  const pixels = quarterTurn(picture, found.quarters);
  return fitted(pixels, found, { page: number, width, height });
}

interface Decoded {
  width: number;
  height: number;
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray;
}

async function decoded(page: PDFPageProxy, name: string): Promise<Gray | null> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  const image = await new Promise<Decoded | null>((resolve) => objects.get(name, resolve));
  if (!image?.data || !image.kind) return null;
  const channels = ([null, 0, 3, 4] as const)[image.kind] ?? null;
  return channels === null ? null : toGray(image.width, image.height, image.data, channels);
}

/** At a resolution that suits recognition, the same both ways (a fax has 204 x 98). */
function fitted(pixels: Gray, { box }: Placed, rest: Pick<PageImage, 'page' | 'width' | 'height'>): PageImage {
  const across = (pixels.width * 72) / box.width;
  const down = (pixels.height * 72) / box.height;
  const square = Math.abs(across / down - 1) < 0.02;
  const fine = square && across >= NATIVE[0] && across <= NATIVE[1] && pixels.width * pixels.height <= MAX_PIXELS;
  const place = { ...rest, left: box.x, top: box.y };
  if (fine) return { ...place, pixels, dpi: (across + down) / 2 };
  const dpi = Math.min(DPI, largestDpi(box.width, box.height));
  const size = [
    Math.max(1, Math.round((box.width * dpi) / 72)),
    Math.max(1, Math.round((box.height * dpi) / 72)),
  ] as const;
  return { ...place, pixels: resize(pixels, ...size), dpi };
}

function largestDpi(width: number, height: number): number {
  return Math.sqrt(MAX_PIXELS / (width * height)) * 72;
}

/** The page as it is drawn, on white paper. */
async function rendered(page: PDFPageProxy, number: number): Promise<PageImage | null> {
  const { width, height } = page.getViewport({ scale: 1 });
  const dpi = Math.min(DPI, largestDpi(width, height));
  const canvas = await drawPage(page, dpi / 72);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const pixels = toGray(canvas.width, canvas.height, data, 4);
  return { page: number, pixels, dpi, width, height, left: 0, top: 0 };
}
