import { GLOBAL_OPTIONS } from './arguments.ts';
import type { Command, Option } from './command.ts';

function optionLines(options: Readonly<Record<string, Option>>): string[] {
  const left = (name: string, option: Option) =>
    `--${name}${option.type === 'string' ? ` ${option.placeholder ?? 'VALUE'}` : ''}`;
  const entries = Object.entries(options);
  const width = Math.max(0, ...entries.map(([name, option]) => left(name, option).length));
  return entries.map(([name, option]) => `  ${left(name, option).padEnd(width)}  ${option.help}`);
}

/** The text of `mantissa COMMAND --help`. */
export function commandHelp(command: Command): string {
  const own = optionLines(command.options);
  return [
    command.summary,
    '',
    'Usage:',
    ...command.usage.map((form) => `  mantissa ${form}`),
    ...(command.details ? ['', command.details] : []),
    ...(own.length > 0 ? ['', 'Options:', ...own] : []),
    '',
    'Every command:',
    ...optionLines(GLOBAL_OPTIONS),
  ].join('\n');
}

/** The text of `mantissa --help`. */
export function programHelp(commands: readonly { name: string; summary: string }[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'mantissa reads company filings through a number-aware model, on this machine only.',
    '',
    'Usage:',
    '  mantissa COMMAND [ARGUMENTS] [--json] [--corpus DIR] [--model ID]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '"mantissa COMMAND --help" tells more about one. Exit codes: 0 done, 1 failed, 2 wrong usage.',
  ].join('\n');
}
