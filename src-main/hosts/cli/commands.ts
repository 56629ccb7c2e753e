/** The list of commands. Each file loads only when its command is called, so that `--help` is quick. */
import type { CommandEntry } from './run.ts';

export const commands: readonly CommandEntry[] = [
  {
    name: 'inspect',
    summary: 'what is read from one file: text, items, tables, numbers, facts',
    load: async () => (await import('./commands/inspect.ts')).command,
  },
  {
    name: 'ingest',
    summary: 'read files into the corpus and embed them',
    load: async () => (await import('./commands/ingest.ts')).command,
  },
  {
    name: 'fetch',
    summary: 'filings from EDGAR straight into the corpus',
    load: async () => (await import('./commands/fetch.ts')).command,
  },
  {
    name: 'settings',
    summary: 'who asks, base addresses, keys',
    load: async () => (await import('./commands/settings.ts')).command,
  },
  {
    name: 'list',
    summary: 'the filings in the corpus',
    load: async () => (await import('./commands/list.ts')).command,
  },
  {
    name: 'remove',
    summary: 'remove filings from the corpus',
    load: async () => (await import('./commands/remove.ts')).command,
  },
  {
    name: 'embed',
    summary: 'embed what has no embedding yet',
    load: async () => (await import('./commands/embed.ts')).command,
  },
  {
    name: 'surprise',
    summary: 'the numbers of a filing that the model did not expect',
    load: async () => (await import('./commands/surprise.ts')).command,
  },
  {
    name: 'search',
    summary: 'search by meaning, words and value',
    load: async () => (await import('./commands/search.ts')).command,
  },
  {
    name: 'compare',
    summary: 'filings side by side: figures, text, similarities',
    load: async () => (await import('./commands/compare.ts')).command,
  },
  {
    name: 'growth',
    summary: 'growth of a company from what two filings report',
    load: async () => (await import('./commands/growth.ts')).command,
  },
  {
    name: 'export',
    summary: 'embeddings and what they belong to, as CSV',
    load: async () => (await import('./commands/export.ts')).command,
  },
  {
    name: 'heads',
    summary: 'train and use prediction heads on your labels',
    load: async () => (await import('./commands/heads.ts')).command,
  },
  {
    name: 'model',
    summary: 'vectors, similarities and predictions of the encoder itself; bring in other models',
    load: async () => (await import('./commands/model.ts')).command,
  },
  {
    name: 'evaluate',
    summary: 'measure the model: ordering, numeracy, similarity and more',
    load: async () => (await import('./commands/evaluate.ts')).command,
  },
  {
    name: 'train',
    summary: 'train the encoder itself',
    load: async () => (await import('./commands/train.ts')).command,
  },
  {
    name: 'bench',
    summary: 'measured speeds of engine, reading and search',
    load: async () => (await import('./commands/bench.ts')).command,
  },
  {
    name: 'serve',
    summary: 'the workbench in the browser on this machine',
    load: async () => (await import('./commands/serve.ts')).command,
  },
  {
    name: 'demo',
    summary: 'everything once, on made-up filings or yours, then the workbench',
    load: async () => (await import('./commands/demo.ts')).command,
  },
  {
    name: 'doctor',
    summary: 'which engine runs here, and why',
    load: async () => (await import('./commands/doctor.ts')).command,
  },
];
