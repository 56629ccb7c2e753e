import { readFileSync } from 'node:fs';

/** Entries of a matrix product on the processor: float32, or rounded to bfloat16 and summed in float32 where that is several times faster. */
export type Products = 'float32' | 'bfloat16';

/** oneDNN's own name: it rounds the factors of float32 products when this says `BF16`. */
const MODE = 'ONEDNN_DEFAULT_FPMATH_MODE';

/**
 * glibc gives large blocks back to the system at once, and each tensor of a few megabytes would then be mapped and cleared anew, page by page. Kept, and in
 * large pages, a training step is a fifth faster. Other systems do not read this.
 */
const KEEP_MEMORY = [
  'glibc.malloc.hugetlb=1',
  `glibc.malloc.mmap_threshold=${2 ** 30}`,
  `glibc.malloc.trim_threshold=${2 ** 33}`,
].join(':');

/** What an engine process must have in its environment from the start. What the analyst set stays. */
export function engineEnvironment(products: Products): NodeJS.ProcessEnv {
  return {
    GLIBC_TUNABLES: KEEP_MEMORY,
    [MODE]: products === 'bfloat16' ? 'BF16' : 'STRICT',
    ...process.env,
  };
}

/** The products that pay on this machine: bfloat16 where the processor multiplies matrices of it (AMX). */
export function fastestProducts(): Products {
  try {
    return /^flags\b.*\bamx_bf16\b/m.test(readFileSync('/proc/cpuinfo', 'utf8')) ? 'bfloat16' : 'float32';
  } catch {
    return 'float32'; // Not Linux: nothing says what the processor can do.
  }
}

/** What this process computes with; settled before TensorFlow is loaded. */
export const PRODUCTS: Products = process.env[MODE] === 'BF16' ? 'bfloat16' : 'float32';
