/** Which candidates are the filing's items. */
import { type ItemForm, rankIn } from './forms.ts';
import type { Candidate } from './types.ts';

/** The increasing sequence of items with the highest total score; ties go to the earlier heading. */
export function bestSequence(candidates: readonly Candidate[], form: ItemForm): Candidate[] {
  const usable = candidates.filter((candidate) => candidate.score > 0 && candidate.items.length > 0);
  // best[r]: the best chain that ends with an item of rank < r.
  const size = form.order.length;
  let best: Chain[] = Array.from({ length: size + 1 }, () => ({ total: 0, last: null }));
  for (const candidate of usable) {
    const next = best.slice();
    const readings = [{ items: candidate.items, score: 0 }, ...(candidate.other ? [candidate.other] : [])];
    for (const { items, score } of readings) {
      const first = rankIn(form, items[0] as string);
      const last = rankIn(form, items.at(-1) as string);
      const before = best[first] as Chain;
      const total = before.total + Math.max(0.05, candidate.score + score);
      for (let r = Math.max(first, last) + 1; r <= size; r++) {
        if (total > (next[r] as Chain).total + 1e-9)
          next[r] = { total, last: { candidate: { ...candidate, items }, before: before.last } };
      }
    }
    best = next;
  }
  const chosen: Candidate[] = [];
  for (let link = (best[size] as Chain).last; link; link = link.before) chosen.push(link.candidate);
  return chosen.reverse();
}

/** The best heading of each item where they may come in any order: the events of a current report. */
export function inAnyOrder(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.items[0] as string;
    if (candidate.score > 0 && candidate.score > (best.get(key)?.score ?? 0) + 1e-9) best.set(key, candidate);
  }
  return [...best.values()].sort((a, b) => a.piece - b.piece || a.row - b.row);
}

interface Chain {
  total: number;
  last: Link | null;
}

interface Link {
  candidate: Candidate;
  before: Link | null;
}
