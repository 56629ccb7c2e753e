/** Search by meaning, keyword and value, fused; each hit says which sides found it. */

import type { contract } from '../api/contract.ts';
import { isCancelled } from '../api/errors.ts';
import type { Handlers, InputOf } from '../api/handlers.ts';
import type { SearchHit } from '../api/views.ts';
import type { EngineStatus, ModelInfo } from '../api/views-learning.ts';
import type { Corpus, StoredChunk } from '../corpus/index.ts';
import { tagText } from '../text/tag.ts';
import type { Models } from './models.ts';
import { excerpt, valueMarks } from './search-excerpt.ts';
import { collect, type Ranked, rank } from './search-rank.ts';
import { matchValues, type ValueMatches, writtenValue } from './search-values.ts';

export interface SearchDeps {
  readonly corpus: Pick<Corpus, 'read' | 'vectors'>;
  readonly models: Pick<Models, 'current' | 'embed'>;
  readonly engine: { status(): EngineStatus };
}

type Query = InputOf<typeof contract.search.query>;

/** Chunks each side offers. */
const DEPTH = 200;
/** How long a search waits for its vector: a busy engine finishes its work first, a stopped one starts. */
const PATIENCE = { busy: 2500, other: 15_000 };
/** Query vectors kept, so that a filter changed on the same words answers at once. */
const CACHED = 64;

const NOTHING: ValueMatches = { chunkIds: [], nearest: new Map() };

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function createSearch({ corpus, models, engine }: SearchDeps): Handlers['search'] {
  const { read, vectors } = corpus;
  const cache = new Map<string, Float32Array>();

  function filingsOf({ filingId, companyId }: Query): number[] | undefined {
    if (filingId !== undefined) return [filingId];
    return companyId === undefined ? undefined : read.filings.ofCompany(companyId);
  }

  async function queryVector(model: ModelInfo, text: string, signal: AbortSignal): Promise<Float32Array> {
    const key = `${model.hash}\n${text}`;
    const known = cache.get(key);
    if (known) return known;
    const patience = AbortSignal.timeout(engine.status().state === 'busy' ? PATIENCE.busy : PATIENCE.other);
    const { vectors: made } = await models.embed([tagText(text)], { signal: AbortSignal.any([signal, patience]) });
    if (cache.size === CACHED) cache.delete(cache.keys().next().value!);
    cache.set(key, made);
    return made;
  }

  /** Chunk ids by meaning, and why that side is off or partial, if it is. */
  async function byMeaning(text: string, filingIds: number[] | undefined, signal: AbortSignal) {
    const off = (why: string) => ({ chunkIds: [] as number[], note: `Meaning is off: ${why}` });
    try {
      const model = await models.current();
      if (model === null) return off('there is no model.');
      const embedded = read.embeddings.count(model.hash);
      if (embedded === 0) return off('nothing has been embedded with the current model yet.');
      const vector = await queryVector(model, text, signal);
      const hits = await vectors.search({
        modelHash: model.hash,
        vector,
        k: DEPTH,
        ...(filingIds === undefined ? {} : { filingIds }),
      });
      const missing = read.chunks.count() - embedded;
      const note = missing > 0 ? `Meaning covers ${embedded} passages; ${missing} are not embedded yet.` : null;
      return { chunkIds: hits.map((hit) => hit.chunkId), note };
    } catch (error) {
      if (signal.aborted) throw error;
      return off(
        isCancelled(error) || timedOut(error) ? 'the engine is busy; search again in a moment.' : sentence(error),
      );
    }
  }

  function byValue(query: Query, filingIds: number[] | undefined) {
    const { number: filter, text } = query;
    if (filter) return { ...matchValues(read, filter, filingIds, DEPTH), note: null };
    const written = text === '' ? null : writtenValue(tagText(text));
    if (written === null) return { ...NOTHING, note: null };
    const matches = matchValues(read, written, filingIds, DEPTH);
    const note = matches.chunkIds.length > 0 ? `The value ${written.text} in the query was looked up too.` : null;
    return { ...matches, note };
  }

  function toHit(found: Ranked, chunk: StoredChunk, values: ValueMatches, text: string): SearchHit {
    const filing = read.filings.get(chunk.filingId, '');
    const number = values.nearest.get(chunk.id);
    const words = text === '' ? [] : read.words.marks(chunk.id, text);
    const marks = [
      ...words.map((range) => ({ ...range, by: 'keyword' as const })),
      ...(number?.value == null ? [] : valueMarks(chunk.tagged, number.value, number.raw)),
    ];
    return {
      filing: chunk.filingId,
      company: filing?.company ?? filing?.name ?? '',
      form: filing?.form ?? null,
      period: filing?.periodEnd ?? null,
      item: chunk.item,
      page: chunk.page,
      chunk: chunk.index,
      start: chunk.start,
      end: chunk.end,
      ...excerpt(chunk.tagged.text, marks),
      score: found.score,
      matched: {
        keyword: found.keyword,
        meaning: found.meaning,
        value: number?.value == null ? null : { raw: number.raw, value: number.value },
      },
    };
  }

  return {
    async query(query, { signal }) {
      const started = performance.now();
      const text = query.text.trim();
      const filingIds = filingsOf(query);
      const keyword = text === '' ? [] : read.words.search({ text, limit: DEPTH, ...(filingIds ? { filingIds } : {}) });
      const values = byValue(query, filingIds);
      const meaning = text === '' ? { chunkIds: [], note: null } : await byMeaning(text, filingIds, signal);
      const candidates = collect({
        keyword: keyword.map((hit) => hit.chunkId),
        meaning: meaning.chunkIds,
        value: values.chunkIds,
      });
      const best = rank(candidates, { text: text !== '', value: query.number ?? null }).slice(0, query.limit);
      const chunks = new Map(read.chunks.many(best.map((found) => found.chunkId)).map((chunk) => [chunk.id, chunk]));
      const hits = best.flatMap((found) => {
        const chunk = chunks.get(found.chunkId);
        return chunk ? [toHit(found, chunk, values, text)] : [];
      });
      const notes = [meaning.note, values.note].filter((note) => note !== null);
      if (text === '' && query.number === undefined) notes.push('Type words, or give a value, to search.');
      return { hits, milliseconds: Math.round(performance.now() - started), notes };
    },
  };
}

function timedOut(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
