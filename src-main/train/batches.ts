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
