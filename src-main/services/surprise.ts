/** The `surprise` job: what the model expects at each number of a filing when it is hidden, stored beside the numbers; and the list of what stands out. */
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { MantissaEvent } from '../api/views.ts';
import type { Corpus, StoredChunk, StoredNumber, StoredSurprise, SurprisingNumber } from '../corpus/index.ts';
import type { EngineClient } from '../engine/client.ts';
import type { SurpriseOutput } from '../engine/tasks/surprise.ts';
import type { JobContext, Jobs } from './jobs.ts';
import type { Models } from './models.ts';
import { alignNumbers, canBeHidden, staysText } from './surprise-align.ts';
import { contextOf, isExplained, isReference } from './surprise-context.ts';

export interface SurpriseDeps {
  readonly corpus: Corpus;
  readonly engine: Pick<EngineClient, 'run'>;
  readonly models: Pick<Models, 'current' | 'require'>;
  readonly jobs: Pick<Jobs, 'register' | 'start'>;
  readonly publish: (event: MantissaEvent) => void;
}

type Score = NonNullable<SurpriseOutput['scores'][number][number]>;

/**
 * What is stored goes by the model and by how surprise is defined: raised when `scoreNumbers` counts it otherwise, so that what was stored before is stale.
 * 2: sign and derived values count. 3: half of the entropy is taken off instead of the whole.
 */
const DEFINITION = 3;
const keyOf = ({ hash }: { readonly hash: string }): string => `${hash}/${DEFINITION}`;

/** Chunks handed to the engine at a time: what a stop may lose. */
const WINDOW = 8;

export function createSurprise({ corpus, engine, models, jobs, publish }: SurpriseDeps): Handlers['surprise'] {
  const { read, write } = corpus;

  function text(filingId: number): string {
    const found = read.filings.text(filingId);
    if (found === null) throw new AppError('not_found', 'There is no such filing; it may have been removed.');
    return found;
  }

  async function run({ filingId }: { filingId: number }, context: JobContext) {
    const model = await models.require();
    const whole = text(filingId);
    const done = read.surprises.done(filingId, keyOf(model));
    const before = done.size;
    // A part of the filing that a stopped run has looked at is not looked at again.
    const work = read.chunks.list(filingId).flatMap((chunk) => {
      const ids = alignNumbers(chunk.tagged, read.numbers.inRange(filingId, chunk.start, chunk.end), whole);
      const asked = ids.filter((id) => id !== null);
      return asked.length > 0 ? [{ chunk, ids, asked }] : [];
    });
    const total = new Set(work.flatMap(({ asked }) => asked)).size;
    const left = work.filter(({ asked }) => !asked.every((id) => done.has(id)));
    context.progress({ step: 'hiding numbers', done: done.size, total });
    for (let at = 0; at < left.length; at += WINDOW) {
      const window = left.slice(at, at + WINDOW);
      const scores = await score(
        window.map(({ chunk }) => chunk),
        model,
        context,
      );
      const rows = window.flatMap(({ ids, chunk }, i) =>
        ids.flatMap((id, index): StoredSurprise[] => {
          const found = scores[i]![index];
          const value = chunk.tagged.numbers[index]!.value;
          return id === null || found === null || found === undefined ? [] : [rowOf(id, value, found)];
        }),
      );
      await write.surprises.put(keyOf(model), rows);
      for (const { numberId } of rows) done.add(numberId);
      context.progress({ done: done.size, total });
      publish({ type: 'corpus', changed: ['surprises'] });
    }
    if (!(await write.surprises.finish(filingId, keyOf(model), done.size)))
      throw new AppError(
        'conflict',
        'The filing was read anew or removed meanwhile. Resume to look at what stands in it now.',
      );
    publish({ type: 'corpus', changed: ['surprises'] });
    return { filingId, modelId: model.id, numbers: done.size, looked: done.size - before };
  }

  async function score(chunks: readonly StoredChunk[], model: { path: string; hash: string }, context: JobContext) {
    const { modelHash, scores } = await engine.run(
      'surprise',
      { modelDir: model.path, texts: chunks.map(({ tagged }) => tagged) },
      { signal: context.signal, onLog: context.log },
    );
    if (modelHash !== model.hash)
      throw new AppError('conflict', 'The model was changed while it was in use. Resume to look with the new one.');
    return scores;
  }

  jobs.register('surprise', { lane: 'engine', run });
  return {
    async start({ filingId }) {
      const filing = read.filings.get(filingId, '');
      if (filing === null) throw new AppError('not_found', 'There is no such filing; it may have been removed.');
      await models.require();
      return jobs.start('surprise', `Surprising numbers of ${filing.company ?? filing.name}`, { filingId });
    },
    async list({ filingId, limit }) {
      const whole = text(filingId);
      const all = read.numbers.inRange(filingId, 0, whole.length);
      const model = await models.current();
      const key = model === null ? '' : keyOf(model);
      const looked = read.surprises.ofFiling(filingId, key);
      const { worth, references, explained } = sift(looked, all, whole);
      return {
        filingId,
        modelId: model?.id ?? null,
        total: all.filter(canBeHidden).length,
        done: looked.length,
        leftOut: { text: all.filter(staysText).length, references, explained },
        complete: looked.length > 0 && read.surprises.complete(filingId, key),
        stale: read.surprises.staleCount(filingId, key),
        numbers: worth.slice(0, limit).map(({ one, number }) => ({
          ...one,
          item: read.items.at(filingId, one.start),
          context: contextOf(whole, number),
        })),
      };
    },
  };
}

/** Takes out what is not worth a place in the list, and counts it. */
function sift(looked: readonly SurprisingNumber[], all: readonly StoredNumber[], text: string) {
  const byId = new Map(all.map((number) => [number.id, number]));
  const rows = Map.groupBy(all, ({ table }) => table?.slice(0, 2).join('/') ?? '');
  const worth: { one: SurprisingNumber; number: StoredNumber }[] = [];
  let references = 0;
  let explained = 0;
  for (const one of looked) {
    const number = byId.get(one.numberId);
    if (number === undefined) continue;
    const row = number.table === undefined ? [] : (rows.get(number.table.slice(0, 2).join('/')) ?? []);
    if (isReference(text, number)) references += 1;
    else if (isExplained(number, row)) explained += 1;
    else worth.push({ one, number });
  }
  return { worth, references, explained };
}

/** A head without signs reads sizes: the sign is then taken from the number itself. */
function rowOf(numberId: number, value: number, score: Score): StoredSurprise {
  const { low, high, excess, surprise, signed, derivation } = score;
  const own = !signed && value < 0;
  const [a, b] = own ? [-high, -low] : [low, high];
  return { numberId, expected: own ? -score.value : score.value, low: a, high: b, excess, surprise, derivation };
}
