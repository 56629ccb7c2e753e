/** Which candidates are the filing's items. */
import { type ItemForm, rankIn } from './forms.ts';
import type { Candidate, Place } from './types.ts';

/** Score of a label that is set as a heading and bears the usual title. */
const PLAIN = 3.7;

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
      // Of "Items 1 and 2" the first counts: 1A may follow.
      const first = rankIn(form, items[0] as string);
      const before = best[first] as Chain;
      const total = before.total + Math.max(0.05, candidate.score + score);
      for (let r = first + 1; r <= size; r++) {
        if (total > (next[r] as Chain).total + 1e-9)
          next[r] = { total, last: { candidate: { ...candidate, items }, before: before.last } };
      }
    }
    best = next;
  }
  const chosen: Candidate[] = [];
  for (let link = (best[size] as Chain).last; link; link = link.before) chosen.push(link.candidate);
  return withoutTwice([...chosen.reverse(), ...outOfOrder(usable, chosen)].sort(byPlace));
}

/** Orders places as they are read. */
export const byPlace = (a: Place, b: Place): number => a.piece - b.piece || a.row - b.row;

/** Plain headings, past the first item, of items that the sequence has no place for: a report that gives its items in an order of its own. */
function outOfOrder(candidates: readonly Candidate[], chosen: readonly Candidate[]): Candidate[] {
  const have = new Set(chosen.flatMap(({ items }) => items));
  const taken = new Set(chosen.map(({ piece, row }) => `${piece}:${row}`));
  const [first] = [...chosen].sort(byPlace);
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const [item] = candidate.items as [string];
    if (!first || candidate.score < PLAIN || have.has(item) || byPlace(candidate, first) < 0) continue;
    if (taken.has(`${candidate.piece}:${candidate.row}`)) continue;
    if (candidate.score > (best.get(item)?.score ?? 0)) best.set(item, candidate);
  }
  const reason = 'out of the usual order';
  return [...best.values()].map((one) => ({ ...one, score: one.score - 1, reasons: [...one.reasons, reason] }));
}

/** A heading that names several items leaves those to their own headings that have some. */
function withoutTwice(chosen: readonly Candidate[]): Candidate[] {
  const own = new Set(chosen.map(({ items }) => items[0]));
  return chosen.map((one) => {
    const items = one.items.filter((item, at) => at === 0 || !own.has(item));
    return items.length === one.items.length ? one : { ...one, items };
  });
}

/** The best heading of each item where they may come in any order: the events of a current report. */
export function inAnyOrder(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.items[0] as string;
    if (candidate.score > 0 && candidate.score > (best.get(key)?.score ?? 0) + 1e-9) best.set(key, candidate);
  }
  return withoutTwice([...best.values()].sort(byPlace));
}

interface Chain {
  total: number;
  last: Link | null;
}

interface Link {
  candidate: Candidate;
  before: Link | null;
}
