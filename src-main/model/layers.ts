import * as tf from '@tensorflow/tfjs-core';
import type { Sights } from './attention.ts';
import type { Batch } from './batch.ts';
import type { Params } from './params.ts';

/** One layer of an encoder, from hidden states to hidden states. */
export interface Layer {
  /** Layers of one kind compute the same of other weights; `norm` is the one that may end an encoder. */
  readonly kind: string;
  /** What the names of its weights begin with. */
  readonly prefix: string;
  /** `weights` by their names without the prefix; `hidden` [B*T, D] in `rows` rows. */
  run(weights: Params, hidden: tf.Tensor2D, rows: number, sights: Sights): tf.Tensor2D;
}

/** Called with [B*T, D] after the embedding and after each layer, in Hugging Face's order of `hidden_states`: the last one is normed. */
export type HiddenListener = (hidden: tf.Tensor2D, index: number) => void;

/**
 * Last hidden states [B*T, D] from embedded tokens [B*T, D]; the embedding and everything after the layers stay outside. `params` are those of the
 * moment: weights that move may be other tensors at every call.
 */
export type RunLayers = (embedded: tf.Tensor2D, batch: Batch, params: Params) => tf.Tensor2D;

/** Names of a layer's weights among all parameters, without its prefix, sorted: files may hold the weights of each layer in another order. */
export function namesOf({ prefix }: Layer, params: Params): string[] {
  return Object.keys(params)
    .flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
    .sort();
}

/** Runs the layers op by op. Only what the next layer or a derivative needs is kept. */
export function runPlain(
  layers: readonly Layer[],
  params: Params,
  embedded: tf.Tensor2D,
  rows: number,
  sights: Sights,
  onHidden?: HiddenListener,
): tf.Tensor2D {
  let hidden = embedded;
  let told = 0;
  for (const layer of layers) {
    const below = hidden;
    if (layer.kind !== 'norm') onHidden?.(below, told++);
    const weights = Object.fromEntries(namesOf(layer, params).map((name) => [name, params[layer.prefix + name]!]));
    hidden = tf.tidy(() => layer.run(weights, below, rows, sights));
    if (below !== embedded && onHidden === undefined) below.dispose();
  }
  onHidden?.(hidden, told);
  return hidden;
}
