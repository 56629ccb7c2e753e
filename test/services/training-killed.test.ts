import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSafetensors, writeSafetensors } from '../../src-main/model/safetensors.ts';
import { tinyConfig, tinyTable } from '../model/support.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';
import { call, tempServices, until } from './support.ts';

const STEPS = 4;

test('a training whose engine process is killed is resumed by its job and ends as an unbroken one', {
  timeout: 900_000,
}, async () => {
  const { training, jobs, engine, models, corpus, dir } = await tempServices({ realEngine: true });
  const folder = join(dir, 'corpus', 'models', 'tiny');
  mkdirSync(folder, { recursive: true });
  const config = tinyConfig('bert', { max_position_embeddings: 96, num_hidden_layers: 1, initializer_range: 0.1 });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config.source));
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
  await writeSafetensors(join(folder, 'model.safetensors'), tinyTable(config));
  await models.handlers.use({ id: 'tiny' }, call);

  const lossesOf = async (id: string) =>
    (await jobs.handlers.series({ id }, call)).filter(({ name }) => /^loss \S+$/.test(name));
  const weightsOf = (run: string) => readSafetensors(join(dir, 'corpus', 'models', run, 'model.safetensors'));
  const start = () => training.start({ name: 'numeracy', steps: STEPS, seed: 3 }, call);

  const whole = await jobs.settled((await start()).id);
  expect(whole).toMatchObject({ state: 'done', error: null });

  const { id } = await start();
  await until(async () => ((await training.runs(undefined, call))[0]?.step ?? 0) >= 2, 'two steps', 600_000);
  process.kill(engine.status().pid!, 'SIGKILL');
  expect((await jobs.settled(id)).state).toBe('interrupted');
  const [broken] = await training.runs(undefined, call);
  expect(broken).toMatchObject({ model: null, jobId: id });
  expect(broken!.step).toBeLessThan(STEPS);
  expect(existsSync(join(corpus.paths.runs, broken!.run, 'checkpoint', 'run.json'))).toBe(true);
  await training.resume({ run: broken!.run }, call);
  const resumed = await jobs.settled(id);
  expect(resumed).toMatchObject({ state: 'done', error: null });

  // A step that was made again has two points; they are alike.
  const byStep = (points: Awaited<ReturnType<typeof lossesOf>>) =>
    new Map(points.map(({ name, step, value }) => [`${name} ${step}`, value]).sort() as [string, number][]);
  expect(byStep(await lossesOf(id))).toEqual(byStep(await lossesOf(whole.id)));
  const [one, two] = [whole, resumed].map(({ result }) => weightsOf((result as { model: string }).model));
  for (const [name, { values }] of Object.entries(one!)) expect(two![name]!.values, name).toEqual(values);
});
