import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src-main/api/errors.ts';
import { createEngineClient, type EngineClient, type EngineProgress } from '../../src-main/engine/client.ts';
import type { TrainEncoderPayload } from '../../src-main/engine/tasks/train-encoder.ts';
import { writeSafetensors } from '../../src-main/model/safetensors.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { tinyConfig, tinyTable } from '../model/support.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';

let dir: string;
let engine: EngineClient;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'mantissa-task-'));
  const config = tinyConfig('bert', { max_position_embeddings: 96 });
  writeFileSync(join(dir, 'config.json'), JSON.stringify(config.source));
  writeFileSync(join(dir, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
  await writeSafetensors(join(dir, 'model.safetensors'), tinyTable(config));
  engine = createEngineClient();
});
afterAll(async () => {
  await engine.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('in the engine process', () => {
  it('an evaluation reports the model, its plain self and a base beside', async () => {
    const report = await engine.run('evaluate', { name: 'ordering', modelDir: dir, count: 30, baseDir: dir });
    expect(report).toMatchObject({ name: 'ordering', n: 30, source: 'generated, seed 2026' });
    expect(Object.keys(report.baselines)).toEqual(['chance', 'character_counts', 'bag_of_words', 'plain', 'base']);
    expect(report.baselines.base).toEqual(report.baselines.plain);
    const { low, value, high } = report.metrics.accuracy!;
    expect(low < value && value < high).toBe(true);
  });

  it('arithmetic is read at the [MASK] of a file of one’s own', async () => {
    const content = '{"text":"16 plus 24 gives [MASK]","value":40}\n{"text":"[MASK] minus 3 is 4","value":7}';
    const report = await engine.run('evaluate', { name: 'numeracy', modelDir: dir, content, source: 'mine' });
    expect(report).toMatchObject({ n: 2, source: 'mine' });
    expect(report.metrics.median_relative_error!.value).toBeGreaterThan(0);
  });

  it('a bad line is refused by its number', async () => {
    const run = engine.run('evaluate', { name: 'triplets', modelDir: dir, content: '{"low":"a"}' });
    await expect(run).rejects.toMatchObject({ code: 'bad_request', message: expect.stringMatching(/Line 1/) });
  });

  it('training sends every step, and cancelled goes on from its checkpoint', async () => {
    const input = {
      modelDir: dir,
      runDir: join(dir, 'run'),
      texts: [tagText('revenue was $ 17 million up 4 % .')],
      filings: [tagText('net income was $ 2018 , a loss of 17 % , up to 12 .')],
      config: {
        steps: 6,
        groupSize: 3,
        tokenBudget: { numeracy: 64, statements: 64, values: 64, meaning: 64, masked: 64 },
      },
    };
    const steps: number[] = [];
    const controller = new AbortController();
    const onProgress = ({ payload }: EngineProgress) => {
      const told = payload as TrainEncoderPayload;
      if ('report' in told) steps.push(told.report.step);
      if (steps.length === 3) controller.abort();
    };
    const broken = await engine.run('trainEncoder', input, { signal: controller.signal, onProgress }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(broken).toBeInstanceOf(AppError);
    expect(broken).toMatchObject({ code: 'cancelled' });

    const before = steps.length;
    const result = await engine.run('trainEncoder', { ...input, resume: true }, { onProgress });
    expect(result.step).toBe(6);
    expect(steps.slice(before)).toEqual([3, 4, 5].slice(before - 3));
    expect(result.metrics.median_relative_error).toBeGreaterThan(0);
    const after = await engine.run('evaluate', { name: 'ordering', modelDir: result.modelDir, count: 10 });
    expect(after.n).toBe(10);
  });
});
