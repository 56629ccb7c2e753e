/** A seeded stream of uniform numbers in [0, 1): mulberry32, the same on every machine. */
export function uniformStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `length` draws of a normal truncated at two standard deviations (Box-Muller, redrawn outside). */
export function truncatedNormal(length: number, deviation: number, random: () => number): Float32Array {
  const out = new Float32Array(length);
  for (let i = 0; i < length; ) {
    const z = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    if (Math.abs(z) <= 2) out[i++] = z * deviation;
  }
  return out;
}

/** A stable 32-bit hash of a name, to give every parameter a stream of its own whatever the order of creation (FNV-1a). */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
