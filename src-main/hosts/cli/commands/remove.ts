import { type Command, type Outcome, UsageError } from '../command.ts';

export const command: Command = {
  name: 'remove',
  summary: 'Remove filings from the corpus, with all that was made of them.',
  usage: ['remove ID...'],
  details: 'IDs are those that "mantissa list" shows.',
  options: {},
  run: async ({ positionals, client: open }): Promise<Outcome> => {
    if (positionals.length === 0) throw new UsageError('Say which filings: their ids, as "mantissa list" shows them.');
    const ids = positionals.map((text) => {
      const id = Number(text);
      if (!Number.isInteger(id) || id < 1) throw new UsageError(`"${text}" is no id. "mantissa list" shows them.`);
      return id;
    });
    const { removed } = await (await open()).filings.remove({ ids });
    return { json: { removed }, text: `${removed} removed.`, failed: removed === 0 };
  },
};
