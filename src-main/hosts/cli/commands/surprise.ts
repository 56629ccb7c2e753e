import type { NumberSurprise } from '../../../api/views.ts';
import { flagValue, numberValue } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';
import { runJob } from '../jobs.ts';

function row({ raw, value, expected, low, high, surprise, item, start, derivation }: NumberSurprise): string[] {
  const figure = (x: number) => x.toPrecision(4);
  const why = derivation ?? '';
  return [
    surprise.toFixed(2),
    raw,
    figure(value),
    figure(expected),
    `[${figure(low)}, ${figure(high)}]`,
    item ?? '',
    String(start),
    why,
  ];
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
    const head = ['surprise', 'number', 'value', 'expected', '80% interval', 'item', 'at', 'why'];
    return {
      json: found,
      text: `${found.done} of ${found.total} numbers looked at by ${found.modelId ?? 'no model'}\n${columns([head, ...found.numbers.map(row)])}`,
    };
  },
};
