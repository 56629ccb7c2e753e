/** Looks through a page's drawing operators for the one picture that is the whole page. */
import type { Box } from '../geometry/types.ts';
import { multiply, type Transform } from '../pdf/matrix.ts';

export interface Placed {
  /** Name of the picture among the page's objects. */
  name: string;
  /** Where it lies, in points, y down. */
  box: Box;
  /** Quarter turns clockwise that bring it upright. */
  quarters: number;
}

/** Operators that leave ink of their own. */
const INK =
  /^(?:show|nextLine.*Show|shadingFill|paint|stroke|fill|eoFill|closeStroke|closeFill|closeEOFill|constructPath)/;
const FORM = /^paintFormXObject/;
/** A smaller picture is a letterhead on a page of its own kind. */
const SHARE = 0.5;

/** Null when the page is anything but one picture, straight and large. `base` takes PDF space to points, y down. */
export function findPicture(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  codes: Readonly<Record<string, number>>,
  base: readonly number[],
  size: { width: number; height: number },
): Placed | null {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  let matrix = base as Transform;
  const saved: Transform[] = [];
  let found: { name: string; matrix: Transform } | null = null;
  for (const [i, code] of fnArray.entries()) {
    const operator = names.get(code) ?? '';
    const args = (argsArray[i] ?? []) as unknown[];
    if (operator === 'save' || operator === 'paintFormXObjectBegin') saved.push(matrix);
    if (operator === 'restore' || operator === 'paintFormXObjectEnd') matrix = saved.pop() ?? matrix;
    if (operator === 'transform') matrix = multiply(matrix, args as Transform);
    if (operator === 'paintFormXObjectBegin' && Array.isArray(args[0])) matrix = multiply(matrix, args[0] as Transform);
    if (operator === 'paintImageXObject') {
      if (found !== null || typeof args[0] !== 'string') return null;
      found = { name: args[0], matrix };
    } else if (INK.test(operator) && !FORM.test(operator)) return null;
  }
  return found === null ? null : place(found.name, found.matrix, size);
}

function place(name: string, [a, b, c, d, e, f]: Transform, size: { width: number; height: number }): Placed | null {
  const long = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  const upright = Math.abs(b) < 0.01 * long && Math.abs(c) < 0.01 * long;
  const sideways = Math.abs(a) < 0.01 * long && Math.abs(d) < 0.01 * long;
  if (!upright && !sideways) return null;
  // Across the picture goes (a, b); down it goes (-c, -d), since pictures stand on their foot in PDF space.
  const quarters = upright ? turns(a > 0, -d > 0, 0, 2) : turns(b > 0, c > 0, 1, 3);
  if (quarters === null) return null;
  const [width, height] = upright ? [Math.abs(a), Math.abs(d)] : [Math.abs(c), Math.abs(b)];
  const box = { x: Math.min(e, e + a + c), y: Math.min(f, f + b + d), width, height };
  return width * height < SHARE * size.width * size.height ? null : { name, box, quarters };
}

/** Both ways forward or both back; one of each is a mirror image. */
function turns(across: boolean, down: boolean, forward: number, back: number): number | null {
  return across === down ? (across ? forward : back) : null;
}
