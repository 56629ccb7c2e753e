/** A map that holds so many entries: the one used longest ago goes first, to `drop`. */
export interface Bounded<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  values(): V[];
  clear(): void;
}

export function bounded<V>(most: number, drop: (value: V) => void): Bounded<V> {
  const entries = new Map<string, V>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.set(key, value);
      for (const [oldest, old] of entries) {
        if (entries.size <= most) break;
        entries.delete(oldest);
        drop(old);
      }
    },
    values: () => [...entries.values()],
    clear() {
      for (const value of entries.values()) drop(value);
      entries.clear();
    },
  };
}
