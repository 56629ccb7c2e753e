/** How alike the texts of filings are, from the vectors of their chunks. */
import type { CompareItemRow } from '../api/views.ts';
import type { ReadCorpus } from '../corpus/index.ts';
import { excerpt } from './search-excerpt.ts';

/** Passages shown of an item and filing. */
const DISTINCT = 3;
/** Tokens below which a passage says too little to be called distinct. */
const SHORTEST = 40;

interface ItemChunks {
  /** Position of each chunk in the filing. */
  indices: number[];
  texts: string[];
  tokens: number[];
  /** [n, dimension], each of unit length. */
  vectors: Float32Array;
}

export interface FilingText {
  titles: Map<string, string>;
  lengths: Map<string, number>;
  /** Chunks with vectors, by item. */
  chunks: Map<string, ItemChunks>;
  dimension: number;
}

/** Items of a filing with the chunks that have a vector; `modelHash` null when there is no model. */
export function readFilingText(read: ReadCorpus, filingId: number, modelHash: string | null): FilingText {
  const items = read.items.list(filingId);
  const titles = new Map(items.map((item) => [item.item, item.title]));
  const lengths = new Map(items.map((item) => [item.item, item.characters]));
  const batch = modelHash === null ? null : read.embeddings.ofFiling(modelHash, filingId);
  const chunks = new Map<string, ItemChunks>();
  const dimension = batch?.dimension ?? 0;
  if (batch === null || batch.chunkIds.length === 0) return { titles, lengths, chunks, dimension };
  const place = new Map(batch.chunkIds.map((id, at) => [id, at]));
  const known = read.chunks.list(filingId).filter((chunk) => chunk.item !== null && place.has(chunk.id));
  for (const [item, list] of Map.groupBy(known, (chunk) => chunk.item as string)) {
    const vectors = new Float32Array(list.length * dimension);
    list.forEach((chunk, row) => {
      const at = place.get(chunk.id)!;
      vectors.set(batch.vectors.subarray(at * dimension, (at + 1) * dimension), row * dimension);
    });
    chunks.set(item, {
      indices: list.map((chunk) => chunk.index),
      texts: list.map((chunk) => chunk.tagged.text),
      tokens: list.map((chunk) => chunk.tokens),
      vectors,
    });
  }
  return { titles, lengths, chunks, dimension };
}

export function dot(a: Float32Array, aRow: number, b: Float32Array, bRow: number, dimension: number): number {
  let sum = 0;
  for (let d = 0; d < dimension; d++) sum += a[aRow * dimension + d]! * b[bRow * dimension + d]!;
  return sum;
}

/** Cosine of the means of two sets of vectors. */
export function meanCosine(a: Float32Array, b: Float32Array, dimension: number): number {
  const sum = (vectors: Float32Array) => {
    const out = new Float32Array(dimension);
    for (let i = 0; i < vectors.length; i++) out[i % dimension]! += vectors[i]!;
    return out;
  };
  const [x, y] = [sum(a), sum(b)];
  return dot(x, 0, y, 0, dimension) / (Math.sqrt(dot(x, 0, x, 0, dimension) * dot(y, 0, y, 0, dimension)) || 1);
}

/** Passages of `mine` whose best match in `reference` is worst. */
function distinctOf(
  mine: ItemChunks,
  reference: ItemChunks,
  dimension: number,
  column: number,
): CompareItemRow['distinct'] {
  const rows = mine.indices.map((_, row) => row).filter((row) => mine.tokens[row]! >= SHORTEST);
  const scored = rows.map((row) => {
    let best = -1;
    for (let other = 0; other < reference.indices.length; other++)
      best = Math.max(best, dot(mine.vectors, row, reference.vectors, other, dimension));
    return { row, best };
  });
  return scored
    .sort((a, b) => a.best - b.best)
    .slice(0, DISTINCT)
    .map(({ row, best }) => ({
      column,
      chunk: mine.indices[row]!,
      text: excerpt(mine.texts[row]!, []).text,
      similarity: best,
    }));
}

/** "1", "1A", ..., "9C", "16" in the order of the form. */
function itemOrder(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.localeCompare(b);
}

/** One row an item that any of the filings has; the first filing is the reference. Lets other work in between items. */
export async function compareItems(filings: readonly FilingText[]): Promise<CompareItemRow[]> {
  const items = [...new Set(filings.flatMap((filing) => [...filing.titles.keys()]))].sort(itemOrder);
  const rows: CompareItemRow[] = [];
  for (const item of items) {
    rows.push(compareItem(item, filings));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows;
}

function compareItem(item: string, filings: readonly FilingText[]): CompareItemRow {
  const reference = filings[0]?.chunks.get(item);
  const pairs = filings.map((filing) => ({ mine: filing.chunks.get(item), dimension: filing.dimension }));
  return {
    item,
    title: filings.map((filing) => filing.titles.get(item)).find((title) => title !== undefined) ?? '',
    lengths: filings.map((filing) => filing.lengths.get(item) ?? null),
    similarity: pairs.map(({ mine, dimension }) =>
      mine && reference ? meanCosine(mine.vectors, reference.vectors, dimension) : null,
    ),
    distinct: pairs.flatMap(({ mine, dimension }, column) =>
      column > 0 && mine && reference ? distinctOf(mine, reference, dimension, column) : [],
    ),
  };
}
