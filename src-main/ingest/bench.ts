/** Measures reading: MB of HTML a second for parse, tables, items and numbers in one thread, and the memory that a parsing thread takes. */
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { isGzip } from './html/decode.ts';
import { expandInput, type InputFile } from './inputs.ts';
import { readFiling } from './parse.ts';
import { createParserPool } from './pool.ts';

export interface FileSpeed {
  path: string;
  name: string;
  /** Unpacked size. */
  bytes: number;
  seconds: number;
  /** Processor time, collector and compiler included: what a busy machine does not distort. */
  cpuSeconds: number;
}

export interface IngestBench {
  /** The files that could be read. */
  files: FileSpeed[];
  numbers: number;
  items: number;
  /** Largest growth of the resident set while one file was read, over that file's unpacked size; files of a megabyte and more. */
  peakOverInput: number;
}

const SETTLE_MS = 100;
/** Below this the fixed cost of a thread says more than the file. */
const LARGE_ENOUGH = 1e6;

/** Reads all files under the paths: the first twice, to warm up, then each once on the clock; then each once in a parsing thread for its memory. */
export async function benchIngest(paths: readonly string[]): Promise<IngestBench> {
  const result: IngestBench = { files: [], numbers: 0, items: 0, peakOverInput: 0 };
  const inputs: InputFile[] = [];
  for (const path of paths) inputs.push(...(await expandInput(path)));
  for (const input of inputs) await timeFile(input, result);
  result.peakOverInput = await memoryOf(result.files);
  return result;
}

async function timeFile(input: InputFile, result: IngestBench): Promise<void> {
  const bytes = await unpacked(input);
  if (result.files.length === 0) await tryRead(bytes, input.name);
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  const filing = await tryRead(bytes, input.name);
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpuBefore);
  if (!filing) return;
  result.files.push({
    path: input.path,
    name: input.name,
    bytes: bytes.length,
    seconds,
    cpuSeconds: (used.user + used.system) / 1e6,
  });
  result.numbers += filing.numbers.length;
  result.items += filing.items.length;
}

/** Collects this thread's garbage: what reading for the clock left would else be given back while a parsing thread grows, and hide that. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** The figure of a parsing thread that has settled, as it is after the first file of a batch. Members of archives are left out. */
async function memoryOf(files: readonly FileSpeed[]): Promise<number> {
  const pool = createParserPool({ workers: 1 });
  const collectGarbage = garbageCollector();
  let worst = 0;
  let warm = false;
  for (const { path, name, bytes } of files) {
    if (bytes < LARGE_ENOUGH) continue;
    collectGarbage();
    await setTimeout(SETTLE_MS); // Pages go back to the system a little later.
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 2);
    const read = await pool.parsePacked({ name, path }).catch(() => null);
    clearInterval(watch);
    peak = Math.max(peak, process.memoryUsage().rss);
    if (warm && read) worst = Math.max(worst, (peak - before) / bytes);
    warm ||= read !== null;
  }
  await pool.close();
  return worst;
}

async function unpacked(input: InputFile): Promise<Uint8Array> {
  const raw = await input.read();
  return isGzip(raw) ? gunzipSync(raw) : raw;
}

async function tryRead(bytes: Uint8Array, name: string) {
  try {
    return await readFiling(bytes, name);
  } catch {
    return null;
  }
}
