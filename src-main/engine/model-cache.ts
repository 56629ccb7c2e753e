/** Anything that holds tensors. */
export interface Disposable {
  dispose(): void;
}

/** Loaded models by key, least recently used out first. Lives in the engine process only. */
export interface ModelCache {
  /** The value under `key`, loaded at first use. A failed load is not remembered. */
  load<T extends Disposable>(key: string, loader: () => Promise<T>): Promise<T>;
}

/** @param capacity how many stay loaded; a MiniLM takes about 90 MB, so few are enough. */
export function createModelCache(capacity = 2): ModelCache {
  const entries = new Map<string, Promise<Disposable>>();

  /** Drops one key, disposing what it held. */
  async function forget(key: string): Promise<void> {
    const entry = entries.get(key);
    entries.delete(key);
    const value = await entry?.catch(() => undefined);
    value?.dispose();
  }

  async function load<T extends Disposable>(key: string, loader: () => Promise<T>): Promise<T> {
    const known = entries.get(key) as Promise<T> | undefined;
    const entry = known ?? loader();
    entries.delete(key);
    entries.set(key, entry);
    try {
      const value = await entry;
      while (entries.size > capacity) await forget(entries.keys().next().value!);
      return value;
    } catch (error) {
      entries.delete(key);
      throw error;
    }
  }

  return { load };
}
