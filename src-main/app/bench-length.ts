/** What attention costs as texts grow longer: the same number of tokens in ever longer texts, with windowed and with global layers. */
import { median } from '../evaluate/intervals.ts';
import { alone, type BenchReport, type BenchRow } from './bench.ts';
import { machine } from './bench-machine.ts';
import { inFreshEngine } from './fresh-engine.ts';

const TOKENS = 8192;
const LENGTHS = [256, 512, 1024, 2048, 4096, 8192] as const;
const REPEATS = 3;
const SHAPE = { family: 'modernbert', layers: 3, width: 256, inner: 384, heads: 4, vocabulary: 8192 } as const;

/** Which layers see the whole text: every third, as ModernBERT has it, or all. */
const KINDS = [
  { what: 'one global layer of three', globalEvery: 3 },
  { what: 'three global layers', globalEvery: 1 },
] as const;

/** Each length in a process of its own. */
export async function benchLength(): Promise<BenchReport> {
  const rows: BenchRow[] = [];
  for (const { what, globalEvery } of KINDS) {
    for (const length of LENGTHS) {
      const batch = { rows: TOKENS / length, length, repeats: REPEATS };
      const input = { ...SHAPE, ...batch, globalEvery, trains: false };
      const { embedding, peakBytes } = await inFreshEngine((engine) => engine.run('benchEncoder', input));
      const name = `${what}, ${batch.rows} x ${length}`;
      const shared = { runs: REPEATS, ...alone };
      rows.push({ what: `${name}: embedding`, ours: median(embedding.wall), unit: 'tokens/s', ...shared });
      rows.push({ what: `${name}: peak memory`, ours: peakBytes / 1e6, unit: 'MB', ...shared });
    }
  }
  return { name: 'length', machine: machine(), rows };
}
