import * as tf from '@tensorflow/tfjs-core';

/** Added to the scores of keys that must not be seen; its exponential is exactly 0 in float32 beside any visible key. */
const HIDDEN = -1e9;

/** Score bias [B, 1, 1, T] that hides padded keys from every query. */
export function paddingBias(mask: tf.Tensor2D): tf.Tensor4D {
  const [rows, width] = mask.shape;
  return tf.reshape(tf.mul(tf.sub(1, mask), HIDDEN), [rows, 1, 1, width]);
}

/** Score bias [B, 1, T, T] that hides the keys of other segments from each query. segments int32 [B, T]. */
export function segmentBias(segments: tf.Tensor2D): tf.Tensor4D {
  const [rows, width] = segments.shape;
  const same = tf.equal(tf.reshape(segments, [rows, 1, width, 1]), tf.reshape(segments, [rows, 1, 1, width]));
  return tf.mul(tf.sub(1, tf.cast(same, 'float32')), HIDDEN);
}

/** Score bias [1, 1, T, T] that hides keys with |q - k| > window / 2. */
export function localBias(width: number, window: number): tf.Tensor4D {
  const bias = new Float32Array(width * width);
  const reach = Math.floor(window / 2);
  for (let q = 0; q < width; q++) {
    for (let k = 0; k < width; k++) if (Math.abs(q - k) > reach) bias[q * width + k] = HIDDEN;
  }
  return tf.tensor4d(bias, [1, 1, width, width]);
}

/**
 * softmax(q k' + bias) v for each head, heads joined again. q (already divided by sqrt(head size)), k, v: [B, H, T, D/H];
 * returns [B*T, D].
 */
export function attend(q: tf.Tensor4D, k: tf.Tensor4D, v: tf.Tensor4D, bias: tf.Tensor4D | null): tf.Tensor2D {
  const [rows, heads, width, size] = q.shape;
  const scores = tf.matMul(q, k, false, true) as tf.Tensor4D; // [B, H, T, T]
  const weights = tf.softmax(bias === null ? scores : tf.add(scores, bias));
  const mixed = tf.matMul(weights, v) as tf.Tensor4D; // [B, H, T, D/H]
  return tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [rows * width, heads * size]);
}

/** [B*T, D] -> [B, H, T, D/H]. */
export function splitHeads(x: tf.Tensor2D, rows: number, heads: number): tf.Tensor4D {
  const [tokens, d] = x.shape;
  return tf.transpose(tf.reshape(x, [rows, tokens / rows, heads, d / heads]), [0, 2, 1, 3]);
}
