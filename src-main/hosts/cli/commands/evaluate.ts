import { resolve } from 'node:path';
import { EVALUATIONS, type EvaluationReport, runEvaluation } from '../../../app/evaluation.ts';
import { flagValue, meant, numberValue, textValue } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';

/** Those with a generated set. */
const GENERATED = EVALUATIONS.filter((name) => name !== 'sts');
/** Of architecture.md, and not part of this version. */
const LATER = ['sign', 'masking', 'spectrum', 'outliers', 'retrieval'];

function reportText({ name, n, metrics, baselines, source }: EvaluationReport): string {
  const row = (who: string, measured: EvaluationReport['metrics']) =>
    Object.entries(measured).map(([metric, { value, low, high }]) => [
      who,
      metric,
      value.toPrecision(4),
      `[${low.toPrecision(4)}, ${high.toPrecision(4)}]`,
    ]);
  const rows = [
    ...row('this model', metrics),
    ...Object.entries(baselines).flatMap(([who, measured]) => row(who, measured)),
  ];
  return `${name}, ${n} items (${source})\n${columns([['', 'metric', 'value', '95% interval'], ...rows])}`;
}

export const command: Command = {
  name: 'evaluate',
  summary: 'Measure the model: one report, with intervals and baselines.',
  usage: [`evaluate ${EVALUATIONS.join('|')} [--file ITEMS.jsonl]`, 'evaluate suite'],
  details:
    'Without --file on a generated set; suite is every one that has such a set. Lines of a file: {anchor, near, far} for ordering and cross_unit, {low, mid, high} for triplets,\n{a, b} for paraphrase, {a, b, score} for sts, {text with [MASK], value} for numeracy.',
  options: {
    file: {
      type: 'string',
      placeholder: 'ITEMS.jsonl',
      help: 'the items; for sts also CSV of sentence, sentence, score',
    },
    count: { type: 'string', placeholder: 'N', help: 'size of the generated set: 800 when not given' },
    seed: { type: 'string', placeholder: 'N', help: 'of the generated set' },
    base: { type: 'string', placeholder: 'DIR', help: 'the unmodified base model, measured beside as a baseline' },
    plain: { type: 'boolean', help: 'measure the backbone alone, numbers as text' },
  },
  scratch: () => true,
  run: async ({ positionals: [asked], values, app: open, signal, progress }): Promise<Outcome> => {
    const names = asked === 'suite' ? GENERATED : EVALUATIONS.filter((one) => one === asked);
    if (asked !== undefined && LATER.includes(asked))
      throw new UsageError(`"evaluate ${asked}" is not part of this version yet.`);
    if (names.length === 0) {
      const known = [...EVALUATIONS, 'suite'];
      throw new UsageError(
        asked === undefined
          ? `Say which: ${known.join(', ')}.`
          : `There is no evaluation "${asked}".${meant(asked, known)}`,
      );
    }
    const file = textValue(values, 'file');
    if (asked === 'suite' && file !== undefined)
      throw new UsageError('A file goes with one evaluation, not with the suite.');
    const base = textValue(values, 'base');
    const options = {
      signal,
      file,
      count: numberValue(values, 'count', { min: 1, max: 100_000, whole: true }),
      seed: numberValue(values, 'seed', { whole: true }),
      base: base === undefined ? undefined : resolve(base),
      plain: flagValue(values, 'plain'),
      onProgress: progress.update,
    };
    const app = await open();
    const reports: EvaluationReport[] = [];
    for (const name of names) reports.push(await runEvaluation(app, name, options));
    return { json: asked === 'suite' ? { reports } : reports[0], text: reports.map(reportText).join('\n\n') };
  },
};
