/** Runs of training as they lie in the corpus folder: what each was started with, its checkpoint's record, and the model it ended in. */
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../api/errors.ts';
import type { TrainingRun } from '../api/views-learning.ts';
import type { TrainEncoderInput } from '../engine/tasks/train-encoder.ts';

/** What a run was started with, in its folder, so that a resume needs its name alone. */
export interface RunPlan {
  readonly name: TrainingRun['training'];
  readonly modelDir: string;
  readonly config: NonNullable<TrainEncoderInput['config']>;
  readonly createdAt: string;
  /** Id of the job that does it. */
  readonly jobId?: string;
}

/** The part of a checkpoint's record (train/checkpoint.ts) that is shown. */
interface Checkpoint {
  readonly config: Record<string, unknown> & { steps: number; seed: number };
  readonly step: number;
  readonly parent: string;
  readonly data: string;
  readonly metrics: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly losses?: Readonly<Record<string, number>>;
  readonly tokens?: number;
  readonly places?: number;
}

export interface RunFolders {
  readonly runs: string;
  readonly models: string;
}

const planFile = ({ runs }: RunFolders, run: string) => join(runs, basename(run), 'plan.json');

/** Whole or not at all: the job that has just been started may read the plan while its id is written into it. */
export async function writePlan(folders: RunFolders, run: string, plan: RunPlan): Promise<void> {
  const file = planFile(folders, run);
  await writeFile(`${file}.part`, `${JSON.stringify(plan, null, 2)}\n`);
  await rename(`${file}.part`, file);
}

/** @throws {AppError} `not_found` when there is no such run. */
export async function readPlan(folders: RunFolders, run: string): Promise<RunPlan> {
  const content = await readFile(planFile(folders, run), 'utf8').catch((cause: unknown) => {
    throw new AppError('not_found', `There is no run ${run} in ${folders.runs}.`, { cause });
  });
  return JSON.parse(content) as RunPlan;
}

/** The record of a run's checkpoint; null before the first. */
export async function readCheckpoint({ runs }: RunFolders, run: string): Promise<Checkpoint | null> {
  for (const name of ['checkpoint', 'checkpoint.old']) {
    try {
      return JSON.parse(await readFile(join(runs, basename(run), name, 'run.json'), 'utf8')) as Checkpoint;
    } catch {
      // Not there, or cut short by a crash: then the older one holds.
    }
  }
  return null;
}

/** Every run, the newest first. A folder that holds no plan is no run of ours. */
export async function listRuns(folders: RunFolders): Promise<TrainingRun[]> {
  const names = await readdir(folders.runs).catch(() => []);
  const runs = await Promise.all(names.map((run) => describeRun(folders, run).catch(() => null)));
  return runs.filter((run) => run !== null).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

export async function describeRun(folders: RunFolders, run: string): Promise<TrainingRun> {
  const plan = await readPlan(folders, run);
  const checkpoint = await readCheckpoint(folders, run);
  const model = existsSync(join(folders.models, run, 'config.json')) ? run : null;
  return {
    run,
    training: plan.name,
    jobId: plan.jobId ?? null,
    createdAt: plan.createdAt,
    modelDir: plan.modelDir,
    step: checkpoint?.step ?? 0,
    steps: checkpoint?.config.steps ?? plan.config.steps ?? null,
    seed: checkpoint?.config.seed ?? plan.config.seed ?? null,
    seconds: checkpoint?.seconds ?? 0,
    metrics: checkpoint?.metrics ?? {},
    losses: checkpoint?.losses ?? {},
    paddingWaste: checkpoint?.places ? 1 - checkpoint.tokens! / checkpoint.places : null,
    config: { ...plan.config, ...checkpoint?.config } as Record<string, unknown>,
    parent: checkpoint?.parent ?? null,
    data: checkpoint?.data ?? null,
    model,
  };
}
