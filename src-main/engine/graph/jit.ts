import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { savedModel } from './graph-def.ts';
import { type NativeBackend, nativeBackend } from './native-backend.ts';
import { type Recording, record } from './record.ts';

/** A pure function of its inputs and of tensors that do not change (weights). */
export type TensorFunction = (inputs: readonly tf.Tensor[]) => tf.Tensor[];

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

/** A graph in a session of its own, compiled by XLA at its first run. */
interface Program {
  readonly session: number;
  readonly recording: Recording;
}

interface Shape {
  calls: number;
  program: Program | undefined;
  /** Compiling failed: stay eager. */
  refused: boolean;
}

/** How far a compiled result may lie from the eager one, relative to the largest value. */
const TOLERANCE = 1e-4;

/**
 * A just-in-time compiler for tfjs on native TensorFlow: once a shape of inputs has been seen often enough, one eager run is recorded
 * as a graph, the graph is handed to TensorFlow as a SavedModel and compiled by XLA for the processor. Falls back to eager execution
 * for other shapes, other backends, and whatever cannot be recorded, compiled, or does not give the same numbers.
 */
export function jit(run: TensorFunction, { hotAfter = 16, log = () => {} }: JitOptions = {}): Jit {
  const shapes = new Map<string, Shape>();

  function runJitted(inputs: readonly tf.Tensor[]): tf.Tensor[] {
    const backend = nativeBackend();
    // On a card, inputs and weights would travel through the processor's memory at every run.
    if (backend === null || backend.isUsingGpuDevice) return run(inputs);
    const key = inputs.map(({ dtype, shape }) => `${dtype}[${shape}]`).join(' ');
    const shape = shapes.get(key) ?? { calls: 0, program: undefined, refused: false };
    shapes.set(key, shape);
    shape.calls += 1;
    if (shape.program !== undefined) return runProgram(backend, shape.program, inputs);
    if (shape.refused || shape.calls < hotAfter) return run(inputs);
    try {
      const { program, results } = compile(backend, run, inputs);
      shape.program = program;
      return results;
    } catch (error) {
      shape.refused = true;
      log(`Compiling for ${key} did not work (${error instanceof Error ? error.message : error}); it runs op by op.`);
      return run(inputs);
    }
  }

  function dispose(): void {
    const backend = nativeBackend();
    for (const { program } of shapes.values()) {
      if (program === undefined) continue;
      backend?.binding.deleteSavedModel(program.session);
      release(program.recording);
    }
    shapes.clear();
  }

  const compiled = () => [...shapes.values()].filter(({ program }) => program !== undefined).length;
  return { run: runJitted, compiled, dispose };
}

/** Records, loads, runs once and compares. @throws Error when any of it fails; nothing is left behind then. */
function compile(
  backend: NativeBackend,
  run: TensorFunction,
  inputs: readonly tf.Tensor[],
): { program: Program; results: tf.Tensor[] } {
  let recording: Recording | undefined;
  const results = tf.tidy(() => {
    const recorded = record(backend, run, inputs);
    recording = recorded.recording;
    return recorded.results;
  });
  let session: number | undefined;
  try {
    if (recording === undefined) throw new Error('nothing was recorded');
    session = load(backend, recording);
    const program = { session, recording };
    const difference = tf.tidy(() => {
      const again = runProgram(backend, program, inputs);
      return Math.max(...again.map((tensor, index) => relativeDifference(tensor, results[index]!)));
    });
    if (!(difference <= TOLERANCE)) throw new Error(`the compiled result is off by ${difference}`);
    return { program, results };
  } catch (error) {
    if (session !== undefined) backend.binding.deleteSavedModel(session);
    if (recording !== undefined) release(recording);
    tf.dispose(results);
    throw error;
  }
}

function relativeDifference(a: tf.Tensor, b: tf.Tensor): number {
  const largest = tf.maximum(tf.max(tf.abs(b)), 1e-12);
  return tf.div(tf.max(tf.abs(tf.sub(a, b))), largest).dataSync()[0] ?? Number.NaN;
}

function release({ captured }: Recording): void {
  tf.dispose(captured.map(({ tensor }) => tensor));
}

/** TensorFlow loads a graph from a folder only; it is read at once and not needed again. */
function load(backend: NativeBackend, recording: Recording): number {
  const folder = mkdtempSync(join(tmpdir(), 'mantissa-graph-'));
  try {
    writeFileSync(join(folder, 'saved_model.pb'), savedModel(recording.nodes));
    return backend.binding.loadSavedModel(folder, 'serve');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runProgram(
  backend: NativeBackend,
  { session, recording }: Program,
  inputs: readonly tf.Tensor[],
): tf.Tensor[] {
  const { inputs: names, captured, outputs } = recording;
  const feeds = [...inputs, ...captured.map(({ tensor }) => tensor)];
  const places = [...names, ...captured.map(({ name }) => name)].map((name) => ({ name: `${name}:0` }));
  return backend.runSavedModel(session, feeds, places, outputs.map(withIndex));
}

/** The binding wants `name:0` in full. */
function withIndex(output: string): string {
  return output.includes(':') ? output : `${output}:0`;
}
