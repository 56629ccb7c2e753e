import { resolve } from 'node:path';
import { EVALUATIONS, type EvaluationReport, runEvaluation, runSuite } from '../../../app/evaluation.ts';
import { flagValue, listValue, meant, numberValue, textValue } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';

/** Four figures; what is zero but for the rounding of floats is zero. */
const figure = (x: number) => (Math.abs(x) < 5e-7 ? '0.000' : x.toPrecision(4));

function reportText({ name, n, metrics, baselines, parts = {}, source, notes = [] }: EvaluationReport): string {
  const row = (who: string, measured: EvaluationReport['metrics']) =>
    Object.entries(measured).map(([metric, { value, low, high }]) => [
      who,
      metric,
      figure(value),
      `[${figure(low)}, ${figure(high)}]`,
    ]);
  const rows = [
    ...row('this model', metrics),
    ...Object.entries(baselines).flatMap(([who, measured]) => row(who, measured)),
    ...Object.entries(parts).flatMap(([part, measured]) => row(`${part} (${measured.n})`, measured.metrics)),
  ];
  const table = columns([['', 'metric', 'value', '95% interval'], ...rows]);
  return [`${name}, ${n} items (${source})`, table, ...notes].join('\n');
}

export const command: Command = {
  name: 'evaluate',
  exact: true,
  summary: 'Measure the model: one report, with intervals and baselines.',
  usage: [
    `evaluate ${EVALUATIONS.join('|')} [--file ITEMS.jsonl]`,
    'evaluate masking|outliers|spectrum --filings PATH...',
    'evaluate suite [--filings PATH...]',
  ],
  details: `Without --file on a generated set; suite is every one that has such a set, and masking where there are filings. masking hides numbers and words of the
filings given, or of those companies in the corpus that training leaves out.
Lines of a file: {anchor, near, far} for ordering, cross_unit, sign, zero, years and queries; {low, mid, high} for triplets; {a, b} for paraphrase and retrieval (query,
passage); {a, b, score} for sts; {text with [MASK], value} for numeracy and masking; {text, index} for outliers, index being the wrong number from 0, or -1; {text} for
spectrum. Texts are plain or have their numbers in <number> tags.`,
  options: {
    file: {
      type: 'string',
      placeholder: 'ITEMS.jsonl',
      help: 'the items; for sts also CSV of sentence, sentence, score',
    },
    filings: {
      type: 'string',
      placeholder: 'PATH',
      multiple: true,
      help: 'filings (files, folders, archives) for masking, outliers and spectrum; may be given several times',
    },
    count: { type: 'string', placeholder: 'N', help: 'size of the generated set: 800 when not given' },
    seed: { type: 'string', placeholder: 'N', help: 'of the generated set' },
    base: { type: 'string', placeholder: 'DIR', help: 'the unmodified base model, measured beside as a baseline' },
    plain: { type: 'boolean', help: 'measure the backbone alone, numbers as text' },
    'no-derivations': { type: 'boolean', help: 'read numbers by the bins alone, not by what they follow from' },
  },
  scratch: () => true,
  run: async ({ positionals: [asked, ...more], values, app: open, signal, progress }): Promise<Outcome> => {
    const known = [...EVALUATIONS, 'suite'] as const;
    const name = known.find((one) => one === asked);
    if (name === undefined) {
      throw new UsageError(
        asked === undefined
          ? `Say which: ${known.join(', ')}.`
          : `There is no evaluation "${asked}".${meant(asked, known)}`,
      );
    }
    const given = listValue(values, 'filings');
    if (more.length > 0 && given.length === 0)
      throw new UsageError(`"${more[0]}" is not understood; filings come after --filings.`);
    const file = textValue(values, 'file');
    if (name === 'suite' && file !== undefined)
      throw new UsageError('A file goes with one evaluation, not with the suite.');
    if (file !== undefined && given.length > 0) throw new UsageError('Give --file or --filings, not both.');
    const base = textValue(values, 'base');
    const options = {
      signal,
      file,
      filings: [...given, ...more],
      count: numberValue(values, 'count', { min: 1, max: 100_000, whole: true }),
      seed: numberValue(values, 'seed', { whole: true }),
      base: base === undefined ? undefined : resolve(base),
      plain: flagValue(values, 'plain'),
      derivations: !flagValue(values, 'no-derivations'),
      onProgress: progress.update,
    };
    const app = await open();
    if (name !== 'suite') {
      const report = await runEvaluation(app, name, options);
      return { json: report, text: reportText(report) };
    }
    const suite = await runSuite(app, options);
    const skipped = suite.skipped.map(({ name: left, reason }) => `${left} was left out: ${reason}`);
    return { json: suite, text: [...suite.reports.map(reportText), ...skipped].join('\n\n') };
  },
};
