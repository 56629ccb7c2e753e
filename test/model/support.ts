/** What the encoder's tests share: a backend, tiny models of our own making, and comparison. */
import * as tf from '@tensorflow/tfjs-core';
import { loadTensorflow } from '../../src-main/engine/native.ts';
import type * as BatchModule from '../../src-main/model/batch.ts';
import type { Sequence } from '../../src-main/model/batch.ts';
import { type EncoderConfig, readConfig } from '../../src-main/model/config.ts';
import type * as EncoderModule from '../../src-main/model/encoder.ts';
import { sparseCrossEntropy, takeRows } from '../../src-main/model/ops.ts';
import { allShapes, disposeParams, initialise, type ParamTable, toTensors } from '../../src-main/model/params.ts';
import { binWeights, targetEntropy } from '../../src-main/text/magnitude.ts';
import { binLoss, DEFAULT_NUMBER_LOSS } from '../../src-main/train/objectives/number-loss.ts';

/** Native TensorFlow where it is set up, else the plain JavaScript backend, which is exact enough and slow. */
export async function startBackend(): Promise<string> {
  try {
    loadTensorflow();
  } catch {
    await import('@tensorflow/tfjs-backend-cpu');
    process.stderr.write('Native TensorFlow is not set up: these tests run on the slow JavaScript backend.\n');
  }
  await tf.ready();
  return tf.getBackend();
}

/** Two layers, sixteen wide; the ModernBERT has one global and two local layers and a window of 4 on each side. */
export function tinyConfig(family: 'bert' | 'modernbert', overrides: Record<string, unknown> = {}): EncoderConfig {
  const common = {
    model_type: family,
    vocab_size: 40,
    hidden_size: 16,
    num_attention_heads: 2,
    intermediate_size: 24,
    max_position_embeddings: 48,
    pad_token_id: 0,
    initializer_range: 0.3,
    numbers: { bins: 12, min: -3, max: 12 },
  };
  const bert = { num_hidden_layers: 2, type_vocab_size: 2 };
  const modern = { num_hidden_layers: 3, local_attention: 8, global_attn_every_n_layers: 3 };
  return readConfig({ ...common, ...(family === 'bert' ? bert : modern), ...overrides });
}

/** Weights from the project's own initialisation, norms shaken off 1 and biases off 0 so that every one of them shows in the output. */
export function tinyTable(config: EncoderConfig, seed = 7): ParamTable {
  const table = initialise(config, Object.keys(allShapes(config)), {}, seed);
  for (const { shape, values } of Object.values(table)) {
    if (shape.length === 1) for (let i = 0; i < values.length; i++) values[i]! += 0.2 * Math.sin(i + values.length);
  }
  return table;
}

export function tinyEncoder(family: 'bert' | 'modernbert', { trainable = false, overrides = {} } = {}) {
  const config = tinyConfig(family, overrides);
  return { config, params: toTensors(tinyTable(config), { trainable }) };
}

/** Two sequences of different length with numbers, one of them masked; longer than the tiny ModernBERT's window. */
export function tinySequences(): Sequence[] {
  const ids = (length: number, step: number) => Int32Array.from({ length }, (_, i) => 1 + ((i * step + 3) % 39));
  return [
    {
      ids: ids(24, 7),
      numbers: [
        { position: 3, value: 1234.5 },
        { position: 11, value: -0.02, masked: true },
      ],
    },
    { ids: ids(15, 11), numbers: [{ position: 9, value: 6e8 }] },
  ];
}

export function largestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < expected.length; i++) largest = Math.max(largest, Math.abs(actual[i]! - expected[i]!));
  return actual.length === expected.length ? largest : Number.POSITIVE_INFINITY;
}

export function values(tensor: tf.Tensor): Float32Array {
  return tensor.dataSync() as Float32Array;
}

/** Everything a tiny model says about the tiny sequences; padding left out. */
export interface Said {
  readonly hidden: number[];
  readonly tokenLogits: number[];
  readonly numberLogits: number[];
  readonly losses: number[];
}

/** The modules under test, so that a mutated copy can be asked the same. */
export interface EncoderModules {
  readonly encoder: typeof EncoderModule;
  readonly batch: typeof BatchModule;
}

/** Runs encoder, heads and losses of a tiny model. */
export function say(family: 'bert' | 'modernbert', modules: EncoderModules, overrides = {}): Said {
  return tf.tidy(() => {
    const encoder = tinyEncoder(family, { overrides });
    const sequences = tinySequences();
    const batch = modules.batch.makeBatch(encoder.config, sequences);
    const width = batch.ids.shape[1];
    const rows = sequences.flatMap((sequence, b) => [...sequence.ids.keys()].map((t) => b * width + t));
    const hidden = takeRows(modules.encoder.forward(encoder, batch), tf.tensor1d(rows, 'int32'));
    const places = takeRows(hidden, tf.tensor1d([3, 11, 24 + 9], 'int32'));
    const tokenLogits = modules.encoder.mlmLogits(encoder, places);
    const numberLogits = modules.encoder.numberOutputs(encoder, places).bins;
    const targets = [7.5, 3e4, 0];
    const { numbers } = encoder.config;
    const floor = targets.reduce((sum, value) => sum + targetEntropy(binWeights(value, numbers)), 0) / targets.length;
    const losses = [
      sparseCrossEntropy(tokenLogits, tf.tensor1d([5, 0, 39], 'int32')),
      tf.add(binLoss(numberLogits, targets, numbers, DEFAULT_NUMBER_LOSS), floor),
    ];
    const out = {
      hidden: [...values(hidden)],
      tokenLogits: [...values(tokenLogits)],
      numberLogits: [...values(numberLogits)],
      losses: losses.map((loss) => values(loss)[0]!),
    };
    disposeParams(encoder.params);
    return out;
  });
}

/** The largest difference anywhere in what two models say. */
export function saidDifference(actual: Said, expected: Said): number {
  const parts = ['hidden', 'tokenLogits', 'numberLogits', 'losses'] as const;
  return Math.max(...parts.map((part) => largestDifference(actual[part], expected[part])));
}
