/** Evaluations of the model in use, computed in the engine process. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { AppError } from '../api/errors.ts';
import { EVALUATIONS, type EvaluationName, type EvaluationReport } from '../evaluate/report.ts';
import type { App } from './app.ts';
import { chunksOfCorpus, chunksOfFiles, type FilingChunks } from './evaluation-filings.ts';

export { EVALUATIONS, type EvaluationName, type EvaluationReport };

export interface EvaluationOptions {
  signal: AbortSignal;
  /** JSON lines (for sts also CSV), plain or .gz, instead of the generated set. */
  file?: string | undefined;
  /** Filings instead of items, for masking, outliers and spectrum. */
  filings?: readonly string[];
  /** Size and seed of the generated set. */
  count?: number | undefined;
  seed?: number | undefined;
  /** The unmodified base model's folder, for a baseline beside the model. */
  base?: string | undefined;
  /** Measures the backbone alone, numbers as text. */
  plain?: boolean;
  /** False: numbers are read by the bins alone, without derivations. */
  derivations?: boolean;
  onProgress: (what: string, done: number, total: number) => void;
}

async function readItems(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (gzipped ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (cause) {
    throw new AppError('not_found', `${file} cannot be read.`, { cause });
  }
}

/** Evaluations that can be made on filings. */
const ON_FILINGS: readonly EvaluationName[] = ['masking', 'outliers', 'spectrum'];

/** Chunks where filings were given, or where the evaluation has no generated set and the corpus has filings. */
async function filingChunks(app: App, name: EvaluationName, modelDir: string, options: EvaluationOptions) {
  const { filings = [], file } = options;
  if (filings.length > 0) {
    if (!ON_FILINGS.includes(name))
      throw new AppError('bad_request', `--filings goes with ${ON_FILINGS.join(', ')}; ${name} is measured on items.`);
    return chunksOfFiles(filings, modelDir, options);
  }
  return name === 'masking' && file === undefined ? chunksOfCorpus(app, options) : null;
}

/** One report, with intervals and baselines. @throws {AppError} `bad_request` names the line of a file that is not an item. */
export async function runEvaluation(
  app: App,
  name: EvaluationName,
  options: EvaluationOptions,
): Promise<EvaluationReport> {
  const { file, count, seed, base, plain = false, derivations = true, signal, onProgress } = options;
  const { model } = await app.client.app.info();
  if (model === null) throw new AppError('bad_model', 'There is no model to measure.');
  const chunks: FilingChunks | null = await filingChunks(app, name, model.path, options);
  const input = {
    name,
    modelDir: model.path,
    plain,
    derivations,
    ...(file === undefined ? {} : { content: await readItems(file), source: file }),
    ...(chunks === null ? {} : chunks),
    ...(count === undefined ? {} : { count }),
    ...(seed === undefined ? {} : { seed }),
    ...(base === undefined ? {} : { baseDir: base }),
  };
  return app.engine.run('evaluate', input, {
    signal,
    onProgress: ({ message, done, total }) => onProgress(`${name}: ${message ?? 'measuring'}`, done, total),
  });
}

export interface SuiteReport {
  readonly reports: readonly EvaluationReport[];
  /** Evaluations that could not be made, and why. */
  readonly skipped: readonly { readonly name: EvaluationName; readonly reason: string }[];
}

/** Every evaluation that has a generated set, and masking where there are filings to mask. */
export async function runSuite(app: App, options: EvaluationOptions): Promise<SuiteReport> {
  const reports: EvaluationReport[] = [];
  const skipped: { name: EvaluationName; reason: string }[] = [];
  for (const name of EVALUATIONS) {
    const { filings = [], ...rest } = options;
    try {
      reports.push(await runEvaluation(app, name, name === 'masking' ? options : rest));
      if (name === 'outliers' && filings.length > 0) reports.push(await runEvaluation(app, name, options));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'bad_request') throw error;
      skipped.push({ name, reason: error.message });
    }
  }
  return { reports, skipped };
}
