import * as tf from '@tensorflow/tfjs-core';
import type { TensorFunction } from '../../model/compiled-layers.ts';
import { PRODUCTS } from '../environment.ts';
import { apart } from './apart.ts';
import { bounded } from './bounded.ts';
import { type NativeBackend, nativeBackend } from './native-backend.ts';
import { load, type Program, relativeDifference, runProgram, unload } from './program.ts';
import { type Recording, record } from './record.ts';

export interface Jit {
  /** As the function itself: the caller owns the results. */
  run: TensorFunction;
  /** How many shapes run compiled. */
  compiled(): number;
  dispose(): void;
}

export interface JitOptions {
  /** A shape is compiled at its n-th call. Compiling MiniLM takes about 2.5 s of processor time, a batch of 2,048 tokens saves about 0.1 s. */
  readonly hotAfter?: number;
  readonly log?: (message: string) => void;
}

interface Compiled {
  readonly program: Program;
  /** What the function used besides its inputs; fed at every run. */
  readonly captured: readonly tf.Tensor[];
}

interface Shape {
  calls: number;
  compiled: Compiled | undefined;
  /** Compiling failed: stay eager. */
  refused: boolean;
}

/** How far a compiled result may lie from the eager one, relative to the largest value. Products of bfloat16 have 8 bits. */
const TOLERANCE = PRODUCTS === 'bfloat16' ? 3e-2 : 1e-4;

/** Shapes that are remembered, so that memory does not grow with batches of ever other shapes: those used last. */
const MOST_SHAPES = 48;

/**
 * A just-in-time compiler for tfjs on native TensorFlow: once a shape of inputs has been seen often enough, one eager run is recorded
 * as a graph, the graph is handed to TensorFlow as a SavedModel and compiled by XLA for the processor. Falls back to eager execution
 * for other shapes, other backends, and whatever cannot be recorded, compiled, or does not give the same numbers.
 */
export function jit(run: TensorFunction, { hotAfter = 16, log = () => {} }: JitOptions = {}): Jit {
  const shapes = bounded<Shape>(MOST_SHAPES, ({ compiled }) => {
    if (compiled === undefined) return;
    unload(nativeBackend(), compiled.program);
    tf.dispose([...compiled.captured]);
  });

  function runJitted(inputs: readonly tf.Tensor[]): tf.Tensor[] {
    const backend = nativeBackend();
    // On a card, inputs and weights would travel through the processor's memory at every run.
    if (backend === null || backend.isUsingGpuDevice) return run(inputs);
    const key = inputs.map(({ dtype, shape }) => `${dtype}[${shape}]`).join(' ');
    const known = shapes.get(key);
    const shape = known ?? { calls: 0, compiled: undefined, refused: false };
    if (known === undefined) shapes.set(key, shape);
    shape.calls += 1;
    if (shape.compiled !== undefined) return runCompiled(backend, shape.compiled, inputs);
    if (shape.refused || shape.calls < hotAfter) return run(inputs);
    try {
      const { compiled, results } = apart(() => compile(backend, run, inputs));
      shape.compiled = compiled;
      return results;
    } catch (error) {
      shape.refused = true;
      log(`Compiling for ${key} did not work (${error instanceof Error ? error.message : error}); it runs op by op.`);
      return run(inputs);
    }
  }

  const compiled = () => shapes.values().filter(({ compiled }) => compiled !== undefined).length;
  return { run: runJitted, compiled, dispose: shapes.clear };
}

/** Records, loads, runs once and compares. @throws Error when any of it fails; nothing is left behind then. */
function compile(
  backend: NativeBackend,
  run: TensorFunction,
  inputs: readonly tf.Tensor[],
): { compiled: Compiled; results: tf.Tensor[] } {
  let recording: Recording | undefined;
  const results = tf.tidy(() => {
    const recorded = record(backend, run, inputs);
    recording = recorded.recording;
    return recorded.results;
  });
  const { nodes, inputs: names, captured: held, outputs } = recording!;
  const captured = held.map(({ tensor }) => tensor);
  let program: Program | undefined;
  try {
    program = load(backend, nodes, [...names, ...held.map(({ name }) => name)], outputs);
    const compiled = { program, captured };
    // The compiled results, not the eager ones: a run must not depend on which of its calls came first.
    const again = runCompiled(backend, compiled, inputs);
    const difference = Math.max(...again.map((tensor, index) => relativeDifference(tensor, results[index]!)));
    tf.dispose(results);
    if (!(difference <= TOLERANCE)) {
      tf.dispose(again);
      throw new Error(`the compiled result is off by ${difference}`);
    }
    return { compiled, results: again };
  } catch (error) {
    if (program !== undefined) unload(backend, program);
    tf.dispose([...captured, ...results]);
    throw error;
  }
}

function runCompiled(
  backend: NativeBackend,
  { program, captured }: Compiled,
  inputs: readonly tf.Tensor[],
): tf.Tensor[] {
  return runProgram(backend, program, [...inputs, ...captured]);
}
