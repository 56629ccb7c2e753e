export type Direction = 'ascending' | 'descending';
export type SortKey = string | number | null;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** A sorted copy; nulls come last in both directions, equal rows keep their order. */
export function sortBy<T>(rows: readonly T[], key: (row: T) => SortKey, direction: Direction): T[] {
  const turn = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return order * turn;
  });
}
