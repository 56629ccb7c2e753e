import { spawn } from 'node:child_process';
import { flagValue, numberValue } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import { serveWorkbench } from '../serve-workbench.ts';

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens the address in the analyst's browser; where there is none, the printed address remains. */
function openBrowser(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

export const command: Command = {
  name: 'serve',
  summary: 'Serve the workbench to the browser on this machine (127.0.0.1 only), until Ctrl-C.',
  usage: ['serve [--port 0] [--open]'],
  details:
    'The printed address holds a token that is good once; the browser that opens it stays signed in until the server ends.',
  options: {
    port: { type: 'string', placeholder: 'N', help: 'the port; 0, or none given, takes any free one' },
    open: { type: 'boolean', help: 'open the address in the browser' },
  },
  host: 'loopback',
  run: async (context) => {
    const { positionals, values } = context;
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected.`);
    const port = numberValue(values, 'port', { min: 0, max: 65535, whole: true }) ?? 0;
    await serveWorkbench(context, port, {
      words: 'Mantissa is at',
      note: 'Ctrl-C ends it.',
      opened: (url) => {
        if (flagValue(values, 'open')) openBrowser(url);
      },
    });
    return undefined;
  },
};
