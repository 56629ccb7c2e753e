import { AppError } from '../../../api/errors.ts';
import { type BenchReport, benchIngest, benchVectors } from '../../../app/bench.ts';
import { benchEmbed } from '../../../app/bench-embed.ts';
import { benchEngine } from '../../../app/bench-engine.ts';
import { benchLength } from '../../../app/bench-length.ts';
import { meant, numberValue } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Context, type Outcome, UsageError } from '../command.ts';

const benches: Record<string, (context: Context) => Promise<BenchReport>> = {
  engine: async ({ app, values }) => benchEngine((await app()).engine, { peers: values.peers === true }),
  embed: async ({ app, positionals: [, ...paths], values }) => {
    if (paths.length === 0) throw new UsageError('Say of what: mantissa bench embed PATH...');
    const model = (await (await app()).client.models.list()).find(({ current }) => current);
    if (model === undefined) throw new AppError('bad_model', 'There is no model to embed with.');
    const count = numberValue(values, 'count', { min: 1, whole: true });
    return benchEmbed(paths, { modelDir: model.path, peers: values.peers === true, count });
  },
  ingest: ({ positionals: [, ...paths], values }) => {
    if (paths.length === 0) throw new UsageError('Say on what: mantissa bench ingest PATH...');
    return benchIngest(paths, { peers: values.peers === true });
  },
  length: () => benchLength(),
  vectors: async ({ app }) => benchVectors((await app()).client),
};

export const command: Command = {
  name: 'bench',
  summary: 'Measure speeds on this machine.',
  usage: [
    'bench engine [--peers]',
    'bench embed PATH... [--count N] [--peers]',
    'bench ingest PATH... [--peers]',
    'bench length',
    'bench vectors',
  ],
  details:
    'engine: matrix products; embedding, training and memory of two encoders, beside PyTorch with --peers. embed: tokenising, batching and embedding the filings under PATH, beside sentence-transformers with --peers. ingest: reading the filings under PATH in one thread. length: speed and memory of an encoder as texts grow to 8,192 tokens. vectors: searching the corpus by meaning.',
  options: {
    count: { type: 'string', placeholder: 'N', help: 'embed: texts drawn from the filings; all when not given' },
    peers: {
      type: 'boolean',
      help: 'measure the peers too, in the same run; they are installed from PyPI at first use',
    },
  },
  scratch: ([what]) => what !== 'vectors',
  reads: true,
  run: async (context): Promise<Outcome> => {
    const [what] = context.positionals;
    const bench = what === undefined ? undefined : benches[what];
    if (!bench)
      throw new UsageError(
        what === undefined
          ? `Say which: ${Object.keys(benches).join(', ')}.`
          : `There is no bench "${what}".${meant(what, Object.keys(benches))}`,
      );
    const report = await bench(context);
    const rows = report.rows.map(({ what: measured, ours, unit, peer, peerName, ratio, runs }) => [
      measured,
      `${ours.toPrecision(4)} ${unit}`,
      peer === null ? '' : `${peerName}: ${peer.toPrecision(4)} (${ratio?.toPrecision(3)})`,
      `${runs} runs`,
    ]);
    // Uncut: what was measured is at the end of a row's name.
    return { json: report, text: `${report.name} on ${report.machine}\n${columns(rows, Number.POSITIVE_INFINITY)}` };
  },
};
