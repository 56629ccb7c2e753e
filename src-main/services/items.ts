/** Items mended by hand. What the analyst sets outlives every new reading of the same bytes. */
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { MantissaEvent } from '../api/views.ts';
import type { Corpus } from '../corpus/index.ts';
import { type IngestDeps, readBytes } from './filings-ingest.ts';

export interface ItemsDeps extends Pick<IngestDeps, 'parser' | 'models'> {
  readonly corpus: Corpus;
  readonly publish: (event: MantissaEvent) => void;
}

export function createItems({ corpus, parser, models, publish }: ItemsDeps): Handlers['items'] {
  const { read, write } = corpus;
  const gone = () => new AppError('not_found', 'There is no such filing; it may have been removed.');

  async function mend(filingId: number, part: string, item: string, start: number | null) {
    await write.items.mend({ filingId, part, item, start });
    publish({ type: 'corpus', changed: ['filings'] });
    return read.items.list(filingId);
  }

  return {
    async set({ filingId, part, item, start }) {
      const length = read.filings.text(filingId)?.length;
      if (length === undefined) throw gone();
      if (start >= length)
        throw new AppError('bad_request', `The filing's text ends at ${length}; an item cannot begin at ${start}.`);
      return mend(filingId, part, item, start);
    },
    remove: ({ filingId, part, item }) => mend(filingId, part, item, null),
    async restore({ filingId }, { signal }) {
      const stored = read.filings.original(filingId);
      if (stored === null) throw gone();
      const path = corpus.originals.path(stored.original);
      const reading = await readBytes(stored.name, { path }, { parser, models }, signal);
      if (reading.sha256 !== stored.sha256)
        throw new AppError('damaged_file', `The kept original of ${stored.name} is damaged. Add the file again.`);
      const restored = await write.filings.restoreItems(filingId, reading);
      if (restored === null) throw gone();
      publish({ type: 'corpus', changed: restored.replaced ? ['filings', 'embeddings', 'surprises'] : ['filings'] });
      return read.items.list(filingId);
    },
  };
}
