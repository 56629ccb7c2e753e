/** How the three sides of a search become one list. */
import type { ValueFilter } from './search-values.ts';

/** One chunk as the sides found it; ranks from 1, null where a side did not. */
export interface Candidate {
  chunkId: number;
  keyword: number | null;
  meaning: number | null;
  value: number | null;
}

export interface Ranked extends Candidate {
  score: number;
}

/** Reciprocal rank fusion: 1 / (60 + rank), summed over lists (Cormack, Clarke & Buettcher 2009). */
const K = 60;
const share = (rank: number | null) => (rank === null ? 0 : 1 / (K + rank));

/** Merges lists of chunk ids, each best first. */
export function collect(sides: { keyword: number[]; meaning: number[]; value: number[] }): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const side of ['keyword', 'meaning', 'value'] as const) {
    sides[side].forEach((chunkId, at) => {
      const candidate = found.get(chunkId) ?? { chunkId, keyword: null, meaning: null, value: null };
      candidate[side] ??= at + 1;
      found.set(chunkId, candidate);
    });
  }
  return [...found.values()];
}

/**
 * Best first. With a value asked for beside words, chunks that match both come before those that match only one; otherwise, and within each tier,
 * the fused score decides. A value written in the words themselves only adds to the score.
 */
export function rank(candidates: readonly Candidate[], asked: { text: boolean; value: ValueFilter | null }): Ranked[] {
  const tiered = asked.text && asked.value !== null;
  const tier = (c: Candidate) => (tiered && c.value !== null && (c.keyword !== null || c.meaning !== null) ? 1 : 0);
  return candidates
    .map((c) => ({ ...c, score: tier(c) + share(c.keyword) + share(c.meaning) + share(c.value) }))
    .sort((a, b) => b.score - a.score || a.chunkId - b.chunkId);
}
