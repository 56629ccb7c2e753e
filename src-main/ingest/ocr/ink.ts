/** What is ink and what is paper, and how straight the lines lie. */
import type { Gray } from './types.ts';

/** 1 where there is ink. */
export interface Ink {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Ink by one threshold for the page (Otsu). Uneven light is to be evened out before (flatten.ts). */
export function findInk({ width, height, data }: Gray): Ink {
  const threshold = otsu(data);
  return { width, height, data: data.map((level) => (level <= threshold ? 1 : 0)) };
}

/** The threshold that parts dark from light best (Otsu 1979). */
export function otsu(data: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const level of data) counts[level] = (counts[level] as number) + 1;
  let total = 0;
  for (let i = 0; i < 256; i++) total += i * (counts[i] as number);
  let best = -1;
  let threshold = 127;
  let below = 0;
  let sum = 0;
  for (let i = 0; i < 255; i++) {
    below += counts[i] as number;
    sum += i * (counts[i] as number);
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sum / below - (total - sum) / above;
    const between = below * above * apart * apart;
    if (between > best) [best, threshold] = [between, i];
  }
  // A page of pure black and white: halfway, so that blurred edges fall to either side alike.
  return threshold === 0 ? 127 : threshold;
}

/** About how many pixels across are enough to see the lines of a page. */
const COARSE = 640;
const MAX_SKEW = (3 * Math.PI) / 180;

/**
 * How far the lines of text fall to the right, in radians: the angle at which rows of ink are told apart best. 0 for a page with next to no ink.
 * Finds up to 3 degrees, to a twentieth of one.
 */
export function findSkew({ width, height, data }: Ink): number {
  const xs: number[] = [];
  const ys: number[] = [];
  const step = Math.max(1, Math.round(width / COARSE));
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step)
      if (data[y * width + x] === 1) {
        xs.push(x / step);
        ys.push(y / step);
      }
  if (xs.length < 500) return 0;
  const score = (angle: number) => sharpness(xs, ys, Math.tan(angle), Math.ceil(height / step));
  const coarse = bestOf(-MAX_SKEW, MAX_SKEW, MAX_SKEW / 15, score);
  return bestOf(coarse - MAX_SKEW / 15, coarse + MAX_SKEW / 15, MAX_SKEW / 60, score);
}

function bestOf(from: number, to: number, step: number, score: (angle: number) => number): number {
  // Straight unless another angle is clearly better.
  let best = score(0) * 1.005;
  let at = 0;
  for (let angle = from; angle <= to + 1e-9; angle += step) {
    const found = score(angle);
    if (found > best) [best, at] = [found, angle];
  }
  return at;
}

/** How much neighbouring rows differ in ink when the page is sheared by `slope`. */
function sharpness(xs: readonly number[], ys: readonly number[], slope: number, height: number): number {
  const margin = Math.ceil(height * 0.1) + 40;
  const rows = new Float64Array(height + 2 * margin);
  for (let i = 0; i < xs.length; i++) {
    const row = Math.round((ys[i] as number) - (xs[i] as number) * slope) + margin;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] as number) + 1;
  }
  let sum = 0;
  for (let i = 1; i < rows.length; i++) {
    const change = (rows[i] as number) - (rows[i - 1] as number);
    sum += change * change;
  }
  return sum;
}
