/** Brings a model folder in Hugging Face form, or in that of the seed essay's published model, into the corpus, after it has shown that it loads. */
import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../api/errors.ts';
import type { ModelInfo } from '../api/views-learning.ts';
import { corpusPaths } from '../corpus/layout.ts';
import { tagText } from '../text/tag.ts';
import type { App } from './app.ts';

const NEEDED = ['config.json', 'tokenizer.json', 'model.safetensors'];
const WANTED = [
  ...NEEDED,
  'tokenizer_config.json',
  'special_tokens_map.json',
  'vocab.txt',
  'card.md',
  'README.md',
  'LICENSE',
  join('1_Pooling', 'config.json'), // sentence-transformers' way to say which vector is the text's
];
const isThere = (path: string) =>
  stat(path).then(
    (info) => info.isFile(),
    () => false,
  );

/** Copies the files as they are; only the essay's format is written anew, in ours. */
async function bring(app: App, from: string, to: string): Promise<void> {
  const { converted } = await app.engine.run('convertModel', { from, to });
  for (const file of WANTED) {
    const target = join(to, file);
    if (!(await isThere(join(from, file))) || (converted && (await isThere(target)))) continue;
    await mkdir(dirname(target), { recursive: true });
    await cp(join(from, file), target);
  }
}

/** @throws {AppError} `bad_model` when files are missing or it does not load, `conflict` when the name is taken. */
export async function importModel(app: App, folder: string, name?: string): Promise<ModelInfo> {
  const from = resolve(folder);
  for (const file of NEEDED) {
    if (!(await isThere(join(from, file))))
      throw new AppError('bad_model', `${from} has no ${file}. A model folder holds ${NEEDED.join(', ')}.`);
  }
  const id = name ?? basename(from);
  if (!/^[\w][\w.-]{0,99}$/.test(id))
    throw new AppError(
      'bad_request',
      `"${id}" cannot be a model's id: letters, digits, dots, dashes and underscores only.`,
    );
  const models = await app.client.models.list();
  if (models.some((model) => model.id === id))
    throw new AppError('conflict', `There is a model ${id} already. Give this one another name with --name.`);
  const { corpus } = await app.client.app.info();
  const to = join(corpusPaths(corpus.path).models, id);
  try {
    await bring(app, from, to);
    const added = (await app.client.models.list()).find((model) => model.id === id);
    if (!added) throw new AppError('bad_model', `${from} was not recognised as a model.`);
    await app.engine.run('embed', { modelDir: added.path, texts: [tagText('Revenue was $17.5 million.')] });
    return added;
  } catch (error) {
    await rm(to, { recursive: true, force: true });
    throw error;
  }
}
