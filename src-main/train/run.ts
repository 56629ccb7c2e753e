import { join } from 'node:path';
import type * as tf from '@tensorflow/tfjs-core';
import { AppError, isCancelled } from '../api/errors.ts';
import type { TaggedText } from '../api/types.ts';
import { loadModelFolder, type Model, saveModelFolder } from '../model/checkpoint.ts';
import type { Compiler } from '../model/compiled-layers.ts';
import { type Encoder, withCompiledLayers } from '../model/encoder.ts';
import { tokenTableName } from '../model/params.ts';
import { tagText } from '../text/tag.ts';
import { fingerprint, type RunRecord, readRecord, restoreCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { checkTraining, type TrainingConfig } from './config.ts';
import { drawQuestion } from './data/arithmetic.ts';
import { drawSeriesTable } from './data/series-tables.ts';
import { drawStatement } from './data/statements.ts';
import { type LoopState, type StepReport, train } from './loop.ts';
import { maskedObjective } from './objectives/masked.ts';
import { meaningObjective } from './objectives/meaning.ts';
import { hiddenTargets, numberTextObjective, questionTargets } from './objectives/numeracy.ts';
import type { Objective } from './objectives/objective.ts';
import { valuesObjective } from './objectives/values.ts';
import { compileOnce, disposeOptimizer, initOptimizer, type Variables } from './optimizer.ts';
import { maskingRules, pieces } from './pieces.ts';
import { validate, validationSet } from './validate.ts';

/** Texts to train on beside the generated sentences. */
export interface TrainingData {
  /** Any texts, for keeping the base model's sense of meaning. */
  readonly texts: readonly TaggedText[];
  /** Chunks of filings, for masked prediction, and for meaning too. */
  readonly filings: readonly TaggedText[];
}

export interface RunOptions {
  /** The model to start from. */
  readonly modelDir: string;
  /** The model whose sense of meaning is kept; the starting one when left out. */
  readonly teacherDir?: string | undefined;
  /** Folder of the run: its checkpoint, and at the end `model/`. */
  readonly runDir: string;
  readonly config: TrainingConfig;
  readonly data: TrainingData;
  /** Go on from the run's checkpoint; an error when there is none. */
  readonly resume?: boolean;
  readonly signal?: AbortSignal;
  readonly onStep?: (report: StepReport) => void;
  readonly onValidation?: (step: number, metrics: Readonly<Record<string, number>>) => void;
  readonly log?: (message: string) => void;
  /** Makes the layers of student and teacher and the updates faster; left out, they run op by op. */
  readonly compiler?: Compiler | undefined;
  /** Awaited after each step, so that messages get in. */
  readonly turn?: () => Promise<void>;
}

export interface RunResult {
  /** The trained model's folder. */
  readonly modelDir: string;
  readonly step: number;
  readonly metrics: Readonly<Record<string, number>>;
  /** Padded places that held no token, of all places. */
  readonly paddingWaste: number;
}

/**
 * Trains a number-aware encoder from `modelDir`, whose unmodified self is the teacher of meaning. Writes a checkpoint every `saveEvery` steps and on
 * cancel (the error is then still `cancelled`), and the model folder `runDir/model` at the end. A resumed run goes on exactly as an unbroken one.
 */
export async function trainEncoder(options: RunOptions): Promise<RunResult> {
  const { modelDir, runDir, config, data, log = () => {} } = options;
  checkTraining(config);
  const student = await loadModelFolder(modelDir, { trainable: true, seed: config.seed });
  const teacher = await loadModelFolder(options.teacherDir ?? modelDir, { seed: config.seed });
  const variables = trainable(student, config);
  const optimizer = initOptimizer(variables);
  try {
    const { compiler } = options;
    const fast = <E extends Encoder>(encoder: E): E =>
      compiler === undefined ? encoder : withCompiledLayers(encoder, compiler);
    const state: LoopState = {
      encoder: fast(student),
      variables,
      optimizer,
      compileUpdate: compiler && compileOnce(compiler.plain),
      step: 0,
    };
    const base = await baseRecord(options, student.hash);
    if (options.resume) restoreRun(options, base, state);
    return await runLoop(options, state, student, fast(teacher), base);
  } finally {
    disposeOptimizer(optimizer);
    student.dispose();
    teacher.dispose();
    log('Training ended.');
  }

  function restoreRun({ runDir }: RunOptions, base: RunRecord, state: LoopState): void {
    restoreCheckpoint(runDir, base, variables, optimizer);
    state.step = base.step;
    log(`Going on at step ${base.step} of ${config.steps}.`);
  }

  async function baseRecord({ resume }: RunOptions, parent: string): Promise<RunRecord> {
    const seen = fingerprint(data.texts, data.filings);
    if (!resume)
      return {
        version: 1,
        config,
        step: 0,
        updates: 0,
        parent,
        parentDir: modelDir,
        data: seen,
        metrics: {},
        seconds: 0,
      };
    const record = await readRecord(runDir);
    if (record === null) throw new AppError('not_found', `There is no checkpoint to resume in ${runDir}.`);
    if (record.parent !== parent || record.data !== seen) {
      throw new AppError(
        'conflict',
        `The run in ${runDir} began from another model or other texts, so it cannot go on with these.`,
      );
    }
    return record;
  }
}

async function runLoop(
  { runDir, config, data, signal, onStep, onValidation, turn }: RunOptions,
  state: LoopState,
  student: Model,
  teacher: Model,
  base: RunRecord,
): Promise<RunResult> {
  const objectives = makeObjectives(config, data, student, teacher);
  const held = validationSet(student.tokenizer);
  const started = performance.now();
  let metrics = base.metrics;
  let tokens = 0;
  let places = 0;
  const save = () => {
    const seconds = base.seconds + (performance.now() - started) / 1000;
    const record = { ...base, config, step: state.step, updates: state.optimizer.updates, metrics, seconds };
    return saveCheckpoint(runDir, record, state.variables, state.optimizer);
  };
  const { seed, clip, adamw, steps, warmup, decay } = config;
  const loop = { seed, clip, adamw, schedule: { steps, warmup, decay } };
  try {
    await train(state, objectives, loop, {
      ...(signal ? { signal } : {}),
      onStep: (report) => {
        tokens += report.tokens;
        places += report.places;
        onStep?.(report);
      },
      afterStep: async (step) => {
        if (step % config.validateEvery === 0 || step === steps) {
          metrics = await validate(student, held);
          onValidation?.(step, metrics);
        }
        if (step % config.saveEvery === 0 || step === steps) await save();
        await turn?.();
      },
    });
  } catch (error) {
    if (isCancelled(error)) await save();
    throw error;
  }
  const modelDir = join(runDir, 'model');
  await saveModelFolder(modelDir, student);
  return { modelDir, step: state.step, metrics, paddingWaste: places === 0 ? 0 : 1 - tokens / places };
}

function makeObjectives(config: TrainingConfig, data: TrainingData, student: Model, teacher: Model): Objective[] {
  const {
    seed,
    shares,
    tokenBudget: budget,
    maxTokens,
    groupSize,
    geometry,
    meaningWeight,
    numberLoss: weights,
  } = config;
  const { tokenizer } = student;
  const tag = (text: string) => tagText(text, { masksAreNumbers: true });
  const filings = pieces(data.filings, tokenizer, maxTokens);
  const texts = [...data.texts, ...filings];
  const makers: Record<keyof TrainingConfig['shares'], () => Objective> = {
    numeracy: () =>
      numberTextObjective({
        name: 'numeracy',
        seed,
        share: shares.numeracy,
        tokenBudget: budget.numeracy,
        weights,
        draw: (rng) => questionTargets(drawQuestion(rng), tokenizer, tag),
      }),
    statements: () =>
      numberTextObjective({
        name: 'statements',
        seed,
        share: shares.statements,
        tokenBudget: budget.statements,
        weights,
        draw: (rng) => {
          // A model of few tokens may not see as far as what is hidden; prose always fits.
          for (;;) {
            const { tagged, hide } = rng.chance(0.4) ? drawSeriesTable(rng) : drawStatement(rng);
            const item = hiddenTargets(tagged, hide, tokenizer, student.config.maxTokens);
            if (item.targets.length > 0) return item;
          }
        },
      }),
    values: () =>
      valuesObjective({
        seed,
        share: shares.values,
        tokenBudget: budget.values,
        groupSize,
        geometry,
        tokenizer,
        teacher,
        tag,
      }),
    meaning: () =>
      meaningObjective({
        seed,
        share: shares.meaning,
        weight: meaningWeight,
        tokenBudget: budget.meaning,
        maxTokens,
        tokenizer,
        teacher,
        texts: need(texts, 'texts or filings'),
      }),
    masked: () =>
      maskedObjective({
        seed,
        share: shares.masked,
        tokenBudget: budget.masked,
        rules: maskingRules(student, config.maskRate),
        headOnly: config.tokenHeadOnly,
        weights,
        tokenizer,
        chunks: need(data.filings, 'filings'),
        maxTokens: Math.min(config.filingTokens, student.config.maxTokens),
      }),
  };
  return Object.entries(makers).flatMap(([name, make]) => (shares[name as keyof typeof shares] > 0 ? [make()] : []));
}

function need<T>(items: readonly T[], what: string): readonly T[] {
  if (items.length === 0)
    throw new AppError('bad_request', `This training needs ${what} to learn from, and there are none.`);
  return items;
}

/** The parameters that learn. Position and type tables of a short-sentence diet would only lose what they know. */
function trainable(model: Model, config: TrainingConfig): Variables {
  const frozen = new Set(config.freezeTokens ? [tokenTableName(model.config)] : []);
  const learns = (name: string) => !frozen.has(name) && !/position_embeddings|token_type_embeddings/.test(name);
  return Object.fromEntries(
    Object.entries(model.params)
      .filter(([name]) => learns(name) && (config.shares.masked > 0 || !/^cls\.|^head\.|^decoder\./.test(name)))
      .map(([name, tensor]) => [name, tensor as tf.Variable]),
  );
}
