/** Phrases: stretches of ink on one line with no gap as wide as that between columns. Found without reading a letter. */
import type { Ink } from './ink.ts';
import type { Span } from './rules.ts';

/** Side of a cell of the coarse page, and the gap that parts phrases, in inches. */
const CELL = 0.02;
const GAP = 0.14;
/** Nothing under this height, in inches, is a letter. */
const LOWEST = 0.035;

/** Bounds of each phrase, in pixels, in no particular order. */
export function findPhrases(ink: Ink, dpi: number): Span[] {
  const cell = Math.max(1, Math.round(CELL * dpi));
  const columns = Math.ceil(ink.width / cell);
  const rows = Math.ceil(ink.height / cell);
  const cells = coarse(ink, cell, columns, rows);
  const smeared = smear(cells, columns, rows, Math.round((GAP * dpi) / cell));
  return components(smeared, columns, rows)
    .map((span) => tighten(span, cells, columns))
    .filter(({ y0, y1, x0, x1 }) => (y1 - y0) * cell >= LOWEST * dpi || (x1 - x0) * cell >= LOWEST * 3 * dpi)
    .map(({ x0, y0, x1, y1 }) => ({ x0: x0 * cell, y0: y0 * cell, x1: x1 * cell, y1: y1 * cell }));
}

/** 1 for each cell with more ink than dust. */
function coarse(ink: Ink, cell: number, columns: number, rows: number): Uint8Array {
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < ink.height; y++) {
    const base = Math.floor(y / cell) * columns;
    for (let x = 0; x < ink.width; x++)
      if (ink.data[y * ink.width + x] === 1) {
        const at = base + Math.floor(x / cell);
        counts[at] = (counts[at] as number) + 1;
      }
  }
  const least = Math.max(2, Math.round(cell * cell * 0.08));
  return Uint8Array.from(counts, (count) => (count >= least ? 1 : 0));
}

/** Fills gaps along each row up to `gap` cells. */
function smear(cells: Uint8Array, columns: number, rows: number, gap: number): Uint8Array {
  const out = cells.slice();
  for (let r = 0; r < rows; r++) {
    let last = -1;
    for (let c = 0; c < columns; c++) {
      if (cells[r * columns + c] === 0) continue;
      if (last >= 0 && c - last - 1 <= gap) out.fill(1, r * columns + last + 1, r * columns + c);
      last = c;
    }
  }
  return out;
}

/** Bounds of what hangs together, corners included. */
function components(cells: Uint8Array, columns: number, rows: number): Span[] {
  const seen = new Uint8Array(cells.length);
  const spans: Span[] = [];
  const stack: number[] = [];
  for (let first = 0; first < cells.length; first++) {
    if (cells[first] === 0 || seen[first] === 1) continue;
    const span: Span = { x0: columns, y0: rows, x1: 0, y1: 0 };
    stack.push(first);
    seen[first] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % columns;
      const y = Math.floor(at / columns);
      span.x0 = Math.min(span.x0, x);
      span.y0 = Math.min(span.y0, y);
      span.x1 = Math.max(span.x1, x + 1);
      span.y1 = Math.max(span.y1, y + 1);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(rows - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(columns - 1, x + 1); nx++) {
          const next = ny * columns + nx;
          if (cells[next] === 0 || seen[next] === 1) continue;
          seen[next] = 1;
          stack.push(next);
        }
    }
    spans.push(span);
  }
  return spans;
}

/** Smearing never widens, so the bounds stand; kept apart for rows of cells that hold only a scrap. */
function tighten(span: Span, cells: Uint8Array, columns: number): Span {
  const filled = (row: number) => {
    let count = 0;
    for (let x = span.x0; x < span.x1; x++) count += cells[row * columns + x] as number;
    return count;
  };
  const enough = Math.max(1, Math.round((span.x1 - span.x0) * 0.02));
  let { y0, y1 } = span;
  while (y1 - y0 > 2 && filled(y0) < enough) y0++;
  while (y1 - y0 > 2 && filled(y1 - 1) < enough) y1--;
  return { ...span, y0, y1 };
}
