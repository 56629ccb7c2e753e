import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKENDS } from '../../src-main/api/types.ts';
import { createEngineClient } from '../../src-main/engine/client.ts';
import { doctor } from '../../src-main/engine/doctor.ts';

describe('doctor', () => {
  it('reports every backend with a reason, and chooses the first that works', async () => {
    const report = await doctor({ seconds: 0.1 });
    expect(report.backends.map(({ name }) => name)).toEqual([...BACKENDS]);
    for (const { available, reason, version, gflops } of report.backends) {
      expect(reason).toMatch(/\w.*\.$/);
      expect(version === null).toBe(!available);
      if (available) expect(gflops).toBeGreaterThan(0);
      else expect(gflops).toBeNull();
    }
    const working = report.backends.filter(({ available }) => available).map(({ name }) => name);
    expect(working).toContain('wasm');
    expect(working).toContain(report.chosen);
    expect(report.reason).toContain('.');
  });

  it('chooses the same backend as the engine itself does', async () => {
    const engine = createEngineClient();
    try {
      const info = await engine.run('info', {});
      const { chosen } = await doctor({ seconds: 0.05 });
      expect(info.backend.name).toBe(chosen);
      expect(info.pid).not.toBe(process.pid);
      expect(info.memory).toBeGreaterThan(1e7);
    } finally {
      await engine.close();
    }
  });
});

const swiftShader = '/usr/lib/chromium/vk_swiftshader_icd.json';

describe.skipIf(!existsSync(swiftShader))(
  "webgpu on SwiftShader (skipped where Debian's chromium is not installed)",
  () => {
    it('is there when asked for, and is passed over otherwise', async () => {
      const before = { ...process.env };
      Object.assign(process.env, { VK_ICD_FILENAMES: swiftShader, LD_LIBRARY_PATH: '/usr/lib/chromium' });
      const asked = createEngineClient({ backend: 'webgpu' });
      const unasked = createEngineClient({ ladder: ['webgpu', 'wasm'] });
      try {
        const { backend } = await asked.run('info', {});
        expect(backend).toMatchObject({ name: 'webgpu', software: true });
        const { backend: other } = await unasked.run('info', {});
        expect(other.name).toBe('wasm');
        expect(other.reason).toContain('webgpu');
      } finally {
        process.env = before;
        await Promise.all([asked.close(), unasked.close()]);
      }
    });
  },
);
