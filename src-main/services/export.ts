/** Embeddings and numbers to CSV, with a manifest beside the file. */
import { createHash } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { AppError, throwIfCancelled } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { ModelInfo } from '../api/views-learning.ts';
import type { Corpus } from '../corpus/index.ts';
import { BYTE_ORDER_MARK, LINE_END } from './export-csv.ts';
import { type ExportLevel, type RowSource, rowsOf } from './export-rows.ts';
import type { JobContext, Jobs } from './jobs.ts';
import type { Models } from './models.ts';

export interface ExportDeps {
  readonly corpus: Corpus;
  readonly models: Pick<Models, 'current'>;
  readonly jobs: Pick<Jobs, 'register' | 'start'>;
  /** Version of Mantissa, for the manifest. */
  readonly version: string;
}

interface ExportInput {
  level: ExportLevel;
  format: 'csv';
  path: string;
  excel: boolean;
}

/** What lies beside an export, as JSON. */
export interface Manifest {
  file: string;
  format: 'csv';
  level: ExportLevel;
  rows: number;
  columns: number;
  bytes: number;
  sha256: string;
  /** Of the vectors; null at number level, which has none. */
  vectors: { dimension: number; pooling: string; normalised: true; digits: 9 } | null;
  /** `hash` is over config, tokenizer and weights. */
  model: { id: string; hash: string; architecture: string } | null;
  /** Chunks of the corpus that had no vector and are left out. */
  withoutVector: number;
  filter: null;
  excel: boolean;
  corpus: string;
  mantissa: string;
  createdAt: string;
}

const POOLING: Record<ExportLevel, string> = {
  chunk: 'as the model pools its tokens',
  filing: "mean of the filing's chunk vectors, made unit length",
  company: 'mean of the chunk vectors of all its filings, made unit length',
  number: 'none',
};

/** Writes the rows under a temporary name; answers rows, bytes and SHA-256. */
async function writeRows(path: string, source: RowSource, excel: boolean, context: JobContext) {
  const file = await open(path, 'w').catch((cause) => {
    throw diskError(path, cause);
  });
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  const put = async (text: string) => {
    const data = Buffer.from(text);
    hash.update(data);
    bytes += data.length;
    await file.write(data);
  };
  try {
    await put((excel ? BYTE_ORDER_MARK : '') + source.header.join() + LINE_END);
    for await (const lines of source.batches()) {
      throwIfCancelled(context.signal);
      if (lines.length > 0) await put(lines.join(LINE_END) + LINE_END);
      rows += lines.length;
      context.progress({ step: 'writing', done: rows, total: Math.max(rows, source.total) });
      await new Promise((resolve) => setImmediate(resolve));
    }
    await file.sync();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw diskError(path, cause);
  } finally {
    await file.close();
  }
  return { rows, bytes, sha256: hash.digest('hex') };
}

function diskError(path: string, cause: unknown): AppError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError('disk', `The export could not be written to ${path}: ${reason}.`, { cause });
}

const today = () => new Date().toISOString().slice(0, 10);

export function createExport({ corpus, models, jobs, version }: ExportDeps): { readonly handlers: Handlers['export'] } {
  /** The model whose vectors a level needs; throws when there is nothing to export. */
  async function modelFor(level: ExportLevel): Promise<ModelInfo | null> {
    if (level === 'number') return null;
    const model = await models.current();
    if (model === null) throw new AppError('bad_model', 'There is no model, so there are no vectors to export.');
    if (corpus.read.embeddings.count(model.hash) > 0) return model;
    throw new AppError('conflict', `Nothing has been embedded with ${model.id} yet. Embed the filings, then export.`);
  }

  async function run({ level, format, path, excel }: ExportInput, context: JobContext) {
    context.progress({ step: 'reading', done: 0, total: null });
    const model = await modelFor(level);
    const dimension = model === null ? 0 : (corpus.read.embeddings.model(model.hash)?.dimension ?? model.dimension);
    const rows = await rowsOf(level, corpus, model?.hash ?? '', dimension);
    const temporary = join(dirname(path), `.${basename(path)}.${context.jobId.slice(0, 8)}.part`);
    try {
      const written = await writeRows(temporary, rows, excel, context);
      const vectors = model && {
        dimension,
        pooling: POOLING[level],
        normalised: true as const,
        digits: 9 as const,
      };
      const manifest: Manifest = {
        file: basename(path),
        format,
        level,
        ...written,
        columns: rows.header.length,
        vectors,
        model: model && { id: model.id, hash: model.hash, architecture: model.architecture },
        withoutVector: model === null ? 0 : corpus.read.chunks.lackingCount(model.hash),
        filter: null,
        excel,
        corpus: corpus.dir,
        mantissa: version,
        createdAt: new Date().toISOString(),
      };
      const manifestPath = `${path}.manifest.json`;
      try {
        await rename(temporary, path);
        await writeFile(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
      } catch (cause) {
        throw diskError(path, cause);
      }
      return { path, manifest: manifestPath, rows: written.rows, bytes: written.bytes, sha256: written.sha256 };
    } finally {
      await rm(temporary, { force: true });
    }
  }

  jobs.register<ExportInput>('export', { lane: 'free', run });
  return {
    handlers: {
      async start(input) {
        if (!isAbsolute(input.path))
          throw new AppError(
            'bad_request',
            `${input.path} is no whole path; begin it with a folder such as ${corpus.paths.exports}.`,
          );
        if (input.path.startsWith(join(corpus.dir, 'corpus.')))
          throw new AppError('bad_request', `${input.path} is part of the corpus itself; choose another name.`);
        const folder = await stat(dirname(input.path)).catch(() => null);
        if (!folder?.isDirectory())
          throw new AppError(
            'not_found',
            `There is no folder ${dirname(input.path)}. Make it, or choose another path.`,
          );
        await modelFor(input.level);
        return jobs.start('export', `Export ${input.level} rows to ${basename(input.path)}`, input);
      },
      suggestPath: ({ level, format }) => ({
        path: join(corpus.paths.exports, `mantissa-${level}-${today()}.${format}`),
      }),
    },
  };
}
