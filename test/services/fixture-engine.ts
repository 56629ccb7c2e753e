// An engine process that embeds by counting letters: quick, exact, and as killable as the real one. MANTISSA_TEST_BATCH_MS slows it down.
import { setTimeout as sleep } from 'node:timers/promises';
import { serveEngine } from '../../src-main/engine/serve.ts';
import type { EmbedInput, EmbedOutput } from '../../src-main/engine/tasks/embed.ts';
import type { Task } from '../../src-main/engine/tasks/task.ts';
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

serveEngine({ embed }, { embed: 'backend' });
