import type { Db } from '../connect.ts';

/** A stored vector as it lies in the file: float32, little endian. */
interface Row {
  chunkId: number;
  vector: Buffer;
}

export interface ModelIdentity {
  hash: string;
  name: string;
  dimension: number;
}

/** Chunk ids and their vectors, [n, dimension] row-major. */
export interface VectorBatch {
  chunkIds: number[];
  dimension: number;
  vectors: Float32Array;
}

/** A copy of a blob as floats (a Buffer's own memory may be unaligned). */
export const toFloats = (blob: Uint8Array): Float32Array => new Float32Array(new Uint8Array(blob).buffer);

const toBlob = (floats: Float32Array): Uint8Array =>
  new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength);

function toBatch(rows: readonly Row[]): VectorBatch {
  const dimension = (rows[0]?.vector.byteLength ?? 0) / 4;
  const vectors = new Float32Array(rows.length * dimension);
  rows.forEach((row, index) => {
    vectors.set(toFloats(row.vector), index * dimension);
  });
  return { chunkIds: rows.map((row) => row.chunkId), dimension, vectors };
}

export function readEmbeddings(db: Db) {
  const model = '(SELECT id FROM models WHERE hash = ?)';
  const ofFiling = db.prepare<[string, number], Row>(
    `SELECT e.chunk_id chunkId, e.vector FROM embeddings e JOIN chunks c ON c.id = e.chunk_id
     WHERE e.model_id = ${model} AND e.filing_id = ? ORDER BY c.position`,
  );
  const after = db.prepare<[string, number, number], Row>(
    `SELECT chunk_id chunkId, vector FROM embeddings WHERE model_id = ${model} AND chunk_id > ? ORDER BY chunk_id LIMIT ?`,
  );
  const one = db.prepare<[string, number], Row>(
    `SELECT chunk_id chunkId, vector FROM embeddings WHERE model_id = ${model} AND chunk_id = ?`,
  );
  const count = db.prepare<[string], number>(`SELECT count(*) FROM embeddings WHERE model_id = ${model}`).pluck();
  const identity = db.prepare<[string], ModelIdentity>('SELECT hash, name, dimension FROM models WHERE hash = ?');
  return {
    count: (modelHash: string): number => count.get(modelHash) ?? 0,
    /** The vector of a chunk, or null. */
    get(modelHash: string, chunkId: number): Float32Array | null {
      const row = one.get(modelHash, chunkId);
      return row === undefined ? null : toFloats(row.vector);
    },
    /** Vectors of a filing's chunks, in reading order. */
    ofFiling: (modelHash: string, filingId: number): VectorBatch => toBatch(ofFiling.all(modelHash, filingId)),
    /** Pages through all vectors of a model by chunk id (exports). */
    after: (modelHash: string, chunkId: number, limit: number): VectorBatch =>
      toBatch(after.all(modelHash, chunkId, limit)),
    model: (hash: string): ModelIdentity | null => identity.get(hash) ?? null,
  };
}

export function writeEmbeddings(db: Db) {
  const addModel = db.prepare(
    'INSERT INTO models (hash, name, dimension) VALUES (@hash, @name, @dimension) ON CONFLICT DO NOTHING',
  );
  const modelRow = db.prepare<[string], { id: number; dimension: number }>(
    'SELECT id, dimension FROM models WHERE hash = ?',
  );
  const insert = db.prepare(
    `INSERT INTO embeddings (model_id, filing_id, chunk_id, vector) SELECT ?, filing_id, id, ? FROM chunks WHERE id = ?
     ON CONFLICT (chunk_id, model_id) DO UPDATE SET vector = excluded.vector`,
  );
  const dropReplaced = db.prepare(
    'DELETE FROM models WHERE hash <> @hash AND name = (SELECT name FROM models WHERE hash = @hash)',
  );
  return {
    /** Stores a batch of chunk vectors; a chunk that has gone meanwhile is passed over. */
    put: db.transaction((model: ModelIdentity, batch: VectorBatch): number => {
      addModel.run(model);
      const row = modelRow.get(model.hash);
      const { chunkIds, vectors, dimension } = batch;
      if (row === undefined || row.dimension !== dimension || vectors.length !== chunkIds.length * dimension) {
        throw new RangeError(
          `Vectors of ${vectors.length} floats do not fit ${chunkIds.length} chunks of width ${row?.dimension}.`,
        );
      }
      return chunkIds.reduce((stored, chunkId, index) => {
        const vector = toBlob(vectors.subarray(index * dimension, (index + 1) * dimension));
        return stored + insert.run(row.id, vector, chunkId).changes;
      }, 0);
    }),
    /** Drops what earlier models of the same name made: their weights were replaced. Answers how many models that were. */
    dropReplaced: (modelHash: string): number => dropReplaced.run({ hash: modelHash }).changes,
  };
}
