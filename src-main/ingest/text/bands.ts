/** The columns of a typewritten table: bands of the line in which the values of its rows stand over each other. */
import type { Token } from './tokens.ts';

export interface Band {
  start: number;
  end: number;
  /** Rows that have a value in this band: two bands that share a row are two columns. */
  rows: Set<number>;
}

/** How far a value may stand from the band it belongs to when its own row leaves no other choice. */
const STRAY = 8;

/** Adds a row's values; false, and nothing changed, when two of them would share a band. */
export function addRow(bands: Band[], values: readonly Token[], row: number): boolean {
  const taken = new Set<Band>();
  for (const value of values) {
    const over = bandsOver(bands, value);
    if (over.some((band) => band.rows.has(row) || taken.has(band)) || !disjoint(over)) return false;
    for (const band of over) taken.add(band);
  }
  for (const value of values) mergeInto(bands, value, row);
  bands.sort((a, b) => a.start - b.start);
  return true;
}

function bandsOver(bands: readonly Band[], value: Token): Band[] {
  return bands.filter((band) => band.start < value.end && value.start < band.end);
}

/** True when no row has a value in two of the bands. */
function disjoint(bands: readonly Band[]): boolean {
  return bands.every((band, i) => bands.slice(i + 1).every((other) => apart(band, other)));
}

function apart(one: Band, other: Band): boolean {
  const [few, many] = one.rows.size < other.rows.size ? [one, other] : [other, one];
  for (const row of few.rows) if (many.rows.has(row)) return false;
  return true;
}

function mergeInto(bands: Band[], value: Token, row: number): void {
  const over = bandsOver(bands, value);
  if (over.length === 0) {
    bands.push({ start: value.start, end: value.end, rows: new Set([row]) });
    return;
  }
  const into = over.reduce((most, band) => (band.rows.size > most.rows.size ? band : most));
  for (const band of over) {
    into.start = Math.min(into.start, band.start);
    into.end = Math.max(into.end, band.end);
    if (band === into) continue;
    for (const one of band.rows) into.rows.add(one);
    bands.splice(bands.indexOf(band), 1);
  }
  into.start = Math.min(into.start, value.start);
  into.end = Math.max(into.end, value.end);
  into.rows.add(row);
}

/** Bands side by side that never hold values of one row, and hardly a blank between them, are one column. `spans`: extents that a ruled line or <C> marks as one column. */
export function joinLoose(bands: Band[], spans: readonly (readonly [number, number])[]): void {
  for (let i = 0; i + 1 < bands.length; ) {
    const left = bands[i] as Band;
    const right = bands[i + 1] as Band;
    const free = apart(left, right);
    const together = spans.some(([from, to]) => from <= left.start + 1 && to >= right.end - 1);
    const parted = spans.some(
      ([from, to]) =>
        (from >= left.end && from <= right.start + 2 && to > from) ||
        (to > left.start && to <= right.start && to >= left.end - 1),
    );
    if (free && ((right.start - left.end <= 2 && !parted) || together)) {
      left.end = right.end;
      for (const row of right.rows) left.rows.add(row);
      bands.splice(i + 1, 1);
    } else i++;
  }
}

/**
 * The band of each value, in order and never two in one; null when there is no such choice. A value stands in the band it overlaps most, or in
 * the one whose right edge is nearest.
 */
export function placeValues(bands: readonly Band[], values: readonly Token[]): number[] | null {
  const places: number[] = [];
  let from = 0;
  for (const value of values) {
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let b = from; b < bands.length; b++) {
      const band = bands[b] as Band;
      const overlap = Math.min(band.end, value.end) - Math.max(band.start, value.start);
      const cost = overlap > 0 ? -overlap : Math.abs(band.end - value.end) + 1;
      if (cost < bestCost) {
        bestCost = cost;
        best = b;
      }
    }
    if (best < 0 || bestCost > STRAY) return null;
    places.push(best);
    from = best + 1;
  }
  return places;
}

/** Range of bands [first, last] that a text overlaps; the nearest one where it overlaps none. */
export function overlapped(bands: readonly Band[], start: number, end: number): [number, number] {
  let first = -1;
  let last = -1;
  let nearest = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const [b, band] of bands.entries()) {
    if (band.start < end && start < band.end) {
      if (first < 0) first = b;
      last = b;
    }
    const away = Math.max(band.start - end, start - band.end, 0);
    if (away < distance) {
      distance = away;
      nearest = b;
    }
  }
  return first < 0 ? [nearest, nearest] : [first, last];
}
