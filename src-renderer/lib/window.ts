export interface RowWindow {
  first: number;
  /** Past the last row on view. */
  end: number;
  /** Heights of what is left out above and below. */
  above: number;
  below: number;
}

/** Which rows of equal height to render for a scroll position; all of them while they are few. */
export function rowWindow(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
  overscan = 12,
): RowWindow {
  if (count <= 120) return { first: 0, end: count, above: 0, below: 0 };
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight) - overscan));
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + overscan);
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight };
}
