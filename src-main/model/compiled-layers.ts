import * as tf from '@tensorflow/tfjs-core';
import type { Sight } from './attention.ts';
import type { Batch } from './batch.ts';
import type { EncoderConfig } from './config.ts';
import { isIdentity, moveRows, packSequences } from './packing.ts';
import type { Params } from './params.ts';

/**
 * Last hidden states [B*T, D] from embedded tokens [B*T, D]; the embedding and everything after the layers stay outside. `params` are those of the
 * moment: weights that move may be other tensors at every call.
 */
export type RunLayers = (embedded: tf.Tensor2D, batch: Batch, params: Params) => tf.Tensor2D;

/** The layers themselves, of either family, on `rows` rows of tokens; tokens see those of their own mark in `sight`. */
export type Layers = (
  params: Params,
  config: EncoderConfig,
  embedded: tf.Tensor2D,
  rows: number,
  sight: Sight,
) => tf.Tensor2D;

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
 * The layers of an encoder as a compiler takes them: sequences packed into few shapes, attention kept within each sequence, weights that
 * `moves` says change from call to call passed as inputs. Numerically the same as running them on the padded batch. An encoder of which nothing is a
 * variable has no derivative.
 */
export function compiledLayers(
  layers: Layers,
  { config, params }: { readonly config: EncoderConfig; readonly params: Params },
  compiler: Compiler,
  moves: (name: string) => boolean = (name) => params[name] instanceof tf.Variable,
): RunLayers {
  const names = Object.keys(params).filter((name) => LAYER.test(name) && moves(name));
  const runPacked: DifferentiableFunction = ([packed, ...weights], [segments]) => {
    const current = { ...params, ...Object.fromEntries(names.map((name, index) => [name, weights[index]!])) };
    const rows = segments!.shape[0]!;
    return layers(current, config, packed as tf.Tensor2D, rows, segments as tf.Tensor2D);
  };
  // Layers that rest still hand the derivative down to number vectors that learn.
  const learns = names.length > 0 || Object.values(params).some((param) => param instanceof tf.Variable);
  const run = learns ? compiler.differentiable(runPacked) : withoutDerivative(compiler, runPacked);
  return (embedded, batch, current) => {
    const packing = packSequences(lengthsOf(batch), batch.ids.shape[1]);
    const { rows, width, source, target, segments } = packing;
    const weights = names.map((name) => current[name]!);
    const still = isIdentity(packing);
    const packed = still ? embedded : moveRows(embedded, source, target);
    const hidden = run([packed, ...weights], [tf.tensor2d(segments, [rows, width], 'int32')]) as tf.Tensor2D;
    return still ? hidden : moveRows(hidden, target, source);
  };
}

/** Of a model whose weights do not learn. */
function withoutDerivative(compiler: Compiler, run: DifferentiableFunction): DifferentiableFunction {
  const plain = compiler.plain(([first, ...rest]) => [run([first!], rest)]);
  return (inputs, constants) => plain([...inputs, ...constants])[0]!;
}

/** Weights of the layers, as opposed to those of the embedding and the heads. */
const LAYER = /^(bert\.encoder\.layer|model\.layers)\.|^model\.final_norm\./;

function lengthsOf({ ids, mask }: Batch): number[] {
  const [rows, width] = ids.shape;
  if (mask === null) return new Array<number>(rows).fill(width);
  const values = mask.dataSync<'float32'>();
  return Array.from({ length: rows }, (_, row) =>
    values.subarray(row * width, (row + 1) * width).reduce((sum, one) => sum + one, 0),
  );
}
