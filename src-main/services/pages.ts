/** Pages of an original (a PDF, a scan) beside the Reader: their sizes, their pictures, and where a number stands on them. */
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { TableGrid } from '../api/types.ts';
import type { Corpus, StoredBlock, StoredNumber } from '../corpus/index.ts';
import type { NumberContext } from '../ingest/pages/place.ts';
import type { PagedFile } from '../ingest/pages/protocol.ts';
import type { PageViewer } from '../ingest/pages/viewer.ts';

export interface PagesDeps {
  readonly corpus: Corpus;
  readonly viewer: PageViewer;
}

/** Pixels across a page: for a pane, and for looking closely. */
const WIDTHS = { plain: 1240, large: 2480 };

/** A page as WebP. @throws AppError `not_found`, or why it cannot be shown */
export type ShowPage = (filingId: number, page: number, large: boolean, signal?: AbortSignal) => Promise<Uint8Array>;

export interface Pages {
  readonly handlers: Pick<Handlers['reader'], 'pages' | 'place'>;
  readonly picture: ShowPage;
}

/** Pages on which a long table is sought beyond its first. */
const MOST_PAGES = 8;
/** Characters of a sentence around a number that tell it from others. */
const SENTENCE = 120;

export function createPages({ corpus, viewer }: PagesDeps): Pages {
  const { read } = corpus;

  function file(filingId: number): PagedFile {
    const stored = read.filings.original(filingId);
    if (stored === null) throw new AppError('not_found', 'There is no such filing; it may have been removed.');
    return { name: stored.name, path: corpus.originals.path(stored.original), cacheDir: corpus.paths.ocr };
  }

  function contextOf(number: StoredNumber, block: StoredBlock): NumberContext {
    const text = read.filings.text(number.filingId) ?? '';
    const digits = text.slice(number.digitsStart, number.digitsEnd);
    const grid = number.table === undefined ? null : read.tables.get(number.filingId, number.table[0]);
    if (number.table === undefined || grid === null) {
      const before = text.slice(Math.max(block.start, number.start - SENTENCE), number.digitsStart);
      const after = text.slice(number.digitsEnd, Math.min(block.end, number.end + SENTENCE));
      return { digits, before: backwards(before), after, around: '', nth: count(before, digits) };
    }
    return { digits, ...inRow(grid, number.table[1], number.table[2], digits) };
  }

  return {
    handlers: {
      pages: async ({ filingId }, { signal }) => [...(await viewer.sizes(file(filingId), signal))],
      async place({ numberId }, { signal }) {
        const number = read.numbers.get(numberId);
        if (number === null)
          throw new AppError('not_found', 'There is no such number; its filing may have been removed.');
        const position = read.blocks.at(number.filingId, number.start);
        const [block, following] = read.blocks.page(number.filingId, position, 2);
        if (block?.page === undefined) return null;
        // A table may go on over pages: up to the one on which the next block begins.
        const last = Math.max(block.page, Math.min(following?.page ?? block.page + 1, block.page + MOST_PAGES));
        const pages = Array.from({ length: last - block.page + 1 }, (_, i) => (block.page as number) + i);
        return viewer.place(file(number.filingId), contextOf(number, block), pages, signal);
      },
    },
    picture: (filingId, page, large, signal) =>
      viewer.picture(file(filingId), page, large ? WIDTHS.large : WIDTHS.plain, signal),
  };
}

function inRow({ grid }: TableGrid, row: number, column: number, digits: string): Omit<NumberContext, 'digits'> {
  const cells = (grid[row] ?? []).map((cell) => cell ?? '');
  const text = (index: number) => (grid[index] ?? []).filter(Boolean).join(' ');
  const left = cells.slice(0, column);
  return {
    // The label says most, so that it comes first.
    before: left.join(' '),
    after: cells.slice(column + 1).join(' '),
    around: `${text(row - 1)} ${text(row + 1)}`,
    nth: left.reduce((sum, cell) => sum + count(cell, digits), 0),
  };
}

const backwards = (text: string): string => text.split(/\s+/).reverse().join(' ');

function count(text: string, digits: string): number {
  return digits === '' ? 0 : text.split(digits).length - 1;
}
