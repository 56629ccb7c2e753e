import * as tf from '@tensorflow/tfjs-core';
import { attend, type Sights, sightsOf } from './attention.ts';
import type { Batch } from './batch.ts';
import type { EncoderConfig } from './config.ts';
import { embedTokens } from './embedding.ts';
import { type HiddenListener, type Layer, type RunLayers, runPlain } from './layers.ts';
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
  const sights = sightsOf(batch);
  return runPlain(modernBertLayers(config), params, normed, batch.ids.shape[0], sights, onHidden);
}

/** The layers, of which the first has no norm before its attention, and the final norm. */
export function modernBertLayers(config: EncoderConfig): Layer[] {
  const layers = Array.from({ length: config.layers }, (_, layer): Layer => {
    const isGlobal = config.globalLayers[layer]!;
    return {
      kind: `${layer === 0 ? 'first ' : ''}${isGlobal ? 'global' : 'local'}`,
      prefix: `model.layers.${layer}.`,
      run: (weights, h, rows, sights) => {
        const kind = attentionKind(config, isGlobal, h.shape[0] / rows);
        return modernBertLayer(weights, config, h, rows, sights, kind);
      },
    };
  });
  const norm: Layer = {
    kind: 'norm',
    prefix: 'model.final_norm.',
    run: (weights, h) => layerNorm(h, weights.weight!, undefined, config.normEps),
  };
  return [...layers, norm];
}

/** As `layer` of the model, whose weights go by their names within the layer. */
function modernBertLayer(
  weights: Params,
  config: EncoderConfig,
  h: tf.Tensor2D,
  rows: number,
  sights: Sights,
  kind: AttentionKind,
): tf.Tensor2D {
  const p = (name: string) => weights[name]!;
  const normed = (name: string, x: tf.Tensor2D) => layerNorm(x, p(name), undefined, config.normEps);

  const x = weights['attn_norm.weight'] === undefined ? h : normed('attn_norm.weight', h);
  const { q, k, v } = rotatedHeads(linear(x, p('attn.Wqkv.weight')), config, rows, kind.rope);
  const a = residual(h, linear(attend(q, k, v, sights, kind.reach), p('attn.Wo.weight')));

  const [u, g] = tf.split(linear(normed('mlp_norm.weight', a), p('mlp.Wi.weight')), 2, 1) as [tf.Tensor2D, tf.Tensor2D]; // [B*T, F] each
  return residual(a, linear(tf.mul(gelu(u), g), p('mlp.Wo.weight')));
}

/** What differs between global and local layers. */
interface AttentionKind {
  /** How far a query sees to either side. */
  readonly reach: number;
  readonly rope: Rope;
}

function attentionKind(config: EncoderConfig, isGlobal: boolean, width: number): AttentionKind {
  const size = config.hiddenSize / config.heads;
  return isGlobal
    ? { reach: Number.POSITIVE_INFINITY, rope: ropeTables(width, size, config.ropeThetaGlobal) }
    : { reach: Math.floor(config.localAttention / 2), rope: ropeTables(width, size, config.ropeThetaLocal) };
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
  for (let i = 0; i < half; i++) {
    const rate = theta ** ((-2 * i) / size);
    for (let at = i, t = 0; t < width; at += size, t++) {
      cos[at] = cos[at + half] = Math.cos(t * rate);
      sin[at] = sin[at + half] = Math.sin(t * rate);
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
