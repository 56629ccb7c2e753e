import * as tf from '@tensorflow/tfjs-core';
import { makeBatch, type Sequence } from './batch.ts';
import type { EncoderConfig } from './config.ts';
import { type Encoder, forward } from './encoder.ts';
import { pool } from './pool.ts';

/**
 * A batch as six tensors whose shapes depend on B and T alone, however much is padding and however many numbers it holds: what a compiler
 * for fixed shapes needs. ids int32 [B, T], mask [B, T], source int32 [B*T], and B*T number slots (lower, upper int32, weightUpper).
 */
export function fixedBatch(config: EncoderConfig, sequences: readonly Sequence[], width: number): tf.Tensor[] {
  return tf.tidy(() => {
    const { ids, mask, numbers } = makeBatch(config, sequences, width);
    const places = ids.size;
    const slots = <T extends tf.Tensor1D>(filled: T | undefined, dtype: 'int32' | 'float32'): tf.Tensor =>
      filled === undefined ? tf.zeros([places], dtype) : tf.pad(filled, [[0, places - filled.size]]);
    return [
      ids,
      mask ?? tf.ones(ids.shape),
      numbers?.source ?? tf.range(0, places, 1, 'int32'),
      slots(numbers?.at.lower, 'int32'),
      slots(numbers?.at.upper, 'int32'),
      slots(numbers?.at.weightUpper, 'float32'),
    ];
  });
}

/** The whole way from a fixed batch to one vector a sequence [B, D], as a pure function of those tensors. */
export function embedFixed(encoder: Encoder): (inputs: readonly tf.Tensor[]) => tf.Tensor[] {
  return (inputs) => {
    const [ids, mask, source, lower, upper, weightUpper] = inputs as [
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor1D,
      tf.Tensor1D,
      tf.Tensor1D,
      tf.Tensor1D,
    ];
    return tf.tidy(() => {
      const batch = { ids, mask, numbers: { source, at: { lower, upper, weightUpper } } };
      return [pool(encoder.config, forward(encoder, batch), batch)];
    });
  };
}
