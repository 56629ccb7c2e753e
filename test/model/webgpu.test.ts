import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBatch } from '../../src-main/model/batch.ts';
import { forward, numberOutputs } from '../../src-main/model/encoder.ts';
import { hasShared, sharedPath } from '../support/shared.ts';
import { largestDifference, startBackend, tinyEncoder, tinySequences, values } from './support.ts';

/** SwiftShader, a Vulkan driver in software, comes with Debian's chromium. A machine with a Vulkan driver of its own needs no file. */
const SWIFTSHADER = [
  '/usr/lib/chromium/vk_swiftshader_icd.json',
  '/usr/lib64/chromium-browser/vk_swiftshader_icd.json',
].find(existsSync);
if (SWIFTSHADER === undefined)
  process.stderr.write('SKIPPED: WebGPU parity: no chromium with SwiftShader on this machine\n');

const FOLDERS = ['bert', 'modernbert']
  .map((family) => `reference/${family}-tiny-random`)
  .filter((folder) => hasShared(folder));

interface SaidOnWebGpu {
  readonly adapter: string;
  readonly bert: { hidden: number[]; numbers: number[] };
  readonly modernbert: { hidden: number[]; numbers: number[] };
  readonly references: Record<string, number>;
}

/** Two native graphics and tensor libraries do not share a process, so WebGPU gets one of its own. */
function runOnWebGpu(): SaidOnWebGpu {
  const folders = FOLDERS.map((folder) => sharedPath(folder));
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'webgpu-process.ts'), ...folders], {
    // Chromium's own Vulkan loader lies beside the driver.
    env: { ...process.env, VK_ICD_FILENAMES: SWIFTSHADER, LD_LIBRARY_PATH: dirname(SWIFTSHADER ?? '') },
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (run.status !== 0) throw new Error(`WebGPU process ended with ${run.status ?? run.signal}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

describe.skipIf(SWIFTSHADER === undefined)('on WebGPU', () => {
  let said: SaidOnWebGpu;
  beforeAll(async () => {
    await startBackend();
    said = runOnWebGpu();
  }, 180_000);

  it.each(['bert', 'modernbert'] as const)('the tiny %s equals the processor’s within 1e-3', (family) => {
    const encoder = tinyEncoder(family);
    const sequences = tinySequences();
    const hidden = forward(encoder, makeBatch(encoder.config, sequences));
    // The second row's last nine places are padding.
    const kept = (24 + 15) * 16;
    expect(largestDifference(said[family].hidden.slice(0, kept), values(hidden).slice(0, kept))).toBeLessThan(1e-3);
    const logits = values(numberOutputs(encoder, hidden).bins);
    expect(
      largestDifference(said[family].numbers.slice(0, (24 + 15) * 12), logits.slice(0, (24 + 15) * 12)),
    ).toBeLessThan(1e-3);
  });

  it.skipIf(FOLDERS.length === 0)('the references equal transformers within 1e-3', () => {
    const differences = Object.values(said.references);
    expect(differences).toHaveLength(FOLDERS.length);
    expect(Math.max(...differences)).toBeLessThan(1e-3);
  });
});
