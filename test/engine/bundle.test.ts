import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createEngineClient } from '../../src-main/engine/client.ts';

const bundled = fileURLToPath(new URL('../../out/main/engine.js', import.meta.url));
const isBuilt = existsSync(bundled);
if (!isBuilt) process.stderr.write("out/main is not built ('npm run build'): the bundled engine is not tested.\n");

describe.skipIf(!isBuilt)('the engine process of the desktop bundle', () => {
  it('starts and answers, native library and all', async () => {
    const engine = createEngineClient({ entry: bundled });
    try {
      const { backend } = await engine.run('info', {});
      expect(backend.version).toMatch(/\d/);
      const { gflops } = await engine.run('probe', { seconds: 0.05 });
      expect(gflops).toBeGreaterThan(0);
    } finally {
      await engine.close();
    }
  });
});
