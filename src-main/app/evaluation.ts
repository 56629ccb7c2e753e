/** Evaluations of the model in use, computed in the engine process. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { AppError } from '../api/errors.ts';
import { EVALUATIONS, type EvaluationName, type EvaluationReport } from '../evaluate/report.ts';
import type { App } from './app.ts';

export { EVALUATIONS, type EvaluationName, type EvaluationReport };

export interface EvaluationOptions {
  signal: AbortSignal;
  /** JSON lines (for sts also CSV), plain or .gz, instead of the generated set. */
  file?: string | undefined;
  /** Size and seed of the generated set. */
  count?: number | undefined;
  seed?: number | undefined;
  /** The unmodified base model's folder, for a baseline beside the model. */
  base?: string | undefined;
  /** Measures the backbone alone, numbers as text. */
  plain?: boolean;
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

/** One report, with intervals and baselines. @throws {AppError} `bad_request` names the line of a file that is not an item. */
export async function runEvaluation(
  app: App,
  name: EvaluationName,
  options: EvaluationOptions,
): Promise<EvaluationReport> {
  const { file, count, seed, base, plain = false, signal, onProgress } = options;
  const { model } = await app.client.app.info();
  if (model === null) throw new AppError('bad_model', 'There is no model to measure.');
  const input = {
    name,
    modelDir: model.path,
    plain,
    ...(file === undefined ? {} : { content: await readItems(file), source: file }),
    ...(count === undefined ? {} : { count }),
    ...(seed === undefined ? {} : { seed }),
    ...(base === undefined ? {} : { baseDir: base }),
  };
  return app.engine.run('evaluate', input, {
    signal,
    onProgress: ({ message, done, total }) => onProgress(`${name}: ${message ?? 'measuring'}`, done, total),
  });
}
