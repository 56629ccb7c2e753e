/**
 * Similarity search over the vectors of one model, in one table of the corpus. In memory stands one bit a dimension: whether the vector lies above
 * the mean there (48 bytes for 384 dimensions, 10 MB for 200,000 chunks). A query ranks all of them by Hamming distance, then reads the best few
 * hundred vectors from the file and ranks those by their exact cosine. Measured against sqlite-vec and usearch: see README.md.
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

interface BitIndex {
  modelHash: string;
  dimension: number;
  /** 32-bit words a vector. */
  words: number;
  /** Mean of the first `sampled` vectors; only a threshold, so it need not follow later ones closely. */
  mean: Float32Array;
  sampled: number;
  length: number;
  /** Row id, chunk and filing of each vector. */
  rowIds: Float64Array;
  chunkIds: Float64Array;
  filingIds: Float64Array;
  bits: Uint32Array;
}

interface Row {
  id: number;
  chunkId: number;
  filingId: number;
  vector: Buffer;
}

/** Vectors that the thresholds are taken from. */
const SAMPLE = 5000;

/** How many candidates are read and ranked exactly: enough that the true neighbours are among them (recall figures in README.md). */
const candidateCount = (k: number, among: number): number => Math.max(1000, 20 * k, Math.ceil(among / 200));

/** Set bits of a 32-bit word. */
function popcount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

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

  let index: BitIndex | null = null;
  let seen = -1;

  /** Follows the table: appends what is new, starts anew when rows have gone or the model is another. */
  function fresh(modelHash: string): BitIndex | null {
    const now = version();
    if (index?.modelHash === modelHash && seen === now) return index;
    const known = index?.modelHash === modelHash ? index : null;
    const last = known?.rowIds[known.length - 1] ?? 0;
    const { count = 0, old = 0 } = counts.get({ last, hash: modelHash }) ?? {};
    const width = dimension.get(modelHash);
    if (width === undefined || count === 0) return null;
    // Row ids are never used twice, so as many old rows as before means the same old rows.
    const sound = known !== null && old === known.length && (known.sampled === SAMPLE || count < 4 * known.sampled);
    index = sound ? append(known, rows.iterate(modelHash, last), count) : build(modelHash, width, count);
    seen = now;
    return index;
  }

  function build(modelHash: string, width: number, count: number): BitIndex {
    const mean = new Float32Array(width);
    let sampled = 0;
    for (const row of rows.iterate(modelHash, 0)) {
      const vector = normalised(toFloats(row.vector));
      for (let d = 0; d < width; d++) mean[d]! += vector[d]!;
      if (++sampled === SAMPLE) break;
    }
    for (let d = 0; d < width; d++) mean[d]! /= Math.max(1, sampled);
    const words = Math.ceil(width / 32);
    const none = new Float64Array(0);
    const empty = {
      modelHash,
      dimension: width,
      words,
      mean,
      sampled,
      length: 0,
      rowIds: none,
      chunkIds: none,
      filingIds: none,
    };
    return append({ ...empty, bits: new Uint32Array(0) }, rows.iterate(modelHash, 0), count);
  }

  function exact(hits: readonly number[], from: BitIndex, query: Float32Array, k: number): VectorHit[] {
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
      return exact(nearestByBits(from, vector, candidateCount(k, from.length), wanted), from, vector, k);
    },
    filings(modelHash, filingIds) {
      const list = filingIds === undefined ? null : JSON.stringify(filingIds);
      return means(ofFilings.iterate(modelHash, list, list), dimension.get(modelHash) ?? 0);
    },
    companies: (modelHash) => means(ofCompanies.iterate(modelHash), dimension.get(modelHash) ?? 0),
  };
}

function packBits(vector: Float32Array, mean: Float32Array, into: Uint32Array, offset: number): void {
  for (let d = 0; d < mean.length; d++) {
    if (vector[d]! > mean[d]!) into[offset + (d >> 5)]! |= 1 << (d & 31);
  }
}

function append(index: BitIndex, rows: Iterable<Row>, total: number): BitIndex {
  const { words, mean } = index;
  const room = Math.max(total, index.length);
  const grow = <T extends Float64Array | Uint32Array>(old: T, made: T): T => {
    made.set(old.subarray(0, made.length));
    return made;
  };
  const next: BitIndex = {
    ...index,
    rowIds: grow(index.rowIds, new Float64Array(room)),
    chunkIds: grow(index.chunkIds, new Float64Array(room)),
    filingIds: grow(index.filingIds, new Float64Array(room)),
    bits: grow(index.bits, new Uint32Array(room * words)),
  };
  for (const row of rows) {
    if (next.length === room) break; // Written since the count; the next query takes it up.
    next.rowIds[next.length] = row.id;
    next.chunkIds[next.length] = row.chunkId;
    next.filingIds[next.length] = row.filingId;
    packBits(normalised(toFloats(row.vector)), mean, next.bits, next.length * words);
    next.length++;
  }
  return next;
}

/** Positions of the `count` (or, for ties, a few more) vectors with the smallest Hamming distance to the query. */
function nearestByBits(
  index: BitIndex,
  query: Float32Array,
  count: number,
  wanted: ReadonlySet<number> | null,
): number[] {
  const { bits, words, length, dimension, filingIds } = index;
  const unit = normalised(query);
  const target = new Uint32Array(words);
  packBits(unit, index.mean, target, 0);
  const OUT = dimension + 1;
  const distances = new Uint16Array(length);
  const histogram = new Uint32Array(dimension + 2);
  for (let i = 0; i < length; i++) {
    let distance = 0;
    if (wanted === null || wanted.has(filingIds[i]!)) {
      for (let w = 0, at = i * words; w < words; w++, at++) distance += popcount(bits[at]! ^ target[w]!);
    } else distance = OUT;
    distances[i] = distance;
    histogram[distance]!++;
  }
  let cut = 0;
  for (let within = 0; cut <= dimension && within < count; cut++) within += histogram[cut]!;
  const found: number[] = [];
  for (let i = 0; i < length; i++) if (distances[i]! < cut) found.push(i);
  return found;
}

function normalised(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const x of vector) squares += x * x;
  const norm = Math.sqrt(squares) || 1;
  return vector.map((x) => x / norm);
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
