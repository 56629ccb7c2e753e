/** Curves of training: points by name, thinned and smoothed for the eye. */
import type { SeriesPoint } from '../../src-main/api/views.ts';

export interface CurvePoint {
  x: number;
  y: number;
}

export interface Curve {
  /** "loss numeracy" */
  name: string;
  points: CurvePoint[];
  last: number;
}

/** Series by name, each by rising step; a step that comes twice (a resumed run) keeps the later value. */
export function curvesOf(points: readonly SeriesPoint[]): Curve[] {
  const byName = new Map<string, Map<number, number>>();
  for (const { name, step, value } of points) {
    if (!Number.isFinite(value)) continue;
    const curve = byName.get(name) ?? new Map<number, number>();
    curve.set(step, value);
    byName.set(name, curve);
  }
  return [...byName]
    .map(([name, curve]) => {
      const sorted = [...curve].sort(([a], [b]) => a - b).map(([x, y]) => ({ x, y }));
      return { name, points: sorted, last: sorted.at(-1)?.y ?? Number.NaN };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** At most `most` points: means of neighbours. */
export function thinned(points: readonly CurvePoint[], most = 300): CurvePoint[] {
  if (points.length <= most) return [...points];
  const size = Math.ceil(points.length / most);
  return Array.from({ length: Math.ceil(points.length / size) }, (_, i) => {
    const some = points.slice(i * size, (i + 1) * size);
    const mean = (of: (point: CurvePoint) => number) => some.reduce((sum, point) => sum + of(point), 0) / some.length;
    return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  });
}

/** Exponential moving average, without the pull of the first point (bias-corrected). */
export function smoothed(points: readonly CurvePoint[], keep = 0.9): CurvePoint[] {
  let sum = 0;
  let weight = 0;
  return points.map(({ x, y }) => {
    sum = keep * sum + (1 - keep) * y;
    weight = keep * weight + (1 - keep);
    return { x, y: sum / weight };
  });
}
