import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { AppError } from '../api/errors.ts';
import type { TaggedText } from '../api/types.ts';
import { fromTensors } from '../model/checkpoint.ts';
import type { ParamTable } from '../model/params.ts';
import { readSafetensors, writeSafetensors } from '../model/safetensors.ts';
import type { TrainingConfig } from './config.ts';
import type { OptimizerState, Variables } from './optimizer.ts';

/** What a checkpoint says of itself (`run.json`). */
export interface RunRecord {
  readonly version: 1;
  readonly config: TrainingConfig;
  readonly step: number;
  readonly updates: number;
  /** Hash of the model that training started from. */
  readonly parent: string;
  /** Folder of that model. */
  readonly parentDir: string;
  /** Hash of the texts trained on, generated sentences apart. */
  readonly data: string;
  /** Last validation. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Seconds of training so far. */
  readonly seconds: number;
  /** Mean of each objective's loss and its parts since the checkpoint before: "masked", "masked text". Nats over what could be reached. */
  readonly losses?: Readonly<Record<string, number>>;
  /** Tokens and places with padding, of all steps so far. */
  readonly tokens?: number;
  readonly places?: number;
  /** The best validation so far, and how many came after it: what early stop goes by. */
  readonly best?: BestSoFar | undefined;
}

export interface BestSoFar {
  readonly step: number;
  readonly score: number;
  /** Validations since. */
  readonly misses: number;
}

/** Weights of the best validation of a run with early stop. */
const BEST = 'best.safetensors';

const FILES = { record: 'run.json', weights: 'weights.safetensors', optimizer: 'optimizer.safetensors' };

/**
 * Writes weights, optimizer moments and record as float32 into `runDir/checkpoint`, whole or not at all: they are written beside it and take its
 * place by a rename. At every moment the folder holds one whole checkpoint, under this name or as `checkpoint.old`, so that a kill loses no more than
 * the steps since.
 */
export async function saveCheckpoint(
  runDir: string,
  record: RunRecord,
  variables: Variables,
  optimizer: OptimizerState,
): Promise<void> {
  const target = join(runDir, 'checkpoint');
  const fresh = join(runDir, 'checkpoint.new');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await writeSafetensors(join(fresh, FILES.weights), await fromTensors(variables));
  const moments: ParamTable = {
    ...prefixed('first.', await fromTensors(optimizer.first)),
    ...prefixed('second.', await fromTensors(optimizer.second)),
  };
  await writeSafetensors(join(fresh, FILES.optimizer), moments);
  await writeFile(join(fresh, FILES.record), `${JSON.stringify(record, null, 2)}\n`, { flush: true });
  const old = join(runDir, 'checkpoint.old');
  // After a kill between the two renames the old one is all there is: it stays until the new one has the name.
  if (existsSync(target)) {
    await rm(old, { recursive: true, force: true });
    await rename(target, old);
  }
  await rename(fresh, target);
  await rm(old, { recursive: true, force: true });
}

/** Keeps the weights that learn as the run's best, whole or not at all. */
export async function saveBest(runDir: string, variables: Variables): Promise<void> {
  await mkdir(runDir, { recursive: true });
  await writeSafetensors(join(runDir, BEST), await fromTensors(variables));
}

export function restoreBest(runDir: string, variables: Variables): void {
  assignAll(variables, readSafetensors(join(runDir, BEST)), '');
}

/** The record of a run's checkpoint, or null when it has none yet. A crash between two renames leaves it under its old name. */
export async function readRecord(runDir: string): Promise<RunRecord | null> {
  for (const name of ['checkpoint', 'checkpoint.old']) {
    try {
      return JSON.parse(await readFile(join(runDir, name, FILES.record), 'utf8')) as RunRecord;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw new AppError('damaged_file', `The checkpoint in ${runDir} cannot be read.`, { cause: error });
      }
    }
  }
  return null;
}

/** Puts a checkpoint's weights and moments in place of the current ones. */
export function restoreCheckpoint(
  runDir: string,
  record: RunRecord,
  variables: Variables,
  optimizer: OptimizerState,
): void {
  const dir = join(runDir, existsSync(join(runDir, 'checkpoint')) ? 'checkpoint' : 'checkpoint.old');
  assignAll(variables, readSafetensors(join(dir, FILES.weights)), '');
  const moments = readSafetensors(join(dir, FILES.optimizer));
  assignAll(optimizer.first, moments, 'first.');
  assignAll(optimizer.second, moments, 'second.');
  optimizer.updates = record.updates;
}

function assignAll(variables: Variables, table: ParamTable, prefix: string): void {
  for (const [name, variable] of Object.entries(variables)) {
    const data = table[prefix + name];
    if (data === undefined) throw new AppError('damaged_file', `The checkpoint has no ${prefix}${name}.`);
    tf.tidy(() => variable.assign(tf.tensor(data.values, [...data.shape])));
  }
}

function prefixed(prefix: string, table: ParamTable): ParamTable {
  return Object.fromEntries(Object.entries(table).map(([name, data]) => [prefix + name, data]));
}

/** A hash of the training texts, so that a resumed run is known to go on with the same. */
export function fingerprint(...sets: readonly (readonly TaggedText[])[]): string {
  const hash = createHash('sha256');
  for (const texts of sets) {
    hash.update(`${texts.length}\n`);
    for (const { text, numbers } of texts) hash.update(`${text}\n${JSON.stringify(numbers)}\n`);
  }
  return hash.digest('hex');
}
