import * as tf from '@tensorflow/tfjs-core';
import { type Batch, makeBatch, type Sequence } from '../../src-main/model/batch.ts';
import type { EncoderConfig } from '../../src-main/model/config.ts';
import { type Encoder, forward } from '../../src-main/model/encoder.ts';
import { featureCount } from '../../src-main/model/number-features.ts';
import { pool } from '../../src-main/model/pool.ts';

/**
 * A batch as tensors whose number and shapes depend on the config, B and T alone, however much is padding and however many numbers it holds:
 * what a compiler for fixed shapes needs. ids int32 [B, T], mask [B, T], source int32 [B*T], and B*T number slots (lower, upper int32,
 * weightUpper); then, as far as the config has them on, features [B*T, F], years [B*T, 1] and channel [B, CHANNEL_SIZE].
 */
export function fixedBatch(config: EncoderConfig, sequences: readonly Sequence[], width: number): tf.Tensor[] {
  return tf.tidy(() => {
    const { ids, mask, numbers, years, channel } = makeBatch(config, sequences, width);
    const places = ids.size;
    const count = featureCount(config.numbers);
    const slots = <T extends tf.Tensor1D>(filled: T | undefined, dtype: 'int32' | 'float32'): tf.Tensor =>
      filled === undefined ? tf.zeros([places], dtype) : tf.pad(filled, [[0, places - filled.size]]);
    const features = numbers?.at.features ?? tf.zeros([0, count]);
    return [
      ids,
      mask ?? tf.ones(ids.shape),
      numbers?.source ?? tf.range(0, places, 1, 'int32'),
      slots(numbers?.at.lower, 'int32'),
      slots(numbers?.at.upper, 'int32'),
      slots(numbers?.at.weightUpper, 'float32'),
      ...(count > 0 ? [tf.pad(features, [[0, places - features.shape[0]!], [0, 0]])] : []), // biome-ignore format: one line
      ...(config.numbers.years ? [years ?? tf.zeros([places, 1])] : []),
      ...(channel === null ? [] : [channel]),
    ];
  });
}

/** The tensors of `fixedBatch` as a batch again. */
export function batchOfFixed(config: EncoderConfig, inputs: readonly tf.Tensor[]): Batch {
  const rest = [...inputs];
  const next = <T extends tf.Tensor>() => rest.shift() as T;
  const [ids, mask, source] = [next<tf.Tensor2D>(), next<tf.Tensor2D>(), next<tf.Tensor1D>()];
  const [lower, upper, weightUpper] = [next<tf.Tensor1D>(), next<tf.Tensor1D>(), next<tf.Tensor1D>()];
  const features = featureCount(config.numbers) > 0 ? next<tf.Tensor2D>() : null;
  const years = config.numbers.years ? next<tf.Tensor2D>() : null;
  const channel = config.numbers.channel === null ? null : next<tf.Tensor2D>();
  return { ids, mask, numbers: { source, at: { lower, upper, weightUpper, features } }, years, channel, packed: null };
}

/** The whole way from a fixed batch to one vector a sequence [B, vectorSize], as a pure function of those tensors. */
export function embedFixed(encoder: Encoder): (inputs: readonly tf.Tensor[]) => tf.Tensor[] {
  return (inputs) =>
    tf.tidy(() => {
      const batch = batchOfFixed(encoder.config, inputs);
      return [pool(encoder.config, forward(encoder, batch), batch)];
    });
}
