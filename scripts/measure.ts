/**
 * Measures the main job on given filings: ingest and embed into a fresh corpus while a probe calls the API all along. Prints one JSON line:
 * wall seconds, peak memory of the process tree, size of the corpus, latencies of the probe, chunks embedded. Run:
 *   node scripts/measure.ts CORPUS_DIR FILE...
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { createApp } from '../src-main/app/app.ts';
import { shippedModels } from '../src-main/app/paths.ts';

const [corpusDir, ...paths] = process.argv.slice(2);
if (corpusDir === undefined || paths.length === 0) throw new Error('usage: node scripts/measure.ts CORPUS_DIR FILE...');

const app = await createApp({
  corpusDir,
  modelsDir: shippedModels(),
  host: { capabilities: { name: 'in-process', pickFiles: false, reveal: false, saveAs: false } },
});
const { client } = app;

/** Resident megabytes of this process and all its descendants (Linux). */
function treeMegabytes(): number {
  const parent = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const status = readFileSync(`/proc/${entry}/status`, 'utf8');
      const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      parent.set(Number(entry), field('PPid'));
      resident.set(Number(entry), field('VmRSS') / 1024);
    } catch {
      // The process ended while we looked.
    }
  }
  const ours = (pid: number): boolean => pid === process.pid || (parent.has(pid) && ours(parent.get(pid)!));
  return [...resident].filter(([pid]) => ours(pid)).reduce((sum, [, mb]) => sum + mb, 0);
}

const latencies: number[] = [];
let peak = 0;
let load = 0;
let probes = 0;
/** What the workbench asks while work goes on: the library, a filing's frame and its first page, a search by words and value. */
async function probe(): Promise<void> {
  const calls = [() => client.filings.list(), () => client.jobs.list({})];
  const filing = (await client.filings.list())[0];
  if (filing) {
    calls.push(() => client.reader.outline({ filingId: filing.id }) as never);
    calls.push(() => client.reader.blocks({ filingId: filing.id, from: 0 }) as never);
  }
  for (const call of calls) {
    const start = performance.now();
    await call();
    latencies.push(performance.now() - start);
  }
  peak = Math.max(peak, treeMegabytes());
  load += loadavg()[0]!;
  probes++;
}

async function finished(id: string): Promise<Awaited<ReturnType<typeof client.jobs.get>>> {
  for (;;) {
    const job = await client.jobs.get({ id });
    if (!['queued', 'running', 'cancelling'].includes(job.state)) return job;
    await probe();
    await new Promise((done) => setTimeout(done, 500));
  }
}

const start = performance.now();
const ingest = await finished((await client.filings.ingest({ paths, embed: false })).id);
const read = performance.now();
const embed = await finished((await client.filings.embed()).id);
const end = performance.now();
const hit = await client.search.query({ text: 'risk of losing a major customer' });
const { corpus } = await client.app.info();
latencies.sort((a, b) => a - b);
const at = (q: number) =>
  Math.round(latencies[Math.min(latencies.length - 1, Math.floor(q * latencies.length))]! * 10) / 10;
console.log(
  JSON.stringify({
    ingest: ingest.result,
    embed: embed.state === 'done' ? embed.result : embed,
    readSeconds: Math.round((read - start) / 1000),
    embedSeconds: Math.round((end - read) / 1000),
    peakMegabytes: Math.round(peak),
    corpusMegabytes: Math.round(corpus.bytes / 1e6),
    chunks: corpus.chunks,
    numbers: corpus.numbers,
    embeddings: corpus.embeddings,
    probe: { calls: latencies.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
    search: { hits: hit.hits.length, milliseconds: Math.round(hit.milliseconds), notes: hit.notes },
    machine: { cores: cpus().length, meanLoad: Math.round((10 * load) / probes) / 10 },
  }),
);
await app.close();
