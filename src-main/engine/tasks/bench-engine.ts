import { measureMatmul } from '../matmul.ts';
import type { Task } from './task.ts';

/** One figure of a benchmark, without its peer. */
export interface BenchFigure {
  readonly what: string;
  readonly ours: number;
  readonly unit: string;
  readonly runs: number;
}

const RUNS = 3;

/** Speed of the engine: the median of three one-second matrix products. */
export const benchEngine: Task<Record<string, never>, BenchFigure[]> = async (_input, { progress, turn }) => {
  const speeds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    speeds.push(await measureMatmul());
    progress(run + 1, RUNS, 'matrix products');
    await turn();
  }
  speeds.sort((a, b) => a - b);
  return [{ what: 'float32 matrix product', ours: speeds[1] ?? 0, unit: 'GFLOPS', runs: RUNS }];
};
