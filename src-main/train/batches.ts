import type { Random } from '../text/random.ts';

/** Batches of item indices, and the share of padded places that hold no token. */
export interface BatchPlan {
  readonly batches: readonly (readonly number[])[];
  readonly paddingWaste: number;
}

/**
 * The seed essay's batching: order all sequences by length, fill each batch greedily up to `tokenBudget` padded tokens (rows x longest row),
 * then shuffle the batches. A sequence longer than the budget gets a batch of its own. Equal lengths are shuffled among themselves, so that
 * each epoch brings other neighbours.
 */
export function planBatches(lengths: readonly number[], tokenBudget: number, rng: Random): BatchPlan {
  const shuffled = rng.shuffle(lengths.map((_, index) => index));
  const order = shuffled.sort((a, b) => lengths[a]! - lengths[b]!);
  const batches: number[][] = [];
  let current: number[] = [];
  for (const index of order) {
    if (current.length > 0 && (current.length + 1) * lengths[index]! > tokenBudget) {
      batches.push(current);
      current = [];
    }
    current.push(index);
  }
  if (current.length > 0) batches.push(current);
  const tokens = lengths.reduce((sum, length) => sum + length, 0);
  const padded = batches.reduce((sum, batch) => sum + batch.length * lengths[batch.at(-1)!]!, 0);
  return { batches: rng.shuffle(batches), paddingWaste: padded === 0 ? 0 : 1 - tokens / padded };
}

/**
 * Cuts sequences that must be in one batch into at most `most` slices of like lengths, so that little is padded: indices by rising length, cut where
 * the padded places are fewest.
 */
export function lengthSlices(lengths: readonly number[], most: number): number[][] {
  const order = lengths.map((_, index) => index).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const count = order.length;
  // least[end]: fewest places of the first `end` sequences in as many slices as were tried so far; from: where the last of them begins.
  let least = [0, ...order.map(() => Number.POSITIVE_INFINITY)];
  const cuts: number[][] = [];
  for (let slice = 0; slice < Math.min(most, count); slice++) {
    const from = new Array<number>(count + 1).fill(0);
    const next = [...least];
    for (let end = 1; end <= count; end++) {
      const width = lengths[order[end - 1]!]!;
      next[end] = Number.POSITIVE_INFINITY;
      for (let begin = 0; begin < end; begin++) {
        const places = least[begin]! + (end - begin) * width;
        if (places < next[end]!) [next[end], from[end]] = [places, begin];
      }
    }
    cuts.push(from);
    least = next;
  }
  const slices: number[][] = [];
  let end = count;
  for (const from of cuts.reverse()) {
    if (end === 0) break;
    slices.unshift(order.slice(from[end]!, end));
    end = from[end]!;
  }
  return slices;
}

/** Places that sequences of these lengths take in slices. */
export function slicedPlaces(lengths: readonly number[], slices: readonly (readonly number[])[]): number {
  return slices.reduce((sum, slice) => sum + slice.length * Math.max(...slice.map((index) => lengths[index]!)), 0);
}
