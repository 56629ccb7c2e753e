/** How much a text says for its length: its zlib ratio beside that of Wikipedia's text of the same length. Longer text compresses better, so the length must be taken out. */
import { deflateSync } from 'node:zlib';
import { WIKIPEDIA_CURVE } from './curve.ts';

/** Texts shorter than this are not measured. */
export const LEAST_BYTES = 50;
/** A page is kept whose ratio is at least this share of the curve's. */
export const LEAST_SHARE = 0.4;
/** Beyond the curve's last point a megabyte is as good as ten: the window of zlib is 32 kB. */
const LEVEL = 6;

/** Compressed by uncompressed bytes. */
export function zlibRatio(bytes: Uint8Array): number {
  return deflateSync(bytes, { level: LEVEL }).length / bytes.length;
}

/** The curve's ratio at a length in bytes: linear in the logarithm of the length, level beyond its ends. */
export function curveRatio(length: number, curve: readonly (readonly [number, number])[] = WIKIPEDIA_CURVE): number {
  const [first] = curve;
  const last = curve.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('The curve is empty.');
  if (length <= first[0]) return first[1];
  if (length >= last[0]) return last[1];
  let low = 0;
  let high = curve.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((curve[middle] as readonly [number, number])[0] <= length) low = middle;
    else high = middle;
  }
  const [x0, y0] = curve[low] as readonly [number, number];
  const [x1, y1] = curve[high] as readonly [number, number];
  const share = Math.log(length / x0) / Math.log(x1 / x0);
  return y0 + share * (y1 - y0);
}

/** ln(ratio / the curve's ratio at this length): 0 is Wikipedia, below is emptier. -1 for texts too short to be measured. */
export function density(text: string): number {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length < LEAST_BYTES) return -1;
  return Math.log(zlibRatio(bytes) / curveRatio(bytes.length));
}

export const isDense = (text: string): boolean => density(text) >= Math.log(LEAST_SHARE);
