/** Turns texts into vectors, one row each. */
export type Embedder = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

export function cosine(a: Float32Array, b: Float32Array): number {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i]! * b[i]!;
    aa += a[i]! * a[i]!;
    bb += b[i]! * b[i]!;
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}

/** Baseline: how often each character occurs. On a careless ordering set this beats real embedders. */
export const characterCounts: Embedder = async (texts) => countVectors(texts, (text) => [...text.toLowerCase()]);

/** Baseline: how often each word occurs; numbers are words, punctuation is left out. */
export const bagOfWords: Embedder = async (texts) =>
  countVectors(texts, (text) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,][\p{N}]+)*/gu) ?? []);

function countVectors(texts: readonly string[], parts: (text: string) => string[]): Float32Array[] {
  const index = new Map<string, number>();
  const split = texts.map((text) => {
    const found = parts(text);
    for (const part of found) if (!index.has(part)) index.set(part, index.size);
    return found;
  });
  return split.map((found) => {
    const vector = new Float32Array(index.size);
    for (const part of found) vector[index.get(part)!]! += 1;
    return vector;
  });
}
