import { mkdtempSync, rmSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type RunRecord, readRecord, restoreCheckpoint, saveCheckpoint } from '../../src-main/train/checkpoint.ts';
import { DEFAULT_TRAINING } from '../../src-main/train/config.ts';
import { initOptimizer } from '../../src-main/train/optimizer.ts';
import { startBackend, values } from '../model/support.ts';

/** Operations on files that still go well; the next one and all after it fail, as if the process had been killed before it. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));
vi.mock('node:fs/promises', async (original) => {
  const real = (await original()) as typeof fs;
  const mortal =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (life.left <= 0) throw new Error('killed');
      life.left -= 1;
      return work(...args);
    };
  return {
    ...real,
    rm: mortal(real.rm),
    rename: mortal(real.rename),
    mkdir: mortal(real.mkdir),
    writeFile: mortal(real.writeFile),
    open: mortal(real.open),
  };
});

let dir: string;
beforeAll(startBackend);
beforeEach(() => {
  life.left = Number.POSITIVE_INFINITY;
  if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
  dir = mkdtempSync(join(tmpdir(), 'mantissa-checkpoint-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const record = (step: number): RunRecord => ({
  version: 1,
  config: DEFAULT_TRAINING,
  step,
  updates: step,
  parent: 'p',
  parentDir: 'd',
  data: 'x',
  metrics: {},
  seconds: 0,
});

/** Saves step `step`, with weights that say so, dying after so many operations. Answers whether it died. */
async function save(step: number, operations: number): Promise<boolean> {
  const variables = { w: tf.variable(tf.tensor1d([step, step])) };
  const state = initOptimizer(variables);
  life.left = operations;
  return saveCheckpoint(dir, record(step), variables, state)
    .then(
      () => false,
      () => true,
    )
    .finally(() => {
      life.left = Number.POSITIVE_INFINITY;
      tf.dispose([variables.w, state.first.w!, state.second.w!]);
    });
}

/** The step that a resume would go on from; its weights must be of the same step. */
async function found(): Promise<number | undefined> {
  const record = await readRecord(dir);
  if (record === null) return undefined;
  const variables = { w: tf.variable(tf.tensor1d([0, 0])) };
  const state = initOptimizer(variables);
  restoreCheckpoint(dir, record, variables, state);
  expect([...values(variables.w)]).toEqual([record.step, record.step]);
  tf.dispose([variables.w, state.first.w!, state.second.w!]);
  return record.step;
}

it('whatever operation a kill comes before, and again before whatever operation of the next try, one whole checkpoint is there', async () => {
  const MOST = 14;
  let deaths = 0;
  for (let first = 0; first <= MOST; first++) {
    for (let second = 0; second <= MOST; second++) {
      rmSync(dir, { recursive: true, force: true });
      await save(1, Number.POSITIVE_INFINITY);
      const died = await save(2, first);
      const after = await found();
      expect(after === 2 || (died && after === 1), `killed before operation ${first}`).toBe(true);
      const again = await save(3, second);
      const last = await found();
      expect(last === 3 || (again && last === after), `killed before ${first}, then before ${second}`).toBe(true);
      if (died) deaths += 1;
    }
  }
  expect(deaths).toBeGreaterThan(8 * MOST);
  // With all operations allowed it did not die: MOST covers a whole save.
  expect(await save(4, MOST)).toBe(false);
});
