import { createEngineClient, type EngineClient, fastestProducts, type Products } from '../engine/client.ts';

/** Works with an engine process of its own, so that time and peak memory are its own; with the fastest products of this machine when none are named. */
export async function inFreshEngine<T>(
  work: (engine: EngineClient) => Promise<T>,
  products: Products = fastestProducts(),
): Promise<T> {
  const engine = createEngineClient({ products });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
