import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The files that decide which vectors a model folder makes. */
export const MODEL_FILES = ['config.json', 'tokenizer.json', 'model.safetensors'] as const;

/** SHA-256 over `MODEL_FILES`, each by its own digest: whose vectors are whose. Throws what reading throws. */
export async function hashModelFolder(dir: string): Promise<string> {
  const whole = createHash('sha256');
  for (const name of MODEL_FILES) {
    const one = createHash('sha256');
    await pipeline(createReadStream(join(dir, name)), one);
    whole.update(one.digest());
  }
  return whole.digest('hex');
}
