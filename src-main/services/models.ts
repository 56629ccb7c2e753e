/** The models there are, which one is in use, and what it makes of texts. */
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { TaggedText } from '../api/types.ts';
import type { MantissaEvent } from '../api/views.ts';
import type { ModelInfo } from '../api/views-learning.ts';
import type { Corpus } from '../corpus/index.ts';
import type { EngineClient } from '../engine/client.ts';
import { createFolderReader, findModelFolders } from './model-folders.ts';

const SETTING = 'model';

export interface ModelsDeps {
  readonly corpus: Corpus;
  readonly engine: Pick<EngineClient, 'run'>;
  /** Folder of the models that ship with the project; the corpus's own come after them. */
  readonly shipped: string;
  /** A model for this run alone, by id or folder; it goes before the corpus's choice. */
  readonly preferred?: string | undefined;
  readonly tag: (text: string) => TaggedText;
  readonly publish: (event: MantissaEvent) => void;
}

export interface Models {
  readonly handlers: Handlers['models'];
  /** The model in use: the preferred, the chosen, else the first that knows numbers, else the first. Null when there is none. */
  current(): Promise<ModelInfo | null>;
  /** The model in use; throws `bad_model` when there is none. */
  require(): Promise<ModelInfo>;
  /** Vectors of texts by the model in use, each of unit length, [n, dimension] row-major. */
  embed(
    texts: readonly TaggedText[],
    options?: { plain?: boolean; signal?: AbortSignal },
  ): Promise<{ dimension: number; vectors: Float32Array }>;
}

export function createModels({ corpus, engine, shipped, preferred, tag, publish }: ModelsDeps): Models {
  const read = createFolderReader();

  /** Every model that can be read, and why the others cannot. */
  async function look(): Promise<{ models: ModelInfo[]; broken: Map<string, unknown> }> {
    const folders = await findModelFolders([shipped, corpus.paths.models]);
    if (preferred !== undefined && /[/\\]/.test(preferred)) folders.unshift(preferred);
    const broken = new Map<string, unknown>();
    const found = await Promise.all(folders.map((dir) => read(dir).catch((error) => void broken.set(dir, error))));
    const models = found.filter((info) => info !== undefined);
    const wanted = preferred ?? corpus.read.settings.get(SETTING);
    const chosen =
      models.find((model) => model.id === wanted || model.path === wanted) ??
      (preferred === undefined ? (models.find((model) => model.numbers !== null) ?? models[0]) : undefined);
    return { models: models.map((model) => ({ ...model, current: model === chosen })), broken };
  }

  const all = async () => (await look()).models;
  const current = async () => (await all()).find((model) => model.current) ?? null;

  async function require(): Promise<ModelInfo> {
    const { models, broken } = await look();
    const model = models.find((one) => one.current);
    if (model !== undefined) return model;
    const [why] = broken.values();
    if (why instanceof AppError) throw why;
    const message =
      preferred === undefined ? `There is no model in ${shipped}.` : `There is no model called ${preferred}.`;
    throw new AppError('bad_model', message, { cause: why });
  }

  const embed: Models['embed'] = async (texts, { plain = false, signal } = {}) => {
    const { path } = await require();
    const { dimension, vectors } = await engine.run('embed', { modelDir: path, texts, plain }, { signal });
    return { dimension, vectors };
  };

  return {
    current,
    require,
    embed,
    handlers: {
      list: all,
      async use({ id }) {
        const model = (await all()).find((one) => one.id === id);
        if (model === undefined) throw new AppError('not_found', `There is no model called ${id}.`);
        await corpus.write.settings.set(SETTING, id);
        publish({ type: 'corpus', changed: ['models', 'embeddings'] });
        return { ...model, current: true };
      },
      embed: ({ texts, plain }, { signal }) => embed(texts.map(plain ? untagged : tag), { plain, signal }),
      async fill({ text, candidates, plain }, { signal }) {
        const { path } = await require();
        const { masks } = await engine.run(
          'fill',
          { modelDir: path, tagged: plain ? untagged(text) : tag(text), candidates, plain },
          { signal },
        );
        return {
          masks: masks.map(({ value, low, high, candidates: list }) => ({ value, low, high, candidates: [...list] })),
        };
      },
    },
  };
}

const untagged = (text: string): TaggedText => ({ text, numbers: [] });
