import * as tf from '@tensorflow/tfjs-core';
import { attend, type Sights, sightsOf, splitHeads } from './attention.ts';
import type { Batch } from './batch.ts';
import type { EncoderConfig } from './config.ts';
import { embedTokens } from './embedding.ts';
import { type HiddenListener, type Layer, type RunLayers, runPlain } from './layers.ts';
import { gelu, layerNorm, linear, residual, takeRows } from './ops.ts';
import type { Params } from './params.ts';

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
  const sights = sightsOf(batch);
  return runPlain(bertLayers(config), params, embedded, batch.ids.shape[0], sights, onHidden);
}

/** The layers: alike, each with weights of its own. */
export function bertLayers(config: EncoderConfig): Layer[] {
  return Array.from({ length: config.layers }, (_, layer) => ({
    kind: 'layer',
    prefix: `bert.encoder.layer.${layer}.`,
    run: (weights, h, rows, sights) => bertLayer(weights, config, h, rows, sights),
  }));
}

/** LN(token or number + position + type 0): [B*T, D]. */
function bertEmbedding(params: Params, config: EncoderConfig, batch: Batch): tf.Tensor2D {
  const [rows, width] = batch.ids.shape;
  const d = config.hiddenSize;
  const p = (name: string) => params[`bert.embeddings.${name}`]!;
  const tokens = embedTokens(params, p('word_embeddings.weight'), batch);
  const positions = positionRows(p('position_embeddings.weight') as tf.Tensor2D, batch); // [1 or B, T, D]
  const type = tf.slice(p('token_type_embeddings.weight') as tf.Tensor2D, [0, 0], [1, d]);
  const summed = tf.add(tf.reshape(tokens, [rows, width, d]), tf.add(positions, type)); // [B, T, D]
  return layerNorm(tf.reshape(summed, [rows * width, d]), p('LayerNorm.weight'), p('LayerNorm.bias'), config.normEps);
}

function positionRows(table: tf.Tensor2D, { ids, packed }: Batch): tf.Tensor3D {
  const [rows, width] = ids.shape;
  const d = table.shape[1];
  if (packed === null) return tf.reshape(tf.slice(table, [0, 0], [width, d]), [1, width, d]);
  return tf.reshape(takeRows(table, packed.positions), [rows, width, d]);
}

function bertLayer(weights: Params, config: EncoderConfig, h: tf.Tensor2D, rows: number, sights: Sights): tf.Tensor2D {
  const p = (name: string) => weights[name]!;
  const dense = (x: tf.Tensor2D, name: string) => linear(x, p(`${name}.weight`), p(`${name}.bias`));
  const norm = (x: tf.Tensor2D, name: string) => layerNorm(x, p(`${name}.weight`), p(`${name}.bias`), config.normEps);
  const heads = (x: tf.Tensor2D) => splitHeads(x, rows, config.heads); // [B, H, T, D/H]

  const scale = 1 / Math.sqrt(config.hiddenSize / config.heads);
  const q = heads(tf.mul(dense(h, 'attention.self.query'), scale));
  const k = heads(dense(h, 'attention.self.key'));
  const v = heads(dense(h, 'attention.self.value'));
  const attended = dense(attend(q, k, v, sights), 'attention.output.dense');
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
