import { BACKBONES, OPTIMIZERS, TRAININGS } from '../../../api/types.ts';
import type { TrainingRun } from '../../../api/views-learning.ts';
import { meant, numberValue, textValue } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Context, type Outcome, UsageError } from '../command.ts';
import { runJob } from '../jobs.ts';

/** Of architecture.md, and not part of this version. */
const LATER = ['autoencoder', 'jepa', 'contrastive', 'aggregator'];

async function list({ client: open }: Context): Promise<Outcome> {
  const runs = await (await open()).training.runs();
  const rows = runs.map(({ run, step, steps, seconds, metrics, losses, paddingWaste, model }) => [
    run,
    `${step} of ${steps ?? '?'} steps`,
    `${Math.round(seconds / 60)} min`,
    measured(metrics),
    paddingWaste === null ? '' : `loss: ${measured(losses)}`,
    paddingWaste === null ? '' : `padding ${(100 * paddingWaste).toFixed(1)} %`,
    model === null ? 'unfinished' : `model ${model}`,
  ]);
  return { json: { runs }, text: runs.length > 0 ? columns(rows) : 'There are no runs yet.' };
}

function measured(metrics: TrainingRun['metrics']): string {
  return Object.entries(metrics)
    .map(([metric, value]) => `${metric} ${value.toPrecision(4)}`)
    .join(', ');
}

/** One of a few words. */
function choice<T extends string>(values: Context['values'], name: string, known: readonly T[]): T | undefined {
  const value = textValue(values, name);
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined) throw new UsageError(`--${name} is ${known.join(', ')}.${meant(value, known)}`);
  return found;
}

/** The settings of a new run that were given. */
function settings(values: Context['values']) {
  const whole = (name: string, min: number, max: number) => numberValue(values, name, { min, max, whole: true });
  const all = {
    steps: whole('steps', 1, 10_000_000),
    seed: numberValue(values, 'seed', { whole: true }),
    accumulate: whole('accumulate', 1, 1000),
    patience: whole('early-stop', 0, 1000),
    backbone: choice(values, 'backbone', BACKBONES),
    rank: whole('rank', 1, 512),
    optimizer: choice(values, 'optimizer', OPTIMIZERS),
    learningRate: numberValue(values, 'learning-rate', { min: 1e-9, max: 1 }),
  };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return given as { [K in keyof typeof all]?: NonNullable<(typeof all)[K]> };
}

/** Tells losses and validations on stderr while the job runs. Answers the function that ends it. */
async function watchCurves({ client: open, progress }: Context): Promise<() => void> {
  const client = await open();
  const stop = new AbortController();
  const events = await client.app.events(undefined, { signal: stop.signal });
  const follow = async () => {
    for await (const event of events) {
      if (event.type !== 'series') continue;
      for (const { name, step, value } of event.points)
        if (name.startsWith('validation ')) progress.note(`${name} ${value.toPrecision(4)} at step ${step}`);
      const losses = event.points.filter(({ name }) => /^loss \S+$/.test(name)).at(-1);
      if (losses) progress.note(`${losses.name} ${losses.value.toFixed(3)} at step ${losses.step}`);
    }
  };
  follow().catch(() => {}); // The stream ends with the command.
  return () => stop.abort();
}

export const command: Command = {
  name: 'train',
  summary: 'Train the encoder itself, on generated sentences and on the filings of the corpus.',
  usage: [
    `train ${TRAININGS.join('|')} [--steps N] [--seed N] [--early-stop N] [--backbone ${BACKBONES.join('|')}] [--optimizer ${OPTIMIZERS.join('|')}]`,
    'train --resume RUN',
    'train list',
  ],
  details:
    'numeracy: arithmetic and statements with values, while the sense of the filings is kept. mlm: masked words and numbers of the filings. A tenth of the companies is left out, for "mantissa evaluate masking".\nCtrl-C keeps a checkpoint; --resume goes on from it. The trained model is in the corpus afterwards: "mantissa model use ID". list shows every run with its record.',
  options: {
    steps: { type: 'string', placeholder: 'N', help: 'how many steps' },
    seed: { type: 'string', placeholder: 'N', help: 'of everything that is drawn' },
    accumulate: { type: 'string', placeholder: 'N', help: 'batches that make one update together: 1 when not given' },
    'early-stop': {
      type: 'string',
      placeholder: 'N',
      help: 'end, with the best weights, after N validations (every 100 steps) without a better one on companies held out',
    },
    backbone: {
      type: 'string',
      placeholder: 'WHAT',
      help: 'what learns beside number path and heads: full, frozen (nothing), low-rank (LoRA, merged when saved)',
    },
    rank: { type: 'string', placeholder: 'N', help: 'of a low-rank backbone: 8 when not given' },
    optimizer: { type: 'string', placeholder: 'NAME', help: 'adamw, or muon for the matrices of the layers' },
    'learning-rate': { type: 'string', placeholder: 'X', help: 'of AdamW: 5e-5 when not given, 5e-4 with low-rank' },
    resume: { type: 'string', placeholder: 'RUN', help: 'a run to go on with, by the name it printed' },
  },
  run: async (context): Promise<Outcome> => {
    const {
      positionals: [asked, ...more],
      values,
      client: open,
      signal,
      progress,
    } = context;
    if (asked === 'list') return list(context);
    const run = textValue(values, 'resume');
    const name = TRAININGS.find((one) => one === asked);
    if (asked !== undefined && LATER.includes(asked))
      throw new UsageError(`"train ${asked}" is not part of this version yet.`);
    if (asked !== undefined && name === undefined)
      throw new UsageError(`There is no training "${asked}".${meant(asked, TRAININGS)}`);
    if (more.length > 0) throw new UsageError(`"${more[0]}" is not understood.`);
    const given = settings(values);
    if (run === undefined && name === undefined)
      throw new UsageError(`Say which: ${TRAININGS.join(', ')}, list, or --resume RUN.`);
    const client = await open();
    const unwatch = await watchCurves(context);
    const start = () =>
      run === undefined ? client.training.start({ name: name!, ...given }) : client.training.resume({ run });
    try {
      const { result } = await runJob({ client, signal, progress }, start);
      const { step, bestStep, metrics, paddingWaste, path, model } = result as {
        step: number;
        bestStep: number;
        paddingWaste: number;
        metrics: TrainingRun['metrics'];
        path: string;
        model: string;
      };
      return {
        json: result,
        text: `${step} steps done${bestStep < step ? `, the weights are those of step ${bestStep}` : ''}. ${measured(metrics)}, padding ${(100 * paddingWaste).toFixed(1)} %\nThe model is in ${path}; "mantissa model use ${model}" takes it into use.`,
      };
    } catch (error) {
      const [last] = await client.training.runs();
      if (last !== undefined && last.model === null)
        progress.note(`The run is ${last.run}, at step ${last.step}: "mantissa train --resume ${last.run}" goes on.`);
      throw error;
    } finally {
      unwatch();
    }
  },
};
