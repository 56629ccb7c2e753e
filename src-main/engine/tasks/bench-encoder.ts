import * as tf from '@tensorflow/tfjs-core';
import { makeBatch, type Sequence } from '../../model/batch.ts';
import { type EncoderConfig, readConfig } from '../../model/config.ts';
import { type Encoder, forward, mlmLogits, withCompiledLayers, withPaddedLayers } from '../../model/encoder.ts';
import { sparseCrossEntropy, takeRows } from '../../model/ops.ts';
import { allShapes, disposeParams, initialise, toTensors } from '../../model/params.ts';
import { pool } from '../../model/pool.ts';
import { random } from '../../text/random.ts';
import { lossAndGradients } from '../../train/loop.ts';
import {
  applyAdamW,
  type CompileUpdate,
  clipScale,
  compileOnce,
  DEFAULT_ADAMW,
  disposeOptimizer,
  globalNorm,
  initOptimizer,
  type Variables,
} from '../../train/optimizer.ts';
import { createCompiler } from '../graph/compiler.ts';
import type { Task } from './task.ts';

/** An encoder by its measures, and the batches to run it on. */
export interface BenchEncoderInput {
  readonly family: 'bert' | 'modernbert';
  readonly layers: number;
  readonly width: number;
  /** Width inside the feed-forward part. */
  readonly inner: number;
  readonly heads: number;
  readonly vocabulary: number;
  /** ModernBERT: one layer in so many sees the whole text, the first among them; 3 when left out. */
  readonly globalEvery?: number;
  /** False measures embedding alone. */
  readonly trains?: boolean;
  readonly rows: number;
  readonly length: number;
  readonly repeats: number;
}

/** Tokens per second, and per second of processor time, of every repeat. */
export interface Speeds {
  readonly wall: number[];
  readonly processor: number[];
}

export interface BenchEncoderOutput {
  readonly embedding: Speeds;
  readonly training: Speeds;
  /** Of the whole process since it started. */
  readonly peakBytes: number;
}

/**
 * Speed of an encoder with random weights, as embedding and as training run it: the forward pass, and a step of masked language modelling
 * on 15 % of the tokens with clipping and AdamW. Compiling is not counted. Run it in a fresh process, or the peak is someone else's.
 */
export const benchEncoder: Task<BenchEncoderInput, BenchEncoderOutput> = async (input, context) => {
  const { rows, length, repeats, trains = true } = input;
  const { log, turn, progress, backend } = context;
  const config = configOf(input);
  const compiler = backend.name === 'tensorflow' ? createCompiler(log) : undefined;
  const plain: Encoder = {
    config,
    params: toTensors(initialise(config, Object.keys(allShapes(config)), {}, 1), { trainable: true }),
  };
  const sequences = randomSequences(input);
  const tokens = rows * length;
  try {
    const fast = compiler === undefined ? plain : withPaddedLayers(plain, compiler.plain);
    const embed = () =>
      tf.tidy(() => {
        const batch = makeBatch(config, sequences, length);
        return pool(config, forward(fast, batch), batch);
      });
    const embedding = await measure(tokens, repeats, async () => {
      const vectors = embed();
      await vectors.data();
      vectors.dispose();
      progress(0, 2 * repeats, 'embedding');
      await turn();
    });
    if (!trains) return { embedding, training: { wall: [], processor: [] }, peakBytes: peakBytes() };
    const step = trainer(
      compiler === undefined ? plain : withCompiledLayers(plain, compiler),
      sequences,
      compiler && compileOnce(compiler.plain),
    );
    const training = await measure(tokens, repeats, async () => {
      await step.run();
      progress(repeats, 2 * repeats, 'training');
      await turn();
    });
    step.dispose();
    return { embedding, training, peakBytes: peakBytes() };
  } finally {
    compiler?.dispose();
    disposeParams(plain.params);
  }
};

/** Of this process so far. */
const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;

function configOf({ globalEvery = 3, ...input }: BenchEncoderInput): EncoderConfig {
  const { family, layers, width, inner, heads, vocabulary, length } = input;
  return readConfig({
    model_type: family,
    num_hidden_layers: layers,
    hidden_size: width,
    intermediate_size: inner,
    num_attention_heads: heads,
    vocab_size: vocabulary,
    max_position_embeddings: Math.max(512, length),
    pad_token_id: 0,
    ...(family === 'bert' ? { type_vocab_size: 2 } : { local_attention: 128, global_attn_every_n_layers: globalEvery }),
  });
}

function randomSequences({ rows, length, vocabulary }: BenchEncoderInput): Sequence[] {
  const rng = random(1, 'bench');
  const ids = () => Int32Array.from({ length }, () => 10 + Math.floor(rng.next() * (vocabulary - 10)));
  return Array.from({ length: rows }, () => ({ ids: ids(), numbers: [] }));
}

/** A training step on one batch, again and again. */
function trainer(encoder: Encoder, sequences: readonly Sequence[], compileUpdate?: CompileUpdate) {
  const variables = Object.fromEntries(
    Object.entries(encoder.params).filter(([name]) => !name.startsWith('numbers.')),
  ) as Variables;
  const optimizer = initOptimizer(variables);
  const rng = random(2, 'bench');
  const places = sequences.flatMap(({ ids }, row) =>
    [...ids].flatMap((id, t) => (rng.next() < 0.15 ? [{ at: row * ids.length + t, id }] : [])),
  );
  const run = async () => {
    const loss = tf.tidy(() => {
      const { value, gradients } = lossAndGradients(variables, () => {
        const hidden = forward(encoder, makeBatch(encoder.config, sequences));
        const at = (key: 'at' | 'id') =>
          tf.tensor1d(
            places.map((place) => place[key]),
            'int32',
          );
        return sparseCrossEntropy(mlmLogits(encoder, takeRows(hidden, at('at'))), at('id'));
      });
      const scale = clipScale(globalNorm(gradients), 1);
      applyAdamW(variables, gradients, optimizer, DEFAULT_ADAMW, 1, scale, compileUpdate);
      return value;
    });
    await loss.data();
    loss.dispose();
  };
  return { run, dispose: () => disposeOptimizer(optimizer) };
}

/** Once to compile and warm up, then `repeats` times. */
async function measure(tokens: number, repeats: number, work: () => Promise<void>): Promise<Speeds> {
  const speeds: Speeds = { wall: [], processor: [] };
  for (let run = -1; run < repeats; run++) {
    const started = performance.now();
    const before = process.cpuUsage();
    await work();
    const used = process.cpuUsage(before);
    if (run < 0) continue;
    speeds.wall.push((tokens * 1000) / (performance.now() - started));
    speeds.processor.push((tokens * 1e6) / (used.user + used.system));
  }
  return speeds;
}
