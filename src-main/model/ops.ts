import * as tf from '@tensorflow/tfjs-core';

/**
 * The few operations of an encoder that pay for a hand-written derivative: automatic differentiation of the compositions keeps every
 * intermediate alive and runs two to three times as many kernels.
 */

/** x [N, in] times a Linear weight in PyTorch layout [out, in], plus bias [out]: [N, out]. */
export function linear(x: tf.Tensor2D, weight: tf.Tensor, bias?: tf.Tensor): tf.Tensor2D {
  const matrix = weight as tf.Tensor2D;
  if (bias === undefined) return tf.matMul<tf.Tensor2D>(x, matrix, false, true);
  // Its own derivative, because that of `add` keeps the sum's parts, which nothing needs.
  return tf.customGrad((x, weight, bias, save) => {
    const [input, matrix] = [x as tf.Tensor2D, weight as tf.Tensor2D];
    (save as tf.GradSaveFunc)([input, matrix]);
    return {
      value: tf.add(tf.matMul(input, matrix, false, true), bias as tf.Tensor) as tf.Tensor,
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [input, matrix] = saved as [tf.Tensor2D, tf.Tensor2D];
        const slope = dy as tf.Tensor2D;
        return [tf.matMul(slope, matrix), tf.matMul(slope, input, true), tf.sum(slope, 0)];
      },
    };
  })(x, matrix, bias) as tf.Tensor2D;
}

/** a + b of one shape, keeping neither for the derivative. */
export function residual(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return tf.customGrad((a, b) => ({
    value: tf.add(a as tf.Tensor, b as tf.Tensor) as tf.Tensor,
    gradFunc: (dy: tf.Tensor) => [tf.clone(dy), tf.clone(dy)],
  }))(a, b) as tf.Tensor2D;
}

/** Layer normalisation of the last axis: (x - mean) / sqrt(variance + eps) * weight (+ bias). x [N, D]; ModernBERT has no bias. */
export function layerNorm(x: tf.Tensor2D, weight: tf.Tensor, bias: tf.Tensor | undefined, eps: number): tf.Tensor2D {
  const scaled = normalised(x, weight, eps);
  return bias === undefined ? scaled : tf.add<tf.Tensor2D>(scaled, bias);
}

function normalised(x: tf.Tensor2D, weight: tf.Tensor, eps: number): tf.Tensor2D {
  return tf.customGrad((x, weight, save) => {
    const centred = tf.sub(x as tf.Tensor, tf.mean(x as tf.Tensor, -1, true));
    const inverse = tf.rsqrt(tf.add(tf.mean(tf.square(centred), -1, true), eps)); // [N, 1]
    const unit = tf.mul(centred, inverse); // [N, D], zero mean and unit variance in each row
    (save as tf.GradSaveFunc)([unit, inverse, weight as tf.Tensor]);
    return {
      value: tf.mul(unit, weight as tf.Tensor),
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [unit, inverse, weight] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
        // dx = (g - mean(g) - unit * mean(g * unit)) / deviation, with g = dy * weight
        const g = tf.mul(dy, weight);
        const along = tf.mul(unit, tf.mean(tf.mul(g, unit), -1, true));
        const dx = tf.mul(tf.sub(tf.sub(g, tf.mean(g, -1, true)), along), inverse);
        return [dx, tf.sum(tf.mul(dy, unit), 0)];
      },
    };
  })(x, weight) as tf.Tensor2D;
}

/** Exact GELU, x/2 (1 + erf(x / sqrt 2)): what BERT and ModernBERT were trained with, not its tanh approximation. */
export function gelu<T extends tf.Tensor>(x: T): T {
  return tf.customGrad((x, save) => {
    const input = x as tf.Tensor;
    (save as tf.GradSaveFunc)([input]);
    return {
      value: tf.mul(input, normalCdf(input)),
      // The distribution is computed anew: it is cheaper than the memory to keep it.
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [x] = saved as [tf.Tensor];
        const density = tf.mul(tf.exp(tf.mul(tf.square(x), -0.5)), 1 / Math.sqrt(2 * Math.PI));
        return [tf.mul(dy, tf.add(normalCdf(x), tf.mul(x, density)))];
      },
    };
  })(x) as T;
}

/** (1 + erf(x / sqrt 2)) / 2. */
function normalCdf(x: tf.Tensor): tf.Tensor {
  return tf.mul(tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1), 0.5);
}

/** silu(x) = x * sigmoid(x). */
export function silu<T extends tf.Tensor>(x: T): T {
  return tf.mul(x, tf.sigmoid(x)) as T;
}

/** Rows of `x` [N, D] at `rows` (int32 [M]): [M, D]. */
export function takeRows(x: tf.Tensor2D, rows: tf.Tensor1D): tf.Tensor2D {
  return tf.gather(x, rows);
}

/**
 * Mean over the M rows of -log softmax(logits)[target]. logits [M, V], targets int32 [M]: a scalar.
 * The derivative is (softmax - one-hot) / M.
 */
export function sparseCrossEntropy(logits: tf.Tensor2D, targets: tf.Tensor1D): tf.Scalar {
  const [rows, classes] = logits.shape;
  return tf.customGrad((x, save) => {
    const logits = x as tf.Tensor2D;
    const shifted = tf.sub(logits, tf.max(logits, -1, true));
    const exponentials = tf.exp(shifted);
    const total = tf.sum(exponentials, -1, true); // [M, 1]
    const picked = tf.gatherND(shifted, tf.stack([tf.range(0, rows, 1, 'int32'), targets], 1)); // [M]
    (save as tf.GradSaveFunc)([tf.div(exponentials, total), targets]);
    return {
      value: tf.mean(tf.sub(tf.log(tf.squeeze(total, [1])), picked)) as tf.Tensor,
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [softmax, targets] = saved as [tf.Tensor, tf.Tensor1D];
        return [tf.mul(tf.sub(softmax, tf.oneHot(targets, classes)), tf.div(dy, rows))];
      },
    };
  })(logits) as tf.Scalar;
}
