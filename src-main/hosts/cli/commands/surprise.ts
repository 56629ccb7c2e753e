import type { FilingSurprises, NumberSurprise } from '../../../api/views.ts';
import { flagValue, numberValue } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';
import { runJob } from '../jobs.ts';

function row({
  raw,
  value,
  expected,
  low,
  high,
  surprise,
  item,
  start,
  derivation,
  context,
}: NumberSurprise): string[] {
  const figure = (x: number) => x.toPrecision(4);
  const why = derivation ?? '';
  return [
    surprise.toFixed(2),
    raw,
    context,
    figure(value),
    figure(expected),
    `[${figure(low)}, ${figure(high)}]`,
    item ?? '',
    String(start),
    why,
  ];
}

/** Cells are cut here: a row label is whole, a sentence tells what it is about. */
const WIDEST = 60;

const count = (n: number) => n.toLocaleString('en-US');

/** What was looked at, and why the rest is not in the list. */
function summary({ done, total, modelId, complete, leftOut }: FilingSurprises): string {
  const { text, references, explained } = leftOut;
  const missed = total - done;
  const notes = [
    complete && missed > 0 ? `${count(missed)} lie outside the passages that the model reads` : '',
    text > 0 ? `${count(text)} more are dashes or words, which are text to the model` : '',
    references > 0 ? `${count(references)} number or name something and are not listed` : '',
    explained > 0 ? `${count(explained)} follow from their neighbours in the row and are not listed` : '',
  ].filter((note) => note !== '');
  const looked = `${count(done)} of ${count(total)} numbers looked at by ${modelId ?? 'no model'}`;
  return `${[looked, ...notes].join('; ')}.`;
}

export const command: Command = {
  name: 'surprise',
  summary: 'Hide every number of a filing, compare what the model expected, and list what stands out.',
  usage: ['surprise ID [--limit 20] [--again]'],
  details:
    'ID is the one that "mantissa list" shows. What was computed is kept, so that a second call answers at once; Ctrl-C keeps what is done, and the next call goes on from there.',
  options: {
    limit: { type: 'string', placeholder: 'N', help: 'how many to list: 20 when not given' },
    again: { type: 'boolean', help: 'start even where the model in use has looked at everything' },
  },
  run: async ({ positionals: [asked], values, client: open, signal, progress }): Promise<Outcome> => {
    const filingId = Number(asked);
    if (asked === undefined || !Number.isInteger(filingId) || filingId < 1)
      throw new UsageError('Say which filing: its id, as "mantissa list" shows it.');
    const limit = numberValue(values, 'limit', { min: 1, max: 100_000, whole: true }) ?? 20;
    const client = await open();
    const known = await client.surprise.list({ filingId, limit: 1 });
    if (!known.complete || flagValue(values, 'again'))
      await runJob({ client, signal, progress }, () => client.surprise.start({ filingId }));
    const found = await client.surprise.list({ filingId, limit });
    const head = ['surprise', 'number', 'where', 'value', 'expected', '80% interval', 'item', 'at', 'why'];
    return {
      json: found,
      text: `${summary(found)}\n${columns([head, ...found.numbers.map(row)], WIDEST)}`,
    };
  },
};
