/** The value side of a search: numbers near a value, and the chunks that hold them. */
import type { NumberKind, TaggedText } from '../api/types.ts';
import type { ReadCorpus, StoredNumber } from '../corpus/index.ts';

export interface ValueFilter {
  value: number;
  /** Fraction: 0.1 is 10%. */
  within: number;
  unit?: string | undefined;
  kind?: NumberKind | undefined;
}

export interface ValueMatches {
  /** Chunk ids, nearest value first. */
  chunkIds: number[];
  /** The nearest number of each chunk. */
  nearest: Map<number, StoredNumber>;
}

/** Numbers looked at; the nearest come first, so a cut drops the farthest. */
const NUMBERS = 2000;

/** Chunks that hold a number within the filter, nearest first. */
export function matchValues(
  read: Pick<ReadCorpus, 'numbers' | 'chunks'>,
  filter: ValueFilter,
  filingIds: readonly number[] | undefined,
  limit: number,
): ValueMatches {
  const reach = Math.abs(filter.value) * filter.within;
  const numbers = read.numbers.search({
    low: filter.value - reach,
    high: filter.value + reach,
    near: filter.value,
    limit: NUMBERS,
    ...(filter.unit === undefined ? {} : { unit: filter.unit }),
    ...(filter.kind === undefined ? {} : { kind: filter.kind }),
    ...(filingIds === undefined ? {} : { filingIds }),
  });
  const nearest = new Map<number, StoredNumber>();
  for (const number of numbers) {
    if (nearest.size === limit) break;
    // The same number twice in a filing's table and text is two chunks; twice in one chunk is one match.
    const chunk = read.chunks.idAt(number.filingId, number.start);
    if (chunk !== null && !nearest.has(chunk)) nearest.set(chunk, number);
  }
  return { chunkIds: [...nearest.keys()], nearest };
}

const LOOKED_UP: ReadonlySet<NumberKind> = new Set<NumberKind>(['money', 'per_share', 'count']);
const significant = (digits: string) => digits.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '').length;

/** How near a value written in the query must be: it is often rounded. */
export const WRITTEN_WITHIN = 0.005;

/** The value that a query's words name, when it says enough to look for: "revenue of $394.3 billion" does, "top 10" and "8%" do not. */
export function writtenValue(query: TaggedText): (ValueFilter & { text: string }) | null {
  for (const { start, end, value, kind } of query.numbers) {
    const text = query.text.slice(start, end);
    if (kind === undefined || !LOOKED_UP.has(kind) || value === 0) continue;
    if (significant(text) < 3 && !(kind === 'money' && Math.abs(value) >= 1e6)) continue;
    return { value, within: WRITTEN_WITHIN, kind, text };
  }
  return null;
}
