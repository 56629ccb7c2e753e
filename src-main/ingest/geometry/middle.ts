/**
 * The middle value, of two the upper one: always one that stands on the page (a column's edge, a size of type), where the median of `evaluate/intervals`
 * would answer a mean that nothing stands at. `none` when there are no values.
 */
export function middle(values: readonly number[], none = 0): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? none;
}
