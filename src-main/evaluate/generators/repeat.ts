/** Calls `draw` until it has given `count` items; null means a draw that does not fit. */
export function repeat<T>(count: number, draw: () => T | null): T[] {
  const items: T[] = [];
  while (items.length < count) {
    const item = draw();
    if (item !== null) items.push(item);
  }
  return items;
}
