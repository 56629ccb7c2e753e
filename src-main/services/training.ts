/** Training the encoder itself on the corpus and on generated sentences: the `train-encoder` job, its curves, and the runs with the models they end in. */
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { TaggedText } from '../api/types.ts';
import type { Job, MantissaEvent, SeriesPoint } from '../api/views.ts';
import type { TrainingRun } from '../api/views-learning.ts';
import type { Corpus } from '../corpus/index.ts';
import type { EngineClient } from '../engine/client.ts';
import type { TrainEncoderPayload } from '../engine/tasks/train-encoder.ts';
import { heldOutCompanies } from '../text/held-out.ts';
import type { JobContext, Jobs } from './jobs.ts';
import type { Models } from './models.ts';
import { listRuns, type RunPlan, readCheckpoint, readPlan, writePlan } from './training-runs.ts';

export interface TrainingDeps {
  readonly corpus: Corpus;
  readonly engine: Pick<EngineClient, 'run'>;
  readonly models: Pick<Models, 'require'>;
  readonly jobs: Pick<Jobs, 'register' | 'start' | 'handlers'>;
  readonly publish: (event: MantissaEvent) => void;
}

type Config = RunPlan['config'];

/** Steps between checkpoints: what a crash or a cancel in the middle of a step may lose. */
const SAVE_EVERY = 25;
/** Points of curves are stored and told together, this often. */
const FLUSH_MS = 1000;

/** Chunks of held-out companies that go to the engine for validation; it asks about some of them. */
const HELD_CHUNKS = 300;

/** How often each objective gets a step. Keeping the sense of texts needs texts. */
function configOf(name: TrainingRun['training'], hasTexts: boolean): Config {
  if (name === 'mlm') return { shares: { numeracy: 0, statements: 0, values: 0, meaning: 1, masked: 3 } };
  return { shares: { numeracy: 4, statements: 2, values: 2.5, meaning: hasTexts ? 2.5 : 0, masked: 0 } };
}

type Settings = Parameters<Handlers['training']['start']>[0];

/** Steps between validations where early stop goes by them. */
const VALIDATE_EVERY = 100;
/** An addition that begins at zero has further to go than a trained backbone; number modules keep the rate they have without it. */
const LOW_RANK_RATES = { learningRate: 5e-4, numberRate: 2 };

/** The analyst's settings, as far as they differ from the defaults. */
function chosen({ steps, seed, accumulate, patience, backbone, rank, optimizer, learningRate }: Settings): Config {
  const adamw = {
    ...(backbone === 'low-rank' ? LOW_RANK_RATES : {}),
    ...(learningRate === undefined ? {} : { learningRate }),
  };
  return {
    saveEvery: Math.min(SAVE_EVERY, Math.ceil((steps ?? 1000) / 4)),
    adamw,
    ...(patience ? { patience, validateEvery: Math.min(VALIDATE_EVERY, Math.ceil((steps ?? 1000) / 10)) } : {}),
    ...(rank === undefined ? {} : { lowRank: { rank, alpha: 2 * rank } }),
    ...given({ steps, seed, accumulate, backbone, optimizer }),
  };
}

/** Without what is undefined. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function pointsOf(payload: TrainEncoderPayload): SeriesPoint[] {
  if ('report' in payload) {
    const { objective, step, loss, parts = {} } = payload.report;
    const named = Object.entries(parts).map(([part, value]) => ({ name: `loss ${objective} ${part}`, step, value }));
    return [{ name: `loss ${objective}`, step, value: loss }, ...named];
  }
  return Object.entries(payload.metrics).map(([name, value]) => ({
    name: `validation ${name}`,
    step: payload.step,
    value,
  }));
}

export function createTraining({ corpus, engine, models, jobs, publish }: TrainingDeps): Handlers['training'] {
  const { read, paths } = corpus;

  /** Chunks of every company but those held out, which evaluation asks about, and some of those for validation. */
  function chunks(): { filings: TaggedText[]; held: TaggedText[] } {
    const filings = read.filings.list('');
    const out = heldOutCompanies(filings.map(({ companyId }) => String(companyId)));
    const textsOf = (some: typeof filings) =>
      some.flatMap(({ id }) => read.chunks.list(id).map(({ tagged }) => tagged));
    const held = textsOf(filings.filter(({ companyId }) => out.has(String(companyId))));
    const every = Math.ceil(held.length / HELD_CHUNKS);
    return {
      filings: textsOf(filings.filter(({ companyId }) => !out.has(String(companyId)))),
      held: held.filter((_, index) => index % every === 0),
    };
  }

  async function train({ run }: { run: string }, context: JobContext) {
    const plan = await readPlan(paths, run);
    const resume = (await readCheckpoint(paths, run)) !== null;
    context.progress({ step: resume ? 'going on from the checkpoint' : 'reading the filings', message: null });
    const curve = createCurve(context);
    try {
      const { modelDir, step, metrics, paddingWaste, bestStep } = await engine.run(
        'trainEncoder',
        { modelDir: plan.modelDir, runDir: join(paths.runs, run), config: plan.config, ...chunks(), resume },
        {
          signal: context.signal,
          onLog: context.log,
          onProgress: ({ done, total, message, payload }) => {
            curve.add(pointsOf(payload as TrainEncoderPayload));
            context.progress({ step: 'training', done, total, message: message ?? null });
          },
        },
      );
      const path = join(paths.models, run);
      await rm(path, { recursive: true, force: true });
      await cp(modelDir, path, { recursive: true });
      return { run, model: run, path, step, bestStep, metrics, paddingWaste };
    } finally {
      await curve.flush();
      publish({ type: 'corpus', changed: ['runs', 'models'] });
    }
  }

  async function begin(run: string, plan: RunPlan): Promise<Job> {
    const title = plan.name === 'mlm' ? 'Train the encoder on the filings' : 'Train the encoder on numbers';
    const job = await jobs.start('train-encoder', title, { run });
    await writePlan(paths, run, { ...plan, jobId: job.id });
    publish({ type: 'corpus', changed: ['runs'] });
    return job;
  }

  jobs.register('train-encoder', { lane: 'engine', run: train });
  return {
    async start(settings) {
      const { name } = settings;
      const hasTexts = read.chunks.count() > 0;
      if (name === 'mlm' && !hasTexts)
        throw new AppError('bad_request', 'There are no filings to learn from. Ingest some, then train.');
      if (settings.optimizer === 'muon' && (settings.backbone ?? 'full') !== 'full')
        throw new AppError('bad_request', 'Muon moves the matrices of the layers: it needs --backbone full.');
      const { path: modelDir } = await models.require();
      const config: Config = { ...configOf(name, hasTexts), ...chosen(settings) };
      const createdAt = new Date().toISOString();
      const run = await freshFolder(paths.runs, `${name}-${createdAt.slice(0, 19).replace(/[-:]/g, '')}`);
      const plan: RunPlan = { name, modelDir, config, createdAt };
      await writePlan(paths, run, plan);
      return begin(run, plan);
    },
    async resume({ run }, call) {
      const plan = await readPlan(paths, run);
      const before = plan.jobId === undefined ? null : await jobs.handlers.get({ id: plan.jobId }, call);
      if (before === null) return begin(run, plan);
      if (before.state === 'done')
        throw new AppError('conflict', `The run ${run} is finished; its model is in the corpus.`);
      return jobs.handlers.resume({ id: before.id }, call);
    },
    runs: () => listRuns(paths),
  };
}

/** Two runs begun within one second get folders of their own. */
async function freshFolder(parent: string, name: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  for (let n = 1; ; n++) {
    const run = n === 1 ? name : `${name}-${n}`;
    try {
      await mkdir(join(parent, run));
      return run;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Gathers points, so that a run of quick steps writes once a second. */
function createCurve(context: Pick<JobContext, 'series' | 'log'>) {
  let waiting: SeriesPoint[] = [];
  let writing: Promise<void> = Promise.resolve();
  let last = 0;
  const flush = () => {
    const points = waiting;
    waiting = [];
    last = Date.now();
    if (points.length > 0)
      writing = writing
        .then(() => context.series(points))
        .catch((error) => context.log(`The curve could not be written: ${String(error)}`));
    return writing;
  };
  return {
    add(points: readonly SeriesPoint[]) {
      waiting.push(...points);
      if (Date.now() - last >= FLUSH_MS) void flush();
    },
    flush,
  };
}
