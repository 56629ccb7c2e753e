// An engine process that embeds by counting letters: quick, exact, and as killable as the real one. MANTISSA_TEST_BATCH_MS slows it down.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveEngine } from '../../src-main/engine/serve.ts';
import type { EmbedInput, EmbedOutput } from '../../src-main/engine/tasks/embed.ts';
import type { SurpriseInput, SurpriseOutput } from '../../src-main/engine/tasks/surprise.ts';
import type { Task } from '../../src-main/engine/tasks/task.ts';
import type { TrainEncoderInput } from '../../src-main/engine/tasks/train-encoder.ts';
import { hashModelFolder } from '../../src-main/text/model-hash.ts';

export const BATCH = 4;
export const WIDTH = 26;

export function letterVector(text: string): Float32Array {
  const vector = new Float32Array(WIDTH);
  for (const letter of text.toLowerCase()) {
    const at = letter.charCodeAt(0) - 97;
    if (at >= 0 && at < WIDTH) vector[at]! += 1;
  }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((x) => x / norm);
}

const embed: Task<EmbedInput, EmbedOutput> = async ({ modelDir, texts }, { progress, turn }) => {
  const vectors = new Float32Array(texts.length * WIDTH);
  for (let from = 0; from < texts.length; from += BATCH) {
    await turn();
    await sleep(Number(process.env.MANTISSA_TEST_BATCH_MS ?? 0));
    const indices = Array.from({ length: Math.min(BATCH, texts.length - from) }, (_, i) => from + i);
    for (const i of indices) vectors.set(letterVector(texts[i]!.text), i * WIDTH);
    const batch = vectors.slice(from * WIDTH, (from + indices.length) * WIDTH);
    progress(from + indices.length, texts.length, 'Embedding', { indices, dimension: WIDTH, vectors: batch });
  }
  return { dimension: WIDTH, vectors, tokens: 0, modelHash: await hashModelFolder(modelDir) };
};

/** Expects of every number ten times its value, the more surprised the later it stands in its text. */
const surprise: Task<SurpriseInput, SurpriseOutput> = async ({ modelDir, texts }, { turn }) => {
  await turn();
  await sleep(Number(process.env.MANTISSA_TEST_BATCH_MS ?? 0));
  const scores = texts.map(({ numbers }) =>
    numbers.map(({ value }, i) => {
      const size = Math.abs(value) * 10;
      return {
        value: size,
        binsValue: size,
        low: size / 2,
        high: size * 2,
        excess: i + 0.5,
        entropy: 0.5,
        surprise: i,
        signed: false,
        derivation: i === 1 ? '1 + 2' : null,
      };
    }),
  );
  return { modelHash: await hashModelFolder(modelDir), scores };
};

/** Ten steps, a checkpoint after each; the "model" is a copy of the one it began from. */
const trainEncoder: Task<TrainEncoderInput, unknown> = async (
  { modelDir, runDir, config, filings, resume },
  context,
) => {
  const checkpoint = join(runDir, 'checkpoint', 'run.json');
  const from = resume ? (JSON.parse(await readFile(checkpoint, 'utf8')) as { step: number }).step : 0;
  const steps = config?.steps ?? 10;
  const metrics = { ordering: 0.5, texts: filings?.length ?? 0 };
  for (let step = from; step < steps; step++) {
    await context.turn();
    await sleep(Number(process.env.MANTISSA_TEST_BATCH_MS ?? 0));
    const report = { objective: 'numeracy', step, loss: 1 / (step + 1) };
    context.progress(step + 1, steps, 'a step', { report });
    await mkdir(join(runDir, 'checkpoint'), { recursive: true });
    const record = {
      config: { ...config, steps, seed: 1 },
      step: step + 1,
      parent: 'p',
      data: 'd',
      metrics,
      seconds: step,
    };
    await writeFile(checkpoint, JSON.stringify(record));
  }
  context.progress(steps, steps, 'validated', { step: steps, metrics });
  await cp(modelDir, join(runDir, 'model'), { recursive: true });
  return { modelDir: join(runDir, 'model'), step: steps, bestStep: steps, metrics, paddingWaste: 0 };
};

serveEngine({ embed, surprise, trainEncoder }, { embed: 'backend', surprise: 'backend', trainEncoder: 'backend' });
