/** Speed and memory of encoders beside PyTorch's, on the same shapes in the same run. */
import { type EngineClient, fastestProducts, type Products } from '../engine/client.ts';
import { median } from '../evaluate/intervals.ts';
import { alone, type BenchReport, type BenchRow, withRatio } from './bench.ts';
import { machine } from './bench-machine.ts';
import { inFreshEngine } from './fresh-engine.ts';
import { type Peer, runPeer } from './peers.ts';

const TORCH: Peer = { name: 'torch', packages: ['torch', 'transformers'], script: 'torch_encoder.py' };

const BATCH = { rows: 16, length: 256, repeats: 5 } as const;

/** A ModernBERT as small as one trains on a desktop, and MiniLM's measures. */
const SHAPES = [
  { family: 'modernbert', layers: 8, width: 256, inner: 384, heads: 4, vocabulary: 8192 },
  { family: 'bert', layers: 6, width: 384, inner: 1536, heads: 12, vocabulary: 30522 },
] as const;

interface Figures {
  readonly embedding: { readonly wall: readonly number[]; readonly processor: readonly number[] };
  readonly training: { readonly wall: readonly number[]; readonly processor: readonly number[] };
  readonly peakBytes: number;
  readonly version?: string;
}

/** Matrix products; then each shape, ours (as this machine does it fastest, and in float32) and the peer's (float32) in turn, each in a process of its own. */
export async function benchEngine(
  engine: Pick<EngineClient, 'run'>,
  { peers = false }: { peers?: boolean } = {},
): Promise<BenchReport> {
  const products = await engine.run('benchEngine', {});
  const rows: BenchRow[] = products.map((figure) => ({ ...figure, ...alone }));
  const ways = new Set<Products>([fastestProducts(), 'float32']);
  let absent = peers ? undefined : 'not measured: add --peers';
  for (const shape of SHAPES) {
    const ours = new Map<Products, Figures>();
    for (const products of ways) {
      const figures = await inFreshEngine((own) => own.run('benchEncoder', { ...shape, ...BATCH }), products);
      ours.set(products, figures);
    }
    let theirs: Figures | undefined;
    if (absent === undefined) {
      try {
        theirs = await torch(shape);
      } catch (error) {
        absent = `absent: ${error instanceof Error ? error.message : error}`;
      }
    }
    const name = theirs === undefined ? `PyTorch (${absent})` : `PyTorch ${theirs.version}`;
    for (const [products, figures] of ours) rows.push(...compare(shape, products, figures, theirs, name));
  }
  return { name: 'engine', machine: machine(), rows };
}

async function torch({ family, layers, width, inner, heads, vocabulary }: (typeof SHAPES)[number]): Promise<Figures> {
  const measures = [layers, width, inner, heads, vocabulary].join();
  return (await runPeer(TORCH, [family, measures, ...Object.values(BATCH).map(String)], true)) as Figures;
}

function compare(
  { family, layers, width, inner, heads }: (typeof SHAPES)[number],
  products: Products,
  ours: Figures,
  theirs: Figures | undefined,
  peerName: string,
): BenchRow[] {
  const model = `${family} ${layers},${width},${inner},${heads}, ${BATCH.rows} x ${BATCH.length}, ${products} products`;
  const row = (what: string, unit: string, figure: (of: Figures) => number) => {
    const peer = theirs === undefined ? null : figure(theirs);
    return withRatio({ what: `${model}: ${what}`, ours: figure(ours), peer, peerName, unit, runs: BATCH.repeats });
  };
  return [
    row('embedding', 'tokens/s', ({ embedding }) => median(embedding.wall)),
    row('embedding, by processor time', 'tokens/s', ({ embedding }) => median(embedding.processor)),
    row('training', 'tokens/s', ({ training }) => median(training.wall)),
    row('training, by processor time', 'tokens/s', ({ training }) => median(training.processor)),
    row('peak memory of both', 'MB', ({ peakBytes }) => peakBytes / 1e6),
  ];
}
