import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FromEngine, ToEngine } from './protocol.ts';

/** A started engine process, whatever started it. */
export interface EngineProcess {
  readonly pid: number | undefined;
  send(message: ToEngine): void;
  onMessage(listener: (message: FromEngine) => void): void;
  /** Called once, with how it ended ("signal SIGKILL", "status 1"). */
  onExit(listener: (how: string) => void): void;
  /** What the process prints, line by line, stdout and stderr alike. */
  onOutput(listener: (line: string) => void): void;
  kill(): void;
  /** Whether the process keeps this one alive: only while it works. Electron's need not answer. */
  setReferenced?(referenced: boolean): void;
}

/** Starts the engine process at `entry` in an environment that it needs from the start. The Electron host passes one that uses `utilityProcess.fork`. */
export type SpawnEngine = (entry: string, environment: NodeJS.ProcessEnv) => EngineProcess;

/** The engine's entry file: `process.ts` beside this file, or, in a bundle, `engine.js` beside the bundle. */
export function engineEntry(): string {
  const source = fileURLToPath(new URL('./process.ts', import.meta.url));
  return existsSync(source) ? source : fileURLToPath(new URL('./engine.js', import.meta.url));
}

/** The default: Node's `child_process.fork`, with typed arrays as they are and nothing of the child on our stdout. */
export const forkEngine: SpawnEngine = (entry, env) => {
  const child = fork(entry, { env, serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const outputs = [child.stdout, child.stderr];
  return {
    pid: child.pid,
    send: (message) => {
      if (child.connected) child.send(message, () => undefined); // A failure to send shows as an exit.
    },
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromEngine)),
    onExit: (listener) => {
      let ended = false;
      const end = (how: string): void => {
        if (!ended) listener(how);
        ended = true;
      };
      child.on('exit', (status, signal) => end(signal === null ? `status ${status}` : `signal ${signal}`));
      child.on('error', (error) => end(error.message));
    },
    onOutput: (listener) => {
      for (const output of outputs) forEachLine(output, listener);
    },
    kill: () => void child.kill('SIGKILL'),
    setReferenced: (referenced) => {
      const turn = referenced ? 'ref' : 'unref';
      child[turn]();
      child.channel?.[turn]();
      for (const output of outputs) if (output !== null && turn in output) Reflect.get(output, turn).call(output);
    },
  };
};

/** Tells each whole line of a stream that has anything on it. */
export function forEachLine(stream: NodeJS.ReadableStream | null, listener: (line: string) => void): void {
  let rest = '';
  stream?.on('data', (chunk: Buffer | string) => {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') listener(line);
  });
}
