import { median } from '../../evaluate/intervals.ts';
import { PRODUCTS } from '../environment.ts';
import { measureMatmul } from '../matmul.ts';
import type { Task, TaskContext } from './task.ts';

/** One figure of a benchmark. `peer` is the same work done another way in the same run. */
export interface BenchFigure {
  readonly what: string;
  readonly ours: number;
  readonly peer: number | null;
  readonly peerName: string | null;
  readonly unit: string;
  readonly runs: number;
}

const RUNS = 5;
/** Speed of the engine: matrix products. */
export const benchEngine: Task<Record<string, never>, BenchFigure[]> = async (_input, context) => [
  await benchMatmul(context),
];

async function benchMatmul({ progress, turn, backend }: TaskContext): Promise<BenchFigure> {
  const speeds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    speeds.push(await measureMatmul(0.5));
    progress(run + 1, RUNS, 'matrix products');
    await turn();
  }
  return {
    what: `${backend.name === 'tensorflow' ? PRODUCTS : 'float32'} matrix product`,
    ours: median(speeds),
    peer: null,
    peerName: null,
    unit: 'GFLOPS',
    runs: RUNS,
  };
}
