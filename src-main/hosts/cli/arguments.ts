/** Reads a command's arguments, and says what was probably meant when they are wrong. */
import { parseArgs } from 'node:util';
import { type Command, type Option, UsageError, type Values } from './command.ts';

/** Options that every command takes. */
export const GLOBAL_OPTIONS: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: 'one JSON document on stdout; logs and progress go to stderr' },
  corpus: { type: 'string', placeholder: 'DIR', help: 'the corpus folder (also MANTISSA_CORPUS)' },
  model: { type: 'string', placeholder: 'ID|DIR', help: 'the model to use instead of the current one' },
  verbose: { type: 'boolean', help: 'print the log to stderr as it is written' },
  help: { type: 'boolean', help: 'this text' },
};

/** The arguments with the options that stand before the command moved behind it: those that every command takes may stand there. */
export function commandFirst(argv: readonly string[]): string[] {
  let at = 0;
  while (at < argv.length) {
    const [name = '', value] = (argv[at] as string).split('=', 2);
    const option = name.startsWith('--') ? GLOBAL_OPTIONS[name.slice(2)] : undefined;
    if (option === undefined || name === '--help') break;
    at += option.type === 'string' && value === undefined ? 2 : 1;
  }
  return at < argv.length ? [...argv.slice(at), ...argv.slice(0, at)] : [...argv];
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The known word nearest to what was typed, or null when none is near. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const starting = known.find((word) => typed.length >= 3 && word.startsWith(typed));
  if (starting) return starting;
  const ranked = known.map((word) => ({ word, far: distance(typed, word) })).sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : null;
}

/** "Did you mean --limit?" with a space before it, or nothing. */
export function meant(typed: string, known: readonly string[], prefix = ''): string {
  const near = nearest(typed, known);
  return near === null ? '' : ` Did you mean ${prefix}${near}?`;
}

export interface Arguments {
  values: Values;
  positionals: string[];
}

/** @throws {UsageError} on an unknown option, a missing value or a value too many. */
export function readArguments(command: Command, args: string[]): Arguments {
  const options = { ...command.options, ...GLOBAL_OPTIONS };
  // Not strict: strict mode's messages name neither the near miss nor the command, and refuse "--value -5".
  const { values, positionals, tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option) {
      throw new UsageError(`Unknown option ${token.rawName}.${meant(token.name, Object.keys(options), '--')}`);
    }
    if (option.type === 'string' && token.value === undefined) {
      throw new UsageError(`--${token.name} needs a value: --${token.name} ${option.placeholder ?? 'VALUE'}.`);
    }
    if (option.type === 'boolean' && token.value !== undefined) throw new UsageError(`--${token.name} takes no value.`);
  }
  return { values, positionals };
}

export function textValue(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function listValue(values: Values, name: string): string[] {
  const value = values[name];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

export function flagValue(values: Values, name: string): boolean {
  return values[name] === true;
}

/** @throws {UsageError} when it is not a number between the limits. */
export function numberValue(
  values: Values,
  name: string,
  limits: { min?: number; max?: number; whole?: boolean } = {},
): number | undefined {
  const text = textValue(values, name);
  if (text === undefined) return undefined;
  const { min = -Infinity, max = Infinity, whole = false } = limits;
  const value = Number(text.replaceAll('_', ''));
  if (
    text.trim() === '' ||
    !Number.isFinite(value) ||
    value < min ||
    value > max ||
    (whole && !Number.isInteger(value))
  ) {
    const range =
      Number.isFinite(min) && Number.isFinite(max)
        ? ` from ${min} to ${max}`
        : Number.isFinite(min)
          ? ` of at least ${min}`
          : '';
    throw new UsageError(`--${name} must be a ${whole ? 'whole ' : ''}number${range}, not "${text}".`);
  }
  return value;
}

/** "10%" or "0.1" as a fraction. @throws {UsageError} */
export function fractionValue(values: Values, name: string, max: number): number | undefined {
  const text = textValue(values, name);
  if (text === undefined) return undefined;
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (!Number.isFinite(value) || value < 0 || value > max)
    throw new UsageError(`--${name} must be like 10% or 0.1, not "${text}".`);
  return value;
}

/** @throws {UsageError} when it is not one of the choices. */
export function choiceValue<T extends string>(values: Values, name: string, choices: readonly T[]): T | undefined {
  const text = textValue(values, name);
  if (text === undefined) return undefined;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) {
    throw new UsageError(`--${name} must be ${choices.join(', ')}, not "${text}".${meant(text, choices)}`);
  }
  return found;
}
