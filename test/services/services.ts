/** The services put together as the app does, on a corpus folder, with the real parser pool and an engine process of the tests' own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../src-main/api/handlers.ts';
import type { FileOutcome, Job, MantissaEvent } from '../../src-main/api/views.ts';
import { type Corpus, openCorpus } from '../../src-main/corpus/index.ts';
import { createEngineClient } from '../../src-main/engine/client.ts';
import { createParserPool } from '../../src-main/ingest/pool.ts';
import { createEmbedding } from '../../src-main/services/embedding.ts';
import { createFilings } from '../../src-main/services/filings.ts';
import { refreshStale } from '../../src-main/services/filings-reparse.ts';
import { createItems } from '../../src-main/services/items.ts';
import { createJobs } from '../../src-main/services/jobs.ts';
import { createModels } from '../../src-main/services/models.ts';
import { createReading } from '../../src-main/services/reading.ts';
import { createSurprise } from '../../src-main/services/surprise.ts';
import { createTraining } from '../../src-main/services/training.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';

export const call: Call = { signal: new AbortController().signal };

/** A folder with one model: a real tokenizer, and weights that only the fixture engine would take for such. */
export function modelsFolder(dir: string, id = 'letters'): string {
  const folder = join(dir, 'shipped', id);
  mkdirSync(folder, { recursive: true });
  const config = {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: 26,
    num_hidden_layers: 1,
    numbers: { bins: 128, min: -3, max: 12 },
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
  const header = Buffer.from(
    JSON.stringify({
      a: { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] },
      b: { dtype: 'F32', shape: [4], data_offsets: [24, 40] },
    }),
  );
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  writeFileSync(join(folder, 'model.safetensors'), Buffer.concat([length, header, Buffer.alloc(40)]));
  return join(dir, 'shipped');
}

export const quietLog = {
  lines: [] as string[],
  write: (_level: string, message: string) => void quietLog.lines.push(message),
  failure(where: string, error: unknown) {
    quietLog.lines.push(`${where}: ${String(error)}`);
    return 'test-id';
  },
};

export async function startServices(
  dir: string,
  options: {
    model?: string | null;
    memoryMb?: number;
    timeoutMs?: number;
    realEngine?: boolean;
    wrap?: (corpus: Corpus) => Corpus;
  } = {},
) {
  const opened = openCorpus(join(dir, 'corpus'));
  const corpus = options.wrap?.(opened) ?? opened;
  const events: MantissaEvent[] = [];
  const publish = (event: MantissaEvent) => void events.push(event);
  const log = quietLog;
  const fixture = { entry: join(import.meta.dirname, 'fixture-engine.ts'), ladder: ['wasm'] } as const;
  const engine = createEngineClient(options.realEngine ? {} : fixture);
  const parser = createParserPool({
    workers: 1,
    timeoutMs: options.timeoutMs ?? 60_000,
    memoryMb: options.memoryMb ?? 512,
  });
  const jobs = await createJobs({ corpus, publish, log });
  const shipped = options.model === null ? join(dir, 'none') : modelsFolder(dir);
  const models = createModels({ corpus, engine, shipped, tag: tagText, publish });
  const refresh = (context: Parameters<typeof refreshStale>[1]) =>
    refreshStale({ corpus, parser, models, log }, context);
  const embedding = createEmbedding({ corpus, jobs, engine, models, publish, refresh });
  const filings = createFilings({ corpus, parser, models, log, jobs, embedding, publish });
  const reading = createReading({ corpus, models });
  const items = createItems({ corpus, parser, models, publish });
  const surprise = createSurprise({ corpus, engine, models, jobs, publish });
  const training = createTraining({ corpus, engine, models, jobs, publish });
  return {
    corpus,
    parser,
    engine,
    jobs,
    surprise,
    training,
    models,
    embedding,
    filings,
    reading,
    items,
    events,
    /** Starts an ingest job and waits for it. */
    async ingest(paths: string[], embed = false): Promise<{ job: Job; files: FileOutcome[] }> {
      const started = await filings.ingest({ paths, embed }, call);
      const job = await jobs.settled(started.id);
      return { job, files: await jobs.handlers.files({ id: job.id }, call) };
    },
    async close() {
      await jobs.close();
      await parser.close();
      await engine.close();
      await corpus.close();
    },
  };
}

export type Services = Awaited<ReturnType<typeof startServices>>;
