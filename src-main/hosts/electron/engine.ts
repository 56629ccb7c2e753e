/** Starts the engine as one of Electron's utility processes. */
import { utilityProcess } from 'electron';
import { type EngineProcess, forEachLine } from '../../app/app.ts';

/** Typed arrays cross by structured clone. `allowLoadingUnsignedLibraries`: libtensorflow is nobody's signed library on macOS. */
export function spawnUtility(entry: string, env: NodeJS.ProcessEnv): EngineProcess {
  const child = utilityProcess.fork(entry, [], {
    env,
    serviceName: 'Mantissa engine',
    stdio: 'pipe',
    allowLoadingUnsignedLibraries: true,
  });
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', (code) => listener(`status ${code}`)),
    onOutput: (listener) => {
      for (const stream of [child.stdout, child.stderr]) forEachLine(stream, listener);
    },
    kill: () => {
      // `kill()` asks (SIGTERM); a process that is stuck in native code does not hear it.
      if (child.pid === undefined) return void child.kill();
      try {
        process.kill(child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself; its exit is on the way.
      }
    },
  };
}
