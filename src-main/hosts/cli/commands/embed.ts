import { choiceValue } from '../arguments.ts';
import type { Command, Outcome } from '../command.ts';
import { runJob } from '../jobs.ts';

export const command: Command = {
  name: 'embed',
  summary: 'Embed every chunk that has no embedding of the current model.',
  usage: ['embed [--level chunk]'],
  details:
    'Filing and company embeddings are means of chunk embeddings, made when they are asked for; every level is complete once the chunks are.',
  options: {
    level: { type: 'string', placeholder: 'chunk|filing|company', help: 'for which level (all rest on chunks)' },
  },
  run: async ({ values, client: open, signal, progress }): Promise<Outcome> => {
    const level = choiceValue(values, 'level', ['chunk', 'filing', 'company']) ?? 'chunk';
    const client = await open();
    const started = performance.now();
    const job = await runJob({ client, signal, progress }, () => client.filings.embed());
    const seconds = (performance.now() - started) / 1000;
    const json = { level, ...job.result, seconds };
    return { json, text: `${Number(job.result?.embedded ?? 0)} chunks embedded in ${seconds.toFixed(1)} s.` };
  },
};
