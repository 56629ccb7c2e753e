import * as tf from '@tensorflow/tfjs-core';
import { embedFixed, fixedBatch } from '../../model/fixed-batch.ts';
import { jit } from '../graph/jit.ts';
import { type LoadedModel, loadModel } from '../loaded-model.ts';
import { measureMatmul } from '../matmul.ts';
import type { Task, TaskContext } from './task.ts';

export interface BenchInput {
  /** A model folder, to measure its forward pass too. */
  readonly modelDir?: string;
}

/** One figure of a benchmark. `peer` is the same work done another way in the same run. */
export interface BenchFigure {
  readonly what: string;
  readonly ours: number;
  readonly peer: number | null;
  readonly peerName: string | null;
  readonly unit: string;
  readonly runs: number;
}

const RUNS = 5;
/** Tokens in a batch, as embedding has them. */
const BATCH_TOKENS = 2048;
const LENGTHS = [128, 512] as const;

/** Speed of the engine: matrix products, and a model's forward pass as embedding runs it (compiled) beside op by op. */
export const benchEngine: Task<BenchInput, BenchFigure[]> = async ({ modelDir }, context) => {
  const figures = [await benchMatmul(context)];
  if (modelDir === undefined) return figures;
  const model = await loadModel(context.models, modelDir, context.log);
  for (const length of LENGTHS) {
    if (length <= model.config.maxTokens) figures.push(await benchForward(model, length, context));
  }
  return figures;
};

async function benchMatmul({ progress, turn }: TaskContext): Promise<BenchFigure> {
  const speeds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    speeds.push(await measureMatmul(0.5));
    progress(run + 1, RUNS, 'matrix products');
    await turn();
  }
  return figure('float32 matrix product', speeds, null, 'GFLOPS');
}

/** Compiled and eager in turn, so that whatever else the machine does falls on both. Compiling is not counted. */
async function benchForward(model: LoadedModel, length: number, { progress, turn }: TaskContext): Promise<BenchFigure> {
  const rows = Math.floor(BATCH_TOKENS / length);
  const ids = Int32Array.from({ length }, (_, i) => (i * 7919) % model.config.vocabSize);
  const inputs = fixedBatch(model.config, new Array(rows).fill({ ids, numbers: [] }), length);
  const embed = embedFixed(model);
  const compiled = jit(embed, { hotAfter: 1 });
  const ours: number[] = [];
  const eager: number[] = [];
  try {
    for (let run = -1; run < RUNS; run++) {
      const speeds = [
        tokensPerSecond(compiled.run, inputs, rows * length),
        tokensPerSecond(embed, inputs, rows * length),
      ];
      if (run < 0) continue; // Compiles and warms up.
      ours.push(speeds[0]!);
      eager.push(speeds[1]!);
      progress(run + 1, RUNS, `forward pass, ${length} tokens`);
      await turn();
    }
  } finally {
    compiled.dispose();
    tf.dispose(inputs);
  }
  return figure(`embedding, ${rows} x ${length} tokens`, ours, { name: 'op by op', speeds: eager }, 'tokens/s');
}

function tokensPerSecond(run: ReturnType<typeof embedFixed>, inputs: readonly tf.Tensor[], tokens: number): number {
  const started = performance.now();
  const results = run(inputs);
  results[0]?.dataSync();
  tf.dispose(results);
  return (tokens * 1000) / (performance.now() - started);
}

function figure(
  what: string,
  ours: readonly number[],
  peer: { readonly name: string; readonly speeds: readonly number[] } | null,
  unit: string,
): BenchFigure {
  return {
    what,
    ours: median(ours),
    peer: peer === null ? null : median(peer.speeds),
    peerName: peer?.name ?? null,
    unit,
    runs: ours.length,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
