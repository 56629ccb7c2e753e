import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../../src-main/api/views.ts';
import { createModelCache } from '../../src-main/engine/model-cache.ts';
import { loadTensorflow } from '../../src-main/engine/native.ts';
import { predictHead } from '../../src-main/engine/tasks/predict-head.ts';
import type { TaskContext } from '../../src-main/engine/tasks/task.ts';
import { trainHead } from '../../src-main/engine/tasks/train-head.ts';
import { createHeads, splitCompanies } from '../../src-main/services/heads.ts';
import { gain, score, verdict } from '../../src-main/services/heads-score.ts';
import type { JobContext } from '../../src-main/services/jobs.ts';
import { createLabels } from '../../src-main/services/labels.ts';
import { random } from '../../src-main/text/random.ts';
import { type FilledCorpus, sampleCorpus, testModels } from '../support/sample-corpus.ts';

const call = { signal: new AbortController().signal };
let filled: FilledCorpus;
beforeAll(async () => {
  loadTensorflow();
  filled = await sampleCorpus();
});
afterAll(() => filled.close());

/** Runs the engine's tasks in this process. */
const engine = {
  run: async (task: string, input: never, options: { onProgress?: (progress: object) => void }) => {
    const context: TaskContext = {
      signal: call.signal,
      turn: async () => {},
      log: () => {},
      progress: (done, total, message, payload) => options.onProgress?.({ done, total, message, payload }),
      models: createModelCache(),
      backend: { name: 'tensorflow', reason: '', version: '', software: false },
    };
    return task === 'trainHead' ? trainHead(input, context) : predictHead(input, context);
  },
} as unknown as Parameters<typeof createHeads>[0]['engine'];

function setUp() {
  const { corpus } = filled;
  const labels = createLabels({ corpus, publish: () => {} });
  let run: (input: object, context: JobContext) => Promise<Record<string, unknown> | null> = async () => null;
  const jobs = {
    register: (_kind: string, definition: { run: unknown }) => {
      run = definition.run as typeof run;
    },
    start: async (_kind: string, title: string, input: unknown) => ({ title, input }) as unknown as Job,
  };
  const { handlers } = createHeads({ corpus, engine, models: testModels, labels, jobs, publish: () => {} });
  const series: { name: string; step: number }[] = [];
  const context: JobContext = {
    jobId: 'j',
    signal: call.signal,
    resumed: false,
    progress: () => {},
    log: () => {},
    series: async (points) => {
      series.push(...points);
    },
    files: async () => {},
  };
  return { labels, handlers, series, train: (input: object) => run(input, context) };
}

describe('heads', () => {
  test('six companies: trained, stored, predicted, and honestly too few to tell', async () => {
    const { labels, handlers, train, series } = setUp();
    const set = await labels.handlers.import({ name: 'growth', csv: filled.labels }, call);
    expect(set.matched).toBe(22);
    const { headId } = (await train({ labelSetId: set.id, testShare: 0.3, seed: 1 })) as { headId: number };
    const report = await handlers.get({ id: headId }, call);
    expect(report.verdict).toMatch(/^Too few to tell: 4 companies/);
    expect(report.methods.map((method) => method.name)).toEqual(['mean', 'ridge', 'mlp']);
    expect(report.split).toMatchObject({ trainCompanies: 4, testCompanies: 2 });
    expect(series.length).toBeGreaterThan(1);
    const company = new Map(filled.corpus.read.filings.list('').map((f) => [f.id, f.companyId]));
    const sides = report.predictions.map((p) => [company.get(p.filingId), p.test] as const);
    for (const [id, test] of sides)
      expect(sides.filter(([other]) => other === id).every(([, side]) => side === test)).toBe(true);
    const mean = report.methods[0]!;
    expect(mean.r2.value).toBeCloseTo(0, 10);
    expect(mean.pearson).toBeNull();
    for (const method of ['ridge', 'mlp'] as const) {
      const predicted = await handlers.predict({ id: headId, method }, call);
      expect(predicted).toHaveLength(22);
      const reported = new Map(report.predictions.map((p) => [p.filingId, p.predicted[method]]));
      for (const row of predicted) expect(row.predicted).toBeCloseTo(reported.get(row.filingId)!, 6);
    }
    expect((await handlers.list(undefined, call))[0]?.id).toBe(headId);
  });

  test('labels of one company, or of none, are refused with the reason', async () => {
    const { labels, train } = setUp();
    const one = await labels.handlers.import({ name: 'one', csv: 'ticker,year,y\nHRIX,2022,1\nHRIX,2023,2\n' }, call);
    await expect(train({ labelSetId: one.id, testShare: 0.3, seed: 1 })).rejects.toMatchObject({ code: 'bad_labels' });
    const none = await labels.handlers.import({ name: 'none', csv: 'ticker,y\nZZZZ,1\n' }, call);
    await expect(train({ labelSetId: none.id, testShare: 0.3, seed: 1 })).rejects.toThrow(/No label matches/);
  });

  test('a set that is gone is said at once', async () => {
    const { handlers } = setUp();
    await expect(handlers.train({ labelSetId: 999, testShare: 0.3, seed: 1 }, call)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('splits', () => {
  test('at least one company on each side, the same for the same seed', () => {
    const companies = Array.from({ length: 20 }, (_, at) => at);
    expect(splitCompanies(companies, 0.3, 1).size).toBe(6);
    expect(splitCompanies(companies, 0.3, 1)).toEqual(splitCompanies(companies, 0.3, 1));
    expect(splitCompanies(companies, 0.3, 1)).not.toEqual(splitCompanies(companies, 0.3, 2));
    expect(splitCompanies([1, 2], 0.1, 1).size).toBe(1);
    expect(splitCompanies([1, 2], 0.5, 1).size).toBe(1);
  });
});

/** Test filings of 40 companies; predictions follow the truth as far as `signal` says. */
function tested(signal: number) {
  const rng = random(3, 'tested');
  const company = Array.from({ length: 120 }, (_, row) => Math.floor(row / 3));
  const actual = company.map(() => rng.normal());
  const predicted = actual.map((value) => signal * value + (1 - signal) * rng.normal());
  return { actual, predicted, company };
}

describe('scores and verdicts', () => {
  const enough = { train: 60, test: 40 };
  const judged = (data: ReturnType<typeof tested>) =>
    verdict(enough, [
      {
        name: 'ridge',
        gain: gain(data, 0),
        mae: score(data, 0).mae.value,
        baseline: score({ ...data, predicted: data.actual.map(() => 0) }, 0).mae.value,
      },
    ]);

  test('perfect predictions', () => {
    const data = tested(1);
    const scores = score(data, 0);
    expect(scores.mae.value).toBe(0);
    expect(scores.r2.value).toBe(1);
    expect(scores.pearson!.value).toBeCloseTo(1, 10);
    expect(scores.spearman!.low).toBeCloseTo(1, 10);
    expect(judged(data)).toMatch(/^Signal: ridge beats the mean/);
  });

  test('noise is no signal, and the interval shows why', () => {
    const scores = score(tested(0), 0);
    expect(scores.pearson!.low).toBeLessThan(0);
    expect(scores.pearson!.high).toBeGreaterThan(0);
    expect(judged(tested(0))).toMatch(/^No signal/);
  });

  test('few companies are too few, however good the figures', () => {
    expect(verdict({ train: 4, test: 2 }, [])).toMatch(/^Too few to tell: 4 companies to learn from and 2 to test on/);
  });
});
