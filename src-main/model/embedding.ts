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
  const tokens = withYears(params, takeRows(table as tf.Tensor2D, tf.reshape(batch.ids, [-1])), batch);
  if (batch.numbers === null) return tokens;
  return takeRows(tf.concat([tokens, embedNumbers(params, batch.numbers.at)], 0), batch.numbers.source);
}

/** Adds `numbers.years.weight` [1, D] times the year's feature at the tokens of years. */
function withYears(params: Params, tokens: tf.Tensor2D, batch: Batch): tf.Tensor2D {
  if (batch.years === null) return tokens;
  return tf.add(tokens, tf.mul(batch.years, params['numbers.years.weight']!));
}
