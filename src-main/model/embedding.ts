import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from './batch.ts';
import { embedNumbers } from './numbers.ts';
import { takeRows } from './ops.ts';
import type { Params } from './params.ts';

/**
 * Token vectors with number vectors in place of the placeholders' own: [B*T, D]. One gather picks each place's row from the two tables laid
 * end to end, so the placeholder's row of the token table gets no gradient and the number table gets all of it.
 */
export function embedTokens(params: Params, table: tf.Tensor, batch: Batch): tf.Tensor2D {
  const tokens = takeRows(table as tf.Tensor2D, tf.reshape(batch.ids, [-1]));
  if (batch.numbers === null) return tokens;
  return takeRows(tf.concat([tokens, embedNumbers(params, batch.numbers.at)], 0), batch.numbers.source);
}
