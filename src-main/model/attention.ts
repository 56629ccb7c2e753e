import * as tf from '@tensorflow/tfjs-core';

/** Added to the scores of keys that must not be seen; its exponential is exactly 0 in float32 beside any visible key. */
const HIDDEN = -1e9;

/** Which keys a query may see: those of its own row that carry its own mark. int32 [B, T]; null: all of its row. */
export type Sight = tf.Tensor2D | null;

/** Scores that are held at a time; beyond, queries go in blocks and the derivative computes their scores anew. 64 MB in float32. */
const MOST_SCORES = 1 << 24;

/**
 * softmax(q k') v for each head, heads joined again, over the keys in sight with |q - k| <= reach. q (already divided by sqrt(head size)),
 * k, v: [B, H, T, S]; returns [B*T, H*S]. Time and memory grow with T * reach where the reach is short, and memory with T where it is not.
 */
export function attend(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  sight: Sight,
  reach = Number.POSITIVE_INFINITY,
  mostScores = MOST_SCORES,
): tf.Tensor2D {
  const [rows, heads, width, size] = q.shape;
  const mixed = 4 * reach < width ? attendNear(q, k, v, sight, reach) : attendFar(q, k, v, sight, reach, mostScores);
  return tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [rows * width, heads * size]);
}

/** Marks of real tokens and of padding, from a mask of ones and zeros. */
export function sightOf(mask: tf.Tensor2D | null): Sight {
  return mask === null ? null : tf.cast(mask, 'int32');
}

/** Every query block against all keys. */
function attendFar(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  sight: Sight,
  reach: number,
  mostScores: number,
): tf.Tensor4D {
  const [rows, heads, width, size] = q.shape;
  const count = Math.max(1, Math.min(width, Math.floor(mostScores / (rows * heads * width))));
  if (count >= width) return attendAll(q, k, v, farBias(sight, reach, 0, width, width));
  const blocks: tf.Tensor4D[] = [];
  for (let first = 0; first < width; first += count) {
    const length = Math.min(count, width - first);
    const block = tf.slice(q, [0, 0, first, 0], [rows, heads, length, size]);
    blocks.push(tf.tidy(() => attendAll(block, k, v, farBias(sight, reach, first, length, width), true)));
  }
  return tf.concat(blocks, 2);
}

/** Score bias [B or 1, 1, count, T] of the queries from `first` on; null when they see everything. */
function farBias(sight: Sight, reach: number, first: number, count: number, width: number): tf.Tensor4D | null {
  const near = reach >= width - 1 ? null : reachBias(first, count, width, reach);
  if (sight === null) return near;
  const [rows] = sight.shape;
  const queries = tf.reshape(tf.slice(sight, [0, first], [rows, count]), [rows, 1, count, 1]);
  const other = differs(queries, tf.reshape(sight, [rows, 1, 1, width]));
  return near === null ? other : tf.add<tf.Tensor4D>(other, near);
}

/** [1, 1, count, T]. */
function reachBias(first: number, count: number, width: number, reach: number): tf.Tensor4D {
  const positions = tf.range(0, width, 1, 'int32');
  const queries = tf.reshape(tf.slice(positions, [first], [count]), [1, 1, count, 1]);
  return outOfReach(queries, tf.reshape(positions, [1, 1, 1, width]), reach);
}

/** HIDDEN where two positions are further apart than the reach. */
function outOfReach(queries: tf.Tensor, keys: tf.Tensor, reach: number): tf.Tensor4D {
  const apart = tf.abs(tf.sub(queries, keys));
  return tf.mul(tf.cast(tf.greater(apart, reach), 'float32'), HIDDEN) as tf.Tensor4D;
}

/** HIDDEN where two marks differ. */
function differs(a: tf.Tensor, b: tf.Tensor): tf.Tensor4D {
  return tf.mul(tf.cast(tf.notEqual(a, b), 'float32'), HIDDEN) as tf.Tensor4D;
}

/**
 * Blocks of 2 * reach queries, each against the 4 * reach keys around it: positions are padded to whole blocks, and one more half block on
 * either side, whose mark no query has.
 */
function attendNear(q: tf.Tensor4D, k: tf.Tensor4D, v: tf.Tensor4D, sight: Sight, reach: number): tf.Tensor4D {
  const [rows, heads, width, size] = q.shape;
  const block = 2 * reach;
  const count = Math.ceil(width / block);
  const end = count * block - width;
  const queries = tf.reshape(pad4(q, 0, end), [rows, heads * count, block, size]);
  const keys = windows(pad4(k, reach, end + reach), count, block);
  const values = windows(pad4(v, reach, end + reach), count, block);
  const bias = nearBias(sight, [rows, heads, width], reach, count, end);
  const mixed = attendAll(queries as tf.Tensor4D, keys, values, bias);
  const joined = tf.reshape(mixed, [rows, heads, count * block, size]) as tf.Tensor4D;
  return tf.slice(joined, [0, 0, 0, 0], [rows, heads, width, size]);
}

/** [B, H, (n + 1) * block, S] to [B, H * n, 2 * block, S]: neighbouring blocks laid together. */
function windows(x: tf.Tensor4D, count: number, block: number): tf.Tensor4D {
  const [rows, heads, , size] = x.shape;
  const blocks = tf.reshape(x, [rows * heads, count + 1, block, size]);
  const part = (first: number) => tf.slice(blocks, [0, first, 0, 0], [rows * heads, count, block, size]);
  return tf.reshape(tf.concat([part(0), part(1)], 2), [rows, heads * count, 2 * block, size]);
}

/** Score bias [B, H * n, block, 2 * block]: out of reach, of another mark, or beyond the ends. */
function nearBias(
  sight: Sight,
  [rows, heads, width]: readonly [number, number, number],
  reach: number,
  count: number,
  end: number,
): tf.Tensor4D {
  const block = 2 * reach;
  const marks = sight ?? tf.zeros([rows, width], 'int32');
  const beyond = -2; // No query has this mark; packed rows use -1 for places that hold nothing.
  const padded = tf.pad(
    marks as tf.Tensor2D,
    [
      [0, 0],
      [reach, end + reach],
    ],
    beyond,
  );
  const keys = windows(tf.reshape(padded, [rows, 1, (count + 1) * block, 1]), count, block);
  const queries = tf.reshape(tf.slice(padded, [0, reach], [rows, count * block]), [rows, count, block, 1]);
  const other = differs(queries, tf.reshape(keys, [rows, count, 1, 2 * block])); // [B, n, block, 2 block]
  const query = tf.reshape(tf.range(reach, reach + block, 1, 'int32'), [1, 1, block, 1]);
  const key = tf.reshape(tf.range(0, 2 * block, 1, 'int32'), [1, 1, 1, 2 * block]);
  const bias = tf.add<tf.Tensor4D>(other, outOfReach(query, key, reach));
  return heads === 1 ? bias : tf.tile(bias, [1, heads, 1, 1]);
}

function pad4(x: tf.Tensor4D, before: number, after: number): tf.Tensor4D {
  return tf.pad(x, [
    [0, 0],
    [0, 0],
    [before, after],
    [0, 0],
  ]);
}

/**
 * softmax(q k' + bias) v for each [B, G]. One step to tfjs, so that only queries, keys, values and weights are kept for the derivative;
 * with `anew` not even the weights, which it then computes again.
 */
function attendAll(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  bias: tf.Tensor4D | null,
  anew = false,
): tf.Tensor4D {
  const weigh = (q: tf.Tensor, k: tf.Tensor, bias: tf.Tensor | undefined): tf.Tensor => {
    const scores = tf.matMul(q, k, false, true); // [B, G, Q, K]
    return tf.softmax(bias === undefined ? scores : tf.add(scores, bias));
  };
  return tf.customGrad((q, k, v, save) => {
    const [queries, keys, values] = [q as tf.Tensor, k as tf.Tensor, v as tf.Tensor];
    const weights = weigh(queries, keys, bias ?? undefined);
    const last = anew ? (bias === null ? [] : [bias]) : [weights];
    (save as tf.GradSaveFunc)([queries, keys, values, ...last]);
    return {
      value: tf.matMul(weights, values),
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [queries, keys, values, kept] = saved as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor | undefined];
        const weights = anew ? weigh(queries, keys, kept) : kept!;
        const slope = tf.mul(weights, tf.matMul(dy, values, false, true));
        const scores = tf.sub(slope, tf.mul(weights, tf.sum(slope, -1, true)));
        return [tf.matMul(scores, keys), tf.matMul(scores, queries, true), tf.matMul(weights, dy, true)];
      },
    };
  })(q, k, v) as tf.Tensor4D;
}

/** [B*T, D] -> [B, H, T, D/H]. */
export function splitHeads(x: tf.Tensor2D, rows: number, heads: number): tf.Tensor4D {
  const [tokens, d] = x.shape;
  return tf.transpose(tf.reshape(x, [rows, tokens / rows, heads, d / heads]), [0, 2, 1, 3]);
}
