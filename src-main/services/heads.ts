/** Retraining: small heads on frozen filing vectors, measured on companies they never saw, beside the mean. */
import { deserialize, serialize } from 'node:v8';
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { FilingSummary, MantissaEvent, SeriesPoint } from '../api/views.ts';
import type { HeadReport } from '../api/views-learning.ts';
import type { Corpus, MeanVectors } from '../corpus/index.ts';
import type { EngineClient } from '../engine/client.ts';
import type { TrainHeadOutput, TrainHeadPayload } from '../engine/tasks/train-head.ts';
import { random } from '../text/random.ts';
import { gain, score, type Tested, verdict } from './heads-score.ts';
import type { JobContext, Jobs } from './jobs.ts';
import type { Labels } from './labels.ts';
import type { Models } from './models.ts';

export interface HeadsDeps {
  readonly corpus: Corpus;
  readonly engine: Pick<EngineClient, 'run'>;
  readonly models: Pick<Models, 'require'>;
  readonly labels: Pick<Labels, 'refresh'>;
  readonly jobs: Pick<Jobs, 'register' | 'start'>;
  readonly publish: (event: MantissaEvent) => void;
}

interface TrainInput {
  labelSetId: number;
  testShare: number;
  seed: number;
}

/** A labelled filing with a vector. */
interface Row {
  filing: FilingSummary;
  target: number;
}

type Weights = Pick<TrainHeadOutput, 'ridge' | 'mlp'>;

/** Companies for testing: a share of them, at least one, never all. */
export function splitCompanies(companies: readonly number[], testShare: number, seed: number): Set<number> {
  const order = random(seed, 'split').shuffle(companies);
  const count = Math.min(companies.length - 1, Math.max(1, Math.round(companies.length * testShare)));
  return new Set(order.slice(0, count));
}

export function createHeads(deps: HeadsDeps): { readonly handlers: Handlers['heads'] } {
  const { corpus, engine, models, labels, jobs, publish } = deps;
  const { read, write, vectors } = corpus;

  function labelled(labelSetId: number, modelHash: string, have: ReadonlySet<number>): Row[] {
    const filings = new Map(read.filings.list(modelHash).map((filing) => [filing.id, filing]));
    return read.labels.rows(labelSetId).flatMap(({ filingId, value }): Row[] => {
      const filing = filingId === null ? undefined : filings.get(filingId);
      return filing !== undefined && have.has(filing.id) ? [{ filing, target: value }] : [];
    });
  }

  function check(rows: readonly Row[], matched: number): void {
    if (matched === 0)
      throw new AppError(
        'bad_labels',
        'No label matches a filing in the corpus. Look at the reasons beside the labels.',
      );
    if (rows.length === 0)
      throw new AppError(
        'conflict',
        'None of the labelled filings has vectors of the current model. Embed them first.',
      );
    if (new Set(rows.map((row) => row.filing.companyId)).size < 2)
      throw new AppError(
        'bad_labels',
        'The labels match filings of one company only. A head is tested on companies it never saw, so at least two are needed.',
      );
  }

  async function train({ labelSetId, testShare, seed }: TrainInput, context: JobContext) {
    context.progress({ step: 'matching labels', done: 0, total: null });
    const set = await labels.refresh(labelSetId);
    const model = await models.require();
    const ids = read.labels.rows(labelSetId).flatMap(({ filingId }) => (filingId === null ? [] : [filingId]));
    const means = await vectors.filings(model.hash, ids);
    const rows = labelled(labelSetId, model.hash, new Set(means.ids));
    check(rows, set.matched);
    const groups = rows.map((row) => row.filing.companyId);
    const test = splitCompanies(
      [...new Set(groups)].sort((a, b) => a - b),
      testShare,
      seed,
    );
    const points: SeriesPoint[] = [];
    const output = await engine.run(
      'trainHead',
      {
        features: features(
          means,
          rows.map((row) => row.filing.id),
        ),
        dimension: means.dimension,
        targets: Float64Array.from(rows, (row) => row.target),
        groups: Int32Array.from(groups),
        train: Int32Array.from([...rows.keys()].filter((at) => !test.has(groups[at]!))),
        seed,
      },
      {
        signal: context.signal,
        onLog: context.log,
        onProgress: ({ done, total, message, payload }) => {
          context.progress({ step: message ?? 'training', done, total });
          const { epoch, validation } = (payload ?? {}) as Partial<TrainHeadPayload>;
          if (epoch !== undefined && validation !== undefined)
            points.push({ name: 'validation error', step: epoch, value: validation });
        },
      },
    );
    await context.series(points);
    const report = reportOf(
      { labelSetId, seed, name: set.name, target: set.target, modelId: model.id },
      rows,
      test,
      output,
    );
    const weights: Weights = { ridge: output.ridge, mlp: output.mlp };
    const headId = await write.heads.insert({ report, modelHash: model.hash, weights: serialize(weights) });
    publish({ type: 'corpus', changed: ['heads'] });
    return { headId, verdict: report.verdict };
  }

  function get(id: number) {
    const head = read.heads.get(id);
    if (head === null) throw new AppError('not_found', 'There is no such head; it may have been removed.');
    return head;
  }

  jobs.register<TrainInput>('train-head', { lane: 'engine', run: train });
  return {
    handlers: {
      async train(input) {
        const set = read.labels.get(input.labelSetId);
        if (set === null) throw new AppError('not_found', 'There is no such label set; it may have been removed.');
        return jobs.start('train-head', `Train heads on ${set.name}`, input);
      },
      list: () => read.heads.list(),
      get: ({ id }) => get(id).report,
      async predict({ id, method }, { signal }) {
        const { modelHash, weights, report } = get(id);
        const means = await vectors.filings(modelHash);
        if (means.ids.length === 0)
          throw new AppError(
            'conflict',
            `This head reads vectors of ${report.modelId}, and there are none. Embed with that model again.`,
          );
        const head = (deserialize(weights) as Weights)[method];
        const predicted = await engine.run('predictHead', { head, features: means.vectors }, { signal });
        const filings = new Map(read.filings.list(modelHash).map((filing) => [filing.id, filing]));
        return means.ids.flatMap((filingId, at) => {
          const filing = filings.get(filingId);
          return filing ? [{ filingId, ...named(filing), predicted: predicted[at]! }] : [];
        });
      },
    },
  };
}

const named = (filing: FilingSummary) => ({ company: filing.company ?? filing.name, period: filing.periodEnd });

/** Vectors of filings in the order asked for: [n, dimension]. */
function features(means: MeanVectors, filingIds: readonly number[]): Float32Array {
  const { dimension, vectors } = means;
  const place = new Map(means.ids.map((id, at) => [id, at]));
  const out = new Float32Array(filingIds.length * dimension);
  filingIds.forEach((id, row) => {
    const at = place.get(id)!;
    out.set(vectors.subarray(at * dimension, (at + 1) * dimension), row * dimension);
  });
  return out;
}

type Subject = Pick<HeadReport, 'labelSetId' | 'name' | 'target' | 'modelId'> & { seed: number };

function reportOf(
  { seed, ...subject }: Subject,
  rows: readonly Row[],
  test: ReadonlySet<number>,
  output: TrainHeadOutput,
): Omit<HeadReport, 'id' | 'createdAt'> {
  const { predictions, mean: trainingMean } = output;
  const at = [...rows.keys()];
  const tested = at.filter((row) => test.has(rows[row]!.filing.companyId));
  const trained = at.filter((row) => !test.has(rows[row]!.filing.companyId));
  const companies = (some: number[]) => new Set(some.map((row) => rows[row]!.filing.companyId)).size;
  const testedBy = (predicted: Float64Array): Tested => ({
    actual: tested.map((row) => rows[row]!.target),
    predicted: tested.map((row) => predicted[row]!),
    company: tested.map((row) => rows[row]!.filing.companyId),
  });
  const settings: Record<string, Record<string, number>> = {
    mean: { mean: trainingMean },
    ridge: { penalty: output.ridge.penalty },
    mlp: { hidden: output.mlp.hidden, epochs: output.mlp.epoch },
  };
  const methods = (['mean', 'ridge', 'mlp'] as const).map((name) => ({
    name,
    settings: settings[name]!,
    ...score(testedBy(predictions[name]), trainingMean),
  }));
  const baseline = methods[0]!.mae.value;
  const gains = (['ridge', 'mlp'] as const).map((name) => ({
    name: name === 'mlp' ? 'the perceptron' : name,
    gain: gain(testedBy(predictions[name]), trainingMean),
    mae: methods.find((method) => method.name === name)!.mae.value,
    baseline,
  }));
  const split = {
    trainCompanies: companies(trained),
    testCompanies: companies(tested),
    trainFilings: trained.length,
    testFilings: tested.length,
    seed,
  };
  return {
    ...subject,
    split,
    methods,
    verdict: verdict({ train: split.trainCompanies, test: split.testCompanies }, gains),
    predictions: rows.map(({ filing, target }, row) => ({
      filingId: filing.id,
      ...named(filing),
      actual: target,
      predicted: { mean: predictions.mean[row]!, ridge: predictions.ridge[row]!, mlp: predictions.mlp[row]! },
      test: test.has(filing.companyId),
    })),
  };
}
