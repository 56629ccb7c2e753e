/** The original of a filing, to be shown in a frame beside the Reader. */
import { AppError } from '../api/errors.ts';
import type { Corpus } from '../corpus/index.ts';
import type { ParserPool } from '../ingest/pool.ts';

export interface OriginalDeps {
  readonly corpus: Corpus;
  readonly parser: Pick<ParserPool, 'original'>;
}

/** Makes a filing's original harmless; answers an HTML document. @throws AppError `not_found`, or why it cannot be shown */
export type ShowOriginal = (filingId: number, signal?: AbortSignal) => Promise<string>;

export function createOriginal({ corpus, parser }: OriginalDeps): ShowOriginal {
  return async (filingId, signal) => {
    const stored = corpus.read.filings.original(filingId);
    if (stored === null) throw new AppError('not_found', 'There is no such filing; it may have been removed.');
    return parser.original({ name: stored.name, path: corpus.originals.path(stored.original) }, signal);
  };
}
