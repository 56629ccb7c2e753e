import * as tf from '@tensorflow/tfjs-core';
import { attend, type Sight, sightOf, splitHeads } from './attention.ts';
import type { Batch } from './batch.ts';
import type { RunLayers } from './compiled-layers.ts';
import type { EncoderConfig } from './config.ts';
import { embedTokens } from './embedding.ts';
import { gelu, layerNorm, linear, residual } from './ops.ts';
import type { Params } from './params.ts';

/** Called with [B*T, D] after the embedding and after each layer, in Hugging Face's order of `hidden_states`. */
export type HiddenListener = (hidden: tf.Tensor2D, index: number) => void;

/**
 * BERT (Devlin et al. 2018), as transformers computes it without dropout: learned positions, token type 0 throughout, LayerNorm after each
 * residual sum, exact GELU. Returns the last hidden states [B*T, D]; those of padding mean nothing.
 */
export function bertForward(
  params: Params,
  config: EncoderConfig,
  batch: Batch,
  run?: RunLayers,
  onHidden?: HiddenListener,
): tf.Tensor2D {
  const embedded = bertEmbedding(params, config, batch);
  if (run !== undefined && onHidden === undefined) return run(embedded, batch, params);
  const sight = sightOf(batch.mask);
  return bertLayers(params, config, embedded, batch.ids.shape[0], sight, onHidden);
}

/** The layers, from embedded tokens [B*T, D] to last hidden states [B*T, D]. Only what the next layer or a derivative needs is kept. */
export function bertLayers(
  params: Params,
  config: EncoderConfig,
  embedded: tf.Tensor2D,
  rows: number,
  sight: Sight,
  onHidden?: HiddenListener,
): tf.Tensor2D {
  let h = embedded;
  onHidden?.(h, 0);
  for (let layer = 0; layer < config.layers; layer++) {
    const below = h;
    h = tf.tidy(() => bertLayer(params, config, layer, below, rows, sight));
    if (layer > 0 && onHidden === undefined) below.dispose();
    onHidden?.(h, layer + 1);
  }
  return h;
}

/** LN(token or number + position + type 0): [B*T, D]. */
function bertEmbedding(params: Params, config: EncoderConfig, batch: Batch): tf.Tensor2D {
  const [rows, width] = batch.ids.shape;
  const d = config.hiddenSize;
  const p = (name: string) => params[`bert.embeddings.${name}`]!;
  const tokens = embedTokens(params, p('word_embeddings.weight'), batch);
  const positions = tf.slice(p('position_embeddings.weight') as tf.Tensor2D, [0, 0], [width, d]);
  const type = tf.slice(p('token_type_embeddings.weight') as tf.Tensor2D, [0, 0], [1, d]);
  const summed = tf.add(tf.reshape(tokens, [rows, width, d]), tf.add(positions, type)); // [B, T, D]
  return layerNorm(tf.reshape(summed, [rows * width, d]), p('LayerNorm.weight'), p('LayerNorm.bias'), config.normEps);
}

function bertLayer(
  params: Params,
  config: EncoderConfig,
  layer: number,
  h: tf.Tensor2D,
  rows: number,
  sight: Sight,
): tf.Tensor2D {
  const p = (name: string) => params[`bert.encoder.layer.${layer}.${name}`]!;
  const dense = (x: tf.Tensor2D, name: string) => linear(x, p(`${name}.weight`), p(`${name}.bias`));
  const norm = (x: tf.Tensor2D, name: string) => layerNorm(x, p(`${name}.weight`), p(`${name}.bias`), config.normEps);
  const heads = (x: tf.Tensor2D) => splitHeads(x, rows, config.heads); // [B, H, T, D/H]

  const scale = 1 / Math.sqrt(config.hiddenSize / config.heads);
  const q = heads(tf.mul(dense(h, 'attention.self.query'), scale));
  const k = heads(dense(h, 'attention.self.key'));
  const v = heads(dense(h, 'attention.self.value'));
  const attended = dense(attend(q, k, v, sight), 'attention.output.dense');
  const a = norm(residual(h, attended), 'attention.output.LayerNorm');

  const inner = gelu(dense(a, 'intermediate.dense')); // [B*T, F]
  return norm(residual(a, dense(inner, 'output.dense')), 'output.LayerNorm');
}

/** Masked-token logits from last hidden states: [M, D] -> [M, V]. The decoder is the token table. */
export function bertMlmLogits(params: Params, config: EncoderConfig, hidden: tf.Tensor2D): tf.Tensor2D {
  const p = (name: string) => params[`cls.predictions.${name}`]!;
  const inner = gelu(linear(hidden, p('transform.dense.weight'), p('transform.dense.bias')));
  const normed = layerNorm(inner, p('transform.LayerNorm.weight'), p('transform.LayerNorm.bias'), config.normEps);
  return linear(normed, params['bert.embeddings.word_embeddings.weight']!, p('bias'));
}
