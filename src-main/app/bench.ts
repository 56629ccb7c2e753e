/** Measured speeds. A row has a peer's figure beside it where the same run can measure one, null where it cannot. */
import { cpus } from 'node:os';
import type { Client } from '../api/contract.ts';
import { AppError } from '../api/errors.ts';
import type { EngineClient } from '../engine/client.ts';
import { benchIngest as readAll } from '../ingest/bench.ts';

export interface BenchRow {
  what: string;
  ours: number;
  peer: number | null;
  peerName: string | null;
  ratio: number | null;
  unit: string;
  runs: number;
}

export interface BenchReport {
  name: string;
  machine: string;
  rows: BenchRow[];
}

const alone = { peer: null, peerName: null, ratio: null };

function machine(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores, Node ${process.versions.node}`;
}

export async function benchEngine(engine: Pick<EngineClient, 'run'>): Promise<BenchReport> {
  const figures = await engine.run('benchEngine', {});
  return { name: 'engine', machine: machine(), rows: figures.map((figure) => ({ ...figure, ...alone })) };
}

/** Reading: parse, tables, items and numbers, in one thread. */
export async function benchIngest(paths: readonly string[]): Promise<BenchReport> {
  const { files, megabytesPerSecond, peakOverInput } = await readAll(paths);
  if (files === 0) throw new AppError('bad_request', 'None of the files could be read.');
  const rows = [
    { what: 'HTML read', ours: megabytesPerSecond, unit: 'MB/s', runs: files, ...alone },
    {
      what: 'largest growth of memory over the size of the file',
      ours: peakOverInput,
      unit: 'times',
      runs: files,
      ...alone,
    },
  ];
  return { name: 'ingest', machine: machine(), rows };
}

const QUERIES = [
  'goodwill impairment',
  'supply chain disruption',
  'revenue growth',
  'share repurchase',
  'climate risk',
  'pending litigation',
];
const ROUNDS = 5;

/** Searching by meaning and keyword: the median of calls whose query vector is known already, as it is while an analyst refines filters. */
export async function benchVectors(client: Client): Promise<BenchReport> {
  const { corpus } = await client.app.info();
  if (corpus.embeddings === 0)
    throw new AppError('conflict', 'Nothing has been embedded yet. Ingest and embed filings, then measure.');
  const times: number[] = [];
  for (const text of QUERIES) {
    await client.search.query({ text });
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      await client.search.query({ text });
      times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const row = (what: string, ours: number) => ({
    what: `${what} of a search over ${corpus.embeddings} vectors`,
    ours,
    unit: 'ms',
    runs: times.length,
    ...alone,
  });
  return { name: 'vectors', machine: machine(), rows: [row('median', at(0.5)), row('95th percentile', at(0.95))] };
}
