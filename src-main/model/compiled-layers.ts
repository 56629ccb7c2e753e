import * as tf from '@tensorflow/tfjs-core';
import { ALL_IN_SIGHT, type Sights, sightsOf } from './attention.ts';
import type { Batch } from './batch.ts';
import { type Layer, namesOf, type RunLayers } from './layers.ts';
import type { Params } from './params.ts';

/** A pure function of tensors, differentiable in `inputs` and not in `constants`. */
export type DifferentiableFunction = (inputs: readonly tf.Tensor[], constants: readonly tf.Tensor[]) => tf.Tensor;

/** A pure function of its inputs and of tensors that do not change. */
export type TensorFunction = (inputs: readonly tf.Tensor[]) => tf.Tensor[];

/** Makes faster functions that give the same values, the differentiable ones also the same derivatives. */
export interface Compiler {
  plain(run: TensorFunction): TensorFunction;
  /** Shapes of the inputs after the first must never change. */
  differentiable(run: DifferentiableFunction): DifferentiableFunction;
}

/**
 * The layers of an encoder as a compiler takes them. Each kind of layer is compiled once for each shape of batches, of which packing (packing.ts)
 * makes few, and run with the weights of each layer, those that `moves` says change from call to call as its inputs; so compiling takes the
 * time and memory of one layer. Numerically the same as running them op by op. An encoder of which nothing is a variable has no derivative.
 */
export function compiledLayers(
  layers: readonly Layer[],
  { params }: { readonly params: Params },
  compiler: Compiler,
  moves: (name: string) => boolean = (name) => params[name] instanceof tf.Variable,
): RunLayers {
  // Layers that rest still hand the derivative down to what learns below them.
  const learns = Object.entries(params).some(([name, param]) => moves(name) || param instanceof tf.Variable);
  const prepared = prepare(layers, params, moves, (run) =>
    learns ? compiler.differentiable(run) : withoutDerivative(compiler.plain, run),
  );
  return (embedded, batch, current) => runPrepared(prepared, embedded, batch.ids.shape, sightTensors(batch), current);
}

/**
 * The layers as embedding runs them: on padded batches as they come, without a derivative. `compile` makes a faster function of a kind of layer,
 * of which the encoder has `count`.
 */
export function paddedLayers(
  layers: readonly Layer[],
  { params }: { readonly params: Params },
  compile: (run: TensorFunction, count: number) => TensorFunction,
): RunLayers {
  const prepared = prepare(
    layers,
    params,
    () => false,
    (run, count) => withoutDerivative((plain) => compile(plain, count), run),
  );
  return (embedded, batch, current) => runPrepared(prepared, embedded, batch.ids.shape, sightTensors(batch), current);
}

/** A layer with the compiled function of its kind. */
interface Prepared {
  readonly prefix: string;
  readonly moving: readonly string[];
  readonly resting: readonly string[];
  readonly run: DifferentiableFunction;
}

function prepare(
  layers: readonly Layer[],
  params: Params,
  moves: (name: string) => boolean,
  compile: (run: DifferentiableFunction, count: number) => DifferentiableFunction,
): Prepared[] {
  const named = layers.map((layer) => {
    const names = namesOf(layer, params);
    const moving = names.filter((name) => moves(layer.prefix + name));
    const resting = names.filter((name) => !moves(layer.prefix + name));
    return { layer, moving, resting, key: [layer.kind, ...moving].join() };
  });
  const kinds = new Map<string, DifferentiableFunction>();
  return named.map(({ layer, moving, resting, key }) => {
    const count = named.filter((other) => other.key === key).length;
    const run = kinds.get(key) ?? compile(asFunction(layer, moving, resting), count);
    kinds.set(key, run);
    return { prefix: layer.prefix, moving, resting, run };
  });
}

/** All layers in turn on [rows * width, D]. */
function runPrepared(
  prepared: readonly Prepared[],
  embedded: tf.Tensor2D,
  [rows, width]: readonly [number, number],
  sights: readonly tf.Tensor[],
  params: Params,
): tf.Tensor2D {
  let hidden: tf.Tensor = tf.reshape(embedded, [rows, width, -1]);
  for (const { prefix, moving, resting, run } of prepared) {
    const of = (names: readonly string[]) => names.map((name) => params[prefix + name]!);
    hidden = run([hidden, ...of(moving)], [...of(resting), ...sights]);
  }
  return tf.reshape(hidden, [rows * width, -1]);
}

/** A layer on hidden states [rows, width, D] and its moving weights; constants are its resting weights, then what `sightTensors` says. */
function asFunction({ run }: Layer, moving: readonly string[], resting: readonly string[]): DifferentiableFunction {
  return ([hidden, ...moved], constants) => {
    const [rows, width, d] = hidden!.shape as [number, number, number];
    const weights: Record<string, tf.Tensor> = {};
    for (const [index, name] of moving.entries()) weights[name] = moved[index]!;
    for (const [index, name] of resting.entries()) weights[name] = constants[index]!;
    const [far, near] = constants.slice(resting.length);
    const sights = far === undefined ? ALL_IN_SIGHT : { far: far as Sights['far'], near: near as Sights['near'] };
    return tf.reshape(run(weights, tf.reshape(hidden!, [rows * width, d]), rows, sights), [rows, width, d]);
  };
}

/** Far and near sights; none where every row is one sequence, for which attention is quicker. */
function sightTensors(batch: Batch): tf.Tensor[] {
  const { far, near } = sightsOf(batch);
  return far === null || near === null ? [] : [far, near];
}

/** Of a model whose weights do not learn. */
function withoutDerivative(
  compile: (run: TensorFunction) => TensorFunction,
  run: DifferentiableFunction,
): DifferentiableFunction {
  const plain = compile(([first, ...rest]) => [run([first!], rest)]);
  return (inputs, constants) => plain([...inputs, ...constants])[0]!;
}
