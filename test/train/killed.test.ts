import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSafetensors, writeSafetensors } from '../../src-main/model/safetensors.ts';
import { startBackend, tinyConfig, tinyTable } from '../model/support.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';

let root: string;
beforeAll(async () => {
  await startBackend();
  root = mkdtempSync(join(tmpdir(), 'mantissa-killed-'));
  const config = tinyConfig('bert', { max_position_embeddings: 96, initializer_range: 0.1 });
  writeFileSync(join(root, 'config.json'), JSON.stringify(config.source));
  writeFileSync(join(root, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
  await writeSafetensors(join(root, 'model.safetensors'), tinyTable(config));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Ran {
  readonly losses: Map<number, number>;
  readonly killed: boolean;
}

/** Runs the program; kills it by SIGKILL as soon as `when` holds, asked at every line it prints and as often as can be in between. */
async function run(runDir: string, when: (steps: number) => boolean): Promise<Ran> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'killed-run.ts'), root, runDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const losses = new Map<number, number>();
  let over = false;
  const look = () => {
    if (!over && when(losses.size)) child.kill('SIGKILL');
    else if (!over) setImmediate(look);
  };
  look();
  const lines = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as { step?: number; loss?: number };
      if (said.step !== undefined) losses.set(said.step, said.loss!);
    }
  })();
  const signal = await new Promise((done) => child.once('exit', (_, signal) => done(signal)));
  over = true;
  await lines;
  return { losses, killed: signal === 'SIGKILL' };
}

it('a run killed between and during checkpoints ends with the losses and weights of an unbroken one', {
  timeout: 1_200_000,
}, async () => {
  const whole = await run(join(root, 'whole'), () => false);
  expect(whole.losses.size).toBe(40);

  const runDir = join(root, 'broken');
  const losses = new Map<number, number>();
  const moments: ((steps: number) => boolean)[] = [
    (steps) => steps >= 8, // between two checkpoints
    () => existsSync(join(runDir, 'checkpoint.new')), // while one is written
    () => existsSync(join(runDir, 'checkpoint.new', 'weights.safetensors')), // with its weights, without its record
    (steps) => steps >= 12 && existsSync(join(runDir, 'checkpoint.old')), // while it takes the other's place
  ];
  let kills = 0;
  let last = 0;
  for (const when of moments) {
    const ran = await run(runDir, when);
    if (ran.killed) kills += 1;
    for (const [step, loss] of ran.losses) losses.set(step, loss);
    // It goes on from a checkpoint and never from the beginning once there is one.
    if (last > 0 && ran.losses.size > 0) expect(Math.min(...ran.losses.keys())).toBeGreaterThanOrEqual(5);
    last = Math.max(last, ...ran.losses.keys());
  }
  // The last moment may be too short to be hit.
  expect(kills).toBeGreaterThanOrEqual(3);
  const rest = await run(runDir, () => false);
  for (const [step, loss] of rest.losses) losses.set(step, loss);
  expect(new Map([...losses].sort(([a], [b]) => a - b))).toEqual(whole.losses);
  const weights = (dir: string) => readSafetensors(join(dir, 'model', 'model.safetensors'));
  const [one, two] = [weights(join(root, 'whole')), weights(runDir)];
  for (const [name, { values }] of Object.entries(one)) expect(two[name]!.values, name).toEqual(values);
});
