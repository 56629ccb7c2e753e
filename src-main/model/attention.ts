import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from './batch.ts';

/** Added to the scores of keys that must not be seen; its exponential is exactly 0 in float32 beside any visible key. */
const HIDDEN = -1e9;

/**
 * Which keys a query may see: those of its own row that carry its own mark, int32 [B, T]; or those that a bias of the scores does not hide,
 * float32 [B, 1, 1 or T, T], which is quicker where it fits; null: all of its row.
 */
export type Sight = tf.Tensor2D | tf.Tensor4D | null;

/** What the attention of one batch sees: `far` for layers without a window or whose window is not short, `near` for short ones. */
export interface Sights {
  readonly far: Sight;
  /** Marks only: windows are cut out of them. */
  readonly near: tf.Tensor2D | null;
}

export const ALL_IN_SIGHT: Sights = { far: null, near: null };

/** Scores that are held at a time; beyond, queries go in blocks and the derivative computes their scores anew. 64 MB in float32. */
const MOST_SCORES = 1 << 24;

/** Whether a window is so short that queries go by blocks against the keys around them. */
function isShort(reach: number, width: number): boolean {
  return 4 * reach < width;
}

/**
 * softmax(q k') v for each head, heads joined again, over the keys in sight with |q - k| <= reach. q (already divided by sqrt(head size)),
 * k, v: [B, H, T, S]; returns [B*T, H*S]. Time and memory grow with T * reach where the reach is short, and memory with T where it is not.
 */
export function attend(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  { far, near }: Sights,
  reach = Number.POSITIVE_INFINITY,
  mostScores = MOST_SCORES,
): tf.Tensor2D {
  const [rows, heads, width, size] = q.shape;
  const mixed = isShort(reach, width) ? attendNear(q, k, v, near, reach) : attendFar(q, k, v, far, reach, mostScores);
  return tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [rows * width, heads * size]);
}

/** What the tokens of a batch see: all of their own sequence. */
export function sightsOf({ mask, packed }: Pick<Batch, 'mask' | 'packed'>): Sights {
  return packed === null ? sightsOfMask(mask) : sightsOfMarks(packed.marks);
}

/** Padding is hidden, from a mask of ones and zeros [B, T]: of every query, for what padding itself sees means nothing. */
export function sightsOfMask(mask: tf.Tensor2D | null): Sights {
  if (mask === null) return ALL_IN_SIGHT;
  const [rows, width] = mask.shape;
  const far = tf.reshape<tf.Rank.R4>(tf.mul(tf.sub(1, mask), HIDDEN), [rows, 1, 1, width]);
  return { far, near: tf.cast(mask, 'int32') };
}

/** Largest bias that is made of marks once for all layers, in scores: 32 MB. Beyond, each layer makes its own, block by block. */
const LARGEST_BIAS = 1 << 23;

/** Tokens see those of their own mark, int32 [B, T]. */
export function sightsOfMarks(marks: tf.Tensor2D): Sights {
  const [rows, width] = marks.shape;
  if (rows * width * width > LARGEST_BIAS) return { far: marks, near: marks };
  return { far: differs(tf.reshape(marks, [rows, 1, width, 1]), tf.reshape(marks, [rows, 1, 1, width])), near: marks };
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

/** Score bias [B or 1, 1, 1 or count, T] of the queries from `first` on; null when they see everything. */
function farBias(sight: Sight, reach: number, first: number, count: number, width: number): tf.Tensor4D | null {
  const near = reach >= width - 1 ? null : reachBias(first, count, width, reach);
  if (sight === null) return near;
  const other =
    sight.rank === 4 ? ownRows(sight as tf.Tensor4D, first, count) : otherMark(sight as tf.Tensor2D, first, count);
  return near === null ? other : tf.add<tf.Tensor4D>(other, near);
}

/** The queries' part of a bias that is the same for all of them, or has a row for each. */
function ownRows(bias: tf.Tensor4D, first: number, count: number): tf.Tensor4D {
  const [rows, , queries, width] = bias.shape;
  return queries === 1 || queries === count ? bias : tf.slice(bias, [0, 0, first, 0], [rows, 1, count, width]);
}

function otherMark(marks: tf.Tensor2D, first: number, count: number): tf.Tensor4D {
  const [rows, width] = marks.shape;
  const queries = tf.reshape(tf.slice(marks, [0, first], [rows, count]), [rows, 1, count, 1]);
  return differs(queries, tf.reshape(marks, [rows, 1, 1, width]));
}

/** [1, 1, count, T]: HIDDEN where key and query are further apart than the reach. */
function reachBias(first: number, count: number, width: number, reach: number): tf.Tensor4D {
  const bias = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    const query = first + row;
    for (let key = 0; key < width; key++) if (Math.abs(query - key) > reach) bias[row * width + key] = HIDDEN;
  }
  return tf.tensor4d(bias, [1, 1, count, width]);
}

/** HIDDEN where two marks differ. */
function differs(a: tf.Tensor, b: tf.Tensor): tf.Tensor4D {
  return tf.mul(tf.cast(tf.notEqual(a, b), 'float32'), HIDDEN) as tf.Tensor4D;
}

/**
 * Blocks of 2 * reach queries, each against the 4 * reach keys around it: positions are padded to whole blocks, and one more half block on
 * either side, whose mark no query has.
 */
function attendNear(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  sight: tf.Tensor2D | null,
  reach: number,
): tf.Tensor4D {
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
  sight: tf.Tensor2D | null,
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
  const bias = tf.add<tf.Tensor4D>(other, reachBias(reach, block, 2 * block, reach));
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
 * softmax(q k' + bias) v for each [B, G]. One step to tfjs, so that only queries, keys, values, result and exponentials are kept for the
 * derivative; with `anew` not even those, which it then computes again. The exponentials' sum divides the result and not each of them: that
 * spares passes over [Q, K].
 */
function attendAll(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  bias: tf.Tensor4D | null,
  anew = false,
): tf.Tensor4D {
  return tf.customGrad((q, k, v, save) => {
    const [queries, keys, values] = [q as tf.Tensor, k as tf.Tensor, v as tf.Tensor];
    const { raised, total } = raise(queries, keys, bias);
    const value = tf.div(tf.matMul(raised, values), total);
    const last = anew ? (bias === null ? [] : [bias]) : [raised, total];
    (save as tf.GradSaveFunc)([queries, keys, values, value, ...last]);
    return {
      value,
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [queries, keys, values, value, ...last] = saved as [
          tf.Tensor,
          tf.Tensor,
          tf.Tensor,
          tf.Tensor,
          ...tf.Tensor[],
        ];
        const { raised, total } = anew ? raise(queries, keys, last[0] ?? null) : { raised: last[0]!, total: last[1]! };
        const part = tf.div(dy, total);
        // d scores = weights * (dy v' - the mean of dy v' by weights), and that mean is dy . value
        const along = tf.sum(tf.mul(part, value), -1, true); // [B, G, Q, 1]
        const scores = tf.mul(raised, tf.sub(tf.matMul(part, values, false, true), along));
        return [tf.matMul(scores, keys), tf.matMul(scores, queries, true), tf.matMul(raised, part, true)];
      },
    };
  })(q, k, v) as tf.Tensor4D;
}

/** exp(q k' + bias - the row's largest) [B, G, Q, K], and its sum over the keys [B, G, Q, 1]. */
function raise(q: tf.Tensor, k: tf.Tensor, bias: tf.Tensor | null): { raised: tf.Tensor; total: tf.Tensor } {
  const products = tf.matMul(q, k, false, true);
  const scores = bias === null ? products : tf.add(products, bias);
  const raised = tf.exp(tf.sub(scores, tf.max(scores, -1, true)));
  return { raised, total: tf.sum(raised, -1, true) };
}

/** [B*T, D] -> [B, H, T, D/H]. */
export function splitHeads(x: tf.Tensor2D, rows: number, heads: number): tf.Tensor4D {
  const [tokens, d] = x.shape;
  return tf.transpose(tf.reshape(x, [rows, tokens / rows, heads, d / heads]), [0, 2, 1, 3]);
}
