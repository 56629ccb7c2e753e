import type { Sequence } from './batch.ts';
import { type Encoder, mlmLogits } from './encoder.ts';
import { eachRow, type RowsOptions } from './rows.ts';

/** A sequence whose ids at some places were replaced by the mask token, and what stood there. */
export interface HiddenTokens {
  readonly sequence: Sequence;
  readonly targets: readonly { readonly position: number; readonly id: number }[];
}

export interface TokenScore {
  /** Cross entropy in nats. */
  readonly loss: number;
  /** Whether the most probable token is the right one. */
  readonly hit: boolean;
}

/** Scores hidden tokens through the token head, in the order of the targets. */
export async function scoreTokens(
  encoder: Encoder,
  items: readonly HiddenTokens[],
  options: RowsOptions = {},
): Promise<TokenScore[][]> {
  const scores = items.map(({ targets }) => new Array<TokenScore>(targets.length));
  await eachRow(
    encoder,
    items.map(({ sequence, targets }) => ({ sequence, positions: targets.map(({ position }) => position) })),
    mlmLogits,
    (item, place, row) => {
      scores[item]![place] = score(row, items[item]!.targets[place]!.id);
    },
    options,
  );
  return scores;
}

function score(logits: Float32Array, id: number): TokenScore {
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[best]!) best = i;
  const max = logits[best]!;
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += Math.exp(logits[i]! - max);
  return { loss: Math.log(sum) + max - logits[id]!, hit: best === id };
}
