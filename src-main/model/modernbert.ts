import * as tf from '@tensorflow/tfjs-core';
import { attend, type Sight, sightOf } from './attention.ts';
import type { Batch } from './batch.ts';
import type { HiddenListener } from './bert.ts';
import type { RunLayers } from './compiled-layers.ts';
import type { EncoderConfig } from './config.ts';
import { embedTokens } from './embedding.ts';
import { gelu, layerNorm, linear, residual } from './ops.ts';
import type { Params } from './params.ts';

/**
 * ModernBERT (Warner et al. 2024), as transformers computes it: LayerNorm without bias before each block, none before the first attention
 * (the embedding is normed already) and one after the last layer; rotary positions with one base for global and one for local layers;
 * GeGLU with exact GELU on the first half. No Linear has a bias. Returns the last hidden states [B*T, D]; those of padding mean nothing.
 */
export function modernBertForward(
  params: Params,
  config: EncoderConfig,
  batch: Batch,
  run?: RunLayers,
  onHidden?: HiddenListener,
): tf.Tensor2D {
  const embedded = embedTokens(params, params['model.embeddings.tok_embeddings.weight']!, batch);
  const normed = layerNorm(embedded, params['model.embeddings.norm.weight']!, undefined, config.normEps); // [B*T, D]
  if (run !== undefined && onHidden === undefined) return run(normed, batch, params);
  const sight = sightOf(batch.mask);
  return modernBertLayers(params, config, normed, batch.ids.shape[0], sight, onHidden);
}

/** The layers and the final norm, from embedded tokens [B*T, D] to last hidden states [B*T, D]. */
export function modernBertLayers(
  params: Params,
  config: EncoderConfig,
  embedded: tf.Tensor2D,
  rows: number,
  sight: Sight,
  onHidden?: HiddenListener,
): tf.Tensor2D {
  const kinds = attentionKinds(config, embedded.shape[0] / rows);
  let h = embedded;
  for (let layer = 0; layer < config.layers; layer++) {
    onHidden?.(h, layer);
    const below = h;
    const kind = config.globalLayers[layer] ? kinds.global : kinds.local;
    h = tf.tidy(() => modernBertLayer(params, config, layer, below, rows, sight, kind));
    if (layer > 0 && onHidden === undefined) below.dispose();
  }
  h = layerNorm(h, params['model.final_norm.weight']!, undefined, config.normEps);
  onHidden?.(h, config.layers);
  return h;
}

function modernBertLayer(
  params: Params,
  config: EncoderConfig,
  layer: number,
  h: tf.Tensor2D,
  rows: number,
  sight: Sight,
  kind: AttentionKind,
): tf.Tensor2D {
  const p = (name: string) => params[`model.layers.${layer}.${name}`]!;
  const normed = (name: string, x: tf.Tensor2D) => layerNorm(x, p(name), undefined, config.normEps);

  const x = layer === 0 ? h : normed('attn_norm.weight', h);
  const { q, k, v } = rotatedHeads(linear(x, p('attn.Wqkv.weight')), config, rows, kind.rope);
  const a = residual(h, linear(attend(q, k, v, sight, kind.reach), p('attn.Wo.weight')));

  const [u, g] = tf.split(linear(normed('mlp_norm.weight', a), p('mlp.Wi.weight')), 2, 1) as [tf.Tensor2D, tf.Tensor2D]; // [B*T, F] each
  return residual(a, linear(tf.mul(gelu(u), g), p('mlp.Wo.weight')));
}

/** What differs between global and local layers. */
interface AttentionKind {
  /** How far a query sees to either side. */
  readonly reach: number;
  readonly rope: Rope;
}

function attentionKinds(config: EncoderConfig, width: number): { global: AttentionKind; local: AttentionKind } {
  const size = config.hiddenSize / config.heads;
  const reach = Math.floor(config.localAttention / 2);
  return {
    global: { reach: Number.POSITIVE_INFINITY, rope: ropeTables(width, size, config.ropeThetaGlobal) },
    local: { reach, rope: ropeTables(width, size, config.ropeThetaLocal) },
  };
}

/** Rotary tables: cos and sin [T, S] for the angle t * theta^(-2i/S) of pair (i, i + S/2), and the matrix [S, S] that turns x into (-x2, x1). */
interface Rope {
  readonly cos: tf.Tensor2D;
  readonly sin: tf.Tensor2D;
  readonly turn: tf.Tensor2D;
}

function ropeTables(width: number, size: number, theta: number): Rope {
  const half = size / 2;
  const cos = new Float32Array(width * size);
  const sin = new Float32Array(width * size);
  for (let t = 0; t < width; t++) {
    for (let i = 0; i < size; i++) {
      const angle = t * theta ** ((-2 * (i % half)) / size);
      cos[t * size + i] = Math.cos(angle);
      sin[t * size + i] = Math.sin(angle);
    }
  }
  const turn = new Float32Array(size * size);
  for (let i = 0; i < half; i++) {
    turn[(i + half) * size + i] = -1; // out[i] = -x[i + half]
    turn[i * size + i + half] = 1; // out[i + half] = x[i]
  }
  return {
    cos: tf.tensor2d(cos, [width, size]),
    sin: tf.tensor2d(sin, [width, size]),
    turn: tf.tensor2d(turn, [size, size]),
  };
}

/** Splits [B*T, 3D] into heads and rotates queries and keys: q, k, v [B, H, T, S], q divided by sqrt(S). */
function rotatedHeads(qkv: tf.Tensor2D, config: EncoderConfig, rows: number, rope: Rope) {
  const { heads, hiddenSize } = config;
  const size = hiddenSize / heads;
  const split = tf.transpose(tf.reshape(qkv, [rows, -1, 3 * heads, size]), [0, 2, 1, 3]); // [B, 3H, T, S]
  const [qk, v] = tf.split(split, [2 * heads, heads], 1) as [tf.Tensor4D, tf.Tensor4D];
  const turned = tf.reshape(tf.matMul(tf.reshape(qk, [-1, size]), rope.turn), qk.shape);
  const rotated = tf.add(tf.mul(qk, rope.cos), tf.mul(turned, rope.sin)); // [B, 2H, T, S]
  const [q, k] = tf.split(rotated, 2, 1) as [tf.Tensor4D, tf.Tensor4D];
  return { q: tf.mul(q, 1 / Math.sqrt(size)) as tf.Tensor4D, k, v };
}

/** Masked-token logits from last hidden states: [M, D] -> [M, V]. The decoder is the token table. */
export function modernBertMlmLogits(params: Params, config: EncoderConfig, hidden: tf.Tensor2D): tf.Tensor2D {
  const inner = gelu(linear(hidden, params['head.dense.weight']!));
  const normed = layerNorm(inner, params['head.norm.weight']!, undefined, config.normEps);
  return linear(normed, params['model.embeddings.tok_embeddings.weight']!, params['decoder.bias']!);
}
