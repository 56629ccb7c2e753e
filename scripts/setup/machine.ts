import { existsSync } from 'node:fs';
import { SetupError } from './setup-error.ts';
import { findProgram, runProgram } from './shell.ts';
import type { Machine } from './wheels.ts';

/** What set-up chooses by: system, processor, and whether an NVIDIA driver answers. */
export async function thisMachine(): Promise<Machine> {
  return { platform: process.platform, arch: process.arch, cuda: await hasCuda() };
}

async function hasCuda(): Promise<boolean> {
  const smi = findProgram('nvidia-smi');
  if (smi === null) return existsSync('/proc/driver/nvidia/version');
  const outcome = await runProgram(smi, ['-L'], { timeoutMs: 20_000 });
  return outcome.status === 0 && outcome.output.includes('GPU');
}

/** The wheels are built for glibc 2.27 and later; musl systems such as Alpine cannot load them. */
export function requireGlibc(): void {
  Object.assign(process.report, { excludeNetwork: true }); // Host names are not our business, and looking them up is slow.
  const report: unknown = process.report.getReport();
  const version = glibcVersion(report);
  if (version === null)
    throw new SetupError('This Linux has no glibc, which TensorFlow needs (Alpine and other musl systems).');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 2 || (major === 2 && minor < 27)) {
    throw new SetupError(`TensorFlow needs glibc 2.27 or later, and this system has ${version}.`);
  }
}

function glibcVersion(report: unknown): string | null {
  if (typeof report !== 'object' || report === null || !('header' in report)) return null;
  const { header } = report;
  if (typeof header !== 'object' || header === null || !('glibcVersionRuntime' in header)) return null;
  return typeof header.glibcVersionRuntime === 'string' ? header.glibcVersionRuntime : null;
}
