import type { Embedder } from '../../evaluate/embedders.ts';
import { evaluate as runEvaluation } from '../../evaluate/evaluate.ts';
import { GENERATED_ITEMS, GENERATED_SEED, generateItems, type Items, parseItems } from '../../evaluate/items.ts';
import type { EvaluationName, EvaluationReport } from '../../evaluate/report.ts';
import type { Model } from '../../model/checkpoint.ts';
import { embedTexts } from '../../model/encode.ts';
import { predictNumbers } from '../../model/predict.ts';
import { tagText } from '../../text/tag.ts';
import { loadModel } from '../loaded-model.ts';
import type { Task } from './task.ts';

export interface EvaluateInput {
  readonly name: EvaluationName;
  /** The model folder. */
  readonly modelDir: string;
  /** Items of one's own, as the text of a JSON-lines file; the generated set when left out. */
  readonly content?: string;
  /** Where `content` came from, for the report. */
  readonly source?: string;
  /** Size and seed of the generated set. */
  readonly count?: number;
  readonly seed?: number;
  /** A model to compare with, read plainly: the unmodified base, baseline "base". */
  readonly baseDir?: string;
  /** The model itself is read plainly, numbers as text. */
  readonly plain?: boolean;
}

/** Runs one evaluation and reports it beside its baselines. */
export const evaluate: Task<EvaluateInput, EvaluationReport> = async (input, { models, log, turn, progress }) => {
  const { name, modelDir, baseDir, content, plain = false, count = GENERATED_ITEMS, seed = GENERATED_SEED } = input;
  const items = content === undefined ? generateItems(name, count, seed) : parseItems(name, content);
  const model = await loadModel(models, modelDir, log);
  const source = content === undefined ? `generated, seed ${seed}` : (input.source ?? 'a file');
  const others: Record<string, Embedder> = {};
  if (!plain && name !== 'numeracy') others.plain = embedder(model, true, 'plain baseline');
  if (baseDir !== undefined && name !== 'numeracy') {
    others.base = embedder(await loadModel(models, baseDir, log), true, 'base model');
  }
  const subject = {
    embed: embedder(model, plain, 'model'),
    predict: (texts: readonly string[]) => predict(model, texts, turn),
  };
  return runEvaluation(name, items as Items<typeof name>, { model: subject, others }, source);

  function embedder(of: Model, asText: boolean, what: string): Embedder {
    return async (texts) => {
      const { vectors, dimension } = await embedTexts(
        of,
        texts.map((text) => tagText(text)),
        {
          plain: asText,
          onBatch: async ({ done, total }) => {
            progress(done, total, `Embedding: ${what}`);
            await turn();
          },
        },
      );
      return texts.map((_, i) => vectors.subarray(i * dimension, (i + 1) * dimension));
    };
  }
};

/** The magnitude read at the first [MASK] of each text. */
function predict(model: Model, texts: readonly string[], turn: () => Promise<void>): Promise<number[]> {
  const places = texts.map((text) => {
    const sequence = model.tokenizer.encode(tagText(text, { masksAreNumbers: true }));
    const position = sequence.numbers.find((number) => number.masked)?.position;
    if (position === undefined) throw new RangeError(`The [MASK] of "${text}" lies past the model's longest text.`);
    return { sequence, position };
  });
  return predictNumbers(model, places, turn);
}
