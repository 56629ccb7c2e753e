import { BACKENDS, type BackendName, type BackendReport } from '../api/types.ts';
import type { Doctor } from '../api/views-learning.ts';
import { createEngineClient, type EngineClientOptions } from './client.ts';
import { fastestProducts } from './environment.ts';

/** A report, and whether a software adapter stands behind it (available, but only chosen when asked for). */
interface Probed extends BackendReport {
  readonly software: boolean;
}

export interface ProbeOptions extends Pick<EngineClientOptions, 'spawn' | 'log'> {
  /** How long each backend multiplies matrices. */
  readonly seconds?: number;
}

/** Tries one backend in a process of its own, so that a crash or a missing library in one says nothing about the others. */
async function probeBackend(name: BackendName, { seconds = 1, ...options }: ProbeOptions): Promise<Probed> {
  const engine = createEngineClient({ ...options, ladder: [name], backend: name, products: fastestProducts() });
  try {
    const { backend, gflops } = await engine.run('probe', { seconds });
    const { reason, version, software } = backend;
    return { name, available: true, reason, version, gflops: Number(gflops.toPrecision(3)), software };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = message.replace(/^No engine works on this machine\. /, '').replace(`${name}: `, '');
    return { name, available: false, reason, version: null, gflops: null, software: false };
  } finally {
    await engine.close();
  }
}

/** Every backend of the ladder, one after the other so that their speeds do not disturb each other. */
async function probeAll(options: ProbeOptions): Promise<Probed[]> {
  const reports: Probed[] = [];
  for (const name of BACKENDS) reports.push(await probeBackend(name, options));
  return reports;
}

/** What runs on this machine, how fast, and which backend Mantissa takes. */
export async function doctor(options: ProbeOptions = {}): Promise<Doctor> {
  const probed = await probeAll(options);
  const backends = probed.map(({ software: _software, ...report }) => report);
  const chosen = probed.find(({ available, software }) => available && !software);
  const passed = probed.slice(0, chosen === undefined ? undefined : probed.indexOf(chosen));
  const reasons = passed.map(({ name, reason }) => `${name}: ${reason}`).join(' ');
  return {
    node: process.versions.node,
    backends,
    chosen: chosen?.name ?? null,
    reason:
      chosen === undefined ? `No backend works. ${reasons}` : `${chosen.reason} Passed over: ${reasons || 'none.'}`,
  };
}
