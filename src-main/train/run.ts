import { join } from 'node:path';
import { AppError, isCancelled } from '../api/errors.ts';
import type { TaggedText } from '../api/types.ts';
import { loadModelFolder, type Model, saveModelFolder } from '../model/checkpoint.ts';
import type { Compiler } from '../model/compiled-layers.ts';
import { withCompiledLayers } from '../model/encoder.ts';
import { tagText } from '../text/tag.ts';
import {
  fingerprint,
  type RunRecord,
  readRecord,
  restoreBest,
  restoreCheckpoint,
  saveBest,
  saveCheckpoint,
} from './checkpoint.ts';
import { checkTraining, type TrainingConfig } from './config.ts';
import { drawQuestion } from './data/arithmetic.ts';
import { drawSeriesTable } from './data/series-tables.ts';
import { drawStatement } from './data/statements.ts';
import { type Learner, loadLearner } from './learner.ts';
import { type LoopState, type StepReport, train } from './loop.ts';
import { maskedObjective } from './objectives/masked.ts';
import { meaningObjective } from './objectives/meaning.ts';
import { hiddenTargets, numberTextObjective, questionTargets } from './objectives/numeracy.ts';
import type { Objective } from './objectives/objective.ts';
import { valuesObjective } from './objectives/values.ts';
import { compileOnce, disposeOptimizer, initOptimizer } from './optimizer.ts';
import { maskingRules, pieces } from './pieces.ts';
import { createTally } from './tally.ts';
import { nextBest, scoreOf, validate, validationSet } from './validate.ts';

/** Texts to train on beside the generated sentences. */
export interface TrainingData {
  /** Any texts, for keeping the base model's sense of meaning. */
  readonly texts: readonly TaggedText[];
  /** Chunks of filings, for masked prediction, and for meaning too. */
  readonly filings: readonly TaggedText[];
  /** Chunks of filings of other companies, never trained on: validation asks about their masked words and numbers. */
  readonly held?: readonly TaggedText[] | undefined;
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
  /** Awaited after each batch, so that messages get in. */
  readonly turn?: () => Promise<void>;
}

export interface RunResult {
  /** The trained model's folder. */
  readonly modelDir: string;
  readonly step: number;
  readonly metrics: Readonly<Record<string, number>>;
  /** Padded places that held no token, of all places. */
  readonly paddingWaste: number;
  /** The step whose weights the model has: the best validation's where training was to stop early, else the last. */
  readonly bestStep: number;
}

/**
 * Trains a number-aware encoder from `modelDir`, whose unmodified self is the teacher of meaning. Writes a checkpoint every `saveEvery` steps and on
 * cancel (the error is then still `cancelled`), and the model folder `runDir/model` at the end. A resumed run goes on exactly as an unbroken one.
 */
export async function trainEncoder(options: RunOptions): Promise<RunResult> {
  const { modelDir, config, compiler, log = () => {} } = options;
  checkTraining(config);
  const learner = await loadLearner(modelDir, config, compiler);
  const teacher = await loadModelFolder(options.teacherDir ?? modelDir, { seed: config.seed });
  const optimizer = initOptimizer(learner.variables, config.optimizer === 'muon');
  try {
    const state: LoopState = {
      encoder: learner.current,
      variables: learner.variables,
      optimizer,
      compileUpdate: compiler && compileOnce(compiler.plain),
      step: 0,
    };
    const base = await baseRecord(options, learner.student.hash);
    if (options.resume) {
      restoreCheckpoint(options.runDir, base, state.variables, optimizer);
      state.step = base.step;
      log(`Going on at step ${base.step} of ${config.steps}.`);
    }
    const fastTeacher = compiler === undefined ? teacher : withCompiledLayers(teacher, compiler);
    return await runLoop(options, state, learner, fastTeacher, base);
  } finally {
    disposeOptimizer(optimizer);
    learner.dispose();
    teacher.dispose();
    log('Training ended.');
  }
}

/** The record that a run begins with, or, resumed, the one of its checkpoint. */
async function baseRecord({ resume, runDir, config, data, modelDir }: RunOptions, parent: string): Promise<RunRecord> {
  const held = data.held ?? [];
  const seen = fingerprint(data.texts, data.filings, ...(held.length > 0 && config.patience > 0 ? [held] : []));
  if (!resume) {
    const start = { step: 0, updates: 0, metrics: {}, seconds: 0 };
    return { version: 1, config, ...start, parent, parentDir: modelDir, data: seen };
  }
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

async function runLoop(
  { runDir, config, data, signal, onStep, onValidation, turn, log = () => {} }: RunOptions,
  state: LoopState,
  learner: Learner,
  teacher: Model,
  base: RunRecord,
): Promise<RunResult> {
  const { student } = learner;
  const objectives = makeObjectives(config, data, student, teacher);
  const asked = validationSet(student, config, data.held ?? []);
  const started = performance.now();
  const tally = createTally(base);
  let { metrics, best } = base;
  const save = () => {
    const seconds = base.seconds + (performance.now() - started) / 1000;
    const now = { step: state.step, updates: state.optimizer.updates, metrics, seconds, best };
    return saveCheckpoint(runDir, { ...base, config, ...now, ...tally.take() }, state.variables, state.optimizer);
  };
  const watch = async (step: number) => {
    metrics = await learner.settled((model) => validate(model, asked));
    onValidation?.(step, metrics);
    if (config.patience === 0) return;
    best = nextBest(best, step, scoreOf(metrics));
    if (best.misses === 0) await saveBest(runDir, state.variables);
  };
  const enough = () => config.patience > 0 && best !== undefined && best.misses >= config.patience;
  const { seed, clip, adamw, muon, accumulate, steps, warmup, decay } = config;
  const loop = { seed, clip, adamw, muon, accumulate, schedule: { steps, warmup, decay } };
  try {
    if (!enough()) {
      await train(state, objectives, loop, {
        ...(signal ? { signal } : {}),
        ...(turn ? { turn } : {}),
        onStep: (report) => {
          tally.add(report);
          onStep?.(report);
        },
        afterStep: async (step) => {
          if (step % config.validateEvery === 0 || step === steps) await watch(step);
          if (step % config.saveEvery === 0 || step === steps || enough()) await save();
          await turn?.();
          return enough();
        },
      });
    }
  } catch (error) {
    if (isCancelled(error)) await save();
    throw error;
  }
  if (best !== undefined && config.patience > 0) {
    restoreBest(runDir, state.variables);
    log(`The weights of step ${best.step} are kept: the best of the validations up to step ${state.step}.`);
  }
  const modelDir = join(runDir, 'model');
  await learner.settled((model) => saveModelFolder(modelDir, model));
  const bestStep = best === undefined || config.patience === 0 ? state.step : best.step;
  return { modelDir, step: state.step, metrics, paddingWaste: tally.paddingWaste(), bestStep };
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
        rules: maskingRules(student, config.maskRate, config.numberMaskRate),
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
