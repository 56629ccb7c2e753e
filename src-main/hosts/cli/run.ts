/** Runs one command line: finds the command, reads its arguments, prints one result, and answers the exit code. */
import type { Client } from '../../api/contract.ts';
import { AppError, isCancelled } from '../../api/errors.ts';
import type { HostCapabilities } from '../../api/views.ts';
import type { App } from '../../app/app.ts';
import { commandFirst, flagValue, meant, readArguments, textValue } from './arguments.ts';
import { type Command, type Context, type Outcome, UsageError } from './command.ts';
import { commandHelp, programHelp } from './help.ts';
import { createProgress, type ProgressTarget } from './progress.ts';

export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Which app a command wants. */
export interface OpenOptions {
  corpus: string | undefined;
  model: string | undefined;
  scratch: boolean;
  reads: boolean;
  exact: boolean;
  host: HostCapabilities['name'];
  /** Sees each line of the log as it is written. */
  verbose: ((line: string) => void) | undefined;
}

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Everything of the process that a command touches. */
export interface Io {
  out: (text: string) => void;
  err: ProgressTarget;
  stdin: () => Promise<string>;
  signal: AbortSignal;
  openApp: (options: OpenOptions) => Promise<App>;
  version: () => string;
}

function findCommand(name: string, commands: readonly CommandEntry[]): CommandEntry {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const near = meant(
    name,
    commands.map((command) => command.name),
  );
  throw new UsageError(`Unknown command "${name}".${near} "mantissa --help" lists the commands.`);
}

/** Runs the command and closes what it opened, also when it fails. */
async function execute(command: Command, args: ReturnType<typeof readArguments>, io: Io): Promise<Outcome | undefined> {
  const { values, positionals } = args;
  const progress = createProgress(io.err);
  let app: Promise<App> | undefined;
  const model = textValue(values, 'model');
  const needsNone = command.scratch?.(positionals) === true;
  const context: Context = {
    positionals,
    values,
    json: flagValue(values, 'json'),
    signal: io.signal,
    progress,
    model,
    stdin: io.stdin,
    print: (line) => io.out(`${line}\n`),
    app: () => {
      app ??= io.openApp({
        corpus: textValue(values, 'corpus') ?? command.ownCorpus?.(positionals),
        model,
        scratch: needsNone && textValue(values, 'corpus') === undefined,
        reads: command.reads === true || needsNone,
        exact: command.exact === true,
        host: command.host ?? 'cli',
        verbose: flagValue(values, 'verbose') ? (line) => progress.note(line.trimEnd()) : undefined,
      });
      return app;
    },
    client: async (): Promise<Client> => (await context.app()).client,
  };
  try {
    return await command.run(context);
  } finally {
    progress.end();
    await app?.then((opened) => opened.close()).catch(() => undefined);
  }
}

function printFailure(error: unknown, json: boolean, command: Command | undefined, io: Io): number {
  const usage = error instanceof UsageError;
  const info =
    error instanceof AppError
      ? error.toJSON()
      : { code: usage ? 'bad_request' : 'internal', message: error instanceof Error ? error.message : String(error) };
  if (json) io.out(`${JSON.stringify({ error: info })}\n`);
  io.err.write(`mantissa: ${info.message}\n`);
  if (usage && command) io.err.write(`Usage:\n${command.usage.map((form) => `  mantissa ${form}\n`).join('')}`);
  // A fault of ours: the stack helps whoever mends it.
  if (!usage && !(error instanceof AppError) && !isCancelled(error) && error instanceof Error)
    io.err.write(`${error.stack}\n`);
  return usage ? EXIT.usage : EXIT.failed;
}

/** The exit code of `mantissa ...argv`. */
export async function run(argv: readonly string[], commands: readonly CommandEntry[], io: Io): Promise<number> {
  const [name, ...rest] = commandFirst(argv);
  const json = rest.includes('--json');
  let command: Command | undefined;
  try {
    if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
      const help = `${programHelp(commands)}\n`;
      if (name !== undefined) io.out(help);
      else io.err.write(help);
      return name === undefined ? EXIT.usage : EXIT.done;
    }
    if (name === '--version') {
      io.out(`${io.version()}\n`);
      return EXIT.done;
    }
    if (name.startsWith('-')) throw new UsageError(`The command comes first: mantissa COMMAND ${name} ...`);
    command = await findCommand(name === 'help' ? rest[0]! : name, commands).load();
    if (name === 'help' || rest.includes('--help') || rest.includes('-h')) {
      io.out(`${commandHelp(command)}\n`);
      return EXIT.done;
    }
    const outcome = await execute(command, readArguments(command, rest), io);
    if (outcome) io.out(json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.text.trimEnd()}\n`);
    return outcome?.failed ? EXIT.failed : EXIT.done;
  } catch (error) {
    return printFailure(error, json, command, io);
  }
}
