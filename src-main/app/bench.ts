/** Measured speeds. A row has a peer's figure beside it where the same run can measure one, null where it cannot. */
import type { Client } from '../api/contract.ts';
import { AppError } from '../api/errors.ts';
import { benchIngest as readAll } from '../ingest/bench.ts';
import { machine } from './bench-machine.ts';
import { type Peer, runPeer } from './peers.ts';

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

/** Ours over the peer's, where there is one. */
export function withRatio(row: Omit<BenchRow, 'ratio'>): BenchRow {
  return { ...row, ratio: row.peer === null ? null : row.ours / row.peer };
}

/** Of a row that no peer is beside. */
export const alone = { peer: null, peerName: null, ratio: null };

const EDGARTOOLS: Peer = { name: 'edgartools', packages: ['edgartools'], script: 'edgartools_read.py' };

/** Reading: parse, tables, items and numbers, in one thread; beside edgartools' parse and sections on the same files where that is asked for. */
export async function benchIngest(paths: readonly string[], { peers = false } = {}): Promise<BenchReport> {
  const { files, peakOverInput } = await readAll(paths);
  if (files.length === 0) throw new AppError('bad_request', 'None of the files could be read.');
  const theirs = peers ? await edgartools(files.map(({ path }) => path)) : [];
  const read = new Set(theirs.map(({ path }) => path));
  const both = peers ? files.filter(({ path }) => read.has(path)) : files;
  const compare = (what: string, unit: string, seconds: (file: Timed) => number) => {
    const ours = megabytesPer(both, seconds);
    const peer = peers ? megabytesPer(theirs, seconds) : null;
    const name = peers ? 'edgartools: parse and sections' : null;
    return withRatio({ what, ours, unit, runs: both.length, peer, peerName: name });
  };
  const rows = [
    compare('HTML read', 'MB/s', ({ seconds }) => seconds),
    compare('HTML read, by processor time', 'MB/s', ({ cpuSeconds }) => cpuSeconds),
    {
      what: 'largest growth of memory over the size of the file',
      ours: peakOverInput,
      unit: 'times',
      runs: files.length,
      ...alone,
    },
  ];
  return { name: 'ingest', machine: machine(), rows };
}

interface Timed {
  bytes: number;
  seconds: number;
  cpuSeconds: number;
}

function megabytesPer(files: readonly Timed[], seconds: (file: Timed) => number): number {
  const sum = (of: (file: Timed) => number) => files.reduce((total, file) => total + of(file), 0);
  return sum(({ bytes }) => bytes) / 1e6 / sum(seconds);
}

async function edgartools(paths: readonly string[]): Promise<(Timed & { path: string })[]> {
  return (await runPeer(EDGARTOOLS, paths, true)) as (Timed & { path: string })[];
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
