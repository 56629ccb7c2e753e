import { AppError } from '../../api/errors.ts';
import type { Embedder } from '../../evaluate/embedders.ts';
import { evaluate as runEvaluation, type Subjects } from '../../evaluate/evaluate.ts';
import { GENERATED_ITEMS, GENERATED_SEED, generateItems, type Items, parseItems } from '../../evaluate/items.ts';
import { evaluateMaskedItems, evaluateMasking } from '../../evaluate/masking.ts';
import { outlierCases, outliersOfFilings } from '../../evaluate/outlier-cases.ts';
import { evaluateOutliers } from '../../evaluate/outliers.ts';
import { evaluateProbes } from '../../evaluate/probes.ts';
import type { EvaluationName, EvaluationReport, FilingChunk } from '../../evaluate/report.ts';
import { evaluateSpectrum } from '../../evaluate/spectrum.ts';
import type { Model } from '../../model/checkpoint.ts';
import { embedTexts } from '../../model/encode.ts';
import { predictNumbers } from '../../model/predict.ts';
import { maskScale, tagText } from '../../text/tag.ts';
import { loadModel } from '../loaded-model.ts';
import type { Task } from './task.ts';

export interface EvaluateInput {
  readonly name: EvaluationName;
  /** The model folder. */
  readonly modelDir: string;
  /** Items of one's own, as the text of a JSON-lines file; the generated set when left out. */
  readonly content?: string;
  /** Where `content` or `chunks` came from, for the report. */
  readonly source?: string;
  /** Chunks of filings instead of items, for masking, outliers and spectrum. */
  readonly chunks?: readonly FilingChunk[];
  /** Size and seed of the generated set, or how much is drawn of the chunks. */
  readonly count?: number;
  readonly seed?: number;
  /** A model to compare with, read plainly: the unmodified base, baseline "base". */
  readonly baseDir?: string;
  /** The model itself is read plainly, numbers as text. */
  readonly plain?: boolean;
  /** False: what its bins say alone, without derivations. */
  readonly derivations?: boolean;
}

/** Probes fit a matrix of the hidden width for each range; more numbers than this add little. */
const PROBE_NUMBERS = 600;

/** Runs one evaluation and reports it beside its baselines. */
export const evaluate: Task<EvaluateInput, EvaluationReport> = async (input, { models, log, turn, progress }) => {
  const {
    name,
    modelDir,
    baseDir,
    content,
    chunks,
    plain = false,
    count = GENERATED_ITEMS,
    seed = GENERATED_SEED,
  } = input;
  const own = content !== undefined || chunks !== undefined;
  const source = own ? (input.source ?? 'a file') : `generated, seed ${seed}`;
  const items = <N extends EvaluationName>(one: N): Items<N> =>
    content === undefined ? generateItems(one, count, seed) : parseItems(one, content);
  // A bad file is told before the model is loaded.
  const given = name === 'probes' && content === undefined ? [] : chunks === undefined ? items(name) : [];
  const model = reading(await loadModel(models, modelDir, log), input.derivations);
  const told = (what: string) => async (done: number, total: number) => {
    progress(done, total, what);
    await turn();
  };
  switch (name) {
    case 'masking': {
      const base = baseDir === undefined ? undefined : await loadModel(models, baseDir, log);
      const options = { source, turn: told, base };
      return chunks === undefined
        ? evaluateMaskedItems(model, given as Items<'masking'>, options)
        : evaluateMasking(model, chunks, { ...options, count, seed });
    }
    case 'outliers': {
      if (chunks !== undefined) return evaluateOutliers(model, outliersOfFilings(chunks, count, seed), source, told);
      const { cases, counting } = outlierCases(given as Items<'outliers'>);
      const notes = [
        `Without tags, index was read as counting ${counting === 'all' ? 'every number' : 'amounts only'}.`,
      ];
      const report = await evaluateOutliers(model, cases, source, told);
      return content === undefined ? report : { ...report, notes };
    }
    case 'probes':
      return evaluateProbes(model, { count: Math.min(count, PROBE_NUMBERS), seed, plain, turn: told });
    case 'spectrum': {
      const texts = chunks?.slice(0, count).map(({ tagged }) => tagged.text);
      return evaluateSpectrum(texts ?? (given as Items<'spectrum'>).map(({ text }) => text), await embedders(), source);
    }
    default:
      return runEvaluation(name, given as Items<typeof name>, await subjects(), source);
  }

  async function embedders() {
    const others: Record<string, Embedder> = {};
    if (!plain) others.plain = embedder(model, true, 'plain baseline');
    if (baseDir !== undefined) others.base = embedder(await loadModel(models, baseDir, log), true, 'base model');
    return { model: embedder(model, plain, 'model'), others };
  }

  async function subjects(): Promise<Subjects> {
    const { model: embed, others } = await embedders();
    return { model: { embed, predict: (texts) => predict(model, texts, turn) }, others };
  }

  function embedder(of: Model, asText: boolean, what: string): Embedder {
    return async (texts) => {
      const { vectors, dimension } = await embedTexts(
        of,
        texts.map((text) => tagText(text)),
        { plain: asText, onBatch: ({ done, total }) => told(`Embedding: ${what}`)(done, total) },
      );
      return texts.map((_, i) => vectors.subarray(i * dimension, (i + 1) * dimension));
    };
  }
};

/** The model, or, without derivations, the same weights read by their bins alone. */
function reading<M extends Model>(model: M, derivations = true): M {
  const { config } = model;
  return derivations ? model : { ...model, config: { ...config, numbers: { ...config.numbers, derivations: false } } };
}

/** Characters of a text that an error shows. */
const SHOWN = 80;

/** The number that fills the one [MASK] of each text. */
async function predict(model: Model, texts: readonly string[], turn: () => Promise<void>): Promise<number[]> {
  const places = texts.map((text) => {
    const tagged = tagText(text, { masksAreNumbers: true });
    const sequence = model.tokenizer.encode(tagged);
    const position = sequence.numbers.find((number) => number.masked)?.position;
    if (position === undefined) {
      const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
      throw new AppError(
        'bad_request',
        `The [MASK] of "${shown}" lies past the ${model.tokenizer.maxTokens} tokens that the model reads. Shorten the text before it.`,
      );
    }
    const { start } = tagged.numbers.find((number) => number.masked)!;
    return { sequence, position, scale: maskScale(text, start) };
  });
  const amounts = await predictNumbers(model, places, turn);
  return amounts.map((amount, i) => amount / places[i]!.scale);
}
