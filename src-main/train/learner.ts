import * as tf from '@tensorflow/tfjs-core';
import { loadModelFolder, type Model } from '../model/checkpoint.ts';
import type { Compiler } from '../model/compiled-layers.ts';
import { type Encoder, withCompiledLayers } from '../model/encoder.ts';
import { disposeParams, isLayerMatrix, type Params } from '../model/params.ts';
import type { TrainingConfig } from './config.ts';
import { initLowRank, mergeLowRank } from './low-rank.ts';
import type { Variables } from './optimizer.ts';

/** What learns in a run, and the encoder as it stands at any moment. */
export interface Learner {
  /** As it was loaded; the weights that learn in full are variables of it. */
  readonly student: Model;
  /** All that the optimizer moves. */
  readonly variables: Variables;
  /** The encoder of the moment, its layers compiled where there is a compiler. Call it inside the tidy of a step. */
  current(): Encoder;
  /** Gives `use` the student with the weights of the moment, low-rank additions merged into them; they are its own only until it answers. */
  settled<T>(use: (model: Model) => Promise<T>): Promise<T>;
  dispose(): void;
}

type Choices = Pick<TrainingConfig, 'seed' | 'backbone' | 'lowRank' | 'freezeTokens' | 'shares'>;

const TOKEN_TABLE = /(word_embeddings|tok_embeddings)\.weight$/;
/** Position and type tables of a short-sentence diet would only lose what they know. */
const NEVER = /position_embeddings|token_type_embeddings/;
const TOKEN_HEAD = /^cls\.|^head\.|^decoder\./;

/** Whether a parameter of the model itself learns. */
function learns(name: string, { backbone, freezeTokens, shares }: Choices): boolean {
  if (name.startsWith('numbers.')) return true;
  if (TOKEN_HEAD.test(name)) return shares.masked > 0;
  if (backbone !== 'full' || NEVER.test(name)) return false;
  return !(freezeTokens && TOKEN_TABLE.test(name));
}

/** Loads the model of a folder to train it as the config says. */
export async function loadLearner(dir: string, config: Choices, compiler?: Compiler): Promise<Learner> {
  const student = await loadModelFolder(dir, { trainable: (name) => learns(name, config), seed: config.seed });
  const own = Object.entries(student.params).filter(([, param]) => param instanceof tf.Variable);
  const additions = config.backbone === 'low-rank' ? initLowRank(student.params, config.lowRank, config.seed) : {};
  const merge = (params: Params) =>
    config.backbone === 'low-rank' ? mergeLowRank(params, additions, config.lowRank) : params;
  const moves = (name: string) =>
    student.params[name] instanceof tf.Variable ||
    (config.backbone === 'low-rank' && isLayerMatrix(name, student.params[name]!.shape));
  const encoder: Encoder = compiler === undefined ? student : withCompiledLayers(student, compiler, moves);
  return {
    student,
    variables: { ...(Object.fromEntries(own) as Variables), ...additions },
    current: () => ({ ...encoder, params: merge(student.params) }),
    async settled(use) {
      if (config.backbone !== 'low-rank') return use(student);
      const merged = tf.tidy(() => {
        const params = merge(student.params);
        for (const name of changed(params, student.params)) tf.keep(params[name]!);
        return params;
      });
      try {
        return await use({ ...student, params: merged });
      } finally {
        for (const name of changed(merged, student.params)) merged[name]!.dispose();
      }
    },
    dispose() {
      student.dispose();
      disposeParams(additions);
    },
  };
}

function changed(params: Params, before: Params): string[] {
  return Object.keys(params).filter((name) => params[name] !== before[name]);
}
