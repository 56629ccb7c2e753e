/**
 * Similarity search over the vectors of one model, in one table of the corpus. In memory stands each vector in 8 bits a dimension (77 MB for 200,000
 * chunks of 384). A query is compared with all of them in integers, then the best few hundred are read from the file and ranked by their exact cosine.
 * Measured against sqlite-vec, usearch and 1 bit a dimension: see README.md.
 */
import type { Db } from './connect.ts';
import { toFloats } from './entities/embeddings.ts';

export interface VectorHit {
  chunkId: number;
  filingId: number;
  /** Cosine. */
  score: number;
}

export interface VectorQuery {
  modelHash: string;
  /** Any length but zero; it is normalised. */
  vector: Float32Array;
  k: number;
  /** Only chunks of these filings. */
  filingIds?: readonly number[];
}

/** Owners (filings or companies) and their vectors, [n, dimension] row-major, each of unit length. */
export interface MeanVectors {
  ids: number[];
  dimension: number;
  vectors: Float32Array;
}

export interface VectorScan {
  search(query: VectorQuery): VectorHit[];
  filings(modelHash: string, filingIds?: readonly number[]): MeanVectors;
  companies(modelHash: string): MeanVectors;
}

interface ByteIndex {
  modelHash: string;
  dimension: number;
  length: number;
  /** Row id, chunk and filing of each vector. */
  rowIds: Float64Array;
  chunkIds: Float64Array;
  filingIds: Float64Array;
  /** [length, dimension]: the vector over its largest component, in 127ths. */
  codes: Int8Array;
  /** What a code times this is the component of the unit vector. */
  steps: Float32Array;
}

interface Row {
  id: number;
  chunkId: number;
  filingId: number;
  vector: Buffer;
}

/** How many candidates are read and ranked exactly: enough that the true neighbours are among them (recall figures in README.md). */
const candidateCount = (k: number): number => Math.max(200, 4 * k);

export function createVectorScan(db: Db): VectorScan {
  const modelId = '(SELECT id FROM models WHERE hash = ?)';
  const counts = db.prepare<{ last: number; hash: string }, { count: number; old: number }>(
    'SELECT count(*) count, count(CASE WHEN id <= @last THEN 1 END) old FROM embeddings WHERE model_id = (SELECT id FROM models WHERE hash = @hash)',
  );
  const dimension = db.prepare<[string], number>('SELECT dimension FROM models WHERE hash = ?').pluck();
  const rows = db.prepare<[string, number], Row>(
    `SELECT id, chunk_id chunkId, filing_id filingId, vector FROM embeddings WHERE model_id = ${modelId} AND id > ? ORDER BY id`,
  );
  const vectorOf = db.prepare<[number], Buffer>('SELECT vector FROM embeddings WHERE id = ?').pluck();
  const ofFilings = db.prepare<[string, string | null, string | null], { owner: number; vector: Buffer }>(
    `SELECT filing_id owner, vector FROM embeddings WHERE model_id = ${modelId}
       AND (? IS NULL OR filing_id IN (SELECT value FROM json_each(?))) ORDER BY filing_id`,
  );
  const ofCompanies = db.prepare<[string], { owner: number; vector: Buffer }>(
    `SELECT f.company_id owner, e.vector FROM embeddings e JOIN filings f ON f.id = e.filing_id WHERE e.model_id = ${modelId} ORDER BY f.company_id`,
  );
  const version = () => Number(db.pragma('data_version', { simple: true }));

  let index: ByteIndex | null = null;
  let seen = -1;

  /** Follows the table: appends what is new, starts anew when rows have gone or the model is another. */
  function fresh(modelHash: string): ByteIndex | null {
    const now = version();
    if (index?.modelHash === modelHash && seen === now) return index;
    const known = index?.modelHash === modelHash ? index : null;
    const last = known?.rowIds[known.length - 1] ?? 0;
    const { count = 0, old = 0 } = counts.get({ last, hash: modelHash }) ?? {};
    const width = dimension.get(modelHash);
    if (width === undefined || count === 0) return null;
    // Row ids are never used twice, so as many old rows as before means the same old rows.
    const from = known !== null && old === known.length ? known : empty(modelHash, width);
    index = append(from, rows.iterate(modelHash, from.rowIds[from.length - 1] ?? 0), count);
    seen = now;
    return index;
  }

  function exact(hits: readonly number[], from: ByteIndex, query: Float32Array, k: number): VectorHit[] {
    const scored: VectorHit[] = [];
    for (const at of hits) {
      const blob = vectorOf.get(from.rowIds[at]!);
      if (blob === undefined) continue;
      scored.push({ chunkId: from.chunkIds[at]!, filingId: from.filingIds[at]!, score: cosine(query, toFloats(blob)) });
    }
    return scored.sort((a, b) => b.score - a.score || a.chunkId - b.chunkId).slice(0, k);
  }

  return {
    search({ modelHash, vector, k, filingIds }) {
      const from = fresh(modelHash);
      if (from === null || k < 1) return [];
      if (vector.length !== from.dimension)
        throw new RangeError(`A query of ${vector.length} against vectors of ${from.dimension}.`);
      const wanted = filingIds === undefined ? null : new Set(filingIds);
      return exact(nearest(from, vector, candidateCount(k), wanted), from, vector, k);
    },
    filings(modelHash, filingIds) {
      const list = filingIds === undefined ? null : JSON.stringify(filingIds);
      return means(ofFilings.iterate(modelHash, list, list), dimension.get(modelHash) ?? 0);
    },
    companies: (modelHash) => means(ofCompanies.iterate(modelHash), dimension.get(modelHash) ?? 0),
  };
}

const empty = (modelHash: string, dimension: number): ByteIndex => ({
  modelHash,
  dimension,
  length: 0,
  rowIds: new Float64Array(0),
  chunkIds: new Float64Array(0),
  filingIds: new Float64Array(0),
  codes: new Int8Array(0),
  steps: new Float32Array(0),
});

/** Writes the codes of a vector and answers its step. */
function quantise(vector: Float32Array, into: Int8Array, offset: number): number {
  let squares = 0;
  let largest = 0;
  for (const x of vector) {
    squares += x * x;
    largest = Math.max(largest, Math.abs(x));
  }
  if (largest === 0) return 0;
  for (let d = 0; d < vector.length; d++) into[offset + d] = Math.round((vector[d]! / largest) * 127);
  return largest / 127 / Math.sqrt(squares);
}

/** The index with room for `total` vectors, and the rows taken in. */
function append(index: ByteIndex, rows: Iterable<Row>, total: number): ByteIndex {
  const { dimension } = index;
  const next: ByteIndex = {
    ...index,
    rowIds: grown(index.rowIds, new Float64Array(total)),
    chunkIds: grown(index.chunkIds, new Float64Array(total)),
    filingIds: grown(index.filingIds, new Float64Array(total)),
    codes: grown(index.codes, new Int8Array(total * dimension)),
    steps: grown(index.steps, new Float32Array(total)),
  };
  for (const row of rows) {
    if (next.length === total) break; // Written since the count; the next query takes it up.
    next.rowIds[next.length] = row.id;
    next.chunkIds[next.length] = row.chunkId;
    next.filingIds[next.length] = row.filingId;
    next.steps[next.length] = quantise(toFloats(row.vector), next.codes, next.length * dimension);
    next.length++;
  }
  return next;
}

function grown<T extends Float64Array | Float32Array | Int8Array>(old: T, made: T): T {
  made.set(old);
  return made;
}

/** Fineness of the ranking by approximate cosine. */
const BINS = 65536;
/** No vector of an unwanted filing. */
const OUT = BINS;

/** Positions of the `count` (or, for ties, a few more) vectors that lie nearest to the query by their codes. */
function nearest(index: ByteIndex, query: Float32Array, count: number, wanted: ReadonlySet<number> | null): number[] {
  const { codes, steps, length, dimension, filingIds } = index;
  const { numbers, step } = integers(query);
  const bins = new Uint32Array(length);
  const histogram = new Uint32Array(BINS + 1);
  for (let i = 0; i < length; i++) {
    let bin = OUT;
    if (wanted === null || wanted.has(filingIds[i]!)) {
      const cosine = dot(codes, i * dimension, numbers) * steps[i]! * step;
      bin = Math.min(BINS - 1, Math.max(0, Math.floor(((1 - cosine) / 2) * BINS))); // 0: the same direction
    }
    bins[i] = bin;
    histogram[bin]!++;
  }
  let cut = 0;
  for (let within = 0; cut < BINS && within < count; cut++) within += histogram[cut]!;
  const found: number[] = [];
  for (let i = 0; i < length; i++) if (bins[i]! < cut) found.push(i);
  return found;
}

/** The query over its length in whole numbers of `step`, small enough that a product sum with codes stays within 32 bits. */
function integers(query: Float32Array): { numbers: Int32Array; step: number } {
  let squares = 0;
  for (const x of query) squares += x * x;
  const norm = Math.sqrt(squares) || 1;
  // |sum| <= 127 * sum |q| <= 127 * sqrt(D) * scale
  const scale = Math.floor(2 ** 31 / 128 / Math.sqrt(query.length) / 2);
  return { numbers: Int32Array.from(query, (x) => Math.round((x / norm) * scale)), step: 1 / scale };
}

/** Integer dot product of one row of codes with the query. Four sums, so that they need not wait for one another. */
function dot(codes: Int8Array, offset: number, query: Int32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = query.length & ~3;
  let j = 0;
  for (; j < whole; j += 4) {
    a = (a + Math.imul(codes[offset + j]!, query[j]!)) | 0;
    b = (b + Math.imul(codes[offset + j + 1]!, query[j + 1]!)) | 0;
    c = (c + Math.imul(codes[offset + j + 2]!, query[j + 2]!)) | 0;
    d = (d + Math.imul(codes[offset + j + 3]!, query[j + 3]!)) | 0;
  }
  for (; j < query.length; j++) a = (a + Math.imul(codes[offset + j]!, query[j]!)) | 0;
  return a + b + c + d;
}

function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let d = 0; d < a.length; d++) {
    dot += a[d]! * b[d]!;
    aa += a[d]! * a[d]!;
    bb += b[d]! * b[d]!;
  }
  return dot / (Math.sqrt(aa * bb) || 1);
}

/** Means of runs of rows with the same owner, each L2-normalised. Sums are kept in double precision. */
function means(rows: Iterable<{ owner: number; vector: Buffer }>, dimension: number): MeanVectors {
  const ids: number[] = [];
  const sums: Float64Array[] = [];
  for (const row of rows) {
    if (ids.at(-1) !== row.owner) {
      ids.push(row.owner);
      sums.push(new Float64Array(dimension));
    }
    const sum = sums.at(-1)!;
    const vector = toFloats(row.vector);
    for (let d = 0; d < dimension; d++) sum[d]! += vector[d]!;
  }
  const vectors = new Float32Array(ids.length * dimension);
  sums.forEach((sum, index) => {
    const norm = Math.hypot(...sum) || 1;
    for (let d = 0; d < dimension; d++) vectors[index * dimension + d] = sum[d]! / norm;
  });
  return { ids, dimension, vectors };
}
