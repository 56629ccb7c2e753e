import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModelFolder, type Model } from '../model/checkpoint.ts';
import { embedFixed } from '../model/fixed-batch.ts';
import { MODEL_FILES } from '../text/model-hash.ts';
import { type Jit, jit } from './graph/jit.ts';
import type { ModelCache } from './model-cache.ts';

/** A model with what is compiled of it; both go when it leaves the cache. */
export interface LoadedModel extends Model {
  readonly embedJit: Jit;
}

/** The folder and its files as they are now: a folder that was written anew is another model. */
async function keyOf(dir: string): Promise<string> {
  const files = await Promise.all(MODEL_FILES.map((name) => stat(join(dir, name)).catch(() => null)));
  return [dir, ...files.map((file) => (file === null ? '-' : `${file.size}@${file.mtimeMs}`))].join(' ');
}

/** The model of a folder, loaded at first use and kept. Whatever was made or mended on loading goes to `log`. */
export async function loadModel(models: ModelCache, dir: string, log: (message: string) => void): Promise<LoadedModel> {
  return models.load(await keyOf(dir), async () => {
    const model = await loadModelFolder(dir);
    for (const note of model.notes) log(note);
    const embedJit = jit(embedFixed(model), { log });
    const dispose = () => {
      embedJit.dispose();
      model.dispose();
    };
    return { ...model, embedJit, dispose };
  });
}
