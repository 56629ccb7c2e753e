/** A corpus in a folder of its own, filled with sample filings as the ingest job would fill it, with stand-in vectors. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaggedText } from '../../src-main/api/types.ts';
import { CHUNKER_VERSION } from '../../src-main/api/versions.ts';
import type { ModelInfo } from '../../src-main/api/views-learning.ts';
import { type Corpus, openCorpus } from '../../src-main/corpus/index.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { generateSamples, type SampleFiling } from '../../src-main/samples/index.ts';
import { chunkFiling } from '../../src-main/text/chunks.ts';
import { fnv1a } from '../../src-main/text/random.ts';

export interface FilledCorpus {
  corpus: Corpus;
  dir: string;
  samples: SampleFiling[];
  /** Filing ids by sample name. */
  ids: Map<string, number>;
  labels: string;
  close(): Promise<void>;
}

const DIMENSION = 64;

/** Stands in for an encoder: words hashed into 64 directions. Texts that share words are near one another. */
export function wordVector(text: string): Float32Array {
  const vector = new Float32Array(DIMENSION);
  for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) {
    const hash = fnv1a(word);
    vector[hash % DIMENSION]! += hash & 0x8000_0000 ? 1 : -1;
  }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((x) => x / norm);
}

export const TEST_MODEL: ModelInfo = {
  id: 'words',
  path: 'words',
  hash: 'words-hash',
  architecture: 'words',
  dimension: DIMENSION,
  layers: 0,
  parameters: 0,
  numbers: null,
  card: null,
  current: true,
};

/** The models service on the stand-in vectors. */
export const testModels = {
  current: async () => TEST_MODEL as ModelInfo | null,
  require: async () => TEST_MODEL,
  embed: async (texts: readonly TaggedText[]) => {
    const vectors = new Float32Array(texts.length * DIMENSION);
    texts.forEach(({ text }, at) => {
      vectors.set(wordVector(text), at * DIMENSION);
    });
    return { dimension: DIMENSION, vectors };
  },
};

const words = ({ text }: TaggedText) => text.split(/\s+/).length;

export async function storeFiling(corpus: Corpus, name: string, html: string): Promise<number> {
  const bytes = Buffer.from(html);
  const parsed = parseFiling(bytes, name);
  const chunks = chunkFiling(parsed, words, 320);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const filing = { parsed, chunks, chunkerVersion: CHUNKER_VERSION, sha256, name, path: name, original: name };
  return (await corpus.write.filings.insert({ ...filing, bytes: bytes.length })).id;
}

/** Stores stand-in vectors for every chunk that has none. */
export async function embedAll(corpus: Corpus): Promise<void> {
  const chunks = corpus.read.chunks.lacking(TEST_MODEL.hash, 0, 100_000);
  const { dimension, vectors } = await testModels.embed(chunks.map((chunk) => chunk.tagged));
  const identity = { hash: TEST_MODEL.hash, name: TEST_MODEL.id, dimension };
  await corpus.write.embeddings.put(identity, { chunkIds: chunks.map((chunk) => chunk.id), dimension, vectors });
}

/** @param wanted which samples; all by default. */
export async function sampleCorpus(wanted: (sample: SampleFiling) => boolean = () => true): Promise<FilledCorpus> {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-samples-'));
  const corpus = openCorpus(dir);
  const { filings, labels } = generateSamples();
  const samples = filings.filter(wanted);
  const ids = new Map<string, number>();
  for (const { name, html } of samples) ids.set(name, await storeFiling(corpus, name, html));
  await embedAll(corpus);
  const close = async () => {
    await corpus.close();
    rmSync(dir, { recursive: true });
  };
  return { corpus, dir, samples, ids, labels, close };
}
