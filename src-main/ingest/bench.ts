/** Measures reading: MB of HTML a second for parse + tables + items + numbers in one thread, and the heap it takes. */
import { gunzipSync } from 'node:zlib';
import { isGzip } from './html/decode.ts';
import { expandInput } from './inputs.ts';
import { readFiling } from './parse.ts';

export interface IngestBench {
  files: number;
  /** Unpacked HTML, in MB (10^6 bytes). */
  megabytes: number;
  seconds: number;
  megabytesPerSecond: number;
  /** The same by processor time, collector and compiler included: what a busy machine does not distort. */
  megabytesPerCpuSecond: number;
  numbers: number;
  items: number;
  /** Largest growth of the resident set over one file divided by that file's unpacked size. */
  peakOverInput: number;
}

/** Reads all files under the paths once to warm up the first, then times each. Files that cannot be read are left out. */
export async function benchIngest(paths: readonly string[]): Promise<IngestBench> {
  const result: IngestBench = {
    files: 0,
    megabytes: 0,
    seconds: 0,
    megabytesPerSecond: 0,
    megabytesPerCpuSecond: 0,
    numbers: 0,
    items: 0,
    peakOverInput: 0,
  };
  let cpu = 0;
  for (const path of paths) {
    for (const file of await expandInput(path)) {
      const raw = await file.read();
      const bytes = isGzip(raw) ? gunzipSync(raw) : raw;
      if (result.files === 0) await tryParse(bytes, file.name);
      const before = process.memoryUsage().rss;
      const cpuBefore = process.cpuUsage();
      const started = performance.now();
      const filing = await tryParse(bytes, file.name);
      const seconds = (performance.now() - started) / 1000;
      const used = process.cpuUsage(cpuBefore);
      if (!filing) continue;
      cpu += (used.user + used.system) / 1e6;
      result.files++;
      result.megabytes += bytes.length / 1e6;
      result.seconds += seconds;
      result.numbers += filing.numbers.length;
      result.items += filing.items.length;
      result.peakOverInput = Math.max(result.peakOverInput, (process.memoryUsage().rss - before) / bytes.length);
    }
  }
  result.megabytesPerSecond = result.seconds > 0 ? result.megabytes / result.seconds : 0;
  result.megabytesPerCpuSecond = cpu > 0 ? result.megabytes / cpu : 0;
  return result;
}

async function tryParse(bytes: Uint8Array, name: string) {
  try {
    return await readFiling(bytes, name);
  } catch {
    return null;
  }
}
