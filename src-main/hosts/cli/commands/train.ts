import { TRAININGS } from '../../../app/app.ts';
import { meant, numberValue, textValue } from '../arguments.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';

/** Of architecture.md, and not part of this version. */
const LATER = ['autoencoder', 'jepa', 'contrastive', 'aggregator'];

export const command: Command = {
  name: 'train',
  summary: 'Train the encoder itself, on generated sentences and on the filings of the corpus.',
  usage: [`train ${TRAININGS.join('|')} [--steps N] [--seed N]`, 'train --resume RUN'],
  details:
    'numeracy: arithmetic and statements with values, while the sense of the filings is kept. mlm: masked words and numbers of the filings.\nCtrl-C keeps a checkpoint; --resume goes on from it. The trained model is in the corpus afterwards: "mantissa model use ID".',
  options: {
    steps: { type: 'string', placeholder: 'N', help: 'how many steps' },
    seed: { type: 'string', placeholder: 'N', help: 'of everything that is drawn' },
    resume: { type: 'string', placeholder: 'RUN', help: 'a run to go on with, by the name it printed' },
  },
  run: async ({ positionals: [asked], values, app, signal, progress }): Promise<Outcome> => {
    const run = textValue(values, 'resume');
    const name = TRAININGS.find((one) => one === asked);
    if (asked !== undefined && LATER.includes(asked))
      throw new UsageError(`"train ${asked}" is not part of this version yet.`);
    if (asked !== undefined && name === undefined)
      throw new UsageError(`There is no training "${asked}".${meant(asked, TRAININGS)}`);
    const steps = numberValue(values, 'steps', { min: 1, max: 10_000_000, whole: true });
    const seed = numberValue(values, 'seed', { whole: true });
    const { training } = await app();
    const losses = new Map<string, number>();
    const hooks = {
      signal,
      onLog: progress.note,
      onProgress: (done: number, total: number, { name: curve, value }: { name: string; value: number }) => {
        if (!curve.startsWith('loss ')) {
          progress.note(`${curve} ${value.toPrecision(4)} at step ${done}`);
          return;
        }
        losses.set(curve.slice(5), value);
        const all = [...losses].map(([objective, loss]) => `${objective} ${loss.toFixed(3)}`).join(', ');
        progress.update('training', done, total, `loss of ${all}`);
      },
    };
    if (run === undefined && name === undefined)
      throw new UsageError(`Say which: ${TRAININGS.join(', ')}, or --resume RUN.`);
    const result =
      run === undefined
        ? await training.start({ name: name!, steps, seed, ...hooks })
        : await training.resume(run, hooks);
    const metrics = Object.entries(result.metrics).map(([metric, value]) => `${metric} ${value.toPrecision(4)}`);
    return {
      json: result,
      text: `${result.step} steps done. ${metrics.join(', ')}\nThe model is in ${result.path}; "mantissa model use ${result.model}" takes it into use.`,
    };
  },
};
