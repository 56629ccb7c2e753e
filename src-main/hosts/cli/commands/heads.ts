import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Client } from '../../../api/contract.ts';
import { AppError } from '../../../api/errors.ts';
import type { HeadReport, Interval } from '../../../api/views-learning.ts';
import { choiceValue, meant, numberValue, textValue } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Context, type Outcome, UsageError } from '../command.ts';
import { runJob } from '../jobs.ts';

const interval = (score: Interval | null) =>
  score === null ? '' : `${score.value.toPrecision(4)} [${score.low.toPrecision(4)}, ${score.high.toPrecision(4)}]`;

function reportText(head: HeadReport): string {
  const rows = head.methods.map(({ name, mae, r2, pearson, spearman }) => [
    name,
    interval(mae),
    interval(r2),
    interval(pearson),
    interval(spearman),
  ]);
  const { split } = head;
  return [
    `Head ${head.id}: ${head.target}, ${split.trainCompanies} companies (${split.trainFilings} filings) to train, ${split.testCompanies} (${split.testFilings}) never trained on to test`,
    columns([['method', 'mean absolute error', 'R2', 'Pearson', 'Spearman'], ...rows]),
    head.verdict,
  ].join('\n');
}

async function train({ values, client: open, signal, progress }: Context): Promise<Outcome> {
  const file = textValue(values, 'labels');
  if (file === undefined) throw new UsageError('Say where the labels are: --labels FILE.csv.');
  const csv = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('not_found', `${file} cannot be read.`, { cause });
  });
  const target = textValue(values, 'target');
  const testShare = numberValue(values, 'test-share', { min: 0.1, max: 0.5 });
  const seed = numberValue(values, 'seed', { whole: true });
  const client = await open();
  const labels = await client.labels.import({
    name: textValue(values, 'name') ?? basename(file),
    csv,
    ...(target === undefined ? {} : { target }),
  });
  for (const { line, key, reason } of labels.unmatched) progress.note(`Line ${line} (${key}): ${reason}`);
  const options = { ...(testShare === undefined ? {} : { testShare }), ...(seed === undefined ? {} : { seed }) };
  const job = await runJob({ client, signal, progress }, () =>
    client.heads.train({ labelSetId: labels.id, ...options }),
  );
  const head = await client.heads.get({ id: headIdOf(job.result) });
  return { json: { ...head, labels }, text: reportText(head) };
}

function headIdOf(result: Record<string, unknown> | null): number {
  const id = result?.headId ?? result?.id;
  if (typeof id !== 'number') throw new AppError('internal', 'The training job did not say which head it made.');
  return id;
}

async function list({ client: open }: Context): Promise<Outcome> {
  const heads = await (await open()).heads.list();
  return {
    json: { heads },
    text:
      heads.map(reportText).join('\n\n') ||
      'There are no heads yet. "mantissa heads train --labels FILE.csv" makes one.',
  };
}

async function latestHead(client: Client): Promise<number> {
  const heads = await client.heads.list();
  const id = Math.max(...heads.map((head) => head.id));
  if (heads.length === 0)
    throw new AppError('not_found', 'There are no heads yet. "mantissa heads train --labels FILE.csv" makes one.');
  return id;
}

async function predict({ values, client: open, signal }: Context): Promise<Outcome> {
  const method = choiceValue(values, 'method', ['ridge', 'mlp']);
  const asked = numberValue(values, 'head', { min: 1, whole: true });
  const client = await open();
  const id = asked ?? (await latestHead(client));
  const predictions = await client.heads.predict({ id, ...(method === undefined ? {} : { method }) }, { signal });
  const rows = predictions.map((row) => [
    String(row.filingId),
    row.company,
    row.period ?? '',
    row.predicted.toPrecision(6),
  ]);
  return { json: { head: id, predictions }, text: columns([['filing', 'company', 'period', 'predicted'], ...rows]) };
}

const forms: Record<string, (context: Context) => Promise<Outcome>> = { train, predict, list };

export const command: Command = {
  name: 'heads',
  summary: 'Train a prediction head on your labels, on frozen embeddings, beside the mean as baseline.',
  usage: [
    'heads train --labels FILE.csv [--target COLUMN]',
    'heads predict [--head ID] [--method ridge|mlp]',
    'heads list',
  ],
  details:
    'Labels: a CSV with a header, a company key (cik, ticker or company), optionally year or fiscal_year, and a numeric column.\nThe test is on companies that were never trained on.',
  options: {
    labels: { type: 'string', placeholder: 'FILE.csv', help: 'the labels to train on' },
    target: { type: 'string', placeholder: 'COLUMN', help: 'which column to predict, when there are several' },
    name: { type: 'string', placeholder: 'NAME', help: 'a name for the labels; the file’s when not given' },
    'test-share': {
      type: 'string',
      placeholder: 'F',
      help: 'share of companies kept for the test: 0.3 when not given',
    },
    seed: { type: 'string', placeholder: 'N', help: 'of the split' },
    head: { type: 'string', placeholder: 'ID', help: 'which head predicts: the newest when not given' },
    method: { type: 'string', placeholder: 'ridge|mlp', help: 'which of its methods: ridge when not given' },
  },
  run: (context) => {
    const [what] = context.positionals;
    if (what === 'feasibility')
      throw new UsageError(
        '"heads feasibility" is not part of this version yet; "heads train" tells whether labels can be predicted.',
      );
    const form = what === undefined ? undefined : forms[what];
    if (!form)
      throw new UsageError(
        what === undefined
          ? 'Say train, predict or list.'
          : `heads cannot "${what}".${meant(what, Object.keys(forms))}`,
      );
    return form(context);
  },
};
