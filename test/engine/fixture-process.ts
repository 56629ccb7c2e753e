// An engine process with tasks made for the tests: served exactly as the real ones are.
import { AppError } from '../../src-main/api/errors.ts';
import { serveEngine } from '../../src-main/engine/serve.ts';
import type { Task } from '../../src-main/engine/tasks/task.ts';

/** Sends back what it got, after as many progress reports as asked. */
const echo: Task<{ value: unknown; reports?: number }, { value: unknown; pid: number }> = async (input, context) => {
  const total = input.reports ?? 0;
  for (let done = 1; done <= total; done++) {
    context.progress(done, total, `step ${done}`, Float32Array.of(done, done * 2));
    context.log(`log ${done}`);
  }
  return { value: input.value, pid: process.pid };
};

const fail: Task<{ how: 'app' | 'plain' | 'memory' | 'unclonable' }, unknown> = async ({ how }) => {
  if (how === 'app') throw new AppError('bad_model', 'The model folder has no config.json.');
  if (how === 'memory') throw new Error('OOM when allocating tensor with shape[9,9]');
  if (how === 'unclonable') return () => 1;
  throw new TypeError('x is not iterable');
};

/** Stops between batches of 10 ms, as a well-behaved task does. */
const polite: Task<Record<string, never>, void> = async (_input, { turn, progress }) => {
  for (let batch = 0; batch < 1000; batch++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    progress(batch, 1000);
    await turn();
  }
};

/** Computes without ever looking up. */
const stubborn: Task<{ ms: number }, void> = async ({ ms }, { progress }) => {
  progress(0, 1);
  await new Promise((resolve) => setTimeout(resolve, 5)); // Lets the report out.
  const end = performance.now() + ms;
  while (performance.now() < end);
};

const crash: Task<Record<string, never>, void> = async () => {
  console.error('last words of the process');
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.kill(process.pid, 'SIGKILL');
};

const train: Task<Record<string, never>, string> = async () => 'trained';

export const fixtureTasks = { echo, fail, polite, stubborn, crash, train };
export type FixtureTasks = typeof fixtureTasks;

const need = 'backend';
serveEngine(fixtureTasks, { echo: need, fail: need, polite: need, stubborn: need, crash: need, train: 'training' });
