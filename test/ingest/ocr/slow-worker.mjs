// A parsing thread that works in steps of a third of the file's limit and says so; "stuck" says so once and goes silent.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', async ({ id, name }) => {
  for (let done = 1; done <= (name === 'stuck' ? 1 : 6); done++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    parentPort.postMessage({ id, progress: { done, total: 6, allowMs: 1500 } });
  }
  if (name !== 'stuck') parentPort.postMessage({ id, ok: true, result: {} });
});
