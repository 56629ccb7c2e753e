import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompiler } from '../../src-main/engine/graph/compiler.ts';
import { loadModelFolder } from '../../src-main/model/checkpoint.ts';
import { isLayerMatrix, type ParamTable } from '../../src-main/model/params.ts';
import { readSafetensors, writeSafetensors } from '../../src-main/model/safetensors.ts';
import { random } from '../../src-main/text/random.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { checkTraining, DEFAULT_TRAINING, type TrainingConfig } from '../../src-main/train/config.ts';
import { drawQuestion } from '../../src-main/train/data/arithmetic.ts';
import { loadLearner } from '../../src-main/train/learner.ts';
import { type LoopState, type StepReport, train } from '../../src-main/train/loop.ts';
import { orthogonalised } from '../../src-main/train/muon.ts';
import { numberLoss, questionTargets } from '../../src-main/train/objectives/numeracy.ts';
import type { Objective } from '../../src-main/train/objectives/objective.ts';
import { disposeOptimizer, initOptimizer } from '../../src-main/train/optimizer.ts';
import { type RunOptions, trainEncoder } from '../../src-main/train/run.ts';
import { largestDifference, startBackend, tinyConfig, tinyTable, values } from '../model/support.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';
import { singularValues } from './singular-values.ts';

let root: string;
let runs = 0;
beforeAll(async () => {
  await startBackend();
  root = mkdtempSync(join(tmpdir(), 'mantissa-learning-'));
  const numbers = { bins: 12, min: -3, max: 12, sign: true };
  const config = tinyConfig('bert', { max_position_embeddings: 96, initializer_range: 0.1, numbers });
  writeFileSync(join(root, 'config.json'), JSON.stringify(config.source));
  writeFileSync(join(root, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
  await writeSafetensors(join(root, 'model.safetensors'), tinyTable(config));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const only = (name: string) => ({ numeracy: 0, statements: 0, values: 0, meaning: 0, masked: 0, [name]: 1 });
const tiny: TrainingConfig = {
  ...DEFAULT_TRAINING,
  steps: 6,
  warmup: 2,
  tokenBudget: { numeracy: 96, statements: 96, values: 96, meaning: 96, masked: 96 },
  shares: { ...only('numeracy'), masked: 1 },
  maxTokens: 48,
  saveEvery: 100,
  validateEvery: 100,
};
const sentences = ['revenue was $ 12 and net income was $ 17 .', 'net income was up to 17 % , a loss of 2 .'];
const filings = sentences.map((text) => tagText(text));
const start = (config: TrainingConfig, options: Partial<RunOptions> = {}) => {
  const steps: StepReport[] = [];
  const done = trainEncoder({
    modelDir: root,
    runDir: join(root, `run${runs++}`),
    config,
    data: { texts: [], filings },
    onStep: (report) => steps.push(report),
    ...options,
  });
  return { steps, done };
};
const weightsOf = (dir: string) => readSafetensors(join(dir, 'model.safetensors'));
const moved = (before: ParamTable, after: ParamTable) =>
  Object.keys(before).filter((name) => largestDifference(after[name]!.values, before[name]!.values) > 0);

describe('accumulated gradients', () => {
  /** One update on twelve questions, in batches of these sizes. */
  async function update(sizes: readonly number[]) {
    const learner = await loadLearner(root, { ...tiny, shares: only('numeracy') });
    const rng = random('accumulate');
    const tag = (text: string) => tagText(text, { masksAreNumbers: true });
    const drawn: ReturnType<typeof questionTargets>[] = [];
    // An exact zero counts in one of the losses and not in the other: such means do not add up.
    while (drawn.length < 12) {
      const item = questionTargets(drawQuestion(rng), learner.student.tokenizer, tag);
      if (item.targets.every(({ value }) => value !== 0)) drawn.push(item);
    }
    const parts = sizes.map((size, index) => {
      const begin = sizes.slice(0, index).reduce((a, b) => a + b, 0);
      return drawn.slice(begin, begin + size);
    });
    const objective: Objective = {
      name: 'numeracy',
      share: 1,
      batch: (n) => {
        const items = parts[n]!;
        return {
          tokens: 1,
          places: 1,
          weight: items.reduce((sum, { targets }) => sum + targets.length, 0),
          loss: (encoder) => numberLoss(encoder, items, tiny.numberLoss),
        };
      },
    };
    const optimizer = initOptimizer(learner.variables);
    const state: LoopState = { encoder: learner.current, variables: learner.variables, optimizer, step: 0 };
    const reports: StepReport[] = [];
    const before = tf.memory().numTensors;
    await train(
      state,
      [objective],
      { ...tiny, clip: 1e9, accumulate: sizes.length, schedule: { steps: 1, warmup: 0, decay: 0 } },
      { onStep: (report) => reports.push(report) },
    );
    expect(tf.memory().numTensors).toBe(before);
    // After one update the first moment is the gradient itself.
    const gradients = Object.fromEntries(
      Object.entries(optimizer.first).map(([name, moment]) => [name, values(moment).slice()]),
    );
    disposeOptimizer(optimizer);
    learner.dispose();
    return { gradients, report: reports[0]! };
  }

  it('of unequal batches are those of the batch they make up, to rounding, and so are losses', async () => {
    const whole = await update([12]);
    const split = await update([3, 7, 2]);
    expect(split.report.loss).toBeCloseTo(whole.report.loss, 4);
    expect(split.report.parts.excess).toBeCloseTo(whole.report.parts.excess!, 4);
    expect(split.report.norm / whole.report.norm).toBeCloseTo(1, 4);
    expect(Object.keys(split.gradients).length).toBeGreaterThan(20);
    for (const [name, gradient] of Object.entries(whole.gradients)) {
      const scale = Math.max(1e-3, ...gradient.map(Math.abs));
      expect(largestDifference(split.gradients[name]!, gradient) / scale, name).toBeLessThan(1e-3);
    }
  });
});

describe('a frozen backbone', () => {
  it.each([
    ['op by op', false],
    ['compiled', true],
  ])('stays bit for bit, while the number path learns, %s', { timeout: 300_000 }, async (_, compiled) => {
    const compiler = compiled ? createCompiler((message) => expect.fail(message)) : undefined;
    const { modelDir } = await start({ ...tiny, steps: 3, backbone: 'frozen', shares: only('numeracy') }, { compiler })
      .done;
    compiler?.dispose();
    const changed = moved(weightsOf(root), weightsOf(modelDir));
    expect(changed.every((name) => name.startsWith('numbers.'))).toBe(true);
    // The gradient has to come down through the resting layers to get here.
    expect(changed).toContain('numbers.embedding.weight');
    expect(changed).toContain('numbers.head.output.weight');
  });
});

describe('a low-rank backbone', () => {
  const config: TrainingConfig = {
    ...tiny,
    backbone: 'low-rank',
    lowRank: { rank: 3, alpha: 6 },
    adamw: { ...tiny.adamw, learningRate: 0.02, numberRate: 1 },
  };

  it('begins as the model is and moves matrices of the layers by that rank alone', async () => {
    const { modelDir } = await start(config).done;
    const [before, after] = [weightsOf(root), weightsOf(modelDir)];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    const layers = moved(before, after).filter((name) => name.startsWith('bert.'));
    expect(layers.length).toBe(12);
    for (const name of layers) {
      const { shape, values: was } = before[name]!;
      expect(isLayerMatrix(name, shape)).toBe(true);
      const change = after[name]!.values.map((value, i) => value - was[i]!);
      const spread = singularValues(change, shape as [number, number]);
      expect(spread[2]! / spread[0]!, name).toBeGreaterThan(1e-5);
      expect(spread[3]! / spread[0]!, name).toBeLessThan(1e-4);
    }
    (await loadModelFolder(modelDir)).dispose();
  });

  it('gives the same compiled', { timeout: 300_000 }, async () => {
    const short = { ...config, steps: 3, shares: only('numeracy') };
    const plain = start(short);
    const compiler = createCompiler((message) => expect.fail(message));
    const fast = start(short, { compiler });
    await plain.done;
    await fast.done;
    compiler.dispose();
    for (const [index, { loss }] of fast.steps.entries()) expect(loss).toBeCloseTo(plain.steps[index]!.loss, 3);
  });
});

describe('Muon', () => {
  it('makes updates whose singular values are near 1, of any shape', () => {
    for (const [rows, columns] of [
      [16, 16],
      [24, 16],
      [16, 48],
    ] as const) {
      const rng = random('muon', rows, columns);
      const x = tf.tensor2d(
        Float32Array.from({ length: rows * columns }, (_, i) => rng.normal() * 10 ** (-2 * ((i % columns) / columns))),
        [rows, columns],
      );
      const before = singularValues(values(x), [rows, columns]);
      const norm = Math.sqrt(before.reduce((sum, value) => sum + value * value, 0));
      expect(before[0]! / before.at(-1)!).toBeGreaterThan(10);
      const after = singularValues(values(tf.tidy(() => orthogonalised(x))), [rows, columns]);
      // Each singular value goes through the quintic on its own, five times; what is above a fiftieth of the norm comes near 1.
      const expected = before.map((value) => {
        let y = value / norm;
        for (let step = 0; step < 5; step++) y = 3.4445 * y - 4.775 * y ** 3 + 2.0315 * y ** 5;
        return y;
      });
      const near = expected.filter((_, i) => before[i]! / norm > 0.02);
      expect(near.length).toBeGreaterThan(4);
      for (const value of near) expect(Math.abs(value - 0.95)).toBeLessThan(0.3);
      expected.sort((a, b) => b - a);
      for (const [i, value] of after.entries()) expect(value).toBeCloseTo(expected[i]!, 3);
      x.dispose();
    }
  });

  it('moves matrices of the layers by its own rate, whatever the gradient, and leaves the rest to AdamW', async () => {
    const config: TrainingConfig = { ...tiny, steps: 1, warmup: 0, decay: 0, optimizer: 'muon' };
    const { modelDir } = await start(config).done;
    const [before, after] = [weightsOf(root), weightsOf(modelDir)];
    for (const name of Object.keys(before).filter((name) => isLayerMatrix(name, before[name]!.shape))) {
      const [rows, columns] = before[name]!.shape as [number, number];
      const { learningRate, weightDecay } = config.muon;
      const step = after[name]!.values.map(
        (value, i) => (before[name]!.values[i]! * (1 - learningRate * weightDecay) - value) / learningRate,
      );
      const size = Math.sqrt(Math.max(1, rows / columns));
      const spread = singularValues(step, [rows, columns]).map((value) => value / size);
      expect(spread[0]!, name).toBeGreaterThan(0.6);
      expect(spread[0]!, name).toBeLessThan(1.3);
    }
  });

  it.each([
    ['muon', { optimizer: 'muon' }],
    ['low-rank', { backbone: 'low-rank' }],
    ['accumulation and early stop', { accumulate: 3, patience: 5, validateEvery: 2 }],
  ] as const)('%s: a run resumed goes on bit for bit', { timeout: 120_000 }, async (_, change) => {
    const config = { ...tiny, ...change };
    const whole = start(config);
    const done = await whole.done;
    const runDir = join(root, `run${runs++}`);
    const controller = new AbortController();
    const broken: ReturnType<typeof start> = start(config, {
      runDir,
      signal: controller.signal,
      turn: async () => {
        if (broken.steps.length === 3) controller.abort();
      },
    });
    await expect(broken.done).rejects.toMatchObject({ code: 'cancelled' });
    const rest = start(config, { runDir, resume: true });
    const resumed = await rest.done;
    const told = (steps: readonly StepReport[]) => steps.map(({ step, loss, norm }) => ({ step, loss, norm }));
    expect(told([...broken.steps, ...rest.steps])).toEqual(told(whole.steps));
    expect(resumed.metrics).toEqual(done.metrics);
    expect(moved(weightsOf(done.modelDir), weightsOf(resumed.modelDir))).toEqual([]);
  });
});

describe('early stop', () => {
  it('ends after validations without a new best, and keeps the best weights', async () => {
    const seen: { step: number; metrics: Readonly<Record<string, number>> }[] = [];
    // So high a rate that it soon gets worse.
    const adamw = { ...tiny.adamw, learningRate: 0.5, numberRate: 1 };
    const config = { ...tiny, steps: 400, warmup: 0, adamw, patience: 2, validateEvery: 2, shares: only('masked') };
    const held = [tagText('revenue was $ 17 , up to 12 % in 2018 , and net income was $ 21 .')];
    const options = {
      data: { texts: [], filings, held },
      onValidation: (step: number, metrics: Readonly<Record<string, number>>) => void seen.push({ step, metrics }),
    };
    const { steps, done } = start(config, options);
    const { bestStep, modelDir, step } = await done;
    expect(steps.length).toBeLessThan(400);
    const scores = seen.map(({ metrics }) => metrics.held_text! + metrics.held_numbers!);
    const best = scores.indexOf(Math.min(...scores));
    expect(best).toBe(scores.length - 3);
    expect(bestStep).toBe(seen[best]!.step);
    expect(step).toBe(bestStep + 4);
    expect(seen[best]!.metrics).toHaveProperty('held_years');

    // The rate does not fall yet where it stopped, so that a run to just there is the same.
    expect(bestStep).toBeLessThan(config.steps * (1 - config.decay));
    const again = await start({ ...config, steps: bestStep, decay: 0, patience: 0 }, options).done;
    expect(moved(weightsOf(again.modelDir), weightsOf(modelDir))).toEqual([]);
  });
});

it('what cannot be is refused before anything is loaded', () => {
  for (const change of [
    { accumulate: 0 },
    { accumulate: 1.5 },
    { patience: -1 },
    { backbone: 'thawed' as 'full' },
    { optimizer: 'sgd' as 'muon' },
    { backbone: 'low-rank', lowRank: { rank: 0, alpha: 1 } },
    { backbone: 'frozen', optimizer: 'muon' },
    { optimizer: 'muon', muon: { learningRate: 0, momentum: 0.9, weightDecay: 0 } },
  ] as const)
    expect(() => checkTraining({ ...tiny, ...change }), JSON.stringify(change)).toThrow();
});
