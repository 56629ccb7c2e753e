/** Items mended by hand. What the analyst sets outlives every new reading of the same bytes. */
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { MantissaEvent } from '../api/views.ts';
import type { Corpus } from '../corpus/index.ts';
import type { ParserPool } from '../ingest/pool.ts';
import { createCorrections } from './corrections.ts';
import { correctItems, type ItemCorrection } from './items-correct.ts';

export interface ItemsDeps {
  readonly corpus: Corpus;
  readonly parser: Pick<ParserPool, 'parse'>;
  readonly publish: (event: MantissaEvent) => void;
}

const KIND = 'item';
/** Words of the heading by which its place is found again. */
const HEADING = 120;

type Value = Pick<ItemCorrection, 'part' | 'item'> & { removed: boolean };

export function createItems({ corpus, parser, publish }: ItemsDeps): Handlers['items'] {
  const { read, write } = corpus;
  const corrections = createCorrections({ corpus });

  function textOf(filingId: number): string {
    const text = read.filings.text(filingId);
    if (text === null) throw new AppError('not_found', 'There is no such filing; it may have been removed.');
    return text;
  }

  async function mend(filingId: number, part: string, item: string, start: number | null) {
    const text = textOf(filingId);
    const value: Value = { part, item, removed: start === null };
    const range = start === null ? {} : { range: { start, end: Math.min(text.length, start + HEADING) } };
    await corrections.put({ filingId, kind: KIND, key: `${part}:${item}`, value, ...range });
    await applyItemCorrections(corpus, filingId);
    publish({ type: 'corpus', changed: ['filings'] });
    return read.items.list(filingId);
  }

  return {
    async set({ filingId, part, item, start }) {
      const { length } = textOf(filingId);
      if (start >= length)
        throw new AppError('bad_request', `The filing's text ends at ${length}; an item cannot begin at ${start}.`);
      return mend(filingId, part, item, start);
    },
    remove: ({ filingId, part, item }) => mend(filingId, part, item, null),
    async restore({ filingId }) {
      const stored = read.filings.original(filingId);
      if (stored === null) throw new AppError('not_found', 'There is no such filing; it may have been removed.');
      const path = corpus.originals.path(stored.original);
      const { filing } = await parser.parse({ name: stored.name, path });
      for (const { id } of corrections.list(filingId, KIND)) await corrections.remove(filingId, id);
      await write.items.replace(filingId, filing.items);
      publish({ type: 'corpus', changed: ['filings'] });
      return read.items.list(filingId);
    },
  };
}

/** Lays what the analyst set over the items of a filing that has just been read; one whose words are gone is left out. */
export async function applyItemCorrections(corpus: Corpus, filingId: number): Promise<void> {
  const made = createCorrections({ corpus })
    .list(filingId, KIND)
    .filter(({ lost }) => !lost)
    .map(({ value, range }): ItemCorrection => {
      const { part, item, removed } = value as Value;
      return { part, item, start: removed ? null : (range?.start ?? null) };
    });
  if (made.length === 0) return;
  const text = corpus.read.filings.text(filingId) ?? '';
  await corpus.write.items.replace(filingId, correctItems(corpus.read.items.list(filingId), made, text));
}
