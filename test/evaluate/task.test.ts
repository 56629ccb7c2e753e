import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src-main/api/errors.ts';
import { createEngineClient, type EngineClient, type EngineProgress } from '../../src-main/engine/client.ts';
import type { TrainEncoderPayload } from '../../src-main/engine/tasks/train-encoder.ts';
import { OPERATIONS } from '../../src-main/model/derivations/operations.ts';
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

  it('without derivations it is what the bins say, with a base beside where numbers are masked', async () => {
    const own = join(dir, 'derives');
    mkdirSync(own, { recursive: true });
    const numbers = { bins: 128, min: -3, max: 12, derivations: true };
    const config = tinyConfig('bert', { max_position_embeddings: 96, numbers });
    writeFileSync(join(own, 'config.json'), JSON.stringify(config.source));
    writeFileSync(join(own, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
    const table = tinyTable(config);
    // A pointer that always adds.
    table['numbers.derivation.operation.bias']!.values[OPERATIONS.findIndex(({ name }) => name === 'add')] = 50;
    await writeSafetensors(join(own, 'model.safetensors'), table);
    const content = '{"text":"17 plus 12 gives [MASK]","value":29}\n{"text":"12 plus 21 gives [MASK]","value":33}';
    const ask = (name: 'numeracy' | 'masking', rest: object = {}) =>
      engine.run('evaluate', { name, modelDir: own, content, source: 'mine', ...rest });
    const metric = async (name: 'numeracy' | 'masking', rest: object) =>
      (await ask(name, rest)).metrics.median_relative_error!.value;
    for (const name of ['numeracy', 'masking'] as const) {
      expect(await metric(name, {}), name).toBeLessThan(1e-6);
      expect(await metric(name, { derivations: false }), name).toBeGreaterThan(1e-3);
    }
    const { baselines } = await ask('masking', { baseDir: dir });
    expect(Object.keys(baselines)).toContain('base');
  });

  it('a [MASK] past the longest text is said so, without the whole text', async () => {
    const content = JSON.stringify({ text: `${'up '.repeat(400)}gives [MASK]`, value: 1 });
    const asked = engine.run('evaluate', { name: 'numeracy', modelDir: dir, content, source: 'mine' });
    await expect(asked).rejects.toThrow(/^The \[MASK\] of "up up .{70,80}…" lies past the \d+ tokens/);
  });

  it('a bad line is refused by its number', async () => {
    const run = engine.run('evaluate', { name: 'triplets', modelDir: dir, content: '{"low":"a"}' });
    await expect(run).rejects.toMatchObject({ code: 'bad_request', message: expect.stringMatching(/Line 1/) });
  });

  it('training sends every step, and cancelled goes on from its checkpoint', { timeout: 300_000 }, async () => {
    const input = {
      modelDir: dir,
      runDir: join(dir, 'run'),
      texts: [tagText('revenue was $ 17 million up 4 % .')],
      filings: [tagText('net income was $ 2018 , a loss of 17 % , up to 12 .')],
      config: {
        steps: 6,
        // A busy machine may be in the middle of a step when the process is ended: what is written by then is what is gone on from.
        saveEvery: 1,
        groupSize: 3,
        tokenBudget: { numeracy: 64, statements: 64, values: 64, meaning: 64, masked: 64 },
      },
    };
    const steps: number[] = [];
    const controller = new AbortController();
    let asked = 0;
    const onProgress = ({ payload }: EngineProgress) => {
      const told = payload as TrainEncoderPayload;
      if ('report' in told) steps.push(told.report.step);
      if (steps.length !== 3) return;
      asked = performance.now();
      controller.abort();
    };
    const broken = await engine.run('trainEncoder', input, { signal: controller.signal, onProgress }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(broken).toBeInstanceOf(AppError);
    expect(broken).toMatchObject({ code: 'cancelled' });
    // The client waits 0.8 s for an answer and then ends the process; the rest is what a busy machine takes to tell.
    expect(performance.now() - asked).toBeLessThan(2000);

    const before = steps.length;
    const result = await engine.run('trainEncoder', { ...input, resume: true }, { onProgress });
    expect(result.step).toBe(6);
    const again = steps.slice(before);
    expect([before - 1, before]).toContain(again[0]);
    expect(again).toEqual([2, 3, 4, 5].filter((step) => step >= again[0]!));
    expect(result.metrics.median_relative_error).toBeGreaterThan(0);
    const after = await engine.run('evaluate', { name: 'ordering', modelDir: result.modelDir, count: 10 });
    expect(after.n).toBe(10);
  });
});
