/** Takes out dust: dots of a few pixels with nothing beside them. A full stop has a letter beside it and stays. */
import type { Ink } from './ink.ts';
import type { Gray } from './types.ts';

/** Largest dust, and how far around it there must be nothing but other dust, in inches. */
const SIZE = 0.022;
const ALONE = 0.045;

/** A copy without dust. `ink` is of the picture; it is not changed. */
export function despeckle(image: Gray, ink: Ink, dpi: number): Gray {
  const size = Math.max(2, Math.round(SIZE * dpi));
  const apart = Math.max(4, Math.round(ALONE * dpi));
  const seen = new Uint8Array(ink.data.length);
  const specks: Speck[] = [];
  // What is no speck, to look for beside one.
  const solid = new Uint8Array(ink.data.length);
  for (let at = 0; at < ink.data.length; at++) {
    if (ink.data[at] === 0 || seen[at] === 1) continue;
    const speck = fill(ink, seen, at);
    if (speck.x1 - speck.x0 <= size && speck.y1 - speck.y0 <= size) specks.push(speck);
    else for (const place of speck.places) solid[place] = 1;
  }
  const alone = specks.filter((speck) => isAlone(speck, solid, ink, apart));
  if (alone.length === 0) return image;
  const out: Gray = { ...image, data: image.data.slice() };
  for (const { x0, y0, x1, y1 } of alone)
    for (let y = Math.max(0, y0 - 1); y <= Math.min(ink.height - 1, y1); y++)
      out.data.fill(255, y * ink.width + Math.max(0, x0 - 1), y * ink.width + Math.min(ink.width, x1 + 1));
  return out;
}

interface Speck {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  places: number[];
}

/** All ink that hangs together with a place, corners included. */
function fill(ink: Ink, seen: Uint8Array, first: number): Speck {
  const { width, height, data } = ink;
  const speck: Speck = { x0: width, y0: height, x1: 0, y1: 0, places: [first] };
  seen[first] = 1;
  for (let next = 0; next < speck.places.length; next++) {
    const at = speck.places[next] as number;
    const x = at % width;
    const y = (at - x) / width;
    if (x < speck.x0) speck.x0 = x;
    if (x >= speck.x1) speck.x1 = x + 1;
    if (y < speck.y0) speck.y0 = y;
    if (y >= speck.y1) speck.y1 = y + 1;
    for (let dy = y > 0 ? -1 : 0; dy <= (y < height - 1 ? 1 : 0); dy++)
      for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
        const beside = at + dy * width + dx;
        if (data[beside] === 0 || seen[beside] === 1) continue;
        seen[beside] = 1;
        speck.places.push(beside);
      }
  }
  return speck;
}

function isAlone({ x0, y0, x1, y1 }: Speck, solid: Uint8Array, { width, height }: Ink, apart: number): boolean {
  for (let y = Math.max(0, y0 - apart); y < Math.min(height, y1 + apart); y++)
    for (let x = Math.max(0, x0 - apart); x < Math.min(width, x1 + apart); x++)
      if (solid[y * width + x] === 1) return false;
  return true;
}
