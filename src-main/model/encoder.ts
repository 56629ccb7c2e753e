import type * as tf from '@tensorflow/tfjs-core';
import type { Batch } from './batch.ts';
import { bertForward, bertLayers, bertMlmLogits } from './bert.ts';
import { type Compiler, compiledLayers, paddedLayers, type TensorFunction } from './compiled-layers.ts';
import type { EncoderConfig } from './config.ts';
import type { HiddenListener, Layer, RunLayers } from './layers.ts';
import { modernBertForward, modernBertLayers, modernBertMlmLogits } from './modernbert.ts';
import { type NumberOutputs, numberHead } from './numbers.ts';
import type { Params } from './params.ts';

/** A config and the weights that go with it: all that a forward pass needs. */
export interface Encoder {
  readonly config: EncoderConfig;
  readonly params: Params;
  /** How the layers run, when not op by op: see `withCompiledLayers`. */
  readonly runLayers?: RunLayers | undefined;
}

/**
 * Last hidden states of a batch, one row a token: [B*T, D], row b*T + t. Differentiable in every parameter. Run it inside a tidy.
 * `onHidden` sees the L + 1 hidden states that transformers returns.
 */
export function forward({ config, params, runLayers }: Encoder, batch: Batch, onHidden?: HiddenListener): tf.Tensor2D {
  const run = config.family === 'bert' ? bertForward : modernBertForward;
  return run(params, config, batch, runLayers, onHidden);
}

/**
 * The same encoder, its layers compiled: same values and derivatives, for training. `moves`: which weights are others from call to call; the
 * variables, when left out.
 */
export function withCompiledLayers<E extends Encoder>(
  encoder: E,
  compiler: Compiler,
  moves?: (name: string) => boolean,
): E {
  return { ...encoder, runLayers: compiledLayers(layersOf(encoder.config), encoder, compiler, moves) };
}

/** The same encoder, its layers compiled for embedding: see `paddedLayers`. */
export function withPaddedLayers<E extends Encoder>(
  encoder: E,
  compile: (run: TensorFunction, count: number) => TensorFunction,
): E {
  return { ...encoder, runLayers: paddedLayers(layersOf(encoder.config), encoder, compile) };
}

function layersOf(config: EncoderConfig): Layer[] {
  return config.family === 'bert' ? bertLayers(config) : modernBertLayers(config);
}

/** Token logits at chosen places: hidden rows [M, D] -> [M, V]. Choose the masked rows first (`takeRows`): the decoder is the dearest matrix. */
export function mlmLogits({ config, params }: Encoder, hidden: tf.Tensor2D): tf.Tensor2D {
  return config.family === 'bert' ? bertMlmLogits(params, config, hidden) : modernBertMlmLogits(params, config, hidden);
}

/** All that the number head says at chosen places: magnitude, and sign and offset where the config has them. */
export function numberOutputs({ config, params }: Encoder, hidden: tf.Tensor2D): NumberOutputs {
  return numberHead(params, config, hidden);
}
