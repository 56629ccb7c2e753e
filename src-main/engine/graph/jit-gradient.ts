import * as tf from '@tensorflow/tfjs-core';
import type { DifferentiableFunction } from '../../model/compiled-layers.ts';
import { PRODUCTS } from '../environment.ts';
import { apart } from './apart.ts';
import { bounded } from './bounded.ts';
import { type NativeBackend, nativeBackend } from './native-backend.ts';
import { load, type Program, runProgram, unload } from './program.ts';
import { type Recording, record } from './record.ts';
import { type Halves, splitAtMark } from './split.ts';

export interface GradientJit {
  readonly run: DifferentiableFunction;
  /** How many shapes run compiled. */
  compiled(): number;
  dispose(): void;
}

/** Two programs of one shape: the value with what its derivative needs, and the derivative in every input. */
interface Compiled {
  readonly forward: Program;
  readonly backward: Program;
  readonly feeds: { readonly forward: readonly Feed[]; readonly backward: readonly Feed[] };
  /** Tensors that the function used without being given them. */
  readonly held: readonly tf.Tensor[];
}

/** Where a fed tensor comes from: an argument by its number, the gradient of the result, a residual by its number, or a held tensor. */
type Feed =
  | { readonly from: 'argument' | 'residual'; readonly index: number }
  | { readonly from: 'gradient' }
  | { readonly from: 'held'; readonly tensor: tf.Tensor };

/** How far compiled values and gradients may lie from the eager ones, relative to the largest of each tensor. Products of bfloat16 have 8 bits. */
const TOLERANCE = PRODUCTS === 'bfloat16' ? 5e-2 : 1e-3;

/** Shapes that stay compiled, so that memory does not grow with batches of ever other shapes: those used last. */
const MOST_SHAPES = 48;

/**
 * Compiles a differentiable function at the first call of each shape: one eager run forwards and backwards is recorded, split where the
 * value is known, and both halves go to XLA; what the second needs of the first (residuals) is fetched and fed. Compiled at the first
 * call and not later, so that a run resumed from a checkpoint computes what an unbroken one does. A shape that cannot be recorded,
 * compiled, or gives other numbers runs eagerly, on any other backend everything does.
 */
export function jitGradient(run: DifferentiableFunction, log: (message: string) => void = () => {}): GradientJit {
  const shapes = bounded<Compiled | null>(MOST_SHAPES, (one) => {
    if (one !== null) discard(nativeBackend(), one);
  });

  function runJitted(inputs: readonly tf.Tensor[], constants: readonly tf.Tensor[]): tf.Tensor {
    const backend = nativeBackend();
    if (backend === null || backend.isUsingGpuDevice) return run(inputs, constants);
    const key = [...inputs.slice(0, 1), ...constants].map(({ dtype, shape }) => `${dtype}[${shape}]`).join(' ');
    let compiled = shapes.get(key);
    if (compiled === undefined) {
      compiled = tryCompile(backend, run, inputs, constants, (reason) =>
        log(`Compiling for ${key} did not work (${reason}); it runs op by op.`),
      );
      shapes.set(key, compiled);
    }
    return compiled === null ? run(inputs, constants) : runCompiled(backend, compiled, inputs, constants);
  }

  const compiled = () => shapes.values().filter((one) => one !== null).length;
  return { run: runJitted, compiled, dispose: shapes.clear };
}

function discard(backend: NativeBackend | null, { forward, backward, held }: Compiled): void {
  unload(backend, forward);
  unload(backend, backward);
  tf.dispose([...held]);
}

/** One differentiable step to tfjs, whatever it is made of. */
function runCompiled(
  backend: NativeBackend,
  { forward, backward, feeds }: Compiled,
  inputs: readonly tf.Tensor[],
  constants: readonly tf.Tensor[],
): tf.Tensor {
  const args = [...inputs, ...constants];
  return tf.customGrad((...all) => {
    const save = all.at(-1) as tf.GradSaveFunc;
    const [value, ...residuals] = runProgram(backend, forward, supply(feeds.forward, args, [], null));
    // Arguments too: the caller may have disposed of them when the derivative is asked for.
    save([...args, ...residuals]);
    return {
      value: value!,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const tensors = supply(feeds.backward, saved.slice(0, args.length), saved.slice(args.length), gradient);
        return runProgram(backend, backward, tensors);
      },
    };
  })(...(inputs as tf.Tensor[]));
}

function supply(
  feeds: readonly Feed[],
  args: readonly tf.Tensor[],
  residuals: readonly tf.Tensor[],
  gradient: tf.Tensor | null,
): tf.Tensor[] {
  return feeds.map((feed) => {
    if (feed.from === 'argument') return args[feed.index]!;
    if (feed.from === 'residual') return residuals[feed.index]!;
    return feed.from === 'held' ? feed.tensor : gradient!;
  });
}

function tryCompile(
  backend: NativeBackend,
  run: DifferentiableFunction,
  inputs: readonly tf.Tensor[],
  constants: readonly tf.Tensor[],
  refused: (reason: string) => void,
): Compiled | null {
  let compiled: Compiled | undefined;
  try {
    apart(() =>
      tf.tidy(() => {
        const { recording, results, gradient } = recordBothWays(backend, run, inputs, constants);
        compiled = compile(backend, recording, inputs.length + constants.length);
        const again = valueAndGradients(() => runCompiled(backend, compiled!, inputs, constants), inputs, gradient);
        const difference = largestDifference(again, results);
        if (!(difference <= TOLERANCE)) throw new Error(`the compiled result is off by ${difference}`);
      }),
    );
    return compiled!;
  } catch (error) {
    if (compiled !== undefined) discard(backend, compiled);
    refused(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** Records value and gradients of one run, with the mark between them. The last input of the recording is the gradient of the value. */
function recordBothWays(
  backend: NativeBackend,
  run: DifferentiableFunction,
  inputs: readonly tf.Tensor[],
  constants: readonly tf.Tensor[],
): { recording: Recording; results: tf.Tensor[]; gradient: tf.Tensor } {
  // Any gradient does; one that differs from place to place shows mistakes that ones would hide.
  const shape = tf.tidy(() => run(inputs, constants).shape);
  const gradient = tf.randomUniform(shape, -1, 1, 'float32', 1);
  let recording: Recording | undefined;
  // What the run held on the way is let go of before the compiled one runs.
  const results = tf.tidy(() => {
    const recorded = record(
      backend,
      (args, mark) => {
        const own = args.slice(0, inputs.length);
        const rest = args.slice(inputs.length, -1);
        const marked = () => {
          const value = run(own, rest);
          mark();
          return value;
        };
        return valueAndGradients(marked, own, args.at(-1)!);
      },
      [...inputs, ...constants, gradient],
    );
    recording = recorded.recording;
    return recorded.results;
  });
  return { recording: recording!, results, gradient };
}

/**
 * Largest difference of value or gradients, relative to the largest entry of each tensor. Gradients that are zero but for rounding (of the
 * bias of attention's keys, say) are measured against a thousandth of the largest gradient.
 */
function largestDifference(actual: readonly tf.Tensor[], expected: readonly tf.Tensor[]): number {
  const largest = expected.map((tensor) => tf.max(tf.abs(tensor)).dataSync()[0]!);
  const floor = 1e-3 * Math.max(...largest.slice(1));
  const differences = actual.map((tensor, index) => {
    const most = tf.max(tf.abs(tf.sub(tensor, expected[index]!))).dataSync()[0]!;
    return most / Math.max(largest[index]!, index === 0 ? 1e-12 : floor);
  });
  return Math.max(...differences);
}

/** [value, gradient in each input]. */
function valueAndGradients(run: () => tf.Tensor, inputs: readonly tf.Tensor[], gradient: tf.Tensor): tf.Tensor[] {
  const { value, grads } = tf.engine().gradients(run, [...inputs], gradient);
  return [value, ...grads];
}

function compile(backend: NativeBackend, recording: Recording, args: number): Compiled {
  const [value, ...gradients] = recording.outputs as [string, ...string[]];
  const halves: Halves = splitAtMark(recording, [value], gradients);
  const held = recording.captured.map(({ tensor }) => tensor);
  const origins = new Map<string, Feed>([
    ...recording.inputs.map((name, index) => [name, { from: 'argument', index } as Feed] as const),
    [recording.inputs[args]!, { from: 'gradient' }],
    ...recording.captured.map(({ name, tensor }) => [name, { from: 'held', tensor } as Feed] as const),
    ...halves.residuals.map((_, index) => [`residual_${index}`, { from: 'residual', index } as Feed] as const),
  ]);
  const { first, second, residuals } = halves;
  let forward: Program | undefined;
  try {
    forward = load(backend, first.nodes, first.feeds, [value, ...residuals]);
    const backward = load(backend, second.nodes, second.feeds, gradients);
    const from = (names: readonly string[]) => names.map((name) => origins.get(name)!);
    return { forward, backward, feeds: { forward: from(first.feeds), backward: from(second.feeds) }, held };
  } catch (error) {
    if (forward !== undefined) unload(backend, forward);
    tf.dispose(held);
    throw error;
  }
}
