import { measureMatmul } from '../matmul.ts';
import type { BackendChoice } from '../protocol.ts';
import type { Task } from './task.ts';

/** One second of matrix products on the current backend, for `doctor`. */
export const probe: Task<{ seconds?: number }, { backend: BackendChoice; gflops: number }> = async (
  { seconds = 1 },
  { backend },
) => ({ backend, gflops: await measureMatmul(seconds) });
