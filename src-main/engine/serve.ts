import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError, type ErrorInfo, isCancelled, throwIfCancelled } from '../api/errors.ts';
import { chooseBackend } from './backends.ts';
import { createModelCache } from './model-cache.ts';
import type { BackendChoice, FromEngine, ToEngine } from './protocol.ts';
import type { Task, TaskContext, TaskMap, TaskNeed } from './tasks/task.ts';

/** The engine's end of the channel to whoever started it. */
interface Port {
  send(message: FromEngine): void;
  onMessage(listener: (message: ToEngine) => void): void;
}

/** Electron gives a utility process a port of this shape; its types are not for this layer. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: ToEngine }) => void): void;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

/** The parent's port: Electron's `utilityProcess.fork` or Node's `child_process.fork`. */
function parentPort(): Port {
  const electron: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(electron)) {
    return {
      send: (message) => electron.postMessage(message),
      onMessage: (listener) => electron.on('message', ({ data }) => listener(data)),
    };
  }
  process.on('disconnect', () => process.exit(0)); // The parent is gone.
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', (message: ToEngine) => listener(message)),
  };
}

/** Serves `tasks` to the parent process, one at a time as they come, until the parent is gone. */
export function serveEngine(tasks: TaskMap, needs: Readonly<Record<string, TaskNeed>>): void {
  const port = parentPort();
  const models = createModelCache();
  const running = new Map<number, AbortController>();
  let backend: BackendChoice | undefined;

  async function start(message: ToEngine & { type: 'start' }): Promise<void> {
    try {
      const announce = (name: BackendChoice['name']): void => port.send({ type: 'trying', backend: name });
      backend = await chooseBackend(message.ladder, message.software, announce);
      port.send({ type: 'ready', backend });
    } catch (error) {
      port.send({ type: 'unavailable', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async function run(id: number, name: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const task = taskFor(name, backend, tasks, needs);
      const output = await task(input, createContext(id, controller.signal, backend!));
      port.send({ type: 'done', id, output });
    } catch (error) {
      port.send({ type: 'failed', id, ...flattenError(error, controller.signal) });
    } finally {
      running.delete(id);
    }
  }

  function createContext(id: number, signal: AbortSignal, backend: BackendChoice): TaskContext {
    return {
      signal,
      models,
      backend,
      turn: async () => {
        await nextTurn();
        throwIfCancelled(signal);
      },
      progress: (done, total, message, payload) => port.send({ type: 'progress', id, done, total, message, payload }),
      log: (message) => port.send({ type: 'log', id, message }),
    };
  }

  port.onMessage((message) => {
    if (message.type === 'start') void start(message);
    else if (message.type === 'run') void run(message.id, message.task, message.input);
    else running.get(message.id)?.abort();
  });
}

function taskFor(
  name: string,
  backend: BackendChoice | undefined,
  tasks: TaskMap,
  needs: Readonly<Record<string, TaskNeed>>,
): Task<unknown, unknown> {
  const task = tasks[name];
  if (task === undefined) throw new AppError('bad_request', `The engine has no task named ${name}.`);
  if (backend === undefined) throw new AppError('no_engine', 'The engine has not started.');
  if (needs[name] === 'training' && backend.name === 'wasm') {
    throw new AppError(
      'no_engine',
      "Training needs native TensorFlow or WebGPU, and only WebAssembly works here: run 'npm run setup' and see 'mantissa doctor'.",
    );
  }
  return task as Task<unknown, unknown>;
}

/** Errors cross as plain data: the code and sentence of an AppError, anything else as `internal` with its stack for the log. */
function flattenError(error: unknown, signal: AbortSignal): { error: ErrorInfo; stack: string } {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof AppError) return { error: error.toJSON(), stack };
  if (isCancelled(error) || (signal.aborted && error === signal.reason)) {
    return { error: { code: 'cancelled', message: 'The work was cancelled.' }, stack };
  }
  if (/OOM|out of memory|allocation failed/i.test(stack)) {
    const message = 'The engine ran out of memory: try a smaller batch, or close other programs.';
    return { error: { code: 'out_of_memory', message }, stack };
  }
  return { error: { code: 'internal', message: error instanceof Error ? error.message : String(error) }, stack };
}
