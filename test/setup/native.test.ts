import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { libraryFolder, pipArguments, placeInCache } from '../../scripts/setup/library.ts';
import { setUpNative } from '../../scripts/setup/native.ts';
import { chooseRecipe } from '../../scripts/setup/wheels.ts';

describe('the recipe for a machine', () => {
  it('is the CPU wheel without a card and the CUDA wheels with one', () => {
    const cpu = chooseRecipe({ platform: 'linux', arch: 'x64', cuda: false });
    expect(cpu).toMatchObject({ name: 'cpu', tensorflow: { project: 'tensorflow-cpu' }, cuda: [] });
    const cuda = chooseRecipe({ platform: 'linux', arch: 'x64', cuda: true });
    expect(cuda).toMatchObject({ name: 'cuda', tensorflow: { project: 'tensorflow' } });
    expect(cuda?.cuda.map(({ project }) => project)).toContain('nvidia-cudnn-cu12');
    expect(libraryFolder(cpu!, 'r')).not.toBe(libraryFolder(cuda!, 'r'));
  });

  it('exists for Arm Linux, and not where no wheel serves', () => {
    const arm = { platform: 'linux', arch: 'arm64', cuda: true } as const;
    expect(chooseRecipe(arm)).toMatchObject({ name: 'cpu', tensorflow: { platform: 'manylinux_2_27_aarch64' } });
    expect(chooseRecipe({ platform: 'win32', arch: 'x64', cuda: false })).toBeNull();
    expect(chooseRecipe({ platform: 'darwin', arch: 'arm64', cuda: false })).toBeNull();
    expect(chooseRecipe({ platform: 'linux', arch: 'riscv64', cuda: false })).toBeNull();
  });

  it('pins every wheel by version, tag and hash', () => {
    const { tensorflow, cuda } = chooseRecipe({ platform: 'linux', arch: 'x64', cuda: true })!;
    for (const wheel of [tensorflow, ...cuda]) {
      expect(wheel.sha256).toMatch(/^[0-9a-f]{64}$/);
      const line = pipArguments(wheel, 'folder').join(' ');
      expect(line).toContain(`${wheel.project}==${wheel.version}`);
      expect(line).toContain('--no-deps');
      expect(line).toContain(`--platform ${wheel.platform}`);
    }
  });
});

describe('what is taken from a wheel', () => {
  it.each([
    ['tensorflow/libtensorflow_cc.so.2', 'lib/libtensorflow_cc.so.2'],
    ['tensorflow/libtensorflow_framework.so.2', 'lib/libtensorflow_framework.so.2'],
    ['tensorflow/include/tensorflow/c/eager/c_api.h', 'include/tensorflow/c/eager/c_api.h'],
    ['tensorflow/include/xla/tsl/c/tsl_status.h', 'include/xla/tsl/c/tsl_status.h'],
    ['nvidia/cudnn/lib/libcudnn.so.9', 'nvidia/cudnn/lib/libcudnn.so.9'],
    ['nvidia/cuda_nvcc/bin/ptxas', 'nvidia/cuda_nvcc/bin/ptxas'],
  ])('%s', (name, place) => {
    expect(placeInCache(name)).toBe(place);
  });

  it.each([
    'tensorflow/python/ops/array_ops.py',
    'tensorflow/include/Eigen/Core',
    'tensorflow/include/tensorflow/c/../../../../etc/passwd',
    'nvidia/cudnn/lib/../../../../evil.so',
    'nvidia/cudnn/include/cudnn.h',
    'nvidia/cudnn/lib/',
  ])('not %s', (name) => {
    expect(placeInCache(name)).toBeNull();
  });
});

describe('set-up on a machine that lacks something', () => {
  const path = process.env.PATH;
  let folder: string;
  let lines: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mantissa-setup-'));
    lines = [];
    await mkdir(join(folder, 'package', 'binding'), { recursive: true });
    await writeFile(join(folder, 'package', 'binding', 'a.cc'), '');
  });
  afterEach(async () => {
    process.env.PATH = path;
    await rm(folder, { recursive: true });
  });

  const run = (platform: NodeJS.Platform) =>
    setUpNative({ platform, arch: 'x64', cuda: false }, (line) => lines.push(line), {
      tfjsNode: join(folder, 'package'),
      root: join(folder, 'cache'),
    });

  // Only where pip is the way to the library, and an empty PATH hides it.
  it.runIf(process.platform === 'linux')('names Python where there is none, after trying the other way', async () => {
    process.env.PATH = folder;
    await expect(run('linux')).rejects.toThrow(/^Python with pip is not installed.*python3-pip/);
    expect(lines.join('\n')).toContain('own installer');
    expect(existsSync(join(folder, 'cache', 'setup.lock'))).toBe(false);
  });

  it("uses the package's own installer on other systems, and says when that fails", async () => {
    await expect(run('win32')).rejects.toThrow(/could not be downloaded/);
    expect(existsSync(join(folder, 'package', 'deps'))).toBe(false);
  });
});

describe('the command', () => {
  const command = fileURLToPath(new URL('../../scripts/setup/run.mjs', import.meta.url));

  it('finds wrong words with status 2', async () => {
    const outcome = promisify(execFile)(process.execPath, [command, '--no-such-flag']);
    await expect(outcome).rejects.toMatchObject({ code: 2, stdout: '' });
  });

  it('has nothing to do here, quickly, with stdout left alone (set-up runs before the tests)', async () => {
    const started = performance.now();
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [command]);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/set-up: /);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
