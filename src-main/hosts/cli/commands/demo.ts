import { flagValue, numberValue } from '../arguments.ts';
import type { Command, Outcome } from '../command.ts';
import { demoCorpus, materialFor } from '../demo/material.ts';
import { attempt, createStage, type Stage, seconds } from '../demo/stage.ts';
import { compare, embed, exportAll, pairOf, read, retrain, search } from '../demo/stages.ts';
import { serveWorkbench } from '../serve-workbench.ts';

/** Everything once, in the order in which an analyst would do it. */
async function everything(stage: Stage, positionals: readonly string[]) {
  const { client, say } = stage;
  const started = performance.now();
  const { corpus } = await client.app.info();
  say('Mantissa: company filings through a number-aware model, on this machine alone.');
  say(`Corpus: ${corpus.path}`);
  const material = await materialFor(positionals, corpus.path);
  say(`\n1  Filings\n   ${material.what}`);
  const reading = await attempt(stage, '2  Reading', () => read(stage, material.paths));
  const embedding = await attempt(stage, '3  Embedding', () => embed(stage));
  const pair = await pairOf(stage);
  const searches = [];
  const meaning = await attempt(stage, '4  Search by meaning and words', () =>
    search(stage, `"${material.query}"`, { text: material.query }),
  );
  if (meaning) searches.push(meaning);
  const figures = pair && (await client.compare.filings({ filingIds: pair }));
  const revenue = figures?.facts.find((row) => row.label === 'Revenue')?.cells.find((cell) => cell !== null)?.value;
  if (revenue) {
    const wanted = `"revenue", with a value within 1% of ${(revenue / 1e6).toLocaleString('en-US')} million dollars`;
    const input = { text: 'revenue', number: { value: revenue, within: 0.01, unit: 'USD' } };
    const valued = await attempt(stage, '5  Search by value', () => search(stage, wanted, input));
    if (valued) searches.push(valued);
  }
  const comparison = pair && (await attempt(stage, '6  Two companies compared', () => compare(stage, pair)));
  const { labels } = material;
  const head = labels && (await attempt(stage, '7  Retraining a head on labels', () => retrain(stage, labels)));
  if (!labels)
    say(
      '\n7  Retraining\n   Left out: no labels. A CSV with a company, a year and a number among the paths would be used.',
    );
  const levels = embedding && embedding.total > 0 ? (['chunk', 'filing', 'company'] as const) : (['number'] as const);
  const exports = await attempt(stage, '8  Export as CSV', () => exportAll(stage, levels));
  say(`\nAll done in ${seconds(started)}.`);
  return { corpus: corpus.path, reading, embedding, searches, comparison, head, exports };
}

export const command: Command = {
  name: 'demo',
  summary: 'Do everything once: read, embed, search, compare, retrain, export; then serve the workbench.',
  usage: ['demo [PATH...] [--once] [--port N]'],
  details:
    'Without PATH it makes filings of fictional companies. A label file (CSV) among the paths is used for retraining. The demo keeps a corpus of its\nown, so that a second run finds its work done; --corpus DIR names another.',
  options: {
    once: { type: 'boolean', help: 'end after the report instead of serving the workbench' },
    port: { type: 'string', placeholder: 'N', help: 'the port of the workbench; any free one when not given' },
  },
  ownCorpus: demoCorpus,
  host: 'loopback',
  run: async (context): Promise<Outcome | undefined> => {
    const { positionals, values, json, client, signal, progress, print } = context;
    const once = flagValue(values, 'once');
    const port = numberValue(values, 'port', { min: 0, max: 65535, whole: true }) ?? 0;
    const stage = createStage(await client(), signal, progress, json ? (line) => progress.note(line) : print);
    const report = await everything(stage, positionals);
    if (!once) {
      await serveWorkbench(context, port, {
        words: '\nThe workbench is at',
        note: 'Open the address in a browser on this machine. Ctrl-C ends it.',
      });
      return undefined;
    }
    return json ? { json: report, text: '' } : undefined;
  },
};
