/** The `embed` job: a vector of the model in use for every chunk that has none. */
import { AppError } from '../api/errors.ts';
import type { Job, MantissaEvent } from '../api/views.ts';
import type { Corpus, ModelIdentity, StoredChunk } from '../corpus/index.ts';
import type { EngineClient, EngineProgress } from '../engine/client.ts';
import type { EmbedPayload } from '../engine/tasks/embed.ts';
import type { JobContext, Jobs } from './jobs.ts';
import type { Models } from './models.ts';

/** Chunks handed to the engine at a time. It sorts them by length, so that hardly any padding is left; their text is a few MB. */
const WINDOW = 512;

export interface EmbeddingDeps {
  readonly corpus: Corpus;
  readonly jobs: Jobs;
  readonly engine: Pick<EngineClient, 'run'>;
  readonly models: Pick<Models, 'require'>;
  readonly publish: (event: MantissaEvent) => void;
  /** Reads anew what an older parser or chunker made, so that no vector is made of stale text. */
  readonly refresh: (context: JobContext) => Promise<void>;
}

export interface Embedding {
  /** Queues the job. */
  start(): Promise<Job>;
}

export function createEmbedding({ corpus, jobs, engine, models, publish, refresh }: EmbeddingDeps): Embedding {
  /**
   * Embeds one window and stores each batch as it comes. Answers how many were stored, and the error that ended it early.
   */
  async function embedWindow(
    chunks: readonly StoredChunk[],
    dir: string,
    identity: ModelIdentity,
    context: JobContext,
    tell: (done: number) => void,
  ) {
    let done = 0;
    const writes: Promise<void>[] = [];
    const onProgress = ({ payload }: EngineProgress) => {
      const { indices, dimension, vectors } = payload as EmbedPayload;
      const chunkIds = indices.map((index) => chunks[index]!.id);
      const write = corpus.write.embeddings
        .put({ ...identity, dimension }, { chunkIds, dimension, vectors })
        .then(() => {
          done += chunkIds.length;
          tell(done);
        });
      write.catch(() => {}); // Awaited below; a failure must not go unheard, nor crash the process before that.
      writes.push(write);
    };
    let error: unknown = null;
    try {
      const texts = chunks.map((chunk) => chunk.tagged);
      const { modelHash } = await engine.run(
        'embed',
        { modelDir: dir, texts },
        { signal: context.signal, onProgress, onLog: context.log },
      );
      if (modelHash !== identity.hash)
        throw new AppError('conflict', 'The model was changed while it was in use. Resume to embed with the new one.');
    } catch (cause) {
      error = cause;
    }
    await Promise.all(writes);
    return { done, error };
  }

  async function run(_input: unknown, context: JobContext): Promise<Record<string, unknown>> {
    await refresh(context);
    const model = await models.require();
    const identity = { hash: model.hash, name: model.id, dimension: model.dimension };
    const total = corpus.read.chunks.lackingCount(model.hash) + corpus.read.embeddings.count(model.hash);
    let done = corpus.read.embeddings.count(model.hash);
    const before = done;
    let after = 0;
    let crashes = 0;
    context.progress({ step: 'embedding', done, total });
    for (;;) {
      const chunks = corpus.read.chunks.lacking(model.hash, after, WINDOW);
      if (chunks.length === 0) {
        await corpus.write.embeddings.dropReplaced(model.hash);
        return { embedded: done - before, modelId: model.id, total };
      }
      const base = done;
      const result = await embedWindow(chunks, model.path, identity, context, (more) =>
        context.progress({ done: base + more, total }),
      );
      done += result.done;
      if (result.done > 0) publish({ type: 'corpus', changed: ['embeddings'] });
      if (result.error === null) {
        after = chunks.at(-1)!.id;
        crashes = 0;
        continue;
      }
      // A crashed engine starts again with the next call. What it had sent is stored; the rest of the window is asked for once more.
      const crashed = result.error instanceof AppError && result.error.code === 'engine_crashed';
      crashes = (result.done > 0 ? 0 : crashes) + 1;
      if (!crashed || crashes > 1) throw result.error;
      context.log(`The engine crashed after ${result.done} of ${chunks.length} chunks; trying again.`);
    }
  }

  jobs.register('embed', { lane: 'engine', run });
  return { start: () => jobs.start('embed', 'Embed what has no vector yet', {}) };
}
