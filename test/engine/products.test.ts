import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEngineClient } from '../../src-main/engine/client.ts';
import { engineEnvironment, fastestProducts, type Products } from '../../src-main/engine/environment.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { SHIPPED_MODEL } from '../support/mantissa.ts';
import { hasNative } from '../support/native.ts';

const native = hasNative('products in bfloat16');
const ROWS = 160;

/** Enough texts of one width for full batches to be compiled, and what the engine said meanwhile. */
async function embedded(products: Products): Promise<{ vectors: Float32Array; dimension: number; said: string[] }> {
  const said: string[] = [];
  const engine = createEngineClient({ products, ladder: ['tensorflow'] });
  const texts = Array.from({ length: ROWS }, (_, n) =>
    tagText(
      `Revenue grew to $${n + 1}.${n % 10} million, ${n} % more than the ${n * 1000} thousand of the year before.`,
    ),
  );
  try {
    const onLog = (line: string) => said.push(line);
    return { ...(await engine.run('embed', { modelDir: SHIPPED_MODEL, texts, tokenBudget: 512 }, { onLog })), said };
  } finally {
    await engine.close();
  }
}

describe('matrix products of the engine', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.skipIf(!native)('in bfloat16 give the vectors of float32 but for rounding, compiled', async () => {
    const [exact, fast] = [await embedded('float32'), await embedded('bfloat16')];
    expect(fast.said.concat(exact.said)).toEqual([]); // Nothing was refused by the compiler.
    const { dimension } = exact;
    for (let row = 0; row < ROWS; row++) {
      const part = ({ vectors }: typeof exact) => vectors.subarray(row * dimension, (row + 1) * dimension);
      const other = part(fast);
      const cosine = part(exact).reduce((sum, value, index) => sum + value * other[index]!, 0);
      expect(cosine).toBeGreaterThan(0.9995);
    }
    // Else the comparison above says nothing.
    if (fastestProducts() === 'bfloat16') expect(fast.vectors).not.toEqual(exact.vectors);
  });

  it('are what the analyst’s environment says, if it says so', () => {
    vi.stubEnv('ONEDNN_DEFAULT_FPMATH_MODE', undefined);
    expect(engineEnvironment('bfloat16')).toMatchObject({ ONEDNN_DEFAULT_FPMATH_MODE: 'BF16' });
    expect(engineEnvironment('float32')).toMatchObject({ ONEDNN_DEFAULT_FPMATH_MODE: 'STRICT' });
    vi.stubEnv('ONEDNN_DEFAULT_FPMATH_MODE', 'STRICT');
    expect(engineEnvironment('bfloat16')).toMatchObject({ ONEDNN_DEFAULT_FPMATH_MODE: 'STRICT' });
  });
});
