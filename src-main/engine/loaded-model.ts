import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModelFolder, type Model } from '../model/checkpoint.ts';
import { type Encoder, withPaddedLayers } from '../model/encoder.ts';
import { MODEL_FILES } from '../text/model-hash.ts';
import { type Jit, jit } from './graph/jit.ts';
import type { ModelCache } from './model-cache.ts';

/** A model with what is compiled of it; both go when it leaves the cache. */
export interface LoadedModel extends Model {
  /** The encoder that runs the batches of full size: its layers are compiled once a width has come up often enough. */
  readonly fast: Encoder;
}

/**
 * A width is compiled when this many full batches of it have come. Compiling a MiniLM layer takes about half a second of processor time, a batch of
 * 2,048 tokens saves a fifth of one.
 */
const HOT_AFTER = 2;

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
    const jits: Jit[] = [];
    const fast = withPaddedLayers(model, (run, count) => {
      const one = jit(run, { hotAfter: HOT_AFTER * count + 1, log });
      jits.push(one);
      return one.run;
    });
    const dispose = () => {
      for (const one of jits) one.dispose();
      model.dispose();
    };
    return { ...model, fast, dispose };
  });
}
