/** Entry of `mantissa` and `npm run mantissa --`. */
import { text } from 'node:stream/consumers';
import { version } from '../../app/paths.ts';
import { commands } from './commands.ts';
import { EXIT, run } from './run.ts';

// `npm run` moves to the project's folder; the paths in the arguments are meant from where the analyst stands.
const FROM_NPM = ['mantissa', 'demo'];
if (process.env.INIT_CWD && FROM_NPM.includes(process.env.npm_lifecycle_event ?? ''))
  process.chdir(process.env.INIT_CWD);

// A reader that goes away (`| head`) ends the command without a stack.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed),
);

const stop = new AbortController();
let interrupts = 0;
function interrupt(): void {
  interrupts += 1;
  stop.abort();
  if (interrupts > 1) process.exit(EXIT.failed);
  // Jobs are cancelled within a second; closing the corpus may take another. Whatever hangs is left behind: jobs are durable.
  setTimeout(() => process.exit(EXIT.failed), 2500).unref();
}
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

// Threads and the engine keep no process alive by themselves; this one stays until the command has ended.
setInterval(() => undefined, 1 << 30);

const code = await run(process.argv.slice(2), commands, {
  out: (chunk) => process.stdout.write(chunk),
  err: process.stderr,
  stdin: () => text(process.stdin),
  signal: stop.signal,
  openApp: async (options) => (await import('./open-app.ts')).openApp(options),
  version,
});
// Native threads and sockets of a library must not keep a finished command alive; what was written is flushed first.
process.exitCode = code;
process.stdout.write('', () => process.exit(code));
