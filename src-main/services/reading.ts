/** A filing as the reader shows it: items, blocks, numbers, and the chunks as the encoder sees them. */
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { TokenView } from '../api/types.ts';
import type { ChunkView, FilingSummary, ReaderNumber } from '../api/views.ts';
import type { Corpus, StoredBlock, StoredChunk, StoredNumber } from '../corpus/index.ts';
import { binWeights, DEFAULT_WINDOW, type MagnitudeWindow } from '../text/magnitude.ts';
import { loadTokenizer, type Tokenizer } from '../text/tokenizer.ts';
import type { Models } from './models.ts';

export interface ReadingDeps {
  readonly corpus: Corpus;
  readonly models: Pick<Models, 'current' | 'require'>;
}

export function createReading({ corpus, models }: ReadingDeps): Omit<Handlers['reader'], 'pages' | 'place'> {
  const { read } = corpus;
  const tokenizerOf = createTokenizerCache();

  function filing(id: number, modelHash = ''): FilingSummary {
    const found = read.filings.get(id, modelHash);
    if (found === null) throw new AppError('not_found', 'There is no such filing; it may have been removed.');
    return found;
  }

  function text(filingId: number): string {
    const found = read.filings.text(filingId);
    if (found === null) throw new AppError('not_found', 'There is no such filing; it may have been removed.');
    return found;
  }

  async function view(chunk: StoredChunk | null): Promise<ChunkView> {
    if (chunk === null) throw new AppError('not_found', 'There is no such passage in this filing.');
    const model = await models.require();
    const window = model.numbers ?? DEFAULT_WINDOW;
    const tokenizer = await tokenizerOf(model.path, model.hash);
    const { id, filingId, ...plain } = chunk;
    const embedded = read.embeddings.get(model.hash, id) !== null;
    return { filingId, chunk: plain, tokens: tokensOf(chunk, tokenizer, window), embedded, window };
  }

  return {
    async outline({ filingId }) {
      const model = await models.current();
      const summary = filing(filingId, model?.hash);
      return {
        filing: summary,
        items: read.items.list(filingId),
        documents: read.filings.documents(filingId),
        blockCount: read.blocks.count(filingId),
      };
    },
    blocks({ filingId, from, limit }) {
      const whole = text(filingId);
      const blocks = read.blocks.page(filingId, from, limit);
      const [first, last] = [blocks.at(0), blocks.at(-1)];
      if (first === undefined || last === undefined) return [];
      const numbers = read.numbers.inRange(filingId, first.start, last.end);
      return blocks.map((block) => ({
        ...block,
        text: block.table === undefined ? whole.slice(block.start, block.end) : '',
        item: read.items.at(filingId, block.start),
        grid: block.table === undefined ? null : read.tables.get(filingId, block.table),
        numbers: inBlock(numbers, block).map(toReader),
      }));
    },
    locate({ filingId, offset }) {
      filing(filingId);
      return { block: read.blocks.at(filingId, offset) };
    },
    number({ numberId }) {
      const number = read.numbers.get(numberId);
      if (number === null)
        throw new AppError('not_found', 'There is no such number; its filing may have been removed.');
      const fact = number.fact === undefined ? null : read.facts.get(number.filingId, number.fact);
      const chunk = read.chunks.at(number.filingId, number.start);
      const holds = chunk !== null && number.start < chunk.end;
      return { number: toReader(number), fact, chunk: holds ? chunk.index : null };
    },
    chunk: ({ filingId, index }) => view(read.chunks.byIndex(filingId, index)),
    chunkAt: ({ filingId, offset }) => view(read.chunks.at(filingId, offset)),
  };
}

/** Both sorted by start. */
const inBlock = (numbers: readonly StoredNumber[], { start, end }: StoredBlock) =>
  numbers.filter((number) => number.start >= start && number.start < end);

const toReader = ({ filingId: _filingId, ...number }: StoredNumber): ReaderNumber => number;

/** The chunk as the encoder reads it: special tokens, text, and a placeholder with its bins for each number. */
function tokensOf({ tagged }: StoredChunk, tokenizer: Tokenizer, window: MagnitudeWindow): TokenView[] {
  const { ids, offsets, numbers } = tokenizer.encode(tagged);
  const byPosition = new Map(numbers.map((number) => [number.position, number]));
  return Array.from(ids, (id, position) => {
    const start = Math.max(0, offsets[2 * position] ?? 0);
    const end = Math.max(start, offsets[2 * position + 1] ?? 0);
    const number = byPosition.get(position);
    if (number === undefined) return { id, text: tokenizer.tokenText(id), start, end };
    const { value, kind = null } = number;
    return {
      id,
      text: tagged.text.slice(start, end),
      start,
      end,
      number: { value, kind, bins: binWeights(value, window) },
    };
  });
}

/** Keeps the tokenizer of the model in use. */
function createTokenizerCache() {
  let kept: { hash: string; tokenizer: Promise<Tokenizer> } | null = null;
  return (dir: string, hash: string): Promise<Tokenizer> => {
    if (kept?.hash !== hash) {
      kept = { hash, tokenizer: loadTokenizer(dir) };
      kept.tokenizer.catch(() => {
        kept = null;
      });
    }
    return kept.tokenizer;
  };
}
