/** Linear scales and round ticks for the charts. */

export interface LinearScale {
  (value: number): number;
  readonly domain: readonly [number, number];
}

export function linear(domain: readonly [number, number], range: readonly [number, number]): LinearScale {
  const [low, high] = domain;
  const width = high - low || 1;
  const map = (value: number) => range[0] + ((value - low) / width) * (range[1] - range[0]);
  return Object.assign(map, { domain });
}

/** Round numbers (1, 2 or 5 times a power of ten) that lie in the domain, about `wanted` of them. */
export function ticks(domain: readonly [number, number], wanted = 5): number[] {
  const [low, high] = domain;
  if (!(high > low)) return [low];
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The extent of values, widened by a share on both sides; [0, 1] of nothing. */
export function extent(values: readonly number[], margin = 0.05): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const pad = (high - low || Math.abs(high) || 1) * margin;
  return [low - pad, high + pad];
}
