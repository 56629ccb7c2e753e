/** What attention costs as texts grow longer: the same number of tokens in ever longer texts, with windowed and with global layers. */
import { createEngineClient, fastestProducts } from '../engine/client.ts';
import { median } from '../evaluate/intervals.ts';
import type { BenchReport, BenchRow } from './bench.ts';
import { machine } from './bench-machine.ts';

const TOKENS = 8192;
const LENGTHS = [256, 512, 1024, 2048, 4096, 8192] as const;
const REPEATS = 3;
const SHAPE = { family: 'modernbert', layers: 3, width: 256, inner: 384, heads: 4, vocabulary: 8192 } as const;

/** Which layers see the whole text: every third, as ModernBERT has it, or all. */
const KINDS = [
  { what: 'one global layer of three', globalEvery: 3 },
  { what: 'three global layers', globalEvery: 1 },
] as const;

/** Each length in a process of its own, so that peak memory is its own. */
export async function benchLength(log: (message: string) => void = () => {}): Promise<BenchReport> {
  const rows: BenchRow[] = [];
  for (const { what, globalEvery } of KINDS) {
    for (const length of LENGTHS) {
      const engine = createEngineClient({ log, products: fastestProducts() });
      try {
        const input = { ...SHAPE, globalEvery, trains: false, rows: TOKENS / length, length, repeats: REPEATS };
        const { embedding, peakBytes } = await engine.run('benchEncoder', input);
        const row = (figure: string, ours: number, unit: string): BenchRow => ({
          ...{ what: `${what}, ${TOKENS / length} x ${length}: ${figure}`, ours, unit, runs: REPEATS },
          ...{ peer: null, peerName: null, ratio: null },
        });
        rows.push(row('embedding', median(embedding.wall), 'tokens/s'));
        rows.push(row('peak memory', peakBytes / 1e6, 'MB'));
      } finally {
        await engine.close();
      }
    }
  }
  return { name: 'length', machine: machine(), rows };
}
