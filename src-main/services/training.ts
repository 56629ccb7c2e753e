/** Training the encoder itself on the corpus and on generated sentences: runs that can be resumed, and the models they end in. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../api/errors.ts';
import type { TaggedText } from '../api/types.ts';
import type { Corpus } from '../corpus/index.ts';
import type { EngineClient } from '../engine/client.ts';
import type { TrainEncoderInput, TrainEncoderPayload } from '../engine/tasks/train-encoder.ts';
import type { Models } from './models.ts';

/** `numeracy`: generated arithmetic and statements with values, with the sense of the filings kept. `mlm`: masked words and numbers of the filings. */
export const TRAININGS = ['numeracy', 'mlm'] as const;
export type TrainingName = (typeof TRAININGS)[number];

type Config = NonNullable<TrainEncoderInput['config']>;

/** A point of a loss or validation curve. */
export interface TrainingPoint {
  readonly name: string;
  readonly step: number;
  readonly value: number;
}

export interface TrainingDeps {
  readonly corpus: Corpus;
  readonly engine: Pick<EngineClient, 'run'>;
  readonly models: Pick<Models, 'require'>;
}

export interface TrainingOptions {
  readonly name: TrainingName;
  readonly steps?: number | undefined;
  readonly seed?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number, point: TrainingPoint) => void) | undefined;
  readonly onLog?: ((line: string) => void) | undefined;
}

export interface TrainingResult {
  readonly step: number;
  /** Of the last validation. */
  readonly metrics: Readonly<Record<string, number>>;
  /** For `resume`. */
  readonly run: string;
  /** Id of the trained model, which is in the corpus from then on. */
  readonly model: string;
  readonly path: string;
}

/** What a run was started with, in its folder, so that a resume needs its name alone. */
interface RunPlan {
  readonly name: TrainingName;
  readonly modelDir: string;
  readonly config: Config;
}

export interface Training {
  start(options: TrainingOptions): Promise<TrainingResult>;
  /** Goes on with a run that was cancelled or interrupted. Throws `not_found` when there is no such run. */
  resume(run: string, options: Omit<TrainingOptions, 'name' | 'steps' | 'seed'>): Promise<TrainingResult>;
}

/** How often each objective gets a step. Keeping the sense of texts needs texts. */
function configOf(name: TrainingName, hasTexts: boolean): Config {
  if (name === 'mlm') return { shares: { numeracy: 0, values: 0, meaning: 1, masked: 3 } };
  return { shares: { numeracy: 4, values: 2.5, meaning: hasTexts ? 2.5 : 0, masked: 0 } };
}

function pointsOf(payload: TrainEncoderPayload): TrainingPoint[] {
  if ('report' in payload) {
    const { objective, step, loss } = payload.report;
    return [{ name: `loss ${objective}`, step, value: loss }];
  }
  return Object.entries(payload.metrics).map(([name, value]) => ({
    name: `validation ${name}`,
    step: payload.step,
    value,
  }));
}

export function createTraining({ corpus, engine, models }: TrainingDeps): Training {
  const { read, paths } = corpus;
  const planFile = (run: string) => join(paths.runs, run, 'plan.json');

  function chunks(): TaggedText[] {
    return read.filings.list('').flatMap(({ id }) => read.chunks.list(id).map(({ tagged }) => tagged));
  }

  async function train(
    run: string,
    plan: RunPlan,
    resume: boolean,
    options: Omit<TrainingOptions, 'name'>,
  ): Promise<TrainingResult> {
    const { signal, onProgress, onLog } = options;
    const runDir = join(paths.runs, run);
    const { modelDir, step, metrics } = await engine.run(
      'trainEncoder',
      { modelDir: plan.modelDir, runDir, config: plan.config, filings: chunks(), resume },
      {
        signal,
        onLog,
        onProgress: ({ done, total, payload }) => {
          for (const point of pointsOf(payload as TrainEncoderPayload)) onProgress?.(done, total, point);
        },
      },
    );
    const path = join(paths.models, run);
    await rm(path, { recursive: true, force: true });
    await cp(modelDir, path, { recursive: true });
    return { run, model: run, path, step, metrics };
  }

  return {
    async start(options) {
      const { name, steps, seed } = options;
      const hasTexts = read.chunks.count() > 0;
      if (name === 'mlm' && !hasTexts)
        throw new AppError('bad_request', 'There are no filings to learn from. Ingest some, then train.');
      const { path: modelDir } = await models.require();
      const given = {
        ...(steps === undefined ? {} : { steps, saveEvery: Math.min(steps, 250) }),
        ...(seed === undefined ? {} : { seed }),
      };
      const config: Config = { ...configOf(name, hasTexts), ...given };
      const run = `${name}-${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}`;
      const plan: RunPlan = { name, modelDir, config };
      await mkdir(join(paths.runs, run), { recursive: true });
      await writeFile(planFile(run), JSON.stringify(plan, null, 2));
      return train(run, plan, false, options);
    },
    async resume(run, options) {
      const content = await readFile(planFile(basename(run)), 'utf8').catch((cause: unknown) => {
        throw new AppError('not_found', `There is no run ${run} in ${paths.runs}.`, { cause });
      });
      return train(basename(run), JSON.parse(content) as RunPlan, true, options);
    },
  };
}
