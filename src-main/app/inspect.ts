/** Reads one file without any corpus: what `mantissa inspect` shows. */
import { stat } from 'node:fs/promises';
import { AppError } from '../api/errors.ts';
import type { ParsedFiling } from '../api/types.ts';
import { expandInput } from '../ingest/inputs.ts';
import { closeEngines, createOcr } from '../ingest/ocr/reader.ts';
import { DEFAULT_OCR, ocrFromEnvironment } from '../ingest/ocr/settings.ts';
import { readFiling } from '../ingest/parse.ts';
import { findSetInFolder } from '../ingest/statement-sets/find.ts';
import { isAccession } from '../ingest/statement-sets/split.ts';

export { tagFiling } from '../text/number-tags.ts';

/** A system error in words. */
function unreadable(path: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'EACCES' || code === 'EPERM')
    return new AppError('disk', `${path} may not be read by this user.`, { cause });
  return new AppError('disk', `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });
}

export interface InspectOptions {
  /** Ends the reading of a scan. */
  signal?: AbortSignal;
  /** Told as the pages of a scan are read. */
  onPage?: (done: number, total: number) => void;
}

/** Scans are read as the environment says (MANTISSA_OCR_...), built in by default. @throws {AppError} when there is no such file, or it is no filing that Mantissa reads, or an archive of several. */
export async function inspectFile(path: string, options: InspectOptions = {}): Promise<ParsedFiling> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
  if (isFolder && (await findSetInFolder(path)) === null) {
    throw new AppError('bad_request', `${path} is a folder; inspect reads one file. Ingest takes folders.`);
  }
  const documents = await expandInput(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const [only] = documents;
  if (only === undefined) throw new AppError('unsupported_format', `${path} holds no filing that Mantissa reads.`);
  if (isAccession(only.name) && documents.length > 1) {
    throw new AppError(
      'bad_request',
      `${path} holds ${documents.length} submissions; name one by its accession number: ${only.path}.`,
    );
  }
  if (documents.length > 1) {
    throw new AppError(
      'bad_request',
      `${path} holds ${documents.length} documents; unpack it and inspect one, or ingest the archive.`,
    );
  }
  const bytes = await only.read().catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const { settings, key } = ocrFromEnvironment(process.env);
  const { signal, onPage } = options;
  const onProgress = onPage && (({ done, total }: { done: number; total: number }) => onPage(done, total));
  const ocr = createOcr({ settings: { ...DEFAULT_OCR, ...settings }, key, signal, onProgress });
  try {
    return await readFiling(bytes, only.name, ocr ? { ocr } : {});
  } finally {
    await closeEngines();
  }
}
